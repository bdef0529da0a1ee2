import { finding, notApplicable, type FindingDetail, type LineEdit } from "../../edit.ts";
import { OPPOSITE_MODIFIERS } from "../../rule-tables/opposite-modifiers-table.ts";

export const modifiersContradict: LineEdit = {
  id: "PROC-018",
  name: "Modifiers that say opposite things",
  family: "modifier-contradiction",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 12 §20.4.6, §40.2 and §40.7: reduced, discontinued, repeated and postoperative procedures",
    },
  ],
  why: "Some modifiers exclude each other by what they say: more work and less work, by the same and by another practitioner, related and unrelated.",
  remedy: "Keep the modifier that the record supports.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    if (line.modifiers.length < 2) return notApplicable();
    const details: FindingDetail[] = [];
    for (const [one, other, reason] of OPPOSITE_MODIFIERS) {
      if (!line.modifiers.includes(one) || !line.modifiers.includes(other)) continue;
      details.push({
        field: `lines[${index}].modifiers`,
        message: `${line.procedureCode} has ${one} and ${other}: ${reason}`,
        inputs: { code: line.procedureCode, modifiers: `${one} ${other}` },
      });
    }
    return finding(...details);
  },
};
