import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const summitTherapyUnits: LineEdit = {
  id: "COM-006",
  name: "Summit: more than four therapy units on a line",
  family: "units-by-payer",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  payers: { payerIds: ["SMTM1"] },
  effective: { from: "2026-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Summit Mutual, provider manual (invented for the demonstration)",
      edition: "demo 2026",
      locator: "section 7: an hour of therapy a day",
    },
  ],
  why: "Invented payer of the demonstration: Summit pays at most four timed units of one therapy service a day.",
  remedy: "Check the minutes of the record; expect the units above four to be denied.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.units"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    if (!isService("alwaysTherapy", line.procedureCode)) return notApplicable();
    if (!(Number(line.units) > 4)) return pass();
    return finding({
      field: `lines[${index}].units`,
      message: `${line.procedureCode} bills ${line.units} units and Summit pays four a day`,
    });
  },
};
