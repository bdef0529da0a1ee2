import { finding, notApplicable, type ClaimEdit } from "../../edit.ts";
import { MEDICAID } from "../../rule-tables/form-lists.ts";

export const medicaidInCustody: ClaimEdit = {
  id: "MCD-005",
  name: "Inmate billed to Medicaid",
  family: "custody",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICAID },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "42 CFR 435.1009", locator: "institutionalized individuals: inmates of public institutions" }],
  why: "Medicaid does not pay for inmates of public institutions except while they are inpatients of a hospital; the custodian does.",
  remedy: "Bill the custodian, or ask the programme whether the release was recorded.",
  consequence: "expected denial",
  reads: { fields: ["placeOfServiceCode", "lines.serviceFrom", "statementFrom"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (claim.placeOfServiceCode !== "09") return notApplicable();
    return finding({
      field: "placeOfServiceCode",
      message: "the service was given in a correctional facility (place 09)",
    });
  },
};
