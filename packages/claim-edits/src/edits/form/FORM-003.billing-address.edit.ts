import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const billingAddress: ClaimEdit = {
  id: "FORM-003",
  name: "Billing provider address",
  family: "billing-address",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "837 professional (005010X222A1)", locator: "billing provider address: a street, ZIP of nine digits" },
  ],
  why: "The billing address is a street, never a post office box, and its ZIP code has nine digits.",
  remedy:
    "Enter the street address with its nine-digit ZIP in the practice's settings; a post office box belongs to the pay-to address.",
  consequence: "would-be rejection",
  reads: { fields: ["billingProvider.address"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const { line1, line2 = "", postalCode, city, state } = claim.billingProvider.address;
    const details: FindingDetail[] = [];
    if (/\b(p\.?\s*o\.?\s*box|post office box|lock\s?box)\b/i.test(`${line1} ${line2}`)) {
      details.push({ field: "billingProvider.address.line1", message: "the billing address is a post office box" });
    }
    if (line1.trim() === "" || city.trim() === "" || !/^[A-Z]{2}$/.test(state)) {
      details.push({
        field: "billingProvider.address",
        message: "the billing address lacks its street, city or state",
      });
    }
    if (!/^\d{9}$/.test(postalCode)) {
      details.push({
        field: "billingProvider.address.postalCode",
        message: "the billing address has no nine-digit ZIP code",
        ...(/^\d{5}$/.test(postalCode) ? { severity: "warning" as const } : {}),
      });
    }
    return finding(...details);
  },
};
