import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const workInjuryDetails: ClaimEdit = {
  id: "WC-001",
  name: "Work injury without its day or cause",
  family: "work-injury",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: ["WC"] },
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    {
      name: "837 professional (005010X222A1)",
      locator: "related causes EM, accident date: property and casualty claims",
    },
  ],
  why: "A workers' compensation payer pays for one injury at work: the claim says that employment caused it and on which day.",
  remedy: "Enter the day of the injury and the cause EM from the first report of injury.",
  consequence: "would-be rejection",
  reads: { fields: ["relatedCauses", "accidentDate", "onsetDate"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const details: FindingDetail[] = [];
    if (!claim.relatedCauses.includes("EM"))
      details.push({
        field: "relatedCauses",
        message: "the payer is of workers' compensation and the claim does not name employment as the cause",
        proposal: { label: "Name employment", field: "relatedCauses", value: [...claim.relatedCauses, "EM"] },
      });
    // An occupational disease has an onset in place of an accident.
    if (claim.accidentDate === undefined && claim.onsetDate === undefined)
      details.push({ field: "accidentDate", message: "the day of the injury is missing" });
    return finding(...details);
  },
};
