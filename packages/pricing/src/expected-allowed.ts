import {
  moneyText,
  parseCents,
  type CalendarDate,
  type Cents,
  type ClaimLine,
  type MoneyText,
} from "@cleanclaim/model";

import { priceLineOf } from "./claim-request.ts";
import type { Contract } from "./contract.ts";
import { priceClaim } from "./price-claim.ts";
import type { PricingTables } from "./tables.ts";

/** Where a Medicare-based contract is priced. */
export interface PricedAt {
  readonly on: CalendarDate;
  readonly placeOfServiceCode?: string | undefined;
  readonly carrier?: string | undefined;
  readonly locality?: string | undefined;
  readonly tables?: PricingTables | undefined;
}

/** What a contract allows for one line by itself, in decimal dollars; null when the contract says nothing about it. */
export function expectedAllowed(line: ClaimLine, contract: Contract, at: PricedAt): MoneyText | null {
  const { on, carrier, locality } = at;
  const price = priceClaim(
    { lines: [priceLineOf(line, at.placeOfServiceCode)], contract, on, carrier, locality },
    at.tables,
  );
  const allowed = price.lines[0]?.allowed ?? null;
  return allowed === null ? null : moneyText(allowed);
}

/** How a payer's allowed amount stands against the contract. */
export interface Underpayment {
  readonly expected: MoneyText;
  readonly allowed: MoneyText;
  /** Expected less allowed; positive when the payer allowed too little. */
  readonly difference: MoneyText;
}

/**
 * Compares what a payer allowed on a line with the contract. Undefined when the contract is silent or both agree within
 * `toleranceCents` (1 by default, for other orders of rounding).
 */
export function underpaymentOf(
  line: ClaimLine,
  allowed: MoneyText,
  contract: Contract,
  at: PricedAt,
  toleranceCents: Cents = 1n,
): Underpayment | undefined {
  const text = expectedAllowed(line, contract, at);
  const expected = text === null ? undefined : parseCents(text);
  const paid = parseCents(allowed);
  if (expected === undefined || paid === undefined || expected - paid <= toleranceCents) return undefined;
  return { expected: moneyText(expected), allowed: moneyText(paid), difference: moneyText(expected - paid) };
}
