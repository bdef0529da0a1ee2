import { ageInYears } from "@cleanclaim/model";

import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { OLDEST_AGE_YEARS } from "../../rule-tables/plausibility-table.ts";

export const datesContradict: ClaimEdit = {
  id: "DATE-006",
  name: "Dates of the claim contradict each other",
  family: "dates-contradict",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "dates of onset, disability, admission and birth" }],
  why: "An illness begins before it is treated, a time off work ends after it begins, a discharge follows its admission, and nobody is older than people grow.",
  remedy: "Compare the dates with the record and correct the one that is wrong.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "onsetDate",
      "unableToWorkFrom",
      "unableToWorkThrough",
      "admissionDate",
      "dischargeDate",
      "patient.birthDate",
      "lines.serviceFrom",
      "statementFrom",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on }) {
    const details: FindingDetail[] = [];
    const { onsetDate, unableToWorkFrom, unableToWorkThrough, admissionDate, dischargeDate } = claim;
    const { birthDate } = claim.patient;
    if (onsetDate !== undefined && onsetDate > on)
      details.push({ field: "onsetDate", message: "the illness begins after its treatment", severity: "warning" });
    if (onsetDate !== undefined && onsetDate < birthDate)
      details.push({ field: "onsetDate", message: "the illness begins before the patient's birth" });
    if (unableToWorkFrom !== undefined && unableToWorkThrough !== undefined && unableToWorkThrough < unableToWorkFrom)
      details.push({ field: "unableToWorkThrough", message: "the time off work ends before it begins" });
    if (admissionDate !== undefined && dischargeDate !== undefined && dischargeDate < admissionDate)
      details.push({ field: "dischargeDate", message: "the discharge lies before the admission" });
    if (ageInYears(birthDate, on) > OLDEST_AGE_YEARS)
      details.push({
        field: "patient.birthDate",
        message: `the patient would be older than ${OLDEST_AGE_YEARS} years`,
      });
    return finding(...details);
  },
};
