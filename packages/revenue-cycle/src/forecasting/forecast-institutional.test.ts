import { describe, expect, it } from "vitest";
import type { Claim, RemittanceClaim } from "@cleanclaim/model";
import { compareForecast } from "./forecast-accuracy.ts";
import type { Forecast } from "./forecast.ts";

const line = (number: number, allowed: string, payer: string, coinsurance: string, contractual: string) => ({
  number,
  procedureCode: "",
  charge: "1000.00",
  allowed,
  payer,
  patient: { deductible: "0.00", copay: "0.00", coinsurance, noncovered: "0.00" },
  contractual,
  sequestration: "0.00",
  earlier: "0.00",
  unknown: null,
  steps: [],
});
const forecast: Forecast = {
  lines: [line(1, "1400.00", "1120.00", "280.00", "-400.00"), line(2, "0.00", "0.00", "0.00", "1000.00")],
  totals: { charge: "2000.00", allowed: "1400.00", payer: "1120.00", patient: "280.00", contractual: "600.00" },
  risk: [],
  expectedPayment: { date: "2026-05-04", earliest: "2026-05-04", latest: "2026-05-04", because: "" } as never, // days are not looked at here
  derivation: [],
  versions: {},
};
const claim = { lines: [{ charge: "1000.00" }, { charge: "1000.00" }] } as unknown as Claim; // only charges are looked at
const decision = (paid: string, coinsurance: string, contractual: string): RemittanceClaim =>
  ({
    paid,
    lines: [],
    adjustments: [
      { group: "PR", reason: "2", amount: coinsurance },
      { group: "CO", reason: "45", amount: contractual },
    ],
  }) as unknown as RemittanceClaim; // what a decision of the whole bill tells

describe("a bill decided as a whole", () => {
  it("is exact when the sums agree, though no service has a line of its own", () => {
    expect(compareForecast(forecast, claim, decision("1120.00", "280.00", "600.00"))).toMatchObject({
      verdict: "exact",
      cause: null,
    });
  });

  it("is underpaid by what is missing of the contract's price", () => {
    expect(compareForecast(forecast, claim, decision("960.00", "240.00", "800.00"))).toMatchObject({
      verdict: "off",
      cause: "underpaid",
      shortfall: "200.00",
    });
  });

  it("is denied when one reason takes the whole charge", () => {
    const denied = {
      paid: "0.00",
      lines: [],
      adjustments: [{ group: "CO", reason: "16", amount: "2000.00" }],
    } as unknown as RemittanceClaim; // as above
    expect(compareForecast(forecast, claim, denied)).toMatchObject({ verdict: "off", cause: "denied" });
  });
});
