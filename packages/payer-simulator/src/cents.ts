import type { BasisPoints, Cents } from "./config.ts";

const DOLLARS = /^(-?)(\d{0,12})(?:\.(\d{1,2})0*)?$/;

/** Reads decimal dollars (`25`, `25.5`, `-0.05`). Undefined for anything finer than a cent or not a number. */
export function readCents(text: string): Cents | undefined {
  const match = DOLLARS.exec(text.trim());
  if (match === null || (match[2] === "" && match[3] === undefined)) return undefined;
  const cents = BigInt(match[2] === "" ? "0" : (match[2] ?? "0")) * 100n + BigInt((match[3] ?? "").padEnd(2, "0"));
  return match[1] === "-" ? -cents : cents;
}

/** Cents as decimal dollars with two places. */
export function dollars(cents: Cents): string {
  const absolute = cents < 0n ? -cents : cents;
  const text = `${absolute / 100n}.${(absolute % 100n).toString().padStart(2, "0")}`;
  return cents < 0n ? `-${text}` : text;
}

/** Sum; zero for none. */
export function total(amounts: Iterable<Cents>): Cents {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
}

/** The smaller of two amounts. */
export function least(a: Cents, b: Cents): Cents {
  return a < b ? a : b;
}

/** The larger of two amounts. */
export function most(a: Cents, b: Cents): Cents {
  return a > b ? a : b;
}

/** `numerator / denominator`, rounded half away from zero. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/** A percentage of an amount, rounded once to the cent, half away from zero. */
export function share(cents: Cents, points: BasisPoints): Cents {
  return divideRounded(cents * points, 10_000n);
}

/** An amount for a unit times decimal units such as `"1.5"`, rounded to the cent. Units that are no number count as one. */
export function timesUnits(cents: Cents, units: string): Cents {
  const match = /^(\d{1,9})(?:\.(\d{1,4})\d*)?$/.exec(units.trim());
  if (match === null) return cents;
  const scaled = BigInt(match[1] ?? "1") * 10_000n + BigInt((match[2] ?? "").padEnd(4, "0"));
  return divideRounded(cents * scaled, 10_000n);
}

/**
 * Splits an amount over weights so that the parts add up exactly; what does not divide goes to the earlier parts. With
 * no weight above zero the first part takes all.
 */
export function spread(amount: Cents, weights: readonly bigint[]): Cents[] {
  const all = total(weights);
  if (all <= 0n) return weights.map((_, index) => (index === 0 ? amount : 0n));
  let weightLeft = all;
  let left = amount;
  return weights.map((weight) => {
    const part = weightLeft === 0n ? 0n : divideRounded(left * weight, weightLeft);
    left -= part;
    weightLeft -= weight;
    return part;
  });
}
