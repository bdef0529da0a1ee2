import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isBill, isMedicare, occurrenceOn } from "../../institutional-claim.ts";
import { SKILLED_NURSING_STAYS } from "../../rule-tables/bill-types-table.ts";
import { DEFAULT_PAYMENT_GROUP } from "../../rule-tables/skilled-nursing-table.ts";

export const assessmentDate: ClaimEdit = {
  id: "SNF-004",
  name: "Payment group without its assessment date",
  family: "snf-assessment-date",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 6 §30: occurrence code 50 for each assessment",
    },
    { name: "NUBC UB-04 data specifications", locator: "FL 31-34 code 50", edition: "2024" },
  ],
  why: "Each payment group rests on an assessment, whose day is occurrence 50; only the default group has none.",
  remedy: "Add occurrence 50 with the reference day of the assessment.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "typeOfBill",
      "payer.claimFilingIndicatorCode",
      "lines.revenueCode",
      "lines.procedureCode",
      "occurrences",
      "statementTo",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isMedicare(claim) || !isBill(claim, SKILLED_NURSING_STAYS)) return notApplicable();
    const index = claim.lines.findIndex(
      (line) => line.revenueCode === "0022" && line.procedureCode !== DEFAULT_PAYMENT_GROUP,
    );
    if (index < 0) return notApplicable();
    const day = occurrenceOn(claim, "50");
    if (day === undefined)
      return finding({
        field: "occurrences",
        message: "the payment group rests on an assessment and occurrence 50 with its day is missing",
      });
    if (claim.statementTo === undefined || day <= claim.statementTo) return pass();
    return finding({ field: "occurrences", message: `the assessment of ${day} lies after the bill's last day` });
  },
};
