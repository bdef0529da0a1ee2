import { finding, notApplicable, notEvaluated, pass, type ClaimEdit } from "../../edit.ts";

export const referralNotValid: ClaimEdit = {
  id: "COV-012",
  name: "Referral expired, used up or by another provider",
  family: "referral-not-valid",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Payer's plan rules", locator: "days and visits of a referral" }],
  why: "A referral counts for its days and for the number of visits it names.",
  remedy: "Ask the primary care provider for a new referral before sending.",
  consequence: "expected denial",
  reads: { fields: ["referralNumber", "referringProvider", "lines.serviceFrom", "statementFrom"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, context }) {
    const number = (claim.referralNumber ?? "").trim();
    if (number === "" || context.referrals === undefined) return notApplicable();
    const record = context.referrals.find((each) => each.number === number);
    if (record === undefined) return notEvaluated("the referral number is not in our records");
    const field = "referralNumber";
    if (on < record.from || (record.through !== undefined && on > record.through)) {
      const end = record.through === undefined ? "" : ` through ${record.through}`;
      return finding({ field, message: `the referral counts from ${record.from}${end} and the visit is of ${on}` });
    }
    if (record.visitsApproved !== undefined && (record.visitsUsed ?? 0) >= record.visitsApproved)
      return finding({ field, message: `the referral is for ${record.visitsApproved} visits, which are used up` });
    const referrer = claim.referringProvider?.npi;
    if (record.referringNpi === undefined || referrer === undefined || referrer === record.referringNpi) return pass();
    return finding({
      field: "referringProvider",
      message: "the referral is of another provider than the claim names",
      severity: "warning",
    });
  },
};
