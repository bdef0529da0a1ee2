import { parseCents, parseDate, type EffectiveRange } from "@cleanclaim/model";

import type { LineSelection } from "./contract.ts";
import type { ContractProblem, ContractProblemCode } from "./contract-problem.ts";
import { NUMBERED_MODIFIERS } from "./modifier-table.ts";

/** What a check may ask of the outside, and where it says what it found. */
export interface ContractCheck {
  readonly knowsModifier: (modifier: string) => boolean;
  /** Ranges already found sound within the same days: rows of a schedule share a few. */
  readonly sound: WeakMap<EffectiveRange, EffectiveRange>;
  readonly report: (
    severity: ContractProblem["severity"],
    code: ContractProblemCode,
    path: string,
    message: string,
    rows?: readonly number[],
  ) => void;
}

/** True for a modifier as claims carry it: two characters, by number one that is published. */
export function isModifier(modifier: string): boolean {
  return /^\d\d$/.test(modifier)
    ? NUMBERED_MODIFIERS.includes(modifier)
    : /^([A-Z][A-Z0-9]|[0-9][A-Z])$/.test(modifier);
}

export function checkAmount(amount: string, what: string, path: string, check: ContractCheck, row?: number): void {
  const rows = row === undefined ? undefined : [row];
  const cents = parseCents(amount);
  const where = row === undefined ? what : `Row ${row}: ${what}`;
  if (cents === undefined)
    check.report(
      "error",
      "not-an-amount",
      path,
      `${where} "${amount}" is not an amount; write dollars such as 125.00.`,
      rows,
    );
  else if (cents < 0n) check.report("error", "negative-price", path, `${where} is negative (${amount}).`, rows);
  else if (cents === 0n)
    check.report("warning", "zero-price", path, `${where} is 0.00: nothing would be paid. Is that agreed?`, rows);
}

export function checkPercent(
  percent: string,
  what: string,
  path: string,
  check: ContractCheck,
  most = 1000,
  usual = most,
): void {
  const value = /^-?\d+(\.\d+)?$/.test(percent) ? Number(percent) : Number.NaN;
  if (Number.isNaN(value))
    check.report(
      "error",
      "not-a-number",
      path,
      `${what} "${percent}" is not a number; write a percentage such as 80 or 62.5.`,
    );
  else if (value < 0 || value > most)
    check.report("error", "percent-out-of-range", path, `${what} ${percent} % must lie between 0 and ${most}.`);
  else if (value > usual)
    check.report(
      "warning",
      "percent-out-of-range",
      path,
      `${what} ${percent} % is more than ${usual} %. Is that agreed?`,
    );
}

export function checkNumber(text: string, what: string, path: string, check: ContractCheck): void {
  if (!/^\d+(\.\d+)?$/.test(text))
    check.report("error", "not-a-number", path, `${what} "${text}" is not a number; write it such as 21.50.`);
}

/** Dates of a contract or of a part of one. `within` is what they should lie in. */
export function checkDates(
  effective: EffectiveRange,
  what: string,
  path: string,
  check: ContractCheck,
  within?: EffectiveRange,
  row?: number,
): boolean {
  if (row !== undefined && within !== undefined && check.sound.get(effective) === within) return true;
  const rows = row === undefined ? undefined : [row];
  const from: string | undefined = effective.from;
  if (from === undefined || parseDate(from) === undefined) {
    check.report("error", "no-begin", path, `${what} has no first day; give one such as 2026-01-01.`, rows);
    return false;
  }
  const { until } = effective;
  if (until !== undefined && (parseDate(until) === undefined || until <= from)) {
    const message = `${what} ends (${until}) before it begins (${from}); the end is the first day that does not count.`;
    check.report("error", "dates-reversed", path, message, rows);
    return false;
  }
  if (within === undefined) return true;
  const early = from < within.from;
  const late = within.until !== undefined && (until === undefined || until > within.until) && until !== undefined;
  const apart = (until !== undefined && until <= within.from) || (within.until !== undefined && from >= within.until);
  if (apart || early || late) {
    const message = `${what} (${from} to ${until ?? "open"}) lies ${apart ? "outside" : "partly outside"} of the contract's days (${within.from} to ${within.until ?? "open"}).`;
    check.report("warning", "outside-contract", path, message, rows);
  } else if (row !== undefined) check.sound.set(effective, within);
  return true;
}

/** A row with its days, in a group of rows that price the same thing. */
export interface DatedRow {
  readonly row: number;
  readonly effective: EffectiveRange;
  readonly price: string;
}

/** Overlaps and gaps among the rows of one thing, such as one code with one modifier. */
export function checkTimeline(what: string, rows: readonly DatedRow[], path: string, check: ContractCheck): void {
  if (rows.length < 2) return;
  const order = rows.toSorted((a, b) =>
    a.effective.from === b.effective.from ? a.row - b.row : a.effective.from < b.effective.from ? -1 : 1,
  );
  // The row that lasts longest so far: what follows overlaps it or leaves a gap after it.
  let [longest] = order;
  for (const next of order.slice(1)) {
    if (longest === undefined) return;
    const end = longest.effective.until;
    const pair = [longest.row, next.row];
    if (end === undefined || next.effective.from < end) {
      const same = longest.price === next.price;
      const message = same
        ? `Rows ${pair.join(" and ")} say the same of ${what}; remove one.`
        : `Rows ${pair.join(" and ")}: ${what} has two prices from ${next.effective.from}; end one before the other begins.`;
      check.report(same ? "warning" : "error", same ? "duplicate-row" : "date-overlap", path, message, pair);
    } else if (next.effective.from > end) {
      const message = `Rows ${pair.join(" and ")}: ${what} has no price from ${end} until ${next.effective.from}.`;
      check.report("warning", "date-gap", path, message, pair);
    }
    if (end !== undefined && (next.effective.until === undefined || next.effective.until > end)) longest = next;
  }
}

const LISTS = ["codes", "revenueCodes", "modifiers", "placesOfService", "drgs"] as const;
const RANGES = ["codeRanges", "revenueRanges"] as const;

export function checkSelection(selects: LineSelection, what: string, path: string, check: ContractCheck): void {
  for (const name of [...LISTS, ...RANGES]) {
    if (selects[name]?.length === 0)
      check.report("error", "selects-nothing", path, `${what}: the list of ${name} is empty, so no line is selected.`);
  }
  for (const range of [...(selects.codeRanges ?? []), ...(selects.revenueRanges ?? [])]) {
    if (range.from.length !== range.to.length || range.from > range.to) {
      const message = `${what}: the range ${range.from} to ${range.to} holds nothing; the first code must not be after the last, with as many characters.`;
      check.report("error", "range-reversed", path, message);
    }
  }
  for (const modifier of selects.modifiers ?? []) {
    if (!check.knowsModifier(modifier))
      check.report("warning", "unknown-modifier", path, `${what}: the modifier ${modifier} is not known.`);
  }
}

/** True when every line that `inner` selects is selected by `outer` already. */
export function covers(outer: LineSelection, inner: LineSelection): boolean {
  const lists = LISTS.filter((name) => name !== "codes" && name !== "revenueCodes").every((name) => {
    const wanted = outer[name];
    return wanted === undefined || (inner[name]?.every((each) => wanted.includes(each)) ?? false);
  });
  return (
    lists &&
    coversCodes(outer.codes, outer.codeRanges, inner.codes, inner.codeRanges) &&
    coversCodes(outer.revenueCodes, outer.revenueRanges, inner.revenueCodes, inner.revenueRanges)
  );
}

function coversCodes(
  codes: LineSelection["codes"],
  ranges: LineSelection["codeRanges"],
  innerCodes: LineSelection["codes"],
  innerRanges: LineSelection["codeRanges"],
): boolean {
  if (codes === undefined && ranges === undefined) return true;
  if (innerCodes === undefined && innerRanges === undefined) return false;
  const holds = (from: string, to: string): boolean =>
    (from === to && (codes?.includes(from) ?? false)) ||
    (ranges?.some((range) => range.from.length === from.length && range.from <= from && to <= range.to) ?? false);
  return (
    (innerCodes ?? []).every((code) => holds(code, code)) &&
    (innerRanges ?? []).every(({ from, to }) => holds(from, to))
  );
}
