import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, moneyText, parseCents, sumCents, timesRate } from "./money.ts";

describe("money", () => {
  it("reads decimal dollars and refuses anything finer than a cent", () => {
    expect(parseCents("1250.00")).toBe(125000n);
    expect(parseCents("37.4")).toBe(3740n);
    expect(parseCents(".5")).toBe(50n);
    expect(parseCents("-0.05")).toBe(-5n);
    expect(parseCents("12.500")).toBe(1250n);
    for (const text of ["12.345", "1e3", "1,250.00", "", "-", "NaN", "12.3.4"])
      expect(parseCents(text)).toBeUndefined();
  });

  it("rounds a rate once, half away from zero", () => {
    expect(timesRate(10001n, "0.5")).toBe(5001n);
    expect(timesRate(-10001n, "0.5")).toBe(-5001n);
    expect(timesRate(101n, "0.2")).toBe(20n);
  });

  it("writes what it reads", () => {
    fc.assert(fc.property(fc.bigInt(-(10n ** 14n), 10n ** 14n), (cents) => parseCents(moneyText(cents)) === cents));
  });

  it("loses no cent when it allocates", () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 9n), 10n ** 9n),
        fc.array(fc.bigInt(0n, 10n ** 6n), { minLength: 1, maxLength: 12 }),
        (cents, weights) => {
          const parts = allocate(cents, weights);
          return sumCents(parts) === cents && parts.every((part) => (cents < 0n ? part <= 0n : part >= 0n));
        },
      ),
    );
  });
});
