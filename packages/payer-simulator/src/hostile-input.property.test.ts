import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { write837File } from "../test/claim-builder.ts";
import { TestSite, configOf, faultsOf } from "../test/test-site.ts";

const CONFIG = configOf(`
seed: test
clearinghouse: { id: SIMCLEAR, interchangeAcknowledgment: always }
payers:
  - id: P1
    name: First Plan
    claimFilingIndicatorCode: CI
    payment: { method: ACH, adjudicationDays: 0, cycle: { daily: true } }
    plans: [{ id: A, coinsurancePercent: 10 }]
members:
  - { payerId: P1, memberId: M1, last: DOE, first: JANE, birthDate: 1980-01-01, sex: F, plan: A, from: 2026-01-01 }
`);

const GOOD = write837File(
  { control: 1 },
  ["C1", "C2"].map((number, index) => ({
    number,
    payerId: "P1",
    memberId: "M1",
    last: "DOE",
    first: "JANE",
    birthDate: "1980-01-01",
    lines: [{ procedure: "99213", charge: "100", date: `2026-05-2${index}` }],
  })),
);

const change = fc.record({
  at: fc.nat(GOOD.length),
  length: fc.nat(40),
  insert: fc.oneof(
    fc.constantFrom("*", "~", ":", "^", "\n", "\u0000", "é", "ISA*", "CLM*", "~~~"),
    fc.string({ maxLength: 6 }),
  ),
});

function damaged(
  changes: readonly { readonly at: number; readonly length: number; readonly insert: string }[],
): string {
  return changes.reduce((text, one) => text.slice(0, one.at) + one.insert + text.slice(one.at + one.length), GOOD);
}

describe("a damaged file", () => {
  it("never stops the simulator, is always answered, and the next good file goes through", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const site = new TestSite(CONFIG);
        site.disk.put("site/inbound/bad.edi", damaged(changes));
        site.to("2026-06-01");
        const answers = [...site.outbound()];
        expect(answers.length).toBeGreaterThan(0);
        for (const [name, text] of answers) {
          expect(text).not.toContain("simulator itself failed");
          if (name.includes(".835.")) expect(faultsOf(text)).toEqual([]);
        }
        site.send(
          [
            {
              number: "GOOD",
              payerId: "P1",
              memberId: "M1",
              last: "DOE",
              first: "JANE",
              birthDate: "1980-01-01",
              lines: [{ procedure: "99214", charge: "80", date: "2026-05-02" }],
            },
          ],
          { control: 77 },
        );
        site.to("2026-06-02");
        expect(site.decided("GOOD")).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it("that is a request never stops it either", () => {
    const site = new TestSite(CONFIG);
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 0, maxLength: 4 }),
        fc.constantFrom("270", "276", "278"),
        (changes, kind) => {
          const text = damaged(changes).replace("ST*837", `ST*${kind}`);
          const answer = site.simulator.answer(text, { today: "2026-06-01", time: "08:00" }, 0);
          expect(answer.ok ? answer.text : answer.message).not.toContain("simulator itself failed");
        },
      ),
      { numRuns: 300 },
    );
  });
});
