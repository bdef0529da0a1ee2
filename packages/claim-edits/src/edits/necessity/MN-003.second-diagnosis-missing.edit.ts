import {
  citing,
  dottedList,
  expectsRefusal,
  fallsUnder,
  POLICY_FIELDS,
  pointedDiagnoses,
  pointingField,
  policiesThatBind,
} from "../../coverage-policies.ts";
import { finding, noTable, notApplicable, pass, type FindingDetail, type LineEdit } from "../../edit.ts";

export const secondDiagnosisMissing: LineEdit = {
  id: "MN-003",
  name: "Policy wants two diagnoses and the line has one of them",
  family: "medical-necessity-pair",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Coverage policy", locator: "pairs of diagnoses, one of each group" }],
  why: "Some policies pay only when a diagnosis of one group stands with one of another: the disease and what it has led to. One alone is refused with reason code 11.",
  remedy:
    "Add the second diagnosis if the note documents it and point the line at both; otherwise have a notice signed.",
  consequence: "expected denial",
  reads: {
    fields: [...POLICY_FIELDS, "claimType", "lines.diagnosisPointers", "diagnoses.code", "diagnoses.role"],
    tables: ["coverage-policies"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, table }) {
    const policies = table("coverage-policies");
    if (policies === undefined) return noTable("coverage-policies", on);
    const binding = policiesThatBind(policies, line.procedureCode, claim, on);
    if (binding.length === 0) return notApplicable();
    if (expectsRefusal(line)) return pass();
    const pointed = pointedDiagnoses(claim, line);
    // A line that points at nothing is DX-014's.
    if (pointed.length === 0) return notApplicable();
    const details: FindingDetail[] = [];
    for (const policy of binding) {
      const { pairs } = policy;
      if (pairs === undefined || pairs.length === 0) continue;
      const has = (stems: readonly string[]): boolean => pointed.some((code) => fallsUnder(stems, code));
      if (pairs.some((pair) => has(pair.one) && has(pair.other))) continue;
      const half = pairs.find((pair) => has(pair.one) || has(pair.other));
      const missing = half === undefined ? undefined : has(half.one) ? half.other : half.one;
      details.push({
        field: pointingField(claim, index),
        message:
          missing === undefined
            ? `${line.procedureCode} needs two diagnoses under policy ${policy.policyId} (${policy.title}) and has neither`
            : `${line.procedureCode} needs a second diagnosis under policy ${policy.policyId} (${policy.title}): one of ${dottedList(missing.slice(0, 8))}${missing.length > 8 ? " and others" : ""}`,
        ...citing(policies, policy, { code: line.procedureCode, diagnoses: dottedList(pointed) }),
      });
    }
    return finding(...details);
  },
};
