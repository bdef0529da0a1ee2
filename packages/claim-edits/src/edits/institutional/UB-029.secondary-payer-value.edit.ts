import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isMedicare, valueOf } from "../../institutional-claim.ts";
import { SECONDARY_PAYER_RULES } from "../../rule-tables/secondary-payer-table.ts";

export const secondaryPayerValue: ClaimEdit = {
  id: "UB-029",
  name: "Medicare pays second and the bill does not say why",
  family: "medicare-secondary-value",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Secondary Payer Manual (Pub. 100-05)", locator: "ch. 3 §40, ch. 5 §40" },
    { name: "NUBC UB-04 data specifications", locator: "FL 39-41, value codes 12 to 16 and 41 to 47", edition: "2024" },
  ],
  why: "A bill on which Medicare comes after another insurer names the reason by a value code with what that insurer paid.",
  remedy: "Add the value code of the insurer that paid first with its payment.",
  consequence: "would-be rejection",
  reads: { fields: ["payer.claimFilingIndicatorCode", "payerResponsibility", "valueCodes"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isMedicare(claim)) return notApplicable();
    const given = SECONDARY_PAYER_RULES.filter((rule) => valueOf(claim, rule.value) !== undefined);
    const field = "valueCodes";
    if (claim.payerResponsibility !== "P") {
      if (given.length > 0) return pass();
      return finding({ field, message: "Medicare pays second and no value code says which insurer paid first" });
    }
    const asks = given.find((rule) => (valueOf(claim, rule.value) ?? 0) > 0);
    if (asks === undefined) return pass();
    return finding({
      field: "payerResponsibility",
      message: `value code ${asks.value} says that ${asks.words} paid first and Medicare is asked as the first payer`,
      inputs: { value: asks.value },
    });
  },
};
