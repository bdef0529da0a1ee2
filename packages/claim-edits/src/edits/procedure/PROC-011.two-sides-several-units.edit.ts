import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";

export const twoSidesSeveralUnits: LineEdit = {
  id: "PROC-011",
  name: "Modifier 50 with more than one unit",
  family: "bilateral-units",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "1992-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 12 §40.7: bilateral procedures" }],
  why: "A two-sided procedure is one line with modifier 50 and one unit; more units multiply the price or refuse the line.",
  remedy: "Set the units to 1, or use RT and LT on two lines where the payer wants it so.",
  consequence: "payment risk",
  reads: { fields: ["lines.modifiers", "lines.units", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    if (!line.modifiers.includes("50")) return notApplicable();
    if (Number(line.units) <= 1) return pass();
    const field = `lines[${index}].units`;
    return finding({
      field,
      message: `${line.procedureCode} has modifier 50 and ${line.units} units`,
      inputs: { units: line.units },
    });
  },
};
