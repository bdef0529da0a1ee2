import { finding, pass, type LinePairEdit } from "../../edit.ts";
import { sameService } from "../../same-service.ts";

export const lineTwice: LinePairEdit = {
  id: "PROC-009",
  name: "The same service stands twice on the claim",
  family: "duplicate-line",
  status: "active",
  severity: "error",
  scope: "line-pair",
  claimTypes: ["professional"],
  effective: { from: "1990-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 1 §120: exact duplicates" }],
  why: "The payer refuses the second of two lines with the same code, modifiers, day and provider unless a modifier says that it was done again.",
  remedy:
    "Remove the second line, or add 76 (repeated), 77 (by another), 91 (laboratory) or a distinct-service modifier if it was done twice.",
  consequence: "expected denial",
  reads: { fields: ["patientControlNumber", "lines.procedureCode", "lines.modifiers", "lines.drug"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ first, second }) {
    if (first.claim.patientControlNumber !== second.claim.patientControlNumber || !sameService(first, second))
      return pass();
    return finding({
      field: `lines[${second.index}]`,
      message: `${second.line.procedureCode} stands on line ${first.index + 1} already, for the same day and provider`,
      inputs: { code: second.line.procedureCode, line: String(first.index + 1) },
    });
  },
};
