import { addMonths, type CalendarDate } from "@cleanclaim/model";

import { expectsRefusal } from "../../coverage-policies.ts";
import { finding, notApplicable, pass, type PatientHistoryEdit } from "../../edit.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";
import { INTERVAL_MAY_BE_SHORTER, PREVENTIVE_LIMITS } from "../../rule-tables/medicare-rules-table.ts";

/** The first day on which it is paid again: whole months lie between the month of the last one and it. */
function paidAgain(last: CalendarDate, fullMonths: number): string {
  return `${addMonths(last, fullMonths + 1).slice(0, 7)}-01`;
}

export const preventiveTooSoon: PatientHistoryEdit = {
  id: "MCR-010",
  name: "Preventive service sooner than Medicare pays again",
  family: "frequency-limit",
  status: "active",
  severity: "error",
  scope: "patient-history",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 18: preventive and screening services" },
    { name: "42 CFR 410.15-410.56", locator: "intervals of preventive services" },
  ],
  why: "Medicare pays screenings after whole months have passed since the last one, and two examinations once in a lifetime; the month of the last one does not count.",
  remedy: "Check when the patient had it last, with any provider; if it is too soon, have a notice signed and add GA.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ subject, others, on }) {
    const { line } = subject;
    const limits = PREVENTIVE_LIMITS.filter(({ limited }) => limited.includes(line.procedureCode));
    if (limits.length === 0) return notApplicable();
    if (expectsRefusal(line)) return pass();
    for (const limit of limits) {
      const last = others.findLast(
        (other) => other.on < on && limit.counts.includes(other.line.procedureCode) && !expectsRefusal(other.line),
      );
      if (last === undefined) continue;
      const again = limit.fullMonths === "once" ? undefined : paidAgain(last.on, limit.fullMonths);
      if (again !== undefined && on >= again) continue;
      return finding({
        field: `lines[${subject.index}].procedureCode`,
        message: `${line.procedureCode} is ${limit.what}, given on ${last.on}, and Medicare pays it ${again === undefined ? "once" : `again from ${again} on`}`,
        locator: limit.source,
        ...(INTERVAL_MAY_BE_SHORTER.has(line.procedureCode) ? { severity: "warning" as const } : {}),
        inputs: { code: line.procedureCode, last: last.on },
      });
    }
    return pass();
  },
};
