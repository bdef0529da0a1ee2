import { finding, pass, type ClaimEdit } from "../../edit.ts";
import { isMedicare } from "../../institutional-claim.ts";
import { CHANGE_REASONS, REOPENING_REASONS, VOID_REASONS } from "../../rule-tables/ub-limits-table.ts";

export const changeReason: ClaimEdit = {
  id: "UB-022",
  name: "Replacement or void without the reason for it",
  family: "claim-change-reason",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 1 §130.1.2.1, claim change reason codes" },
    { name: "NUBC UB-04 data specifications", locator: "FL 18-28, condition codes D0 to D9 and E0", edition: "2024" },
  ],
  why: "Medicare takes a corrected bill only with exactly one condition code that says what changed.",
  remedy:
    "Add the condition code of the change: D0 dates, D1 charges, D2 codes, D5 or D6 for voids, D9 another change.",
  consequence: "would-be rejection",
  reads: { fields: ["frequencyCode", "conditionCodes", "payer.claimFilingIndicatorCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const reasons = (claim.conditionCodes ?? []).filter((code) => CHANGE_REASONS.has(code));
    const { frequencyCode: frequency } = claim;
    const field = "conditionCodes";
    if (frequency === "Q") {
      if (!isMedicare(claim) || (claim.conditionCodes ?? []).some((code) => REOPENING_REASONS.has(code))) return pass();
      return finding({ field, message: "the reopening has no condition code R1 to R9 that says why" });
    }
    if (frequency !== "7" && frequency !== "8") {
      if (reasons.length === 0) return pass();
      return finding({
        field,
        message: `condition code ${reasons.join(", ")} speaks of a change and the bill is no correction`,
      });
    }
    if (reasons.length > 1)
      return finding({ field, message: `${reasons.join(", ")} are ${reasons.length} reasons for one change` });
    const [reason] = reasons;
    if (reason === undefined)
      return isMedicare(claim) ? finding({ field, message: "the correction does not say what changed" }) : pass();
    if (VOID_REASONS.has(reason) === (frequency === "8") || frequency === "8") return pass();
    return finding({ field, message: `${reason} is a reason for a void and the bill is a replacement` });
  },
};
