import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { DEATH_STATUSES, TRANSFER_STATUSES } from "../../rule-tables/ub-limits-table.ts";

export const emergencyInpatientProcedure: ClaimEdit = {
  id: "IOC-020",
  name: "Modifier CA where it cannot stand",
  family: "modifier-ca",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 4 §180.7: CA once, with a patient who died or was transferred",
    },
    { name: "Integrated Outpatient Code Editor", locator: "edits 60 and 70" },
  ],
  why: "CA excepts one inpatient-only procedure of a patient who died or was transferred before the admission.",
  remedy: "Keep CA on one line with one unit, or correct the patient status.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.modifiers", "lines.units", "patientStatusCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const marked = claim.lines.flatMap((line, index) => (line.modifiers.includes("CA") ? [{ line, index }] : []));
    const [first] = marked;
    if (first === undefined) return notApplicable();
    if (marked.length > 1 || Number(first.line.units) > 1) {
      const { index } = marked.at(-1) ?? first;
      return finding({
        line: index,
        field: `lines[${index}].modifiers`,
        message: "modifier CA stands for more than one procedure",
      });
    }
    const status = claim.patientStatusCode ?? "";
    if (DEATH_STATUSES.has(status) || TRANSFER_STATUSES.has(status)) return pass();
    return finding({
      line: first.index,
      field: "patientStatusCode",
      message: `modifier CA says that the patient died or was transferred and patient status ${status} says otherwise`,
    });
  },
};
