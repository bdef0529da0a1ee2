import { parseCents } from "@cleanclaim/model";

import { finding, pass, type LineEdit } from "../../edit.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const chargeNotPositive: LineEdit = {
  id: "AMT-002",
  name: "Line without a charge",
  family: "zero-charge",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "dental"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "line item charge amount" }],
  why: "A line of nothing is refused by most payers, and a negative one by all; measures reported for quality and visits inside a global period are the exception.",
  remedy: "Enter the charge of the fee schedule, or a cent for a line that only reports.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.charge", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    const charge = parseCents(line.charge);
    const field = `lines[${index}].charge`;
    if (charge === undefined) return finding({ field, message: "the charge is not an amount of money" });
    if (charge > 0n) return pass();
    if (charge < 0n) return finding({ field, message: "the charge is negative" });
    const reportsOnly = isService("measure", line.procedureCode) || isService("globalFollowUp", line.procedureCode);
    return finding({
      field,
      message: `${line.procedureCode} has a charge of 0.00`,
      ...(reportsOnly ? { severity: "advice" as const } : {}),
    });
  },
};
