import type { LinePairEdit } from "../../edit.ts";
import { checkPair } from "../../ncci-rules.ts";

export const pairNeverTogether: LinePairEdit = {
  id: "NCCI-001",
  name: "Two services that are never paid together",
  family: "ptp-indicator-0",
  status: "active",
  severity: "error",
  scope: "line-pair",
  claimTypes: ["professional"],
  effective: { from: "1996-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "NCCI PTP practitioner",
      locator: "modifier indicator 0",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
    },
  ],
  why: "The procedure-to-procedure table pays only the column-one service of this pair on one day by one provider, and lets no modifier separate the two.",
  remedy: "Take the column-two line off the claim, or correct the code if another service was done.",
  consequence: "expected denial",
  reads: {
    fields: ["claimType", "lines.procedureCode"],
    tables: ["ncci-ptp-practitioner"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check: (input) => checkPair(input, "practitioner", "0"),
};
