import { finding, noTable, notApplicable, notEvaluated, pass, type LineEdit } from "../../edit.ts";

export const unitsExceedLineLimit: LineEdit = {
  id: "NCCI-013",
  name: "Units on a line exceed the MUE",
  family: "mue-line-mai1",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2007-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "NCCI MUE practitioner",
      locator: "adjudication indicator 1",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
    },
  ],
  why: "The medically unlikely edit limits the units of this code on one line; the payer refuses the whole line above it.",
  remedy:
    "Check the units against the record and the dose of one unit; split over lines only what was given apart, each with its modifier.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.units", "lines.unitType"], tables: ["ncci-mue-practitioner"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, on, table }) {
    if (line.unitType === "MJ") return notApplicable();
    const limits = table("ncci-mue-practitioner");
    if (limits === undefined) return noTable("ncci-mue-practitioner", on);
    const limit = limits.find(line.procedureCode);
    if (limit === undefined || limit.adjudicationIndicator !== 1) return pass();
    const units = Number(line.units);
    if (line.units.trim() === "" || !Number.isFinite(units))
      return notEvaluated("the units of the line are not a number");
    if (units <= limit.units) return pass();
    return finding({
      field: `lines[${index}].units`,
      message: `${line.procedureCode} has ${line.units} units; one line may have ${limit.units}`,
      edition: limits.edition,
      locator: `${line.procedureCode}, MAI 1`,
      inputs: { code: line.procedureCode, units: line.units, limit: String(limit.units) },
    });
  },
};
