import type { PatientHistoryEdit } from "../../edit.ts";
import { checkAddOn } from "../../ncci-rules.ts";

export const addOnWithoutPrimary: PatientHistoryEdit = {
  id: "NCCI-020",
  name: "Add-on code without its primary service",
  family: "addon-without-primary",
  status: "active",
  severity: "error",
  scope: "patient-history",
  claimTypes: ["professional"],
  effective: { from: "2013-04-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "NCCI add-on codes",
      locator: "type 1 and 3 lists",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
    },
  ],
  why: "An add-on code is paid only beside one of its primary codes, of the same day and practitioner.",
  remedy: "Add the primary service if it was done, or bill the code that stands by itself.",
  consequence: "expected denial",
  reads: {
    fields: ["claimType", "lines.procedureCode"],
    tables: ["ncci-add-on"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check: (input) => checkAddOn(input, "practitioner"),
};
