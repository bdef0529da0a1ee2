import { hasNpiCheckDigit } from "@cleanclaim/model";

import { finding, type ClaimEdit } from "../../edit.ts";

export const billingNpi: ClaimEdit = {
  id: "ID-001",
  name: "Billing provider NPI",
  family: "npi-check-digit-billing",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "2008-05-23" },
  governedBy: "submission-date",
  sources: [{ name: "45 CFR 162.406", locator: "NPI with check digit" }],
  why: "An NPI has ten digits of which the last checks the others; a mistyped one is refused at the door.",
  remedy: "Compare the billing provider's NPI with the registry and correct it in the practice's settings.",
  consequence: "would-be rejection",
  reads: { fields: ["billingProvider.npi"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (hasNpiCheckDigit(claim.billingProvider.npi)) return finding();
    return finding({ field: "billingProvider.npi", message: "the billing provider's NPI fails its check digit" });
  },
};
