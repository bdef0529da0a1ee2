import { dotted, undotted } from "@cleanclaim/model";

import { fallsUnder } from "../../coverage-policies.ts";
import { finding, noTable, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const unspecifiedRefused: ClaimEdit = {
  id: "DX-015",
  name: "Unspecified diagnosis that the payer refuses",
  family: "dx-unspecified",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Payer's rules about diagnoses", locator: "unspecified codes" },
    { name: "ICD-10-CM Official Guidelines", locator: "I.B.18: unspecified codes when the record says no more" },
  ],
  why: "This payer refuses codes that leave open what the record could say. An unspecified code is right when nothing more is known; then the payer wants to hear why.",
  remedy:
    "Ask the provider for what is missing and use the specific code; never choose one that the record does not support.",
  consequence: "expected denial",
  reads: { fields: ["diagnoses.code", "lines.diagnosisPointers"], tables: ["icd10cm"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, profile, table }) {
    const refused = profile?.unspecifiedDiagnosesRefused;
    if (refused === undefined || refused.length === 0) return notApplicable();
    const codes = table("icd10cm");
    if (codes === undefined) return noTable("icd10cm", on);
    const details: FindingDetail[] = [];
    claim.diagnoses.forEach((diagnosis, index) => {
      const code = undotted(diagnosis.code);
      if (!refused.includes("*") && !fallsUnder(refused, code)) return;
      if (!/\bunspecified\b/i.test(codes.find(code)?.title ?? "")) return;
      // Only the first reason of a line decides.
      if (!claim.lines.some((line) => line.diagnosisPointers[0] === index + 1)) return;
      details.push({
        field: `diagnoses[${index}].code`,
        message: `${dotted(code)} is unspecified and the payer refuses it as the first reason of a service`,
        edition: codes.edition,
        inputs: { code: dotted(code) },
      });
    });
    return finding(...details);
  },
};
