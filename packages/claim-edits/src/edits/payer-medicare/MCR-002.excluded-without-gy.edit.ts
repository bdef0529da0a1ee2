import { expectsRefusal } from "../../coverage-policies.ts";
import { finding, notApplicable, type LineEdit } from "../../edit.ts";
import { inRanges } from "../../rule-tables/code-ranges.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";
import { EXCLUDED_BY_LAW, PRIVATE_CODES } from "../../rule-tables/medicare-rules-table.ts";

export const excludedWithoutGy: LineEdit = {
  id: "MCR-002",
  name: "Service that Medicare excludes by law",
  family: "status-not-payable",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "42 CFR 411.15", locator: "particular services excluded from coverage" },
    { name: "HCPCS Level II", locator: "S and T codes: not for Medicare" },
  ],
  why: "Routine examinations, refractions and hearing aids are excluded by law; S and T codes are private payers' own. Medicare refuses them; GY says that the refusal is wanted. Where the fee schedule covers the day, PROC-005 says so and holds; without it this is our own list, which only warns.",
  remedy: "Bill the patient or the other insurer; add GY where a refusal is needed for it.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: ["physician-fee-schedule"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, table }) {
    const code = line.procedureCode;
    const excluded = EXCLUDED_BY_LAW.find(({ ranges }) => inRanges(code, ranges));
    const isPrivate = inRanges(code, PRIVATE_CODES);
    if ((excluded === undefined && !isPrivate) || expectsRefusal(line)) return notApplicable();
    if (table("physician-fee-schedule")?.find(code) !== undefined) return notApplicable();
    return finding({
      field: `lines[${index}].procedureCode`,
      message:
        excluded === undefined
          ? `${code} is a code of private payers, which Medicare does not take`
          : `${code} is ${excluded.what}, which Medicare excludes by law`,
      locator: excluded?.source ?? "HCPCS Level II, S and T codes",
      inputs: { code },
    });
  },
};
