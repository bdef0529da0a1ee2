import { isEffective, toDate, type CalendarDate, type EffectiveRange } from "@cleanclaim/model";
import { Decimal } from "decimal.js";

import type { AnesthesiaContract } from "./contract.ts";
import { isQuantity } from "./price.ts";
import type { PriceLine } from "./price-request.ts";
import type { PricingTables } from "./tables.ts";

/** How anesthesia units are counted. */
interface AnesthesiaRules {
  readonly effective: EffectiveRange;
  readonly minutesPerUnit: string;
  /** Time units are kept to this many decimals. */
  readonly decimals: number;
}

/** Pub. 100-04 ch. 12 §50.G: 15 minutes a unit, rounded to one decimal. */
const RULES: readonly AnesthesiaRules[] = [
  { effective: { from: toDate("1994-01-01") }, minutesPerUnit: "15", decimals: 1 },
];

/** Base and time units of an anesthesia line, and how they were counted. */
export interface AnesthesiaUnits {
  readonly base: string;
  readonly time: string;
  readonly added: string;
  readonly total: string;
  readonly words: string;
}

/** True for the numbers of anesthesia services, 00100 to 01999. */
export function isAnesthesia(code: string): boolean {
  return /^0[01]\d{3}$/.test(code) && code >= "00100";
}

/**
 * Base units, time units and added units of a line. A sentence when they cannot be told: base units come from the contract or
 * from an imported table, minutes from the line.
 */
export function anesthesiaUnits(
  line: PriceLine,
  terms: Partial<Pick<AnesthesiaContract, "minutesPerUnit" | "timeUnits" | "baseUnits" | "modifierUnits">>,
  on: CalendarDate,
  tables: PricingTables | undefined,
): AnesthesiaUnits | string {
  const base = terms.baseUnits?.find(({ code }) => code === line.code)?.units ?? tableUnits(line.code, on, tables);
  if (base === undefined)
    return `the base units of ${line.code} are not at hand: import the base unit file of CMS or name them in the contract`;
  const minutes = line.minutes;
  if (minutes === undefined || !isQuantity(minutes)) return `${line.code} has no anesthesia minutes`;
  const rules = RULES.find(({ effective }) => isEffective(effective, on));
  if (rules === undefined) return `no rules for anesthesia time on ${on}`;
  const each = terms.minutesPerUnit ?? rules.minutesPerUnit;
  const exact = new Decimal(minutes).div(each);
  const time =
    terms.timeUnits === "rounded-up"
      ? exact.toDecimalPlaces(0, Decimal.ROUND_UP)
      : exact.toDecimalPlaces(rules.decimals, Decimal.ROUND_HALF_UP);
  const added = (terms.modifierUnits ?? [])
    .filter(({ modifier }) => line.modifiers.includes(modifier))
    .reduce((sum, { units }) => sum.plus(units), new Decimal(0));
  const total = new Decimal(base).plus(time).plus(added);
  const extra = added.isZero() ? "" : ` + ${added.toString()} for status`;
  return {
    base,
    time: time.toString(),
    added: added.toString(),
    total: total.toString(),
    words: `base ${base} + time ${minutes} min ÷ ${each} = ${time.toString()}${extra}`,
  };
}

function tableUnits(code: string, on: CalendarDate, tables: PricingTables | undefined): string | undefined {
  const found = tables?.anesthesiaBase?.find(code, { on });
  return found?.status === "found" ? found.value.units : undefined;
}
