import type { CalendarDate, Cents, DrugIdentification } from "@cleanclaim/model";
import { quantityText, timesQuantity, toQuantity, wholeUnits } from "./decimal-quantity.ts";
import type { DoseGiven, DoseMeasure } from "./drug-dose.ts";
import { doseUnits } from "./drug-dose.ts";
import { readNdc } from "./ndc.ts";
import { wasteModifierCodes, wasteModifiers } from "./waste-modifiers-table.ts";

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
  /** How doses of the drug are measured, where the item says it. */
  readonly dose?: DoseMeasure | undefined;
}

/** What was given and what was thrown away, in stock units; with `dose`, billing units come from the dose itself. */
export interface SupplyUse {
  readonly quantity: string;
  readonly waste: string;
  readonly dose?: DoseGiven | undefined;
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
 * JZ (nothing thrown away that could be billed) or a second line with JW for what was. No line when the item has no code, and none when
 * everything was thrown away and nothing given.
 * Source: CMS, JW and JZ modifier policy (Medicare Claims Processing Manual chapter 17 section 40).
 * @param on the day of service, which decides whether JZ was asked for yet.
 */
export function supplyLines(item: SupplyItem, use: SupplyUse, on: CalendarDate): SupplyLine[] {
  const code = item.procedureCode;
  const given = toQuantity(use.quantity);
  if (code === null || given <= 0n) return [];
  const units = billingUnits(item, use);
  const line = (modifiers: readonly string[], count: bigint, part: DrugPart): SupplyLine => ({
    procedureCode: code,
    description: item.name,
    modifiers,
    units: count.toString(),
    charge: item.charge * count,
    drug: drugOf(item, use, part),
  });
  if (!item.singleDose || !wasteModifierCodes.test(code)) return [line([], units.given, "given")];
  if (units.discarded > 0n && inForce("JW", on)) {
    return [line([], units.given, "given"), line(["JW"], units.discarded, "discarded")];
  }
  return [line(inForce("JZ", on) ? ["JZ"] : [], units.given, "given")];
}

type DrugPart = "given" | "discarded";

function inForce(modifier: "JW" | "JZ", on: CalendarDate): boolean {
  return wasteModifiers.some((one) => one.modifier === modifier && one.from <= on);
}

/** Whole billing units of what was given, and of what was thrown away beyond them. */
function billingUnits(item: SupplyItem, use: SupplyUse): { readonly given: bigint; readonly discarded: bigint } {
  if (item.dose !== undefined && use.dose !== undefined) return doseUnits(item.dose, use.dose);
  const perUnit = toQuantity(item.billingUnitsPerStockUnit);
  const given = wholeUnits(timesQuantity(toQuantity(use.quantity), perUnit));
  const total = wholeUnits(timesQuantity(toQuantity(use.quantity) + toQuantity(use.waste), perUnit));
  return { given, discarded: total - given };
}

/** NDC and its quantity, to three places as claims carry it; what is discarded is the rest of the total, so that both add up. */
function drugOf(item: SupplyItem, use: SupplyUse, part: DrugPart): DrugIdentification | undefined {
  if (item.ndc === null || item.ndcUnit === null || item.ndcQuantityPerStockUnit === null) return undefined;
  const perUnit = toQuantity(item.ndcQuantityPerStockUnit);
  const thousandths = (quantity: bigint): bigint => ((timesQuantity(quantity, perUnit) + 500n) / 1000n) * 1000n;
  const given = thousandths(toQuantity(use.quantity));
  const total = thousandths(toQuantity(use.quantity) + toQuantity(use.waste));
  const amount = part === "given" ? given : total - given;
  const ndc = readNdc(item.ndc);
  return { ndc: ndc.ok ? ndc.ndc : item.ndc.replaceAll("-", ""), quantity: quantityText(amount), unit: item.ndcUnit };
}

/** A lot on the shelf. */
export interface StockLot {
  readonly lotId: string;
  readonly lotNumber: string;
  readonly expiresOn: CalendarDate | null;
  /** Decimal text. */
  readonly onHand: string;
  /** Where it lies; a lot that lies in two places is two entries. */
  readonly locationId?: string | undefined;
  /** Held by a recall or a person: not to be used. */
  readonly held?: boolean | undefined;
}

/** A part of a quantity out of one lot in one place. */
export interface LotTake {
  readonly lotId: string;
  readonly locationId: string | undefined;
  readonly quantity: string;
}

/** What to take from which lot, or why it can't be taken. */
export type LotChoice =
  { readonly ok: true; readonly takes: readonly LotTake[] } | { readonly ok: false; readonly message: string };

/** Which lots may be taken. */
export interface LotRules {
  /** Only this lot. */
  readonly lotId?: string | undefined;
  /** Only what lies here. */
  readonly locationId?: string | undefined;
  /** What is thrown away may come from an expired or held lot. */
  readonly discardOnly?: boolean | undefined;
}

/**
 * Takes a quantity from lots that have not expired on the day and are not held, first the one that expires first. Never takes more than
 * there is.
 */
export function chooseLots(
  lots: readonly StockLot[],
  quantity: string,
  on: CalendarDate,
  rules: LotRules = {},
): LotChoice {
  const wanted = toQuantity(quantity);
  if (wanted <= 0n) return { ok: false, message: "The quantity must be more than zero." };
  const named = lots.filter(
    (lot) =>
      toQuantity(lot.onHand) > 0n &&
      (rules.lotId === undefined || lot.lotId === rules.lotId) &&
      (rules.locationId === undefined || lot.locationId === rules.locationId),
  );
  const expired = named.filter((lot) => lot.expiresOn !== null && lot.expiresOn < on);
  const held = named.filter((lot) => lot.held === true && !expired.includes(lot));
  const usable = named
    .filter((lot) => rules.discardOnly === true || (!expired.includes(lot) && !held.includes(lot)))
    .sort((a, b) => (a.expiresOn ?? "9999").localeCompare(b.expiresOn ?? "9999"));
  let left = wanted;
  const takes: LotTake[] = [];
  for (const lot of usable) {
    if (left === 0n) break;
    const onHand = toQuantity(lot.onHand);
    const take = onHand < left ? onHand : left;
    takes.push({ lotId: lot.lotId, locationId: lot.locationId, quantity: quantityText(take) });
    left -= take;
  }
  if (left === 0n) return { ok: true, takes };
  return { ok: false, message: shortage(wanted, wanted - left, expired, held) };
}

function shortage(wanted: bigint, there: bigint, expired: readonly StockLot[], held: readonly StockLot[]): string {
  const numbers = (lots: readonly StockLot[]): string => [...new Set(lots.map((lot) => lot.lotNumber))].join(", ");
  const hints = [
    ...(expired.length > 0 ? [`Lot ${numbers(expired)} has expired and can't be used, only written off.`] : []),
    ...(held.length > 0 ? [`Lot ${numbers(held)} is held and can't be used.`] : []),
  ];
  return `Only ${quantityText(there)} of ${quantityText(wanted)} are in stock.${hints.map((hint) => ` ${hint}`).join("")} Receive a lot or use less.`;
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
