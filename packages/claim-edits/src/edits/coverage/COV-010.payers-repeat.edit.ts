import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const payersRepeat: ClaimEdit = {
  id: "COV-010",
  name: "Two payers in one place",
  family: "cob-order",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "837 professional (005010X222A1)", locator: "payer responsibility of the payer and of the other payers" },
  ],
  why: "Each payer of a claim has its own place in the order; the claim's own payer is none of the others.",
  remedy: "Correct the order of the coverages on the registration and make the claim anew.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "payerResponsibility",
      "payer.payerId",
      "subscriber.memberId",
      "otherPayers.responsibility",
      "otherPayers.payer.payerId",
      "otherPayers.subscriber.memberId",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (claim.otherPayers.length === 0) return notApplicable();
    const details: FindingDetail[] = [];
    const taken = new Set<string>([claim.payerResponsibility]);
    claim.otherPayers.forEach((other, index) => {
      const field = `otherPayers[${index}].responsibility`;
      if (taken.has(other.responsibility))
        details.push({ field, message: `two payers of the claim have the place ${other.responsibility}` });
      taken.add(other.responsibility);
      if (other.payer.payerId !== claim.payer.payerId || other.subscriber.memberId !== claim.subscriber.memberId)
        return;
      details.push({ field, message: "the claim's own payer and policy stand among the other payers" });
    });
    return finding(...details);
  },
};
