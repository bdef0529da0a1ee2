import { describe, expect, it } from "vitest";
import type { SentClaim } from "../test/claim-builder.ts";
import { findImbalances } from "../test/remittance-reader.ts";
import { TestSite, configOf, faultsOf } from "../test/test-site.ts";

const payer = (rules: string): string => `
seed: test
clearinghouse: { id: SIMCLEAR }
payers:
  - id: P1
    name: First Plan
    claimFilingIndicatorCode: CI
    feeSchedule: { percentOfCharge: 80 }
    plans: [{ id: A, deductible: 50.00, coinsurancePercent: 10 }]
${rules
  .trim()
  .split("\n")
  .map((line) => `    ${line}`)
  .join("\n")}
members:
  - { payerId: P1, memberId: M1, last: DOE, first: JANE, birthDate: 1980-01-01, sex: F, plan: A, from: 2026-01-01 }
`;

const DAILY = "payment: { method: ACH, adjudicationDays: 0, cycle: { daily: true } }";

const claim = (number: string, charge: string, more: Partial<SentClaim> = {}): SentClaim => ({
  number,
  payerId: "P1",
  memberId: "M1",
  last: "DOE",
  first: "JANE",
  birthDate: "1980-01-01",
  lines: [{ procedure: "99213", charge, date: "2026-05-20" }],
  ...more,
});

function siteWith(rules: string): TestSite {
  return new TestSite(configOf(payer(rules)));
}

function expectBalance(site: TestSite): void {
  for (const remittance of site.remittances()) expect(findImbalances(remittance)).toEqual([]);
  for (const text of site.outbound().values()) expect(faultsOf(text)).toEqual([]);
}

describe("when payers pay", () => {
  it("waits its days and then for its weekday", () => {
    const site = siteWith("payment: { method: ACH, adjudicationDays: 14, cycle: { weekly: [wednesday] } }");
    site.send([claim("C1", "100")]);
    site.to("2026-06-01"); // a Monday; fourteen days later is the 15th, the next Wednesday the 17th
    expect(site.to("2026-06-16").filter((name) => name.includes("835"))).toEqual([]);
    expect(site.to("2026-06-30").filter((name) => name.includes("835"))).toHaveLength(1);
    expect(site.remittances()[0]?.date).toBe("20260617");
  });

  it("pays by the month, on the last day when the month is shorter", () => {
    const site = siteWith("payment: { method: CHK, adjudicationDays: 0, cycle: { monthly: 31 } }");
    site.send([claim("C1", "100")]);
    site.to("2026-06-01");
    site.to("2026-07-15");
    expect(site.remittances().map((one) => [one.date, one.method])).toEqual([["20260630", "CHK"]]);
  });

  it("writes one remittance for each payee", () => {
    const site = siteWith(DAILY);
    site.send([
      claim("C1", "100"),
      claim("C2", "200", {
        billingNpi: "1003000126",
        lines: [{ procedure: "99214", charge: "200", date: "2026-05-20" }],
      }),
    ]);
    site.to("2026-06-01");
    expect(site.remittances().map((one) => one.payee)).toEqual(["1234567893", "1003000126"]);
    expect(new Set(site.remittances().map((one) => one.trace)).size).toBe(2);
  });

  it("never answers a share of claims, the same ones every time", () => {
    const silent = (): readonly string[] => {
      const site = siteWith(`${DAILY}\nnoAnswerRate: 0.5`);
      const numbers = Array.from({ length: 40 }, (_, index) => `C${index}`);
      site.send(
        numbers.map((number, index) =>
          claim(number, String(100 + index), {
            lines: [
              {
                procedure: "99213",
                charge: "100",
                date: `2026-05-${String(1 + (index % 28)).padStart(2, "0")}`,
                modifiers: ["76"],
              },
            ],
          }),
        ),
      );
      site.to("2026-06-30");
      expect(
        site
          .ofKind("277CA")
          .join("")
          .match(/STC\*A2:20/g),
      ).toHaveLength(40);
      return numbers.filter((number) => site.decided(number).length === 0);
    };
    const first = silent();
    expect(first.length).toBeGreaterThan(8);
    expect(first.length).toBeLessThan(32);
    expect(silent()).toEqual(first);
  });

  it("adds interest to what is paid late and says so twice", () => {
    const site = siteWith(`
payment: { method: ACH, adjudicationDays: 40, cycle: { daily: true } }
interest: { afterDays: 30, annualPercent: 12 }`);
    site.send([claim("C1", "1000")]);
    site.to("2026-06-01");
    site.to("2026-07-31");
    const remittance = site.remittances()[0];
    // Paid 675; ten days at 12 % a year: 675 x 0.12 x 10 / 365 = 2.22.
    expect(remittance?.claims[0]?.paid).toBe(67500);
    expect(remittance?.claims[0]?.interest).toBe(222);
    expect(remittance?.provider).toEqual([["L6", remittance?.claims[0]?.payerNumber, -222]]);
    expect(remittance?.paid).toBe(67722);
    expectBalance(site);
  });
});

describe("corrections", () => {
  it("7: reverses the claim and decides the replacement, with the deductible given back", () => {
    const site = siteWith(DAILY);
    site.send([claim("C1", "100")]);
    site.to("2026-06-01");
    const original = site.decided("C1")[0];
    expect(original?.patient).toBe(5300);
    site.send([claim("C1R", "150", { frequency: "7", original: original?.payerNumber ?? "" })]);
    site.to("2026-06-02");
    const [reversed] = site.decided("C1").slice(1);
    expect(reversed?.status).toBe("22");
    expect([reversed?.charge, reversed?.paid, reversed?.patient]).toEqual([-10000, -2700, -5300]);
    expect(site.decided("C1R")[0]?.services[0]?.adjustments).toEqual({ "CO 45": 3000, "PR 1": 5000, "PR 2": 700 });
    expectBalance(site);
  });

  it("8: reverses and owes: the balance is carried to the next payment", () => {
    const site = siteWith(DAILY);
    site.send([claim("C1", "100")]);
    site.to("2026-06-01");
    const number = site.decided("C1")[0]?.payerNumber ?? "";
    site.send([claim("C1V", "100", { frequency: "8", original: number })]);
    site.to("2026-06-02");
    expect(site.decided("C1V")).toEqual([]);
    const second = site.remittances()[1];
    expect([second?.paid, second?.method]).toEqual([0, "NON"]);
    expect(second?.provider).toEqual([["FB", second?.trace, -2700]]);
    site.send([claim("C2", "300")]);
    site.to("2026-06-03");
    const third = site.remittances()[2];
    expect(third?.provider).toEqual([["FB", "BALANCE FORWARD", 2700]]);
    // 240 allowed, 50 deductible, 10 % of 190: 171 paid, less 27.
    expect(third?.paid).toBe(14400);
    expectBalance(site);
  });

  it("7 for a claim that is still waiting: the first one is withdrawn", () => {
    const site = siteWith("payment: { method: ACH, adjudicationDays: 5, cycle: { daily: true } }");
    site.send([claim("C1", "100")]);
    site.to("2026-06-01");
    const number = [...site.simulator.state.claims.keys()][0] ?? "";
    site.send([claim("C1R", "150", { frequency: "7", original: number })]);
    site.to("2026-06-02");
    site.to("2026-06-30");
    expect(site.decided("C1").map((one) => one.status)).toEqual(["1", "22"]);
    expect(site.decided("C1R").map((one) => one.status)).toEqual(["1"]);
    expectBalance(site);
  });

  it("16 M47: a replacement of a claim that nobody knows", () => {
    const site = siteWith(DAILY);
    site.send([claim("C1", "100", { frequency: "7", original: "NOSUCH" })]);
    site.to("2026-06-01");
    expect(site.decided("C1")[0]?.services[0]).toMatchObject({ adjustments: { "CO 16": 10000 }, remarks: ["M47"] });
  });

  it("takes a payment back at once, and a replacement then refers to the corrected claim", () => {
    const site = siteWith(`${DAILY}\ntakebacks: { rate: 1, afterDays: 10 }`);
    site.send([claim("C1", "100")]);
    site.to("2026-06-01");
    site.to("2026-06-30");
    const [paid, reversed, corrected] = site.decided("C1");
    expect([paid?.status, reversed?.status, corrected?.status]).toEqual(["1", "22", "4"]);
    expect(corrected?.services[0]).toMatchObject({ paid: 0, adjustments: { "CO 216": 10000 }, remarks: ["N10"] });
    const takeback = site.remittances()[1];
    expect(takeback?.date).toBe("20260611");
    expect(takeback?.provider).toEqual([["FB", takeback?.trace, -2700]]);
    site.send([claim("C1R", "100", { frequency: "7", original: paid?.payerNumber ?? "" })]);
    site.to("2026-07-01");
    expect(site.decided("C1").at(-1)?.status).toBe("22");
    expect(site.decided("C1").at(-1)?.payerNumber).toBe(corrected?.payerNumber);
    expect(site.decided("C1R")[0]?.paid).toBe(2700);
    expectBalance(site);
  });

  it("takes a payment back with notice: given back first, recovered by WO later", () => {
    const site = siteWith(`${DAILY}\ntakebacks: { rate: 1, afterDays: 10, recoupAfterDays: 5 }`);
    site.send([claim("C1", "100")]);
    site.to("2026-06-01");
    site.to("2026-06-12");
    const number = site.decided("C1")[0]?.payerNumber ?? "";
    expect(site.remittances()[1]?.provider).toEqual([["WO", number, -2700]]);
    site.send([claim("C2", "1000", { lines: [{ procedure: "99214", charge: "1000", date: "2026-05-21" }] })]);
    site.to("2026-06-17");
    expect(site.remittances()[2]?.provider).toEqual([["WO", number, 2700]]);
    expectBalance(site);
  });

  it("underpays lines on purpose at its rate", () => {
    const site = siteWith(`${DAILY}\nunderpayment: { rate: 0.3, percent: 10 }`);
    const day = (index: number): string => `2026-05-${String(1 + (index % 28)).padStart(2, "0")}`;
    site.send(
      Array.from({ length: 100 }, (_, index) =>
        claim(`C${index}`, "100", {
          lines: [{ procedure: "99213", charge: "100", date: day(index), modifiers: ["76"] }],
        }),
      ),
    );
    site.to("2026-06-01");
    const kept = site.remittances()[0]?.claims.map((one) => one.services[0]?.adjustments["CO 45"]) ?? [];
    expect(new Set(kept)).toEqual(new Set([2000, 2800]));
    const struck = kept.filter((one) => one === 2800).length;
    expect(struck).toBeGreaterThan(15);
    expect(struck).toBeLessThan(45);
    expectBalance(site);
  });
});
