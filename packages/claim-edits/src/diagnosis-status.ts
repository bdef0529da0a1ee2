import { addMonths, type CalendarDate } from "@cleanclaim/model";

import type { DiagnosisNotesTable, DiagnosisTable } from "./reference-tables.ts";
import { LAPSED_CODE_MONTHS } from "./rule-tables/form-lists.ts";

/** How a diagnosis code stands on a day. */
export type DiagnosisStatus =
  | { readonly kind: "billable" }
  | {
      readonly kind: "heading";
      /** The first day on which it was no longer billable, when it once was. */
      readonly billableUntil?: CalendarDate | undefined;
      /** It lapsed so lately that "no longer valid" says more than "a heading". */
      readonly recently: boolean;
    }
  | {
      readonly kind: "absent";
      readonly billableUntil?: CalendarDate | undefined;
      readonly billableFrom?: CalendarDate | undefined;
    };

/** Whether a code is billable, a heading or absent on a day, and when it was billable before or will be. */
export function diagnosisStatus(table: DiagnosisTable, code: string, on: CalendarDate): DiagnosisStatus {
  const row = table.find(code);
  if (row?.billable === true) return { kind: "billable" };
  const periods = table.billablePeriods(code);
  const ended = periods.map((period) => period.until).filter((until) => until !== undefined && until <= on);
  const billableUntil = ended.toSorted().at(-1);
  // A starter set lists codes without their headings: what has billable codes below it is a heading all the same.
  if (row !== undefined || table.billableUnder(code).length > 0) {
    const recently = billableUntil !== undefined && addMonths(billableUntil, LAPSED_CODE_MONTHS) > on;
    return { kind: "heading", billableUntil, recently };
  }
  const billableFrom = periods.find((period) => period.from > on)?.from;
  return { kind: "absent", billableUntil, billableFrom };
}

/** Whether a heading is complete but for its seventh character: everything under it differs in that character only. */
export function lacksSeventhCharacter(
  table: DiagnosisTable,
  notes: DiagnosisNotesTable | undefined,
  code: string,
): boolean {
  if (code.length < 3 || code.length > 6) return false;
  const stem = code.padEnd(6, "X");
  const under = table.billableUnder(code);
  if (under.length === 0 || !under.every((each) => each.length === 7 && each.startsWith(stem))) return false;
  return notes === undefined || notes.needsSeventhCharacter(code);
}
