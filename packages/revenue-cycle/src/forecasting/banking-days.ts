import { addDays, toDate, type CalendarDate } from "@cleanclaim/model";

/** Weekday of a day, 0 Sunday to 6 Saturday. */
function weekday(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function day(year: number, month: number, date: number): CalendarDate {
  return toDate(`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
}

/** The `n`-th weekday of a month. */
function nth(year: number, month: number, wanted: number, n: number): CalendarDate {
  const first = day(year, month, 1);
  return addDays(first, ((wanted - weekday(first) + 7) % 7) + 7 * (n - 1));
}

/** The last Monday of May. */
function memorialDay(year: number): CalendarDate {
  const last = day(year, 5, 31);
  return addDays(last, -((weekday(last) + 6) % 7));
}

/**
 * Whether the Federal Reserve keeps a holiday on a day. A holiday on a Sunday is kept on the Monday; on a Saturday the banks stay open on
 * the Friday. Source: 5 U.S.C. 6103(a) (Juneteenth since 2021) and the Federal Reserve's holiday schedule.
 */
export function isBankHoliday(date: CalendarDate): boolean {
  const year = Number(date.slice(0, 4));
  const fixed = [day(year, 1, 1), day(year, 7, 4), day(year, 11, 11), day(year, 12, 25)];
  if (year >= 2021) fixed.push(day(year, 6, 19));
  const moving = [
    nth(year, 1, 1, 3),
    nth(year, 2, 1, 3),
    memorialDay(year),
    nth(year, 9, 1, 1),
    nth(year, 10, 1, 2),
    nth(year, 11, 4, 4),
  ];
  return moving.includes(date) || fixed.some((one) => one === date || (weekday(one) === 0 && addDays(one, 1) === date));
}

/** The day itself when banks settle on it, else the next on which they do. */
export function nextBankingDay(date: CalendarDate): CalendarDate {
  let on = date;
  while ([0, 6].includes(weekday(on)) || isBankHoliday(on)) on = addDays(on, 1);
  return on;
}
