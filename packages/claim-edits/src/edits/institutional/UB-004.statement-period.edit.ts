import { finding, pass, type ClaimEdit } from "../../edit.ts";

export const statementPeriod: ClaimEdit = {
  id: "UB-004",
  name: "Statement period missing, turned around or in the future",
  family: "statement-period",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 6, statement covers period", edition: "2024" },
    { name: "837 institutional (005010X223A2)", locator: "statement dates (DTP*434)" },
  ],
  why: "A bill covers the days from its first to its last; payers read eligibility, benefits and prices by them.",
  remedy: "Enter the first and the last day that the bill covers.",
  consequence: "would-be rejection",
  reads: { fields: ["statementFrom", "statementTo"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, submittedOn }) {
    const { statementFrom: from, statementTo: to } = claim;
    if (from === undefined || to === undefined) {
      const field = from === undefined ? "statementFrom" : "statementTo";
      return finding({ field, message: `the bill has no ${from === undefined ? "first" : "last"} day` });
    }
    if (to < from) return finding({ field: "statementTo", message: `the bill ends on ${to}, before it begins` });
    if (to > submittedOn)
      return finding({ field: "statementTo", message: `the bill ends on ${to}, after the day of sending` });
    return pass();
  },
};
