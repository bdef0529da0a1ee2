import { moneyText, timesRate, type CalendarDate, type Cents, type ExplanationStep } from "@cleanclaim/model";
import type { BenefitFacts } from "../patient-access/index.ts";
import { serviceTypesOf } from "./service-types-table.ts";
import { withoutShare } from "./without-share-table.ts";

/** A service with what its contract allows. */
export interface ShareLine {
  readonly procedureCode: string;
  readonly placeOfServiceCode?: string | undefined;
  readonly on: CalendarDate;
  readonly allowed: Cents;
}

/** What the patient has used of the year's benefits since the payer answered: our own earlier claims, in flight too. */
export interface UsedBenefits {
  readonly deductible: Cents;
  readonly outOfPocket: Cents;
  /** Days on which a copay at this provider is taken already. */
  readonly copayDays: readonly CalendarDate[];
  /** Claims under way of which nothing is forecast, so that what they use is not counted. */
  readonly uncounted?: number | undefined;
}

/** The patient's part of one service. */
export interface PatientShare {
  readonly deductible: Cents;
  readonly copay: Cents;
  readonly coinsurance: Cents;
  readonly steps: readonly ExplanationStep[];
}

/** The shares of all lines, or why they can't be told. */
export type PatientShares =
  | { readonly known: true; readonly lines: readonly PatientShare[] }
  | { readonly known: false; readonly reason: string };

/** Nothing used yet. */
export const nothingUsed: UsedBenefits = { deductible: 0n, outOfPocket: 0n, copayDays: [] };

const least = (a: Cents, b: Cents): Cents => (a < b ? a : b);
const atLeastZero = (a: Cents): Cents => (a < 0n ? 0n : a);
const NO_LIMIT = 10n ** 15n;

/** Lines of business without a patient share unless the payer's answer names one. */
const NO_SHARE_INDICATORS: Readonly<Record<string, string>> = {
  MC: "Medicaid asks the patient for nothing unless its answer names an amount (42 CFR 447.50 to 447.57)",
};

/** The fact for a service: by its own service types first, then for everything (30). */
function factFor<Fact extends { readonly serviceTypes: readonly string[] }>(
  facts: readonly Fact[],
  types: readonly string[],
): Fact | undefined {
  for (const type of types) {
    const found = facts.find((fact) => fact.serviceTypes.includes(type));
    if (found !== undefined) return found;
  }
  return facts.find((fact) => fact.serviceTypes.includes("30"));
}

function step(text: string, result?: Cents, source?: ExplanationStep["source"]): ExplanationStep {
  return {
    text,
    ...(result === undefined ? {} : { result: moneyText(result) }),
    ...(source === undefined ? {} : { source }),
  };
}

class Shares {
  readonly #benefits: BenefitFacts;
  readonly #filing: string;
  #deductibleLeft: Cents;
  #pocketLeft: Cents;
  readonly #copayDays: Set<string>;

  constructor(benefits: BenefitFacts, filing: string, used: UsedBenefits) {
    this.#benefits = benefits;
    this.#filing = filing;
    this.#deductibleLeft = atLeastZero((benefits.deductible.remaining ?? 0n) - used.deductible);
    this.#pocketLeft =
      benefits.outOfPocket.remaining === null
        ? NO_LIMIT
        : atLeastZero(benefits.outOfPocket.remaining - used.outOfPocket);
    this.#copayDays = new Set(used.copayDays);
  }

  line(line: ShareLine): PatientShare | string {
    const free = withoutShare(this.#filing, line.procedureCode, line.on);
    if (free !== undefined) return { ...NOTHING, steps: [step(free.words, 0n, free.source)] };
    const types = serviceTypesOf(line.procedureCode, line.placeOfServiceCode);
    const ownCopay = this.#benefits.copays.find((fact) => types.some((type) => fact.serviceTypes.includes(type)));
    if (ownCopay !== undefined) return this.#copay(line, ownCopay.amount);
    const coinsurance = factFor(this.#benefits.coinsurance, types);
    if (coinsurance === undefined) return "the payer's answer names no coinsurance for the service";
    return this.#afterDeductible(line, coinsurance.rate, types);
  }

  #copay(line: ShareLine, amount: Cents): PatientShare {
    if (this.#copayDays.has(line.on)) {
      return { ...NOTHING, steps: [step(`the copay of ${line.on} is taken already`, 0n)] };
    }
    this.#copayDays.add(line.on);
    const copay = least(least(amount, line.allowed), this.#pocketLeft);
    this.#pocketLeft -= copay;
    const cut = copay < least(amount, line.allowed) ? "; the out-of-pocket maximum is reached" : "";
    return {
      ...NOTHING,
      copay,
      steps: [step(`copay of ${moneyText(amount)} for the visit, in place of deductible and coinsurance${cut}`, copay)],
    };
  }

  #afterDeductible(line: ShareLine, rate: string, types: readonly string[]): PatientShare {
    const waived = types.some((type) => this.#benefits.withoutDeductible.includes(type));
    const whole = waived ? 0n : least(line.allowed, this.#deductibleLeft);
    const share = timesRate(line.allowed - whole, rate);
    const deductible = least(whole, this.#pocketLeft);
    const coinsurance = least(share, this.#pocketLeft - deductible);
    this.#deductibleLeft -= deductible;
    this.#pocketLeft -= deductible + coinsurance;
    const steps = [
      ...(whole > 0n ? [step("deductible: what is left of it, at most the allowed amount", whole)] : []),
      step(`coinsurance: ${rate} × ${moneyText(line.allowed - whole)}`, share),
    ];
    if (deductible + coinsurance < whole + share) {
      steps.push(step("cut at the out-of-pocket maximum", deductible + coinsurance));
    }
    return { deductible, coinsurance, copay: 0n, steps };
  }
}

const NOTHING: PatientShare = { deductible: 0n, copay: 0n, coinsurance: 0n, steps: [] };

/**
 * What the patient owes of allowed amounts under a plan, line by line in the order of the claim: services that law frees,
 * a copay in place of everything else, else deductible and coinsurance; all of it within the out-of-pocket maximum. Each
 * amount is rounded once, half up. Null benefits or a benefit the answer does not name give a reason and no guess. Used for
 * forecasts of claims and for estimates before the visit. Pure.
 *
 * @param whyNoShare why this payer asks the patient for nothing unless its answer names an amount, when more is known than the code says
 * @param filingIndicatorCode SBR09 of the payer: MB Medicare Part B, MC Medicaid, CI commercial, …
 */
export function patientShares(
  lines: readonly ShareLine[],
  benefits: BenefitFacts | null,
  filingIndicatorCode: string,
  used: UsedBenefits = nothingUsed,
  whyNoShare?: string,
): PatientShares {
  const never = whyNoShare ?? NO_SHARE_INDICATORS[filingIndicatorCode];
  if (never !== undefined && (benefits === null || benefits.coinsurance.length + benefits.copays.length === 0)) {
    return { known: true, lines: lines.map(() => ({ ...NOTHING, steps: [step(never, 0n)] })) };
  }
  if (benefits === null)
    return { known: false, reason: "no answer of the payer about the patient's benefits is at hand" };
  if (!benefits.active) return { known: false, reason: "the payer says that the coverage is not active" };
  if (benefits.deductible.remaining === null && benefits.deductible.yearly !== null) {
    return { known: false, reason: "the payer's answer does not say what is left of the deductible" };
  }
  const shares = new Shares(benefits, filingIndicatorCode, used);
  const parts: PatientShare[] = [];
  for (const line of lines) {
    const part = shares.line(line);
    if (typeof part === "string") return { known: false, reason: part };
    parts.push(part);
  }
  return { known: true, lines: parts };
}
