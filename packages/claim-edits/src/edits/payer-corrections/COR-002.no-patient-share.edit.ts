import { parseCents } from "@cleanclaim/model";

import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const custodyNoPatientShare: ClaimEdit = {
  id: "COR-002",
  name: "A person in custody has paid or is insured otherwise",
  family: "custody",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "Custodian's contract (county, state or federal)", locator: "no share of the patient, no other payer" },
  ],
  why: "The custodian owes the whole price; no copayment is taken from the person in custody and no other insurance pays meanwhile.",
  remedy: "Take the payment and the other payers off the claim.",
  consequence: "payment risk",
  reads: { fields: ["patientPaidAmount", "otherPayers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, profile }) {
    if (profile?.kind !== "custodian") return notApplicable();
    const details: FindingDetail[] = [];
    const paid = claim.patientPaidAmount === undefined ? undefined : parseCents(claim.patientPaidAmount);
    if (paid !== undefined && paid > 0n)
      details.push({
        field: "patientPaidAmount",
        message: `the person in custody has paid ${claim.patientPaidAmount ?? ""}`,
      });
    if (claim.otherPayers.length > 0)
      details.push({ field: "otherPayers", message: "the claim names another payer beside the custodian" });
    return finding(...details);
  },
};
