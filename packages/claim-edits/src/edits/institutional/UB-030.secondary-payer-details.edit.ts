import { ageInYears } from "@cleanclaim/model";

import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { isMedicare, occurrenceOn, valueOf } from "../../institutional-claim.ts";
import { DENIAL_OCCURRENCES, SECONDARY_PAYER_RULES } from "../../rule-tables/secondary-payer-table.ts";

export const secondaryPayerDetails: ClaimEdit = {
  id: "UB-030",
  name: "What goes with a secondary-payer value code is missing",
  family: "medicare-secondary-details",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Secondary Payer Manual (Pub. 100-05)", locator: "ch. 3 §40, ch. 5 §40" },
    {
      name: "NUBC UB-04 data specifications",
      locator: "value codes 12 to 16 and 41 to 47 with occurrence codes 01 to 04, 24, 25, 33",
      edition: "2024",
    },
  ],
  why: "Each reason why Medicare pays second has its own proof: the day of the accident, the first day of coordination, the age of the patient, the denial.",
  remedy: "Add the occurrence that goes with the value code, or choose the value code that fits.",
  consequence: "would-be rejection",
  reads: { fields: ["payer.claimFilingIndicatorCode", "valueCodes", "occurrences", "patient.birthDate"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on }) {
    if (!isMedicare(claim)) return notApplicable();
    const age = ageInYears(claim.patient.birthDate, on);
    const details: FindingDetail[] = [];
    for (const rule of SECONDARY_PAYER_RULES) {
      const amount = valueOf(claim, rule.value);
      if (amount === undefined) continue;
      const inputs = { value: rule.value };
      const { occurrences, ages } = rule;
      if (occurrences !== undefined && occurrenceOn(claim, ...occurrences) === undefined) {
        details.push({
          field: "occurrences",
          message: `value code ${rule.value} (${rule.words}) stands without occurrence ${occurrences.join(" or ")}`,
          inputs,
        });
      }
      if (ages !== undefined && (age < ages.from || age > ages.to)) {
        details.push({
          field: "valueCodes",
          message: `value code ${rule.value} is for ${rule.words}, and the patient is ${age}`,
          inputs,
        });
      }
      if (amount === 0 && occurrenceOn(claim, ...DENIAL_OCCURRENCES) === undefined) {
        details.push({
          field: "occurrences",
          message: `value code ${rule.value} has 0.00 and no occurrence 24 or 25 says that the insurer refused or ended`,
          inputs,
        });
      }
    }
    return finding(...details);
  },
};
