import { finding, notApplicable, notEvaluated, pass, type LineEdit } from "../../edit.ts";
import { visitLevelOf } from "../../rule-tables/visit-levels-table.ts";

export const levelAboveNote: LineEdit = {
  id: "EM-001",
  name: "Visit level above what the note supports",
  family: "level-of-care",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2021-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "CPT evaluation and management levels since 2021", locator: "level by medical decision making or time" },
    { name: "Social Security Act §1862(a)(1)(A)", locator: "reasonable and necessary services only" },
  ],
  why: "The level of a visit follows the decision making or the time that the note documents. A level above it is an overpayment that an audit takes back.",
  remedy:
    "Bill the level that the note supports, or say why the billed one is right: what in the note the engine did not see.",
  consequence: "payment risk",
  reads: { fields: ["lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, context }) {
    const billed = visitLevelOf(line.procedureCode);
    if (billed === undefined || context.supportedVisit === undefined) return notApplicable();
    const supported = visitLevelOf(context.supportedVisit.code);
    if (supported === undefined || supported.family !== billed.family)
      return notEvaluated("the note was read as a visit of another kind than the one billed");
    if (billed.level <= supported.level) return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${line.procedureCode} is level ${billed.level} and the note supports level ${supported.level} (${context.supportedVisit.code}) by ${context.supportedVisit.basis}`,
      inputs: { billed: line.procedureCode, supported: context.supportedVisit.code },
    });
  },
};
