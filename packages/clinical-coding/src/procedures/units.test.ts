import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anesthesiaTenths, unitsText } from "./anesthesia.ts";
import { billingUnits, doseIn, unitDoseOf, wastedUnits } from "./doses.ts";
import { furtherHours, type Infusion, infusionLines } from "./infusions.ts";
import { areaIn, lengthsIn } from "./lengths.ts";
import { assistantPassesTenth } from "./therapy.ts";
import { eightMinuteUnits, midpointUnits, minutesBetween } from "./timed-units.ts";

describe("units of timed services", () => {
  it("gives the examples of Medicare's manual", () => {
    expect(eightMinuteUnits([24, 23])).toEqual([2, 1]);
    expect(eightMinuteUnits([20, 20])).toEqual([2, 1]);
    expect(eightMinuteUnits([33, 7])).toEqual([2, 1]);
    expect(eightMinuteUnits([18, 13, 10, 8])).toEqual([1, 1, 1, 0]);
    expect(eightMinuteUnits([7, 7, 7])).toEqual([1, 0, 0]);
    expect(eightMinuteUnits([7])).toEqual([0]);
  });

  it("counts each service by itself under the midpoint rule", () => {
    expect(midpointUnits([7, 7, 7])).toEqual([0, 0, 0]);
    expect(midpointUnits([8, 8])).toEqual([1, 1]);
    expect(midpointUnits([22, 23])).toEqual([1, 2]);
    expect(eightMinuteUnits([8, 8])).toEqual([1, 0]);
  });

  it("never gives more than the day's minutes hold, and never a unit to nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 6 }), (minutes) => {
        const units = eightMinuteUnits(minutes);
        const total = minutes.reduce((sum, one) => sum + one, 0);
        expect(units.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(Math.floor((total + 7) / 15));
        for (const [index, one] of units.entries()) {
          expect(one).toBeGreaterThanOrEqual(Math.floor((minutes[index] ?? 0) / 15) > 0 ? 1 : 0);
          if ((minutes[index] ?? 0) === 0) expect(one).toBe(0);
        }
      }),
    );
  });

  it("disregards an assistant's tenth", () => {
    expect(assistantPassesTenth(4, 40)).toBe(false);
    expect(assistantPassesTenth(5, 40)).toBe(true);
  });
});

describe("times", () => {
  it("reads clocks of both kinds and passes midnight", () => {
    expect(minutesBetween("9:05", "10:20")).toBe(75);
    expect(minutesBetween("0905", "1020")).toBe(75);
    expect(minutesBetween("11:50 pm", "12:20 am")).toBe(30);
    expect(minutesBetween("25:00", "26:00")).toBeUndefined();
  });

  it("counts anesthesia by fifteen minutes to one decimal", () => {
    expect(unitsText(anesthesiaTenths(52))).toBe("3.5");
    expect(unitsText(anesthesiaTenths(60))).toBe("4.0");
    expect(unitsText(anesthesiaTenths(1))).toBe("0.1");
  });
});

describe("doses", () => {
  it("reads doses and leaves strengths and rates alone", () => {
    expect(doseIn("500 mg")).toEqual({ amount: 500, unit: "mg" });
    expect(doseIn("2 g")).toEqual({ amount: 2000, unit: "mg" });
    expect(doseIn("250 mcg")).toEqual({ amount: 0.25, unit: "mg" });
    expect(doseIn("1.2 million units")).toEqual({ amount: 1_200_000, unit: "units" });
    expect(doseIn("40 mg/ml, 2 ml")).toEqual({ amount: 2, unit: "ml" });
    expect(doseIn("5 mg/kg")).toBeUndefined();
    expect(unitDoseOf("per 1,000 units")).toEqual({ amount: 1000, unit: "units" });
  });

  it("rounds up to whole units and does not convert what is not alike", () => {
    const ten = { amount: 10, unit: "mg" } as const;
    expect(billingUnits({ amount: 40, unit: "mg" }, ten)).toBe(4);
    expect(billingUnits({ amount: 41, unit: "mg" }, ten)).toBe(5);
    expect(billingUnits({ amount: 1, unit: "ml" }, ten)).toBeUndefined();
  });

  it("bills waste only beyond the units given", () => {
    const ten = { amount: 10, unit: "mg" } as const;
    expect(wastedUnits({ amount: 360, unit: "mg" }, { amount: 40, unit: "mg" }, ten)).toBe(4);
    expect(wastedUnits({ amount: 7, unit: "mg" }, { amount: 3, unit: "mg" }, ten)).toBe(0);
  });

  it("never bills a container for more than it holds", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 100 }),
        (given, wasted, per) => {
          const unit = { amount: per, unit: "mg" } as const;
          const units = billingUnits({ amount: given, unit: "mg" }, unit) ?? 0;
          const thrown = wastedUnits({ amount: given, unit: "mg" }, { amount: wasted, unit: "mg" }, unit) ?? 0;
          expect(units + thrown).toBeLessThanOrEqual(Math.max(1, Math.ceil((given + wasted) / per)));
        },
      ),
    );
  });
});

describe("the hierarchy of infusions", () => {
  const evidence = { start: 0, end: 1, text: "x", section: "" };
  const given = (kind: Infusion["kind"], substance: string, minutes: number, from?: number): Infusion => ({
    kind,
    substance,
    minutes,
    evidence,
    ...(from === undefined ? {} : { from }),
  });
  const lines = (all: readonly Infusion[]): string[] => infusionLines(all).map((one) => `${one.code}x${one.units}`);

  it("counts further hours past thirty minutes", () => {
    expect([60, 90, 91, 150, 151].map(furtherHours)).toEqual([0, 0, 1, 1, 2]);
  });

  it("lets chemotherapy lead, then a drug, then a push, then fluid", () => {
    expect(lines([given("therapeutic", "drug", 30), given("chemotherapy", "chemo", 60)])).toEqual([
      "96413x1",
      "96367x1",
    ]);
    expect(lines([given("therapeutic", "push", 0), given("therapeutic", "drug", 45)])).toEqual(["96365x1", "96375x1"]);
    expect(lines([given("hydration", "fluid", 120), given("therapeutic", "push", 0)])).toEqual(["96374x1", "96361x2"]);
    expect(lines([given("hydration", "fluid", 120)])).toEqual(["96360x1", "96361x1"]);
  });

  it("makes a push of fifteen minutes and leaves out short hydration", () => {
    expect(lines([given("therapeutic", "drug", 15)])).toEqual(["96374x1"]);
    expect(lines([given("therapeutic", "drug", 16)])).toEqual(["96365x1"]);
    expect(lines([given("hydration", "fluid", 30)])).toEqual([]);
    expect(lines([given("hydration", "fluid", 31)])).toEqual(["96360x1"]);
  });

  it("tells one after another from at the same time", () => {
    expect(lines([given("therapeutic", "a", 60, 600), given("therapeutic", "b", 60, 660)])).toEqual([
      "96365x1",
      "96367x1",
    ]);
    expect(lines([given("therapeutic", "a", 60, 600), given("therapeutic", "b", 60, 620)])).toEqual([
      "96365x1",
      "96368x1",
    ]);
    expect(lines([given("therapeutic", "a", 60, 600), given("hydration", "fluid", 60, 600)])).toEqual(["96365x1"]);
  });

  it("gives one first service of an access, whatever ran", () => {
    const first = new Set(["96413", "96409", "96365", "96374", "96360"]);
    const one = fc.record({
      kind: fc.constantFrom("chemotherapy" as const, "therapeutic" as const, "hydration" as const),
      substance: fc.constantFrom("a", "b", "c"),
      minutes: fc.integer({ min: 0, max: 240 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 5 }), (all) => {
        const out = infusionLines(all.map((each) => ({ ...each, evidence })));
        expect(out.filter((line) => first.has(line.code)).length).toBeLessThanOrEqual(1);
        expect(out.every((line) => line.units >= 1)).toBe(true);
      }),
    );
  });
});

describe("lengths and areas", () => {
  it("brings millimetres to centimetres and multiplies sides", () => {
    expect(lengthsIn("a 35 mm and a 2.5 cm wound")).toEqual([3.5, 2.5]);
    expect(areaIn("6 x 4 cm ulcer")).toBe(24);
    expect(areaIn("about 32 sq cm")).toBe(32);
    expect(areaIn("3 cm long")).toBeUndefined();
  });
});
