import { toDate } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuantity, quantityText, toQuantity } from "./decimal-quantity.ts";
import { chooseLots, stockStatus, supplyLines } from "./stock-use.ts";
import type { SupplyItem } from "./stock-use.ts";

const today = toDate("2026-06-01");
const vial: SupplyItem = {
  itemId: "i1",
  name: "Infliximab 100 mg vial",
  procedureCode: "J1745",
  billingUnitsPerStockUnit: "10",
  ndc: "00000-1111-22",
  ndcUnit: "UN",
  ndcQuantityPerStockUnit: "1",
  singleDose: true,
  charge: 12_000n,
};

describe("lines from stock", () => {
  it("bills given and discarded units of a single-dose drug apart, with JW", () => {
    expect(supplyLines(vial, { quantity: "3.5", waste: "0.5" }, today)).toEqual([
      {
        procedureCode: "J1745",
        description: vial.name,
        modifiers: [],
        units: "35",
        charge: 420_000n,
        drug: { ndc: "00000111122", quantity: "3.5", unit: "UN" },
      },
      {
        procedureCode: "J1745",
        description: vial.name,
        modifiers: ["JW"],
        units: "5",
        charge: 60_000n,
        drug: { ndc: "00000111122", quantity: "0.5", unit: "UN" },
      },
    ]);
  });

  it("says with JZ that nothing was discarded", () => {
    expect(supplyLines(vial, { quantity: "4", waste: "0" }, today).map((line) => [line.modifiers, line.units])).toEqual(
      [[["JZ"], "40"]],
    );
  });

  it("rounds a dose up to whole units and leaves supplies and multi-dose vials without modifiers", () => {
    const multi = { ...vial, singleDose: false, billingUnitsPerStockUnit: "3" };
    expect(supplyLines(multi, { quantity: "0.5", waste: "0" }, today)[0]).toMatchObject({ units: "2", modifiers: [] });
    expect(
      supplyLines({ ...vial, procedureCode: "A4649", ndc: null }, { quantity: "2", waste: "1" }, today)[0],
    ).toMatchObject({ units: "20", modifiers: [], drug: undefined });
    expect(supplyLines({ ...vial, procedureCode: null }, { quantity: "2", waste: "0" }, today)).toEqual([]);
  });
});

describe("lots", () => {
  const lots = [
    { lotId: "late", lotNumber: "C", expiresOn: toDate("2027-01-01"), onHand: "5" },
    { lotId: "gone", lotNumber: "A", expiresOn: toDate("2026-05-31"), onHand: "9" },
    { lotId: "soon", lotNumber: "B", expiresOn: toDate("2026-07-01"), onHand: "1.5" },
  ];

  it("takes what expires first and never what has expired", () => {
    expect(chooseLots(lots, "3", today)).toEqual({
      ok: true,
      takes: [
        { lotId: "soon", locationId: undefined, quantity: "1.5" },
        { lotId: "late", locationId: undefined, quantity: "1.5" },
      ],
    });
    expect(chooseLots(lots, "7", today)).toEqual({
      ok: false,
      message:
        "Only 6.5 of 7 are in stock. Lot A has expired and can't be used, only written off. Receive a lot or use less.",
    });
    expect(chooseLots(lots, "1", today, { lotId: "gone" }).ok).toBe(false);
  });

  it("takes exactly the quantity, whatever the lots", () => {
    const quantity = fc
      .integer({ min: 1, max: 50_000 })
      .map((thousandths) => quantityText(BigInt(thousandths) * 1000n));
    fc.assert(
      fc.property(fc.array(quantity, { maxLength: 6 }), quantity, (shelves, wanted) => {
        const stock = shelves.map((onHand, index) => ({
          lotId: String(index),
          lotNumber: String(index),
          expiresOn: null,
          onHand,
        }));
        const choice = chooseLots(stock, wanted, today);
        const there = shelves.reduce((sum, one) => sum + toQuantity(one), 0n);
        expect(choice.ok).toBe(there >= toQuantity(wanted));
        if (choice.ok)
          expect(choice.takes.reduce((sum, take) => sum + toQuantity(take.quantity), 0n)).toBe(toQuantity(wanted));
      }),
    );
  });

  it("names the state of an item", () => {
    const soon = toDate("2026-07-01");
    const at = (onHand: string, nextExpiry: string | null) =>
      stockStatus(
        { onHand, reorderLevel: "2", nextExpiry: nextExpiry === null ? null : toDate(nextExpiry) },
        today,
        soon,
      );
    expect([at("0", null), at("2", null), at("9", "2026-05-01"), at("9", "2026-06-20"), at("9", "2027-01-01")]).toEqual(
      ["out", "low", "expired", "expiring", "ok"],
    );
  });
});

describe("quantities", () => {
  it("write what they read", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), (value) => parseQuantity(quantityText(value)) === value),
    );
    for (const text of ["", "1e3", "1.", ".5", "1,5", "1.2345678"]) expect(parseQuantity(text)).toBeUndefined();
  });
});
