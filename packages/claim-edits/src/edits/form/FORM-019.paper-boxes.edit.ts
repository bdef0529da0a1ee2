import type { PersonName } from "@cleanclaim/model";

import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { PAPER_BOX_LENGTHS } from "../../rule-tables/postal-table.ts";

function written({ last, first, middle = "" }: PersonName): string {
  return `${last}, ${first}${middle === "" ? "" : `, ${middle}`}`;
}

export const paperBoxes: ClaimEdit = {
  id: "FORM-019",
  name: "Text longer than its box on paper",
  family: "paper-form",
  status: "active",
  severity: "advice",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "NUCC 1500 claim form instruction manual (02/12)", locator: "items 1a, 2, 4, 19 and 33" }],
  why: "This payer takes paper. What is longer than its box is cut off, and the scanner reads another name.",
  remedy: "Shorten the name as the card has it, or send the claim electronically.",
  consequence: "payment risk",
  reads: {
    fields: ["patient.name", "subscriber.name", "subscriber.memberId", "billingProvider.name", "note"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, profile }) {
    if (profile?.claimsOnPaper !== true) return notApplicable();
    const boxes: readonly (readonly [field: string, text: string, fits: number, what: string])[] = [
      ["patient.name", written(claim.patient.name), PAPER_BOX_LENGTHS.personName, "patient's name (box 2)"],
      ["subscriber.name", written(claim.subscriber.name), PAPER_BOX_LENGTHS.personName, "insured's name (box 4)"],
      ["subscriber.memberId", claim.subscriber.memberId, PAPER_BOX_LENGTHS.insuredNumber, "insured's number (box 1a)"],
      [
        "billingProvider.name",
        claim.billingProvider.name,
        PAPER_BOX_LENGTHS.billingName,
        "billing provider's name (box 33)",
      ],
      ["note", claim.note ?? "", PAPER_BOX_LENGTHS.additionalInformation, "note (box 19)"],
    ];
    const details: FindingDetail[] = [];
    for (const [field, text, fits, what] of boxes) {
      if (text.length > fits) details.push({ field, message: `the ${what} has ${text.length} letters; ${fits} fit` });
    }
    return finding(...details);
  },
};
