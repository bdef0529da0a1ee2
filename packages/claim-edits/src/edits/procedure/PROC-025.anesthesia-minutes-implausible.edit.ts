import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { MOST_ANESTHESIA_MINUTES } from "../../rule-tables/plausibility-table.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const anesthesiaMinutesImplausible: LineEdit = {
  id: "PROC-025",
  name: "Anesthesia minutes that cannot be",
  family: "anesthesia-minutes",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 12 §50.G: anesthesia time in minutes" },
  ],
  why: "Anesthesia time is counted in whole minutes and lasts less than a day; other numbers are units of fifteen minutes or typing errors.",
  remedy: "Enter the minutes between start and end of the anesthesia record.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.unitType", "lines.units"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    if (line.unitType !== "MJ" || !isService("anesthesia", line.procedureCode)) return notApplicable();
    const minutes = Number(line.units);
    if (!Number.isFinite(minutes) || minutes <= 0) return notApplicable();
    if (Number.isInteger(minutes) && minutes <= MOST_ANESTHESIA_MINUTES) return pass();
    return finding({
      field: `lines[${index}].units`,
      message: `${line.procedureCode} bills ${line.units} minutes of anesthesia`,
      inputs: { code: line.procedureCode, minutes: line.units },
    });
  },
};
