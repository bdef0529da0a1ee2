import type { LineView } from "./claim-view.ts";
import { least, share, timesUnits } from "./cents.ts";
import type { Cents, FeeSchedule, MultipleProcedureRule } from "./config.ts";
import { exactness, names } from "./patterns.ts";

/** What the fee schedule allows for a line, never more than the charge. */
export function allowedFor(
  schedule: FeeSchedule,
  line: LineView,
): { readonly allowed: Cents; readonly source: string } {
  let best = { exact: 0, pattern: "", fee: 0n };
  for (const [pattern, fee] of schedule.fees) {
    const exact = exactness(pattern, line.procedure, line.modifiers);
    if (exact > best.exact) best = { exact, pattern, fee };
  }
  if (best.exact === 0) {
    return {
      allowed: least(line.charge, share(line.charge, schedule.percentOfCharge)),
      source: "percentage of charge",
    };
  }
  const units = line.unitType === "MJ" ? "1" : line.units;
  let allowed = timesUnits(best.fee, units);
  let source = `fee ${best.pattern}`;
  for (const [modifier, points] of schedule.modifierPercents) {
    if (!line.modifiers.includes(modifier)) continue;
    allowed = share(allowed, points);
    source += ` with ${modifier}`;
  }
  return { allowed: least(line.charge, allowed), source };
}

/**
 * The share of the fee that each line gets under a multiple-procedure rule: lines of the same day that the rule names
 * are ranked by allowed amount. Lines that the rule does not name get everything.
 */
export function multipleProcedureShares(
  rule: MultipleProcedureRule | undefined,
  lines: readonly { readonly line: LineView; readonly allowed: Cents }[],
): readonly bigint[] {
  const shares = lines.map(() => 10_000n);
  if (rule === undefined) return shares;
  const byDay = new Map<string, number[]>();
  for (const [index, { line }] of lines.entries()) {
    if (!names(rule.procedures, line.procedure, line.modifiers)) continue;
    const day = line.serviceFrom ?? "";
    byDay.set(day, [...(byDay.get(day) ?? []), index]);
  }
  for (const indexes of byDay.values()) {
    const ranked = [...indexes].sort((a, b) => {
      const [left, right] = [lines[a]?.allowed ?? 0n, lines[b]?.allowed ?? 0n];
      return left === right ? a - b : left > right ? -1 : 1;
    });
    for (const [rank, index] of ranked.entries()) {
      shares[index] = rule.percents[rank] ?? rule.percents.at(-1) ?? 10_000n;
    }
  }
  return shares;
}
