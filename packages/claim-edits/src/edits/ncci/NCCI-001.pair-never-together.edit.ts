import { finding, noTable, pass, type LinePairEdit } from "../../edit.ts";
import { pairOf, sameProvider } from "../../pair-rules.ts";

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
  reads: { fields: ["lines.procedureCode"], tables: ["ncci-ptp-practitioner"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ first, second, on, table }) {
    if (!sameProvider(first, second) || first.line.procedureCode === second.line.procedureCode) return pass();
    const pairs = table("ncci-ptp-practitioner");
    if (pairs === undefined) return noTable("ncci-ptp-practitioner", on);
    const pair = pairOf(pairs, first, second);
    if (pair === undefined || pair.indicator !== "0") return pass();
    const { column1, column2 } = pair;
    return finding({
      at: pair.columnTwoIs,
      field: `lines[${pair.columnTwo.index}].procedureCode`,
      message: `${column2} is part of ${column1} of the same day and is never paid beside it`,
      fix: `Remove ${column2}, or correct the code; no modifier separates this pair.`,
      edition: pairs.edition,
      locator: `${column1} / ${column2}, indicator 0`,
      inputs: { column1, column2, indicator: "0" },
    });
  },
};
