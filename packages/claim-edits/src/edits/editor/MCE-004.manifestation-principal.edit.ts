import { dotted } from "@cleanclaim/model";

import { finding, noTable, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { DIAGNOSIS_FIELDS, principalOf } from "../../institutional-claim.ts";

export const manifestationPrincipal: ClaimEdit = {
  id: "MCE-004",
  name: "Manifestation as principal diagnosis",
  family: "manifestation-principal",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "discharge-date",
  sources: [
    { name: "Medicare Code Editor", locator: "manifestation code as principal diagnosis" },
    { name: "ICD-10-CM Official Guidelines", locator: "I.A.13" },
  ],
  why: "A manifestation describes what an underlying disease does; the disease is the principal diagnosis.",
  remedy: "Make the underlying disease the principal diagnosis.",
  consequence: "would-be rejection",
  reads: {
    fields: [...DIAGNOSIS_FIELDS, "dischargeDate", "statementTo", "lines.serviceFrom", "lines.serviceTo"],
    tables: ["medicare-code-editor", "icd10cm"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    const principal = principalOf(claim);
    if (principal === undefined) return notApplicable();
    const editor = table("medicare-code-editor");
    const codes = table("icd10cm");
    const { code, index } = principal;
    const titled = /in (other )?diseases classified elsewhere/i.test(codes?.find(code)?.title ?? "");
    const listed = editor?.find(code)?.manifestation ?? false;
    if (!titled && !listed) return editor === undefined ? noTable("medicare-code-editor", on) : pass();
    return finding({
      field: `diagnoses[${index}].code`,
      message: `diagnosis ${dotted(code)} is a manifestation and is the principal diagnosis`,
      edition: editor?.edition ?? codes?.edition ?? "",
      locator: dotted(code),
      inputs: { code: dotted(code) },
    });
  },
};
