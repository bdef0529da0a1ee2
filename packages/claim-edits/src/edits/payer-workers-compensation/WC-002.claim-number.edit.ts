import { finding, pass, type ClaimEdit } from "../../edit.ts";

export const workClaimNumber: ClaimEdit = {
  id: "WC-002",
  name: "Number of the work injury claim missing",
  family: "work-injury",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: ["WC"] },
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "property and casualty claim number (REF Y4)" }],
  why: "The payer finds the injury by the number that it gave to the employer's report; without it the bill is sent back.",
  remedy: "Ask the employer or the adjuster for the claim number and enter it.",
  consequence: "would-be rejection",
  reads: { fields: ["propertyCasualtyClaimNumber"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if ((claim.propertyCasualtyClaimNumber ?? "").trim() !== "") return pass();
    return finding({
      field: "propertyCasualtyClaimNumber",
      message: "the claim does not give the payer's number of the injury",
    });
  },
};
