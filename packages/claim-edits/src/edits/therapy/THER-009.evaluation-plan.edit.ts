import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { kindByEvaluation, kindByPlan } from "../../rule-tables/therapy-table.ts";

export const evaluationPlan: LineEdit = {
  id: "THER-009",
  name: "Evaluation under the plan of another therapy",
  family: "therapy-evaluation-plan",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2017-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 5 §20.1, codes that only one kind of therapist bills",
    },
  ],
  why: "Evaluations belong to one kind of therapy: physical with GP, occupational with GO, speech with GN.",
  remedy: "Set the modifier that goes with the evaluation.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    const kind = kindByEvaluation(line.procedureCode);
    const given = kindByPlan(line.modifiers);
    if (kind === undefined || given === undefined) return notApplicable();
    if (line.modifiers.includes(kind.plan)) return pass();
    const field = `lines[${index}].modifiers`;
    const value = line.modifiers.map((modifier) => (modifier === given.plan ? kind.plan : modifier));
    return finding({
      field,
      message: `${line.procedureCode} is an evaluation for ${kind.words} and the line has ${given.plan}`,
      proposal: { label: `Replace ${given.plan} by ${kind.plan}`, field, value },
      inputs: { code: line.procedureCode, plan: given.plan },
    });
  },
};
