import type { AscRow } from "@cleanclaim/code-sets";
import { moneyText, timesRate } from "@cleanclaim/model";
import { Decimal } from "decimal.js";

import { roundToCents } from "./medicare-base.ts";
import { RULE_SOURCES } from "./medicare-rules.ts";
import { outpatientRules } from "./outpatient-table.ts";
import {
  finishPrice,
  isQuantity,
  lineKey,
  notPriced,
  settle,
  startPrice,
  type ClaimToPrice,
  type LinePrice,
  type LineToPrice,
  type PriceInProgress,
} from "./price.ts";
import type { PricingTables } from "./tables.ts";

const SOURCE = RULE_SOURCES.ambulatorySurgery;

interface AscLine {
  readonly to: LineToPrice;
  readonly price: PriceInProgress;
  readonly rate: Decimal;
  readonly row: AscRow;
}

/** Payment indicators of drugs, whose rate the wage index does not move. */
const DRUG_INDICATORS: readonly string[] = ["K2", "K7", "H2", "F4"];
/** Packaged services and supplies. */
const PACKAGED_INDICATORS: readonly string[] = ["N1", "L1"];

function rowOf(to: LineToPrice, tables: PricingTables): AscRow | undefined {
  for (const table of [tables.ascProcedure, tables.ascAncillary]) {
    const found = table?.find(to.line.code, { on: to.on });
    if (found?.status === "found") return found.value;
  }
  return undefined;
}

/** What an ambulatory surgical center is paid for one day: rates, wage index, discounts. 42 CFR 416 subpart F. */
export function priceAmbulatorySurgery(
  lines: readonly LineToPrice[],
  claim: ClaimToPrice,
  tables: PricingTables,
): LinePrice[] {
  const rules = outpatientRules(lines[0]?.on ?? claim.request.on);
  const wageIndex = claim.request.hospital?.wageIndex ?? "1";
  const prices = lines.map(({ line, index }) => startPrice(line, index));
  const paid: AscLine[] = [];
  lines.forEach((to, index) => {
    const price = prices[index];
    if (price === undefined) return;
    const row = rowOf(to, tables);
    if (rules === undefined || row === undefined || !isQuantity(to.line.units)) {
      notPriced(price, `${to.line.code} has no price for ambulatory surgery on ${to.on}`, SOURCE);
    } else if (PACKAGED_INDICATORS.includes(row.paymentIndicator)) {
      settle(price, 0n, `payment indicator ${row.paymentIndicator}: packaged into the procedure`, SOURCE);
    } else if (isQuantity(row.rate)) {
      paid.push({ to, price, rate: new Decimal(row.rate), row });
    } else {
      notPriced(price, `payment indicator ${row.paymentIndicator}: no rate is published for ${to.line.code}`, SOURCE);
    }
  });
  if (rules === undefined) return prices.map(finishPrice);
  const ranked = paid
    .filter(({ row }) => row.discounted)
    .toSorted((a, b) => b.rate.comparedTo(a.rate) || (lineKey(a.to) < lineKey(b.to) ? -1 : 1));
  for (const { to, price, rate, row } of paid) {
    const drug = DRUG_INDICATORS.includes(row.paymentIndicator);
    const rest = new Decimal(1).minus(rules.ascLaborShare);
    const moved = drug ? new Decimal(1) : new Decimal(rules.ascLaborShare).times(wageIndex).plus(rest);
    const each = drug ? rate.times(to.line.units) : rate.times(moved);
    const rank = ranked.findIndex((other) => other.to === to);
    const units = new Decimal(to.line.units);
    const further = new Decimal(rules.furtherProcedure);
    const counted =
      rank < 0 ? units : rank === 0 ? new Decimal(1).plus(units.minus(1).times(further)) : units.times(further);
    const ended = to.line.modifiers.includes("73") ? rules.endedBeforeAnesthesia : "1";
    const first = roundToCents(each);
    const amount = drug ? first : timesRate(first, counted.times(ended));
    const labor = drug
      ? `× ${to.line.units} units`
      : `× (${rules.ascLaborShare} × wage index ${wageIndex} + ${rest.toString()})`;
    const place = rank < 0 ? "" : `, procedure ${rank + 1} of ${ranked.length} by rate`;
    const words = `payment indicator ${row.paymentIndicator}: ${rate.toString()} ${labor} = ${moneyText(first)}`;
    const times =
      drug || (counted.eq(1) && ended === "1")
        ? ""
        : `; × ${counted.times(ended).toString()}${place} = ${moneyText(amount)}`;
    settle(price, amount, `${words}${times}`, SOURCE);
  }
  return prices.map(finishPrice);
}
