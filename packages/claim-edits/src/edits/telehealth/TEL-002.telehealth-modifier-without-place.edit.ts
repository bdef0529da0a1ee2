import { finding, notApplicable, notEvaluated, pass, type LineEdit } from "../../edit.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";
import { AUDIO_ONLY_MODIFIERS, TELEHEALTH_PLACES, VIDEO_MODIFIERS } from "../../rule-tables/telehealth-table.ts";

export const telehealthModifierWithoutPlace: LineEdit = {
  id: "TEL-002",
  name: "Telehealth modifier at a place of presence",
  family: "telehealth",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2024-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare physician fee schedule final rule for 2024 (88 FR 78818)",
      locator: "place of service of telehealth from 2024 on",
    },
  ],
  why: "Since 2024 Medicare tells telehealth by place 02 or 10. A telehealth modifier at another place is right for hospital staff only.",
  remedy: "Set the place to 10 (patient at home) or 02 (elsewhere), or take the modifier off.",
  consequence: "payment risk",
  reads: {
    fields: ["placeOfServiceCode", "lines.placeOfServiceCode", "lines.modifiers", "lines.procedureCode"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    const modifier = line.modifiers.find(
      (each) => VIDEO_MODIFIERS.includes(each) || AUDIO_ONLY_MODIFIERS.includes(each),
    );
    if (modifier === undefined) return notApplicable();
    const place = line.placeOfServiceCode ?? claim.placeOfServiceCode;
    if (place === undefined) return notEvaluated("the place of service is missing");
    if (TELEHEALTH_PLACES.has(place)) return pass();
    return finding({
      field: line.placeOfServiceCode === undefined ? "placeOfServiceCode" : `lines[${index}].placeOfServiceCode`,
      message: `${line.procedureCode} has the telehealth modifier ${modifier} and place ${place}`,
      inputs: { modifier, place },
    });
  },
};
