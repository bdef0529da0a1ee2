import { daysBetween } from "@cleanclaim/model";

import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isBill, isMedicare, occurrenceOn, valueOf } from "../../institutional-claim.ts";
import { SKILLED_NURSING_STAYS } from "../../rule-tables/bill-types-table.ts";
import { BENEFIT_DAYS } from "../../rule-tables/skilled-nursing-table.ts";

export const benefitDays: ClaimEdit = {
  id: "SNF-007",
  name: "More covered days than a spell of illness has",
  family: "snf-benefit-days",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "42 CFR 409.61(b)", locator: "100 days in a nursing facility" },
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 6 §40.3, benefits exhausted (occurrence A3)",
    },
  ],
  why: "A spell of illness has 100 days in a nursing facility; after the day on which they are used up nothing is covered.",
  remedy: "Move the days beyond to the non-covered ones (value code 81).",
  consequence: "expected denial",
  reads: {
    fields: ["typeOfBill", "payer.claimFilingIndicatorCode", "valueCodes", "occurrences", "statementFrom"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isMedicare(claim) || !isBill(claim, SKILLED_NURSING_STAYS)) return notApplicable();
    const covered = valueOf(claim, "80");
    if (covered === undefined) return notApplicable();
    if (covered > BENEFIT_DAYS)
      return finding({ field: "valueCodes", message: `${covered} covered days are more than ${BENEFIT_DAYS}` });
    const end = occurrenceOn(claim, "A3");
    if (end === undefined || claim.statementFrom === undefined) return pass();
    const left = Math.max(daysBetween(claim.statementFrom, end) + 1, 0);
    if (covered <= left) return pass();
    return finding({
      field: "valueCodes",
      message: `benefits ended on ${end} and ${covered} days are covered, of which ${left} can be`,
      inputs: { end, covered: String(covered) },
    });
  },
};
