import { finding, noTable, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { asksNothing, hasCondition, isOpps, OPPS_FIELDS } from "../../institutional-claim.ts";
import { OPPS_NOT_ON_BILL } from "../../rule-tables/outpatient-table.ts";

export const notToThisPayer: LineEdit = {
  id: "IOC-004",
  name: "Code that this contractor does not pay",
  family: "opps-not-this-contractor",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2000-08-01" },
  governedBy: "service-date",
  sources: [
    { name: "OPPS Addendum B", locator: "status indicators M and Y" },
    { name: "Integrated Outpatient Code Editor", locator: "edits 61 and 72" },
  ],
  why: "Equipment for the home and measures that only report go elsewhere; the contractor of hospitals returns them.",
  remedy: "Bill equipment to its own contractor, and take reporting codes off.",
  consequence: "would-be rejection",
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
    const words = OPPS_NOT_ON_BILL[status];
    if (words === undefined || asksNothing(line)) return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${line.procedureCode} ${words}`,
      edition: list.edition,
      locator: `${line.procedureCode}, status ${status}`,
      inputs: { code: line.procedureCode, status },
    });
  },
};
