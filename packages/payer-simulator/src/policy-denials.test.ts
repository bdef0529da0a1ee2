import { describe, expect, it } from "vitest";
import type { SentClaim, SentLine } from "../test/claim-builder.ts";
import { findImbalances } from "../test/remittance-reader.ts";
import { TestSite, configOf, faultsOf } from "../test/test-site.ts";

const CONFIG = configOf(`
seed: policies
clearinghouse: { id: SIMCLEAR }
payers:
  - id: P1
    name: First Plan
    claimFilingIndicatorCode: MB
    payment: { method: ACH, adjudicationDays: 0, cycle: { daily: true } }
    feeSchedule:
      percentOfCharge: 100
      codes: { "20610": 60.00, "99213": 80.01 }
      modifierPercents: { "50": 150, "80": 16 }
    plans: [{ id: A, coinsurancePercent: 20 }]
    sequestrationPercent: 2
    newPatient: { procedures: ["99202-99205"], years: 3 }
    globalPeriods: [{ procedures: ["29881"], days: 90 }]
    addOns: [{ procedures: ["11103"], primaries: ["11102"] }]
    frequency: [{ procedures: [G0439], count: 1, days: 330 }]
    commonRules:
      - { name: ended, procedures: ["99201"], reason: "181", remarks: [M20] }
    lineRules:
      - { name: wrong place, procedures: ["99213"], placesOfService: ["31"], reason: "5" }
      - { name: nursing visit elsewhere, procedures: ["99308"], exceptPlaces: ["31", "32"], reason: "5" }
      - { name: surgical modifier, procedures: ["99213"], modifiers: ["80"], reason: "4" }
      - { name: no plan of care, procedures: ["97110"], withoutModifiers: [GP], reason: "4", remarks: [N822] }
      - { name: of men, diagnoses: [N40], sex: F, reason: "10" }
      - { name: of children, diagnoses: [Z0012], ageFrom: 18, reason: "9" }
      - { name: of grown-ups, diagnoses: [F03], ageUnder: 18, reason: "9" }
      - { name: manifestation first, firstDiagnosis: [F028], reason: "16", remarks: [MA63] }
      - { name: two kinds, diagnoses: [E10], besideDiagnosis: [E11], reason: "16" }
      - { name: once, procedures: ["99213"], unitsOver: 1, reason: "151", remarks: [N362] }
      - { name: eight a day, procedures: ["97110"], unitsOfDayOver: 8, reason: "151", remarks: [N362] }
      - { name: minutes, procedures: ["00100-01999"], lacks: anesthesiaMinutes, reason: "16", remarks: [N203] }
    frontDoor: { rejectEmptyLines: true, diagnosesNotAccepted: ["E11", "M54.5"] }
members:
  - { payerId: P1, memberId: M1, last: DOE, first: JANE, birthDate: 1980-01-01, sex: F, plan: A, from: 2020-01-01 }
`);

let number = 0;

function claim(lines: readonly Partial<SentLine>[], more: Partial<SentClaim> = {}): SentClaim {
  number += 1;
  return {
    number: `C${number}`,
    payerId: "P1",
    memberId: "M1",
    last: "DOE",
    first: "JANE",
    birthDate: "1980-01-01",
    sex: "F",
    lines: lines.map((line) => ({ procedure: "99213", charge: "200.00", date: "2026-06-01", ...line })),
    ...more,
  };
}

/** Sends claims on days of June 2026, one after the other, and gives what each line of the last was adjusted by. */
function answerTo(...claims: readonly SentClaim[]): readonly Readonly<Record<string, number>>[] {
  const site = new TestSite(CONFIG);
  claims.forEach((one, index) => {
    site.send([one]);
    site.to(`2026-06-${String(10 + index)}`);
  });
  const last = claims.at(-1);
  for (const text of site.ofKind("835")) expect(faultsOf(text)).toEqual([]);
  for (const remittance of site.remittances()) expect(findImbalances(remittance)).toEqual([]);
  return site.decided(last?.number ?? "")[0]?.services.map((service) => service.adjustments) ?? [];
}

/** The reasons that take the whole of line 1. */
function denial(...claims: readonly SentClaim[]): string | undefined {
  const [line] = answerTo(...claims);
  return Object.keys(line ?? {}).find((key) => !["CO 45", "PR 2", "CO 253"].includes(key));
}

describe("what a payer wants beyond coverage", () => {
  it("keeps back sequestration after the patient's share, to the cent", () => {
    // 80.01 allowed: 16.00 coinsurance, 64.01 due, 1.28 kept back.
    expect(answerTo(claim([{}]))).toEqual([{ "CO 45": 11_999, "PR 2": 1600, "CO 253": 128 }]);
  });

  it("pays a listed fee by its modifier", () => {
    const [line] = answerTo(claim([{ procedure: "20610", modifiers: ["50"] }]));
    expect(line?.["CO 45"]).toBe(11_000);
  });

  it("refuses by its own lists", () => {
    expect(denial(claim([{ procedure: "99201" }]))).toBe("CO 181");
    expect(denial(claim([{}], { placeOfService: "31" }))).toBe("CO 5");
    expect(denial(claim([{ procedure: "99308" }]))).toBe("CO 5");
    expect(denial(claim([{ modifiers: ["80"] }]))).toBe("CO 4");
    expect(denial(claim([{ procedure: "97110" }]))).toBe("CO 4");
    expect(denial(claim([{ procedure: "97110", modifiers: ["GP"] }]))).toBeUndefined();
    expect(denial(claim([{}], { diagnoses: ["N401"] }))).toBe("CO 10");
    expect(denial(claim([{}], { diagnoses: ["Z00129"] }))).toBe("CO 9");
    expect(denial(claim([{}], { diagnoses: ["F0390"] }))).toBeUndefined();
    expect(denial(claim([{}], { diagnoses: ["F0280", "I10"] }))).toBe("CO 16");
    expect(denial(claim([{}], { diagnoses: ["E109", "E119"] }))).toBe("CO 16");
    expect(denial(claim([{ units: "2" }]))).toBe("CO 151");
    expect(denial(claim([{}]))).toBeUndefined();
  });

  it("counts units of a day over lines and claims", () => {
    const therapy = { procedure: "97110", modifiers: ["GP"], units: "5" };
    expect(denial(claim([therapy]), claim([{ ...therapy, modifiers: ["GP", "76"] }]))).toBe("CO 151");
    expect(denial(claim([therapy]), claim([{ ...therapy, date: "2026-06-02" }]))).toBeUndefined();
  });

  it("knows whom it has paid for before: new patients, global periods, add-ons, frequency", () => {
    const visit = claim([{ date: "2026-05-01" }]);
    expect(denial(visit, claim([{ procedure: "99203" }]))).toBe("CO B16");
    expect(denial(claim([{ procedure: "99203" }]))).toBeUndefined();
    const surgery = claim([{ procedure: "29881", date: "2026-05-20" }]);
    expect(denial(surgery, claim([{}]))).toBe("CO 97");
    expect(denial(surgery, claim([{ modifiers: ["24"] }]))).toBeUndefined();
    expect(denial(claim([{ procedure: "29881", date: "2026-02-01" }]), claim([{}]))).toBeUndefined();
    expect(denial(claim([{ procedure: "11103" }]))).toBe("CO 107");
    expect(denial(claim([{ procedure: "11103" }, { procedure: "11102" }]))).toBeUndefined();
    const yearly = (date: string) => claim([{ procedure: "G0439", date }]);
    expect(denial(yearly("2026-01-05"), yearly("2026-06-01"))).toBe("CO 119");
    expect(denial(yearly("2025-06-01"), yearly("2026-06-01"))).toBeUndefined();
  });

  it("refuses the second of two equal lines", () => {
    const lines = answerTo(claim([{}, {}]));
    expect(lines[0]?.["CO 18"]).toBeUndefined();
    expect(lines[1]?.["CO 18"]).toBe(20_000);
  });

  it("rejects empty lines and diagnoses that are not complete at the door", () => {
    const site = new TestSite(CONFIG);
    site.send([claim([{}], { diagnoses: ["E11"] })]);
    site.send([claim([{ charge: "0.00" }])]);
    site.to("2026-06-10");
    const texts = site.ofKind("277CA").join("");
    expect(texts).toMatch(/A7:255/);
    expect(texts).toMatch(/A7:178/);
    expect(site.remittances()).toEqual([]);
  });
});
