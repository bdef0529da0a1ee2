import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { hasCondition, isNonCovered } from "../../institutional-claim.ts";

export const billForDenial: ClaimEdit = {
  id: "UB-038",
  name: "Bill for a denial with covered charges",
  family: "bill-for-denial",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 1 §60, no-payment bills, condition codes 20 and 21",
    },
    { name: "NUBC UB-04 data specifications", locator: "FL 4 frequency 0, FL 18-28 code 21", edition: "2024" },
  ],
  why: "A bill that asks for nothing (frequency 0, condition 21) has all its charges as non-covered; otherwise it is read as a bill to pay.",
  remedy: "Move all charges to non-covered, or take frequency 0 and condition 21 off.",
  consequence: "would-be rejection",
  reads: { fields: ["frequencyCode", "conditionCodes", "lines.charge", "lines.nonCoveredCharge"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const denial = claim.frequencyCode === "0" || hasCondition(claim, "21");
    if (!denial) return notApplicable();
    const details: FindingDetail[] = [];
    claim.lines.forEach((line, index) => {
      if (Number(line.charge) === 0 || isNonCovered(line.charge, line.nonCoveredCharge)) return;
      details.push({
        line: index,
        field: `lines[${index}].nonCoveredCharge`,
        message: `the bill asks for a denial and ${line.charge} of this line is asked for`,
        proposal: {
          label: "Make the whole charge non-covered",
          field: `lines[${index}].nonCoveredCharge`,
          value: line.charge,
        },
      });
    });
    return finding(...details);
  },
};
