import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";

export const numberOfSocialSecurity: ClaimEdit = {
  id: "FORM-015",
  name: "Member number looks like a social security number",
  family: "subscriber-id",
  status: "active",
  severity: "advice",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    {
      name: "CMS Medicare Beneficiary Identifier format",
      locator: "replaced numbers made from social security numbers in 2018-2020",
    },
  ],
  why: "Payers have given their members other numbers; nine digits in the form of a social security number are usually taken from the wrong line of the registration.",
  remedy: "Copy the member number from the card.",
  consequence: "payment risk",
  reads: { fields: ["subscriber.memberId", "payer.claimFilingIndicatorCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    // Some Medicaid programmes and the Veterans' and Tricare payers do number their members so.
    if (["MC", "CH", "VA", "WC", "OF"].includes(claim.payer.claimFilingIndicatorCode)) return notApplicable();
    const number = claim.subscriber.memberId.trim();
    if (!/^(?!000|666|9)\d{3}-?(?!00)\d{2}-?(?!0000)\d{4}(?:[A-Z]\d?)?$/.test(number)) return pass();
    return finding({
      field: "subscriber.memberId",
      message: "the member number has the form of a social security number",
    });
  },
};
