import { describe, expect, it } from "vitest";
import { costText, dollarsOf, isQuantity, timesMoney } from "./amounts.ts";

describe("amounts of supplies", () => {
  it("multiply exactly", () => {
    expect(timesMoney("19.99", 3)).toBe("59.97");
    expect(timesMoney("x", 3)).toBe("0.00");
  });
  it("read dollars as typed", () => {
    expect([dollarsOf("5"), dollarsOf("$1,204.5"), dollarsOf("0.07"), dollarsOf("1.005"), dollarsOf("")]).toEqual([
      "5.00",
      "1204.50",
      "0.07",
      undefined,
      undefined,
    ]);
  });
  it("show a cost with its fractions of a cent", () => {
    expect(["0.6", "58", "0.0155"].map(costText)).toEqual(["$0.60", "$58.00", "$0.0155"]);
  });
  it("know a quantity", () => {
    expect(["1", "0.5", "-1", "", "1e3"].map(isQuantity)).toEqual([true, true, false, false, false]);
  });
});
