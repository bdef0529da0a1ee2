import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

const FORM = /^[0-9A-Z]{9}X$/;

export const providerTaxonomy: ClaimEdit = {
  id: "ID-006",
  name: "Taxonomy of a provider malformed or missing",
  family: "provider-taxonomy",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "NUCC Health Care Provider Taxonomy", locator: "ten characters, the last an X" },
    { name: "837 professional (005010X222A1)", locator: "provider specialty" },
  ],
  why: "A taxonomy code has ten characters and ends in X. Payers tell by it what a provider may bill; some refuse a claim without it.",
  remedy: "Copy the taxonomy of the provider's NPI record.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "renderingProvider.taxonomyCode",
      "referringProvider.taxonomyCode",
      "lines.renderingProvider.taxonomyCode",
      "billingProvider.taxonomyCode",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const details: FindingDetail[] = [];
    const look = (code: string | undefined, field: string, who: string, line?: number): void => {
      if (code === undefined || code === "" || FORM.test(code)) return;
      details.push({
        field: `${field}.taxonomyCode`,
        message: `the taxonomy code of the ${who} has not the form of one`,
        ...(line === undefined ? {} : { line }),
      });
    };
    look(claim.renderingProvider?.taxonomyCode, "renderingProvider", "rendering provider");
    look(claim.referringProvider?.taxonomyCode, "referringProvider", "referring provider");
    claim.lines.forEach((line, index) => {
      look(
        line.renderingProvider?.taxonomyCode,
        `lines[${index}].renderingProvider`,
        "line's rendering provider",
        index,
      );
    });
    if ((claim.billingProvider.taxonomyCode ?? "") === "")
      details.push({
        field: "billingProvider.taxonomyCode",
        message: "the billing provider has no taxonomy code",
        severity: "advice",
      });
    return finding(...details);
  },
};
