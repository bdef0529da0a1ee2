import { parseCents } from "@cleanclaim/model";

import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";

export const nonCoveredCharge: LineEdit = {
  id: "UB-037",
  name: "Non-covered charge above the charge",
  family: "non-covered-charge",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    {
      name: "NUBC UB-04 data specifications",
      locator: "FL 47 and FL 48, total and non-covered charges",
      edition: "2024",
    },
    {
      name: "837 institutional (005010X223A2)",
      locator: "line item denied charge or non-covered charge amount (SV207)",
    },
  ],
  why: "The part of a charge that is not asked for cannot be more than the charge, nor below zero.",
  remedy: "Correct the non-covered charge.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.charge", "lines.nonCoveredCharge"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    const field = `lines[${index}].nonCoveredCharge`;
    const charge = parseCents(line.charge);
    if (charge === undefined || charge < 0n) {
      return finding({
        field: `lines[${index}].charge`,
        message: charge === undefined ? "the charge is not an amount of money" : "the charge is negative",
      });
    }
    if (line.nonCoveredCharge === undefined) return notApplicable();
    const other = parseCents(line.nonCoveredCharge);
    if (other === undefined || other < 0n)
      return finding({ field, message: "the non-covered charge is not an amount of zero or more" });
    if (other <= charge) return pass();
    return finding({
      field,
      message: `the non-covered charge ${line.nonCoveredCharge} is more than the charge ${line.charge}`,
      inputs: { charge: line.charge, nonCovered: line.nonCoveredCharge },
    });
  },
};
