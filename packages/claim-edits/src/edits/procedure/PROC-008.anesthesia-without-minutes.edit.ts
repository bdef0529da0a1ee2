import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

/** Anesthesia numbers that are not paid by time. */
const NOT_TIMED = ["01953", "01996", "01999"];

export const anesthesiaWithoutMinutes: LineEdit = {
  id: "PROC-008",
  name: "Anesthesia without minutes",
  family: "anesthesia-without-minutes",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 12 §50: anesthesia time in minutes" },
  ],
  why: "Anesthesia is paid by time; the line must carry minutes (qualifier MJ), which the payer turns into units.",
  remedy: "Enter the anesthesia time of the record in minutes.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.procedureCode", "lines.unitType", "lines.units"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    const code = line.procedureCode;
    if (!isService("anesthesia", code)) {
      if (line.unitType !== "MJ") return notApplicable();
      return finding({
        field: `lines[${index}].unitType`,
        message: `${code} carries minutes and is no anesthesia service`,
        severity: "warning",
      });
    }
    if (NOT_TIMED.includes(code) || (line.unitType === "MJ" && Number(line.units) > 0)) return pass();
    return finding({
      field: `lines[${index}].unitType`,
      message: `${code} is anesthesia and carries ${line.unitType === "MJ" ? "no minutes" : `${line.units} units instead of minutes`}`,
      inputs: { code, units: line.units, unitType: line.unitType },
    });
  },
};
