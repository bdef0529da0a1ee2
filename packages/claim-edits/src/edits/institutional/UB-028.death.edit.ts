import { finding, pass, type ClaimEdit } from "../../edit.ts";
import { isMedicare, occurrenceOn } from "../../institutional-claim.ts";
import { DEATH_STATUSES } from "../../rule-tables/ub-limits-table.ts";

export const death: ClaimEdit = {
  id: "UB-028",
  name: "Death without its day, or the other way round",
  family: "institutional-death",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 25 §75.2, occurrence code 55" },
    { name: "NUBC UB-04 data specifications", locator: "FL 17 and FL 31-34 code 55", edition: "2024" },
  ],
  why: "A bill that ends with a death tells the day (occurrence 55); a day of death needs the status that says so.",
  remedy: "Enter occurrence 55 with the day of death, or correct the patient status.",
  consequence: "would-be rejection",
  reads: {
    fields: ["patientStatusCode", "occurrences.code", "occurrences.on", "payer.claimFilingIndicatorCode"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const died = DEATH_STATUSES.has(claim.patientStatusCode ?? "");
    const day = occurrenceOn(claim, "55");
    if (died && day === undefined) {
      return finding({
        field: "occurrences",
        message: `patient status ${claim.patientStatusCode ?? ""} is a death and occurrence 55 with its day is missing`,
        ...(isMedicare(claim) ? {} : { severity: "warning" as const }),
      });
    }
    if (died || day === undefined) return pass();
    return finding({
      field: "patientStatusCode",
      message: `the patient died on ${day} and patient status ${claim.patientStatusCode ?? "is missing"} says otherwise`,
      inputs: { day },
    });
  },
};
