import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isRevenue } from "../../rule-tables/revenue-families-table.ts";

export const attendingProvider: ClaimEdit = {
  id: "UB-012",
  name: "Attending provider missing",
  family: "attending-provider",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 76, attending provider", edition: "2024" },
    { name: "837 institutional (005010X223A2)", locator: "attending provider (loop 2310A)" },
  ],
  why: "Every institutional claim but one for scheduled transport names the practitioner who answers for the care.",
  remedy: "Name the attending practitioner with the NPI of a person.",
  consequence: "would-be rejection",
  reads: { fields: ["attendingProvider", "lines.revenueCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (claim.attendingProvider !== undefined) return pass();
    if (claim.lines.length > 0 && claim.lines.every((line) => isRevenue("ambulance", line.revenueCode)))
      return notApplicable();
    return finding({ field: "attendingProvider", message: "the claim names no attending provider" });
  },
};
