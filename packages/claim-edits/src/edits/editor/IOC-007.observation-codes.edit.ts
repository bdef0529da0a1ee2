import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { isOpps, OPPS_FIELDS } from "../../institutional-claim.ts";
import { OBSERVATION_HOURS, OBSERVATION_REFERRAL } from "../../rule-tables/outpatient-table.ts";
import { isRevenue } from "../../rule-tables/revenue-families-table.ts";

export const observationCodes: ClaimEdit = {
  id: "IOC-007",
  name: "Observation without its code, or its referral without hours",
  family: "observation-codes",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2006-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 4 §290.2 and §290.4" },
    { name: "Integrated Outpatient Code Editor", locator: "edits 53, 57 and 58" },
  ],
  why: "Observation is billed by the hour with G0378 under revenue code 0762; a direct referral (G0379) is paid beside it.",
  remedy: "Enter G0378 with the hours under 0762.",
  consequence: "would-be rejection",
  reads: { fields: [...OPPS_FIELDS, "lines.revenueCode", "lines.procedureCode", "lines.serviceFrom"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isOpps(claim)) return notApplicable();
    const details: FindingDetail[] = [];
    const hours = claim.lines.some((line) => line.procedureCode === OBSERVATION_HOURS);
    claim.lines.forEach((line, index) => {
      const { procedureCode: code, revenueCode = "" } = line;
      const field = `lines[${index}].procedureCode`;
      const observation = isRevenue("observation", revenueCode);
      if (observation && code === "")
        details.push({
          line: index,
          field,
          message: `revenue code ${revenueCode} stands without ${OBSERVATION_HOURS}`,
        });
      else if (code === OBSERVATION_HOURS && !observation) {
        details.push({
          line: index,
          field: `lines[${index}].revenueCode`,
          message: `${OBSERVATION_HOURS} stands under ${revenueCode} and belongs under 0762`,
          proposal: { label: "Set the revenue code to 0762", field: `lines[${index}].revenueCode`, value: "0762" },
        });
      } else if (code === OBSERVATION_REFERRAL && !hours)
        details.push({
          line: index,
          field,
          message: `${OBSERVATION_REFERRAL} stands without the hours of observation (${OBSERVATION_HOURS})`,
        });
    });
    return finding(...details);
  },
};
