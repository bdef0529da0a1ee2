import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";

export const referralMissing: ClaimEdit = {
  id: "COV-006",
  name: "Referral missing",
  family: "referral-missing",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Payer's plan rules", locator: "referral by the primary care provider" }],
  why: "This plan pays a specialist only with the primary care provider's referral.",
  remedy: "Ask the primary care provider for the referral number and enter it.",
  consequence: "expected denial",
  reads: { fields: ["referralNumber", "referringProvider"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, context, profile }) {
    if (context.referralRequired !== true && profile?.referralRequired !== true) return notApplicable();
    if ((claim.referralNumber ?? "").trim() === "")
      return finding({
        field: "referralNumber",
        message: "the plan wants a referral and the claim has no referral number",
      });
    if (claim.referringProvider === undefined)
      return finding({
        field: "referringProvider",
        message: "the claim has a referral number and does not name who referred",
      });
    return pass();
  },
};
