import { citing, expectsRefusal, POLICY_FIELDS, policiesThatBind } from "../../coverage-policies.ts";
import { finding, noTable, notApplicable, pass, type FindingDetail, type LineEdit } from "../../edit.ts";

export const policyModifierMissing: LineEdit = {
  id: "MN-007",
  name: "Modifier that the policy asks for is missing",
  family: "policy-modifier",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Coverage policy", locator: "modifiers of the billing article" }],
  why: "The billing article of a policy may ask for a modifier that says that its conditions are met, such as KX or a class of findings.",
  remedy: "Add the modifier if the record meets the policy's conditions; otherwise have the patient sign a notice.",
  consequence: "expected denial",
  reads: { fields: POLICY_FIELDS, tables: ["coverage-policies"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, table }) {
    const policies = table("coverage-policies");
    if (policies === undefined) return noTable("coverage-policies", on);
    const binding = policiesThatBind(policies, line.procedureCode, claim, on);
    if (binding.length === 0) return notApplicable();
    if (expectsRefusal(line)) return pass();
    const details: FindingDetail[] = [];
    for (const policy of binding) {
      const { modifiers } = policy;
      if (modifiers === undefined || modifiers.some((modifier) => line.modifiers.includes(modifier))) continue;
      details.push({
        field: `lines[${index}].modifiers`,
        message: `${line.procedureCode} needs modifier ${modifiers.join(" or ")} under policy ${policy.policyId} (${policy.title})`,
        ...citing(policies, policy, { code: line.procedureCode, wanted: modifiers.join(" ") }),
      });
    }
    return finding(...details);
  },
};
