import type { Adjustment } from "./claim-view.ts";
import type { Cents, Day, DenialReason } from "./config.ts";

/** What a payer decided on one line. Charge less adjustments is what is paid, always. */
export interface LineDecision {
  readonly number: number;
  readonly controlNumber: string | undefined;
  readonly procedure: string;
  readonly revenueCode?: string | undefined;
  readonly modifiers: readonly string[];
  readonly units: string;
  readonly serviceFrom: Day | undefined;
  readonly serviceTo: Day | undefined;
  readonly charge: Cents;
  /** What the payer holds to be the price; zero for a denied line. */
  readonly allowed: Cents;
  readonly paid: Cents;
  readonly adjustments: readonly Adjustment[];
  readonly remarks: readonly string[];
  /** The line is denied. */
  readonly denied: boolean;
}

/** What a decision takes from the patient's yearly benefits. */
export interface BenefitUse {
  readonly person: string;
  readonly year: string;
  readonly deductible: Cents;
  readonly outOfPocket: Cents;
}

/** A decided claim. */
export interface ClaimDecision {
  /** CLP02 before any reversal: 1, 2, 3, 4, 19, 20, 21. */
  readonly statusCode: string;
  readonly charge: Cents;
  readonly paid: Cents;
  readonly patientResponsibility: Cents;
  readonly lines: readonly LineDecision[];
  /** The bill is paid as a whole: the remittance has its adjustments at the claim and no services. */
  readonly whole?: boolean | undefined;
  readonly benefitUse: readonly BenefitUse[];
  /** Authorization numbers whose units this claim used up. */
  readonly authorizationsUsed: readonly { readonly number: string; readonly units: number }[];
  /** Why, in words, in the order of thought. For `explain`; no names. */
  readonly why: readonly string[];
}

/** Adjustments of one line that deny it wholly. */
export function deniedLine(
  charge: Cents,
  denial: DenialReason,
): Pick<LineDecision, "allowed" | "paid" | "adjustments"> {
  const adjustments = charge === 0n ? [] : [{ group: denial.group, reason: denial.reason, amount: charge }];
  return { allowed: 0n, paid: 0n, adjustments };
}

/** The sum that the patient owes by a decision. */
export function patientShare(lines: readonly LineDecision[]): Cents {
  let sum = 0n;
  for (const line of lines) for (const one of line.adjustments) if (one.group === "PR") sum += one.amount;
  return sum;
}
