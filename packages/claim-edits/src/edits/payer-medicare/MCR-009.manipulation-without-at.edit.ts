import { expectsRefusal } from "../../coverage-policies.ts";
import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";
import { SPINAL_MANIPULATION } from "../../rule-tables/medicare-rules-table.ts";

export const manipulationWithoutAt: LineEdit = {
  id: "MCR-009",
  name: "Spinal manipulation without AT",
  family: "chiropractic",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2004-10-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Benefit Policy Manual (Pub. 100-02)", locator: "ch. 15 §240: chiropractic services" },
    { name: "CMS Change Request 3449", locator: "modifier AT, effective 2004-10-01" },
  ],
  why: "Medicare pays manipulation for active treatment only, which AT says; without AT the line counts as maintenance and is denied.",
  remedy: "Add AT if the treatment is active and the plan says so; for maintenance have a notice signed and add GA.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    if (!SPINAL_MANIPULATION.has(line.procedureCode)) return notApplicable();
    if (line.modifiers.includes("AT") || expectsRefusal(line)) return pass();
    return finding({
      field: `lines[${index}].modifiers`,
      message: `${line.procedureCode} has no AT and counts as maintenance`,
      inputs: { code: line.procedureCode },
    });
  },
};
