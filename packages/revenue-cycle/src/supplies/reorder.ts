import { ceilRatio } from "./drug-dose.ts";
import { quantityText, toQuantity } from "./decimal-quantity.ts";

/** An item's levels, in stock units as decimal text. */
export interface ReorderLevels {
  /** On the shelf and usable: neither expired nor held. */
  readonly usable: string;
  /** Ordered and not yet here, drafts included. */
  readonly onOrder: string;
  readonly parLevel: string;
  readonly reorderLevel: string;
  /** Stock units in one order unit. */
  readonly packSize: string;
}

/** How much to order. */
export interface ReorderProposal {
  /** Order units, whole. */
  readonly packs: number;
  /** The same in stock units. */
  readonly quantity: string;
  /** What is missing to par, before rounding to packs. */
  readonly missing: string;
}

/**
 * What to order of an item: nothing while what is here and on its way is above the reorder level; else up to par, in whole packs.
 * Undefined when nothing is due.
 */
export function proposeReorder(levels: ReorderLevels): ReorderProposal | undefined {
  const available = toQuantity(levels.usable) + toQuantity(levels.onOrder);
  if (available > toQuantity(levels.reorderLevel)) return undefined;
  const missing = toQuantity(levels.parLevel) - available;
  if (missing <= 0n) return undefined;
  const pack = toQuantity(levels.packSize);
  const packs = ceilRatio(missing, pack);
  return { packs: Number(packs), quantity: quantityText(packs * pack), missing: quantityText(missing) };
}

/** What was ordered and what came of a line, in stock units. */
export interface OrderedLine {
  readonly ordered: string;
  readonly received: string;
}

/** Where a sent order stands by what came: more than ordered counts as all. */
export function receiptStatus(lines: readonly OrderedLine[]): "sent" | "partly-received" | "received" {
  if (lines.every((line) => toQuantity(line.received) <= 0n)) return "sent";
  return lines.every((line) => toQuantity(line.received) >= toQuantity(line.ordered)) ? "received" : "partly-received";
}

/** Over or short of a delivery against what was still to come, as signed text: `"-2"` is two short, `"0"` even. */
export function overShort(outstanding: string, arrived: string): string {
  return quantityText(toQuantity(arrived) - toQuantity(outstanding));
}

/** Dollars as decimal text for one stock unit of a pack: `"3.10"` for 200 is `"0.0155"`; cut after six places. */
export function costPerStockUnit(packCost: string, packSize: string): string {
  return quantityText((toQuantity(packCost) * 1_000_000n) / toQuantity(packSize));
}

/** The cost of a unit after more came to the same lot: both weighted by their quantities; cut after six places. */
export function averageCost(
  before: { readonly quantity: string; readonly cost: string },
  added: { readonly quantity: string; readonly cost: string },
): string {
  const old = toQuantity(before.quantity);
  const more = toQuantity(added.quantity);
  if (old <= 0n) return quantityText(toQuantity(added.cost));
  return quantityText((old * toQuantity(before.cost) + more * toQuantity(added.cost)) / (old + more));
}

/** Value in cents of a quantity at a cost of dollars a unit, rounded half up once. */
export function stockValueCents(quantity: string, cost: string): bigint {
  const value = toQuantity(quantity) * toQuantity(cost) * 100n;
  const scale = 1_000_000_000_000n;
  return value >= 0n ? (value + scale / 2n) / scale : -((-value + scale / 2n) / scale);
}
