import type { Cents, ExplanationStep, Source } from "@cleanclaim/model";

import type { PriceLine } from "./price-request.ts";

/** A line on the way to its price: the amount so far, and every step that led there. */
export interface PriceInProgress {
  readonly line: PriceLine;
  readonly index: number;
  /** Null when nothing at hand can price the line; the last step says why. */
  amount: Cents | null;
  readonly steps: ExplanationStep[];
}

/** The price of one line. `allowed` is null when it cannot be told; it is never a guess. */
export interface LinePrice {
  readonly code: string;
  readonly allowed: Cents | null;
  readonly steps: readonly ExplanationStep[];
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
