import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const relatedCauseCodes: ClaimEdit = {
  id: "FORM-022",
  name: "Related cause against the payer and the date",
  family: "related-causes",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "837 professional (005010X222A1)", locator: "related causes; accident date" },
    { name: "X12 code list of related causes", locator: "AA, EM, OA" },
  ],
  why: "A related cause is one of three codes; an accident date says that there was one; a payer of automobile accidents pays for nothing else.",
  remedy: "Enter AA (automobile), EM (employment) or OA (other accident) as the patient told it.",
  consequence: "would-be rejection",
  reads: { fields: ["relatedCauses", "accidentDate", "payer.claimFilingIndicatorCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const details: FindingDetail[] = [];
    const field = "relatedCauses";
    const unknown = claim.relatedCauses.find((cause) => !["AA", "EM", "OA"].includes(cause));
    if (unknown !== undefined) details.push({ field, message: "a related cause is none of AA, EM, OA" });
    if (new Set(claim.relatedCauses).size !== claim.relatedCauses.length)
      details.push({ field, message: "a related cause stands twice" });
    if (claim.relatedCauses.length === 0 && claim.accidentDate !== undefined)
      details.push({
        field,
        message: "the claim gives the day of an accident and names no related cause",
        severity: "warning",
      });
    if (claim.payer.claimFilingIndicatorCode === "AM" && !claim.relatedCauses.includes("AA"))
      details.push({ field, message: "the payer insures automobile accidents and the claim names none" });
    return finding(...details);
  },
};
