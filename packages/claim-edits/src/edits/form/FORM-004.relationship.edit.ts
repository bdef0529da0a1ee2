import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const relationship: ClaimEdit = {
  id: "FORM-004",
  name: "Patient and subscriber do not fit their relationship",
  family: "patient-relationship",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "837 professional (005010X222A1)", locator: "patient relationship to the subscriber" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 1: each beneficiary is the insured" },
  ],
  why: "A patient who is the subscriber has the subscriber's name and birth date; Medicare and Medicaid insure each person by themselves.",
  remedy: "Correct the relationship, the names or the birth dates on the registration.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "patient.relationshipCode",
      "patient.name",
      "patient.birthDate",
      "subscriber.name",
      "subscriber.birthDate",
      "payer.claimFilingIndicatorCode",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const { patient, subscriber } = claim;
    const details: FindingDetail[] = [];
    const self = patient.relationshipCode === "18";
    const plain = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z]/g, "");
    const sameName =
      plain(patient.name.last) === plain(subscriber.name.last) &&
      plain(patient.name.first) === plain(subscriber.name.first);
    const sameBirth = subscriber.birthDate === undefined || subscriber.birthDate === patient.birthDate;
    if (patient.relationshipCode === "") {
      details.push({
        field: "patient.relationshipCode",
        message: "the patient's relationship to the subscriber is not given",
      });
    } else if (self && (!sameName || !sameBirth)) {
      details.push({
        field: "patient.relationshipCode",
        message: "the patient is called the subscriber, and name or birth date differ",
      });
    } else if (!self && ["MB", "MA", "MC"].includes(claim.payer.claimFilingIndicatorCode)) {
      details.push({
        field: "patient.relationshipCode",
        message: "Medicare and Medicaid insure the patient, and the claim names someone else as the insured",
      });
    } else if (!self && sameName && sameBirth && subscriber.birthDate !== undefined) {
      details.push({
        field: "patient.relationshipCode",
        message: "patient and subscriber are one person, and the relationship says otherwise",
        severity: "warning",
        proposal: { label: "Set the relationship to self", field: "patient.relationshipCode", value: "18" },
      });
    }
    return finding(...details);
  },
};
