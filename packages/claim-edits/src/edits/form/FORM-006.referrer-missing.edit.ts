import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const referrerMissing: LineEdit = {
  id: "FORM-006",
  name: "Ordered service without who ordered it",
  family: "ordering-provider-missing",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2014-01-06" },
  governedBy: "service-date",
  sources: [{ name: "42 CFR 424.507", locator: "ordering and referring practitioners" }],
  why: "Medicare pays imaging and laboratory tests only with the name and NPI of the practitioner who ordered them; a practitioner's own order names the practitioner.",
  remedy: "Name the ordering or referring provider, even when it is the rendering one.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "referringProvider", "orderingProvider"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line }) {
    if (!isService("ordered", line.procedureCode)) return notApplicable();
    if (claim.referringProvider !== undefined || claim.orderingProvider !== undefined) return pass();
    return finding({
      field: "orderingProvider",
      message: `${line.procedureCode} is an ordered service and nobody is named as ordering it`,
      inputs: { code: line.procedureCode },
    });
  },
};
