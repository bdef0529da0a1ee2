import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isBill, isStay } from "../../institutional-claim.ts";
import { isRevenue } from "../../rule-tables/revenue-families-table.ts";
import { MOST_REASONS_FOR_VISIT } from "../../rule-tables/ub-limits-table.ts";

/** Outpatient bills on which the reason for an unscheduled visit is asked for. */
const UNSCHEDULED_BILLS: ReadonlySet<string> = new Set(["13", "78", "85"]);

export const reasonForVisit: ClaimEdit = {
  id: "UB-032",
  name: "Reason for an unscheduled visit missing",
  family: "reason-for-visit",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 70, patient reason for visit", edition: "2024" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 25 §75.6" },
  ],
  why: "An unscheduled outpatient visit tells in diagnosis codes what brought the patient, up to three.",
  remedy: "Enter what the patient came for with the role reason for visit.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "admissionTypeCode", "lines.revenueCode", "diagnoses.role"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const reasons = claim.diagnoses.filter(({ role }) => role === "reason-for-visit").length;
    const field = "diagnoses";
    if (reasons > MOST_REASONS_FOR_VISIT)
      return finding({
        field,
        message: `the claim has ${reasons} reasons for the visit; ${MOST_REASONS_FOR_VISIT} fit`,
      });
    if (isStay(claim)) {
      return reasons === 0
        ? pass()
        : finding({ field, message: "the bill of a stay has a reason for visit", severity: "warning" });
    }
    if (!isBill(claim, UNSCHEDULED_BILLS) || reasons > 0) return pass();
    const unscheduled = ["1", "2", "5"].includes(claim.admissionTypeCode ?? "");
    const place = claim.lines.find((line) => isRevenue("unscheduled", line.revenueCode))?.revenueCode;
    if (!unscheduled || place === undefined) return notApplicable();
    return finding({
      field,
      message: `the visit was unscheduled (revenue code ${place}) and the claim does not say what brought the patient`,
      inputs: { revenueCode: place },
    });
  },
};
