import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";

export const replacementWithoutNumber: ClaimEdit = {
  id: "FORM-001",
  name: "Replacement or void without the payer's claim number",
  family: "replacement-without-original-number",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "payer claim control number for frequency 7 and 8" }],
  why: "A replacement (7) or void (8) tells the payer which claim it is about by the payer's own number of that claim.",
  remedy: "Take the payer's claim number from its remittance and enter it.",
  consequence: "would-be rejection",
  reads: { fields: ["frequencyCode", "originalPayerClaimControlNumber"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (claim.frequencyCode !== "7" && claim.frequencyCode !== "8") return notApplicable();
    if ((claim.originalPayerClaimControlNumber ?? "").trim() !== "") return pass();
    const kind = claim.frequencyCode === "7" ? "replaces" : "voids";
    return finding({
      field: "originalPayerClaimControlNumber",
      message: `the claim ${kind} an earlier one and does not give the payer's number of it`,
      inputs: { frequency: claim.frequencyCode },
    });
  },
};
