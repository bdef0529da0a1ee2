declare const calendarDate: unique symbol;

/** A calendar day as ISO text, `"2026-11-21"`. Two of them compare with `<` and `>`. Made only by the functions here. */
export type CalendarDate = string & { readonly [calendarDate]: true };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

function dayNumber(date: CalendarDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000;
}

function fromParts(year: number, month: number, day: number): CalendarDate | undefined {
  if (year < 1800 || year > 2999) return undefined;
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  // The text is assembled from a day that exists, which is what the brand promises.
  return at.toISOString().slice(0, 10) as CalendarDate;
}

/** Reads `YYYY-MM-DD` or `YYYYMMDD`. Undefined when the text has another form or names a day that does not exist. */
export function parseDate(text: string): CalendarDate | undefined {
  const match = ISO.exec(text) ?? COMPACT.exec(text);
  if (match === null) return undefined;
  return fromParts(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Like `parseDate`, for text already known to be a date. Throws when it is not: that is a defect. */
export function toDate(text: string): CalendarDate {
  const date = parseDate(text);
  if (date === undefined) throw new RangeError("not a calendar date");
  return date;
}

/** The day `days` after (or, negative, before) `date`. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10) as CalendarDate;
}

/** The same day of the month `months` later; the last day of that month when it is shorter. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const made = fromParts(year, month, Math.min(Number(date.slice(8, 10)), last));
  if (made === undefined) throw new RangeError("date out of range");
  return made;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Completed years of age on a day; negative when the day lies before the birth. */
export function ageInYears(birth: CalendarDate, on: CalendarDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** `YYYYMMDD`, the form of X12 element 1251 with qualifier D8. */
export function compactDate(date: CalendarDate): string {
  return date.replaceAll("-", "");
}

/** A half-open range of days: from `from` up to, not including, `until`; open-ended without `until`. */
export interface EffectiveRange {
  readonly from: CalendarDate;
  readonly until?: CalendarDate | undefined;
}

/** Whether a day lies in a half-open range. */
export function isEffective(range: EffectiveRange, on: CalendarDate): boolean {
  return range.from <= on && (range.until === undefined || on < range.until);
}
