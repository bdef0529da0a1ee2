import { finding, noTable, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { CASE_BY_CASE_STATUS } from "../../rule-tables/fee-indicators.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const pricedByTheContractor: LineEdit = {
  id: "PROC-020",
  name: "Price or coverage is decided case by case",
  family: "status-not-payable",
  status: "active",
  severity: "advice",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Medicare physician fee schedule file", locator: "status indicators C and R" }],
  why: "The fee schedule has no price for some codes: the contractor prices them (C) or pays them in special cases only (R). Such a line is looked at by a person and asked about.",
  remedy: "Keep the note at hand, say in the line's note what was done, and expect a request for records.",
  consequence: "payment risk",
  reads: { fields: ["lines.procedureCode"], tables: ["physician-fee-schedule"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, on, table }) {
    if (isService("measure", line.procedureCode)) return notApplicable();
    const fees = table("physician-fee-schedule");
    if (fees === undefined) return noTable("physician-fee-schedule", on);
    const status = fees.find(line.procedureCode)?.status ?? "";
    const words = CASE_BY_CASE_STATUS[status];
    if (words === undefined) return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${line.procedureCode} is ${words} (status ${status})`,
      edition: fees.edition,
      locator: `${line.procedureCode}, status ${status}`,
      inputs: { code: line.procedureCode, status },
    });
  },
};
