import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const consultationWithoutReferrer: LineEdit = {
  id: "FORM-020",
  name: "Consultation without who asked for it",
  family: "referring-provider-missing",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "837 professional (005010X222A1)", locator: "referring provider" },
    { name: "CPT consultation codes", locator: "requested by another practitioner or source" },
  ],
  why: "A consultation is done because another practitioner asked for an opinion; the claim names who asked.",
  remedy: "Name the referring provider with NPI, or bill a visit of the office or hospital.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "referringProvider", "renderingProvider.npi"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line }) {
    if (!isService("consultation", line.procedureCode)) return notApplicable();
    if (claim.referringProvider === undefined)
      return finding({
        field: "referringProvider",
        message: `${line.procedureCode} is a consultation and nobody is named who asked for it`,
      });
    if (claim.referringProvider.npi !== claim.renderingProvider?.npi) return pass();
    return finding({
      field: "referringProvider",
      message: `${line.procedureCode} is a consultation and its provider is named as asking for it`,
    });
  },
};
