import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { importCodeSets, openCodeSetStore } from "@cleanclaim/code-sets";
import { moneyText, toDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";

import { complicationsOf, MEDICARE, priceClaim, type PriceLine, type PriceRequest } from "./index.ts";
import { feeRow, TEST_DAY, testTables } from "./test-fixtures.ts";

const tables = testTables({
  fees: [
    feeRow("97110", "0.45", "0.43", "0.43", "0.01", { multipleProcedure: "5" }),
    feeRow("00400", "0", "0", "0", "0", { status: "J" }),
    feeRow("80053", "0", "0", "0", "0", { status: "X" }),
    feeRow("71046", "0.22", "0.77", "0.77", "0.02"),
    feeRow("71046-TC", "0.00", "0.69", "0.69", "0.01"),
    feeRow("93005", "0", "0.20", "0.20", "0.01", { multipleProcedure: "6", pcTcIndicator: "3" }),
    feeRow("93306", "1.46", "4.28", "4.28", "0.07", { multipleProcedure: "6" }),
    feeRow("93306-TC", "0.00", "3.76", "3.76", "0.03", { multipleProcedure: "6" }),
    feeRow("93306-26", "1.46", "0.52", "0.52", "0.04", { multipleProcedure: "6" }),
    feeRow("15824", "0", "0", "0", "0", { status: "R" }),
  ],
  places: { "00000 00": ["1", "1", "1"] },
  laboratory: { "80053": "10.56", "36415": "8.83" },
  baseUnits: { "00400": "3" },
  anesthesia: "20.00",
  outpatient: {
    "45378": ["T", "5311", "900.00", "180.00"],
    "45385": ["T", "5312", "1200.00", "240.00"],
    "27447": ["J1", "5115", "12500.00", "2500.00"],
    "96374": ["S", "5693", "210.00", "42.00"],
    "93005": ["Q1", "5733", "60.00", "12.00"],
    "71046": ["Q3", "5521", "88.00", "17.60"],
    "80053": ["Q4", "", "", ""],
    J0001: ["K", "7043", "31.09", "6.22"],
    J0002: ["N", "", "", ""],
    C0001: ["H", "", "", ""],
    "97110": ["A", "", "", ""],
    "99213": ["B", "", "", ""],
    G0463: ["J2", "5012", "128.00", "25.60"],
    G0378: ["N", "", "", ""],
  },
  centers: {
    "45378": ["A2", true, "500.00"],
    "45385": ["A2", true, "650.00"],
    "64450": ["N1", false, ""],
    J0001: ["K2", false, "31.00"],
  },
  drgs: { "470": ["2.0000", "2.0", true] },
});

const line = (text: string, more: Partial<PriceLine> = {}): PriceLine => {
  const [service = "", units = "1"] = text.split(" x ");
  const [code = "", ...modifiers] = service.split("-");
  return { code, modifiers, units, ...more };
};

function price(lines: readonly PriceLine[], more: Partial<PriceRequest> = {}) {
  const result = priceClaim(
    { lines, contract: MEDICARE, on: TEST_DAY, carrier: "00000", locality: "00", ...more },
    tables,
  );
  return { ...result, amounts: result.lines.map(({ allowed }) => (allowed === null ? null : moneyText(allowed))) };
}

const outpatient = { typeOfBill: "131", claimType: "institutional" } as const;

describe("anesthesia", () => {
  it("base and time units by the factor, halved under direction, three units when supervised", () => {
    const minutes = { minutes: "50" };
    // 3 + 50 ÷ 15 = 3.3 units = 6.3 × 20.00
    expect(price([line("00400-AA", minutes)]).amounts).toEqual(["126.00"]);
    expect(price([line("00400-QZ-P3", minutes)]).amounts).toEqual(["126.00"]);
    expect(price([line("00400-QK", minutes)]).amounts).toEqual(["63.00"]);
    expect(price([line("00400-QX", minutes)]).amounts).toEqual(["63.00"]);
    expect(price([line("00400-AD", minutes)]).amounts).toEqual(["60.00"]);
    expect(price([line("00400", minutes)]).needsReview).toBe(true);
  });

  it("says what is missing: base units, minutes, a factor", () => {
    const text = (lines: readonly PriceLine[], more?: Partial<PriceRequest>) =>
      price(lines, more).lines[0]?.steps[0]?.text;
    expect(text([line("00402-AA", { minutes: "50" })])).toContain("base units of 00402 are not at hand");
    expect(text([line("00400-AA")])).toContain("no anesthesia minutes");
  });
});

describe("professional prices outside of the relative values", () => {
  it("laboratory in full, without deductible and coinsurance", () => {
    const result = price([line("80053"), line("71046")], { deductibleRemaining: "5.00" });
    // 71046 (0.22 + 0.77 + 0.02) × 32.3465 = 32.67
    expect(result.amounts).toEqual(["10.56", "32.67"]);
    expect([result.shares?.deductible, result.shares?.coinsurance]).toEqual([500n, 553n]);
    expect(result.shares?.beforeSequestration).toBe(4323n - 500n - 553n);
  });

  it("restricted codes without values are not free", () => {
    expect(price([line("15824")]).amounts).toEqual([null]);
  });

  it("film takes a fifth off the technical part", () => {
    // TC (0.69 + 0.01) × 32.3465 = 22.64; × 0.2 = 4.53; 32.67 − 4.53
    expect(price([line("71046-FX")]).amounts).toEqual(["28.14"]);
  });

  it("a test that is technical by itself takes its place among technical parts", () => {
    // 93005 (0.20 + 0.01) × 32.3465 = 6.79 × 0.75 = 5.09
    expect(price([line("93005"), line("93306")]).amounts[0]).toBe("5.09");
  });

  it("sides of a day that differ in place are priced apart", () => {
    const mixed = price([line("71046", { placeOfServiceCode: "22" }), line("71046", { on: toDate("2025-10-16") })]);
    expect(mixed.amounts).toEqual(["32.67", "32.67"]);
  });
});

describe("hospital outpatient departments", () => {
  it("discounts further procedures, moves six tenths by the wage index", () => {
    const result = price([line("45378"), line("45385")], { ...outpatient, hospital: { wageIndex: "1.2" } });
    // 900 × (0.6 × 1.2 + 0.4) = 1008.00 half 504.00; 1200 × 1.12 = 1344.00
    expect(result.amounts).toEqual(["504.00", "1344.00"]);
    // Copayments of a fifth: 100.80 + 268.80
    expect(result.shares?.coinsurance).toBe(36_960n);
  });

  it("halves further units and what ended before anesthesia", () => {
    expect(price([line("45378 x 2")], outpatient).amounts).toEqual(["1350.00"]);
    expect(price([line("45378-73")], outpatient).amounts).toEqual(["450.00"]);
  });

  it("a comprehensive service pays the claim, its copayment capped at the inpatient deductible", () => {
    const result = price([line("45378"), line("27447"), line("80053"), line("C0001", { charge: "1000.00" })], {
      ...outpatient,
      hospital: { costToCharge: "0.3" },
    });
    expect(result.amounts).toEqual(["0.00", "12500.00", "0.00", "300.00"]);
    expect(result.shares?.coinsurance).toBe(167_600n);
  });

  it("packages what serves other services, pays it by itself", () => {
    expect(price([line("93005"), line("96374")], outpatient).amounts).toEqual(["0.00", "210.00"]);
    expect(price([line("93005 x 2")], outpatient).amounts).toEqual(["60.00"]);
    expect(price([line("80053"), line("96374")], outpatient).amounts).toEqual(["0.00", "210.00"]);
    expect(price([line("80053")], outpatient).amounts).toEqual(["10.56"]);
    expect(price([line("J0002 x 5"), line("J0001 x 10")], outpatient).amounts).toEqual(["0.00", "310.90"]);
  });

  it("other schedules, composites, codes not taken, lines without a code", () => {
    // 97110 by relative values: (0.45 + 0.43 + 0.01) × 32.3465
    expect(price([line("97110-GP")], outpatient).amounts).toEqual(["28.79"]);
    expect(price([line("99213"), line("", { revenueCode: "0250" })], outpatient).amounts).toEqual(["0.00", "0.00"]);
    const composite = price([line("71046")], outpatient);
    expect([composite.amounts[0], composite.needsReview]).toEqual(["88.00", true]);
    expect(price([line("99999")], outpatient).amounts).toEqual([null]);
  });

  it("does not guess the rate of an observation stay", () => {
    expect(price([line("G0463"), line("G0378 x 12")], outpatient).amounts).toEqual([null, null]);
    expect(price([line("G0463"), line("G0378 x 4")], outpatient).amounts).toEqual(["128.00", "0.00"]);
  });

  it("says which bills it cannot price", () => {
    expect(price([line("97110")], { typeOfBill: "0211" }).lines[0]?.steps[0]?.text).toContain("type 21x");
    expect(price([line("97110-GP")], { typeOfBill: "0221" }).amounts).toEqual(["28.79"]);
  });
});

describe("surgical centers and stays", () => {
  it("half of a center's rate moves with wages; drugs do not; nerve blocks are packaged", () => {
    const contract = { ...MEDICARE, kind: "medicare", system: "ambulatory-surgery" } as const;
    const lines = [line("45378"), line("45385"), line("64450"), line("J0001 x 3")];
    // 650 × (0.5 × 0.9 + 0.5) = 617.50; 500 × 0.95 = 475.00 half 237.50
    const result = price(lines, { contract, hospital: { wageIndex: "0.9" } });
    expect(result.amounts).toEqual(["237.50", "617.50", "0.00", "93.00"]);
  });

  it("stays by weight, transfers by the day", () => {
    const stay = [line("", { revenueCode: "0120", charge: "1.00" }), line("", { revenueCode: "0250", charge: "1.00" })];
    const inpatient = {
      typeOfBill: "111",
      drgCode: "470",
      hospital: { operatingRate: "6500.00", capitalRate: "500.00" },
    };
    expect(price(stay, inpatient).amounts).toEqual(["7000.00", "7000.00"]);
    const moved = { ...inpatient, patientStatusCode: "06", stayDays: "1" };
    // 14000 ÷ 2.0 × 2 is the whole
    expect(price(stay, moved).allowedTotal).toBe(1_400_000n);
    expect(price(stay, { ...inpatient, drgCode: "999" }).amounts).toEqual([null, null]);
    expect(price(stay, { typeOfBill: "111", drgCode: "470" }).lines[0]?.steps[0]?.text).toContain("base rate");
  });
});

const GROUPING = join(import.meta.dirname, "..", "..", "..", "..", "shared", "data", "grouping");

// Needs ../shared; without the tables the level of a stay is unknown, as the second test says.
describe.skipIf(!existsSync(GROUPING))("complications of a stay, with the public tables", () => {
  it("counts CC and MCC beside a principal diagnosis that does not exclude them", () => {
    const store = mkdtempSync(join(tmpdir(), "cleanclaim-grouping-"));
    for (const file of ["msdrg_v41_1_ccmcc.tsv.gz", "msdrg_v41_1_pdx_exclusion_groups.tsv.gz"])
      importCodeSets(store, join(GROUPING, file));
    const sets = openCodeSetStore(store);
    const on = toDate("2024-06-01");
    expect(complicationsOf("K35.80", ["I10"], on, sets).level).toBe("none");
    // A00.0 is a CC and stands in its own exclusion group.
    const own = complicationsOf("A00.1", ["A00.0"], on, sets);
    expect([own.level, own.diagnoses[0]?.counts]).toEqual(["none", false]);
    expect(complicationsOf("M17.11", ["A00.0"], on, sets).level).toBe("CC");
    expect(complicationsOf("M17.11", ["A00.0"], toDate("2025-10-15"), sets).level).toBe("unknown");
    rmSync(store, { recursive: true, force: true });
  });
});

it("complications are unknown without tables", () => {
  expect(complicationsOf("M17.11", ["A00.0"], TEST_DAY, {}).level).toBe("unknown");
});
