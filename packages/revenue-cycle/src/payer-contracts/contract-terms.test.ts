import { toDate } from "@cleanclaim/model";
import { priceClaim } from "@cleanclaim/pricing";
import { describe, expect, it } from "vitest";
import type { ContractTerms } from "../contract/contracts.ts";
import { readCodes, writeCodes } from "./code-selection.ts";
import { reframed } from "./content-frame.ts";
import { contractSentences, shortBasis } from "./contract-sentences.ts";
import { NO_TERMS, contractOfTerms } from "./contract-terms.ts";
import { termsOfContract } from "./terms-of-contract.ts";

const frame = { name: "Northwind 2026", payerId: "NW", effective: { from: toDate("2026-01-01") } };
const rows = [
  { code: "99213", allowed: "96.00" },
  { code: "99213", modifier: "25", allowed: "90.00" },
];
const everything: ContractTerms = {
  otherwise: { method: "medicare", percent: "110" },
  carveOuts: [
    { name: "drugs", codes: "J1000-J1999, J0129", method: "asp-plus", percent: "10" },
    { name: "cosmetic", codes: "15820-15823", method: "not-paid" },
  ],
  caseRates: [{ by: "code", value: "45378", allowed: "900.00" }],
  perDiem: [
    {
      level: "skilled nursing",
      revenueCodes: "0190-0199",
      tiers: [
        { fromDay: 1, throughDay: 20, allowed: "400.00" },
        { fromDay: 21, allowed: "350.00" },
      ],
    },
  ],
  perDiemInclusive: false,
  anesthesia: { conversionFactor: "52.00", minutesPerUnit: "15", roundUp: true },
  inpatient: { baseRate: "6500.00", transfers: true },
  multipleProcedures: { ranks: ["100", "50", "25"], codes: "10000-69999" },
  bilateral: "150",
  assistant: { physician: "16", other: "13.6" },
  coSurgeon: "62.5",
  percents: [{ name: "modifier 22", modifiers: "22", percent: "120", review: true }],
  siteOfService: { facility: "90", nonfacility: "100" },
  nursePractitioner: "85",
  physicianAssistant: "85",
  lesserOf: "line",
  stopLoss: { threshold: "100000.00", percent: "60", mode: "above" },
  outlier: { fixedLoss: "30000.00", percent: "80", costToCharge: "0.3" },
  minimum: "10.00",
  maximum: "500000.00",
  sequestration: "2",
};

describe("the form of a contract's terms", () => {
  it("reads back what it wrote", () => {
    expect(termsOfContract(contractOfTerms(frame, everything, rows))).toEqual({ terms: everything, rows });
    expect(termsOfContract(contractOfTerms(frame, NO_TERMS, []))).toEqual({ terms: NO_TERMS, rows: [] });
  });

  it("survives JSON, as it is stored", () => {
    const stored: unknown = JSON.parse(JSON.stringify(contractOfTerms(frame, everything, rows)));
    expect(stored).toEqual(contractOfTerms(frame, everything, rows));
  });

  it("reads the lesser of charge and a schedule, as rates of before were moved", () => {
    const moved = {
      kind: "lesser-of-charge" as const,
      ...frame,
      of: { kind: "fee-schedule" as const, ...frame, rows },
    };
    expect(termsOfContract(moved)).toEqual({ terms: { ...NO_TERMS, lesserOf: "line" }, rows });
  });

  it("says that it has no field for a carve-out by place of service", () => {
    const contract = contractOfTerms(frame, NO_TERMS, rows);
    const carveOuts = [{ name: "home", selects: { placesOfService: ["12"] }, contract: contract.base }];
    expect(termsOfContract({ ...contract, carveOuts })).toBeUndefined();
  });

  it("prices: the row with its modifier, otherwise a percentage of charges, never above the charge", () => {
    const terms: ContractTerms = { ...NO_TERMS, otherwise: { method: "charges", percent: "68" }, lesserOf: "line" };
    const price = priceClaim({
      contract: contractOfTerms(frame, terms, rows),
      on: toDate("2026-03-01"),
      lines: [
        { code: "99213", modifiers: ["25"], units: "1", charge: "150.00" },
        { code: "99213", modifiers: [], units: "2", charge: "150.00" },
        { code: "36415", modifiers: [], units: "1", charge: "10.00" },
      ],
    });
    // 90.00 by its row; 2 × 96.00 = 192.00, more than the charge 150.00; 68 % of 10.00.
    expect(price.lines.map((line) => line.allowed)).toEqual([9000n, 15000n, 680n]);
  });

  it("takes other days into every part", () => {
    const other = { ...frame, effective: { from: toDate("2027-01-01") } };
    expect(JSON.stringify(reframed(contractOfTerms(frame, everything, rows), other))).not.toContain("2026-01-01");
  });
});

describe("a contract in words", () => {
  it("has a sentence for every term", () => {
    const text = contractSentences(contractOfTerms(frame, everything, rows)).map((one) => `${one.topic}: ${one.text}`);
    expect(text).toContain("Carved out: cosmetic: 15820-15823 is not paid.");
    expect(text).toContain("All else: 110 % of Medicare.");
    expect(text).toContain("Co-surgeon: Modifier 62: 62.5 % for each surgeon.");
    expect(text).toContain("Stop loss: Of charges above $100,000.00, 60 % is added.");
    expect(text.length).toBeGreaterThanOrEqual(20);
  });

  it("is short where the list wants it short", () => {
    const terms: ContractTerms = { ...NO_TERMS, otherwise: { method: "charges", percent: "68" } };
    expect(shortBasis(contractOfTerms(frame, terms, rows))).toBe("schedule of 2 prices, else 68 % of charges");
  });
});

describe("codes as people write them", () => {
  it("are read and written", () => {
    const { codes, ranges } = readCodes("99202-99215, j0129;G2211");
    expect(writeCodes(codes, ranges)).toBe("99202-99215, J0129, G2211");
    expect(readCodes(" ")).toEqual({ codes: [], ranges: [] });
  });
});
