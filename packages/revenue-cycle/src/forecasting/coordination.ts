import { allocate, sumCents, toCents, type Cents, type Claim, type ClaimAdjustment } from "@cleanclaim/model";
import type { PatientShare } from "./benefit-shares.ts";
import type { CoordinationManner } from "./forecast.ts";

const ORDER = "PST";

/** What earlier payers did with a line. */
export interface EarlierPayment {
  readonly paid: Cents;
  /** What the last of them left to the patient. */
  readonly liability: Cents;
}

function patientPart(adjustments: readonly ClaimAdjustment[]): Cents {
  return sumCents(adjustments.filter((one) => one.group === "PR").map((one) => toCents(one.amount)));
}

function clamp(amount: Cents, most: Cents): Cents {
  return amount < 0n ? 0n : amount > most ? most : amount;
}

/**
 * What the payers before this one paid and left of each line, from loops 2320 and 2430. Undefined when the claim carries no decision of an
 * earlier payer. A decision given for the claim as a whole is spread over the lines by charge.
 */
export function earlierPayments(claim: Claim): readonly EarlierPayment[] | undefined {
  const own = ORDER.indexOf(claim.payerResponsibility);
  const before = claim.otherPayers
    .filter((other) => ORDER.indexOf(other.responsibility) < own && decided(claim, other.payer.payerId, other))
    .toSorted((a, b) => ORDER.indexOf(a.responsibility) - ORDER.indexOf(b.responsibility));
  const last = before.at(-1);
  if (last === undefined) return undefined;
  const ids = new Set(before.map((other) => other.payer.payerId));
  if (claim.lines.some((line) => line.adjudications.some((one) => ids.has(one.payerId)))) {
    return claim.lines.map((line) => ({
      paid: sumCents(line.adjudications.filter((one) => ids.has(one.payerId)).map((one) => toCents(one.paidAmount))),
      liability: clamp(
        patientPart(
          line.adjudications.filter((one) => one.payerId === last.payer.payerId).flatMap((one) => one.adjustments),
        ),
        toCents(line.charge),
      ),
    }));
  }
  if (claim.lines.length === 0) return [];
  const charges = claim.lines.map((line) => toCents(line.charge));
  const paid = allocate(sumCents(before.map((other) => toCents(other.paidAmount ?? "0"))), charges);
  const left = allocate(patientPart(last.adjustments), charges);
  return charges.map((charge, index) => ({ paid: paid[index] ?? 0n, liability: clamp(left[index] ?? 0n, charge) }));
}

function decided(
  claim: Claim,
  payerId: string,
  other: { readonly paidAmount?: string | undefined; readonly adjustments: readonly ClaimAdjustment[] },
): boolean {
  return (
    other.paidAmount !== undefined ||
    other.adjustments.length > 0 ||
    claim.lines.some((line) => line.adjudications.some((one) => one.payerId === payerId))
  );
}

/** How a line of business pays second when nothing is known of the payer. */
export function coordinationOf(filingIndicatorCode: string): CoordinationManner {
  // Medicaid pays last, never above its own price, and what it does not pay is not the patient's (42 CFR 447.15, 447.20; SSA 1902(n)(2)).
  return filingIndicatorCode === "MC"
    ? { method: "lesser-of", remainder: "contractual" }
    : { method: "remaining", remainder: "patient" };
}

/** What a payer pays after others, and what stays open. */
export interface SecondPayment {
  readonly paid: Cents;
  /** Settled by the earlier payers: paid or adjusted away. */
  readonly earlier: Cents;
  readonly open: Cents;
}

/** Works out a line at a payer that pays second: never more than its own benefit, never more than the patient still owes. */
export function paySecond(
  manner: CoordinationManner,
  charge: Cents,
  allowed: Cents,
  own: PatientShare,
  before: EarlierPayment,
): SecondPayment {
  const benefit = allowed - own.copay - own.deductible - own.coinsurance;
  const ceiling = manner.method === "lesser-of" ? benefit - before.paid : benefit;
  const paid = clamp(ceiling, before.liability);
  return { paid, earlier: charge - before.liability, open: before.liability - paid };
}
