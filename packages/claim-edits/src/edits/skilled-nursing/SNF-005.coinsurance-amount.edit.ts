import { moneyText, parseCents } from "@cleanclaim/model";

import { finding, notApplicable, notEvaluated, pass, type ClaimEdit } from "../../edit.ts";
import { isBill, isMedicare, valueOf } from "../../institutional-claim.ts";
import { SKILLED_NURSING_STAYS } from "../../rule-tables/bill-types-table.ts";
import { DAILY_COINSURANCE } from "../../rule-tables/skilled-nursing-table.ts";

export const coinsuranceAmount: ClaimEdit = {
  id: "SNF-005",
  name: "Coinsurance of nursing days does not agree with their number",
  family: "snf-coinsurance-amount",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 25 §75.2, value codes 09 and 82" },
    { name: "42 CFR 409.85", locator: "one eighth of the deductible for days 21 to 100" },
  ],
  why: "Coinsurance days (82) times the daily amount of the year is the coinsurance (09).",
  remedy: "Correct the coinsurance days or their amount.",
  consequence: "payment risk",
  reads: {
    fields: ["typeOfBill", "payer.claimFilingIndicatorCode", "valueCodes", "statementFrom", "statementTo"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isMedicare(claim) || !isBill(claim, SKILLED_NURSING_STAYS)) return notApplicable();
    const days = valueOf(claim, "82");
    const amount = claim.valueCodes?.find(({ code }) => code === "09")?.amount;
    const field = "valueCodes";
    if (days === undefined || days === 0) {
      if (amount === undefined || Number(amount) === 0) return notApplicable();
      return finding({ field, message: "the bill has a coinsurance amount (09) and no coinsurance days (82)" });
    }
    if (amount === undefined)
      return finding({
        field,
        message: `the bill has ${days} coinsurance days and no amount for them (value code 09)`,
      });
    const year = claim.statementFrom?.slice(0, 4);
    const rate =
      year === undefined || claim.statementTo?.startsWith(year) !== true ? undefined : DAILY_COINSURANCE[year];
    if (rate === undefined || !Number.isInteger(days))
      return notEvaluated("the daily coinsurance of the bill's year is not known, or the bill spans two years");
    const expected = rate * BigInt(days);
    if (parseCents(amount) === expected) return pass();
    return finding({
      field,
      message: `${days} coinsurance days at ${moneyText(rate)} are ${moneyText(expected)} and value code 09 says ${amount}`,
      severity: "warning",
      inputs: { days: String(days), rate: moneyText(rate), amount },
    });
  },
};
