import { describe, expect, it } from "vitest";
import { amountOf } from "./amount.ts";

describe("amountOf", () => {
  it("reads what people type", () => {
    expect(amountOf("40")).toBe("40.00");
    expect(amountOf(" $1,250.5 ")).toBe("1250.50");
  });
  it("refuses nothing, words and negatives", () => {
    for (const text of ["", "0", "0.00", "-5", "abc", "1.234"]) expect(amountOf(text)).toBeUndefined();
  });
});
