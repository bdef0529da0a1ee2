import { dotted, undotted } from "@cleanclaim/model";

import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { EXTERNAL_CAUSE_RANGE } from "../../rule-tables/form-lists.ts";

export const externalCauseAsReason: LineEdit = {
  id: "DX-018",
  name: "A line is done because of an external cause",
  family: "external-cause-first",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [{ name: "ICD-10-CM Official Guidelines", locator: "I.C.20.a: external causes only add" }],
  why: "The first pointer of a line names the reason of the service. How an injury came about is no reason; the injury is.",
  remedy: "Let the line point at the injury first.",
  consequence: "expected denial",
  reads: { fields: ["lines.diagnosisPointers", "lines.procedureCode", "diagnoses.code"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    const pointer = line.diagnosisPointers[0];
    const code = pointer === undefined ? undefined : claim.diagnoses[pointer - 1]?.code;
    // The claim's first diagnosis is DX-005's.
    if (pointer === undefined || code === undefined || pointer === 1) return notApplicable();
    const category = undotted(code).slice(0, 3);
    if (category < EXTERNAL_CAUSE_RANGE.first || category > EXTERNAL_CAUSE_RANGE.last) return pass();
    return finding({
      field: `lines[${index}].diagnosisPointers`,
      message: `${line.procedureCode} points first at ${dotted(code)}, which says how it happened`,
      inputs: { code: dotted(code) },
    });
  },
};
