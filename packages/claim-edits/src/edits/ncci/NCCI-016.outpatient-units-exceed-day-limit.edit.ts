import type { PatientHistoryEdit } from "../../edit.ts";
import { checkDayLimit } from "../../ncci-rules.ts";

export const outpatientUnitsExceedDayLimit: PatientHistoryEdit = {
  id: "NCCI-016",
  name: "Outpatient units of a day exceed the MUE",
  family: "mue-day-mai2-3",
  status: "active",
  severity: "error",
  scope: "patient-history",
  claimTypes: ["institutional"],
  effective: { from: "2013-04-01" },
  governedBy: "service-date",
  dependsOn: ["AMT-004"],
  sources: [
    {
      name: "NCCI MUE outpatient hospital",
      locator: "adjudication indicators 2 and 3",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
    },
  ],
  why: "The medically unlikely edit for facilities limits the units of this code for one patient, facility and day, whichever lines or claims they stand on; the payer refuses all of them above it.",
  remedy:
    "Check the units of the day against the record; correct them, or keep the documentation ready for an appeal where the indicator is 3.",
  consequence: "expected denial",
  reads: {
    fields: [
      "claimType",
      "typeOfBill",
      "statementFrom",
      "statementTo",
      "billingProvider.npi",
      "lines.serviceFrom",
      "lines.procedureCode",
      "lines.modifiers",
      "lines.units",
      "lines.unitType",
      "payer.claimFilingIndicatorCode",
    ],
    tables: ["ncci-mue-outpatient"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check: (input) => checkDayLimit(input, "outpatient"),
};
