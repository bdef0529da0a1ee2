import { isoDate } from "../../values.ts";

/** A day, a day with its time, a time, or a range of days as ISO text, by its format qualifier; undefined when it is none. */
export function datedWords(value: string, form: string): string | undefined {
  if (form === "RD8") {
    const [from = "", to = ""] = value.split("-");
    const days = [isoDate(from), isoDate(to)];
    return days[0] === undefined || days[1] === undefined ? undefined : `${days[0]} to ${days[1]}`;
  }
  if (form === "DT") {
    const day = isoDate(value.slice(0, 8));
    return day === undefined ? undefined : `${day} ${value.slice(8, 10)}:${value.slice(10, 12)}`;
  }
  if (form === "TM" || form === "TS")
    return /^\d{4}/.test(value) ? `${value.slice(0, 2)}:${value.slice(2, 4)}` : undefined;
  return isoDate(value);
}
