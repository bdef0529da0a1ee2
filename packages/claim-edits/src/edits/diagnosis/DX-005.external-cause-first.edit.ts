import { dotted, undotted } from "@cleanclaim/model";

import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { EXTERNAL_CAUSE_RANGE } from "../../rule-tables/form-lists.ts";

export const externalCauseFirst: ClaimEdit = {
  id: "DX-005",
  name: "External cause code stands first",
  family: "external-cause-first",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [{ name: "ICD-10-CM Official Guidelines", locator: "I.C.20.a" }],
  why: "External cause codes say how an injury came about; they only add to a diagnosis and never stand first.",
  remedy: "Put the injury or condition first and the external cause after it.",
  consequence: "would-be rejection",
  reads: { fields: ["diagnoses.code"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const first = claim.diagnoses[0];
    if (first === undefined) return notApplicable();
    const code = undotted(first.code);
    const category = code.slice(0, 3);
    if (category < EXTERNAL_CAUSE_RANGE.first || category > EXTERNAL_CAUSE_RANGE.last) return pass();
    return finding({
      field: "diagnoses[0].code",
      message: `${dotted(code)} says how it happened and stands as the first diagnosis`,
      inputs: { code: dotted(code) },
    });
  },
};
