import { parseCents } from "@cleanclaim/model";

import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const otherPayerAmounts: ClaimEdit = {
  id: "COV-011",
  name: "Other payer's decision does not fit the claim",
  family: "cob-amounts",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    {
      name: "837 professional (005010X222A1)",
      locator: "coordination of benefits: payer paid amount, remaining patient liability",
    },
  ],
  why: "A payer does not pay more than was charged, leaves no less than nothing to the patient, and decides after the service.",
  remedy: "Compare with the remittance of that payer and correct amount or date.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "totalCharge",
      "otherPayers.paidAmount",
      "otherPayers.remainingPatientLiability",
      "otherPayers.adjudicatedOn",
      "lines.serviceFrom",
      "statementFrom",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on }) {
    if (claim.otherPayers.length === 0) return notApplicable();
    const total = parseCents(claim.totalCharge);
    const details: FindingDetail[] = [];
    claim.otherPayers.forEach((other, index) => {
      const field = `otherPayers[${index}]`;
      const paid = other.paidAmount === undefined ? undefined : parseCents(other.paidAmount);
      const left =
        other.remainingPatientLiability === undefined ? undefined : parseCents(other.remainingPatientLiability);
      if (paid !== undefined && total !== undefined && paid > total)
        details.push({
          field: `${field}.paidAmount`,
          message: `another payer paid ${other.paidAmount ?? ""}, more than the charge`,
        });
      if (paid !== undefined && paid < 0n)
        details.push({ field: `${field}.paidAmount`, message: "another payer's payment is below zero" });
      if (left !== undefined && total !== undefined && (left < 0n || left > total))
        details.push({
          field: `${field}.remainingPatientLiability`,
          message: "what another payer leaves to the patient is below zero or above the charge",
        });
      if (other.adjudicatedOn !== undefined && other.adjudicatedOn < on)
        details.push({ field: `${field}.adjudicatedOn`, message: "another payer decided before the service" });
    });
    return finding(...details);
  },
};
