import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const billingIdentifiers: ClaimEdit = {
  id: "ID-005",
  name: "Tax number and taxonomy of the billing provider",
  family: "billing-provider-identifiers",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "billing provider tax number and specialty" }],
  why: "The payer pays by tax number and NPI together; a tax number of another length or a malformed taxonomy code is refused.",
  remedy: "Correct the tax number (nine digits) and the taxonomy code (ten places) in the practice's settings.",
  consequence: "would-be rejection",
  reads: { fields: ["billingProvider.taxId", "billingProvider.taxonomyCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const { taxId, taxonomyCode } = claim.billingProvider;
    const details: FindingDetail[] = [];
    if (!/^\d{9}$/.test(taxId)) {
      const digits = taxId.replaceAll("-", "");
      const mend = /^\d{9}$/.test(digits);
      const field = "billingProvider.taxId";
      details.push({
        field,
        message: "the billing provider's tax number is not nine digits",
        ...(mend ? { proposal: { label: "Take the dash out", field, value: digits } } : {}),
      });
    }
    if (taxonomyCode !== undefined && taxonomyCode !== "" && !/^[0-9A-Z]{9}X$/.test(taxonomyCode)) {
      details.push({
        field: "billingProvider.taxonomyCode",
        message: "the billing provider's taxonomy code has not the form of one",
      });
    }
    return finding(...details);
  },
};
