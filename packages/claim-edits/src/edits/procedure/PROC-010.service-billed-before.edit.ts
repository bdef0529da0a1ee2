import { finding, pass, type LinePairEdit } from "../../edit.ts";
import { sameService } from "../../same-service.ts";

export const serviceBilledBefore: LinePairEdit = {
  id: "PROC-010",
  name: "The same service stands on another claim",
  family: "duplicate-claim",
  status: "active",
  severity: "error",
  scope: "line-pair",
  claimTypes: ["professional"],
  effective: { from: "1990-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 1 §120: exact duplicates" }],
  why: "The payer refuses a service that another claim of the same patient, day and provider has billed already.",
  remedy:
    "Remove the line; if the first claim was wrong, send a replacement (frequency 7) with the payer's claim number.",
  consequence: "expected denial",
  reads: {
    fields: ["patientControlNumber", "frequencyCode", "lines.procedureCode", "lines.modifiers", "lines.drug"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ first, second }) {
    if (first.claim.patientControlNumber === second.claim.patientControlNumber || !sameService(first, second))
      return pass();
    if (first.claim.frequencyCode === "7" || second.claim.frequencyCode === "7") return pass();
    return finding({
      field: `lines[${second.index}]`,
      message: `${second.line.procedureCode} of the same day and provider stands on claim ${first.claim.patientControlNumber}`,
      inputs: { code: second.line.procedureCode, claim: first.claim.patientControlNumber },
    });
  },
};
