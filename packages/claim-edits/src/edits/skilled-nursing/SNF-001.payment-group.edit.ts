import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { hasCondition, isBill, isMedicare } from "../../institutional-claim.ts";
import { PAYMENT_GROUP } from "../../rule-tables/skilled-nursing-table.ts";

/** Stays in nursing facilities; swing beds of critical access hospitals have no payment groups, and the bill does not tell them apart. */
const FACILITY_STAYS: ReadonlySet<string> = new Set(["21"]);

export const paymentGroup: ClaimEdit = {
  id: "SNF-001",
  name: "Nursing stay under Part A without a payment group",
  family: "snf-payment-group",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2019-10-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 6 §30, revenue code 0022 with HIPPS codes",
    },
    { name: "42 CFR 413.337", locator: "patient-driven payment model from October 2019" },
  ],
  why: "Medicare pays nursing days by a five-character group under revenue code 0022; without a valid one the bill is returned.",
  remedy: "Add a line 0022 with the group of the assessment and its days.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "typeOfBill",
      "payer.claimFilingIndicatorCode",
      "frequencyCode",
      "conditionCodes",
      "lines.revenueCode",
      "lines.procedureCode",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isMedicare(claim) || !isBill(claim, FACILITY_STAYS)) return notApplicable();
    if (claim.frequencyCode === "0" || hasCondition(claim, "21")) return notApplicable();
    const details: FindingDetail[] = [];
    let groups = 0;
    claim.lines.forEach((line, index) => {
      if (line.revenueCode !== "0022") return;
      groups += 1;
      if (PAYMENT_GROUP.test(line.procedureCode)) return;
      details.push({
        line: index,
        field: `lines[${index}].procedureCode`,
        message:
          line.procedureCode === ""
            ? "the line 0022 has no payment group"
            : `${line.procedureCode} is no payment group of nursing facilities`,
        inputs: { code: line.procedureCode },
      });
    });
    if (groups === 0) details.push({ field: "lines", message: "the stay has no line 0022 with its payment group" });
    return finding(...details);
  },
};
