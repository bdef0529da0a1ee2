import { finding, pass, type ClaimEdit } from "../../edit.ts";

export const workEmployerMissing: ClaimEdit = {
  id: "WC-004",
  name: "Employer not named",
  family: "work-injury",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: ["WC"] },
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "NUCC 1500 claim form instruction manual (02/12)", locator: "items 4 and 11: workers compensation" },
    { name: "837 professional (005010X222A1)", locator: "subscriber group name" },
  ],
  why: "The policy is the employer's; a bill that does not name the employer goes to the wrong adjuster.",
  remedy: "Enter the employer as the name of the group.",
  consequence: "payment risk",
  reads: { fields: ["subscriber.groupName", "patient.relationshipCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    // Where the patient is the employee, the subscriber is the employer.
    if (claim.patient.relationshipCode === "20" || (claim.subscriber.groupName ?? "").trim() !== "") return pass();
    return finding({ field: "subscriber.groupName", message: "the claim does not name the employer" });
  },
};
