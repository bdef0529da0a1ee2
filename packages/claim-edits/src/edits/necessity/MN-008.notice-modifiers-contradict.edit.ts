import { finding, notApplicable, type FindingDetail, type LineEdit } from "../../edit.ts";
import { NOTICE_MODIFIERS, NOTICE_MODIFIERS_APART } from "../../rule-tables/notice-modifiers-table.ts";

export const noticeModifiersContradict: LineEdit = {
  id: "MN-008",
  name: "Notice modifiers that do not go together",
  family: "abn-modifiers",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2010-04-05" },
  governedBy: "service-date",
  sources: [
    { name: "CMS Change Request 6563", locator: "modifiers GX and GA, effective 2010-04-05" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 30: financial liability protections" },
  ],
  why: "GA, GX, GY and GZ say what was agreed with the patient: a required notice, a voluntary one, an excluded service, or no notice. Only GX may stand beside GY.",
  remedy:
    "Keep the one that says what happened: GA required notice signed, GX voluntary notice, GY excluded, GZ no notice.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.modifiers", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    if (!line.modifiers.some((modifier) => modifier in NOTICE_MODIFIERS)) return notApplicable();
    const details: FindingDetail[] = [];
    for (const [one, other, reason] of NOTICE_MODIFIERS_APART) {
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
