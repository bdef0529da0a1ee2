import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acknowledge,
  parseReport,
  read835,
  read837,
  readInterchanges,
  streamSegments,
  streamTransactions,
  summaryReport,
  validate,
  wireNumber,
  write835,
  write837,
  writeInterchange,
} from "./index.ts";
import type { Claim837Transaction, Remittance835, TransactionSet, WrittenTransaction } from "./index.ts";

const ROOT = new URL("../fixtures/", import.meta.url);

function fixture(path: string): Uint8Array {
  return readFileSync(new URL(path, ROOT));
}

const corpus = [
  "837p/accepts",
  "837p/tolerates",
  "837p/rejects",
  "837i/accepts",
  "835/accepts",
  "835/rejects",
  "277ca/accepts",
].flatMap((folder) => readdirSync(new URL(`${folder}/`, ROOT)).map((name) => `${folder}/${name}`));

function envelope(transaction: WrittenTransaction): string {
  const written = writeInterchange({
    sender: "MAPLECLINIC",
    receiver: "QUARRYPAYER",
    date: "2026-11-02",
    time: "08:15",
    controlNumber: "701",
    usage: "T",
    groups: [{ controlNumber: "701", transactions: [transaction] }],
  });
  if (!written.ok) throw new Error(written.problems[0]?.message);
  return written.text;
}

function first(input: string | Uint8Array): TransactionSet {
  const found = readInterchanges(input).interchanges[0]?.groups[0]?.transactions[0];
  if (found === undefined) throw new Error("no transaction set");
  return found;
}

const word = fc.stringMatching(/^[A-Z][A-Z0-9 ?.'-]{0,14}[A-Z0-9]$/);
const amount = fc.integer({ min: 1, max: 9_999_999 }).map((cents) => wireNumber((cents / 100).toFixed(2)));
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2026-10-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("writing and reading again", () => {
  const base = read837(first(fixture("837p/accepts/plain.edi")));

  it("gives the same 837P for any names, amounts, dates and lines", () => {
    const line = fc.record({
      charge: amount,
      units: fc.integer({ min: 1, max: 99 }).map(String),
      on: day,
      control: word,
    });
    fc.assert(
      fc.property(word, word, fc.array(line, { minLength: 1, maxLength: 20 }), amount, (last, member, lines, total) => {
        const value = changed(base, last, member, lines, total);
        expect(read837(first(envelope(write837(value))))).toEqual(value);
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same 835 for any claims and adjustments", () => {
    const remittance = read835(first(fixture("835/accepts/plain.edi")));
    const adjustment = fc.record({
      group: fc.constantFrom("CO", "PR", "OA"),
      reason: fc.constantFrom("1", "2", "45", "97"),
      amount,
    });
    fc.assert(
      fc.property(fc.array(adjustment, { maxLength: 15 }), amount, word, (adjustments, paid, number) => {
        const sorted = ["CO", "PR", "OA"].flatMap((group) => adjustments.filter((one) => one.group === group));
        const value: Remittance835 = {
          ...remittance,
          payment: { ...remittance.payment, amount: paid },
          claimGroups: remittance.claimGroups.map((group) => ({
            ...group,
            claims: group.claims.map((claim) => ({ ...claim, patientControlNumber: number, adjustments: sorted })),
          })),
        };
        expect(read835(first(envelope(write835(value))))).toEqual(value);
      }),
      { numRuns: 150 },
    );
  });

  it.each(["837p", "837i"])("gives the same bytes for the canonical %s", (guide) => {
    const input = fixture(`${guide}/accepts/plain.edi`);
    const set = first(input);
    const again = first(envelope(write837(read837(set))));
    expect(again.segments.map((segment) => segment.elements)).toEqual(set.segments.map((segment) => segment.elements));
  });

  it("refuses data that holds a delimiter or a line break", () => {
    for (const bad of ["A*B", "A:B", "A~B", "A^B", "A\nB"]) {
      const value = changed(base, bad, "M1", [], "1");
      const written = writeInterchange({
        sender: "A",
        receiver: "B",
        date: "2026-11-02",
        time: "08:15",
        controlNumber: "1",
        usage: "T",
        groups: [{ controlNumber: "1", transactions: [write837(value)] }],
      });
      expect(written.ok).toBe(false);
    }
  });
});

function changed(
  base: Claim837Transaction,
  last: string,
  member: string,
  lines: readonly { charge: string; units: string; on: string; control: string }[],
  total: string,
): Claim837Transaction {
  return {
    ...base,
    billingProviders: base.billingProviders.map((billing) => ({
      ...billing,
      subscribers: billing.subscribers.map((subscriber) => ({
        ...subscriber,
        subscriber: { ...subscriber.subscriber, name: last, id: member },
        claims: subscriber.claims.map((claim) => ({
          ...claim,
          totalCharge: total,
          lines: lines.map((line, index) => ({
            ...(claim.lines[0] ?? base.billingProviders[0]?.subscribers[0]?.claims[0]?.lines[0]),
            ...template,
            number: String(index + 1),
            charge: line.charge,
            units: line.units,
            serviceFrom: line.on,
            serviceTo: line.on,
            dates: [{ qualifier: "472", format: "D8", raw: line.on.replaceAll("-", ""), from: line.on }],
            lineItemControlNumber: line.control,
            references: [{ qualifier: "6R", value: line.control }],
          })),
        })),
      })),
    })),
  };
}

const template = {
  procedure: { qualifier: "HC", code: "99213", modifiers: ["25"] },
  unitType: "UN",
  diagnosisPointers: [1],
  amounts: [],
  quantities: [],
  notes: [],
  teeth: [],
  providers: [],
  adjudications: [],
  otherSegments: [],
} as const;

async function events(chunks: Iterable<Uint8Array | string>): Promise<unknown[]> {
  const list: unknown[] = [];
  for await (const event of streamSegments(chunks)) {
    if (event.type === "problem") list.push(event.problem);
    else for (const segment of event.batch.segments) list.push({ segment, delimiters: event.batch.delimiters });
  }
  return list;
}

function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let start = 0;
  for (let index = 0; start < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    pieces.push(bytes.subarray(start, start + size));
    start += size;
  }
  return pieces;
}

describe("the stream reader", () => {
  it.each(corpus)("reads %s the same for every chunking", async (path) => {
    const bytes = fixture(path);
    const whole = await events([bytes]);
    for (const sizes of [[1], [7], [106], [211, 2, 53], [80]]) expect(await events(cut(bytes, sizes))).toEqual(whole);
  });

  it("yields the transaction sets that the whole reader finds", async () => {
    const bytes = fixture("837p/tolerates/two-interchanges-other-delimiters.edi");
    const sets: TransactionSet[] = [];
    for await (const event of streamTransactions(cut(bytes, [97])))
      if (event.type === "transaction") sets.push(event.transaction);
    const whole = readInterchanges(bytes).interchanges.flatMap((one) =>
      one.groups.flatMap((group) => group.transactions),
    );
    expect(sets).toEqual(whole);
  });
});

describe("damaged input", () => {
  const seed = Number(process.env["FUZZ_SEED"] ?? "20261122");
  const runs = Number(process.env["FUZZ_RUNS"] ?? "400");
  const inputs = corpus.map((path) => fixture(path));

  function survives(bytes: Uint8Array): void {
    const result = validate(bytes);
    expect(["accepted", "accepted-with-errors", "rejected"]).toContain(result.verdict);
    summaryReport(bytes);
    parseReport(bytes);
    for (const answer of acknowledge(result, { date: "2026-11-22", time: "01:30", controlNumber: 1 })) {
      if (answer.functional !== undefined)
        expect(validate(answer.functional).issues.filter((one) => one.severity === "error")).toEqual([]);
    }
  }

  it(`never throws on changed bytes (seed ${seed})`, () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
      byte: fc.constantFrom(0, 10, 13, 32, 42, 58, 65, 94, 126, 200, 255),
      drop: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(fc.nat(inputs.length - 1), fc.array(change, { minLength: 1, maxLength: 12 }), (which, changes) => {
        let bytes = [...(inputs[which] ?? [])];
        for (const one of changes) {
          const at = Math.floor(one.at * bytes.length);
          bytes = [...bytes.slice(0, at), one.byte, ...bytes.slice(at + one.drop)];
        }
        survives(Uint8Array.from(bytes));
      }),
      { numRuns: runs, seed },
    );
  });

  it(`never throws on shuffled, doubled and cut segments (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.nat(inputs.length - 1), fc.nat(400), fc.nat(400), fc.nat(6000), (which, left, right, end) => {
        const segments = Buffer.from(inputs[which] ?? [])
          .toString("latin1")
          .split("~");
        const one = segments[left % segments.length] ?? "";
        segments[left % segments.length] = segments[right % segments.length] ?? "";
        segments.splice(right % segments.length, 1, one, one);
        survives(Buffer.from(segments.join("~").slice(0, Math.max(end, 20)), "latin1"));
      }),
      { numRuns: runs, seed },
    );
  });

  it(`never throws on random bytes (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.boolean(), (bytes, withHeader) => {
        const head = withHeader ? (inputs[0] ?? new Uint8Array()).subarray(0, 108) : new Uint8Array();
        survives(Uint8Array.from([...head, ...bytes]));
      }),
      { numRuns: runs, seed },
    );
  });
});
