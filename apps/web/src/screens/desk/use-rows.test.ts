import { describe, expect, it } from "vitest";
import type { UseRow } from "./use-rows.ts";
import { isReady, usesOf, withUse } from "./use-rows.ts";

const row: UseRow = {
  itemId: "a",
  name: "A",
  onHand: "5",
  stockUnit: "vial",
  quantity: 1,
  waste: 0,
  doseUnit: "mg",
  singleDose: true,
  given: undefined,
  discarded: undefined,
  lotId: undefined,
  packId: "p",
};

describe("what a visit uses", () => {
  it("raises the quantity of an item that is there already", () => {
    expect(withUse([row], { ...row, quantity: 2 })).toMatchObject([{ quantity: 3 }]);
    expect(withUse([row], { ...row, itemId: "b" })).toHaveLength(2);
  });
  it("is ready with a quantity, a discarded amount alone, or a dose", () => {
    expect(
      [
        row,
        { ...row, quantity: 0 },
        { ...row, quantity: 0, waste: 1 },
        { ...row, given: "" },
        { ...row, given: "7.5" },
      ].map(isReady),
    ).toEqual([true, false, true, false, true]);
  });
  it("goes to the server in whole units or by dose", () => {
    const left = () => "65";
    expect(usesOf([row], undefined, left)).toEqual([{ itemId: "a", quantity: 1, packId: "p" }]);
    expect(usesOf([{ ...row, given: "335", lotId: "l" }], "cart", left)).toEqual([
      { itemId: "a", dose: { given: "335", discarded: "65" }, lotId: "l", locationId: "cart", packId: "p" },
    ]);
  });
});
