import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const datesInTheFuture: ClaimEdit = {
  id: "DATE-005",
  name: "A date of the claim lies in the future",
  family: "date-in-future",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "837 professional (005010X222A1)", locator: "dates of birth, accident, onset, admission, discharge" },
  ],
  why: "Births, accidents, onsets, admissions, discharges and decisions of other payers lie before the day of sending; front ends refuse one that does not.",
  remedy: "Correct the date.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "patient.birthDate",
      "subscriber.birthDate",
      "accidentDate",
      "onsetDate",
      "admissionDate",
      "dischargeDate",
      "unableToWorkFrom",
      "otherPayers.adjudicatedOn",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, submittedOn }) {
    const details: FindingDetail[] = [];
    const look = (date: string | undefined, field: string, name: string): void => {
      if (date === undefined || date <= submittedOn) return;
      details.push({ field, message: `the ${name} lies after the day of sending (${submittedOn})` });
    };
    look(claim.patient.birthDate, "patient.birthDate", "patient's date of birth");
    look(claim.subscriber.birthDate, "subscriber.birthDate", "subscriber's date of birth");
    look(claim.accidentDate, "accidentDate", "accident");
    look(claim.onsetDate, "onsetDate", "onset");
    look(claim.admissionDate, "admissionDate", "admission");
    look(claim.dischargeDate, "dischargeDate", "discharge");
    look(claim.unableToWorkFrom, "unableToWorkFrom", "first day off work");
    claim.otherPayers.forEach((other, index) => {
      look(other.adjudicatedOn, `otherPayers[${index}].adjudicatedOn`, "other payer's decision");
    });
    return finding(...details);
  },
};
