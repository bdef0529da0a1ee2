import { finding, pass, type LineEdit } from "../../edit.ts";

export const unitsNotPositive: LineEdit = {
  id: "AMT-004",
  name: "Units missing or not above zero",
  family: "units-invalid",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "service unit count" }],
  why: "A line bills a number of units above zero, with at most three decimal places.",
  remedy: "Enter the units of the record.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.units", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    if (/^\d{1,8}(\.\d{1,3})?$/.test(line.units) && Number(line.units) > 0) return pass();
    return finding({
      field: `lines[${index}].units`,
      message:
        line.units === ""
          ? `${line.procedureCode} has no units`
          : `${line.procedureCode} has units that are not a number above zero`,
    });
  },
};
