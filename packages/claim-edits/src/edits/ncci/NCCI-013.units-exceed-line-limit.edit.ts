import type { LineEdit } from "../../edit.ts";
import { checkLineLimit } from "../../ncci-rules.ts";

export const unitsExceedLineLimit: LineEdit = {
  id: "NCCI-013",
  name: "Units on a line exceed the MUE",
  family: "mue-line-mai1",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2007-01-01" },
  governedBy: "service-date",
  dependsOn: ["AMT-004"],
  sources: [
    {
      name: "NCCI MUE practitioner",
      locator: "adjudication indicator 1",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
    },
  ],
  why: "The medically unlikely edit limits the units of this code on one line; the payer refuses the whole line above it.",
  remedy:
    "Check the units against the record and the dose of one unit; split over lines only what was given apart, each with its modifier.",
  consequence: "expected denial",
  reads: {
    fields: [
      "billingProvider.taxonomyCode",
      "lines.procedureCode",
      "lines.modifiers",
      "lines.units",
      "lines.unitType",
      "lines.serviceTo",
      "payer.claimFilingIndicatorCode",
    ],
    tables: ["ncci-mue-practitioner", "ncci-mue-dme"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check: (input) => checkLineLimit(input, "practitioner"),
};
