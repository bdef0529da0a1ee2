import { moneyText, parseCents, sumCents } from "@cleanclaim/model";

import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const secondaryWithoutPrimary: ClaimEdit = {
  id: "COV-005",
  name: "Secondary claim without the primary's decision",
  family: "secondary-without-primary",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    {
      name: "837 professional (005010X222A1)",
      locator: "other payer adjudication; coordination of benefits balancing",
    },
  ],
  why: "A secondary payer works from what the primary decided: paid amount, adjustments with reasons, day of decision. On each line, paid and adjustments add up to the charge.",
  remedy: "Post the primary's remittance first; the secondary claim is then made with its amounts.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "payerResponsibility",
      "otherPayers.responsibility",
      "otherPayers.paidAmount",
      "otherPayers.adjudicatedOn",
      "lines.charge",
      "lines.adjudications",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (claim.payerResponsibility === "P") return notApplicable();
    const earlier = claim.otherPayers.filter((other) => other.responsibility < claim.payerResponsibility);
    const primary = claim.otherPayers.find((other) => other.responsibility === "P");
    if (primary === undefined && earlier.length === 0) {
      return finding({ field: "otherPayers", message: "the claim is for a secondary payer and names no primary" });
    }
    const details: FindingDetail[] = [];
    if (primary !== undefined && primary.paidAmount === undefined) {
      details.push({
        field: "otherPayers",
        message: "the claim is for a secondary payer and the primary's payment is missing",
      });
    }
    if (
      primary !== undefined &&
      primary.adjudicatedOn === undefined &&
      claim.lines.every((line) => line.adjudications.every((each) => each.adjudicatedOn === undefined))
    ) {
      details.push({ field: "otherPayers", message: "the day of the primary's decision is missing" });
    }
    claim.lines.forEach((line, index) => {
      for (const decided of line.adjudications) {
        const parts = [decided.paidAmount, ...decided.adjustments.map((each) => each.amount)].map(
          (text) => parseCents(text) ?? 0n,
        );
        const sum = sumCents(parts);
        if (sum === parseCents(line.charge)) continue;
        details.push({
          line: index,
          field: `lines[${index}].adjudications`,
          message: `the other payer's payment and adjustments add up to ${moneyText(sum)}, the charge is ${line.charge}`,
        });
      }
    });
    return finding(...details);
  },
};
