import { addDays, type CalendarDate } from "@cleanclaim/model";
import { nextBankingDay } from "./banking-days.ts";
import type { ForecastDate } from "./forecast.ts";

/** Days from receipt to payment of a payer's claims, shortest first. */
export interface PaymentHistory {
  readonly days: readonly number[];
}

/** Fewer answers than these say little about the next. */
const ENOUGH = 8;

/** The value below which a share of sorted values lies; nearest rank. Undefined for none. */
export function percentile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/**
 * When the payment of a claim sent on a day is expected: the middle of the payer's own days, with the tenth and ninetieth percentile, moved
 * to the next day on which banks settle. With fewer than eight answers the payer's stated days are taken and the text says so. No
 * prompt-pay law is claimed. Pure.
 */
export function paymentDate(sentOn: CalendarDate, history: PaymentHistory, expectedAnswerDays: number): ForecastDate {
  const sorted = history.days.toSorted((a, b) => a - b);
  const at = (share: number): number => percentile(sorted, share) ?? expectedAnswerDays;
  if (sorted.length < ENOUGH) {
    const date = nextBankingDay(addDays(sentOn, expectedAnswerDays));
    const few = sorted.length === 0 ? "no payment" : `only ${sorted.length} payments`;
    return {
      date,
      earliest: date,
      latest: date,
      because: `${few} of this payer known yet; it is given ${expectedAnswerDays} days to answer`,
    };
  }
  const [early, middle, late] = [at(0.1), at(0.5), at(0.9)];
  return {
    date: nextBankingDay(addDays(sentOn, middle)),
    earliest: nextBankingDay(addDays(sentOn, early)),
    latest: nextBankingDay(addDays(sentOn, late)),
    because:
      early === late
        ? `of ${sorted.length} claims that this payer paid, at least eight in ten took ${middle} days`
        : `this payer paid ${sorted.length} claims in ${middle} days at the middle; eight in ten took ${early} to ${late} days`,
  };
}
