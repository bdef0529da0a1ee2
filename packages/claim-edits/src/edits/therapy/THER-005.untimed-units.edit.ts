import { daysBetween } from "@cleanclaim/model";

import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isUntimed } from "../../rule-tables/therapy-table.ts";

export const untimedUnits: LineEdit = {
  id: "THER-005",
  name: "Several units of a service without time",
  family: "therapy-untimed-units",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2000-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 5 §20.2: untimed codes are billed once a day",
    },
  ],
  why: "Services without time, such as evaluations, group therapy and supervised modalities, have one unit a day however long they take.",
  remedy: "Bill one unit for the day.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.units", "lines.serviceFrom", "lines.serviceTo"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    if (!isUntimed(line.procedureCode)) return notApplicable();
    const days =
      line.serviceFrom === undefined || line.serviceTo === undefined
        ? 1
        : daysBetween(line.serviceFrom, line.serviceTo) + 1;
    if (Number(line.units) <= days) return pass();
    const field = `lines[${index}].units`;
    return finding({
      field,
      message: `${line.procedureCode} counts once a day and the line has ${line.units} units`,
      inputs: { code: line.procedureCode, units: line.units },
    });
  },
};
