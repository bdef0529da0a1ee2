import { describe, expect, it } from "vitest";
import { amountOf, percentOf } from "./amount-text.ts";

describe("what is typed", () => {
  it("is read as an amount", () => {
    expect([amountOf("1,250"), amountOf("$12.5"), amountOf(""), amountOf("-3"), amountOf("1.005")]).toEqual([
      "1250.00",
      "12.50",
      undefined,
      undefined,
      undefined,
    ]);
  });
  it("is read as a percentage", () => {
    expect([percentOf("62.5 %"), percentOf("100"), percentOf("x"), percentOf("")]).toEqual([
      "62.5",
      "100",
      undefined,
      undefined,
    ]);
  });
});
