import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const onceADaySeveralUnits: LineEdit = {
  id: "PROC-015",
  name: "Several units of a service that a day has once",
  family: "units-of-once-a-day-service",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "1992-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "NCCI Policy Manual for Medicare",
      locator: "ch. I: medically unlikely edits by the nature of the service",
    },
  ],
  why: "A visit, an endoscopy or an electrocardiogram is one unit; more on one line is nearly always a typing error. Where the unit table covers the day, NCCI-013 and NCCI-014 decide instead.",
  remedy: "Set the units to what the record says; bill a repeated service on a line of its own with 76.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.units"], tables: ["ncci-mue-practitioner"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, table }) {
    const once = isService("visit", line.procedureCode) || isService("onceADay", line.procedureCode);
    if (!once) return notApplicable();
    if (!(Number(line.units) > 1) || table("ncci-mue-practitioner")?.complete === true) return pass();
    return finding({
      field: `lines[${index}].units`,
      message: `${line.procedureCode} is done once a day and the line has ${line.units} units`,
      inputs: { code: line.procedureCode, units: line.units },
    });
  },
};
