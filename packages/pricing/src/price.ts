import type { CalendarDate, Cents, ExplanationStep, Source } from "@cleanclaim/model";
import { moneyText } from "@cleanclaim/model";

import type { Contract } from "./contract.ts";
import type { PriceLine, PriceRequest } from "./price-request.ts";
import type { PricingTables } from "./tables.ts";

/** A line on the way to its price: the amount so far, and every step that led there. */
export interface PriceInProgress {
  readonly line: PriceLine;
  readonly index: number;
  /** Null when nothing at hand can price the line; the last step says why. */
  amount: Cents | null;
  readonly steps: ExplanationStep[];
  /** Why a person must look before the price can be relied on. */
  readonly review: string[];
  share?: CostShare;
}

/** What a patient owes of a Medicare price: a rate of it, a fixed copayment, or nothing. Deductible and rate of Part B when absent. */
export type CostShare =
  | { readonly kind: "rate"; readonly rate: string }
  | { readonly kind: "amount"; readonly amount: Cents }
  | { readonly kind: "none" };

/** The price of one line. `allowed` is null when it cannot be told; it is never a guess. */
export interface LinePrice {
  readonly code: string;
  readonly allowed: Cents | null;
  readonly steps: readonly ExplanationStep[];
  /** Reasons why the payer decides by hand, such as modifier 22; absent when there are none. */
  readonly review?: readonly string[] | undefined;
  /** `case` when the amount is the line's part of one price for several lines. */
  readonly basis?: "case" | undefined;
  readonly share?: CostShare | undefined;
}

/** A line with what its price depends on read once. */
export interface LineToPrice {
  readonly line: PriceLine;
  /** Position in the request. */
  readonly index: number;
  readonly on: CalendarDate;
  readonly charge: Cents | undefined;
}

/** A claim on its way through nested contracts. `price` prices some of its lines under a contract, in the order given. */
export interface ClaimToPrice {
  readonly request: PriceRequest;
  readonly lines: readonly LineToPrice[];
  readonly tables: PricingTables | undefined;
  readonly price: (contract: Contract, lines: readonly LineToPrice[]) => LinePrice[];
}

/** A line before anything is known of its price. */
export function startPrice(line: PriceLine, index: number): PriceInProgress {
  return { line, index, amount: null, steps: [], review: [] };
}

/** A line's price when nothing more is to come. */
export function finishPrice({ line, amount, steps, review, share }: PriceInProgress): LinePrice {
  return {
    code: line.code,
    allowed: amount,
    steps,
    ...(review.length === 0 ? {} : { review }),
    ...(share === undefined ? {} : { share }),
  };
}

/** Sets the amount and adds the step that led to it. */
export function settle(price: PriceInProgress, amount: Cents, text: string, source: Source): void {
  price.amount = amount;
  step(price, text, source, moneyText(amount));
}

/** Adds a step with its source and the amount it leaves. */
export function step(price: PriceInProgress, text: string, source: Source, result?: string): void {
  price.steps.push({ text, source, ...(result === undefined ? {} : { result }) });
}

/** Gives a line up: its price is not known, and why. */
export function notPriced(price: PriceInProgress, text: string, source: Source): void {
  price.amount = null;
  step(price, text, source, "not priced");
}

/** A line that the contract cannot price, and why. */
export function unknownPrice(line: PriceLine, text: string, contract: { readonly name: string }): LinePrice {
  return { code: line.code, allowed: null, steps: [{ text, source: { name: contract.name }, result: "not priced" }] };
}

/** A first price from a contract: what went in, the arithmetic, the amount. */
export function firstPrice(
  line: PriceLine,
  allowed: Cents,
  text: string,
  contract: { readonly name: string },
  inputs?: Readonly<Record<string, string>>,
): LinePrice {
  const only: ExplanationStep = {
    text,
    source: { name: contract.name },
    ...(inputs === undefined ? {} : { inputs }),
    result: moneyText(allowed),
  };
  return { code: line.code, allowed, steps: [only] };
}

/** A price with one more step, and the amount it leaves. */
export function withStep(
  price: LinePrice,
  allowed: Cents,
  text: string,
  source: Source,
  more: { readonly review?: string; readonly basis?: "case" } = {},
): LinePrice {
  const review = more.review === undefined ? price.review : [...(price.review ?? []), more.review];
  const basis = more.basis ?? price.basis;
  return {
    ...price,
    allowed,
    steps: [...price.steps, { text, source, result: moneyText(allowed) }],
    ...(review === undefined ? {} : { review }),
    ...(basis === undefined ? {} : { basis }),
  };
}

/** A line as text, to put lines of the same amount in an order that does not depend on the claim's. */
export function lineKey({ line, on }: LineToPrice): string {
  return [line.code, on, ...line.modifiers, line.units, line.charge ?? "", line.placeOfServiceCode ?? ""].join("|");
}

/** True for decimal text above zero without a sign or an exponent. */
export function isQuantity(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text) && Number(text) > 0;
}
