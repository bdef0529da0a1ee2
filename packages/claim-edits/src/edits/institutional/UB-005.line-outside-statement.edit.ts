import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { earliestDay, STAY_FIELDS } from "../../institutional-claim.ts";

export const lineOutsideStatement: LineEdit = {
  id: "UB-005",
  name: "Line dated outside the statement",
  family: "line-outside-statement",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 45 within FL 6", edition: "2024" },
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 3 §40.3: services of the three days before an admission are billed with the stay",
    },
  ],
  why: "A service outside the days of the bill belongs to another bill; payers return the whole claim.",
  remedy: "Correct the date of the line, or the days of the bill.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.serviceFrom", "lines.serviceTo", ...STAY_FIELDS, "typeOfBill"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    const first = earliestDay(claim);
    const last = claim.statementTo;
    const { serviceFrom: from } = line;
    const to = line.serviceTo ?? from;
    if (first === undefined || last === undefined || from === undefined || to === undefined) return notApplicable();
    if (from >= first && to <= last) return pass();
    return finding({
      field: `lines[${index}].${from < first ? "serviceFrom" : "serviceTo"}`,
      message: `the service of ${from < first ? from : to} lies outside the bill of ${claim.statementFrom ?? first} to ${last}`,
      inputs: { from, to },
    });
  },
};
