import { isEffective, moneyText, parseCents, timesRate } from "@cleanclaim/model";

import { anesthesiaUnits } from "./anesthesia-units.ts";
import type { FeeScheduleContract, FeeScheduleEntry } from "./contract.ts";
import { facilitySetting } from "./setting.ts";
import { firstPrice, isQuantity, unknownPrice, type ClaimToPrice, type LinePrice, type LineToPrice } from "./price.ts";

const byCode = new WeakMap<FeeScheduleContract, ReadonlyMap<string, readonly FeeScheduleEntry[]>>();

const keyOf = (entry: FeeScheduleEntry): string => (entry.code === "" ? `/${entry.revenueCode ?? ""}` : entry.code);

function entriesOf(contract: FeeScheduleContract, { line }: LineToPrice): readonly FeeScheduleEntry[] {
  let index = byCode.get(contract);
  if (index === undefined) {
    index = Map.groupBy(contract.rows, keyOf);
    byCode.set(contract, index);
  }
  const own = line.code === "" ? [] : (index.get(line.code) ?? []);
  const byRevenue = line.revenueCode === undefined ? [] : (index.get(`/${line.revenueCode}`) ?? []);
  return byRevenue.length === 0 ? own : [...own, ...byRevenue];
}

const given = (text: string | undefined): boolean => text !== undefined && text !== "";

function fits(entry: FeeScheduleEntry, to: LineToPrice, claim: ClaimToPrice): boolean {
  const { line, on } = to;
  return (
    (entry.setting === undefined || entry.setting === facilitySetting(to, claim.request, claim.tables)) &&
    (!given(entry.modifier) || line.modifiers.includes(entry.modifier ?? "")) &&
    (!given(entry.placeOfServiceCode) || entry.placeOfServiceCode === line.placeOfServiceCode) &&
    (!given(entry.revenueCode) || entry.revenueCode === line.revenueCode) &&
    (entry.effective === undefined || isEffective(entry.effective, on))
  );
}

/** More conditions win; a modifier tells more than a code, a code more than a place, a place more than a revenue code. */
function conditions(entry: FeeScheduleEntry): number {
  return (
    (given(entry.modifier) ? 16 : 0) +
    (entry.code === "" ? 0 : 8) +
    (given(entry.placeOfServiceCode) ? 3 : entry.setting === undefined ? 0 : 2) +
    (given(entry.revenueCode) ? 1 : 0)
  );
}

/** Modifiers that name a part of a service: a row for the whole is not its price. */
const PARTS = ["26", "TC"];

function partMissing(entry: FeeScheduleEntry, { line }: LineToPrice): string | undefined {
  const part = PARTS.find((modifier) => line.modifiers.includes(modifier));
  return part === undefined || entry.code === "" || entry.modifier === part ? undefined : part;
}

function quantityOf(
  entry: FeeScheduleEntry,
  { line, on }: LineToPrice,
  claim: ClaimToPrice,
): { readonly times: string; readonly words: string } | string {
  switch (entry.unitBasis) {
    case "line":
      return { times: "1", words: "for the line" };
    case "minute":
      return { times: line.minutes ?? line.units, words: `× ${line.minutes ?? line.units} minutes` };
    case "anesthesia-unit": {
      const units = anesthesiaUnits(line, {}, on, claim.tables);
      return typeof units === "string"
        ? units
        : { times: units.total, words: `× ${units.total} units (${units.words})` };
    }
    case "day":
      return { times: line.units, words: `× ${line.units} days` };
    case "unit":
    case undefined:
      // Minutes of anesthesia are no count of services.
      if (line.minutes !== undefined) return { times: "1", words: "for the service" };
      return { times: line.units, words: `× ${line.units}` };
  }
}

function priceEntry(
  entry: FeeScheduleEntry,
  row: number,
  to: LineToPrice,
  contract: FeeScheduleContract,
  claim: ClaimToPrice,
): LinePrice {
  const named = entry.code === "" ? `revenue ${entry.revenueCode ?? ""}` : entry.code;
  const each = parseCents(entry.allowed);
  if (each === undefined) return unknownPrice(to.line, `the schedule's price of ${named} is not an amount`, contract);
  const quantity = quantityOf(entry, to, claim);
  if (typeof quantity === "string") return unknownPrice(to.line, quantity, contract);
  if (!isQuantity(quantity.times)) {
    return unknownPrice(to.line, `the units of ${named} are not a number above zero`, contract);
  }
  const allowed = timesRate(each, quantity.times);
  const withModifier = given(entry.modifier) ? `${named} with ${entry.modifier ?? ""}` : named;
  const text = `schedule: ${withModifier} ${moneyText(each)} ${quantity.words} = ${moneyText(allowed)}`;
  const price = firstPrice(to.line, allowed, text, contract, {
    row: String(row + 1),
    price: moneyText(each),
    quantity: quantity.times,
  });
  const part = partMissing(entry, to);
  return part === undefined
    ? price
    : { ...price, review: [`the schedule has no row for modifier ${part}: this is the price of the whole service`] };
}

/** Prices lines by a list. What the list does not hold goes to `otherwise`, or is not priced. */
export function priceBySchedule(
  contract: FeeScheduleContract,
  lines: readonly LineToPrice[],
  claim: ClaimToPrice,
): LinePrice[] {
  const rests: LineToPrice[] = [];
  const found = lines.map((to) => {
    const fitting = entriesOf(contract, to).filter((entry) => fits(entry, to, claim));
    const best = fitting.reduce<FeeScheduleEntry | undefined>(
      (best, entry) => (best === undefined || conditions(entry) > conditions(best) ? entry : best),
      undefined,
    );
    // A part of a service without a row of its own is better left to the next contract, where there is one.
    const left = best === undefined || (contract.otherwise !== undefined && partMissing(best, to) !== undefined);
    if (left) rests.push(to);
    return left ? undefined : best;
  });
  const others = contract.otherwise === undefined || rests.length === 0 ? [] : claim.price(contract.otherwise, rests);
  const rowOf = rowNumbers(contract);
  return lines.map((to, index) => {
    const best = found[index];
    if (best !== undefined) return priceEntry(best, rowOf(best), to, contract, claim);
    const what = to.line.code === "" ? `revenue ${to.line.revenueCode ?? "code"}` : to.line.code;
    return others[rests.indexOf(to)] ?? unknownPrice(to.line, `${what} is not in the schedule`, contract);
  });
}

const numbers = new WeakMap<FeeScheduleContract, Map<FeeScheduleEntry, number>>();

function rowNumbers(contract: FeeScheduleContract): (entry: FeeScheduleEntry) => number {
  let known = numbers.get(contract);
  if (known === undefined) {
    known = new Map(contract.rows.map((entry, index) => [entry, index]));
    numbers.set(contract, known);
  }
  return (entry) => known.get(entry) ?? 0;
}
