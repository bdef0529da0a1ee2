import type { OppsRow } from "@cleanclaim/code-sets";
import { moneyText, parseCents, timesRate, type Cents } from "@cleanclaim/model";
import { Decimal } from "decimal.js";

import { priceDrug, priceLaboratory, roundToCents } from "./medicare-base.ts";
import { priceMedicare } from "./medicare.ts";
import { RULE_SOURCES } from "./medicare-rules.ts";
import {
  APART_FROM_COMPREHENSIVE,
  OBSERVATION_CODES,
  outpatientRules,
  PACKAGES_LABORATORY,
  STATUS_INDICATORS,
  type OutpatientRules,
} from "./outpatient-table.ts";
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

const SOURCE = RULE_SOURCES.outpatient;

interface OutpatientLine {
  readonly to: LineToPrice;
  readonly price: PriceInProgress;
  readonly row: OppsRow;
  readonly si: string;
  readonly rate: Decimal | undefined;
}

interface OutpatientDay {
  readonly lines: readonly OutpatientLine[];
  readonly rules: OutpatientRules;
  readonly claim: ClaimToPrice;
  readonly tables: PricingTables;
  readonly wageIndex: string;
}

/** rate × (labor share × wage index + rest), rounded to the cent. */
function wageAdjusted(rate: Decimal, laborShare: string, wageIndex: string): { amount: Cents; words: string } {
  const rest = new Decimal(1).minus(laborShare);
  const exact = rate.times(new Decimal(laborShare).times(wageIndex).plus(rest));
  const amount = roundToCents(exact);
  const words = `rate ${rate.toFixed(2)} × (${laborShare} × wage index ${wageIndex} + ${rest.toString()}) = ${moneyText(amount)}`;
  return { amount, words };
}

/** The copayment of one unit: the published minimum moved by the wage index, at most the inpatient deductible. */
function setCopayment(line: OutpatientLine, day: OutpatientDay): void {
  const { amount } = line.price;
  const least = line.row.minimumCopay;
  if (amount === null || amount === 0n || line.rate === undefined || line.rate.isZero()) return;
  const rate = isQuantity(least) ? new Decimal(least).div(line.rate) : new Decimal(day.rules.drugCoinsurance);
  const copayment = timesRate(amount, rate);
  const most = parseCents(day.rules.inpatientDeductible) ?? copayment;
  line.price.share = { kind: "amount", amount: copayment < most ? copayment : most };
}

function payRate(line: OutpatientLine, day: OutpatientDay, factor = "1", words = ""): void {
  const { price, rate, si } = line;
  const named = `status ${si}, APC ${line.row.apc}`;
  if (rate === undefined) {
    notPriced(price, `${named}: no rate is published for ${line.to.line.code}`, SOURCE);
    return;
  }
  const each = wageAdjusted(rate, day.rules.laborShare, day.wageIndex);
  const units = line.to.line.units;
  const total = timesRate(each.amount, new Decimal(units).times(factor));
  const times = units === "1" && factor === "1" ? "" : `; × ${units} units × ${factor}${words} = ${moneyText(total)}`;
  settle(price, total, `${named}: ${each.words}${times}`, SOURCE);
  setCopayment(line, day);
}

function pack(line: OutpatientLine, why: string): void {
  settle(line.price, 0n, `status ${line.si}: ${why}`, SOURCE);
}

const rateOf = ({ rate }: OutpatientLine): Decimal => rate ?? new Decimal(0);

function highestFirst(lines: readonly OutpatientLine[]): OutpatientLine[] {
  return lines.toSorted((a, b) => rateOf(b).comparedTo(rateOf(a)) || (lineKey(a.to) < lineKey(b.to) ? -1 : 1));
}

/** A comprehensive service pays the claim; all else but a few statuses is part of it. False when there is none. */
function payComprehensive(day: OutpatientDay): boolean {
  const [first] = highestFirst(day.lines.filter(({ si }) => si === "J1"));
  if (first === undefined) return false;
  for (const line of day.lines) {
    if (line === first) payRate(line, day);
    else if (APART_FROM_COMPREHENSIVE.includes(line.si)) payStatus(line, day);
    else pack(line, `part of the comprehensive service ${first.to.line.code}`);
  }
  if (day.lines.filter(({ si }) => si === "J1").length > 1)
    first.price.review.push("two comprehensive services may pay a higher class: the table of pairs is not at hand");
  return true;
}

/** Procedures of status T: the highest unit in full, every other by half. Modifier 73 halves. */
function payProcedures(day: OutpatientDay): void {
  highestFirst(day.lines.filter(({ si }) => si === "T")).forEach((line, index) => {
    const units = new Decimal(line.to.line.units);
    const further = new Decimal(day.rules.furtherProcedure);
    const counted = index === 0 ? new Decimal(1).plus(units.minus(1).times(further)) : units.times(further);
    const ended = line.to.line.modifiers.includes("73") ? new Decimal(day.rules.endedBeforeAnesthesia) : new Decimal(1);
    const factor = units.isZero() ? "1" : counted.times(ended).div(units).toString();
    payRate(line, day, factor, ` (procedure ${index + 1} by rate${ended.eq(1) ? "" : ", ended before anesthesia"})`);
  });
}

function payStatus(line: OutpatientLine, day: OutpatientDay): void {
  const { price, si, to } = line;
  const status = STATUS_INDICATORS[si];
  const beside = (statuses: readonly string[]): boolean =>
    day.lines.some((other) => other !== line && statuses.includes(other.si));
  switch (status?.pays) {
    case "procedure":
      return;
    case "comprehensive":
    case "service":
      payRate(line, day);
      return;
    case "drug":
      payDrug(line, day, status.words);
      return;
    case "packaged":
      pack(line, status.words);
      return;
    case "packaged-with-stv":
    case "packaged-with-t":
      payConditional(line, day, status.pays === "packaged-with-t" ? ["T"] : ["S", "T", "V", "J2"], status.words);
      return;
    case "composite":
      payRate(line, day);
      price.review.push(`${to.line.code} may be part of a composite: the table of composites is not at hand`);
      return;
    case "laboratory":
      if (beside(PACKAGES_LABORATORY)) pack(line, status.words);
      else payElsewhere(line, day);
      return;
    case "other-schedule":
      payElsewhere(line, day);
      return;
    case "not-paid":
      settle(price, 0n, `status ${si}: ${to.line.code} is ${status.words}`, SOURCE);
      return;
    case "cost":
      payCost(line, day, status.words);
      return;
    case "equipment":
    case undefined:
      notPriced(price, `status ${si}: ${to.line.code} is ${status?.words ?? "of a status not known here"}`, SOURCE);
  }
}

/** Q1 and Q2: packaged beside what they serve; by themselves the highest is paid once and the others are part of it. */
function payConditional(line: OutpatientLine, day: OutpatientDay, packing: readonly string[], words: string): void {
  const others = day.lines.filter((other) => other !== line);
  if (others.some(({ si }) => packing.includes(si))) {
    pack(line, words);
    return;
  }
  const [first] = highestFirst(day.lines.filter(({ si }) => si === "Q1" || si === "Q2"));
  if (first !== undefined && first !== line) {
    pack(line, `part of ${first.to.line.code}, the highest of its kind`);
    return;
  }
  payRate(line, day, new Decimal(1).div(line.to.line.units).toString(), " (paid once)");
}

function payDrug(line: OutpatientLine, day: OutpatientDay, words: string): void {
  const { price, rate, to } = line;
  if (rate === undefined) {
    if (!priceDrug(price, { on: to.on, tables: day.tables }))
      notPriced(price, `status ${line.si}: no rate is published for ${to.line.code}`, SOURCE);
    return;
  }
  const exact = rate.times(to.line.units);
  const amount = roundToCents(exact);
  const text = `status ${line.si}, ${words}: ${rate.toString()} × ${to.line.units} units = ${moneyText(amount)}, without wage index`;
  settle(price, amount, text, SOURCE);
  setCopayment(line, day);
}

function payCost(line: OutpatientLine, day: OutpatientDay, words: string): void {
  const { price, to } = line;
  const ratio = day.claim.request.hospital?.costToCharge;
  if (ratio === undefined || to.charge === undefined) {
    const text = `status ${line.si}, ${words}: the hospital's cost-to-charge ratio and the charge are needed`;
    notPriced(price, text, SOURCE);
    return;
  }
  const amount = timesRate(to.charge, ratio);
  settle(
    price,
    amount,
    `status ${line.si}, ${words}: charge ${moneyText(to.charge)} × ${ratio} = ${moneyText(amount)}`,
    SOURCE,
  );
  price.share = { kind: "none" };
}

/** Statuses A and Q4: laboratory prices, then the physician fee schedule (therapy, mammography), both outside of facilities. */
function payElsewhere(line: OutpatientLine, day: OutpatientDay): void {
  const { price, to } = line;
  if (priceLaboratory(price, { on: to.on, tables: day.tables })) return;
  const request = { ...day.claim.request, setting: "nonfacility" as const, on: to.on, lines: [to.line] };
  const [own] = priceMedicare(request, day.tables);
  if (own === undefined) return;
  price.amount = own.allowed;
  price.steps.push({ text: `status ${line.si}: paid under another fee schedule`, source: SOURCE }, ...own.steps);
}

/** Observation of eight hours and more beside a visit is one comprehensive service, whose rate is in no table at hand. */
function refuseObservation(day: OutpatientDay): boolean {
  const hours = day.lines
    .filter(({ to }) => OBSERVATION_CODES.includes(to.line.code))
    .reduce((sum, { to }) => sum + Number(to.line.units), 0);
  const plain = !day.lines.some(({ si }) => si === "T" || si === "J1");
  if (hours < day.rules.observationUnits || !plain || !day.lines.some(({ si }) => si === "J2" || si === "V"))
    return false;
  for (const { price } of day.lines)
    notPriced(
      price,
      `observation of ${hours} hours is a comprehensive service whose rate is not in Addendum B`,
      SOURCE,
    );
  return true;
}

/**
 * Hospital outpatient prices of one day: status indicators of Addendum B, comprehensive and packaged services, discounts,
 * wage index, copayments (42 CFR 419; Pub. 100-04 ch. 4). Without outliers.
 */
export function priceOutpatient(
  lines: readonly LineToPrice[],
  claim: ClaimToPrice,
  tables: PricingTables,
): LinePrice[] {
  const prices = lines.map(({ line, index }) => startPrice(line, index));
  const known: OutpatientLine[] = [];
  lines.forEach((to, index) => {
    const price = prices[index];
    if (price === undefined) return;
    if (to.line.code === "") {
      settle(price, 0n, `revenue ${to.line.revenueCode ?? ""} without a code: packaged`, SOURCE);
      return;
    }
    const found = tables.opps?.find(to.line.code, { on: to.on });
    if (found?.status !== "found" || !isQuantity(to.line.units)) {
      const why =
        found === undefined || found.status === "found"
          ? "no table, or units that are no number above zero"
          : found.reason;
      notPriced(price, `${to.line.code} has no hospital outpatient price: ${why}`, SOURCE);
      return;
    }
    const row = found.value;
    const rate = isQuantity(row.paymentRate) ? new Decimal(row.paymentRate) : undefined;
    known.push({ to, price, row, si: row.statusIndicator.trim(), rate });
  });
  const rules = outpatientRules(lines[0]?.on ?? claim.request.on);
  if (rules === undefined) {
    for (const { price } of known) notPriced(price, "no outpatient payment rules at hand for the day", SOURCE);
    return prices.map(finishPrice);
  }
  const wageIndex = claim.request.hospital?.wageIndex ?? "1";
  const day: OutpatientDay = { lines: known, rules, claim, tables, wageIndex };
  if (!payComprehensive(day) && !refuseObservation(day)) {
    payProcedures(day);
    for (const line of known) payStatus(line, day);
  }
  return prices.map(finishPrice);
}
