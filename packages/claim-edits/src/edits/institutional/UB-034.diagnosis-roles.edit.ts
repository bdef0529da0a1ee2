import { finding, pass, type ClaimEdit } from "../../edit.ts";
import { principalOf, secondaryDiagnoses } from "../../institutional-claim.ts";
import { MOST_EXTERNAL_CAUSES, MOST_OTHER_DIAGNOSES } from "../../rule-tables/ub-limits-table.ts";

export const diagnosisRoles: ClaimEdit = {
  id: "UB-034",
  name: "Principal diagnosis missing, doubled, or too many diagnoses",
  family: "principal-diagnosis",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 67 to 72", edition: "2024" },
    {
      name: "837 institutional (005010X223A2)",
      locator: "principal diagnosis (HI*ABK), other (HI*ABF), external cause (HI*ABN)",
    },
  ],
  why: "An institutional claim has one principal diagnosis, at most 24 others, 12 external causes and three reasons for the visit.",
  remedy: "Mark one diagnosis as the principal one and keep the others within the limits.",
  consequence: "would-be rejection",
  reads: { fields: ["diagnoses.code", "diagnoses.role"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const principals = claim.diagnoses.filter(({ role }) => role === "principal").length;
    const field = "diagnoses";
    if (principals > 1) return finding({ field, message: `the claim has ${principals} principal diagnoses` });
    if (principalOf(claim) === undefined) return finding({ field, message: "the claim has no principal diagnosis" });
    const causes = claim.diagnoses.filter(({ role }) => role === "external-cause").length;
    if (causes > MOST_EXTERNAL_CAUSES)
      return finding({ field, message: `the claim has ${causes} external causes; ${MOST_EXTERNAL_CAUSES} fit` });
    const others = secondaryDiagnoses(claim).length - causes;
    if (others <= MOST_OTHER_DIAGNOSES) return pass();
    return finding({ field, message: `the claim has ${others} other diagnoses; ${MOST_OTHER_DIAGNOSES} fit` });
  },
};
