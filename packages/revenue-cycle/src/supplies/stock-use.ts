import type { CalendarDate, Cents, DrugIdentification } from "@cleanclaim/model";
import { quantityText, timesQuantity, toQuantity, wholeUnits } from "./decimal-quantity.ts";

/** A supply item as billing needs it. Quantities are decimal text; the charge is that of one billing unit. */
export interface SupplyItem {
  readonly itemId: string;
  readonly name: string;
  /** HCPCS; null when the item is never billed by itself. */
  readonly procedureCode: string | null;
  /** How many billing units one stock unit holds: a 200 mg vial of a drug billed by 10 mg holds 20. */
  readonly billingUnitsPerStockUnit: string;
  readonly ndc: string | null;
  readonly ndcUnit: string | null;
  readonly ndcQuantityPerStockUnit: string | null;
  /** A single-dose container: what is left over is thrown away and billed with JW, or none is and the line says so with JZ. */
  readonly singleDose: boolean;
  readonly charge: Cents;
}

/** What was given and what was thrown away, in stock units. */
export interface SupplyUse {
  readonly quantity: string;
  readonly waste: string;
}

/** A line that a use of stock makes. */
export interface SupplyLine {
  readonly procedureCode: string;
  readonly description: string;
  readonly modifiers: readonly string[];
  readonly units: string;
  readonly charge: Cents;
  readonly drug: DrugIdentification | undefined;
}

/**
 * The lines of a use: dose units rounded up to whole ones, NDC with its own quantity, and for a single-dose drug either one line with
 * JZ (nothing thrown away) or a second line with JW for what was. No line when the item has no code.
 * Source: CMS, JW and JZ modifier policy (Medicare Claims Processing Manual chapter 17 section 40).
 */
export function supplyLines(item: SupplyItem, use: SupplyUse): SupplyLine[] {
  const code = item.procedureCode;
  if (code === null) return [];
  const isDrug = item.ndc !== null || /^[JQ]\d{4}$/.test(code);
  const waste = toQuantity(use.waste);
  const given = toQuantity(use.quantity);
  const total = given + waste;
  const perUnit = toQuantity(item.billingUnitsPerStockUnit);
  const totalUnits = wholeUnits(timesQuantity(total, perUnit));
  const givenUnits = wholeUnits(timesQuantity(given, perUnit));
  const line = (modifiers: readonly string[], units: bigint, quantity: bigint): SupplyLine => ({
    procedureCode: code,
    description: item.name,
    modifiers,
    units: units.toString(),
    charge: item.charge * units,
    drug: drugOf(item, quantity),
  });
  if (!isDrug || !item.singleDose) return [line([], givenUnits, given)];
  const wasteUnits = totalUnits - givenUnits;
  if (waste === 0n || wasteUnits <= 0n) return [line(["JZ"], givenUnits, given)];
  return [line([], givenUnits, given), line(["JW"], wasteUnits, waste)];
}

function drugOf(item: SupplyItem, quantity: bigint): DrugIdentification | undefined {
  if (item.ndc === null || item.ndcUnit === null || item.ndcQuantityPerStockUnit === null) return undefined;
  const amount = timesQuantity(quantity, toQuantity(item.ndcQuantityPerStockUnit));
  return { ndc: item.ndc.replaceAll("-", ""), quantity: quantityText(amount), unit: item.ndcUnit };
}

/** A lot on the shelf. */
export interface StockLot {
  readonly lotId: string;
  readonly lotNumber: string;
  readonly expiresOn: CalendarDate | null;
  /** Decimal text. */
  readonly onHand: string;
}

/** What to take from which lot, or why it can't be taken. */
export type LotChoice =
  | { readonly ok: true; readonly takes: readonly { readonly lotId: string; readonly quantity: string }[] }
  | { readonly ok: false; readonly message: string };

/**
 * Takes a quantity from lots that have not expired on the day, first the one that expires first. With `lotId` only that lot
 * is used. Never takes more than there is.
 */
export function chooseLots(lots: readonly StockLot[], quantity: string, on: CalendarDate, lotId?: string): LotChoice {
  const wanted = toQuantity(quantity);
  if (wanted <= 0n) return { ok: false, message: "The quantity must be more than zero." };
  const named = lotId === undefined ? lots : lots.filter((lot) => lot.lotId === lotId);
  const expired = named.filter((lot) => lot.expiresOn !== null && lot.expiresOn < on);
  const usable = named
    .filter((lot) => !expired.includes(lot) && toQuantity(lot.onHand) > 0n)
    .sort((a, b) => (a.expiresOn ?? "9999").localeCompare(b.expiresOn ?? "9999") || a.lotId.localeCompare(b.lotId));
  let left = wanted;
  const takes: { lotId: string; quantity: string }[] = [];
  for (const lot of usable) {
    if (left === 0n) break;
    const onHand = toQuantity(lot.onHand);
    const take = onHand < left ? onHand : left;
    takes.push({ lotId: lot.lotId, quantity: quantityText(take) });
    left -= take;
  }
  if (left === 0n) return { ok: true, takes };
  const there = quantityText(wanted - left);
  const hint =
    expired.length > 0
      ? ` ${expired.length} lot${expired.length === 1 ? " has" : "s have"} expired and can't be used.`
      : "";
  return {
    ok: false,
    message: `Only ${there} of ${quantityText(wanted)} are in stock.${hint} Receive a lot or use less.`,
  };
}

/** How an item stands: expired or expiring lots first, then what is left against its levels. */
export function stockStatus(
  levels: { readonly onHand: string; readonly reorderLevel: string; readonly nextExpiry: CalendarDate | null },
  today: CalendarDate,
  soon: CalendarDate,
): "ok" | "low" | "out" | "expiring" | "expired" {
  const onHand = toQuantity(levels.onHand);
  if (onHand <= 0n) return "out";
  if (levels.nextExpiry !== null && levels.nextExpiry < today) return "expired";
  if (onHand <= toQuantity(levels.reorderLevel)) return "low";
  return levels.nextExpiry !== null && levels.nextExpiry <= soon ? "expiring" : "ok";
}
