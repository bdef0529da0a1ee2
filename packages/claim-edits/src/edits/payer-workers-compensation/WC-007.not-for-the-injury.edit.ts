import { undotted } from "@cleanclaim/model";

import { fallsUnder } from "../../coverage-policies.ts";
import { finding, pass, type LineEdit } from "../../edit.ts";
import { ROUTINE_EXAMINATION } from "../../rule-tables/diagnosis-order-table.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const workNotForTheInjury: LineEdit = {
  id: "WC-007",
  name: "Preventive service billed to workers' compensation",
  family: "work-injury",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: ["WC"] },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "20 CFR 10.310", locator: "federal employees: care for the effects of the injury" }],
  why: "The payer owes care of the injury; routine examinations and screenings are the health plan's.",
  remedy: "Bill the service to the health plan, on a claim of its own.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.diagnosisPointers", "diagnoses.code"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    const first = claim.diagnoses[(line.diagnosisPointers[0] ?? 0) - 1]?.code;
    const routine = first !== undefined && fallsUnder(ROUTINE_EXAMINATION, undotted(first));
    if (!isService("preventiveVisit", line.procedureCode) && !routine) return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${line.procedureCode} is done for a routine reason and billed for a work injury`,
    });
  },
};
