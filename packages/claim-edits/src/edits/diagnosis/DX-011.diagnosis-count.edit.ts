import { finding, type ClaimEdit } from "../../edit.ts";
import { MOST_DIAGNOSES } from "../../rule-tables/form-lists.ts";

export const diagnosisCount: ClaimEdit = {
  id: "DX-011",
  name: "Number of diagnoses",
  family: "dx-count",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "diagnosis segment: one to twelve codes" }],
  why: "A professional claim carries at least one and at most twelve diagnoses.",
  remedy: "Add the diagnosis from the note, or keep the twelve that the lines point at.",
  consequence: "would-be rejection",
  reads: { fields: ["diagnoses"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const count = claim.diagnoses.length;
    if (count === 0) return finding({ field: "diagnoses", message: "the claim has no diagnosis" });
    if (count <= MOST_DIAGNOSES) return finding();
    return finding({
      field: "diagnoses",
      message: `the claim has ${count} diagnoses; ${MOST_DIAGNOSES} fit`,
      inputs: { count: String(count) },
    });
  },
};
