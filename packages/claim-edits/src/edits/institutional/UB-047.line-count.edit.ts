import { finding, pass, type ClaimEdit } from "../../edit.ts";
import { MOST_LINES } from "../../rule-tables/ub-limits-table.ts";

export const lineCount: ClaimEdit = {
  id: "UB-047",
  name: "Too many lines on an institutional claim",
  family: "institutional-line-count",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 institutional (005010X223A2)", locator: "service lines (loop 2400): at most 999" }],
  why: "An institutional claim has one to 999 lines.",
  remedy: "Split the claim, or add its lines.",
  consequence: "would-be rejection",
  reads: { fields: ["lines"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const count = claim.lines.length;
    if (count > 0 && count <= MOST_LINES) return pass();
    return finding({ field: "lines", message: `the claim has ${count} service lines` });
  },
};
