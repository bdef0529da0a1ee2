import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";
import { SECONDARY_REASONS } from "../../rule-tables/medicare-rules-table.ts";

export const anotherPayerMayBeFirst: ClaimEdit = {
  id: "MCR-004",
  name: "Another payer may come before Medicare",
  family: "medicare-secondary",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "42 CFR 411.20-411.206", locator: "when Medicare is secondary" },
    { name: "Medicare Secondary Payer Manual (Pub. 100-05)", locator: "ch. 3 §20: questions to the beneficiary" },
  ],
  why: "An employer's plan, an automobile, workers' compensation or liability insurer pays before Medicare. Medicare takes back what it paid in their place.",
  remedy:
    "Ask the secondary payer questions again and bill the payer that comes first; if Medicare does, record the answer.",
  consequence: "expected denial",
  reads: { fields: ["payerResponsibility", "relatedCauses", "lines.serviceFrom", "statementFrom"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, context }) {
    if (claim.payerResponsibility !== "P") return notApplicable();
    const field = "payerResponsibility";
    const answered = context.medicareSecondary;
    const reason = answered?.insuranceTypeCode;
    if (answered !== undefined && reason !== undefined)
      return finding({
        field,
        message: `the patient's answers of ${answered.askedOn} say that Medicare is second (${SECONDARY_REASONS[reason] ?? reason})`,
      });
    if (claim.relatedCauses.some((cause) => cause === "AA" || cause === "EM"))
      return finding({
        field,
        message: "the claim names an automobile or work accident and bills Medicare first",
        severity: "warning",
      });
    if (answered !== undefined) return pass();
    // A supplement comes after Medicare; what stands first beside it may be an employer's plan.
    const employer = context.coverages?.some(
      ({ claimFilingIndicatorCode: kind, responsibility }) =>
        responsibility === "P" && ["CI", "BL", "12", "13", "14", "15", "HM", "WC", "AM"].includes(kind),
    );
    if (employer !== true) return pass();
    return finding({
      field,
      message: "the patient has another insurance and the secondary payer questions are not answered",
      severity: "advice",
    });
  },
};
