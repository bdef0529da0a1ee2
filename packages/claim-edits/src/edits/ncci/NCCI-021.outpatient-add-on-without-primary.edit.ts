import type { PatientHistoryEdit } from "../../edit.ts";
import { checkAddOn } from "../../ncci-rules.ts";

export const outpatientAddOnWithoutPrimary: PatientHistoryEdit = {
  id: "NCCI-021",
  name: "Outpatient add-on code without its primary service",
  family: "addon-without-primary",
  status: "active",
  severity: "error",
  scope: "patient-history",
  claimTypes: ["institutional"],
  effective: { from: "2013-04-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "NCCI add-on codes",
      locator: "type 1 and 3 lists; Integrated OCE edits 106 to 108",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
    },
  ],
  why: "An add-on code is paid only beside one of its primary codes, of the same day and facility.",
  remedy: "Add the primary service if it was done, or bill the code that stands by itself.",
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
    ],
    tables: ["ncci-add-on"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check: (input) => checkAddOn(input, "outpatient"),
};
