import { finding, noTable, pass, type LinePairEdit } from "../../edit.ts";
import { pairOf, sameProvider, separatedByModifier } from "../../pair-rules.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

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
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: ["ncci-ptp-practitioner"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ first, second, on, table }) {
    if (!sameProvider(first, second) || first.line.procedureCode === second.line.procedureCode) return pass();
    const pairs = table("ncci-ptp-practitioner");
    if (pairs === undefined) return noTable("ncci-ptp-practitioner", on);
    const pair = pairOf(pairs, first, second);
    if (pair === undefined || pair.indicator !== "1" || separatedByModifier(first, second)) return pass();
    const { column1, column2 } = pair;
    const visit = isService("visit", column2) || isService("visit", column1);
    return finding({
      at: pair.columnTwoIs,
      field: `lines[${pair.columnTwo.index}].modifiers`,
      message: visit
        ? `the visit and the procedure (${column1} with ${column2}) stand on one day and the visit has no modifier 25`
        : `${column2} is bundled into ${column1} of the same day and no modifier says that it was separate`,
      fix: visit
        ? "If the visit was significant and separate, add 25 to the visit; otherwise remove it."
        : `If the record shows another site or session, add XS, XE, XP, XU or 59; otherwise remove ${column2}.`,
      edition: pairs.edition,
      locator: `${column1} / ${column2}, indicator 1`,
      inputs: { column1, column2, indicator: "1" },
    });
  },
};
