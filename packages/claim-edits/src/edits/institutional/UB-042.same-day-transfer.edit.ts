import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { hasCondition, isBill } from "../../institutional-claim.ts";
import { ACUTE_STAYS } from "../../rule-tables/bill-types-table.ts";
import { TRANSFER_STATUSES } from "../../rule-tables/ub-limits-table.ts";

export const sameDayTransfer: ClaimEdit = {
  id: "UB-042",
  name: "Transfer on the day of admission without condition 40",
  family: "same-day-transfer",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 3 §40.2.4, same-day transfers" },
    { name: "NUBC UB-04 data specifications", locator: "FL 18-28 code 40", edition: "2024" },
  ],
  why: "A patient who is transferred before midnight of the day of admission counts no day; condition 40 tells the payer.",
  remedy: "Add condition code 40, or correct the dates or the patient status.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "admissionDate", "statementTo", "patientStatusCode", "conditionCodes"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isBill(claim, ACUTE_STAYS) || claim.admissionDate === undefined) return notApplicable();
    const sameDay = claim.admissionDate === claim.statementTo;
    const transferred = TRANSFER_STATUSES.has(claim.patientStatusCode ?? "");
    const told = hasCondition(claim, "40");
    const field = "conditionCodes";
    if (told && !sameDay)
      return finding({
        field,
        message: "condition 40 says that the patient left on the day of admission, the dates say otherwise",
      });
    if (told || !sameDay || !transferred) return pass();
    return finding({
      field,
      message: "the patient was transferred on the day of admission and condition 40 is missing",
      severity: "warning",
    });
  },
};
