import { citing, expectsRefusal, POLICY_FIELDS, policiesThatBind } from "../../coverage-policies.ts";
import { finding, noTable, notApplicable, notEvaluated, pass, type FindingDetail, type LineEdit } from "../../edit.ts";

export const placeOutsidePolicy: LineEdit = {
  id: "MN-006",
  name: "Place of service outside the policy",
  family: "policy-place",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Coverage policy", locator: "places of service" }],
  why: "A policy may pay a procedure only where it can be done safely, such as a hospital or an ambulatory surgical center.",
  remedy: "Correct the place of service if it is wrong; otherwise ask the payer before sending.",
  consequence: "expected denial",
  reads: {
    fields: [...POLICY_FIELDS, "placeOfServiceCode", "lines.placeOfServiceCode"],
    tables: ["coverage-policies"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, table }) {
    const policies = table("coverage-policies");
    if (policies === undefined) return noTable("coverage-policies", on);
    const binding = policiesThatBind(policies, line.procedureCode, claim, on).filter(
      (policy) => policy.placesOfService !== undefined,
    );
    if (binding.length === 0) return notApplicable();
    if (expectsRefusal(line)) return pass();
    const place = line.placeOfServiceCode ?? claim.placeOfServiceCode;
    if (place === undefined) return notEvaluated("the place of service is missing");
    const details: FindingDetail[] = [];
    for (const policy of binding) {
      const places = policy.placesOfService ?? [];
      if (places.includes(place)) continue;
      details.push({
        field: line.placeOfServiceCode === undefined ? "placeOfServiceCode" : `lines[${index}].placeOfServiceCode`,
        message: `${line.procedureCode} is covered in place ${places.join(", ")} under policy ${policy.policyId} (${policy.title}), not in ${place}`,
        ...citing(policies, policy, { code: line.procedureCode, place }),
      });
    }
    return finding(...details);
  },
};
