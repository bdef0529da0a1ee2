import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const renderingMissing: ClaimEdit = {
  id: "ID-004",
  name: "Group bills without naming who treated",
  family: "rendering-provider-missing",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "837 professional (005010X222A1)", locator: "rendering provider when other than the billing provider" },
  ],
  why: "When an organisation bills, the claim names the person who treated, on the claim or on each line.",
  remedy: "Name the rendering provider of the visit.",
  consequence: "would-be rejection",
  reads: {
    fields: ["billingProvider.person", "renderingProvider", "lines.renderingProvider", "lines.procedureCode"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (claim.billingProvider.person !== undefined || claim.renderingProvider !== undefined) return pass();
    if (claim.lines.length > 0 && claim.lines.every((line) => line.renderingProvider !== undefined)) return pass();
    if (claim.lines.every((line) => isService("withoutPractitioner", line.procedureCode))) return notApplicable();
    return finding({ field: "renderingProvider", message: "a group bills and no rendering provider is named" });
  },
};
