import { finding, noTable, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { asksNothing, hasCondition, isOpps, OPPS_FIELDS } from "../../institutional-claim.ts";
import { OPPS_NOT_COVERED } from "../../rule-tables/outpatient-table.ts";

export const notCoveredOutpatient: LineEdit = {
  id: "IOC-002",
  name: "Outpatient procedure that Medicare does not cover",
  family: "opps-not-covered",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2000-08-01" },
  governedBy: "service-date",
  sources: [
    { name: "OPPS Addendum B", locator: "status indicators E1 and E2" },
    { name: "Integrated Outpatient Code Editor", locator: "edits 9 and 28" },
  ],
  why: "Addendum B marks what Medicare does not cover or has no price for; such a line is billed as not covered, after a notice to the patient.",
  remedy: "Bill the line as non-covered with GY, or GA with a signed notice.",
  consequence: "expected denial",
  reads: {
    fields: [
      ...OPPS_FIELDS,
      "lines.procedureCode",
      "lines.modifiers",
      "lines.charge",
      "lines.nonCoveredCharge",
      "conditionCodes",
    ],
    tables: ["opps-status"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, table }) {
    if (!isOpps(claim) || line.procedureCode === "" || hasCondition(claim, "21")) return notApplicable();
    const list = table("opps-status");
    if (list === undefined) return noTable("opps-status", on);
    const status = list.find(line.procedureCode)?.statusIndicator ?? "";
    const words = OPPS_NOT_COVERED[status];
    if (words === undefined || asksNothing(line)) return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${line.procedureCode} ${words}`,
      ...(status === "E2" ? { severity: "warning" as const } : {}),
      edition: list.edition,
      locator: `${line.procedureCode}, status ${status}`,
      inputs: { code: line.procedureCode, status },
    });
  },
};
