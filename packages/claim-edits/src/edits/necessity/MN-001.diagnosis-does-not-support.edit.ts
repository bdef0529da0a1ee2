import { dotted, undotted } from "@cleanclaim/model";

import {
  citing,
  coversDiagnosis,
  dottedList,
  expectsRefusal,
  POLICY_FIELDS,
  pointedDiagnoses,
  pointingField,
  policiesThatBind,
} from "../../coverage-policies.ts";
import { finding, noTable, notApplicable, pass, type FindingDetail, type LineEdit } from "../../edit.ts";

export const diagnosisDoesNotSupport: LineEdit = {
  id: "MN-001",
  name: "Diagnosis does not support the procedure",
  family: "medical-necessity",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Coverage policy", locator: "diagnoses that support the procedure" }],
  why: "The payer's policy lists the diagnoses for which it pays this procedure; none that the line points at is among them. The payer would answer with reason code 11.",
  remedy:
    "Check the note for the reason of the procedure; point the line at a documented diagnosis that the policy covers, or have the patient sign a notice and add GA.",
  consequence: "expected denial",
  reads: {
    fields: [...POLICY_FIELDS, "claimType", "lines.diagnosisPointers", "diagnoses.code", "diagnoses.role"],
    tables: ["coverage-policies"],
  },
  history: [
    { on: "2026-11-22", change: "Ranges of diagnoses; policies bind in the states of their jurisdiction." },
    { on: "2026-11-22", change: "First edition." },
  ],
  check({ claim, line, index, on, table }) {
    const policies = table("coverage-policies");
    if (policies === undefined) return noTable("coverage-policies", on);
    const binding = policiesThatBind(policies, line.procedureCode, claim, on).filter(
      (policy) => policy.coveredDiagnosisStems.length > 0,
    );
    if (binding.length === 0) return notApplicable();
    if (expectsRefusal(line)) return pass();
    const pointed = pointedDiagnoses(claim, line);
    // A line that points at nothing is DX-014's.
    if (pointed.length === 0) return notApplicable();
    const details: FindingDetail[] = [];
    for (const policy of binding) {
      if (pointed.some((code) => coversDiagnosis(policy, code))) continue;
      const other = claim.diagnoses.find((diagnosis) => coversDiagnosis(policy, undotted(diagnosis.code)))?.code;
      details.push({
        field: pointingField(claim, index),
        message: `${line.procedureCode} is not supported by ${dottedList(pointed)} under policy ${policy.policyId} (${policy.title})`,
        ...(other === undefined
          ? {}
          : {
              fix: `If ${dotted(other)} on this claim was the reason, point the line at it; otherwise check the note or add GA with a signed notice.`,
            }),
        ...citing(policies, policy, { code: line.procedureCode, diagnoses: dottedList(pointed) }),
      });
    }
    return finding(...details);
  },
};
