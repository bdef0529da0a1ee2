import { finding, pass, type ClaimEdit } from "../../edit.ts";
import { hasCondition, occurrenceOn, valueOf } from "../../institutional-claim.ts";
import { ACCIDENT_HOUR_VALUE, ACCIDENT_OCCURRENCES } from "../../rule-tables/ub-limits-table.ts";

export const accidentDetails: ClaimEdit = {
  id: "UB-027",
  name: "Accident or work injury without its occurrence",
  family: "institutional-accident",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "NUBC UB-04 data specifications",
      locator: "FL 18-28 code 02, FL 31-34 codes 01 to 06, FL 39-41 code 45",
      edition: "2024",
    },
    { name: "837 institutional (005010X223A2)", locator: "occurrence and value information" },
  ],
  why: "A bill that speaks of work or of an accident gives the day as an occurrence; another insurer may have to pay first.",
  remedy: "Add the occurrence with the day: 04 for work, 01 to 06 for other accidents.",
  consequence: "would-be rejection",
  reads: {
    fields: ["conditionCodes", "occurrences", "valueCodes", "payer.claimFilingIndicatorCode", "relatedCauses"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const work = hasCondition(claim, "02") || claim.payer.claimFilingIndicatorCode === "WC";
    if (work && occurrenceOn(claim, "04") === undefined)
      return finding({
        field: "occurrences",
        message: "the bill is about an injury at work and has no occurrence 04 with its day",
      });
    const accident = occurrenceOn(claim, ...ACCIDENT_OCCURRENCES) !== undefined;
    if (valueOf(claim, ACCIDENT_HOUR_VALUE) !== undefined && !accident)
      return finding({
        field: "occurrences",
        message: "the bill has the hour of an accident and no occurrence 01 to 06 with its day",
      });
    if (claim.relatedCauses.length > 0 && !accident) {
      return finding({
        field: "occurrences",
        message: "the visit is marked as an accident and the bill has no occurrence 01 to 06",
        severity: "warning",
      });
    }
    return pass();
  },
};
