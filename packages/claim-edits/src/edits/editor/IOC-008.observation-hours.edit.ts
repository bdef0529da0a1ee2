import { daysBetween } from "@cleanclaim/model";

import { finding, notApplicable, notEvaluated, pass, type LineEdit } from "../../edit.ts";
import { OBSERVATION_HOURS } from "../../rule-tables/outpatient-table.ts";

const HOURS_A_DAY = 24;

export const observationHours: LineEdit = {
  id: "IOC-008",
  name: "More hours of observation than the visit has",
  family: "observation-hours",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 4 §290.2.2: hours from the order to the end of care",
    },
  ],
  why: "Observation counts whole hours between the order and the end of care; a day has no more than 24.",
  remedy: "Correct the hours, or the days of the bill.",
  consequence: "would-be rejection",
  reads: {
    fields: ["typeOfBill", "lines.procedureCode", "lines.units", "lines.serviceFrom", "statementTo"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    if (line.procedureCode !== OBSERVATION_HOURS) return notApplicable();
    const hours = Number(line.units);
    const field = `lines[${index}].units`;
    if (!Number.isInteger(hours)) return finding({ field, message: `${line.units} is no whole number of hours` });
    const { serviceFrom: from } = line;
    const to = claim.statementTo;
    if (from === undefined || to === undefined) return notEvaluated("the days of the observation are missing");
    const most = HOURS_A_DAY * (daysBetween(from, to) + 1);
    if (hours <= most) return pass();
    return finding({
      field,
      message: `${hours} hours of observation do not fit between ${from} and ${to}`,
      inputs: { hours: String(hours), most: String(most) },
    });
  },
};
