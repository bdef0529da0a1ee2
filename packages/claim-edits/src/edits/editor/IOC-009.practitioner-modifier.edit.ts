import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isOpps, OPPS_FIELDS } from "../../institutional-claim.ts";
import { PRACTITIONER_MODIFIERS } from "../../rule-tables/outpatient-table.ts";

export const practitionerModifier: LineEdit = {
  id: "IOC-009",
  name: "Practitioner’s modifier on a hospital line",
  family: "practitioner-modifier-on-facility",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 4 §20.6, modifiers of hospitals" },
  ],
  why: "Modifiers for the professional part, surgical packages, assistants and anesthesia staff belong to practitioners’ claims; hospitals do not use them.",
  remedy: "Take the modifier off.",
  consequence: "would-be rejection",
  reads: { fields: [...OPPS_FIELDS, "lines.modifiers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    if (!isOpps(claim)) return notApplicable();
    const modifier = line.modifiers.find((each) => PRACTITIONER_MODIFIERS.has(each));
    if (modifier === undefined) return pass();
    const field = `lines[${index}].modifiers`;
    return finding({
      field,
      message: `modifier ${modifier} is for practitioners' claims and stands on a hospital line`,
      proposal: { label: `Take ${modifier} off`, field, value: line.modifiers.filter((each) => each !== modifier) },
      inputs: { modifier },
    });
  },
};
