import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { CONTRADICTING_CONDITIONS } from "../../rule-tables/ub-limits-table.ts";

export const conditionConflict: ClaimEdit = {
  id: "UB-021",
  name: "Condition codes that contradict each other",
  family: "condition-conflict",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 18-28, condition codes", edition: "2024" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 25 §75.2" },
  ],
  why: "Some condition codes cannot both be true: a room is private for want of another or for medical reasons, not both.",
  remedy: "Keep the condition code that the record supports.",
  consequence: "would-be rejection",
  reads: { fields: ["conditionCodes"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const codes = claim.conditionCodes ?? [];
    if (codes.length < 2) return notApplicable();
    const details: FindingDetail[] = [];
    for (const rule of CONTRADICTING_CONDITIONS) {
      const [first, second] = codes.filter((code) => rule.codes.includes(code));
      if (first === undefined || second === undefined) continue;
      details.push({
        field: `conditionCodes[${codes.lastIndexOf(second)}]`,
        message: `condition codes ${first} and ${second} contradict each other about ${rule.about}`,
        inputs: { first, second },
      });
    }
    return finding(...details);
  },
};
