import { parseCents } from "@cleanclaim/model";

import { finding, notApplicable, type ClaimEdit } from "../../edit.ts";
import { MEDICAID } from "../../rule-tables/form-lists.ts";

export const medicaidPatientPaid: ClaimEdit = {
  id: "MCD-003",
  name: "Payment by a Medicaid patient",
  family: "patient-paid-amount",
  status: "active",
  severity: "advice",
  scope: "claim",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICAID },
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "42 CFR 447.15", locator: "acceptance of the agency payment as payment in full" }],
  why: "Medicaid's payment is payment in full; only the copayments that the programme itself sets may be taken from the patient.",
  remedy: "Check that the payment is the programme's copayment; return what is more.",
  consequence: "payment risk",
  reads: { fields: ["patientPaidAmount"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const paid = claim.patientPaidAmount === undefined ? undefined : parseCents(claim.patientPaidAmount);
    if (paid === undefined || paid <= 0n) return notApplicable();
    return finding({
      field: "patientPaidAmount",
      message: `the patient paid ${claim.patientPaidAmount ?? ""} for a service under Medicaid`,
    });
  },
};
