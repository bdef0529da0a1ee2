import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

/** Most characters of a patient control number that come back on a remittance. */
const LONGEST = 20;

export const claimNumber: ClaimEdit = {
  id: "FORM-010",
  name: "Claim number and payer identifier",
  family: "claim-identifiers",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "837 professional (005010X222A1)", locator: "patient control number, payer identifier, service lines" },
  ],
  why: "The payer echoes our claim number on every answer, at most twenty characters of it, and the clearinghouse routes by the payer's identifier.",
  remedy: "Give the claim a number of at most twenty characters, a payer identifier, and one to fifty lines.",
  consequence: "would-be rejection",
  reads: { fields: ["claimType", "patientControlNumber", "payer.payerId", "lines"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const details: FindingDetail[] = [];
    const length = claim.patientControlNumber.length;
    if (length === 0 || length > LONGEST) {
      details.push({
        field: "patientControlNumber",
        message: length === 0 ? "the claim has no number" : `the claim number has ${length} characters`,
      });
    }
    if (claim.payer.payerId.trim() === "")
      details.push({ field: "payer.payerId", message: "the payer has no identifier" });
    if (claim.claimType !== "institutional" && (claim.lines.length === 0 || claim.lines.length > 50)) {
      details.push({ field: "lines", message: `the claim has ${claim.lines.length} service lines` });
    }
    return finding(...details);
  },
};
