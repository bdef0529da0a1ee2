import { finding, noTable, notApplicable, pass, type LinePairEdit } from "../../edit.ts";
import { sameGroup } from "../../pair-rules.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const decisionModifierOfWrongSize: LinePairEdit = {
  id: "PROC-017",
  name: "Modifier 25 or 57 against the size of the surgery",
  family: "global-period-visit",
  status: "active",
  severity: "warning",
  scope: "line-pair",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 12 §40.2.A.4 and A.8: decision for major surgery (57), visit beside a minor one (25)",
    },
    { name: "Medicare physician fee schedule file", locator: "global days" },
  ],
  why: "A visit beside a minor procedure is told apart by 25; the visit at which a major surgery (90 days) was decided, on its day or the day before, by 57. The payer refuses the one in place of the other.",
  remedy: "Use 57 with a 90-day surgery that was decided at the visit, 25 with a minor one.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: ["physician-fee-schedule"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ first, second, on, table }) {
    const visitIsFirst = isService("visit", first.line.procedureCode);
    const [visit, surgery] = visitIsFirst ? [first, second] : [second, first];
    const has57 = visit.line.modifiers.includes("57");
    const has25 = visit.line.modifiers.includes("25");
    if (!has57 && !has25) return notApplicable();
    if (!isService("visit", visit.line.procedureCode) || !isService("surgery", surgery.line.procedureCode))
      return notApplicable();
    if (!sameGroup(first, second) || (has57 && has25)) return notApplicable();
    const fees = table("physician-fee-schedule");
    if (fees === undefined) return noTable("physician-fee-schedule", on);
    const days = fees.find(surgery.line.procedureCode)?.globalDays;
    const minor = days === "000" || days === "010";
    if ((has57 && !minor) || (has25 && days !== "090")) return pass();
    return finding({
      at: visitIsFirst ? "first" : "second",
      field: `lines[${visit.index}].modifiers`,
      message: has57
        ? `${visit.line.procedureCode} has 57, which is for major surgery, beside ${surgery.line.procedureCode} with ${days ?? ""} global days`
        : `${visit.line.procedureCode} has 25 beside the major surgery ${surgery.line.procedureCode}, whose decision is told by 57`,
      edition: fees.edition,
      locator: `${surgery.line.procedureCode}, global ${days ?? ""}`,
      inputs: { visit: visit.line.procedureCode, surgery: surgery.line.procedureCode },
    });
  },
};
