import { finding, notApplicable, notEvaluated, pass, type ClaimEdit } from "../../edit.ts";
import { isStay } from "../../institutional-claim.ts";

export const admissionAgainstStatement: ClaimEdit = {
  id: "UB-006",
  name: "Admission date missing or against the statement",
  family: "admission-date",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 12, admission date", edition: "2024" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 3 §40.2, ch. 25 §75.1" },
  ],
  why: "A stay begins with its admission: on a first or whole bill within its days, on a later interim bill before them.",
  remedy: "Enter the day of the admission order.",
  consequence: "would-be rejection",
  reads: { fields: ["admissionDate", "statementFrom", "statementTo", "frequencyCode", "typeOfBill"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isStay(claim)) return notApplicable();
    const { admissionDate: admitted, statementFrom: from, statementTo: to } = claim;
    const field = "admissionDate";
    if (admitted === undefined) return finding({ field, message: "the stay has no admission date" });
    if (from === undefined || to === undefined) return notEvaluated("the bill has no statement dates");
    if (admitted > to)
      return finding({ field, message: `the admission of ${admitted} lies after the bill's last day` });
    const later = claim.frequencyCode === "3" || claim.frequencyCode === "4";
    if (later && admitted >= from)
      return finding({ field, message: "a later interim bill begins on or before the admission", severity: "warning" });
    if (claim.frequencyCode !== "1" || admitted >= from) return pass();
    return finding({
      field,
      message: `the whole stay is billed from ${from} and the admission was on ${admitted}, before it`,
      inputs: { admitted, from },
    });
  },
};
