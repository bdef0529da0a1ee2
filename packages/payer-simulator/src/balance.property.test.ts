import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SentClaim, SentLine } from "../test/claim-builder.ts";
import { findImbalances } from "../test/remittance-reader.ts";
import { TestSite, configOf, faultsOf } from "../test/test-site.ts";

const PROCEDURES = ["99213", "99214", "43239", "45380", "45385", "97110", "J1100", "36415", "A9270"];

const percent = fc.integer({ min: 0, max: 10_000 }).map((points) => (points / 100).toFixed(2));
const dollars = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((cents) => (cents / 100).toFixed(2));
const rate = fc.constantFrom(0, 0.2, 0.6, 1);

const rules = fc
  .record({
    seed: fc.integer(),
    coverage: percent,
    fee: dollars(400),
    deductible: dollars(600),
    maximum: dollars(2000),
    coinsurance: percent,
    copay: dollars(80),
    days: fc.integer({ min: 0, max: 40 }),
    underRate: rate,
    underBy: percent,
    denyRate: rate,
    backRate: rate,
    backDays: fc.integer({ min: 0, max: 20 }),
    recoup: fc.constantFrom(0, 3),
    interest: percent,
    second: fc.constantFrom("remaining", "lesser-of"),
    remainder: fc.constantFrom("PR", "CO"),
    method: fc.constantFrom("ACH", "CHK"),
  })
  .map(
    (one) => `
seed: s${one.seed}
clearinghouse: { id: SIMCLEAR }
payers:
  - id: P1
    name: First Plan
    claimFilingIndicatorCode: CI
    payment: { method: ${one.method}, adjudicationDays: ${one.days}, cycle: { weekly: [monday, thursday] } }
    feeSchedule: { percentOfCharge: ${one.coverage}, codes: { "99213": ${one.fee}, J*: 3.33 } }
    plans:
      - id: A
        deductible: ${one.deductible}
        outOfPocketMaximum: ${one.maximum}
        coinsurancePercent: ${one.coinsurance}
        copays: [{ amount: ${one.copay}, procedures: ["99214"] }]
    nonCovered: [{ procedures: [A9270] }]
    bundling: [{ column1: "45385", column2: "45380" }]
    multipleProcedure: { procedures: ["43239", "45380-45385"], percents: [100, 50, 33.33] }
    outOfNetwork: { npis: ["1003000126"], allowedPercent: 66.67 }
    underpayment: { rate: ${one.underRate}, percent: ${one.underBy} }
    denials: [{ rate: ${one.denyRate}, group: CO, reason: "50" }]
    takebacks: { rate: ${one.backRate}, afterDays: ${one.backDays}, recoupAfterDays: ${one.recoup} }
    interest: { afterDays: 5, annualPercent: ${one.interest} }
    secondary: { method: ${one.second}, remainderGroup: ${one.remainder} }
members:
  - { payerId: P1, memberId: M1, last: DOE, first: JANE, birthDate: 1980-01-01, sex: F, plan: A, from: 2026-01-01 }
  - { payerId: P1, memberId: M2, last: ROE, first: JOHN, birthDate: 1980-01-01, sex: F, plan: A, from: 2026-05-10 }
`,
  );

const line = fc
  .record({
    procedure: fc.constantFrom(...PROCEDURES),
    charge: dollars(900),
    units: fc.constantFrom("1", "2", "3.5"),
    day: fc.integer({ min: 1, max: 28 }),
    paid: fc.integer({ min: 0, max: 100 }),
    patient: fc.integer({ min: 0, max: 100 }),
  })
  .map((one): SentLine => {
    const cents = Math.round(Number(one.charge) * 100);
    const paid = Math.floor((cents * one.paid) / 100);
    const patient = Math.floor(((cents - paid) * one.patient) / 100);
    const text = (amount: number): string => (amount / 100).toFixed(2);
    const cas = [
      ["CO", "45", text(cents - paid - patient)],
      ["PR", "2", text(patient)],
    ] as const;
    const date = `2026-05-${String(one.day).padStart(2, "0")}`;
    return { procedure: one.procedure, charge: one.charge, units: one.units, date, prior: { paid: text(paid), cas } };
  });

const claims = fc.array(
  fc.record({
    memberId: fc.constantFrom("M1", "M2"),
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    second: fc.boolean(),
    frequency: fc.constantFrom("1", "1", "1", "7", "8"),
    outside: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

describe("every remittance", () => {
  it("balances and keeps to its guide, whatever the payer's manner and the claims, and nothing is decided twice", () => {
    fc.assert(
      fc.property(rules, claims, (yaml, sent) => {
        const site = new TestSite(configOf(yaml));
        for (const [index, one] of sent.entries()) {
          const earlier = [...site.simulator.state.claims.values()].find((file) => file.record.corrects === undefined);
          const corrects = one.frequency !== "1" && earlier !== undefined;
          const claim: SentClaim = {
            number: `C${index}`,
            payerId: "P1",
            memberId: one.memberId,
            last: one.memberId === "M1" ? "DOE" : "ROE",
            first: one.memberId === "M1" ? "JANE" : "JOHN",
            birthDate: "1980-01-01",
            lines: one.lines,
            responsibility: one.second ? "S" : "P",
            ...(one.outside ? { billingNpi: "1003000126" } : {}),
            ...(one.second ? { primary: { payerId: "PX", memberId: "X1", paid: paidBefore(one.lines) } } : {}),
            ...(corrects ? { frequency: one.frequency, original: earlier.record.number } : {}),
          };
          site.send([claim]);
          site.to(`2026-06-${String(1 + index * 3).padStart(2, "0")}`);
        }
        site.to("2026-09-01");
        const remittances = site.remittances();
        for (const remittance of remittances) expect(findImbalances(remittance)).toEqual([]);
        expectNothingTwice(site);
        for (const [name, text] of site.outbound()) expect([name, faultsOf(text)]).toEqual([name, []]);
      }),
      { numRuns: 100 },
    );
  });
});

/** What the primary paid in all: AMT*D must agree with the lines. */
function paidBefore(lines: readonly SentLine[]): string {
  const cents = lines.reduce((sum, one) => sum + Math.round(Number(one.prior?.paid ?? "0") * 100), 0);
  return (cents / 100).toFixed(2);
}

/** Each claim number is decided at most once and reversed at most once, by exactly what was paid. */
function expectNothingTwice(site: TestSite): void {
  const paid = new Map<string, number>();
  const reversed = new Map<string, number>();
  for (const claim of site.remittances().flatMap((one) => one.claims)) {
    const side = claim.status === "22" ? reversed : paid;
    expect(side.has(claim.payerNumber)).toBe(false);
    side.set(claim.payerNumber, claim.paid);
  }
  for (const [number, amount] of reversed) expect(amount === 0 ? 0 : -amount).toBe(paid.get(number));
}
