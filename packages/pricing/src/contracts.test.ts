import { moneyText, toDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";

import { priceClaim, resolveContract, type Contract, type PriceLine, type PriceRequest } from "./index.ts";
import { feeRow, TEST_DAY, testTables } from "./test-fixtures.ts";

const effective = { from: toDate("2025-01-01"), until: toDate("2026-01-01") };
const head = { name: "Juniper Health", effective };

const tables = testTables({
  fees: [
    feeRow("10001", "1.00", "1.00", "0.50", "0.10", { multipleProcedure: "2" }),
    feeRow("10002", "2.00", "1.00", "0.50", "0.10", { multipleProcedure: "2" }),
    feeRow("10003", "3.00", "1.00", "0.50", "0.10", { multipleProcedure: "2" }),
  ],
  places: { "00000 00": ["1", "1", "1"] },
  limits: { J0001: "10.600" },
  outpatient: { "20001": ["T", "5071", "500.00", "100.00"] },
  baseUnits: { "00100": "5" },
  drgs: { "470": ["1.9000", "2.0", true] },
});

const schedule: Contract = {
  ...head,
  kind: "fee-schedule",
  rows: [
    { code: "10001", allowed: "400.00" },
    { code: "10002", allowed: "1000.00" },
    { code: "10003", allowed: "600.00" },
    { code: "10001", modifier: "26", allowed: "100.00" },
    { code: "10001", placeOfServiceCode: "22", allowed: "300.00" },
    { code: "10004", allowed: "50.00", setting: "facility" },
    { code: "10004", allowed: "80.00", setting: "nonfacility" },
    { code: "", revenueCode: "0450", allowed: "250.00", unitBasis: "line" },
    { code: "00100", allowed: "60.00", unitBasis: "anesthesia-unit" },
  ],
};

const line = (code: string, modifiers: readonly string[] = [], more: Partial<PriceLine> = {}): PriceLine => ({
  code,
  modifiers,
  units: "1",
  ...more,
});

function priced(contract: Contract, lines: readonly PriceLine[], more: Partial<PriceRequest> = {}) {
  const price = priceClaim({ lines, contract, on: TEST_DAY, carrier: "00000", locality: "00", ...more }, tables);
  return { ...price, amounts: price.lines.map(({ allowed }) => (allowed === null ? null : moneyText(allowed))) };
}

const amounts = (contract: Contract, lines: readonly PriceLine[], more?: Partial<PriceRequest>): (string | null)[] =>
  priced(contract, lines, more).amounts;

function agreement(more: Partial<Extract<Contract, { kind: "agreement" }>>): Contract {
  return { ...head, kind: "agreement", base: schedule, ...more };
}

describe("fee schedules", () => {
  it("take the row with most conditions: modifier, place, setting, revenue code", () => {
    expect(amounts(schedule, [line("10001"), line("10001", ["26"])])).toEqual(["400.00", "100.00"]);
    expect(amounts(schedule, [line("10001", [], { placeOfServiceCode: "22" })])).toEqual(["300.00"]);
    expect(amounts(schedule, [line("10004", [], { placeOfServiceCode: "22" }), line("10004")])).toEqual([
      "50.00",
      "80.00",
    ]);
    expect(amounts(schedule, [line("99285", [], { revenueCode: "0450", units: "3" })])).toEqual(["250.00"]);
  });

  it("count anesthesia units, and ask for review where only the whole service is listed", () => {
    // 5 base + 62 ÷ 15 = 4.1 units = 9.1 × 60.00
    expect(amounts(schedule, [line("00100", ["AA"], { minutes: "62" })])).toEqual(["546.00"]);
    expect(priced(schedule, [line("10002", ["TC"])]).needsReview).toBe(true);
  });

  it("price nothing outside of their days", () => {
    const price = priced(schedule, [line("10001", [], { on: toDate("2026-01-01") }), line("10001")]);
    expect(price.amounts).toEqual([null, "400.00"]);
    expect(price.complete).toBe(false);
    expect(price.lines[0]?.steps[0]?.text).toContain("not in force on 2026-01-01");
  });
});

describe("rates", () => {
  it("percentages of charges by range, revenue code, then for the rest", () => {
    const contract: Contract = {
      ...head,
      kind: "percent-of-charges",
      percent: "50",
      rows: [
        { selects: { codeRanges: [{ from: "70000", to: "79999" }] }, percent: "35" },
        { selects: { revenueRanges: [{ from: "0300", to: "0319" }] }, percent: "20.5" },
      ],
    };
    const lines = [
      line("70450", [], { charge: "1000.00" }),
      line("80053", [], { charge: "99.99", revenueCode: "0301" }),
    ];
    // 99.99 × 0.205 = 20.49795
    expect(amounts(contract, [...lines, line("99213", [], { charge: "100.01" }), line("99214")])).toEqual([
      "350.00",
      "20.50",
      "50.01",
      null,
    ]);
  });

  it("drugs at average sales price plus a percentage", () => {
    // 10.600 ÷ 1.06 = 10.00 × 1.08 × 3
    const contract: Contract = { ...head, kind: "asp-plus", addPercent: "8", otherwise: schedule };
    expect(amounts(contract, [line("J0001", [], { units: "3" }), line("10001")])).toEqual(["32.40", "400.00"]);
  });

  it("anesthesia by units, status included", () => {
    const contract: Contract = {
      ...head,
      kind: "anesthesia",
      conversionFactor: "55.25",
      timeUnits: "rounded-up",
      modifierUnits: [{ modifier: "P3", units: "1" }],
    };
    // 5 + 5 (62 ÷ 15 rounded up) + 1 = 11 × 55.25
    expect(
      amounts(contract, [line("00100", ["AA", "P3"], { minutes: "62" }), line("00142", [], { minutes: "10" })]),
    ).toEqual(["607.75", null]);
  });

  it("case rates spread over the lines by charges, to the cent", () => {
    const contract: Contract = {
      ...head,
      kind: "case-rate",
      rows: [
        { by: "code", value: "10002", allowed: "1000.00" },
        { by: "apc", value: "5071", allowed: "300.00" },
        { by: "drg", value: "470", allowed: "20000.00" },
      ],
    };
    const lines = [
      line("10001", [], { charge: "1.00" }),
      line("10002", [], { charge: "1.00" }),
      line("10003", [], { charge: "1.00" }),
    ];
    expect(amounts(contract, lines)).toEqual(["333.34", "333.33", "333.33"]);
    expect(amounts(contract, [line("20001", [], { charge: "900.00" })])).toEqual(["300.00"]);
    expect(amounts(contract, lines, { drgCode: "470" })).toEqual(["6666.67", "6666.67", "6666.66"]);
    expect(amounts(contract, [line("10003")])).toEqual([null]);
  });

  it("case rates that include some lines leave the others", () => {
    const contract: Contract = {
      ...head,
      kind: "case-rate",
      rows: [{ by: "code", value: "10002", allowed: "1000.00", includes: { codes: ["10001"] } }],
      otherwise: schedule,
    };
    const lines = [line("10002", [], { charge: "3.00" }), line("10001", [], { charge: "1.00" }), line("10003")];
    expect(amounts(contract, lines)).toEqual(["750.00", "250.00", "600.00"]);
  });

  it("daily rates by level of care, with tiers that count on over lines", () => {
    const contract: Contract = {
      ...head,
      kind: "per-diem",
      rows: [
        {
          level: "intensive care",
          selects: { revenueRanges: [{ from: "0200", to: "0209" }] },
          tiers: [{ fromDay: 1, allowed: "4000.00" }],
        },
        {
          level: "room",
          selects: { revenueRanges: [{ from: "0100", to: "0199" }] },
          tiers: [
            { fromDay: 1, throughDay: 2, allowed: "2000.00" },
            { fromDay: 3, allowed: "1500.00" },
          ],
        },
      ],
    };
    const stay = [
      line("", [], { revenueCode: "0120", units: "3", on: toDate("2025-10-10") }),
      line("", [], { revenueCode: "0120", units: "1", on: toDate("2025-10-14") }),
      line("", [], { revenueCode: "0200", units: "1" }),
      line("", [], { revenueCode: "0250", units: "40" }),
    ];
    // days 1–2 at 2000, day 3 at 1500; day 4 at 1500
    expect(amounts(contract, stay)).toEqual(["5500.00", "1500.00", "4000.00", "0.00"]);
    expect(amounts({ ...contract, inclusive: false, otherwise: schedule }, stay)).toEqual([
      "5500.00",
      "1500.00",
      "4000.00",
      null,
    ]);
  });

  it("DRGs by weight, transfers by the day", () => {
    const contract: Contract = {
      ...head,
      kind: "drg-weight",
      baseRate: "6000.00",
      capitalRate: "500.00",
      transfers: true,
    };
    const lines = [
      line("", [], { charge: "3.00", revenueCode: "0120" }),
      line("", [], { charge: "1.00", revenueCode: "0250" }),
    ];
    // (6000 + 500) × 1.9 = 12350.00, by charges 3 : 1
    expect(amounts(contract, lines, { drgCode: "470" })).toEqual(["9262.50", "3087.50"]);
    // transferred on the first day: 12350 ÷ 2.0 × (1 + 1) is the whole; to home health with weight's own mean stay of 4: half
    const own: Contract = { ...contract, weights: [{ drg: "470", weight: "1.9", meanStay: "4" }] };
    expect(amounts(own, lines, { drgCode: "470", patientStatusCode: "02", stayDays: "1" })).toEqual([
      "4631.25",
      "1543.75",
    ]);
    expect(amounts(contract, lines, {})).toEqual([null, null]);
  });

  it("contracts by name once they are put in place, wherever they stand", () => {
    const named: Contract = { ...head, kind: "named", contract: "Our list" };
    const contract: Contract = { ...head, kind: "percent-of", percent: "50", of: named };
    const find = (name: string): Contract | undefined => (name === "Our list" ? schedule : undefined);
    expect(amounts(resolveContract(contract, find), [line("10001")])).toEqual(["200.00"]);
    expect(amounts(resolveContract(agreement({ base: contract }), find), [line("10001")])).toEqual(["200.00"]);
    expect(
      amounts(
        resolveContract(contract, () => undefined),
        [line("10001")],
      ),
    ).toEqual([null]);
    expect(
      amounts(
        resolveContract(named, () => contract),
        [line("10001")],
      ),
    ).toEqual([null]);
  });

  it("contracts by name and contracts that hold themselves price nothing", () => {
    expect(amounts({ ...head, kind: "named", contract: "Other" }, [line("10001")])).toEqual([null]);
    const circle = { ...head, kind: "percent-of", percent: "100", of: schedule } as { of: Contract } & Contract; // made circular below
    circle.of = circle;
    expect(priced(circle, [line("10001")]).lines[0]?.steps[0]?.text).toContain("holds itself");
  });
});

describe("agreements", () => {
  it("carve-outs go first, in their order", () => {
    const contract = agreement({
      carveOuts: [
        {
          name: "drugs",
          selects: { codeRanges: [{ from: "J0000", to: "J9999" }] },
          contract: { ...head, kind: "asp-plus", addPercent: "6" },
        },
        {
          name: "the rest of charges",
          selects: { codes: ["99999"] },
          contract: { ...head, kind: "percent-of-charges", percent: "40" },
        },
      ],
    });
    expect(amounts(contract, [line("J0001"), line("10001"), line("99999", [], { charge: "10.00" })])).toEqual([
      "10.60",
      "400.00",
      "4.00",
    ]);
  });

  it("several procedures by own ranks, both sides first", () => {
    const contract = agreement({
      adjustments: [
        { kind: "bilateral", percent: "150" },
        { kind: "multiple-procedure", ranks: ["100", "50", "25"], exceptModifiers: ["79"] },
      ],
    });
    // 10003 × 1.5 = 900 is rank 2: 450; 10002 1000 rank 1; 10001 400 rank 3: 100
    expect(amounts(contract, [line("10001"), line("10003", ["50"]), line("10002")])).toEqual([
      "100.00",
      "450.00",
      "1000.00",
    ]);
    expect(amounts(contract, [line("10001", ["79"]), line("10002")])).toEqual(["400.00", "1000.00"]);
    const apart = [line("10001", [], { on: toDate("2025-10-14") }), line("10002")];
    expect(amounts(contract, apart)).toEqual(["400.00", "1000.00"]);
  });

  it("assistants, two surgeons, unusual work, setting, who bills", () => {
    const contract = agreement({
      adjustments: [
        { kind: "assistant", physicianPercent: "20", otherPercent: "14" },
        { kind: "co-surgeon", percent: "60" },
        { kind: "percent", name: "modifier 22", selects: { modifiers: ["22"] }, percent: "120", review: true },
        { kind: "site-of-service", facilityPercent: "80", nonfacilityPercent: "100", selects: { codes: ["10003"] } },
        { kind: "provider", provider: "nurse-practitioner", percent: "85" },
      ],
    });
    const lines = [line("10002", ["80"]), line("10002", ["AS"]), line("10002", ["62"]), line("10002", ["22"])];
    const price = priced(contract, [...lines, line("10003", [], { placeOfServiceCode: "22" }), line("10003")]);
    expect(price.amounts).toEqual(["200.00", "140.00", "600.00", "1200.00", "480.00", "600.00"]);
    expect(price.lines[3]?.review?.[0]).toContain("modifier 22");
    expect(amounts(contract, [line("10002")], { provider: "nurse-practitioner" })).toEqual(["850.00"]);
  });

  it("builds on Medicare's amounts without its reductions", () => {
    const contract = agreement({
      base: {
        ...head,
        kind: "percent-of",
        percent: "200",
        of: { ...head, kind: "medicare", reductions: "none" },
      },
      adjustments: [{ kind: "multiple-procedure", ranks: ["100", "75"] }],
    });
    // 10002 (2 + 1 + 0.1) × 32.3465 = 100.27 × 2 = 200.54; 10001 67.93 × 2 = 135.86 × 0.75 = 101.90 (101.895)
    expect(amounts(contract, [line("10001"), line("10002")])).toEqual(["101.90", "200.54"]);
  });

  it("lesser of charge, line by line or for the claim", () => {
    const lines = [line("10001", [], { charge: "350.00" }), line("10002", [], { charge: "2000.00" })];
    expect(amounts(agreement({ claimTerms: [{ kind: "lesser-of", level: "line" }] }), lines)).toEqual([
      "350.00",
      "1000.00",
    ]);
    const claim = agreement({ claimTerms: [{ kind: "lesser-of", level: "claim", percentOfCharges: "50" }] });
    // 50 % of 2350 = 1175 for 1400: 400 ÷ 1400 and 1000 ÷ 1400 of it
    expect(amounts(claim, lines)).toEqual(["335.71", "839.29"]);
    expect(priced(claim, lines).claimSteps[0]?.result).toBe("1175.00");
  });

  it("stop-loss and outlier add by charges", () => {
    const lines = [line("10001", [], { charge: "10000.00" }), line("10002", [], { charge: "30000.00" })];
    const above = agreement({
      claimTerms: [{ kind: "stop-loss", threshold: "20000.00", percent: "60", mode: "above" }],
    });
    // 1400 + 60 % of 20000 = 13400: 12000 by charges 1 : 3
    expect(amounts(above, lines)).toEqual(["3400.00", "10000.00"]);
    const first = agreement({
      claimTerms: [{ kind: "stop-loss", threshold: "20000.00", percent: "60", mode: "first-dollar" }],
    });
    expect(priced(first, lines).allowedTotal).toBe(2_400_000n);
    const outlier = agreement({
      claimTerms: [{ kind: "outlier", fixedLoss: "5000.00", percent: "80", costToCharge: "0.25" }],
    });
    // cost 10000 − 1400 − 5000 = 3600 × 0.8 = 2880
    expect(priced(outlier, lines).allowedTotal).toBe(428_000n);
    expect(priced(agreement({ claimTerms: [{ kind: "maximum", amount: "1000.01" }] }), lines).allowedTotal).toBe(
      100_001n,
    );
  });

  it("sequestration comes off the payer's part", () => {
    const contract = agreement({ claimTerms: [{ kind: "sequestration", percent: "2" }] });
    const price = priced(contract, [line("10002")], { patientResponsibility: "200.00" });
    expect(price.amounts).toEqual(["1000.00"]);
    expect([price.payer?.sequestration, price.payer?.paid, price.payer?.patient]).toEqual([1600n, 78_400n, 20_000n]);
  });
});
