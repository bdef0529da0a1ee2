import { parseCents } from "@cleanclaim/model";

import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const workNoPatientBalance: ClaimEdit = {
  id: "WC-005",
  name: "The worker has paid or shall pay",
  family: "patient-paid-amount",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: ["WC"] },
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "20 CFR 10.813", locator: "federal employees: no balance to the claimant" },
    { name: "California Labor Code §3751(b)", locator: "no collection from the employee; other states alike" },
  ],
  why: "For an accepted work injury the worker owes nothing, and the fee schedule is the whole price.",
  remedy: "Return what the worker paid and take it off the claim.",
  consequence: "payment risk",
  reads: { fields: ["patientPaidAmount", "otherPayers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const details: FindingDetail[] = [];
    const paid = claim.patientPaidAmount === undefined ? undefined : parseCents(claim.patientPaidAmount);
    if (paid !== undefined && paid > 0n)
      details.push({ field: "patientPaidAmount", message: `the worker has paid ${claim.patientPaidAmount ?? ""}` });
    if (claim.otherPayers.length > 0)
      details.push({
        field: "otherPayers",
        message: "the claim names another payer, who owes nothing for a work injury",
      });
    return finding(...details);
  },
};
