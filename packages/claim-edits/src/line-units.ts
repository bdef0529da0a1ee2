import { daysBetween } from "@cleanclaim/model";

import type { LineInContext } from "./edit.ts";

/** Units of a line on each of its days: the units over the days of the span, one day for most lines. Not a number counts as none. */
export function unitsPerDay(line: LineInContext): number {
  const units = Number(line.line.units);
  if (!Number.isFinite(units)) return 0;
  const days = daysBetween(line.on, line.until) + 1;
  return days > 1 ? units / days : units;
}
