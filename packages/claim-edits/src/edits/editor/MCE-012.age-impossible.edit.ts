import { ageInYears } from "@cleanclaim/model";

import { finding, pass, type ClaimEdit } from "../../edit.ts";
import { OLDEST_AGE } from "../../rule-tables/principal-diagnosis-table.ts";

export const ageImpossible: ClaimEdit = {
  id: "MCE-012",
  name: "Age that nobody has",
  family: "age-impossible",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Medicare Code Editor", locator: "invalid age" }],
  why: "A patient above 124 years at admission has a wrong date of birth.",
  remedy: "Correct the date of birth.",
  consequence: "would-be rejection",
  reads: { fields: ["patient.birthDate", "admissionDate"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on }) {
    const at = claim.admissionDate ?? on;
    const age = ageInYears(claim.patient.birthDate, at);
    if (age <= OLDEST_AGE && claim.patient.birthDate <= at) return pass();
    return finding({
      field: "patient.birthDate",
      message: age > OLDEST_AGE ? `the patient would be ${age} years old` : "the patient was born after the admission",
    });
  },
};
