import { finding, notEvaluated, pass, type LineEdit } from "../../edit.ts";

export const workServiceBeforeInjury: LineEdit = {
  id: "WC-006",
  name: "Service before the injury",
  family: "work-injury",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: ["WC"] },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "accident date and service date" }],
  why: "The payer owes care of the injury, which begins with it.",
  remedy: "Correct the day of the injury or of the service; bill earlier services to the health plan.",
  consequence: "expected denial",
  reads: { fields: ["accidentDate", "lines.serviceFrom", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on }) {
    if (claim.accidentDate === undefined) return notEvaluated("the day of the injury is missing");
    if (on >= claim.accidentDate) return pass();
    return finding({
      field: `lines[${index}].serviceFrom`,
      message: `${line.procedureCode} is of ${on}, before the injury`,
    });
  },
};
