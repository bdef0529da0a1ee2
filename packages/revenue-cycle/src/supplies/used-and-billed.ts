import { timesQuantity, toQuantity } from "./decimal-quantity.ts";

/** What left the shelf for one visit of items that share a code, net of what was taken back. Stock units as decimal text. */
export interface CodeUsed {
  readonly given: string;
  readonly waste: string;
  readonly billingUnitsPerStockUnit: string;
  /** A single-dose drug, of which the discarded part is billed too. */
  readonly wasteIsBilled: boolean;
}

/** Billing units beside each other; `missing` above zero was used and not billed, below zero billed and not used. */
export interface UsedAgainstBilled {
  readonly usedUnits: bigint;
  readonly billedUnits: bigint;
  readonly missing: bigint;
}

/** A part of a unit this small comes from a dose divided by its container; it is no unit of its own. */
const dust = 100n;

/**
 * Compares the billing units of what was used at a visit with those of its lines. Parts of units are rounded up as on the claim, for all items
 * of the code together.
 */
export function usedAgainstBilled(used: readonly CodeUsed[], billedUnits: bigint): UsedAgainstBilled {
  const exact = used.reduce((sum, one) => {
    const quantity = toQuantity(one.given) + (one.wasteIsBilled ? toQuantity(one.waste) : 0n);
    return sum + timesQuantity(quantity, toQuantity(one.billingUnitsPerStockUnit));
  }, 0n);
  const usedUnits = exact <= dust ? 0n : (exact - dust + 999_999n) / 1_000_000n;
  return { usedUnits, billedUnits, missing: usedUnits - billedUnits };
}
