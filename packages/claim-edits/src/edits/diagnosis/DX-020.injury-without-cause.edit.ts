import { dotted, undotted } from "@cleanclaim/model";

import { fallsUnder } from "../../coverage-policies.ts";
import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { INJURY } from "../../rule-tables/diagnosis-order-table.ts";
import { EXTERNAL_CAUSE_RANGE } from "../../rule-tables/form-lists.ts";

export const injuryWithoutCause: ClaimEdit = {
  id: "DX-020",
  name: "Injury without how it came about",
  family: "related-causes",
  status: "active",
  severity: "advice",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [
    { name: "837 professional (005010X222A1)", locator: "related causes" },
    { name: "ICD-10-CM Official Guidelines", locator: "I.C.20: external causes" },
  ],
  why: "A payer asks after every injury whether another insurer owes: of a car, an employer, a house. Without an answer on the claim it sends a questionnaire and waits.",
  remedy: "Ask the patient how it happened; enter the related cause with its date, or an external cause code.",
  consequence: "payment risk",
  reads: { fields: ["diagnoses.code", "relatedCauses"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const first = claim.diagnoses[0]?.code;
    if (first === undefined || !fallsUnder(INJURY, undotted(first)) || !/A$/.test(first)) return notApplicable();
    const told = claim.diagnoses.some(({ code }) => {
      const category = undotted(code).slice(0, 3);
      return category >= EXTERNAL_CAUSE_RANGE.first && category <= EXTERNAL_CAUSE_RANGE.last;
    });
    if (told || claim.relatedCauses.length > 0) return pass();
    return finding({
      field: "relatedCauses",
      message: `${dotted(first)} is a new injury and the claim does not say how it came about`,
    });
  },
};
