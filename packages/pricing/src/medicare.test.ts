import type { CodeLookup, FeeScheduleRow, Lookup, ReleaseRef } from "@cleanclaim/code-sets";
import { toDate } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  expectedAllowed,
  MEDICARE,
  priceClaim,
  priceRecord,
  underpaymentOf,
  type Contract,
  type PricingTables,
} from "./index.ts";

const RELEASE: ReleaseRef = {
  set: "mpfs",
  name: "test",
  from: toDate("2025-10-01"),
  until: toDate("2026-01-01"),
  complete: true,
};
const ON = toDate("2025-10-15");

function answered<T>(value: T | undefined, covered: boolean): Lookup<T> {
  if (!covered) return { status: "not-evaluable", reason: "no release covers the day", because: "no-release" };
  return value === undefined
    ? { status: "absent", reason: "not in the file", release: RELEASE }
    : { status: "found", value, release: RELEASE };
}

function row(
  code: string,
  modifier: string,
  work: string,
  nonfacility: string,
  facility: string,
  more: Partial<FeeScheduleRow> = {},
): FeeScheduleRow {
  return {
    code,
    modifier,
    status: "A",
    workRvu: work,
    nonfacilityPeRvu: nonfacility,
    nonfacilityNa: false,
    facilityPeRvu: facility,
    facilityNa: false,
    malpracticeRvu: "0.10",
    pcTcIndicator: "0",
    globalDays: "000",
    preOperative: "0",
    intraOperative: "0",
    postOperative: "0",
    multipleProcedure: "0",
    bilateralSurgery: "0",
    assistantSurgeon: "2",
    coSurgeons: "1",
    teamSurgery: "0",
    endoscopicBase: "",
    conversionFactor: "30.0000",
    supervision: "09",
    imagingFamily: "99",
    oppsNonfacilityPe: "0",
    oppsFacilityPe: "0",
    oppsMalpractice: "0",
    ...more,
  };
}

/** Invented values and an invented procedure set; the arithmetic is worked out in the comments. */
const ROWS: readonly FeeScheduleRow[] = [
  row("D0001", "", "1.00", "2.00", "0.50"),
  row("D0002", "", "2.00", "1.00", "1.00", { multipleProcedure: "2", bilateralSurgery: "1" }),
  row("D0003", "", "1.00", "1.00", "1.00", {
    multipleProcedure: "2",
    preOperative: "0.1",
    intraOperative: "0.7",
    postOperative: "0.2",
  }),
  row("D0010", "", "2.00", "2.00", "2.00", { multipleProcedure: "3", endoscopicBase: "D0011" }),
  row("D0011", "", "1.00", "1.00", "1.00", { multipleProcedure: "2" }),
  row("D0012", "", "1.50", "2.00", "2.00", { multipleProcedure: "3", endoscopicBase: "D0011" }),
  row("D0020", "", "0.50", "1.50", "1.50", { multipleProcedure: "4" }),
  row("D0020", "TC", "0.00", "1.20", "1.20", { multipleProcedure: "4" }),
  row("D0020", "26", "0.50", "0.30", "0.30", { multipleProcedure: "4" }),
  row("D0021", "", "0.80", "2.50", "2.50", { multipleProcedure: "4" }),
  row("D0021", "TC", "0.00", "2.00", "2.00", { multipleProcedure: "4" }),
  row("D0021", "26", "0.80", "0.50", "0.50", { multipleProcedure: "4" }),
  row("D0030", "", "0.40", "0.60", "0.60", { multipleProcedure: "5" }),
  row("D0040", "", "5.00", "1.00", "1.00", { assistantSurgeon: "1" }),
  row("D0050", "", "0.00", "0.00", "0.00", { status: "N" }),
  row("D0051", "", "0.00", "0.00", "0.00", { status: "C" }),
];

const noRows = <T>(): CodeLookup<T> => ({ find: () => answered<T>(undefined, false), all: () => [] });

const tables: PricingTables = {
  feeSchedule: {
    find: (code, modifier, { on }) =>
      answered(
        ROWS.find((each) => each.code === code && each.modifier === modifier),
        on >= RELEASE.from && on < toDate("2026-01-01"),
      ),
  },
  gpci: {
    find: (carrier, locality) =>
      answered(
        carrier === "00000"
          ? { carrier, locality, state: "IL", name: "TEST", work: "1", practiceExpense: "0.9", malpractice: "0.5" }
          : undefined,
        true,
      ),
    all: () => [],
  },
  oppsCap: {
    find: (code, modifier, carrier, locality) =>
      answered(
        code === "D0021" && modifier === ""
          ? { code, modifier, carrier, locality, facilityPrice: "60.00", nonfacilityPrice: "60.00" }
          : undefined,
        true,
      ),
  },
  aspLimit: {
    find: (code) =>
      answered(
        code === "J0001"
          ? { code, title: "", dosage: "1 mg", paymentLimit: "0.4625", coinsurancePercent: "20", notes: "" }
          : undefined,
        true,
      ),
    all: () => [],
  },
  placeOfService: {
    ...noRows(),
    find: (code) => answered({ code, title: "", description: "", facility: code === "22" }, true),
  },
};

type Line = {
  readonly code: string;
  readonly modifiers?: readonly string[];
  readonly units?: string;
  readonly charge?: string;
  readonly placeOfServiceCode?: string;
};

function prices(lines: readonly Line[], more: object = {}): (string | null)[] {
  const record = { id: "t", date: ON, carrier: "00000", locality: "00", setting: "nonfacility", lines, ...more };
  return priceRecord(record, MEDICARE, tables).lines.map((line) => line.allowed);
}

describe("Medicare prices by the fee schedule", () => {
  it("multiplies values, indices and factor, by setting", () => {
    // (1.00 × 1 + 2.00 × 0.9 + 0.10 × 0.5) × 30 = 2.85 × 30; facility: (1 + 0.45 + 0.05) × 30
    expect(prices([{ code: "D0001" }])).toEqual(["85.50"]);
    expect(prices([{ code: "D0001" }], { setting: "facility" })).toEqual(["45.00"]);
    expect(prices([{ code: "D0001", units: "3" }])).toEqual(["256.50"]);
  });

  it("takes the setting from the place of service when none is given", () => {
    expect(prices([{ code: "D0001" }], { setting: undefined })).toEqual(["85.50"]);
    const contract = MEDICARE;
    const line = { code: "D0001", modifiers: [], units: "1", placeOfServiceCode: "22" };
    const price = priceClaim({ lines: [line], contract, on: ON, carrier: "00000", locality: "00" }, tables);
    expect(price.allowedTotal).toBe(4500n);
  });

  it("pays both sides by the bilateral indicator, before ranking", () => {
    // D0002: (2 + 0.9 + 0.05) × 30 = 88.50; × 1.5 = 132.75. D0003: (1 + 0.9 + 0.05) × 30 = 58.50, second, half.
    expect(
      prices([
        { code: "D0002", modifiers: ["50"] },
        { code: "D0003", modifiers: ["51"] },
      ]),
    ).toEqual(["132.75", "29.25"]);
  });

  it("takes the base off further endoscopies of a family and ranks the family as one", () => {
    // D0010: (2 + 1.8 + 0.05) × 30 = 115.50; D0012: (1.5 + 1.8 + 0.05) × 30 = 100.50; base D0011 58.50 → 42.00.
    expect(prices([{ code: "D0010" }, { code: "D0012" }])).toEqual(["115.50", "42.00"]);
    // The family (157.50) ranks before D0002 (88.50 → 44.25).
    expect(prices([{ code: "D0002" }, { code: "D0010" }, { code: "D0012" }])).toEqual(["44.25", "115.50", "42.00"]);
    // The base itself is worth nothing beside its family.
    expect(prices([{ code: "D0011" }, { code: "D0010" }])).toEqual(["0.00", "115.50"]);
  });

  it("caps a technical part at the hospital outpatient price", () => {
    // (0.8 + 2.25 + 0.05) × 30 = 93.00, cap 60.00
    expect(prices([{ code: "D0021" }])).toEqual(["60.00"]);
  });

  it("ranks the parts of imaging apart", () => {
    // TC: D0020 (1.08 + 0.05) × 30 = 33.90 → half 16.95; D0021 (1.8 + 0.05) × 30 = 55.50.
    // 26: D0020 (0.5 + 0.27 + 0.05) × 30 = 24.60 → 95 % 23.37; D0021 (0.8 + 0.45 + 0.05) × 30 = 39.00.
    expect(prices([{ code: "D0020" }, { code: "D0021" }])).toEqual(["40.32", "94.50"]);
    expect(
      prices([
        { code: "D0020", modifiers: ["26"] },
        { code: "D0021", modifiers: ["TC"] },
      ]),
    ).toEqual(["24.60", "55.50"]);
  });

  it("pays one therapy unit in full and halves the practice expense of the others", () => {
    // (0.4 + 0.54 + 0.05) × 30 = 29.70; half: (0.4 + 0.27 + 0.05) × 30 = 21.60
    expect(prices([{ code: "D0030", modifiers: ["GP"], units: "3" }])).toEqual(["72.90"]);
  });

  it("pays shares: assistant, co-surgeon, parts of the global period, who bills", () => {
    expect(prices([{ code: "D0002", modifiers: ["80"] }])).toEqual(["14.16"]);
    expect(prices([{ code: "D0002", modifiers: ["AS"] }], { provider: "physician-assistant" })).toEqual(["12.04"]);
    expect(prices([{ code: "D0040", modifiers: ["80"] }])).toEqual(["0.00"]);
    expect(prices([{ code: "D0002", modifiers: ["62"] }])).toEqual(["55.31"]);
    expect(prices([{ code: "D0003", modifiers: ["54"] }])).toEqual(["46.80"]);
    expect(prices([{ code: "D0003", modifiers: ["55"] }])).toEqual(["11.70"]);
    expect(prices([{ code: "D0001" }], { provider: "nurse-practitioner" })).toEqual(["72.68"]);
  });

  it("prices nonparticipating providers with their limiting charge", () => {
    const answer = priceRecord(
      {
        id: "t",
        date: ON,
        carrier: "00000",
        locality: "00",
        participating: false,
        lines: [{ code: "D0001", units: 1 }],
      },
      MEDICARE,
      tables,
    );
    expect([answer.allowed_total, answer.limiting_charge]).toEqual(["81.23", "93.41"]);
  });

  it("prices drugs by payment limit and units, rounded once", () => {
    expect(prices([{ code: "J0001", units: "10" }], { carrier: undefined, locality: undefined })).toEqual(["4.63"]);
  });

  it("says what it cannot price instead of guessing", () => {
    expect(prices([{ code: "D0050" }, { code: "D0051" }, { code: "D9999" }])).toEqual(["0.00", null, null]);
    expect(prices([{ code: "D0001" }], { date: "2026-02-02" })).toEqual([null]);
    expect(prices([{ code: "D0001" }], { carrier: "99999" })).toEqual([null]);
    expect(prices([{ code: "D0001", units: "-1" }])).toEqual([null]);
    expect(priceRecord({ id: "x", lines: [] }, MEDICARE, tables).error).toMatch(/date/);
    expect(priceRecord("nonsense", MEDICARE, tables).error).toMatch(/not a JSON object/);
  });

  it("shares out deductible, coinsurance and sequestration without losing a cent", () => {
    const answer = priceRecord(
      {
        id: "t",
        date: ON,
        carrier: "00000",
        locality: "00",
        deductible_remaining: "20.00",
        lines: [{ code: "D0001", modifiers: [], units: 1 }],
      },
      MEDICARE,
      tables,
    );
    // 85.50 − 20.00 = 65.50; 20 % 13.10; 52.40; 2 % 1.05
    expect(answer).toMatchObject({
      deductible: "20.00",
      coinsurance: "13.10",
      medicare_before_sequestration: "52.40",
      sequestration: "1.05",
      medicare_paid: "51.35",
      patient: "33.10",
    });
  });

  it("never pays a line more than alone, whatever stands beside it", () => {
    const codes = ["D0002", "D0003", "D0010", "D0011", "D0012", "D0020", "D0021", "D0030"];
    const cents = (text: string | null | undefined): number => Math.round(Number(text) * 100);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 5 }), (picked) => {
        const together = prices(picked.map((code) => ({ code })));
        picked.forEach((code, index) => {
          if (code === "D0021") return; // alone it is capped as a whole, beside others part by part
          expect(cents(together[index])).toBeLessThanOrEqual(cents(prices([{ code }])[0]) + 1);
        });
      }),
    );
  });
});

const SCHEDULE: Contract = {
  kind: "fee-schedule",
  name: "Evergreen 2025",
  payerId: "EVG01",
  effective: { from: toDate("2025-01-01"), until: toDate("2026-01-01") },
  rows: [
    { code: "D0001", allowed: "90.00" },
    { code: "D0001", modifier: "25", allowed: "95.00" },
    { code: "D0001", placeOfServiceCode: "22", allowed: "60.00" },
    { code: "D0002", allowed: "100.00", effective: { from: toDate("2025-06-01"), until: toDate("2025-07-01") } },
  ],
  otherwise: {
    kind: "percent-of",
    name: "120 % of Medicare",
    percent: "120",
    effective: { from: toDate("2025-01-01") },
    of: MEDICARE,
  },
};

describe("payer contracts", () => {
  const allowed = (line: Line, contract: Contract = SCHEDULE): string | null => {
    const full = { modifiers: [], units: "1", ...line };
    const price = priceClaim({ lines: [full], contract, on: ON, carrier: "00000", locality: "00" }, tables);
    const first = price.lines[0]?.allowed;
    return first === null || first === undefined ? null : String(first);
  };

  it("takes the row with most conditions that hold", () => {
    expect(allowed({ code: "D0001" })).toBe("9000");
    expect(allowed({ code: "D0001", modifiers: ["25"], placeOfServiceCode: "22" })).toBe("9500");
    expect(allowed({ code: "D0001", placeOfServiceCode: "22" })).toBe("6000");
    expect(allowed({ code: "D0001", units: "2" })).toBe("18000");
  });

  it("falls back to the percentage of Medicare for what is not listed or not in force", () => {
    // 58.50 × 1.2; 88.50 × 1.2
    expect(allowed({ code: "D0003" })).toBe("7020");
    expect(allowed({ code: "D0002" })).toBe("10620");
  });

  it("takes the lesser of charge and contract, and percentages of charges", () => {
    const lesser: Contract = {
      kind: "lesser-of-charge",
      name: "lesser of",
      effective: SCHEDULE.effective,
      of: SCHEDULE,
    };
    expect(allowed({ code: "D0001", charge: "80.00" }, lesser)).toBe("8000");
    expect(allowed({ code: "D0001", charge: "180.00" }, lesser)).toBe("9000");
    const share: Contract = {
      kind: "percent-of-charges",
      name: "65 % of charges",
      percent: "65",
      effective: SCHEDULE.effective,
    };
    expect(allowed({ code: "D0001", charge: "80.01" }, share)).toBe("5201");
    expect(allowed({ code: "D0001" }, share)).toBeNull();
  });

  it("prices nothing outside the contract's dates", () => {
    const line = { code: "D0001", modifiers: [], units: "1" };
    const price = priceClaim({ lines: [line], contract: SCHEDULE, on: toDate("2026-01-01") });
    expect([price.allowedTotal, price.complete]).toEqual([null, false]);
  });

  it("tells an underpayment from another order of rounding", () => {
    const line = {
      procedureCode: "D0001",
      modifiers: [],
      units: "1",
      unitType: "UN",
      charge: "200.00",
      diagnosisPointers: [1],
      adjudications: [],
    } as const;
    expect(expectedAllowed(line, SCHEDULE, { on: ON })).toBe("90.00");
    expect(underpaymentOf(line, "81.00", SCHEDULE, { on: ON })).toEqual({
      expected: "90.00",
      allowed: "81.00",
      difference: "9.00",
    });
    expect(underpaymentOf(line, "89.99", SCHEDULE, { on: ON })).toBeUndefined();
    expect(underpaymentOf(line, "95.00", SCHEDULE, { on: ON })).toBeUndefined();
  });
});
