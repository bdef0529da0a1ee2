import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { MEDICARE } from "../../rule-tables/form-lists.ts";
import { SECONDARY_REASONS } from "../../rule-tables/medicare-rules-table.ts";

export const secondaryWithoutReason: ClaimEdit = {
  id: "MCR-003",
  name: "Medicare second without the reason",
  family: "medicare-secondary",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE },
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "837 professional (005010X222A1)", locator: "insurance type code, required when Medicare is not primary" },
    { name: "Medicare Secondary Payer Manual (Pub. 100-05)", locator: "ch. 3: claims where Medicare is secondary" },
  ],
  why: "When Medicare is billed after another payer the claim says why: working aged, disabled, kidney disease, no-fault, workers' compensation, liability.",
  remedy:
    "Enter the insurance type: 12 working aged, 13 kidney disease, 14 no-fault, 15 workers' compensation, 43 disabled, 47 liability.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "payerResponsibility",
      "insuranceTypeCode",
      "otherPayers.payer.claimFilingIndicatorCode",
      "otherPayers.responsibility",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const field = "insuranceTypeCode";
    const reason = claim.insuranceTypeCode;
    if (claim.payerResponsibility === "P") {
      if (reason === undefined || !(reason in SECONDARY_REASONS)) return pass();
      return finding({
        field,
        message: `the claim bills Medicare first and gives ${reason} as the reason why it is second`,
        severity: "warning",
      });
    }
    const primary = claim.otherPayers.find((other) => other.responsibility === "P")?.payer.claimFilingIndicatorCode;
    // A supplement to another Medicare coverage is no case of Medicare secondary payer.
    if (primary === "MB" || primary === "MA" || primary === "16") return notApplicable();
    if (reason === undefined || reason === "")
      return finding({ field, message: "Medicare is billed after another payer and the claim does not say why" });
    if (reason in SECONDARY_REASONS) return pass();
    return finding({ field, message: `${reason} is no reason for which Medicare is second` });
  },
};
