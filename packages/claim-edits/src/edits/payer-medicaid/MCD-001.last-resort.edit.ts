import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { MEDICAID } from "../../rule-tables/form-lists.ts";

export const medicaidLastResort: ClaimEdit = {
  id: "MCD-001",
  name: "Medicaid billed before another insurance",
  family: "cob-order",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICAID },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "42 CFR 433.139", locator: "payment of claims: third party liability" }],
  why: "Medicaid pays last. A claim that bills it first while another insurance is in force is refused.",
  remedy: "Bill the other insurance first; then send Medicaid its decision.",
  consequence: "expected denial",
  reads: { fields: ["payerResponsibility", "payer.payerId", "lines.serviceFrom", "statementFrom"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, context }) {
    if (claim.payerResponsibility !== "P") return notApplicable();
    const other = context.coverages?.find(
      ({ claimFilingIndicatorCode: kind, payerId }) => kind !== "MC" && payerId !== claim.payer.payerId,
    );
    if (other === undefined) return pass();
    return finding({
      field: "payerResponsibility",
      message: "the claim bills Medicaid first and the patient has another insurance on that day",
      inputs: { other: other.claimFilingIndicatorCode },
    });
  },
};
