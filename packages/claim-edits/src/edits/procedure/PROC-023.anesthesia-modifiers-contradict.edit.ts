import { finding, type FindingDetail, type LineEdit } from "../../edit.ts";
import {
  ANESTHESIA_PRICING_MODIFIERS,
  PHYSICAL_STATUS_MODIFIERS,
} from "../../rule-tables/anesthesia-modifiers-table.ts";

export const anesthesiaModifiersContradict: LineEdit = {
  id: "PROC-023",
  name: "Anesthesia modifiers contradict each other",
  family: "anesthesia-modifiers",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 12 §50: personally performed, directed or supervised",
    },
  ],
  why: "One line tells of one practitioner: personally performed, directing, directed or alone; and of one physical status.",
  remedy: "Keep the one that the anesthesia record supports.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    const details: FindingDetail[] = [];
    for (const group of [ANESTHESIA_PRICING_MODIFIERS, PHYSICAL_STATUS_MODIFIERS]) {
      const there = line.modifiers.filter((modifier) => group.includes(modifier));
      if (there.length < 2) continue;
      details.push({
        field: `lines[${index}].modifiers`,
        message: `${line.procedureCode} has ${there.join(" and ")}, of which only one can hold`,
        inputs: { code: line.procedureCode, modifiers: there.join(" ") },
      });
    }
    return finding(...details);
  },
};
