import type { BodyOf, StockRow } from "@cleanclaim/revenue-cycle/contract";

/** One item that a visit will use, as the form holds it. */
export interface UseRow {
  readonly itemId: string;
  readonly name: string;
  readonly onHand: string;
  readonly stockUnit: string;
  readonly quantity: number;
  readonly waste: number;
  /** The unit of its dose, when the item is measured by dose. */
  readonly doseUnit: string | undefined;
  readonly singleDose: boolean;
  /** Typed dose; undefined while whole units are entered. */
  readonly given: string | undefined;
  readonly discarded: string | undefined;
  readonly lotId: string | undefined;
  readonly packId: string | undefined;
}

/** A row of an item from the shelf. Pure. */
export function rowOf(item: StockRow, quantity: number, packId?: string): UseRow {
  return {
    itemId: item.id,
    name: item.name,
    onHand: item.onHand,
    stockUnit: item.stockUnit,
    quantity,
    waste: 0,
    doseUnit: item.dose?.unit,
    singleDose: item.singleDose,
    given: undefined,
    discarded: undefined,
    lotId: undefined,
    packId,
  };
}

/** Adds to the uses; the same item again raises its quantity. Pure. */
export function withUse(uses: readonly UseRow[], use: UseRow): readonly UseRow[] {
  const at = uses.findIndex((each) => each.itemId === use.itemId);
  if (at < 0) return [...uses, use];
  return uses.map((each, index) => (index === at ? { ...each, quantity: each.quantity + use.quantity } : each));
}

const amount = /^\d{1,9}(\.\d{1,6})?$/;

/** Whether a row says something that can be booked. Pure. */
export function isReady(use: UseRow): boolean {
  if (use.given !== undefined) return amount.test(use.given) && Number(use.given) > 0;
  return use.quantity + use.waste > 0 && use.quantity >= 0 && use.waste >= 0;
}

/** The rows as the server takes them. `discarded` of a dose comes from the preview when nobody typed it. Pure. */
export function usesOf(
  rows: readonly UseRow[],
  locationId: string | undefined,
  leftOver: (itemId: string) => string,
): BodyOf<"POST /api/visits/:id/stock">["uses"] {
  return rows.map((use) => ({
    itemId: use.itemId,
    ...(use.given === undefined
      ? { quantity: use.quantity, ...(use.waste > 0 ? { waste: use.waste } : {}) }
      : { dose: { given: use.given, discarded: use.discarded ?? leftOver(use.itemId) } }),
    ...(use.lotId === undefined ? {} : { lotId: use.lotId }),
    ...(locationId === undefined ? {} : { locationId }),
    ...(use.packId === undefined ? {} : { packId: use.packId }),
  }));
}
