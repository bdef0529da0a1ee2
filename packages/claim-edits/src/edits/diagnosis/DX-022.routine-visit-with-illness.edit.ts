import { dotted, undotted } from "@cleanclaim/model";

import { fallsUnder } from "../../coverage-policies.ts";
import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { ROUTINE_EXAMINATION } from "../../rule-tables/diagnosis-order-table.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const routineVisitWithIllness: LineEdit = {
  id: "DX-022",
  name: "Preventive visit without a routine reason",
  family: "dx-preventive",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [{ name: "ICD-10-CM Official Guidelines", locator: "I.C.21.c.13: routine and administrative examinations" }],
  why: "A preventive visit is done for a routine examination and points at its Z code; with an illness as reason the payer takes it for a mistaken code.",
  remedy: "Point the line at the routine examination, or bill a problem visit.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.diagnosisPointers", "diagnoses.code"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    if (!isService("preventiveVisit", line.procedureCode)) return notApplicable();
    const pointed = line.diagnosisPointers.flatMap((pointer) => claim.diagnoses[pointer - 1]?.code ?? []);
    if (pointed.length === 0 || pointed.some((code) => fallsUnder(ROUTINE_EXAMINATION, undotted(code)))) return pass();
    return finding({
      field: `lines[${index}].diagnosisPointers`,
      message: `${line.procedureCode} is a preventive visit and points at ${pointed.map(dotted).join(", ")} only`,
      inputs: { code: line.procedureCode },
    });
  },
};
