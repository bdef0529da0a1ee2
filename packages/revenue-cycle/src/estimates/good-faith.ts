import { addDays, addMonths, moneyText, type CalendarDate, type Cents } from "@cleanclaim/model";
import { addBusinessDays, businessDaysBetween } from "./business-days.ts";
import { goodFaithRules } from "./good-faith-rules-table.ts";

/** When a good-faith estimate must be in the patient's hands, and why then. */
export interface GoodFaithDue {
  readonly dueOn: CalendarDate | null;
  readonly why: string;
}

/**
 * When the estimate is due: by the day of scheduling and of service, or three business days after a request, whichever comes
 * first. A service scheduled fewer than three business days ahead asks for none unless the patient asks (45 CFR 149.610(b)(1)(vi)).
 */
export function goodFaithDue(about: {
  readonly scheduledOn: CalendarDate;
  readonly serviceDate: CalendarDate;
  readonly requestedOn?: CalendarDate | undefined;
}): GoodFaithDue {
  const rules = goodFaithRules(about.scheduledOn);
  if (rules === undefined) return { dueOn: null, why: "There was no such rule then." };
  const ahead = businessDaysBetween(about.scheduledOn, about.serviceDate);
  const fitting = rules.due.find((one) => ahead >= one.aheadAtLeast);
  const scheduled = fitting === undefined ? null : addBusinessDays(about.scheduledOn, fitting.days);
  const requested = about.requestedOn === undefined ? null : addBusinessDays(about.requestedOn, rules.onRequest);
  if (requested !== null && (scheduled === null || requested < scheduled))
    return {
      dueOn: requested,
      why: `Asked for on ${about.requestedOn ?? ""}: due within ${rules.onRequest} business days.`,
    };
  if (fitting === undefined || scheduled === null)
    return { dueOn: null, why: `Scheduled ${ahead} business days ahead: due only when the patient asks.` };
  const days = fitting.days === 1 ? "1 business day" : `${fitting.days} business days`;
  return { dueOn: scheduled, why: `Scheduled ${ahead} business days ahead: due within ${days} of scheduling.` };
}

/** The last day on which an estimate must still be kept. */
export function keptUntil(givenOn: CalendarDate): CalendarDate {
  return addMonths(givenOn, 12 * (goodFaithRules(givenOn)?.keptYears ?? 6));
}

/** Charges of one provider or facility: by NPI. */
export interface ProviderCharges {
  readonly npi: string;
  readonly cents: Cents;
}

/** What was billed against what was expected of one provider. */
export interface ChargeExcess {
  readonly npi: string;
  readonly expected: Cents;
  readonly billed: Cents;
  readonly excess: Cents;
  /** At least the amount from which the patient may dispute the bill. */
  readonly substantial: boolean;
}

/**
 * Holds billed charges against expected ones, provider by provider. A provider who was not in the estimate is not compared: an
 * item of another provider is that provider's estimate (45 CFR 149.620(b)).
 */
export function chargeExcess(
  expected: readonly ProviderCharges[],
  billed: readonly ProviderCharges[],
  givenOn: CalendarDate,
): ChargeExcess[] {
  const threshold = goodFaithRules(givenOn)?.substantialExcess;
  const sumOf = (list: readonly ProviderCharges[], npi: string): Cents =>
    list.reduce((sum, one) => (one.npi === npi ? sum + one.cents : sum), 0n);
  return [...new Set(expected.map((one) => one.npi))].map((npi) => {
    const wanted = sumOf(expected, npi);
    const asked = sumOf(billed, npi);
    const excess = asked - wanted;
    return {
      npi,
      expected: wanted,
      billed: asked,
      excess,
      substantial: threshold !== undefined && excess >= threshold,
    };
  });
}

/** What the patient and the biller are told of a bill that exceeds its estimate. `billedOn` is the day of the first bill, if there was one. */
export function excessWords(
  excess: ChargeExcess,
  about: {
    readonly provider: string;
    readonly serviceDate: string;
    readonly givenOn: CalendarDate;
    readonly billedOn: CalendarDate | null;
  },
): string {
  const days = goodFaithRules(about.givenOn)?.disputeDays ?? 120;
  const until = about.billedOn === null ? "" : `, until ${addDays(about.billedOn, days)}`;
  return (
    `The charges of ${about.provider} for ${about.serviceDate} are $${moneyText(excess.billed)}. Your good-faith estimate of ${about.givenOn} said $${moneyText(excess.expected)}: ` +
    `$${moneyText(excess.excess)} less. You may ask the practice to correct the bill, and you may start a patient-provider dispute within ${days} days of your first bill${until} ` +
    "(www.cms.gov/nosurprises, 1-800-985-3059)."
  );
}
