import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { earliestDay, isStay, STAY_FIELDS } from "../../institutional-claim.ts";
import { MOST_PROCEDURES } from "../../rule-tables/ub-limits-table.ts";

export const procedureDate: ClaimEdit = {
  id: "UB-035",
  name: "Inpatient procedure without a day within the stay",
  family: "procedure-date",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 74, procedure codes and dates", edition: "2024" },
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 3 §40.3: three days before the admission",
    },
  ],
  why: "Each ICD-10-PCS procedure has the day on which it was done: within the stay, or in the three days before that belong to it.",
  remedy: "Correct the day of the procedure.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "procedures", ...STAY_FIELDS], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const procedures = claim.procedures ?? [];
    if (procedures.length === 0 || !isStay(claim)) return notApplicable();
    const first = earliestDay(claim);
    const last = claim.statementTo;
    const details: FindingDetail[] = [];
    if (procedures.length > MOST_PROCEDURES)
      details.push({
        field: "procedures",
        message: `the claim has ${procedures.length} procedures; ${MOST_PROCEDURES} fit`,
      });
    procedures.forEach(({ code, on: day }, index) => {
      if (first === undefined || last === undefined || (day >= first && day <= last)) return;
      details.push({
        field: `procedures[${index}].on`,
        message: `procedure ${code} is dated ${day}, outside the stay of ${first} to ${last}`,
        inputs: { code, day },
      });
    });
    return finding(...details);
  },
};
