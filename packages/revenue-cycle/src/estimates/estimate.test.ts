import { toDate } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nothingUsed } from "../forecasting/index.ts";
import type { BenefitFacts } from "../patient-access/index.ts";
import { type EstimateInput, type PlannedLine, estimatePatient, estimateSelfPay } from "./estimate.ts";

const line = (code: string, charge: bigint, allowed: bigint | null): PlannedLine => ({
  code,
  modifiers: [],
  units: "1",
  charge,
  allowed,
  allowedSteps: [{ text: "schedule" }],
});
const benefits: BenefitFacts = {
  active: true,
  planName: "PPO",
  deductible: { yearly: 50_000n, remaining: 10_000n },
  outOfPocket: { yearly: 300_000n, remaining: 300_000n },
  coinsurance: [{ serviceTypes: ["30"], rate: "0.2" }],
  copays: [{ serviceTypes: ["98"], amount: 2500n }],
  withoutDeductible: [],
};
const input: EstimateInput = {
  serviceDate: toDate("2026-11-20"),
  placeOfServiceCode: "11",
  filingIndicatorCode: "CI",
  lines: [line("99213", 15_000n, 9_600n), line("43239", 90_000n, 40_200n)],
  benefits,
  benefitsOn: toDate("2026-11-15"),
  used: nothingUsed,
};

describe("an estimate for an insured patient", () => {
  it("is contract × benefits: copay of the visit, deductible and coinsurance of the rest", () => {
    const estimate = estimatePatient(input);
    // Visit: copay 25.00. Endoscopy: 402.00, deductible 100.00, 20 % of 302.00 = 60.40.
    expect(estimate.lines.map((one) => one.patient)).toEqual([2500n, 16_040n]);
    expect(estimate).toMatchObject({
      patient: 18_540n,
      allowed: 49_800n,
      insurer: 31_260n,
      low: 18_540n,
      high: 18_540n,
      uncertain: [],
    });
  });

  it("is a range from nothing to everything without an answer about benefits", () => {
    const estimate = estimatePatient({ ...input, benefits: null, benefitsOn: null });
    expect(estimate).toMatchObject({ patient: null, insurer: null, low: 0n, high: 49_800n });
    expect(estimate.uncertain).toEqual(["No answer of the payer about the patient's benefits is at hand."]);
  });

  it("is a range up to the charge where no contract prices a line", () => {
    const estimate = estimatePatient({
      ...input,
      lines: [line("99213", 15_000n, 9_600n), line("00000", 70_000n, null)],
    });
    expect(estimate).toMatchObject({ patient: null, low: 2500n, high: 72_500n });
    expect(estimate.uncertain).toEqual(["No contract says what 00000 may cost."]);
  });

  it("is a range when the answer is old: the deductible may be met since", () => {
    const estimate = estimatePatient({ ...input, benefitsOn: toDate("2026-06-01") });
    expect(estimate).toMatchObject({ patient: 18_540n, high: 18_540n, low: 10_540n });
    expect(estimate.uncertain[0]).toContain("answered on 2026-06-01");
  });

  it("never says that more is owed than allowed, nor loses a cent", () => {
    const cents = fc.bigInt({ min: 0n, max: 500_000n });
    fc.assert(
      fc.property(cents, cents, cents, cents, (a, b, left, pocket) => {
        const facts: BenefitFacts = {
          ...benefits,
          deductible: { yearly: 500_000n, remaining: left },
          outOfPocket: { yearly: 500_000n, remaining: pocket },
        };
        const estimate = estimatePatient({
          ...input,
          benefits: facts,
          lines: [line("99213", a, a), line("43239", b, b)],
        });
        const patient = estimate.patient ?? -1n;
        expect(patient >= 0n && patient <= a + b && patient <= pocket).toBe(true);
        expect(patient + (estimate.insurer ?? 0n)).toBe(a + b);
        expect(estimate.low <= patient && patient <= estimate.high).toBe(true);
      }),
    );
  });
});

describe("an estimate without insurance", () => {
  it("is the expected charges", () => {
    expect(estimateSelfPay([line("99213", 15_000n, null)])).toMatchObject({
      patient: 15_000n,
      low: 15_000n,
      high: 15_000n,
    });
  });
  it("is not given where a charge is missing", () => {
    const estimate = estimateSelfPay([{ ...line("99213", 0n, null), charge: null }]);
    expect(estimate.patient).toBeNull();
    expect(estimate.uncertain[0]).toContain("99213 has no charge");
  });
});
