import { parseCents } from "@cleanclaim/model";

import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { CHARGE_MULTIPLE_OF_ALLOWED } from "../../rule-tables/plausibility-table.ts";

export const chargeFarAboveContract: LineEdit = {
  id: "AMT-007",
  name: "Charge many times above the contract",
  family: "charge-plausibility",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Payer contract", locator: "allowed amount of the line, against the charge" }],
  why: "A charge that is many times what the contract allows is nearly always a slipped decimal point or units of another measure.",
  remedy: "Check charge and units against the record.",
  consequence: "payment risk",
  reads: { fields: ["lines.charge", "lines.procedureCode", "lines.units"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, context }) {
    const expected = context.expectedAllowed?.[index];
    const allowed = expected === undefined || expected === null ? undefined : parseCents(expected);
    const charge = parseCents(line.charge);
    if (allowed === undefined || charge === undefined || allowed <= 0n) return notApplicable();
    if (charge <= allowed * CHARGE_MULTIPLE_OF_ALLOWED) return pass();
    return finding({
      field: `lines[${index}].charge`,
      message: `${line.procedureCode} is charged at ${line.charge} for ${line.units} units and the contract allows ${expected ?? ""}`,
      inputs: { charge: line.charge, allowed: expected ?? "" },
    });
  },
};
