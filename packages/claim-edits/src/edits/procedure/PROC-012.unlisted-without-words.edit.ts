import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { UNLISTED_CODES } from "../../rule-tables/form-lists.ts";

export const unlistedWithoutWords: LineEdit = {
  id: "PROC-012",
  name: "Unlisted code without a description",
  family: "unlisted-without-description",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "description of a non-specific procedure code" }],
  why: "A code for what has no code of its own says nothing; the claim must say in words what was done or given.",
  remedy: "Write what was done, or the drug with its dose, into the line's note.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.procedureCode", "lines.note"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    if (!UNLISTED_CODES.has(line.procedureCode)) return notApplicable();
    if ((line.note ?? "").trim() !== "") return pass();
    return finding({
      field: `lines[${index}].note`,
      message: `${line.procedureCode} is an unlisted code and the line has no description`,
      inputs: { code: line.procedureCode },
    });
  },
};
