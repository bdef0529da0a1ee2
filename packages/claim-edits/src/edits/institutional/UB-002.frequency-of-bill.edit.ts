import { finding, pass, type ClaimEdit } from "../../edit.ts";
import { isMedicare, isSetting, isStay } from "../../institutional-claim.ts";
import { FREQUENCIES, NOTICE_FREQUENCIES } from "../../rule-tables/bill-types-table.ts";

export const frequencyOfBill: ClaimEdit = {
  id: "UB-002",
  name: "Frequency that no provider sends or that the bill does not know",
  family: "bill-frequency",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 4, frequency", edition: "2024" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 1 §50, ch. 3 §40.2, ch. 4 §50" },
  ],
  why: "The third digit says whether this is the whole bill, a part of it, or a correction; other digits are set by the payer or belong to notices.",
  remedy: "Take the frequency of this bill: 1 whole, 2, 3 and 4 interim, 7 replacement, 8 void, 0 for a denial.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "frequencyCode", "payer.claimFilingIndicatorCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const code = claim.frequencyCode;
    const field = "frequencyCode";
    const hospice = isSetting(claim, "hospice", "home");
    if (FREQUENCIES[code] === undefined && !(hospice && NOTICE_FREQUENCIES.has(code)))
      return finding({ field, message: `frequency ${code} is none that a provider sends`, inputs: { code } });
    if (code === "9" && !isSetting(claim, "home"))
      return finding({ field, message: "frequency 9 belongs to home health episodes", inputs: { code } });
    if (code === "5" && isMedicare(claim) && isStay(claim)) {
      return finding({
        field,
        message: "late charges of a stay are not taken by Medicare as a bill of their own",
        fix: "Send a replacement (7) with all charges.",
        inputs: { code },
      });
    }
    return pass();
  },
};
