import { finding, notApplicable, notEvaluated, pass, type ClaimEdit } from "../../edit.ts";
import { isBill, isStay, valueOf } from "../../institutional-claim.ts";
import { SKILLED_NURSING_STAYS } from "../../rule-tables/bill-types-table.ts";
import { MOST_COINSURANCE_DAYS } from "../../rule-tables/ub-limits-table.ts";

export const coinsuranceDays: ClaimEdit = {
  id: "UB-019",
  name: "Coinsurance or reserve days beyond the covered ones",
  family: "coinsurance-days",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 39-41, value codes 82 and 83", edition: "2024" },
    { name: "42 CFR 409.61", locator: "benefit days: hospital 60, 30 and 60 reserve; nursing facility 100" },
  ],
  why: "Coinsurance and lifetime reserve days are part of the covered days; a hospital spell has at most 30 and 60 of them, a nursing one 80.",
  remedy: "Correct the days of value codes 80, 82 and 83.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "valueCodes"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isStay(claim)) return notApplicable();
    const coinsurance = valueOf(claim, "82") ?? 0;
    const reserve = valueOf(claim, "83") ?? 0;
    if (coinsurance === 0 && reserve === 0) return notApplicable();
    const field = "valueCodes";
    const covered = valueOf(claim, "80");
    if (covered === undefined) return notEvaluated("the bill has no covered days (value code 80)");
    if (coinsurance + reserve > covered)
      return finding({
        field,
        message: `${coinsurance + reserve} coinsurance and reserve days are more than ${covered} covered days`,
      });
    const nursing = isBill(claim, SKILLED_NURSING_STAYS);
    const most = nursing ? MOST_COINSURANCE_DAYS.nursing : MOST_COINSURANCE_DAYS.hospital;
    if (coinsurance > most) return finding({ field, message: `${coinsurance} coinsurance days are more than ${most}` });
    if (nursing && reserve > 0) return finding({ field, message: "a nursing facility has no lifetime reserve days" });
    return pass();
  },
};
