import type { FeeScheduleRow, Gpci } from "@cleanclaim/code-sets";
import { moneyText, type CalendarDate, type Cents } from "@cleanclaim/model";
import { Decimal } from "decimal.js";

import type { PriceLine } from "./price-request.ts";
import { RULE_SOURCES } from "./medicare-rules.ts";
import { isQuantity, notPriced, settle, step, type PriceInProgress } from "./price.ts";
import type { PricingTables } from "./tables.ts";

/** Where and when the lines of a claim are priced. */
export interface MedicareGround {
  readonly on: CalendarDate;
  readonly carrier: string;
  readonly locality: string;
  readonly tables: PricingTables;
}

/** The same with the setting of one line. */
export interface MedicarePlace extends MedicareGround {
  readonly setting: "facility" | "nonfacility";
}

/** Decimal dollars to cents, rounded once, half up. */
export function roundToCents(dollars: Decimal): Cents {
  return BigInt(dollars.times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed(0));
}

/** The practice expense value of a row in a setting. */
export function practiceExpense(row: FeeScheduleRow, setting: "facility" | "nonfacility"): string {
  return setting === "facility" ? row.facilityPeRvu : row.nonfacilityPeRvu;
}

/** A fee with the arithmetic that made it. */
export interface Fee {
  readonly amount: Cents;
  readonly working: string;
}

/**
 * (work × GPCI + practice expense × GPCI + malpractice × GPCI) × conversion factor, rounded half up to the cent.
 * `practiceShare` takes part of the practice expense, as therapy does for further units.
 */
export function feeOf(row: FeeScheduleRow, gpci: Gpci, setting: "facility" | "nonfacility", practiceShare = "1"): Fee {
  const pe = practiceExpense(row, setting);
  const expense = new Decimal(pe).times(gpci.practiceExpense).times(practiceShare);
  const exact = new Decimal(row.workRvu)
    .times(gpci.work)
    .plus(expense)
    .plus(new Decimal(row.malpracticeRvu).times(gpci.malpractice))
    .times(row.conversionFactor);
  const amount = roundToCents(exact);
  const share = practiceShare === "1" ? "" : ` × ${practiceShare}`;
  const working =
    `(${row.workRvu} × ${gpci.work} + ${pe} × ${gpci.practiceExpense}${share} + ` +
    `${row.malpracticeRvu} × ${gpci.malpractice}) × ${row.conversionFactor} = ${exact.toFixed(6)} → ${moneyText(amount)}`;
  return { amount, working };
}

/** The payment modifier that has a row of its own: 26, TC or 53. */
export function rowModifier(line: PriceLine): "" | "26" | "TC" | "53" {
  for (const modifier of ["26", "TC", "53"] as const) if (line.modifiers.includes(modifier)) return modifier;
  return "";
}

/** Finds the row of a line; a modifier without a row of its own falls back to the whole code. */
export function rowOf(code: string, modifier: string, place: MedicareGround): FeeScheduleRow | undefined {
  const at = { on: place.on };
  const own = place.tables.feeSchedule.find(code, modifier, at);
  if (own.status === "found") return own.value;
  if (modifier !== "53") return undefined;
  const whole = place.tables.feeSchedule.find(code, "", at);
  return whole.status === "found" ? whole.value : undefined;
}

const PAID_STATUS = ["A", "R", "T"];
const UNPAID_STATUS: Readonly<Record<string, string>> = {
  N: "not covered by Medicare",
  I: "not valid for Medicare",
  B: "bundled into other services",
  P: "bundled or excluded",
  M: "a measure, which is not paid",
};

/** Prices a drug or other code by its ASP payment limit. False when the list does not hold it. */
export function priceDrug(
  price: PriceInProgress,
  place: { readonly on: CalendarDate; readonly tables: PricingTables },
): boolean {
  const limit = place.tables.aspLimit.find(price.line.code, { on: place.on });
  if (limit.status !== "found" || limit.value.paymentLimit === "") return false;
  const exact = new Decimal(limit.value.paymentLimit).times(price.line.units);
  price.amount = roundToCents(exact);
  const working = `payment limit ${limit.value.paymentLimit} × ${price.line.units} units = ${exact.toFixed(3)} → ${moneyText(price.amount)}`;
  step(price, working, { ...RULE_SOURCES.drug, edition: limit.release.name }, moneyText(price.amount));
  const percent = limit.value.coinsurancePercent;
  if (isQuantity(percent)) price.share = { kind: "rate", rate: new Decimal(percent).div(100).toString() };
  else if (/^0(\.0+)?$/.test(percent)) price.share = { kind: "none" };
  return true;
}

/**
 * Prices a test by the clinical laboratory fee schedule: in full, without deductible and coinsurance (42 CFR 410.152(g)).
 * A row with the line's own modifier (QW) comes first. False when the list does not hold the code.
 */
export function priceLaboratory(
  price: PriceInProgress,
  place: { readonly on: CalendarDate; readonly tables: PricingTables },
): boolean {
  const { line } = price;
  const tried = [...line.modifiers.filter((modifier) => modifier === "QW"), ""];
  for (const modifier of tried) {
    const fee = place.tables.clinicalLab?.find(line.code, modifier, { on: place.on });
    if (fee?.status !== "found" || !isQuantity(fee.value.rate) || !isQuantity(line.units)) continue;
    const exact = new Decimal(fee.value.rate).times(line.units);
    const amount = roundToCents(exact);
    const text = `laboratory fee ${fee.value.rate} × ${line.units} = ${moneyText(amount)}, no deductible and no coinsurance`;
    settle(price, amount, text, { ...RULE_SOURCES.laboratory, edition: fee.release.name });
    price.share = { kind: "none" };
    return true;
  }
  return false;
}

/** Looks at the status of a row: true when it is paid by its values, otherwise the price is settled here. */
export function isPaidByValues(price: PriceInProgress, row: FeeScheduleRow): boolean {
  if (PAID_STATUS.includes(row.status)) return true;
  const words = UNPAID_STATUS[row.status];
  if (words === undefined) {
    notPriced(
      price,
      `status ${row.status}: ${price.line.code} is priced by the contractor or under another fee schedule`,
      RULE_SOURCES.base,
    );
  } else {
    price.amount = 0n;
    step(price, `status ${row.status}: ${price.line.code} is ${words}`, RULE_SOURCES.base, "0.00");
  }
  return false;
}

/** The hospital outpatient price that caps a technical part, when the cap file names the code at this locality. */
export function capOf(
  code: string,
  modifier: string,
  place: MedicarePlace,
): { amount: Cents; edition: string } | undefined {
  const cap = place.tables.oppsCap.find(code, modifier, place.carrier, place.locality, { on: place.on });
  if (cap.status !== "found") return undefined;
  const price = place.setting === "facility" ? cap.value.facilityPrice : cap.value.nonfacilityPrice;
  return price === "" ? undefined : { amount: roundToCents(new Decimal(price)), edition: cap.release.name };
}
