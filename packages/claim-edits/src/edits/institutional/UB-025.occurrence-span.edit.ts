import { finding, noTable, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const occurrenceSpan: ClaimEdit = {
  id: "UB-025",
  name: "Occurrence span turned around, unknown or in the future",
  family: "occurrence-span",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 35-36, occurrence span codes and dates", edition: "2024" },
    { name: "837 institutional (005010X223A2)", locator: "occurrence span information (HI*BI)" },
  ],
  why: "A span has its first day before its last, and a code from the national list of spans.",
  remedy: "Correct the span.",
  consequence: "would-be rejection",
  reads: { fields: ["occurrenceSpans"], tables: ["occurrence-span-codes"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, submittedOn, table }) {
    const spans = claim.occurrenceSpans ?? [];
    if (spans.length === 0) return notApplicable();
    const list = table("occurrence-span-codes");
    const details: FindingDetail[] = [];
    spans.forEach(({ code, from, through }, index) => {
      const field = `occurrenceSpans[${index}]`;
      if (through < from)
        details.push({ field: `${field}.through`, message: `span ${code} ends on ${through}, before it begins` });
      else if (through > submittedOn)
        details.push({ field: `${field}.through`, message: `span ${code} ends after the day of sending` });
      if (list === undefined || list.find(code) !== undefined) return;
      details.push({
        field: `${field}.code`,
        message: `span code ${code} is in no list`,
        severity: "warning",
        edition: list.edition,
        inputs: { code },
      });
    });
    return details.length === 0 && list === undefined ? noTable("occurrence-span-codes", on) : finding(...details);
  },
};
