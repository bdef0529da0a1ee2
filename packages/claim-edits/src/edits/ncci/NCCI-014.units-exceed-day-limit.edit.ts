import { finding, noTable, notApplicable, pass, type PatientHistoryEdit } from "../../edit.ts";
import { unitsPerDay } from "../../line-units.ts";
import { sameProvider } from "../../pair-rules.ts";

export const unitsExceedDayLimit: PatientHistoryEdit = {
  id: "NCCI-014",
  name: "Units of a day exceed the MUE",
  family: "mue-day-mai2-3",
  status: "active",
  severity: "error",
  scope: "patient-history",
  claimTypes: ["professional"],
  effective: { from: "2013-04-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "NCCI MUE practitioner",
      locator: "adjudication indicators 2 and 3",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
    },
  ],
  why: "The medically unlikely edit limits the units of this code for one patient, provider and day, whichever lines or claims they stand on; the payer refuses all of them above it.",
  remedy:
    "Check the units of the day against the record; correct them, or keep the documentation ready for an appeal where the indicator is 3.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.units", "lines.unitType"], tables: ["ncci-mue-practitioner"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ subject, others, on, table }) {
    const { line, index } = subject;
    if (line.unitType === "MJ") return notApplicable();
    const limits = table("ncci-mue-practitioner");
    if (limits === undefined) return noTable("ncci-mue-practitioner", on);
    const limit = limits.find(line.procedureCode);
    if (limit === undefined || limit.adjudicationIndicator === 1) return pass();
    let before = 0;
    for (const other of others) {
      if (other.order > subject.order || other.line.procedureCode !== line.procedureCode) continue;
      if (other.on <= on && on <= other.until && sameProvider(other, subject)) before += unitsPerDay(other);
    }
    const total = before + unitsPerDay(subject);
    if (total <= limit.units || before > limit.units) return pass();
    const indicator = String(limit.adjudicationIndicator);
    return finding({
      field: `lines[${index}].units`,
      message: `${line.procedureCode} comes to ${total} units on this day; one day may have ${limit.units}`,
      edition: limits.edition,
      locator: `${line.procedureCode}, MAI ${indicator}`,
      inputs: { code: line.procedureCode, units: String(total), limit: String(limit.units), indicator },
    });
  },
};
