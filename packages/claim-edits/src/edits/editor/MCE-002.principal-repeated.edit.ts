import { dotted } from "@cleanclaim/model";

import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { DIAGNOSIS_FIELDS, principalOf, secondaryDiagnoses } from "../../institutional-claim.ts";

export const principalRepeated: ClaimEdit = {
  id: "MCE-002",
  name: "A diagnosis repeats the principal one",
  family: "duplicate-of-principal",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "Medicare Code Editor", locator: "duplicate of principal diagnosis" }],
  why: "A diagnosis stands once among those found in the end; repeating the principal one would count it as its own complication.",
  remedy: "Take the repeated diagnosis off.",
  consequence: "would-be rejection",
  reads: { fields: [...DIAGNOSIS_FIELDS], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const principal = principalOf(claim);
    const seen = new Set<string>();
    const details: FindingDetail[] = [];
    for (const { code, index, diagnosis } of secondaryDiagnoses(claim)) {
      if (diagnosis.role === "external-cause") continue;
      const field = `diagnoses[${index}].code`;
      const inputs = { code: dotted(code) };
      if (code === principal?.code)
        details.push({ field, message: `diagnosis ${dotted(code)} repeats the principal diagnosis`, inputs });
      else if (seen.has(code)) details.push({ field, message: `diagnosis ${dotted(code)} stands twice`, inputs });
      seen.add(code);
    }
    return finding(...details);
  },
};
