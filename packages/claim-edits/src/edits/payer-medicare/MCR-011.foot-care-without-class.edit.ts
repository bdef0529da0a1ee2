import { expectsRefusal } from "../../coverage-policies.ts";
import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";
import { CLASS_FINDINGS, ROUTINE_FOOT_CARE } from "../../rule-tables/medicare-rules-table.ts";

export const footCareWithoutClass: LineEdit = {
  id: "MCR-011",
  name: "Routine foot care without class findings",
  family: "routine-foot-care",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Medicare Benefit Policy Manual (Pub. 100-02)", locator: "ch. 15 §290: foot care" }],
  why: "Trimming nails and corns is excluded unless a disease makes it dangerous; Q7, Q8 and Q9 say which findings there are.",
  remedy: "Add Q7, Q8 or Q9 by the findings of the note, or GY if the care is routine.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    if (!ROUTINE_FOOT_CARE.has(line.procedureCode)) return notApplicable();
    if (CLASS_FINDINGS.some((modifier) => line.modifiers.includes(modifier)) || expectsRefusal(line)) return pass();
    return finding({
      field: `lines[${index}].modifiers`,
      message: `${line.procedureCode} is routine foot care and has none of Q7, Q8, Q9`,
      inputs: { code: line.procedureCode },
    });
  },
};
