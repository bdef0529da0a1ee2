import { finding, noTable, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { HOSPITAL_PLACES, TECHNICAL_INDICATORS } from "../../rule-tables/fee-indicators.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";

export const technicalPartInAFacility: LineEdit = {
  id: "PROC-021",
  name: "Technical part billed in a hospital",
  family: "technical-in-facility",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 13 §20.2.1: technical component of hospital patients",
    },
    { name: "Medicare physician fee schedule file", locator: "PC/TC indicators 1, 3 and 5" },
  ],
  why: "In a hospital the technical part of a test and what is incident to a physician's service belong to the hospital's own payment; a practitioner bills the interpretation only.",
  remedy:
    "Add 26 if the practitioner interpreted the test; take the line off if the hospital bills it; or correct the place of service.",
  consequence: "expected denial",
  reads: {
    fields: ["lines.procedureCode", "lines.modifiers", "lines.placeOfServiceCode", "placeOfServiceCode"],
    tables: ["physician-fee-schedule"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, table }) {
    const place = line.placeOfServiceCode ?? claim.placeOfServiceCode ?? "";
    if (!HOSPITAL_PLACES.has(place) || line.modifiers.includes("26")) return notApplicable();
    const fees = table("physician-fee-schedule");
    if (fees === undefined) return noTable("physician-fee-schedule", on);
    const indicator = fees.find(line.procedureCode)?.professionalTechnical ?? "";
    const words = TECHNICAL_INDICATORS[indicator];
    if (words === undefined) return pass();
    return finding({
      field: `lines[${index}].modifiers`,
      message: `${line.procedureCode} ${words} and stands in place ${place} without 26`,
      // The technical part alone is the hospital's whatever happened; a whole test may only lack 26.
      ...(line.modifiers.includes("TC") ? {} : { severity: "warning" as const }),
      edition: fees.edition,
      locator: `${line.procedureCode}, PC/TC indicator ${indicator}`,
      inputs: { code: line.procedureCode, place, indicator },
    });
  },
};
