import { finding, notApplicable, type LineEdit } from "../../edit.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";

export const gtNoLongerUsed: LineEdit = {
  id: "TEL-003",
  name: "Modifier GT on a professional Medicare claim",
  family: "telehealth",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2018-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "CMS Change Request 10152", locator: "GT no longer needed on professional claims, effective 2018-01-01" },
  ],
  why: "Medicare took GT off professional claims in 2018; the place of service says telehealth.",
  remedy: "Take GT off and set the place to 02 or 10.",
  consequence: "payment risk",
  reads: { fields: ["lines.modifiers", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    if (!line.modifiers.includes("GT")) return notApplicable();
    const field = `lines[${index}].modifiers`;
    return finding({
      field,
      message: `${line.procedureCode} has GT, which Medicare no longer takes on professional claims`,
      proposal: { label: "Take GT off", field, value: line.modifiers.filter((modifier) => modifier !== "GT") },
    });
  },
};
