import { daysBetween } from "@cleanclaim/model";

import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const visitOverDays: LineEdit = {
  id: "DATE-007",
  name: "One service over several days",
  family: "service-span",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 26 §10.4, item 24A: days of a line agree with its units",
    },
  ],
  why: "Visits and procedures are of one day. A line that spans days is paid only where it bills one unit for each of them.",
  remedy: "Give the line one day, or one unit for each day of the span.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.procedureCode", "lines.serviceFrom", "lines.serviceTo", "lines.units"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    const { serviceFrom: from, serviceTo: to } = line;
    if (from === undefined || to === undefined || to <= from) return notApplicable();
    if (!isService("visit", line.procedureCode) && !isService("surgery", line.procedureCode)) return notApplicable();
    const days = daysBetween(from, to) + 1;
    if (Number(line.units) === days) return pass();
    return finding({
      field: `lines[${index}].serviceTo`,
      message: `${line.procedureCode} spans ${days} days and bills ${line.units} units`,
      inputs: { from, to, units: line.units },
    });
  },
};
