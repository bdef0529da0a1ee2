import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { visitLevelOf } from "../../rule-tables/visit-levels-table.ts";

export const levelBelowNote: LineEdit = {
  id: "EM-002",
  name: "Visit level below what the note supports",
  family: "level-of-care",
  status: "active",
  severity: "advice",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2021-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "CPT evaluation and management levels since 2021", locator: "level by medical decision making or time" },
  ],
  why: "A level below the note is wrong too. It is said for information only: the coder decides, and nothing is proposed.",
  remedy: "Let the coder read the note again; bill what the coder finds.",
  consequence: "advice",
  reads: { fields: ["lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, context }) {
    const billed = visitLevelOf(line.procedureCode);
    if (billed === undefined || context.supportedVisit === undefined) return notApplicable();
    const supported = visitLevelOf(context.supportedVisit.code);
    if (supported === undefined || supported.family !== billed.family) return notApplicable();
    if (billed.level >= supported.level) return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${line.procedureCode} is level ${billed.level} and the engine read level ${supported.level} out of the note, by ${context.supportedVisit.basis}`,
      inputs: { billed: line.procedureCode, supported: context.supportedVisit.code },
    });
  },
};
