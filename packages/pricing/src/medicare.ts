import { timesRate, type Cents } from "@cleanclaim/model";

import type { PriceRequest } from "./price-request.ts";
import {
  priceDrug,
  priceLaboratory,
  rowModifier,
  rowOf,
  type MedicareGround,
  type MedicarePlace,
} from "./medicare-base.ts";
import { pairSides, reduceTechnical, scale, shareLine, valueLine, type ValuedLine } from "./medicare-lines.ts";
import { reduceDiagnostics, reduceSurgeries, reduceTherapy } from "./medicare-reductions.ts";
import { medicareRules, RULE_SOURCES, type MedicareRules } from "./medicare-rules.ts";
import { finishPrice, isQuantity, notPriced, startPrice, type LinePrice, type PriceInProgress } from "./price.ts";
import { facilitySetting } from "./setting.ts";
import type { PricingTables } from "./tables.ts";

/**
 * Medicare Part B prices for the lines of one patient, provider and day, in line order: relative values at the locality,
 * cap, sides, combinations, shares, who bills. Lines it cannot price have `allowed: null` and say why. Rounds half up at
 * each step that yields an amount (Pub. 100-04 ch. 12, 13; 42 CFR 414). Without `reductions` values, cap and units only.
 */
export function priceMedicare(request: PriceRequest, tables: PricingTables, reductions = true): LinePrice[] {
  const prices = request.lines.map(startPrice);
  const rules = medicareRules(request.on);
  if (rules === undefined) {
    for (const price of prices) notPriced(price, `no payment rules at hand for ${request.on}`, RULE_SOURCES.base);
    return prices.map(finishPrice);
  }
  const place: MedicareGround = {
    on: request.on,
    carrier: request.carrier ?? "",
    locality: request.locality ?? "",
    tables,
  };
  const valued = prices
    .map((price) => {
      const setting = facilitySetting({ line: price.line, on: request.on }, request, tables);
      return startLine(price, { ...place, setting }, rules, reductions);
    })
    .filter((line) => line !== undefined);
  if (!reductions) return prices.map(finishPrice);
  reduceSurgeries(valued, pairSides(valued, rules), place, rules);
  for (const kind of ["4", "6", "7"] as const) reduceDiagnostics(valued, kind, place, rules);
  reduceTherapy(valued, rules);
  for (const line of valued) {
    reduceTechnical(line, { ...place, setting: line.setting }, rules);
    shareLine(line, rules);
    const provider = request.provider ?? "physician";
    if (provider !== "physician" && !line.price.line.modifiers.includes("AS")) {
      scale(line, rules.nonPhysician, `billed by a ${provider.replace("-", " ")}`, RULE_SOURCES.nonPhysician);
    }
    if (request.participating === false) {
      scale(line, rules.nonParticipating, "nonparticipating", RULE_SOURCES.nonParticipating);
    }
  }
  return prices.map(finishPrice);
}

function startLine(
  price: PriceInProgress,
  place: MedicarePlace,
  rules: MedicareRules,
  reductions: boolean,
): ValuedLine | undefined {
  const { line } = price;
  if (!isQuantity(line.units)) {
    notPriced(price, "the units are not a number above zero", RULE_SOURCES.base);
    return undefined;
  }
  const row = rowOf(line.code, rowModifier(line), place);
  const elsewhere = row === undefined || !["A", "R", "T"].includes(row.status);
  if (elsewhere && (priceDrug(price, place) || priceLaboratory(price, place))) return undefined;
  if (row === undefined) {
    const lookup = place.tables.feeSchedule.find(line.code, "", { on: place.on });
    const why = lookup.status === "found" ? `no row for modifier ${rowModifier(line)}` : lookup.reason;
    notPriced(price, `${line.code} has no price: ${why}`, RULE_SOURCES.base);
    return undefined;
  }
  const gpci = place.tables.gpci.find(place.carrier, place.locality, { on: place.on });
  if (gpci.status !== "found") {
    notPriced(
      price,
      `no geographic index for carrier ${place.carrier} locality ${place.locality}: ${gpci.reason}`,
      RULE_SOURCES.base,
    );
    return undefined;
  }
  return valueLine(price, place, gpci.value, reductions ? rules : undefined);
}

/** What a nonparticipating provider may charge a Medicare patient at most, for an allowed amount. */
export function limitingCharge(allowed: Cents, rules: MedicareRules): Cents {
  return timesRate(allowed, rules.limitingCharge);
}
