import { dotted } from "@cleanclaim/model";

import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { DIAGNOSIS_FIELDS, principalOf } from "../../institutional-claim.ts";
import { NOT_PRINCIPAL } from "../../rule-tables/principal-diagnosis-table.ts";

export const notPrincipal: ClaimEdit = {
  id: "MCE-005",
  name: "Diagnosis that guidelines keep out of the first place",
  family: "unacceptable-principal",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [
    { name: "ICD-10-CM Official Guidelines", locator: "FY2026, the sections named at each code" },
    { name: "Medicare Code Editor", locator: "unacceptable principal diagnosis" },
  ],
  why: "Some codes only add to another: an organism, the weeks of a pregnancy, severe sepsis. The guidelines or the Tabular List say so plainly.",
  remedy: "Make the condition the principal diagnosis and keep this code after it.",
  consequence: "would-be rejection",
  reads: { fields: [...DIAGNOSIS_FIELDS], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const principal = principalOf(claim);
    if (principal === undefined) return notApplicable();
    const { code, index } = principal;
    const rule = NOT_PRINCIPAL.find(
      ({ stems, pattern }) =>
        stems.some((stem) => code.startsWith(stem)) && (pattern === undefined || pattern.test(code)),
    );
    if (rule === undefined) return pass();
    return finding({
      field: `diagnoses[${index}].code`,
      message: `${dotted(code)} is ${rule.words} and cannot be the principal diagnosis`,
      locator: rule.locator,
      inputs: { code: dotted(code) },
    });
  },
};
