import { parseCents, type Cents } from "@cleanclaim/model";
import { readEligibility, readInterchanges, type EligibilityBenefit } from "@cleanclaim/x12";

/** A yearly amount of the plan and what is left of it; null where the answer does not say. */
export interface YearlyBenefit {
  readonly yearly: Cents | null;
  readonly remaining: Cents | null;
}

/** The patient's share after the deductible, as a decimal fraction, for some service types (element 1365; 30 is everything). */
export interface CoinsuranceFact {
  readonly serviceTypes: readonly string[];
  readonly rate: string;
}

/** A fixed amount of a visit for some service types. */
export interface CopayFact {
  readonly serviceTypes: readonly string[];
  readonly amount: Cents;
}

/** What a 271 says of a plan in numbers: individual, in network. */
export interface BenefitFacts {
  readonly active: boolean;
  readonly planName: string | null;
  readonly deductible: YearlyBenefit;
  readonly outOfPocket: YearlyBenefit;
  readonly coinsurance: readonly CoinsuranceFact[];
  readonly copays: readonly CopayFact[];
  /** Service types for which the answer says that there is no deductible. */
  readonly withoutDeductible: readonly string[];
}

const YEAR = "23";
const REMAINING = "29";

function own(benefit: EligibilityBenefit): boolean {
  const level = benefit.coverageLevelCode ?? "IND";
  return level === "IND" && benefit.inPlanNetwork !== "N";
}

function general(benefit: EligibilityBenefit): boolean {
  return benefit.serviceTypeCodes.length === 0 || benefit.serviceTypeCodes.includes("30");
}

function yearly(benefits: readonly EligibilityBenefit[], code: string): YearlyBenefit {
  const find = (period: string): Cents | null => {
    const found = benefits.find((one) => one.informationCode === code && general(one) && one.timePeriodCode === period);
    return (found?.amount === undefined ? undefined : parseCents(found.amount)) ?? null;
  };
  const year = find(YEAR);
  return { yearly: year, remaining: find(REMAINING) ?? (year === 0n ? 0n : null) };
}

function types(benefit: EligibilityBenefit): readonly string[] {
  return benefit.serviceTypeCodes.length === 0 ? ["30"] : benefit.serviceTypeCodes;
}

/**
 * The benefits of the person that a 271 answers about, in numbers: deductible and out-of-pocket maximum with what remains,
 * coinsurance and copays by service type. Family and out-of-network amounts are left aside. Null when the text is no 271 or
 * names no benefits. Source: 005010X279A1 loop 2110C/D, EB01 A, B, C, G; EB06 23, 27, 29.
 */
export function readBenefitFacts(text: string): BenefitFacts | null {
  const transaction = readInterchanges(text)
    .interchanges.flatMap((one) => one.groups.flatMap((group) => group.transactions))
    .find((one) => one.id === "271");
  if (transaction === undefined) return null;
  const members = readEligibility(transaction).sources.flatMap((source) =>
    source.receivers.flatMap((receiver) =>
      receiver.subscribers.flatMap((subscriber) => [subscriber, ...subscriber.dependents]),
    ),
  );
  const member = members.findLast((one) => one.benefits.length > 0);
  if (member === undefined) return null;
  const benefits = member.benefits.filter(own);
  const active = member.benefits.find((one) => /^[1-5]$/.test(one.informationCode));
  return {
    active: active !== undefined,
    planName: active?.planDescription ?? null,
    deductible: yearly(benefits, "C"),
    outOfPocket: yearly(benefits, "G"),
    coinsurance: benefits.flatMap((one) => {
      const rate = one.percent ?? "";
      if (one.informationCode !== "A" || !/^\d*\.?\d+$/.test(rate)) return [];
      return [{ serviceTypes: types(one), rate: rate.startsWith(".") ? `0${rate}` : rate }];
    }),
    copays: benefits.flatMap((one) => {
      const amount = one.amount === undefined ? undefined : parseCents(one.amount);
      return one.informationCode !== "B" || amount === undefined ? [] : [{ serviceTypes: types(one), amount }];
    }),
    withoutDeductible: benefits
      .filter((one) => one.informationCode === "C" && !general(one) && parseCents(one.amount ?? "") === 0n)
      .flatMap(types),
  };
}
