import { ageInYears } from "@cleanclaim/model";

import { citing, expectsRefusal, POLICY_FIELDS, policiesThatBind } from "../../coverage-policies.ts";
import { finding, noTable, notApplicable, pass, type FindingDetail, type LineEdit } from "../../edit.ts";

export const patientOutsidePolicy: LineEdit = {
  id: "MN-005",
  name: "Patient is outside the policy's ages or sex",
  family: "policy-age-sex",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Coverage policy", locator: "ages and sex" }],
  why: "Screenings and vaccines are often paid for an age group or one sex only, counted in completed years on the day of service.",
  remedy:
    "Check the date of birth and the sex on the registration; outside of the policy, have the patient sign a notice.",
  consequence: "expected denial",
  reads: { fields: [...POLICY_FIELDS, "patient.birthDate", "patient.sex"], tables: ["coverage-policies"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, table }) {
    const policies = table("coverage-policies");
    if (policies === undefined) return noTable("coverage-policies", on);
    const binding = policiesThatBind(policies, line.procedureCode, claim, on);
    if (binding.length === 0) return notApplicable();
    if (expectsRefusal(line)) return pass();
    const details: FindingDetail[] = [];
    const field = `lines[${index}].procedureCode`;
    for (const policy of binding) {
      const { ages, sex } = policy;
      const age = ages === undefined ? 0 : ageInYears(claim.patient.birthDate, on);
      const named = `${line.procedureCode} is covered under policy ${policy.policyId} (${policy.title})`;
      const cited = citing(policies, policy, { code: line.procedureCode });
      if (ages !== undefined && (age < ages.from || age > ages.to)) {
        details.push({
          field,
          message: `${named} for ages ${ages.from} to ${ages.to} and the patient is not`,
          ...cited,
        });
      }
      if (sex !== undefined && claim.patient.sex !== "U" && claim.patient.sex !== sex) {
        const who = sex === "F" ? "female" : "male";
        details.push({ field, message: `${named} for ${who} patients and the registration says otherwise`, ...cited });
      }
    }
    return finding(...details);
  },
};
