import { finding, noTable, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { asksNothing, isOpps, OPPS_FIELDS } from "../../institutional-claim.ts";

export const inpatientOnly: LineEdit = {
  id: "IOC-001",
  name: "Inpatient-only procedure on an outpatient bill",
  family: "inpatient-only-procedure",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2000-08-01" },
  governedBy: "service-date",
  sources: [
    { name: "OPPS Addendum B", locator: "status indicator C" },
    { name: "Integrated Outpatient Code Editor", locator: "edits 18 and 49" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 4 §180.7" },
  ],
  why: "Medicare pays some procedures only in a stay; on an outpatient bill nothing of that day is paid. CA excepts a patient who died first.",
  remedy: "See whether the patient was admitted and bill the stay, or correct the code.",
  consequence: "expected denial",
  reads: {
    fields: [...OPPS_FIELDS, "lines.procedureCode", "lines.modifiers", "lines.charge", "lines.nonCoveredCharge"],
    tables: ["opps-status"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, table }) {
    if (!isOpps(claim) || line.procedureCode === "") return notApplicable();
    const list = table("opps-status");
    if (list === undefined) return noTable("opps-status", on);
    if (list.find(line.procedureCode)?.statusIndicator !== "C" || line.modifiers.includes("CA") || asksNothing(line))
      return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${line.procedureCode} is paid in a stay only and stands on an outpatient bill`,
      edition: list.edition,
      locator: `${line.procedureCode}, status C`,
      inputs: { code: line.procedureCode },
    });
  },
};
