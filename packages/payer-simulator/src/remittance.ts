import { total } from "./cents.ts";
import type { Adjustment } from "./claim-view.ts";
import type { Cents, Day, Payer } from "./config.ts";
import type { ClaimDecision, LineDecision } from "./decision.ts";
import type { Account, ClaimRecord, Settlement } from "./state.ts";

/** One claim as it goes into a remittance. */
export interface RemittedClaim {
  readonly record: ClaimRecord;
  /** CLP02; 22 for a reversal, whose amounts are all turned around. */
  readonly statusCode: string;
  readonly decision: ClaimDecision;
  readonly interest: Cents;
  /** The payer to which the claim was forwarded. */
  readonly crossover?: { readonly name: string; readonly id: string } | undefined;
}

/** One provider-level adjustment; a positive amount lowers the payment. */
export interface ProviderLevelAdjustment {
  readonly reason: "L6" | "WO" | "FB";
  readonly reference: string;
  readonly amount: Cents;
}

/** One payment with everything it is for: an 835. */
export interface Remittance {
  readonly payer: Payer;
  readonly account: Account;
  readonly date: Day;
  readonly trace: string;
  readonly claims: readonly RemittedClaim[];
  readonly adjustments: readonly ProviderLevelAdjustment[];
  /** BPR02. */
  readonly paid: Cents;
  /** What could not be taken from this payment and is carried on. */
  readonly forward: Cents;
}

/** A decided claim as it is reported. */
export function remitted(record: ClaimRecord, settlement: Settlement): RemittedClaim {
  const { decision, interest } = settlement;
  return { record, statusCode: decision.statusCode, decision, interest };
}

/** The reversal of a decided claim: the same claim with every sign turned. */
export function reversal(record: ClaimRecord, settlement: Settlement): RemittedClaim {
  const { decision } = settlement;
  const turned: ClaimDecision = {
    ...decision,
    charge: -decision.charge,
    paid: -decision.paid,
    patientResponsibility: -decision.patientResponsibility,
    lines: decision.lines.map(turn),
  };
  return { record, statusCode: "22", decision: turned, interest: 0n };
}

function turn(line: LineDecision): LineDecision {
  const adjustments = line.adjustments.map((one): Adjustment => ({ ...one, amount: -one.amount }));
  return { ...line, charge: -line.charge, paid: -line.paid, allowed: -line.allowed, adjustments };
}

/** What the open parts of a remittance come to. */
export interface RemittanceParts {
  readonly payer: Payer;
  readonly account: Account;
  readonly date: Day;
  readonly trace: string;
  readonly claims: readonly RemittedClaim[];
  /** Recoveries (WO) of this date; interest is added here. */
  readonly adjustments: readonly ProviderLevelAdjustment[];
  /** Carried from earlier payments. */
  readonly forwardBefore: Cents;
}

/**
 * Closes a remittance: adds interest and what is carried forward, so that BPR02 = sum of CLP04 - sum of PLB and is never
 * negative.
 */
export function closeRemittance(parts: RemittanceParts): Remittance {
  const { claims, forwardBefore, trace } = parts;
  const adjustments: ProviderLevelAdjustment[] = [...parts.adjustments];
  for (const claim of claims) {
    if (claim.interest !== 0n) {
      adjustments.push({ reason: "L6", reference: claim.record.number, amount: -claim.interest });
    }
  }
  if (forwardBefore !== 0n) adjustments.push({ reason: "FB", reference: "BALANCE FORWARD", amount: forwardBefore });
  const paid = total(claims.map((claim) => claim.decision.paid)) - total(adjustments.map((one) => one.amount));
  const forward = paid < 0n ? -paid : 0n;
  if (forward !== 0n) adjustments.push({ reason: "FB", reference: trace, amount: -forward });
  const { payer, account, date } = parts;
  return { payer, account, date, trace, claims, adjustments, paid: paid + forward, forward };
}
