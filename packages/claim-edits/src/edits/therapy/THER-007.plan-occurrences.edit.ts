import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { isBill, isMedicare, occurrenceOn } from "../../institutional-claim.ts";
import { THERAPY_BILLS } from "../../rule-tables/bill-types-table.ts";
import { kindByRevenue, THERAPY_KINDS } from "../../rule-tables/therapy-table.ts";

export const planOccurrences: ClaimEdit = {
  id: "THER-007",
  name: "Institutional therapy without its plan and start",
  family: "therapy-plan-occurrences",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 5 §20.4 and ch. 25 §75.2: occurrences 11, 17, 29, 30, 35, 44, 45",
    },
  ],
  why: "A bill for therapy tells when the plan was made or reviewed and when the therapy began, each kind by its own occurrence.",
  remedy: "Add the occurrences with their days: plan 29, 17 or 30, start 35, 44 or 45.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "payer.claimFilingIndicatorCode", "lines.revenueCode", "occurrences"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isMedicare(claim) || !isBill(claim, THERAPY_BILLS)) return notApplicable();
    const details: FindingDetail[] = [];
    for (const kind of THERAPY_KINDS) {
      if (!claim.lines.some((line) => kindByRevenue(line.revenueCode) === kind)) continue;
      for (const [code, words] of [
        [kind.planOccurrence, "plan"],
        [kind.startOccurrence, "start"],
      ] as const) {
        if (occurrenceOn(claim, code) !== undefined) continue;
        details.push({
          field: "occurrences",
          message: `the bill has ${kind.words} and no occurrence ${code} for its ${words}`,
          inputs: { code },
        });
      }
    }
    return finding(...details);
  },
};
