import type { PatientHistoryEdit } from "../../edit.ts";
import { checkDayLimit } from "../../ncci-rules.ts";

export const unitsExceedDayLimit: PatientHistoryEdit = {
  id: "NCCI-014",
  name: "Units of a day exceed the MUE",
  family: "mue-day-mai2-3",
  status: "active",
  severity: "error",
  scope: "patient-history",
  claimTypes: ["professional"],
  effective: { from: "2013-04-01" },
  governedBy: "service-date",
  dependsOn: ["AMT-004"],
  sources: [
    {
      name: "NCCI MUE practitioner",
      locator: "adjudication indicators 2 and 3",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
    },
  ],
  why: "The medically unlikely edit limits the units of this code for one patient, provider and day, whichever lines or claims they stand on; the payer refuses all of them above it.",
  remedy:
    "Check the units of the day against the record; correct them, or keep the documentation ready for an appeal where the indicator is 3.",
  consequence: "expected denial",
  reads: {
    fields: [
      "claimType",
      "billingProvider.taxonomyCode",
      "lines.procedureCode",
      "lines.modifiers",
      "lines.units",
      "lines.unitType",
      "payer.claimFilingIndicatorCode",
    ],
    tables: ["ncci-mue-practitioner", "ncci-mue-dme"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check: (input) => checkDayLimit(input, "practitioner"),
};
