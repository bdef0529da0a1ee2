import { finding, notApplicable, pass, type LinePairEdit } from "../../edit.ts";
import { sameGroup, sameProvider } from "../../pair-rules.ts";
import { visitLevelOf } from "../../rule-tables/visit-levels-table.ts";

const APART = ["24", "25", "27", "57", "59", "XE", "XP", "XU"];

/** Families of which one practitioner is paid one visit a day; a patient may come twice to an emergency department. */
const ONE_A_DAY: ReadonlySet<string> = new Set([
  "office",
  "hospital, initial",
  "hospital, subsequent",
  "nursing facility, subsequent",
]);

export const twoVisitsOneDay: LinePairEdit = {
  id: "PROC-019",
  name: "Two visits of one kind on one day",
  family: "multiple-visits",
  status: "active",
  severity: "error",
  scope: "line-pair",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 12 §30.6.5 and §30.6.7.B: physicians of one group and specialty, several visits on a day",
    },
  ],
  why: "Practitioners of one group and specialty are paid one visit a day; two are paid only for unrelated problems that could not be seen together. Where the pair table covers the day, the NCCI edits decide instead.",
  remedy: "Bill one visit whose level takes in both, or add 25 and say why the second was needed.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: ["ncci-ptp-practitioner"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ first, second, table }) {
    const one = visitLevelOf(first.line.procedureCode);
    const other = visitLevelOf(second.line.procedureCode);
    if (one === undefined || other === undefined || one.family !== other.family) return notApplicable();
    if (first.line.procedureCode === second.line.procedureCode || !sameGroup(first, second)) return notApplicable();
    if ([...first.line.modifiers, ...second.line.modifiers].some((modifier) => APART.includes(modifier))) return pass();
    if (table("ncci-ptp-practitioner")?.complete === true) return pass();
    return finding({
      field: `lines[${second.index}].procedureCode`,
      message: `${second.line.procedureCode} stands beside ${first.line.procedureCode} of the same day and group`,
      // One practitioner cannot hold two such visits without words of 25; in a group others may have seen him.
      ...(sameProvider(first, second) && ONE_A_DAY.has(one.family) ? {} : { severity: "warning" as const }),
      inputs: { first: first.line.procedureCode, second: second.line.procedureCode },
    });
  },
};
