import { finding, type LineEdit } from "../../edit.ts";

export const serviceBeforeBirth: LineEdit = {
  id: "DATE-002",
  name: "Service lies before the patient's birth",
  family: "service-before-birth",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "1990-01-01" },
  governedBy: "service-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "service date and patient's date of birth" }],
  why: "No service precedes the patient's birth: one of the two dates is wrong.",
  remedy: "Check the date of birth on the registration and the date of service.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.serviceFrom", "patient.birthDate"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    if (line.serviceFrom === undefined || line.serviceFrom >= claim.patient.birthDate) return finding();
    return finding({
      field: `lines[${index}].serviceFrom`,
      message: "the service is dated before the patient's birth",
    });
  },
};
