import { hasNpiCheckDigit } from "@cleanclaim/model";

import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const renderingNpi: ClaimEdit = {
  id: "ID-002",
  name: "Rendering provider NPI",
  family: "npi-check-digit-rendering",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "dental"],
  effective: { from: "2008-05-23" },
  governedBy: "submission-date",
  sources: [{ name: "45 CFR 162.406", locator: "NPI with check digit" }],
  why: "An NPI has ten digits of which the last checks the others; a mistyped one is refused at the door.",
  remedy: "Compare the rendering provider's NPI with the registry and correct it.",
  consequence: "would-be rejection",
  reads: { fields: ["renderingProvider.npi", "lines.renderingProvider.npi"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const message = "the rendering provider's NPI fails its check digit";
    const details: FindingDetail[] = [];
    if (claim.renderingProvider !== undefined && !hasNpiCheckDigit(claim.renderingProvider.npi)) {
      details.push({ field: "renderingProvider.npi", message });
    }
    claim.lines.forEach((line, index) => {
      if (line.renderingProvider === undefined || hasNpiCheckDigit(line.renderingProvider.npi)) return;
      details.push({ line: index, field: `lines[${index}].renderingProvider.npi`, message });
    });
    return finding(...details);
  },
};
