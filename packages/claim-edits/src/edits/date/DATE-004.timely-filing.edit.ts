import { addDays, daysBetween } from "@cleanclaim/model";

import { finding, notEvaluated, pass, type ClaimEdit } from "../../edit.ts";
import { FILING_LIMITS, FILING_WARNING_DAYS } from "../../rule-tables/form-lists.ts";

export const timelyFiling: ClaimEdit = {
  id: "DATE-004",
  name: "Timely filing",
  family: "timely-filing",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "2010-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Filing limit of the payer", locator: "contract or payer manual" },
    { name: "42 CFR 424.44", locator: "Medicare: one calendar year" },
    { name: "42 CFR 447.45", locator: "Medicaid: twelve months" },
  ],
  why: "After the payer's limit a claim is refused and may not be billed to the patient. An acceptance of this claim before the limit (277CA, or the clearinghouse's 999) proves that it was filed in time.",
  remedy: "Send it today; past the limit, find proof of an earlier filing or write it off as untimely.",
  consequence: "expected denial",
  reads: {
    fields: ["frequencyCode", "payer.claimFilingIndicatorCode", "lines.serviceFrom", "statementFrom"],
    tables: [],
  },
  history: [
    { on: "2026-11-22", change: "An acceptance before the limit counts as proof of filing." },
    { on: "2026-11-22", change: "First edition." },
  ],
  check({ claim, on, submittedOn, context, profile }) {
    const corrected = claim.frequencyCode !== "1" && context.firstAdjudicatedOn !== undefined;
    const byLaw = FILING_LIMITS.find((limit) =>
      limit.filingIndicatorCodes.includes(claim.payer.claimFilingIndicatorCode),
    );
    const days = (corrected ? profile?.correctedClaimDays : undefined) ?? profile?.timelyFilingDays ?? byLaw?.days;
    if (days === undefined) return notEvaluated("the payer's filing limit is not known");
    const start = corrected && profile?.correctedClaimDays !== undefined ? (context.firstAdjudicatedOn ?? on) : on;
    const left = days - daysBetween(start, submittedOn);
    const source = profile?.timelyFilingDays === undefined ? byLaw?.source.name : profile.source;
    const inputs = { limitDays: String(days), daysLeft: String(left), from: start };
    const locator = source === undefined ? {} : { locator: source };
    const proof = context.filingProof;
    if (left < 0 && proof !== undefined && proof.acceptedOn <= addDays(start, days)) {
      const number = proof.reference === undefined ? "" : ` (${proof.reference})`;
      return finding({
        message: `the payer's filing limit of ${days} days passed ${-left} days ago, and the ${proof.by} accepted the claim on ${proof.acceptedOn}, in time`,
        fix: `Keep the acceptance of ${proof.acceptedOn}${number} at hand as proof of timely filing.`,
        severity: "warning",
        inputs: { ...inputs, accepted: proof.acceptedOn },
        ...locator,
      });
    }
    if (left < 0)
      return finding({
        message: `the payer's filing limit of ${days} days passed ${-left} days ago`,
        inputs,
        ...locator,
      });
    if (left > FILING_WARNING_DAYS) return pass();
    return finding({
      message: `the payer's filing limit of ${days} days ends in ${left} days`,
      fix: "Send this claim before the others.",
      severity: "warning",
      inputs,
      ...locator,
    });
  },
};
