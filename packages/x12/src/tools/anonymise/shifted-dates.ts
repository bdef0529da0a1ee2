import { isDate8 } from "../../values.ts";

const DAY = 86_400_000;

/** Moves a day, eight digits, by a number of days; text that is no day loses its digits. */
export function shiftedDay(text: string, days: number): string {
  if (!isDate8(text)) return text.replace(/\d/g, "0").replace(/[A-Za-z]/g, "X");
  const time = Date.UTC(Number(text.slice(0, 4)), Number(text.slice(4, 6)) - 1, Number(text.slice(6, 8)));
  return new Date(time + days * DAY).toISOString().slice(0, 10).replaceAll("-", "");
}

/** Moves each day in a date, a date with its time, or a range of either. Times of the day stay. */
export function shiftedDate(text: string, days: number): string {
  return text
    .split("-")
    .map((part) => {
      const size = part.length === 6 ? 6 : 8;
      if (size === 6) return shiftedShortDay(part, days);
      return shiftedDay(part.slice(0, 8), days) + (part.length > 8 ? part.slice(8) : "");
    })
    .join("-");
}

/** Moves a day of six digits (YYMMDD) of this century. */
export function shiftedShortDay(text: string, days: number): string {
  const moved = shiftedDay(`20${text.trim()}`, days);
  return text.replace(text.trim(), moved.slice(2));
}

/**
 * A birth date, moved. Of one who is 90 or older on `on`, the year that says "90" in place of it, as 45 CFR 164.514(b)(2)(i)(C) asks to take
 * all ages over 89 together.
 */
export function shiftedBirth(text: string, days: number, on: string): string {
  const moved = shiftedDay(text, days);
  const then = shiftedDay(on, days);
  if (!isDate8(text) || !isDate8(on)) return moved;
  const limit = `${String(Number(then.slice(0, 4)) - 90).padStart(4, "0")}${then.slice(4)}`;
  return moved <= limit ? `${limit.slice(0, 4)}0101` : moved;
}
