import type { LinePairEdit } from "../../edit.ts";
import { checkPair } from "../../ncci-rules.ts";

export const outpatientPairNeverTogether: LinePairEdit = {
  id: "NCCI-005",
  name: "Two outpatient services that are never paid together",
  family: "ptp-indicator-0",
  status: "active",
  severity: "error",
  scope: "line-pair",
  claimTypes: ["institutional"],
  effective: { from: "2000-08-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "NCCI PTP outpatient hospital",
      locator: "modifier indicator 0",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
    },
  ],
  why: "The outpatient procedure-to-procedure table pays only the column-one service of this pair on one day at one facility, and lets no modifier separate the two.",
  remedy: "Take the column-two line off the claim, or correct the code if another service was done.",
  consequence: "expected denial",
  reads: {
    fields: [
      "claimType",
      "typeOfBill",
      "statementFrom",
      "statementTo",
      "billingProvider.npi",
      "lines.serviceFrom",
      "lines.procedureCode",
    ],
    tables: ["ncci-ptp-outpatient"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check: (input) => checkPair(input, "outpatient", "0"),
};
