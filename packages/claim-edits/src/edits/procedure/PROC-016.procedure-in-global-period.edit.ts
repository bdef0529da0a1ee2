import { addDays } from "@cleanclaim/model";

import { finding, noTable, notApplicable, pass, type PatientHistoryEdit } from "../../edit.ts";
import { sameGroup } from "../../pair-rules.ts";
import { GLOBAL_PERIOD_DAYS } from "../../rule-tables/form-lists.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

/** Modifiers that say why a procedure inside a global period is paid, or that the line is only a part of one. */
const PAID_APART = ["58", "78", "79", "24", "55", "54", "56", "26", "TC", "80", "81", "82", "AS", "76", "77"];
/** Longest global period of the fee schedule. */
const LONGEST = 90;

export const procedureInGlobalPeriod: PatientHistoryEdit = {
  id: "PROC-016",
  name: "Procedure inside the global period of another surgery",
  family: "global-period-procedure",
  status: "active",
  severity: "warning",
  scope: "patient-history",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 12 §40.2: modifiers 58, 78 and 79 in the postoperative period",
    },
    { name: "Medicare physician fee schedule file", locator: "global days" },
  ],
  why: "A procedure by the same practitioner or group within the days of an earlier surgery is denied unless a modifier says why it is paid: planned or more extensive (58), return to the operating room (78), unrelated (79).",
  remedy: "Add 58, 78 or 79 by what the record says.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: ["physician-fee-schedule"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ subject, others, table }) {
    const { line, on } = subject;
    if (!isService("surgery", line.procedureCode) || isService("vein", line.procedureCode)) return notApplicable();
    if (line.modifiers.some((modifier) => PAID_APART.includes(modifier))) return pass();
    let unknown: typeof on | undefined;
    for (const other of others) {
      if (other.on >= on || addDays(other.on, LONGEST) < on || !isService("surgery", other.line.procedureCode))
        continue;
      if (
        !sameGroup(other, subject) ||
        other.line.modifiers.some((each) => ["54", "80", "81", "82", "AS"].includes(each))
      )
        continue;
      const fees = table("physician-fee-schedule", other.on);
      if (fees === undefined) {
        unknown = other.on;
        continue;
      }
      const globalDays = fees.find(other.line.procedureCode)?.globalDays ?? "";
      const days = GLOBAL_PERIOD_DAYS[globalDays] ?? 0;
      if (days === 0 || addDays(other.on, days) < on) continue;
      return finding({
        field: `lines[${subject.index}].modifiers`,
        message: `${line.procedureCode} falls into the ${days}-day global period of ${other.line.procedureCode} (${other.on}) and has none of 58, 78, 79`,
        edition: fees.edition,
        locator: `${other.line.procedureCode}, global ${globalDays}`,
        inputs: { code: line.procedureCode, surgery: other.line.procedureCode, surgeryDate: other.on },
      });
    }
    return unknown === undefined ? pass() : noTable("physician-fee-schedule", unknown);
  },
};
