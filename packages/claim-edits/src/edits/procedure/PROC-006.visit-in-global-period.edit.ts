import { addDays } from "@cleanclaim/model";

import { finding, noTable, notApplicable, type LineInContext, type PatientHistoryEdit } from "../../edit.ts";
import { sameGroup } from "../../pair-rules.ts";
import { GLOBAL_PERIOD_DAYS } from "../../rule-tables/form-lists.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

const NOT_THE_WHOLE_SURGERY = ["54", "55", "56", "80", "81", "82", "AS", "TC", "26", "53"];

/** By how sure the visit belongs to the surgery: after it, on its day, or the day before a major one. */
function relation(
  visit: LineInContext,
  surgery: LineInContext,
  days: number,
): "after" | "same-day" | "day-before" | undefined {
  if (visit.on > surgery.on) return visit.on <= addDays(surgery.on, days) ? "after" : undefined;
  if (visit.on === surgery.on) return "same-day";
  return days >= 90 && visit.on === addDays(surgery.on, -1) ? "day-before" : undefined;
}

export const visitInGlobalPeriod: PatientHistoryEdit = {
  id: "PROC-006",
  name: "Visit inside the global period of a surgery",
  family: "global-period-visit",
  status: "active",
  severity: "error",
  scope: "patient-history",
  claimTypes: ["professional"],
  effective: { from: "1992-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare physician fee schedule file", locator: "global days" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 12 §40: global surgery" },
  ],
  why: "The price of a surgery includes the visits of its global period by the same practitioner or group and specialty.",
  remedy:
    "If the visit was for another problem, add 24 (after the surgery), 25 (same day) or 57 (decision for major surgery); otherwise take it off.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: ["physician-fee-schedule"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ subject, others, table }) {
    const { line, on } = subject;
    if (!isService("visit", line.procedureCode)) return notApplicable();
    if (["24", "25", "57", "FT"].some((modifier) => line.modifiers.includes(modifier))) return finding();
    let unknown = false;
    for (const other of others) {
      if (isService("visit", other.line.procedureCode) || !sameGroup(other, subject)) continue;
      if (relation(subject, other, 90) === undefined) continue;
      if (other.line.modifiers.some((modifier) => NOT_THE_WHOLE_SURGERY.includes(modifier))) continue;
      const fees = table("physician-fee-schedule", other.on);
      if (fees === undefined) {
        unknown = true;
        continue;
      }
      const globalDays = fees.find(other.line.procedureCode)?.globalDays ?? "";
      const days = GLOBAL_PERIOD_DAYS[globalDays];
      const where = days === undefined ? undefined : relation(subject, other, days);
      if (days === undefined || where === undefined) continue;
      const same = where === "after" ? "24" : days >= 90 ? "57" : "25";
      return finding({
        field: `lines[${subject.index}].modifiers`,
        message: `the visit ${line.procedureCode} falls into the ${days}-day global period of ${other.line.procedureCode} and has no modifier ${same}`,
        ...(where === "after" ? {} : { severity: "warning" as const }),
        edition: fees.edition,
        locator: `${other.line.procedureCode}, global ${globalDays}`,
        inputs: { visit: line.procedureCode, surgery: other.line.procedureCode, surgeryDate: other.on, globalDays },
      });
    }
    return unknown ? noTable("physician-fee-schedule", on) : finding();
  },
};
