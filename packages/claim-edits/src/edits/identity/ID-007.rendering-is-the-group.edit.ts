import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";

export const renderingIsTheGroup: ClaimEdit = {
  id: "ID-007",
  name: "The group itself is named as rendering",
  family: "rendering-provider",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "45 CFR 162.410", locator: "individual and organisation identifiers" },
    { name: "837 professional (005010X222A1)", locator: "rendering provider: another than the billing provider" },
  ],
  why: "A person renders a service; an organisation that bills with its own number as rendering provider is refused.",
  remedy: "Name the practitioner who rendered the service, with the practitioner's own NPI.",
  consequence: "would-be rejection",
  reads: { fields: ["renderingProvider", "billingProvider.npi", "billingProvider.person"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const rendering = claim.renderingProvider;
    if (rendering === undefined || claim.billingProvider.person !== undefined) return notApplicable();
    if ("organization" in rendering.name)
      return finding({ field: "renderingProvider", message: "the rendering provider is an organisation" });
    if (rendering.npi !== claim.billingProvider.npi) return pass();
    return finding({ field: "renderingProvider.npi", message: "the rendering provider has the group's NPI" });
  },
};
