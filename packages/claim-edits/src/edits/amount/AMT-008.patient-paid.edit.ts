import { parseCents } from "@cleanclaim/model";

import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";

export const patientPaid: ClaimEdit = {
  id: "AMT-008",
  name: "Patient's payment does not fit the claim",
  family: "patient-paid-amount",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "patient amount paid" }],
  why: "What the patient has paid is an amount above zero and not above the total charge; otherwise the element is left out.",
  remedy: "Correct the patient's payment, or leave it out where the payer reckons the patient's part by itself.",
  consequence: "would-be rejection",
  reads: { fields: ["patientPaidAmount", "totalCharge"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (claim.patientPaidAmount === undefined) return notApplicable();
    const paid = parseCents(claim.patientPaidAmount);
    const total = parseCents(claim.totalCharge);
    const field = "patientPaidAmount";
    if (paid === undefined || paid < 0n)
      return finding({ field, message: "the patient's payment is not an amount above zero" });
    if (total !== undefined && paid > total)
      return finding({
        field,
        message: `the patient's payment of ${claim.patientPaidAmount} is above the total charge`,
      });
    return pass();
  },
};
