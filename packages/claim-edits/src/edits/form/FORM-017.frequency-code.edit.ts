import { finding, pass, type ClaimEdit } from "../../edit.ts";
import { FREQUENCY_CODES } from "../../rule-tables/postal-table.ts";

export const frequencyCode: ClaimEdit = {
  id: "FORM-017",
  name: "Claim frequency code and original number",
  family: "claim-frequency",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "claim frequency code; payer claim control number" }],
  why: "A professional claim is an original (1), a replacement (7) or a void (8); only the last two speak of an earlier claim.",
  remedy: "Set the frequency to 7 to correct a claim, to 8 to void it; otherwise take the payer's number off.",
  consequence: "would-be rejection",
  reads: { fields: ["frequencyCode", "originalPayerClaimControlNumber"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!FREQUENCY_CODES.has(claim.frequencyCode))
      return finding({ field: "frequencyCode", message: "the claim frequency is none of 1, 7, 8" });
    if (claim.frequencyCode !== "1" || (claim.originalPayerClaimControlNumber ?? "") === "") return pass();
    return finding({
      field: "originalPayerClaimControlNumber",
      message: "the claim is an original and gives the payer's number of an earlier one",
      severity: "warning",
    });
  },
};
