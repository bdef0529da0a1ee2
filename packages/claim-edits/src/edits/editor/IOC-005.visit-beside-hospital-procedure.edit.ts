import { finding, noTable, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isOpps, OPPS_FIELDS } from "../../institutional-claim.ts";
import { isHospitalVisit, PROCEDURE_STATUSES } from "../../rule-tables/outpatient-table.ts";

export const visitBesideHospitalProcedure: LineEdit = {
  id: "IOC-005",
  name: "Hospital visit beside a procedure without modifier 25",
  family: "visit-beside-hospital-procedure",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2000-08-01" },
  governedBy: "service-date",
  sources: [
    { name: "Integrated Outpatient Code Editor", locator: "edit 21" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 4 §20.6.5" },
    { name: "OPPS Addendum B", locator: "status indicators S and T" },
  ],
  why: "A visit on the day of a procedure is paid only when it was significant and separate, which modifier 25 says.",
  remedy: "Add modifier 25 when the record shows a separate visit; otherwise take the visit off.",
  consequence: "would-be rejection",
  reads: {
    fields: [...OPPS_FIELDS, "lines.procedureCode", "lines.modifiers", "lines.serviceFrom"],
    tables: ["opps-status"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, table }) {
    if (!isOpps(claim) || !isHospitalVisit(line.procedureCode)) return notApplicable();
    const list = table("opps-status");
    if (list === undefined) return noTable("opps-status", on);
    if (line.modifiers.some((modifier) => modifier === "25" || modifier === "27")) return pass();
    const procedure = claim.lines.find(
      (other) =>
        other !== line &&
        other.serviceFrom === line.serviceFrom &&
        PROCEDURE_STATUSES.has(list.find(other.procedureCode)?.statusIndicator ?? ""),
    )?.procedureCode;
    if (procedure === undefined) return pass();
    return finding({
      field: `lines[${index}].modifiers`,
      message: `the visit ${line.procedureCode} stands beside ${procedure} without modifier 25`,
      edition: list.edition,
      inputs: { code: line.procedureCode, procedure },
    });
  },
};
