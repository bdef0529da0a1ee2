import { addMonths } from "@cleanclaim/model";

import { finding, notApplicable, type PatientHistoryEdit } from "../../edit.ts";
import { sameGroup } from "../../pair-rules.ts";
import { NEW_PATIENT_MONTHS } from "../../rule-tables/form-lists.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const newPatientTwice: PatientHistoryEdit = {
  id: "PROC-007",
  name: "New-patient visit for a patient seen before",
  family: "new-patient-twice",
  status: "active",
  severity: "error",
  scope: "patient-history",
  claimTypes: ["professional"],
  effective: { from: "1992-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 12 §30.6.7.A: three years" }],
  why: "A patient is new when neither the practitioner nor one of the same group and specialty has seen the patient for three years.",
  remedy: "Use the established-patient code of the same level of work.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ subject, others, on }) {
    const code = subject.line.procedureCode;
    if (!isService("newPatientVisit", code)) return notApplicable();
    const since = addMonths(on, -NEW_PATIENT_MONTHS);
    const before = others.find(
      (other) =>
        other.on > since && other.on < on && isService("visit", other.line.procedureCode) && sameGroup(other, subject),
    );
    if (before === undefined) return finding();
    return finding({
      field: `lines[${subject.index}].procedureCode`,
      message: `${code} is for a new patient, and the same practice saw the patient on ${before.on} (${before.line.procedureCode})`,
      inputs: { code, earlier: before.line.procedureCode, earlierDate: before.on },
    });
  },
};
