import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { DELAY_REASON_CODES } from "../../rule-tables/postal-table.ts";

export const delayReason: ClaimEdit = {
  id: "FORM-021",
  name: "Delay reason that does not exist",
  family: "delay-reason",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "delay reason code" }],
  why: "A late claim may say why by a code of a short list; another code is refused.",
  remedy: "Choose the reason from the list, or leave it out.",
  consequence: "would-be rejection",
  reads: { fields: ["delayReasonCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (claim.delayReasonCode === undefined) return notApplicable();
    if (DELAY_REASON_CODES.has(claim.delayReasonCode)) return pass();
    return finding({ field: "delayReasonCode", message: "the delay reason is not in the list" });
  },
};
