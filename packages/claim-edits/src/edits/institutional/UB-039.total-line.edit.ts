import { moneyText, parseCents, sumCents } from "@cleanclaim/model";

import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { TOTAL_REVENUE_CODE } from "../../rule-tables/revenue-families-table.ts";

export const totalLine: ClaimEdit = {
  id: "UB-039",
  name: "Total line that is not the sum of the others",
  family: "revenue-total-line",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 42 code 0001, FL 47", edition: "2024" },
    { name: "837 institutional (005010X223A2)", locator: "total claim charge amount (CLM02)" },
  ],
  why: "Revenue code 0001 repeats the total on paper; it stands once, at the end, and is the sum of the lines. Electronic claims have it in the claim alone.",
  remedy: "Correct the line 0001, or take it out.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.revenueCode", "lines.charge"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const totals = claim.lines.flatMap((line, index) =>
      line.revenueCode === TOTAL_REVENUE_CODE ? [{ line, index }] : [],
    );
    const [first] = totals;
    if (first === undefined) return notApplicable();
    const field = `lines[${first.index}].charge`;
    if (totals.length > 1) return finding({ field: "lines", message: `${totals.length} lines are the total (0001)` });
    const charges = claim.lines.flatMap((line) =>
      line.revenueCode === TOTAL_REVENUE_CODE ? [] : (parseCents(line.charge) ?? []),
    );
    const sum = sumCents(charges);
    if (parseCents(first.line.charge) === sum) return pass();
    return finding({
      line: first.index,
      field,
      message: `the total line says ${first.line.charge} and the others add up to ${moneyText(sum)}`,
      proposal: { label: `Set it to ${moneyText(sum)}`, field, value: moneyText(sum) },
      inputs: { total: first.line.charge, sum: moneyText(sum) },
    });
  },
};
