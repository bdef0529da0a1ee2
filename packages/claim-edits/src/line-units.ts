import { daysBetween } from "@cleanclaim/model";

import type { LineInContext } from "./edit.ts";

/**
 * Units of a line on each of its days: the units over the days of the span, one day for most lines. What is no number, and what
 * is below zero, counts as none: it takes nothing away from other lines.
 */
export function unitsPerDay(line: Pick<LineInContext, "line" | "on" | "until">): number {
  const units = Number(line.line.units);
  if (!Number.isFinite(units) || units < 0) return 0;
  const days = daysBetween(line.on, line.until) + 1;
  return days > 1 ? units / days : units;
}
