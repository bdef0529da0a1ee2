import { parseCents } from "@cleanclaim/model";

import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";

export const chargeBelowContract: LineEdit = {
  id: "AMT-003",
  name: "Charge below what the contract allows",
  family: "charge-below-contract",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Payer contract", locator: "lesser of charge and allowed amount" }],
  why: "Payers pay the lesser of the charge and the contract; a charge below the contract gives money away.",
  remedy: "Raise the charge in the practice's fee schedule.",
  consequence: "payment risk",
  reads: { fields: ["lines.charge", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, context }) {
    const expected = context.expectedAllowed?.[index];
    const allowed = expected === undefined || expected === null ? undefined : parseCents(expected);
    const charge = parseCents(line.charge);
    if (allowed === undefined || charge === undefined) return notApplicable();
    if (charge >= allowed) return pass();
    return finding({
      field: `lines[${index}].charge`,
      message: `${line.procedureCode} is charged at ${line.charge} and the contract allows ${expected ?? ""}`,
      inputs: { charge: line.charge, allowed: expected ?? "" },
    });
  },
};
