import { hasNpiCheckDigit } from "@cleanclaim/model";

import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

const ROLES = [
  ["referringProvider", "referring provider"],
  ["orderingProvider", "ordering provider"],
  ["supervisingProvider", "supervising provider"],
  ["attendingProvider", "attending provider"],
  ["operatingProvider", "operating practitioner"],
  ["serviceFacility", "service facility"],
] as const;

export const otherNpi: ClaimEdit = {
  id: "ID-003",
  name: "NPI of another provider or facility",
  family: "npi-check-digit-other",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "2008-05-23" },
  governedBy: "submission-date",
  sources: [{ name: "45 CFR 162.406", locator: "NPI with check digit" }],
  why: "An NPI has ten digits of which the last checks the others; a mistyped one is refused at the door.",
  remedy: "Compare the NPI with the registry and correct it.",
  consequence: "would-be rejection",
  reads: { fields: ROLES.map(([role]) => `${role}.npi`), tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const details: FindingDetail[] = [];
    for (const [role, words] of ROLES) {
      const npi = claim[role]?.npi;
      if (npi === undefined || hasNpiCheckDigit(npi)) continue;
      details.push({ field: `${role}.npi`, message: `the ${words}'s NPI fails its check digit` });
    }
    return finding(...details);
  },
};
