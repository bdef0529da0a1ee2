import type { ReportTable } from "@cleanclaim/revenue-cycle/contract";
import { count, dayText, money } from "../../format/format.ts";

type Kind = ReportTable["columns"][number]["kind"];
type Value = ReportTable["rows"][number][string];

/** A value of a report as it is shown; a dash for nothing. Pure. */
export function cellText(kind: Kind, value: Value | undefined): string {
  if (value === null || value === undefined || value === "") return "—";
  switch (kind) {
    case "money":
      return money(String(value));
    case "count":
      return count(Math.round(Number(value)));
    case "percent":
      return `${Number(value).toFixed(1)} %`;
    case "days":
      return `${Number(value).toFixed(1)} days`;
    case "day":
      return dayText(String(value));
    case "text":
      return String(value);
  }
}

/** A value as a number to draw. Money becomes a float here only, for the height of a bar. */
export function drawn(value: Value | undefined): number {
  const number = Number(value ?? 0);
  return Number.isFinite(number) ? number : 0;
}

/** The sum in the short form of an axis: `$12k`. Pure. */
export function axisMoney(value: number): string {
  const sign = value < 0 ? "−" : "";
  const size = Math.abs(value);
  if (size >= 1_000_000) return `${sign}$${(size / 1_000_000).toFixed(1)}M`;
  return size >= 1000 ? `${sign}$${Math.round(size / 1000)}k` : `${sign}$${Math.round(size)}`;
}

/** Whether a column is set at the right. */
export function isNumber(kind: Kind): boolean {
  return kind !== "text" && kind !== "day";
}
