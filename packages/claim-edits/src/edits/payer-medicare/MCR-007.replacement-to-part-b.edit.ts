import { finding, pass, type ClaimEdit } from "../../edit.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";

export const replacementToPartB: ClaimEdit = {
  id: "MCR-007",
  name: "Replacement or void sent to Part B",
  family: "claim-frequency",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 34: reopening of claim determinations" },
  ],
  why: "Part B contractors correct a decided claim by reopening it; a professional claim with frequency 7 or 8 is usually rejected at their front end.",
  remedy: "Ask the contractor to reopen the claim; send a new claim only if the first was rejected.",
  consequence: "would-be rejection",
  reads: { fields: ["frequencyCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (claim.frequencyCode !== "7" && claim.frequencyCode !== "8") return pass();
    return finding({
      field: "frequencyCode",
      message: `the claim has frequency ${claim.frequencyCode}, and Part B corrects claims by reopening`,
    });
  },
};
