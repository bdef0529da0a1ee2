import { parseCents } from "@cleanclaim/model";

import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";

export const chargeNotAsListed: LineEdit = {
  id: "AMT-005",
  name: "Charge is not the listed price times the units",
  family: "charge-against-list",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "The practice's own fee schedule", locator: "charge of one unit" }],
  why: "A charge that is not the listed price times the units was typed by hand or kept when the units changed; too little is money given away, too much is an overcharge.",
  remedy: "Take over the listed price times the units, or correct the units.",
  consequence: "payment risk",
  reads: { fields: ["lines.charge", "lines.procedureCode", "lines.units"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, context }) {
    const listed = context.listedCharges?.[index];
    const expected = listed === undefined || listed === null ? undefined : parseCents(listed);
    const charge = parseCents(line.charge);
    if (listed === undefined || listed === null || expected === undefined || charge === undefined)
      return notApplicable();
    if (charge === expected) return pass();
    const field = `lines[${index}].charge`;
    return finding({
      field,
      message: `${line.procedureCode} is charged at ${line.charge} for ${line.units} units and the practice lists ${listed}`,
      proposal: { label: `Set the charge to ${listed}`, field, value: listed },
      inputs: { charge: line.charge, listed, units: line.units },
    });
  },
};
