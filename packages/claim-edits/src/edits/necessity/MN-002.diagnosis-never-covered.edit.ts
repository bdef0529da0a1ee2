import {
  citing,
  dottedList,
  expectsRefusal,
  fallsUnder,
  POLICY_FIELDS,
  pointedDiagnoses,
  policiesThatBind,
} from "../../coverage-policies.ts";
import { finding, noTable, notApplicable, pass, type FindingDetail, type LineEdit } from "../../edit.ts";

export const diagnosisNeverCovered: LineEdit = {
  id: "MN-002",
  name: "Diagnosis for which the policy never pays the procedure",
  family: "medical-necessity",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Coverage policy", locator: "diagnoses that do not support the procedure" }],
  why: "Some policies list diagnoses for which they never pay, instead of or beside those for which they do. A line that points at nothing else is refused with reason code 11.",
  remedy: "Check the note for another reason of the procedure; without one, have the patient sign a notice and add GA.",
  consequence: "expected denial",
  reads: {
    fields: [...POLICY_FIELDS, "claimType", "lines.diagnosisPointers", "diagnoses.code"],
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
    const details: FindingDetail[] = [];
    for (const policy of binding) {
      const never = policy.nonCoveredDiagnosisStems;
      if (never === undefined || pointed.length === 0) continue;
      const refused = pointed.filter((code) => fallsUnder(never, code));
      if (refused.length === 0) continue;
      const first = pointed[0] ?? "";
      const alone = refused.length === pointed.length;
      if (!alone && !refused.includes(first)) continue;
      details.push({
        field: `lines[${index}].diagnosisPointers`,
        message: `${line.procedureCode} is never covered for ${dottedList(refused)} under policy ${policy.policyId} (${policy.title})`,
        ...citing(policies, policy, { code: line.procedureCode, diagnoses: dottedList(refused) }),
        ...(alone ? {} : { severity: "warning" as const }),
      });
    }
    return finding(...details);
  },
};
