import { finding, pass, type ClaimEdit } from "../../edit.ts";

export const workNoDependants: ClaimEdit = {
  id: "WC-003",
  name: "A family member as patient of a work injury",
  family: "patient-relationship",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: ["WC"] },
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "relationship 18 or 20: the worker" }],
  why: "Workers' compensation insures the worker: the patient is the insured (18) or the employee of the insured employer (20), never a spouse or child.",
  remedy: "Set the relationship to employee (20) or self (18), or bill the family's health plan.",
  consequence: "would-be rejection",
  reads: { fields: ["patient.relationshipCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const code = claim.patient.relationshipCode;
    if (code === "18" || code === "20") return pass();
    return finding({
      field: "patient.relationshipCode",
      message: "the patient is neither the worker nor the employee of the insured",
    });
  },
};
