import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { MEDICAID } from "../../rule-tables/form-lists.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const medicaidOrdered: LineEdit = {
  id: "MCD-004",
  name: "Ordered service without who ordered it",
  family: "ordering-provider-missing",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICAID },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "42 CFR 455.440", locator: "NPI of the ordering or referring professional on all claims" }],
  why: "Medicaid pays tests and imaging only with the NPI of who ordered them, who must be enrolled with the programme.",
  remedy: "Name the ordering or referring provider with NPI, even when it is the rendering one.",
  consequence: "expected denial",
  reads: {
    fields: [
      "lines.procedureCode",
      "lines.modifiers",
      "lines.orderingProvider",
      "referringProvider",
      "orderingProvider",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line }) {
    if (!isService("ordered", line.procedureCode) || line.modifiers.includes("26")) return notApplicable();
    if ([claim.referringProvider, claim.orderingProvider, line.orderingProvider].some((each) => each !== undefined))
      return pass();
    return finding({
      field: "orderingProvider",
      message: `${line.procedureCode} is an ordered service and nobody is named as ordering it`,
      inputs: { code: line.procedureCode },
    });
  },
};
