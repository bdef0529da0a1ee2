import { toDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { chargeRateFor, lineCharge } from "./charges.ts";
import type { ChargeRate } from "./charges.ts";

const rate = (modifier: string, effectiveFrom: string, charge: bigint): ChargeRate => ({
  procedureCode: "43239",
  modifier,
  effectiveFrom: toDate(effectiveFrom),
  charge,
  description: "",
});
const rates = [rate("", "2026-01-01", 90_000n), rate("", "2026-07-01", 95_000n), rate("26", "2026-01-01", 40_000n)];

describe("charges", () => {
  it("takes the newest rate that has begun, a modifier's own first", () => {
    expect(chargeRateFor(rates, "43239", [], toDate("2026-06-30"))?.charge).toBe(90_000n);
    expect(chargeRateFor(rates, "43239", ["59"], toDate("2026-07-01"))?.charge).toBe(95_000n);
    expect(chargeRateFor(rates, "43239", ["26"], toDate("2026-07-01"))?.charge).toBe(40_000n);
    expect(chargeRateFor(rates, "43239", [], toDate("2025-12-31"))).toBeUndefined();
    expect(chargeRateFor(rates, "99213", [], toDate("2026-07-01"))).toBeUndefined();
  });

  it("multiplies by the units exactly", () => {
    expect(lineCharge(rate("", "2026-01-01", 1_005n), "2.5")).toBe(2_513n);
  });
});
