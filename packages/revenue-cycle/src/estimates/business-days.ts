import { addDays, type CalendarDate } from "@cleanclaim/model";
import { isBankHoliday } from "../forecasting/index.ts";

/** Monday to Friday, federal holidays apart. */
export function isBusinessDay(day: CalendarDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isBankHoliday(day);
}

/** The business day `count` business days after a day. */
export function addBusinessDays(day: CalendarDate, count: number): CalendarDate {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (isBusinessDay(reached)) left -= 1;
  }
  return reached;
}

/** Business days after `from` up to and with `to`; 0 when `to` is not later. Counts no further than a year. */
export function businessDaysBetween(from: CalendarDate, to: CalendarDate): number {
  let count = 0;
  for (let day = addDays(from, 1), steps = 0; day <= to && steps < 366; day = addDays(day, 1), steps += 1) {
    if (isBusinessDay(day)) count += 1;
  }
  return count;
}
