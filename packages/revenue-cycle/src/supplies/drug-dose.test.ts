import { toDate } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantityText, toQuantity } from "./decimal-quantity.ts";
import type { DoseMeasure } from "./drug-dose.ts";
import { ceilRatio, doseInStock, doseUnits, leftOver } from "./drug-dose.ts";
import { dashedNdc, readNdc } from "./ndc.ts";
import type { SupplyItem } from "./stock-use.ts";
import { supplyLines } from "./stock-use.ts";

const today = toDate("2026-06-01");
const measure: DoseMeasure = { unit: "mg", perBillingUnit: "10", perStockUnit: "100" };
const drug: SupplyItem = {
  itemId: "d",
  name: "Drug, 100 mg vial",
  procedureCode: "J1745",
  billingUnitsPerStockUnit: "10",
  ndc: "1234-5678-90",
  ndcUnit: "UN",
  ndcQuantityPerStockUnit: "1",
  singleDose: true,
  charge: 1000n,
  dose: measure,
};
const lines = (item: SupplyItem, given: string, discarded: string, on = today) => {
  const dose = { given, discarded };
  const stock = doseInStock(item.dose ?? measure, item.singleDose, dose);
  if (!stock.ok) throw new Error(stock.message);
  return supplyLines(item, { quantity: stock.quantity, waste: stock.waste, dose }, on);
};

describe("a dose", () => {
  it("opens whole single-dose containers and bills what was given and discarded apart", () => {
    expect(leftOver(measure, true, "335")).toBe("65");
    expect(doseInStock(measure, true, { given: "335", discarded: "65" })).toEqual({
      ok: true,
      containers: 4,
      quantity: "3.35",
      waste: "0.65",
    });
    expect(lines(drug, "335", "65").map((line) => [line.modifiers, line.units, line.drug])).toEqual([
      [[], "34", { ndc: "01234567890", quantity: "3.35", unit: "UN" }],
      [["JW"], "6", { ndc: "01234567890", quantity: "0.65", unit: "UN" }],
    ]);
  });

  it("bills no discarded unit when the billing unit holds the whole container", () => {
    // The manual's own example: a unit of 10 mg, 7 mg given and 3 mg discarded is one unit.
    const small = { ...drug, dose: { ...measure, perStockUnit: "10" }, billingUnitsPerStockUnit: "1" };
    expect(lines(small, "7", "3").map((line) => [line.modifiers, line.units])).toEqual([[["JZ"], "1"]]);
  });

  it("is exact where the container is no round number of units", () => {
    const thirds = {
      ...drug,
      dose: { unit: "mg", perBillingUnit: "10", perStockUnit: "30" },
      billingUnitsPerStockUnit: "3",
    };
    expect(lines(thirds, "20", "10").map((line) => [line.modifiers, line.units])).toEqual([
      [[], "2"],
      [["JW"], "1"],
    ]);
  });

  it("refuses amounts that do not fill the containers, and a rest of a multi-dose vial", () => {
    expect(doseInStock(measure, true, { given: "35", discarded: "5" })).toEqual({
      ok: false,
      message: "40 mg don't fill 1 single-dose container of 100 mg: 65 mg are left when 35 mg were given.",
    });
    expect(doseInStock(measure, false, { given: "35", discarded: "5" }).ok).toBe(false);
    expect(doseInStock(measure, false, { given: "35", discarded: "0" })).toMatchObject({
      quantity: "0.35",
      waste: "0",
    });
    expect(doseInStock(measure, true, { given: "x", discarded: "0" }).ok).toBe(false);
    expect(doseInStock(measure, true, { given: "0", discarded: "0" }).ok).toBe(false);
  });

  it("asks for JZ from July 2023 on, for JW from 2017 on, and for neither with vaccines", () => {
    expect(lines(drug, "100", "0", toDate("2023-06-30"))[0]?.modifiers).toEqual([]);
    expect(lines(drug, "100", "0", toDate("2023-07-01"))[0]?.modifiers).toEqual(["JZ"]);
    expect(lines(drug, "50", "50", toDate("2016-12-31")).length).toBe(1);
    expect(lines(drug, "50", "50", toDate("2017-01-01"))[1]?.modifiers).toEqual(["JW"]);
    expect(
      supplyLines({ ...drug, procedureCode: "90656" }, { quantity: "1", waste: "0" }, today)[0]?.modifiers,
    ).toEqual([]);
    expect(supplyLines(drug, { quantity: "0", waste: "1" }, today)).toEqual([]);
  });

  it("never bills more than the containers hold, nor loses any of it", () => {
    const amount = fc.integer({ min: 1, max: 5_000_000 }).map((value) => quantityText(BigInt(value) * 1000n));
    fc.assert(
      fc.property(amount, amount, amount, (perBillingUnit, perStockUnit, given) => {
        const own: DoseMeasure = { unit: "mg", perBillingUnit, perStockUnit };
        const discarded = leftOver(own, true, given);
        const stock = doseInStock(own, true, { given, discarded });
        if (!stock.ok) throw new Error(stock.message);
        expect(toQuantity(stock.quantity) + toQuantity(stock.waste)).toBe(BigInt(stock.containers) * 1_000_000n);
        const units = doseUnits(own, { given, discarded });
        const held = toQuantity(perStockUnit) * BigInt(stock.containers);
        expect(units.given + units.discarded).toBe(ceilRatio(held, toQuantity(perBillingUnit)));
        expect(units.given).toBe(ceilRatio(toQuantity(given), toQuantity(perBillingUnit)));
        expect(units.discarded).toBeGreaterThanOrEqual(0n);
        const made = supplyLines({ ...drug, dose: own }, { ...stock, dose: { given, discarded } }, today);
        expect(made.reduce((sum, line) => sum + BigInt(line.units), 0n)).toBe(units.given + units.discarded);
        if (made.length === 2) {
          const ndc = made.reduce((sum, line) => sum + toQuantity(line.drug?.quantity ?? "0"), 0n);
          expect(ndc).toBe(BigInt(stock.containers) * 1_000_000n);
        }
      }),
    );
  });
});

describe("the drug code", () => {
  it("is filled to eleven digits from any of the printed shapes", () => {
    for (const [text, ndc] of [
      ["1234-5678-90", "01234567890"],
      ["12345-678-90", "12345067890"],
      ["12345-6789-0", "12345678900"],
      ["12345-6789-01", "12345678901"],
      ["12345678901", "12345678901"],
    ] as const)
      expect(readNdc(text)).toEqual({ ok: true, ndc });
    for (const text of ["1234567890", "", "12-3-4", "123456789012", "abcd-efgh-ij"])
      expect(readNdc(text).ok).toBe(false);
    expect(dashedNdc("01234567890")).toBe("01234-5678-90");
  });
});
