import { finding, notApplicable, notEvaluated, pass, type ClaimEdit } from "../../edit.ts";

/** Relationships of a child to the parent who is insured. */
const CHILD = "19";

export const birthdayRule: ClaimEdit = {
  id: "COV-009",
  name: "Two parents' plans out of the order of birthdays",
  family: "cob-order",
  status: "active",
  severity: "advice",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "NAIC Coordination of Benefits Model Regulation (MDL-120)",
      locator: "dependent child covered under more than one plan",
    },
  ],
  why: "For a child under both parents' plans, the plan of the parent whose birthday comes first in the year pays first, unless a court has ordered otherwise.",
  remedy: "Ask whether a court order says otherwise; without one, turn the two plans around.",
  consequence: "advice",
  reads: { fields: ["payerResponsibility", "lines.serviceFrom", "statementFrom"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ context }) {
    const [first, second] = (context.coverages ?? []).filter((coverage) => coverage.relationshipCode === CHILD);
    if (first === undefined || second === undefined) return notApplicable();
    if (first.subscriberBirthDate === undefined || second.subscriberBirthDate === undefined)
      return notEvaluated("the birth date of a subscriber is missing");
    if (first.subscriberBirthDate.slice(5) <= second.subscriberBirthDate.slice(5)) return pass();
    return finding({
      field: "payerResponsibility",
      message: "the child's first plan belongs to the parent whose birthday comes later in the year",
    });
  },
};
