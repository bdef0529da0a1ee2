import { moneyText, sumCents, toCents, toDate, type Claim, type Finding } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleClaim } from "../claim-submission/sample-claims.ts";
import type { BenefitFacts } from "../patient-access/index.ts";
import { nothingUsed } from "./benefit-shares.ts";
import { noDenialHistory, type DenialHistory } from "./denial-risk.ts";
import { forecastClaim, patientTotal } from "./forecast-claim.ts";
import type { ForecastInput, ForecastLine } from "./forecast.ts";

const plan: BenefitFacts = {
  active: true,
  planName: "PPO",
  deductible: { yearly: 50_000n, remaining: 30_000n },
  outOfPocket: { yearly: 400_000n, remaining: 100_000n },
  coinsurance: [{ serviceTypes: ["30"], rate: "0.2" }],
  copays: [{ serviceTypes: ["98"], amount: 2_500n }],
  withoutDeductible: [],
};

function input(change: Partial<ForecastInput> = {}): ForecastInput {
  const claim = change.claim ?? sampleClaim();
  return {
    claim,
    sentOn: toDate("2026-05-06"),
    contract: "Harbor Mutual 2026",
    prices: [
      { allowed: "138.00", steps: [] },
      { allowed: "402.00", steps: [] },
      { allowed: "20.00", steps: [] },
    ],
    benefits: plan,
    benefitsAnsweredOn: toDate("2026-05-01"),
    used: nothingUsed,
    findings: [],
    denials: noDenialHistory,
    payments: { days: [] },
    payer: { name: "Harbor Mutual", expectedAnswerDays: 30 },
    ...change,
  };
}

function balance(line: ForecastLine): bigint {
  const parts = [line.payer, patientTotal(line), line.contractual, line.sequestration, line.earlier];
  return sumCents(parts.map((part) => toCents(part ?? "0"))) - toCents(line.charge);
}

describe("a forecast", () => {
  it("takes the copay for the office visit, and deductible and coinsurance for the rest, worked out by hand", () => {
    const { lines, totals } = forecastClaim(input());
    // 99214: copay 25.00 of 138.00. 43239: 300.00 of the deductible is left, then 20 % of 102.00. J2704: 20 % of 20.00.
    expect(lines.map((line) => line.patient)).toEqual([
      { deductible: "0.00", copay: "25.00", coinsurance: "0.00", noncovered: "0.00" },
      { deductible: "300.00", copay: "0.00", coinsurance: "20.40", noncovered: "0.00" },
      { deductible: "0.00", copay: "0.00", coinsurance: "4.00", noncovered: "0.00" },
    ]);
    expect(lines.map((line) => line.payer)).toEqual(["113.00", "81.60", "16.00"]);
    expect(totals).toEqual({
      charge: "1174.50",
      allowed: "560.00",
      payer: "210.60",
      patient: "349.40",
      contractual: "614.50",
    });
    expect(lines.map(balance)).toEqual([0n, 0n, 0n]);
    expect(lines[1]?.steps.map((step) => step.result)).toEqual(["300.00", "20.40", "81.60"]);
  });

  it("counts what our own claims have used since the payer's answer, in their order", () => {
    const used = { deductible: 29_000n, outOfPocket: 29_000n, copayDays: [toDate("2026-05-04")] };
    const { lines } = forecastClaim(input({ used }));
    expect(lines[0]?.patient?.copay).toBe("0.00");
    expect(lines[1]?.patient).toMatchObject({ deductible: "10.00", coinsurance: "78.40" });
  });

  it("stops at the out-of-pocket maximum", () => {
    const benefits = { ...plan, outOfPocket: { yearly: 400_000n, remaining: 10_000n } };
    const { totals } = forecastClaim(input({ benefits }));
    expect(totals.patient).toBe("100.00");
  });

  it("keeps Medicare's 20 % and sequestration apart, line by line", () => {
    const claim: Claim = {
      ...sampleClaim(),
      payer: { name: "Medicare", payerId: "MB1", claimFilingIndicatorCode: "MB" },
    };
    const benefits = { ...plan, copays: [], deductible: { yearly: 25_700n, remaining: 0n } };
    const [visit] = forecastClaim(input({ claim, benefits })).lines;
    // 138.00 − 27.60 = 110.40; 2 % of it is 2.21 (2.208 rounded); 108.19 is paid.
    expect(visit).toMatchObject({ payer: "108.19", sequestration: "2.21", contractual: "72.00" });
    expect(visit === undefined ? undefined : balance(visit)).toBe(0n);
  });

  it("asks a Medicaid patient for nothing when the answer names no share", () => {
    const claim: Claim = {
      ...sampleClaim(),
      payer: { name: "State Medicaid", payerId: "MC1", claimFilingIndicatorCode: "MC" },
    };
    const { totals } = forecastClaim(input({ claim, benefits: null }));
    expect(totals).toMatchObject({ payer: "560.00", patient: "0.00" });
  });

  it("asks nobody in custody for anything, and says when coverage was not asked about or is not in force", () => {
    const payer = { name: "County", expectedAnswerDays: 30, custodian: true };
    const custody = forecastClaim(input({ benefits: null, payer }));
    expect(custody.totals).toMatchObject({ payer: "560.00", patient: "0.00" });
    expect(custody.risk).toMatchObject([{ reason: "27", seriousness: "looks", because: { kind: "record" } }]);
    const ended = forecastClaim(input({ benefits: { ...plan, active: false } }));
    expect(ended.totals.payer).toBeNull();
    expect(ended.risk[0]).toMatchObject({ reason: "27", seriousness: "stops" });
  });

  it("guesses nothing: no contract, no price, no benefits, each with its reason", () => {
    const none = [
      { allowed: null, steps: [] },
      { allowed: null, steps: [] },
      { allowed: null, steps: [] },
    ];
    const without = forecastClaim(input({ contract: null, prices: none }));
    expect(without.totals.payer).toBeNull();
    expect(without.lines[0]?.unknown).toBe("no contract with this payer is on file");
    const gap = [
      { allowed: "138.00", steps: [] },
      { allowed: null, steps: [{ text: "43239 is not in the schedule" }] },
      { allowed: "20.00", steps: [] },
    ];
    const lines = forecastClaim(input({ prices: gap })).lines;
    expect(lines[0]?.payer).toBe("113.00");
    expect(lines[1]?.unknown).toBe("43239 is not in the schedule");
    expect(lines[2]?.unknown).toContain("an earlier line has no price");
    const unasked = forecastClaim(input({ benefits: null, benefitsAnsweredOn: null }));
    expect(unasked.totals).toMatchObject({ allowed: "560.00", payer: null, patient: null });
    expect(unasked.lines[0]?.unknown).toContain("no answer of the payer");
  });

  it("works out a second payer from what the first one left", () => {
    const decided = sampleClaim();
    const claim: Claim = {
      ...decided,
      payerResponsibility: "S",
      payer: { name: "State Medicaid", payerId: "STMED", claimFilingIndicatorCode: "MC" },
      otherPayers: [
        {
          payer: decided.payer,
          responsibility: "P",
          subscriber: decided.subscriber,
          relationshipCode: "01",
          paidAmount: "113.00",
          adjustments: [],
        },
      ],
      lines: decided.lines.slice(0, 1).map((line) => ({
        ...line,
        adjudications: [
          {
            payerId: decided.payer.payerId,
            paidAmount: "113.00",
            procedureCode: line.procedureCode,
            modifiers: line.modifiers,
            units: line.units,
            adjustments: [
              { group: "CO", reason: "45", amount: "72.00" },
              { group: "PR", reason: "3", amount: "25.00" },
            ],
          },
        ],
      })),
    };
    // Medicaid allows 120.00: 7.00 more than was paid; the other 18.00 of the copay are nobody's.
    const [line] = forecastClaim(input({ claim, prices: [{ allowed: "120.00", steps: [] }], benefits: null })).lines;
    expect(line).toMatchObject({ payer: "7.00", contractual: "18.00", earlier: "185.00" });
    expect(line === undefined ? undefined : balance(line)).toBe(0n);
    const open = forecastClaim(
      input({
        claim: { ...claim, otherPayers: [], lines: claim.lines.map((one) => ({ ...one, adjudications: [] })) },
        prices: [{ allowed: "120.00", steps: [] }],
        benefits: null,
      }),
    );
    expect(open.lines[0]?.unknown).toContain("payer before this one");
  });

  it("names open findings with the reason they lead to, and what the past says with its counts", () => {
    const finding: Finding = {
      edit: "NCCI-002",
      family: "ptp-needs-modifier",
      severity: "error",
      message: "43239 is part of 43249",
      line: 2,
      fix: "",
      source: { name: "NCCI" },
    };
    const all = { procedureCode: null, diagnosis: null, providerNpi: null, decided: 1000, denied: 50 };
    const denials: DenialHistory = {
      counts: [
        { ...all, reasons: [{ reason: "16", count: 50 }] },
        {
          ...all,
          procedureCode: "43239",
          decided: 120,
          denied: 14,
          reasons: [
            { reason: "16", count: 9 },
            { reason: "50", count: 5 },
          ],
        },
      ],
      overridden: [{ edit: "NCCI-002", decided: 4, denied: 4 }],
    };
    const { risk } = forecastClaim(input({ findings: [finding], denials }));
    expect(risk[0]).toMatchObject({ reason: "236", line: 2, seriousness: "stops", because: { edit: "NCCI-002" } });
    expect(risk[0]?.probability).toBeCloseTo(5 / 6);
    const past = risk.find((one) => one.because.kind === "history" && one.line === 2);
    expect(past?.because.text).toBe("14 of 120 lines of 43239 were denied by this payer, mostly CARC 16");
    expect(past?.probability).toBeCloseTo((14 + 10 * 0.05) / 130);
    expect(past?.interval?.[0]).toBeCloseTo(0.0708, 3);
    expect(past?.interval?.[1]).toBeCloseTo(0.1866, 3);
  });

  it("expects the money when the payer's own days say, on a day when banks settle", () => {
    const days = [14, 14, 15, 16, 16, 17, 18, 20, 21, 30];
    const { expectedPayment } = forecastClaim(input({ payments: { days } }));
    // Sent on May 6: the middle is 16 days (May 22, a Friday), the ninetieth percentile 21 days (May 27); ten percent took 14 (May 20).
    expect(expectedPayment).toMatchObject({ date: "2026-05-22", earliest: "2026-05-20", latest: "2026-05-27" });
    const unknown = forecastClaim(input()).expectedPayment;
    expect(unknown.date).toBe("2026-06-05");
    expect(unknown.because).toContain("30 days");
  });

  it("balances every line to the cent, whatever the prices, benefits and lines of business", () => {
    const cents = fc.bigInt({ min: 0n, max: 200_000n });
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 3, maxLength: 3 }),
        cents,
        cents,
        fc.constantFrom("0", "0.2", "0.35", "1"),
        fc.constantFrom("MB", "MC", "CI", "11"),
        cents,
        (allowed, deductible, pocket, rate, filing, used) => {
          const base = sampleClaim();
          const claim = { ...base, payer: { ...base.payer, claimFilingIndicatorCode: filing } };
          const forecast = forecastClaim(
            input({
              claim,
              prices: allowed.map((one) => ({ allowed: moneyText(one), steps: [] })),
              benefits: {
                ...plan,
                deductible: { yearly: deductible, remaining: deductible },
                outOfPocket: { yearly: pocket, remaining: pocket },
                coinsurance: [{ serviceTypes: ["30"], rate }],
              },
              used: { deductible: used, outOfPocket: used, copayDays: [] },
            }),
          );
          expect(forecast.lines.every((line) => balance(line) === 0n)).toBe(true);
          expect(forecast.lines.every((line) => toCents(line.payer ?? "-1") >= 0n)).toBe(true);
          const shares = sumCents(forecast.lines.map((line) => toCents(patientTotal(line) ?? "0")));
          expect(shares <= pocket).toBe(true);
        },
      ),
    );
  });
});
