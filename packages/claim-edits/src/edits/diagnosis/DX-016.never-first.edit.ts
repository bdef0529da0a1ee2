import { dotted, undotted } from "@cleanclaim/model";

import { fallsUnder } from "../../coverage-policies.ts";
import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { NEVER_FIRST, UNDERDOSING } from "../../rule-tables/diagnosis-order-table.ts";

export const neverFirst: ClaimEdit = {
  id: "DX-016",
  name: "Diagnosis that only adds to another stands first",
  family: "dx-unacceptable-first",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [
    { name: "ICD-10-CM Official Guidelines", locator: "I.B, I.C.1, I.C.15, I.C.19.e and I.C.21: additional codes" },
  ],
  why: "Organisms, resistance, outcome of delivery, weeks of pregnancy and underdosing add to a diagnosis; alone they are no reason for a service.",
  remedy: "Put the condition first and this code after it.",
  consequence: "expected denial",
  reads: { fields: ["diagnoses.code"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const first = claim.diagnoses[0];
    if (first === undefined) return notApplicable();
    const code = undotted(first.code);
    const field = "diagnoses[0].code";
    if (UNDERDOSING.test(code))
      return finding({
        field,
        message: `${dotted(code)} names an underdosing and stands as the first diagnosis`,
        locator: "I.C.19.e.5.c: never first",
        severity: "warning",
        inputs: { code: dotted(code) },
      });
    const rule = NEVER_FIRST.find(({ stems }) => fallsUnder(stems, code));
    if (rule === undefined) return pass();
    return finding({
      field,
      message: `${dotted(code)} ${rule.meaning} and stands as the first diagnosis`,
      locator: rule.locator,
      severity: rule.severity,
      inputs: { code: dotted(code) },
    });
  },
};
