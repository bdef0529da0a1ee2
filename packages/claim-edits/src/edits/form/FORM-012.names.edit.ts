import type { PersonName } from "@cleanclaim/model";

import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

function faultOf(name: PersonName): string | undefined {
  if (name.last.trim() === "") return "has no last name";
  return /\d/.test(name.last) || /\d/.test(name.first) ? "has a digit in the name" : undefined;
}

export const personNames: ClaimEdit = {
  id: "FORM-012",
  name: "Name missing or malformed",
  family: "names",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "names of subscriber, patient and providers" }],
  why: "Front ends refuse a person without a last name, a name with digits, and a practice without a name.",
  remedy: "Correct the name on the registration or in the practice's settings.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "patient.name",
      "subscriber.name",
      "billingProvider.name",
      "billingProvider.person",
      "renderingProvider.name",
      "patient.relationshipCode",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const details: FindingDetail[] = [];
    const look = (name: PersonName, field: string, who: string, wantsFirst: boolean): void => {
      const fault = faultOf(name);
      if (fault !== undefined) details.push({ field, message: `the ${who} ${fault}` });
      else if (wantsFirst && name.first.trim() === "")
        details.push({ field, message: `the ${who} has no first name`, severity: "warning" });
    };
    look(claim.patient.name, "patient.name", "patient", true);
    look(claim.subscriber.name, "subscriber.name", "subscriber", claim.patient.relationshipCode === "18");
    if (claim.billingProvider.name.trim() === "" && claim.billingProvider.person === undefined)
      details.push({ field: "billingProvider.name", message: "the billing provider has no name" });
    const rendering = claim.renderingProvider?.name;
    if (rendering !== undefined && "last" in rendering)
      look(rendering, "renderingProvider.name", "rendering provider", true);
    return finding(...details);
  },
};
