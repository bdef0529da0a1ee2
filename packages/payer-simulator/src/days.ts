import type { Day, PaymentCycle } from "./config.ts";

const MS_PER_DAY = 86_400_000;

/** Reads `YYYY-MM-DD` or `YYYYMMDD`; undefined when there is no such day. */
export function readDay(text: string): Day | undefined {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text.trim());
  if (match === null || text.trim().length === 9) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  return at.toISOString().slice(0, 10);
}

function number(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

/** The day so many days later (or, negative, earlier). */
export function plusDays(day: Day, days: number): Day {
  return new Date((number(day) + days) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whole days from one day to a later one; negative when it is earlier. */
export function daysFromTo(from: Day, to: Day): number {
  return number(to) - number(from);
}

/** Day of the week, 0 for Sunday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Day of the year, 1 to 366. */
export function dayOfYear(day: Day): number {
  return daysFromTo(`${day.slice(0, 4)}-01-01`, day) + 1;
}

/** Whether a payer with this cycle pays on that day. A monthly day beyond the month's end falls on its last day. */
export function paysOn(cycle: PaymentCycle, day: Day): boolean {
  if (cycle.kind === "daily") return true;
  if (cycle.kind === "weekly") return cycle.weekdays.includes(weekday(day));
  const lastOfMonth = plusDays(day, 1).slice(5, 7) !== day.slice(5, 7);
  const dayOfMonth = Number(day.slice(8, 10));
  return dayOfMonth === cycle.day || (lastOfMonth && dayOfMonth < cycle.day);
}

/** `YYYYMMDD`. */
export function compact(day: Day): string {
  return day.replaceAll("-", "");
}
