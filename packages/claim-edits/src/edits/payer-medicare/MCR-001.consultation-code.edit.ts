import { expectsRefusal } from "../../coverage-policies.ts";
import { finding, notApplicable, type LineEdit } from "../../edit.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const medicareConsultation: LineEdit = {
  id: "MCR-001",
  name: "Medicare pays no consultation codes",
  family: "status-not-payable",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2010-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "CMS Change Request 6740", locator: "consultation codes no longer recognised from 2010-01-01" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 12 §30.6.10" },
  ],
  why: "Since 2010 Medicare pays a consultation as a visit of the place where it was done. Where the fee schedule covers the day, PROC-005 says so and holds; without it this is our own list, which only warns.",
  remedy: "Use the office, hospital or nursing facility visit of the level that the note supports.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: ["physician-fee-schedule"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, table }) {
    if (!isService("consultation", line.procedureCode) || expectsRefusal(line)) return notApplicable();
    if (table("physician-fee-schedule")?.find(line.procedureCode) !== undefined) return notApplicable();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${line.procedureCode} is a consultation, which Medicare does not pay`,
      inputs: { code: line.procedureCode },
    });
  },
};
