import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { isBill, isMedicare, unitsOf, valueOf } from "../../institutional-claim.ts";
import { SKILLED_NURSING_STAYS } from "../../rule-tables/bill-types-table.ts";

export const paymentGroupDays: ClaimEdit = {
  id: "SNF-002",
  name: "Days of the payment groups are not the covered days",
  family: "snf-group-days",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 6 §30: units of 0022 are covered days, charges zero",
    },
  ],
  why: "The days under 0022 are the covered days of the bill, and its charge is zero since the room is charged on its own.",
  remedy: "Correct the units of the lines 0022, or value code 80.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "typeOfBill",
      "payer.claimFilingIndicatorCode",
      "lines.revenueCode",
      "lines.units",
      "lines.charge",
      "valueCodes",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isMedicare(claim) || !isBill(claim, SKILLED_NURSING_STAYS)) return notApplicable();
    const first = claim.lines.findIndex((line) => line.revenueCode === "0022");
    if (first < 0) return notApplicable();
    const details: FindingDetail[] = [];
    claim.lines.forEach((line, index) => {
      if (line.revenueCode !== "0022" || Number(line.charge) === 0) return;
      details.push({
        line: index,
        field: `lines[${index}].charge`,
        message: `the payment group has a charge of ${line.charge}`,
        severity: "warning",
        fix: "Set the charge of the line 0022 to 0.00.",
      });
    });
    const days = unitsOf(claim, (code) => code === "0022");
    const covered = valueOf(claim, "80");
    if (covered !== undefined && covered !== days) {
      details.push({
        line: first,
        field: `lines[${first}].units`,
        message: `the payment groups have ${days} days and ${covered} are covered`,
        inputs: { days: String(days), covered: String(covered) },
      });
    }
    return finding(...details);
  },
};
