import { dotted } from "@cleanclaim/model";

import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { DIAGNOSIS_FIELDS, principalOf } from "../../institutional-claim.ts";
import { EXTERNAL_CAUSE_RANGE } from "../../rule-tables/form-lists.ts";

export const externalCausePrincipal: ClaimEdit = {
  id: "MCE-003",
  name: "External cause as principal diagnosis",
  family: "external-cause-principal",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "Medicare Code Editor", locator: "external cause of morbidity code as principal diagnosis" },
    { name: "Integrated Outpatient Code Editor", locator: "edit 5" },
    { name: "ICD-10-CM Official Guidelines", locator: "I.C.20.a.6" },
  ],
  why: "How an injury came about never is the principal diagnosis; the injury is.",
  remedy: "Put the injury first and the external cause among the external causes.",
  consequence: "would-be rejection",
  reads: { fields: [...DIAGNOSIS_FIELDS], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const principal = principalOf(claim);
    if (principal === undefined) return notApplicable();
    const category = principal.code.slice(0, 3);
    if (category < EXTERNAL_CAUSE_RANGE.first || category > EXTERNAL_CAUSE_RANGE.last) return pass();
    return finding({
      field: `diagnoses[${principal.index}].code`,
      message: `${dotted(principal.code)} says how it happened and is the principal diagnosis`,
      inputs: { code: dotted(principal.code) },
    });
  },
};
