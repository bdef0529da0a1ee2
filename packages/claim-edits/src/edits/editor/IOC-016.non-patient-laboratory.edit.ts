import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isSetting } from "../../institutional-claim.ts";
import { inRanges } from "../../rule-tables/code-ranges.ts";
import { NON_PATIENT_REVENUE } from "../../rule-tables/outpatient-table.ts";

export const nonPatientLaboratory: LineEdit = {
  id: "IOC-016",
  name: "Bill for non-patients with more than laboratory",
  family: "non-patient-services",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 16 §40.3 and ch. 4 §10: bill type 14 for specimens of non-patients",
    },
  ],
  why: "Type of bill 14 is for laboratory tests of specimens whose patient was not there; other services belong to an outpatient bill.",
  remedy: "Bill the service on type of bill 13.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "lines.revenueCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    if (!isSetting(claim, "non-patient") || line.revenueCode === undefined) return notApplicable();
    if (inRanges(line.revenueCode, NON_PATIENT_REVENUE)) return pass();
    return finding({
      field: `lines[${index}].revenueCode`,
      message: `revenue code ${line.revenueCode} is no laboratory and stands on a bill for non-patients`,
      inputs: { revenueCode: line.revenueCode },
    });
  },
};
