import { dotted, undotted } from "@cleanclaim/model";

import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const diagnosisTwice: ClaimEdit = {
  id: "DX-009",
  name: "Diagnosis stands twice",
  family: "duplicate-dx",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [{ name: "ICD-10-CM Official Guidelines", locator: "I.B.12: a code once per encounter" }],
  why: "A diagnosis code is reported once for an encounter; the front end of most payers refuses a repetition.",
  remedy: "Take the second one off and let the lines point at the first.",
  consequence: "would-be rejection",
  reads: { fields: ["diagnoses.code"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const seen = new Map<string, number>();
    const details: FindingDetail[] = [];
    claim.diagnoses.forEach((diagnosis, index) => {
      const code = undotted(diagnosis.code);
      const before = seen.get(code);
      if (before === undefined) {
        seen.set(code, index);
        return;
      }
      details.push({
        field: `diagnoses[${index}].code`,
        message: `diagnosis ${dotted(code)} stands at positions ${before + 1} and ${index + 1}`,
        inputs: { code: dotted(code) },
      });
    });
    return finding(...details);
  },
};
