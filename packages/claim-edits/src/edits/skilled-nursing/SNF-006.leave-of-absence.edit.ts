import { daysBetween } from "@cleanclaim/model";

import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isBill, isMedicare, unitsOf } from "../../institutional-claim.ts";
import { SKILLED_NURSING_STAYS } from "../../rule-tables/bill-types-table.ts";
import { isRevenue } from "../../rule-tables/revenue-families-table.ts";

export const leaveOfAbsence: ClaimEdit = {
  id: "SNF-006",
  name: "Leave of absence without its days",
  family: "snf-leave",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 6 §40.3.5, leave of absence, revenue code 018x and span 74",
    },
  ],
  why: "Days away stand under 018x without a charge to Medicare, and span 74 says which they were.",
  remedy: "Add span 74 with the days away, or take the line 018x off.",
  consequence: "would-be rejection",
  reads: {
    fields: ["typeOfBill", "payer.claimFilingIndicatorCode", "lines.revenueCode", "lines.units", "occurrenceSpans"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isMedicare(claim) || !isBill(claim, SKILLED_NURSING_STAYS)) return notApplicable();
    const index = claim.lines.findIndex((line) => isRevenue("leave", line.revenueCode));
    if (index < 0) return notApplicable();
    const away = unitsOf(claim, (code) => isRevenue("leave", code));
    const spans = (claim.occurrenceSpans ?? []).filter(({ code }) => code === "74");
    if (spans.length === 0)
      return finding({
        field: "occurrenceSpans",
        message: `${away} days of leave are billed and span 74 with their dates is missing`,
      });
    const days = spans.reduce((sum, { from, through }) => sum + daysBetween(from, through) + 1, 0);
    if (days === away) return pass();
    return finding({
      line: index,
      field: `lines[${index}].units`,
      message: `${away} days of leave are billed and span 74 has ${days}`,
      inputs: { away: String(away), span: String(days) },
    });
  },
};
