import { finding, notApplicable, notEvaluated, pass, type ClaimEdit } from "../../edit.ts";

const PLACE = { P: "first", S: "second", T: "third" } as const;

export const payerOutOfTurn: ClaimEdit = {
  id: "COV-008",
  name: "Payer is billed out of turn",
  family: "cob-order",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NAIC Coordination of Benefits Model Regulation (MDL-120)", locator: "order of benefit determination" },
    { name: "837 professional (005010X222A1)", locator: "payer responsibility sequence" },
  ],
  why: "Payers pay in an order. One who is billed before the payer ahead of it denies the claim and asks for the other's decision.",
  remedy: "Bill the payer that comes first, or correct the order of the coverages on the registration.",
  consequence: "expected denial",
  reads: { fields: ["payerResponsibility", "payer.payerId", "lines.serviceFrom", "statementFrom"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, context }) {
    const { coverages } = context;
    if (coverages === undefined || coverages.length < 2) return notApplicable();
    const own = coverages.find((coverage) => coverage.payerId === claim.payer.payerId);
    if (own === undefined) return notEvaluated("the claim's payer is not among the coverages of that day");
    // A payer with two policies of the patient decides between them by itself.
    const several = coverages.filter((coverage) => coverage.payerId === claim.payer.payerId).length > 1;
    if (several || own.responsibility === claim.payerResponsibility) return pass();
    return finding({
      field: "payerResponsibility",
      message: `the claim asks this payer to pay ${PLACE[claim.payerResponsibility]} and the registration has it ${PLACE[own.responsibility]}`,
      inputs: { claim: claim.payerResponsibility, registration: own.responsibility },
    });
  },
};
