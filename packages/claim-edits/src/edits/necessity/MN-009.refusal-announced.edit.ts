import { finding, notApplicable, type FindingDetail, type LineEdit } from "../../edit.ts";
import { NOTICE_MODIFIERS } from "../../rule-tables/notice-modifiers-table.ts";

export const refusalAnnounced: LineEdit = {
  id: "MN-009",
  name: "The line itself announces a refusal",
  family: "abn-modifiers",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2010-04-05" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 30: financial liability protections" },
    { name: "CMS Change Request 7228", locator: "automatic denial of lines with GZ" },
  ],
  why: "A notice modifier decides who owes after the refusal: GA and GX the patient, GY the patient or another insurer, GZ nobody. A line with GZ is denied without a look and stays with the practice.",
  remedy: "Send it so only when a refusal is wanted; with GZ expect to write the charge off.",
  consequence: "expected denial",
  reads: { fields: ["lines.modifiers", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    const details: FindingDetail[] = [];
    for (const modifier of line.modifiers) {
      const meaning = NOTICE_MODIFIERS[modifier];
      if (meaning === undefined) continue;
      details.push({
        field: `lines[${index}].modifiers`,
        message: `${line.procedureCode} has ${modifier}, ${meaning.says}: ${meaning.after}`,
        ...(meaning.lost ? {} : { severity: "advice" as const }),
        fix: meaning.fix,
        inputs: { code: line.procedureCode, modifier },
      });
    }
    return details.length === 0 ? notApplicable() : finding(...details);
  },
};
