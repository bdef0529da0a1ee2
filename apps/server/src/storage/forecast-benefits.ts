import { moneyText, parseCents } from "@cleanclaim/model";
import type { BenefitFacts, YearlyBenefit } from "@cleanclaim/revenue-cycle";

interface StoredYearly {
  readonly yearly: string | null;
  readonly remaining: string | null;
}

/** `eligibility_check.benefits`: BenefitFacts with amounts as decimal dollars. */
interface StoredBenefits {
  readonly active: boolean;
  readonly planName: string | null;
  readonly deductible: StoredYearly;
  readonly outOfPocket: StoredYearly;
  readonly coinsurance: BenefitFacts["coinsurance"];
  readonly copays: readonly { readonly serviceTypes: readonly string[]; readonly amount: string }[];
  readonly withoutDeductible: readonly string[];
}

/** Benefits as the column keeps them. */
export function benefitsToStore(facts: BenefitFacts): StoredBenefits {
  const yearly = (one: YearlyBenefit): StoredYearly => ({
    yearly: one.yearly === null ? null : moneyText(one.yearly),
    remaining: one.remaining === null ? null : moneyText(one.remaining),
  });
  return {
    ...facts,
    deductible: yearly(facts.deductible),
    outOfPocket: yearly(facts.outOfPocket),
    copays: facts.copays.map((one) => ({ ...one, amount: moneyText(one.amount) })),
  };
}

/** The column's benefits as numbers; null when the answer had none. */
export function storedBenefits(value: unknown): BenefitFacts | null {
  if (value === null || value === undefined) return null;
  const stored = value as StoredBenefits; // written by `benefitsToStore` alone
  const cents = (text: string | null) => (text === null ? null : (parseCents(text) ?? null));
  const yearly = (one: StoredYearly): YearlyBenefit => ({ yearly: cents(one.yearly), remaining: cents(one.remaining) });
  return {
    ...stored,
    deductible: yearly(stored.deductible),
    outOfPocket: yearly(stored.outOfPocket),
    copays: stored.copays.map((one) => ({ ...one, amount: parseCents(one.amount) ?? 0n })),
  };
}
