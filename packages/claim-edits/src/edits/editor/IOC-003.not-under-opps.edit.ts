import { finding, noTable, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { asksNothing, isOpps, OPPS_FIELDS } from "../../institutional-claim.ts";
import { isHospitalVisit } from "../../rule-tables/outpatient-table.ts";

export const notUnderOpps: LineEdit = {
  id: "IOC-003",
  name: "Code that hospitals bill otherwise",
  family: "opps-another-code",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2000-08-01" },
  governedBy: "service-date",
  sources: [
    { name: "OPPS Addendum B", locator: "status indicator B" },
    { name: "Integrated Outpatient Code Editor", locator: "edit 62" },
  ],
  why: "Medicare knows the code but does not take it from an outpatient department: another code or another bill stands for it.",
  remedy: "Use the hospital’s code: G0463 for clinic visits, G codes for therapy and tests of hospitals.",
  consequence: "would-be rejection",
  reads: {
    fields: [...OPPS_FIELDS, "lines.procedureCode", "lines.modifiers", "lines.charge", "lines.nonCoveredCharge"],
    tables: ["opps-status"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, table }) {
    if (!isOpps(claim) || line.procedureCode === "") return notApplicable();
    const list = table("opps-status");
    if (list === undefined) return noTable("opps-status", on);
    const status = list.find(line.procedureCode)?.statusIndicator;
    if (status !== "B" || asksNothing(line)) return pass();
    const visit = isHospitalVisit(line.procedureCode);
    const field = `lines[${index}].procedureCode`;
    return finding({
      field,
      message: `${line.procedureCode} is not taken from a hospital's outpatient department`,
      ...(visit ? { fix: "Bill the clinic visit as G0463." } : {}),
      edition: list.edition,
      locator: `${line.procedureCode}, status B`,
      inputs: { code: line.procedureCode },
    });
  },
};
