import { timesRate } from "@cleanclaim/model";
import type { CalendarDate, Cents } from "@cleanclaim/model";

/** One row of the practice's list of charges. */
export interface ChargeRate {
  readonly procedureCode: string;
  /** Empty, or the modifier that has a charge of its own (26, TC, 50). */
  readonly modifier: string;
  readonly effectiveFrom: CalendarDate;
  /** For one unit. */
  readonly charge: Cents;
  readonly description: string;
}

/** The row in force on a day: that of one of the line's modifiers first, then the plain one; the newest that has begun. */
export function chargeRateFor(
  rates: readonly ChargeRate[],
  procedureCode: string,
  modifiers: readonly string[],
  on: CalendarDate,
): ChargeRate | undefined {
  const inForce = rates
    .filter((rate) => rate.procedureCode === procedureCode && rate.effectiveFrom <= on)
    .sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom));
  return (
    inForce.find((rate) => rate.modifier !== "" && modifiers.includes(rate.modifier)) ??
    inForce.find((rate) => rate.modifier === "")
  );
}

/** The charge of a line: the rate times the units. Anesthesia minutes are charged by the unit of the list as well. */
export function lineCharge(rate: ChargeRate, units: string): Cents {
  return timesRate(rate.charge, units);
}
