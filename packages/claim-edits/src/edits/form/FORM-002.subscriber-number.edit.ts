import { finding, pass, type ClaimEdit } from "../../edit.ts";
import { MEDICARE_MEMBER_ID, MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";

export const subscriberNumber: ClaimEdit = {
  id: "FORM-002",
  name: "Subscriber number missing or malformed",
  family: "subscriber-id",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "837 professional (005010X222A1)", locator: "subscriber primary identifier" },
    { name: "CMS Medicare Beneficiary Identifier format", edition: "2018" },
  ],
  why: "The payer finds the member by this number.",
  remedy: "Copy the number from the card, and check eligibility with it.",
  consequence: "would-be rejection",
  reads: { fields: ["subscriber.memberId", "payer.claimFilingIndicatorCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const field = "subscriber.memberId";
    const number = claim.subscriber.memberId.trim();
    if (number === "") return finding({ field, message: "the subscriber has no member number" });
    if (/[*~:^]/.test(number))
      return finding({ field, message: "the member number holds a character that separates data" });
    const medicare = MEDICARE_PART_B.some((code) => code === claim.payer.claimFilingIndicatorCode);
    if (!medicare || MEDICARE_MEMBER_ID.test(number.replaceAll("-", "").toUpperCase())) return pass();
    return finding({ field, message: "the member number has not the form of a Medicare number" });
  },
};
