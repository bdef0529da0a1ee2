import { parseCents } from "@cleanclaim/model";

import { finding, noTable, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { CONDITIONAL_STATUS, UNPAID_STATUS } from "../../rule-tables/fee-indicators.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";
import { isService } from "../../rule-tables/service-kinds.ts";
import { EXPECTED_REFUSAL_MODIFIERS } from "../../rule-tables/modifier-lists.ts";

export const statusNotPayable: LineEdit = {
  id: "PROC-005",
  name: "Medicare does not pay this code",
  family: "status-not-payable",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "1992-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Medicare physician fee schedule file", locator: "status indicator" }],
  why: "The status indicator of the fee schedule says whether Medicare pays a code by itself, bundles it, or does not cover it.",
  remedy:
    "Use the code that Medicare pays, take the line off, or add GY or GX if the patient wants the refusal for another insurer.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers", "lines.charge"], tables: ["physician-fee-schedule"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, on, table }) {
    if (line.modifiers.some((modifier) => EXPECTED_REFUSAL_MODIFIERS.has(modifier))) return pass();
    if (isService("measure", line.procedureCode)) return notApplicable();
    // A visit inside a global period that asks for nothing only reports.
    if (isService("globalFollowUp", line.procedureCode) && (parseCents(line.charge) ?? 0n) <= 1n) return pass();
    const fees = table("physician-fee-schedule");
    if (fees === undefined) return noTable("physician-fee-schedule", on);
    const status = fees.find(line.procedureCode)?.status;
    if (status === undefined) return pass();
    const words = UNPAID_STATUS[status] ?? CONDITIONAL_STATUS[status];
    if (words === undefined) return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${line.procedureCode} is ${words} (status ${status})`,
      ...(UNPAID_STATUS[status] === undefined ? { severity: "warning" as const } : {}),
      edition: fees.edition,
      locator: `${line.procedureCode}, status ${status}`,
      inputs: { code: line.procedureCode, status },
    });
  },
};
