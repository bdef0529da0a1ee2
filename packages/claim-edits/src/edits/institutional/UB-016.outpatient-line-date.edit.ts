import { finding, pass, type LineEdit } from "../../edit.ts";
import { isMedicare, isSetting } from "../../institutional-claim.ts";

export const outpatientLineDate: LineEdit = {
  id: "UB-016",
  name: "Outpatient line without its day",
  family: "outpatient-line-date",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 45, service date", edition: "2024" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 4 §170, line item dates" },
  ],
  why: "Outpatient services are paid by the day, so that each line says on which it was given.",
  remedy: "Enter the day of the service.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "typeOfBill",
      "payer.claimFilingIndicatorCode",
      "lines.serviceFrom",
      "lines.serviceTo",
      "statementFrom",
      "statementTo",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    const field = `lines[${index}].serviceFrom`;
    const { serviceFrom: from, serviceTo: to } = line;
    if (from !== undefined && to !== undefined && to < from)
      return finding({ field: `lines[${index}].serviceTo`, message: "the service ends before it begins" });
    if (from !== undefined || !isSetting(claim, "outpatient", "non-patient", "inpatient-part-b", "home", "hospice"))
      return pass();
    const only = claim.statementFrom === claim.statementTo ? claim.statementFrom : undefined;
    return finding({
      field,
      // The 837 asks for the day when the bill covers several; Medicare asks for it always.
      ...(only === undefined || isMedicare(claim) ? {} : { severity: "advice" as const }),
      message: "the line has no date of service",
      ...(only === undefined ? {} : { proposal: { label: `Use the day of the bill, ${only}`, field, value: only } }),
    });
  },
};
