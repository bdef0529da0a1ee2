import { Decimal } from "decimal.js";

/** An amount of US dollars in whole cents. All arithmetic on money is done in this type. */
export type Cents = bigint;

/**
 * An amount as it travels in JSON and stands in a canonical claim: decimal dollars with exactly two places, such as
 * `"1250.00"` or `"-3.10"`. Convert with `toCents` before any arithmetic.
 */
export type MoneyText = string;

/** The usual form, small enough to be counted in whole cents as a number. */
const PLAIN = /^\d{1,12}\.\d\d$/;
const MONEY = /^(-?)(\d{1,15})(?:\.(\d{0,2}))?$/;

/**
 * Reads decimal dollars (`"12"`, `"12.5"`, `"-12.50"`) into cents. Returns undefined for anything else, such as a third
 * decimal place that is not zero, an exponent, or a thousands separator.
 */
export function parseCents(text: string): Cents | undefined {
  if (PLAIN.test(text)) return BigInt(Number(text.slice(0, -3)) * 100 + Number(text.slice(-2)));
  const trimmed = text
    .trim()
    .replace(/(\.\d\d)0+$/, "$1")
    .replace(/^(-?)\./, "$10.");
  const match = MONEY.exec(trimmed);
  if (match === null) return undefined;
  const [, sign, whole, fraction] = match;
  const cents = BigInt(whole ?? "0") * 100n + BigInt((fraction ?? "").padEnd(2, "0"));
  return sign === "-" ? -cents : cents;
}

/** Like `parseCents`, for text that an earlier parser has already accepted. Throws when it has not: that is a defect. */
export function toCents(text: MoneyText): Cents {
  const cents = parseCents(text);
  if (cents === undefined) throw new RangeError("not an amount of money in decimal dollars");
  return cents;
}

/** Writes cents as decimal dollars with two places, the form of every amount in JSON. */
export function moneyText(cents: Cents): MoneyText {
  const negative = cents < 0n;
  const absolute = negative ? -cents : cents;
  const text = `${absolute / 100n}.${(absolute % 100n).toString().padStart(2, "0")}`;
  return negative ? `-${text}` : text;
}

/** Adds amounts; zero for none. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

/**
 * Multiplies an amount by a decimal factor (a percentage as `"0.8"`, a count of units) and rounds once, half away from
 * zero, to the cent. The factor is text or a Decimal, never a float.
 */
export function timesRate(cents: Cents, factor: string | Decimal): Cents {
  const product = new Decimal(cents.toString()).times(factor);
  return BigInt(product.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed(0));
}

/**
 * Splits an amount over weights so that the parts add up to the amount exactly. The cents that do not divide go to the
 * largest remainders, earlier parts first. Weights are non-negative; all zero counts as equal weights.
 */
export function allocate(cents: Cents, weights: readonly bigint[]): Cents[] {
  if (weights.length === 0) throw new RangeError("cannot allocate over no parts");
  if (weights.some((weight) => weight < 0n)) throw new RangeError("weights must not be negative");
  const given = sumCents(weights);
  const effective = given === 0n ? weights.map(() => 1n) : weights;
  const total = sumCents(effective);
  const sign = cents < 0n ? -1n : 1n;
  const absolute = cents * sign;
  const parts = effective.map((weight, index) => ({
    index,
    share: (absolute * weight) / total,
    remainder: (absolute * weight) % total,
  }));
  let left = absolute - sumCents(parts.map((part) => part.share));
  const order = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of order) {
    if (left === 0n) break;
    part.share += 1n;
    left -= 1n;
  }
  return parts.map((part) => part.share * sign);
}
