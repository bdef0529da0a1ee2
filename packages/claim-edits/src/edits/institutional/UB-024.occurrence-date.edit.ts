import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { OCCURRENCES_WITHIN, PAST_OCCURRENCES } from "../../rule-tables/ub-limits-table.ts";

export const occurrenceDate: ClaimEdit = {
  id: "UB-024",
  name: "Occurrence on a day that cannot be",
  family: "occurrence-date",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 31-34, occurrence codes and dates", edition: "2024" },
  ],
  why: "An accident, the onset of an illness or the start of a therapy lies before the end of the bill, a death within it; nothing happened before the patient was born.",
  remedy: "Correct the day of the occurrence.",
  consequence: "would-be rejection",
  reads: {
    fields: ["occurrences.code", "occurrences.on", "statementFrom", "statementTo", "patient.birthDate"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, submittedOn }) {
    const { occurrences = [], statementFrom: from, statementTo: to } = claim;
    if (occurrences.length === 0) return notApplicable();
    const details: FindingDetail[] = [];
    occurrences.forEach(({ code, on: day }, index) => {
      const field = `occurrences[${index}].on`;
      const say = (words: string): void => {
        details.push({ field, message: `occurrence ${code} is dated ${day}, ${words}`, inputs: { code, day } });
      };
      const insured = /^[ABC][12]$/.test(code);
      if (!insured && code !== "18" && code !== "19" && day < claim.patient.birthDate)
        say("before the patient was born");
      else if (day > submittedOn && code !== "40") say("after the day of sending");
      else if (to !== undefined && PAST_OCCURRENCES.has(code) && day > to) say("after the bill's last day");
      else if (from !== undefined && to !== undefined && OCCURRENCES_WITHIN.has(code) && (day < from || day > to))
        say(`outside the bill of ${from} to ${to}`);
    });
    return finding(...details);
  },
};
