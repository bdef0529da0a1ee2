import { daysBetween } from "@cleanclaim/model";

import { finding, notApplicable, notEvaluated, pass, type ClaimEdit } from "../../edit.ts";
import { hasCondition, isBill, isMedicare } from "../../institutional-claim.ts";
import { SKILLED_NURSING_STAYS } from "../../rule-tables/bill-types-table.ts";
import {
  DAYS_AFTER_STAY,
  QUALIFYING_STAY_DAYS,
  STAY_EXCUSES,
  STAY_WAIVED,
} from "../../rule-tables/skilled-nursing-table.ts";

export const qualifyingStay: ClaimEdit = {
  id: "SNF-003",
  name: "Nursing stay without three days in hospital before",
  family: "snf-qualifying-stay",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Benefit Policy Manual (Pub. 100-02)", locator: "ch. 8 §20, prior hospitalization and transfer" },
    { name: "42 CFR 409.30", locator: "three consecutive days, admitted within 30 days" },
    { name: "NUBC UB-04 data specifications", locator: "FL 35-36 span 70", edition: "2024" },
  ],
  why: "Part A pays a nursing facility after a stay of three days in hospital that ended at most 30 days before; span 70 tells it.",
  remedy: "Add span 70 with the days of the hospital stay, or the condition that excuses it (56, 57, 58).",
  consequence: "expected denial",
  reads: {
    fields: [
      "typeOfBill",
      "payer.claimFilingIndicatorCode",
      "frequencyCode",
      "occurrenceSpans",
      "conditionCodes",
      "admissionDate",
      "statementFrom",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isMedicare(claim) || !isBill(claim, SKILLED_NURSING_STAYS)) return notApplicable();
    const admitted = claim.admissionDate ?? claim.statementFrom;
    if (admitted === undefined) return notEvaluated("the admission date is missing");
    if (claim.frequencyCode === "0" || hasCondition(claim, "21", ...STAY_EXCUSES)) return notApplicable();
    if (admitted >= STAY_WAIVED.from && admitted < STAY_WAIVED.until) return notApplicable();
    const spans = claim.occurrenceSpans ?? [];
    const index = spans.findIndex(({ code }) => code === "70");
    const stay = spans[index];
    if (stay === undefined)
      return finding({ field: "occurrenceSpans", message: "the hospital stay before (span 70) is missing" });
    const field = `occurrenceSpans[${index}]`;
    const days = daysBetween(stay.from, stay.through);
    if (days + 1 < QUALIFYING_STAY_DAYS)
      return finding({
        field,
        message: `the hospital stay of ${stay.from} to ${stay.through} has fewer than three days`,
      });
    const since = daysBetween(stay.through, admitted);
    if (since > DAYS_AFTER_STAY)
      return finding({
        field: `${field}.through`,
        message: `the hospital stay ended ${since} days before the admission, more than 30`,
      });
    if (since < 0)
      return finding({
        field: `${field}.through`,
        message: "the hospital stay ends after the admission to the facility",
      });
    return pass();
  },
};
