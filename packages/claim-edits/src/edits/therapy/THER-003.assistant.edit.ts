import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { kindByEvaluation, THERAPY_KINDS } from "../../rule-tables/therapy-table.ts";

export const assistant: LineEdit = {
  id: "THER-003",
  name: "Assistant’s modifier that does not fit",
  family: "therapy-assistant",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2020-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 5 §20.1, CQ and CO from January 2020" },
    { name: "42 CFR 410.59 and 410.60", locator: "services given in part by assistants" },
  ],
  why: "CQ marks what a physical therapist’s assistant gave and goes with GP; CO that of an occupational one with GO. Assistants do no evaluations.",
  remedy: "Set CQ beside GP or CO beside GO, or take it off.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    const given = ["CQ", "CO"].filter((modifier) => line.modifiers.includes(modifier));
    const [assistant] = given;
    if (assistant === undefined) return notApplicable();
    const field = `lines[${index}].modifiers`;
    const inputs = { code: line.procedureCode, modifier: assistant };
    if (given.length > 1) return finding({ field, message: "CQ and CO contradict each other", inputs });
    const kind = THERAPY_KINDS.find((each) => each.assistant === assistant);
    if (kind !== undefined && !line.modifiers.includes(kind.plan))
      return finding({ field, message: `${assistant} stands without ${kind.plan}, the plan of ${kind.words}`, inputs });
    if (kindByEvaluation(line.procedureCode) === undefined) return pass();
    return finding({ field, message: `${line.procedureCode} is an evaluation, which no assistant gives`, inputs });
  },
};
