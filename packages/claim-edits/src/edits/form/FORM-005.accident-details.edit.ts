import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const accidentDetails: ClaimEdit = {
  id: "FORM-005",
  name: "Accident without its date or state",
  family: "accident-details",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "related causes, accident date and state" }],
  why: "A claim that names an accident gives its date; an automobile accident also its state, by which the other insurer is found.",
  remedy: "Ask the patient for the day and place of the accident and enter them.",
  consequence: "would-be rejection",
  reads: {
    fields: ["relatedCauses", "accidentDate", "accidentState", "lines.serviceFrom", "statementFrom"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on }) {
    const details: FindingDetail[] = [];
    const caused = claim.relatedCauses.length > 0;
    if (caused && claim.accidentDate === undefined) {
      details.push({ field: "accidentDate", message: "the claim names an accident and gives no date of it" });
    }
    if (claim.relatedCauses.includes("AA") && (claim.accidentState ?? "") === "") {
      details.push({ field: "accidentState", message: "the claim names an automobile accident and gives no state" });
    }
    if (claim.accidentDate !== undefined && claim.accidentDate > on) {
      details.push({ field: "accidentDate", message: "the accident lies after the service" });
    }
    return finding(...details);
  },
};
