import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantityText, toQuantity } from "./decimal-quantity.ts";
import { averageCost, costPerStockUnit, overShort, proposeReorder, receiptStatus, stockValueCents } from "./reorder.ts";
import { usedAgainstBilled } from "./used-and-billed.ts";

const levels = { usable: "12", onOrder: "0", parLevel: "40", reorderLevel: "15", packSize: "10" };

describe("reordering", () => {
  it("fills up to par in whole packs once the reorder level is reached", () => {
    expect(proposeReorder(levels)).toEqual({ packs: 3, quantity: "30", missing: "28" });
    expect(proposeReorder({ ...levels, usable: "15" })).toMatchObject({ packs: 3, missing: "25" });
    expect(proposeReorder({ ...levels, usable: "16" })).toBeUndefined();
    expect(proposeReorder({ ...levels, onOrder: "10" })).toBeUndefined();
    expect(proposeReorder({ ...levels, parLevel: "0", reorderLevel: "0", usable: "0" })).toBeUndefined();
  });

  it("reaches par and never a pack more than needed", () => {
    const number = fc.integer({ min: 0, max: 100_000 }).map((value) => quantityText(BigInt(value) * 10_000n));
    const pack = fc.integer({ min: 1, max: 100_000 }).map((value) => quantityText(BigInt(value) * 10_000n));
    fc.assert(
      fc.property(number, number, number, number, pack, (usable, onOrder, parLevel, reorderLevel, packSize) => {
        const proposal = proposeReorder({ usable, onOrder, parLevel, reorderLevel, packSize });
        if (proposal === undefined) return;
        const after = toQuantity(usable) + toQuantity(onOrder) + toQuantity(proposal.quantity);
        expect(after).toBeGreaterThanOrEqual(toQuantity(parLevel));
        expect(after - toQuantity(packSize)).toBeLessThan(toQuantity(parLevel));
      }),
    );
  });

  it("says where an order stands by what came", () => {
    const line = (received: string) => ({ ordered: "10", received });
    expect(receiptStatus([line("0"), line("0")])).toBe("sent");
    expect(receiptStatus([line("10"), line("0")])).toBe("partly-received");
    expect(receiptStatus([line("10"), line("12")])).toBe("received");
    expect([overShort("10", "8"), overShort("10", "10"), overShort("0", "2.5")]).toEqual(["-2", "0", "2.5"]);
  });
});

describe("cost", () => {
  it("keeps fractions of a cent and rounds a value once", () => {
    expect(costPerStockUnit("3.10", "200")).toBe("0.0155");
    expect(stockValueCents("400", "0.0155")).toBe(620n);
    expect(stockValueCents("1", "0.005")).toBe(1n);
    expect(averageCost({ quantity: "10", cost: "2" }, { quantity: "30", cost: "4" })).toBe("3.5");
    expect(averageCost({ quantity: "0", cost: "2" }, { quantity: "30", cost: "4" })).toBe("4");
  });
});

describe("used against billed", () => {
  const one = { given: "1", waste: "0", billingUnitsPerStockUnit: "4", wasteIsBilled: true };
  it("counts in billing units, discarded parts of single-dose drugs included", () => {
    expect(usedAgainstBilled([one], 4n).missing).toBe(0n);
    expect(usedAgainstBilled([one], 0n).missing).toBe(4n);
    expect(usedAgainstBilled([], 2n).missing).toBe(-2n);
    expect(usedAgainstBilled([{ ...one, given: "0.75", waste: "0.25" }], 4n).missing).toBe(0n);
    expect(usedAgainstBilled([{ ...one, given: "0.75", waste: "0.25", wasteIsBilled: false }], 3n).missing).toBe(0n);
    expect(usedAgainstBilled([{ ...one, given: "0.666667", billingUnitsPerStockUnit: "3" }], 2n).missing).toBe(0n);
  });
});
