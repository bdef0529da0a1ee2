import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { billTypeOf, isMedicare } from "../../institutional-claim.ts";
import { HIPPS_REVENUE, isRevenue, REVENUE_ONLY_ON } from "../../rule-tables/revenue-families-table.ts";

export const revenueAgainstBill: LineEdit = {
  id: "UB-040",
  name: "Revenue code that does not belong on this bill",
  family: "revenue-against-bill",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 42 with FL 4", edition: "2024" },
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 25 §75.4; ch. 4 §250 for professional fees of critical access hospitals",
    },
  ],
  why: "Payment groups, hospice days and professional fees stand only on the bills that are paid by them.",
  remedy: "Move the line to the bill it belongs to, or correct its revenue code.",
  consequence: "would-be rejection",
  reads: {
    fields: ["typeOfBill", "lines.revenueCode", "lines.procedureCode", "payer.claimFilingIndicatorCode"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    const digits = billTypeOf(claim)?.digits;
    const code = line.revenueCode;
    if (digits === undefined || code === undefined) return notApplicable();
    const field = `lines[${index}].revenueCode`;
    const groups = HIPPS_REVENUE[code];
    if (groups !== undefined && !groups.includes(digits))
      return finding({
        field,
        message: `revenue code ${code} carries a payment group that bill ${digits} does not know`,
      });
    const only = REVENUE_ONLY_ON.find((rule) => isRevenue(rule.family, code));
    if (only !== undefined && !only.bills.includes(digits))
      return finding({
        field,
        message: `revenue code ${code} belongs to bill ${only.bills.join(" or ")}, not to ${digits}`,
      });
    if (isMedicare(claim) && isRevenue("professionalFees", code) && digits !== "85") {
      return finding({
        field,
        message: `revenue code ${code} is a professional fee, which Medicare takes on a professional claim`,
        fix: "Bill the practitioner's service on a professional claim.",
      });
    }
    return pass();
  },
};
