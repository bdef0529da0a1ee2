import { looksLikeModifier } from "@cleanclaim/model";

import { finding, noTable, notApplicable, notEvaluated, type FindingDetail, type LineEdit } from "../../edit.ts";
import { CPT_MODIFIERS } from "../../rule-tables/modifier-lists.ts";

export const modifierUnknown: LineEdit = {
  id: "PROC-004",
  name: "Modifier that does not exist, has ended or stands twice",
  family: "modifier-invalid-for-code",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2000-01-01" },
  governedBy: "service-date",
  sources: [{ name: "HCPCS Level II modifiers" }],
  why: "Payers refuse a modifier that is in no list of the date, and a repetition.",
  remedy: "Correct the modifier or take it off.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.modifiers"], tables: ["hcpcs-modifiers"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, on, table }) {
    if (line.modifiers.length === 0) return notApplicable();
    const field = `lines[${index}].modifiers`;
    const details: FindingDetail[] = [];
    if (line.modifiers.length > 4)
      details.push({ field, message: `the line has ${line.modifiers.length} modifiers; four fit` });
    const malformed = line.modifiers.find((modifier) => !looksLikeModifier(modifier));
    if (malformed !== undefined) details.push({ field, message: `${malformed} has not the form of a modifier` });
    const twice = line.modifiers.find((modifier, position) => line.modifiers.indexOf(modifier) !== position);
    if (twice !== undefined) {
      const value = [...new Set(line.modifiers)];
      details.push({
        field,
        message: `modifier ${twice} stands twice`,
        proposal: { label: `Keep ${twice} once`, field, value },
      });
    }
    const level2 = line.modifiers.filter((modifier) => looksLikeModifier(modifier) && !CPT_MODIFIERS.has(modifier));
    if (level2.length === 0 || details.length > 0) return finding(...details);
    const list = table("hcpcs-modifiers");
    if (list === undefined) return noTable("hcpcs-modifiers", on);
    for (const modifier of level2) {
      const row = list.find(modifier);
      if (row === undefined && !list.complete) return notEvaluated(`modifier ${modifier} is not in the starter list`);
      const inForce =
        row !== undefined && (row.from === undefined || row.from <= on) && (row.until === undefined || on < row.until);
      if (inForce) continue;
      const words = row === undefined ? "is in no list" : "is not in force on that day";
      details.push({
        field,
        message: `modifier ${modifier} ${words}`,
        edition: list.edition,
        locator: modifier,
        inputs: { modifier },
      });
    }
    return finding(...details);
  },
};
