import { finding, notApplicable, type ClaimEdit } from "../../edit.ts";

export const replacementRefused: ClaimEdit = {
  id: "COM-004",
  name: "Replacement that the payer does not take",
  family: "claim-frequency",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "Payer's claim instructions", locator: "corrected claims" }],
  why: "This payer wants corrections through its own form or a call; a claim with frequency 7 is rejected.",
  remedy: "Ask the payer for an adjustment and keep the reference number.",
  consequence: "would-be rejection",
  reads: { fields: ["frequencyCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, profile }) {
    if (profile?.replacementsRefused !== true || claim.frequencyCode !== "7") return notApplicable();
    return finding({ field: "frequencyCode", message: "the claim is a replacement, which this payer does not take" });
  },
};
