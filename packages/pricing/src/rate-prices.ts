import { isEffective, moneyText, parseCents, timesRate, toDate, type EffectiveRange } from "@cleanclaim/model";
import { Decimal } from "decimal.js";

import { anesthesiaUnits } from "./anesthesia-units.ts";
import type {
  AnesthesiaContract,
  DrugContract,
  LesserOfContract,
  PercentContract,
  PercentOfChargesContract,
} from "./contract.ts";
import { selectionText, selectsLine } from "./line-selection.ts";
import { roundToCents } from "./medicare-base.ts";
import {
  firstPrice,
  isQuantity,
  unknownPrice,
  withStep,
  type ClaimToPrice,
  type LinePrice,
  type LineToPrice,
} from "./price.ts";

/** Decimal text that a percentage may be; undefined for anything else. */
export function percentOf(text: string): Decimal | undefined {
  return /^\d+(\.\d+)?$/.test(text) ? new Decimal(text).div(100) : undefined;
}

/** Lines that a contract does not reach, priced by its `otherwise` or given up with a reason. */
function withOthers(
  contract: { readonly name: string; readonly otherwise?: DrugContract["otherwise"] },
  lines: readonly LineToPrice[],
  claim: ClaimToPrice,
  own: (to: LineToPrice) => LinePrice | string,
): LinePrice[] {
  const tried = lines.map(own);
  const open = lines.filter((_, index) => typeof tried[index] === "string");
  const others = contract.otherwise === undefined || open.length === 0 ? [] : claim.price(contract.otherwise, open);
  return lines.map((to, index) => {
    const price = tried[index] ?? "";
    return typeof price === "string" ? (others[open.indexOf(to)] ?? unknownPrice(to.line, price, contract)) : price;
  });
}

/** A percentage of what another contract allows. */
export function priceByPercent(
  contract: PercentContract,
  lines: readonly LineToPrice[],
  claim: ClaimToPrice,
): LinePrice[] {
  const factor = percentOf(contract.percent);
  return claim.price(contract.of, lines).map((price, index) => {
    if (price.allowed === null) return price;
    const to = lines[index];
    if (factor === undefined && to !== undefined)
      return unknownPrice(to.line, `"${contract.percent}" is not a percentage`, contract);
    const allowed = timesRate(price.allowed, factor ?? "1");
    const text = `${contract.percent} % of ${moneyText(price.allowed)} = ${moneyText(allowed)}`;
    return withStep(price, allowed, text, { name: contract.name });
  });
}

/** A percentage of the charge, by rows first. */
export function priceByCharges(
  contract: PercentOfChargesContract,
  lines: readonly LineToPrice[],
  claim: ClaimToPrice,
): LinePrice[] {
  return withOthers(contract, lines, claim, (to) => {
    const row = contract.rows?.find(
      ({ selects, effective }) =>
        (effective === undefined || isEffective(effective, to.on)) && selectsLine(selects, to, claim.request.drgCode),
    );
    const percent = row?.percent ?? contract.percent;
    if (percent === undefined) return "no percentage of charges is agreed for the line";
    const factor = percentOf(percent);
    if (factor === undefined) return `"${percent}" is not a percentage`;
    if (to.charge === undefined) return unknownPrice(to.line, "the line has no charge", contract);
    const allowed = timesRate(to.charge, factor);
    const by = row === undefined ? "" : ` (${selectionText(row.selects)})`;
    const text = `${percent} % of the charge ${moneyText(to.charge)}${by} = ${moneyText(allowed)}`;
    return firstPrice(to.line, allowed, text, contract, { percent, charge: moneyText(to.charge) });
  });
}

/** The lesser of the charge and another contract's price. */
export function priceByLesser(
  contract: LesserOfContract,
  lines: readonly LineToPrice[],
  claim: ClaimToPrice,
): LinePrice[] {
  return claim.price(contract.of, lines).map((price, index) => {
    const charge = lines[index]?.charge;
    if (charge === undefined || price.allowed === null || price.allowed <= charge) return price;
    return withStep(price, charge, `the charge ${moneyText(charge)} is less`, { name: contract.name });
  });
}

/** What the published payment limit adds to the average sales price. 42 CFR 414.904(a). */
const LIMIT_OVER_ASP: readonly { readonly effective: EffectiveRange; readonly factor: string }[] = [
  { effective: { from: toDate("2005-01-01") }, factor: "1.06" },
];

/** Drugs: (published limit ÷ 1.06) × (100 + percent) % × units, rounded once. */
export function priceByAsp(contract: DrugContract, lines: readonly LineToPrice[], claim: ClaimToPrice): LinePrice[] {
  return withOthers(contract, lines, claim, (to) => {
    const { line, on } = to;
    const limit = claim.tables?.aspLimit.find(line.code, { on });
    const over = LIMIT_OVER_ASP.find(({ effective }) => isEffective(effective, on));
    if (limit?.status !== "found" || limit.value.paymentLimit === "" || over === undefined)
      return `${line.code} has no published payment limit on ${on}`;
    const add = percentOf(contract.addPercent);
    if (add === undefined || !isQuantity(line.units)) return `the units of ${line.code} are not a number above zero`;
    const exact = new Decimal(limit.value.paymentLimit).div(over.factor).times(add.plus(1)).times(line.units);
    const allowed = roundToCents(exact);
    const text =
      `ASP + ${contract.addPercent} %: limit ${limit.value.paymentLimit} ÷ ${over.factor} × ` +
      `${add.plus(1).toString()} × ${line.units} units = ${exact.toFixed(6)} → ${moneyText(allowed)}`;
    const inputs = { "payment limit": limit.value.paymentLimit, release: limit.release.name, units: line.units };
    return firstPrice(line, allowed, text, contract, inputs);
  });
}

/** Anesthesia by units and a conversion factor of the contract. */
export function priceByAnesthesia(
  contract: AnesthesiaContract,
  lines: readonly LineToPrice[],
  claim: ClaimToPrice,
): LinePrice[] {
  const factor = parseRate(contract.conversionFactor);
  return withOthers(contract, lines, claim, (to) => {
    const units = anesthesiaUnits(to.line, contract, to.on, claim.tables);
    if (typeof units === "string") return units;
    if (factor === undefined) return `"${contract.conversionFactor}" is not a conversion factor`;
    const exact = factor.times(units.total);
    const allowed = roundToCents(exact);
    const text = `${units.words}: ${units.total} units × ${contract.conversionFactor} = ${exact.toFixed(4)} → ${moneyText(allowed)}`;
    return firstPrice(to.line, allowed, text, contract, { base: units.base, time: units.time, added: units.added });
  });
}

function parseRate(text: string): Decimal | undefined {
  return isQuantity(text) ? new Decimal(text) : undefined;
}

/** True for decimal dollars. */
export function isAmount(text: string): boolean {
  return parseCents(text) !== undefined;
}
