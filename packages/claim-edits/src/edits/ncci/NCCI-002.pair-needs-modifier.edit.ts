import type { LinePairEdit } from "../../edit.ts";
import { checkPair } from "../../ncci-rules.ts";

export const pairNeedsModifier: LinePairEdit = {
  id: "NCCI-002",
  name: "Two services that need a modifier to be paid together",
  family: "ptp-indicator-1-no-modifier",
  status: "active",
  severity: "error",
  scope: "line-pair",
  claimTypes: ["professional"],
  effective: { from: "1996-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "NCCI PTP practitioner",
      locator: "modifier indicator 1",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
    },
  ],
  why: "The procedure-to-procedure table pays the column-two service of this pair only when an NCCI-associated modifier says it was separate: another site, another session, or a visit of its own.",
  remedy:
    "If the record shows that the services were separate, add the modifier that says so; otherwise take the column-two line off.",
  consequence: "expected denial",
  reads: {
    fields: ["claimType", "lines.procedureCode", "lines.modifiers"],
    tables: ["ncci-ptp-practitioner"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check: (input) => checkPair(input, "practitioner", "1"),
};
