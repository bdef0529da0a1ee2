import type { ContractTerms } from "@cleanclaim/revenue-cycle/contract";
import { describe, expect, it } from "vitest";
import { draftOfTerms, termsOfDraft } from "./terms-draft.ts";

const terms: ContractTerms = {
  otherwise: { method: "medicare", percent: "110" },
  carveOuts: [
    { name: "drugs", codes: "J1000-J1999", method: "asp-plus", percent: "10" },
    { name: "cosmetic", codes: "15820", method: "not-paid" },
  ],
  caseRates: [{ by: "drg", value: "470", allowed: "18000.00" }],
  perDiem: [
    {
      level: "nursing",
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
  lesserOf: "claim",
  stopLoss: { threshold: "100000.00", percent: "60", mode: "first-dollar" },
  outlier: { fixedLoss: "30000.00", percent: "80", costToCharge: "0.3" },
  minimum: "10.00",
  maximum: "500000.00",
  sequestration: "2",
};

describe("the form of the terms", () => {
  it("gives back what it shows", () => {
    expect(termsOfDraft(draftOfTerms(terms))).toEqual({ terms, problems: [] });
  });

  it("gives nothing for what is blank", () => {
    const none: ContractTerms = {
      otherwise: { method: "none" },
      carveOuts: [],
      caseRates: [],
      perDiem: [],
      percents: [],
    };
    expect(termsOfDraft(draftOfTerms(none))).toEqual({ terms: none, problems: [] });
  });

  it("names what can't be read", () => {
    const draft = draftOfTerms(terms);
    const read = termsOfDraft({ ...draft, fields: { ...draft.fields, bilateral: "x", minimum: "ten" } });
    expect(read.terms).toBeUndefined();
    expect(read.problems).toEqual([
      "Both sides: write a percentage, such as 62.5.",
      "Least of a claim: write an amount in dollars, such as 1250.00.",
    ]);
  });
});
