import { moneyText, parseCents } from "@cleanclaim/model";

import { finding, notEvaluated, pass, type ClaimEdit } from "../../edit.ts";

export const totalNotSum: ClaimEdit = {
  id: "AMT-001",
  name: "Total is not the sum of the lines",
  family: "total-not-sum-of-lines",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "balancing: total charge and line charges" }],
  why: "The total charge of a claim is the sum of its line charges to the cent.",
  remedy: "Take over the sum of the lines, or correct the line that is wrong.",
  consequence: "would-be rejection",
  reads: { fields: ["totalCharge", "lines.charge"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, lineTotal }) {
    const total = parseCents(claim.totalCharge);
    if (total === undefined || lineTotal === undefined) return notEvaluated("a charge is not an amount of money");
    if (total === lineTotal) return pass();
    const sum = moneyText(lineTotal);
    return finding({
      field: "totalCharge",
      message: `the total is ${claim.totalCharge} and the lines add up to ${sum}`,
      proposal: { label: `Set the total to ${sum}`, field: "totalCharge", value: sum },
      inputs: { total: claim.totalCharge, sum },
    });
  },
};
