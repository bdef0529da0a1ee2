import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { hasCondition, isOpps, OPPS_FIELDS } from "../../institutional-claim.ts";
import { isHospitalVisit } from "../../rule-tables/outpatient-table.ts";

export const severalVisits: ClaimEdit = {
  id: "IOC-006",
  name: "Several visits of one day without condition G0",
  family: "several-hospital-visits",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2000-08-01" },
  governedBy: "service-date",
  sources: [
    { name: "Integrated Outpatient Code Editor", locator: "edit 42, multiple visits without condition code G0" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 4 §180.4" },
  ],
  why: "Two visits of one day under one revenue code are paid when they were distinct; condition G0 says so, modifier 27 marks the later one.",
  remedy: "Add condition code G0 and modifier 27 if the visits were apart; otherwise bill one.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      ...OPPS_FIELDS,
      "lines.procedureCode",
      "lines.revenueCode",
      "lines.serviceFrom",
      "lines.units",
      "lines.modifiers",
      "conditionCodes",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isOpps(claim) || hasCondition(claim, "G0")) return notApplicable();
    const visits = new Map<string, number>();
    const details: FindingDetail[] = [];
    claim.lines.forEach((line, index) => {
      if (!isHospitalVisit(line.procedureCode)) return;
      const key = `${line.serviceFrom ?? ""}|${line.revenueCode ?? ""}`;
      const before = visits.get(key);
      visits.set(key, before ?? index);
      const several = Number(line.units) > 1;
      if (before === undefined && !several) return;
      details.push({
        line: index,
        field: before === undefined ? `lines[${index}].units` : "conditionCodes",
        message:
          before === undefined
            ? `the visit ${line.procedureCode} has ${line.units} units`
            : `the visit ${line.procedureCode} follows that of line ${before + 1} on the same day under ${line.revenueCode ?? ""} and condition G0 is missing`,
        inputs: { code: line.procedureCode },
      });
    });
    return finding(...details);
  },
};
