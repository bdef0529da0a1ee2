import type { CalendarDate, Cents } from "@cleanclaim/model";
import type { AccountKind, AccountRef } from "./accounts.ts";
import { type Entry, type Journal, signedEntry } from "./journal.ts";

/** The charges of one claim by line, against what was posted for it before. */
export interface ChargePosting {
  readonly practiceId: string;
  readonly patientId: string;
  /** The claim; for a visit without insurance, the visit. */
  readonly claimId: string;
  /** The payer; undefined when the patient pays all. */
  readonly payerId: string | undefined;
  readonly occurredOn: CalendarDate;
  readonly sourceKind: string;
  readonly sourceId: string;
  /** Distinguishes postings of the same claim: its version. */
  readonly revision: string;
  readonly lines: readonly {
    readonly line: number;
    readonly cents: Cents;
    readonly postedBefore: Cents;
    readonly memo: string;
  }[];
}

/** Posts charges, or only the difference when they changed since. Undefined when there is nothing to post. */
export function postCharges(charge: ChargePosting): Journal | undefined {
  const receivable: AccountRef =
    charge.payerId === undefined
      ? {
          kind: "patient-receivable",
          practiceId: charge.practiceId,
          patientId: charge.patientId,
          claimId: charge.claimId,
        }
      : {
          kind: "payer-receivable",
          practiceId: charge.practiceId,
          payerId: charge.payerId,
          patientId: charge.patientId,
          claimId: charge.claimId,
        };
  const revenue: AccountRef = { kind: "revenue", practiceId: charge.practiceId };
  const entries = charge.lines.flatMap((line) =>
    signedEntry(receivable, revenue, line.cents - line.postedBefore, {
      line: line.line,
      reason: "charge",
      memo: line.memo,
    }),
  );
  if (entries.length === 0) return undefined;
  return {
    idempotencyKey: `charge:${charge.claimId}:${charge.revision}`,
    kind: "charge",
    practiceId: charge.practiceId,
    occurredOn: charge.occurredOn,
    description: "Charges of the visit",
    sourceKind: charge.sourceKind,
    sourceId: charge.sourceId,
    claimId: charge.claimId,
    patientId: charge.patientId,
    entries,
  };
}

/** Moves an amount from one receivable to another: to the next payer, to the patient, or to the claim that replaces this one. */
export function postTransfer(about: {
  readonly idempotencyKey: string;
  readonly from: AccountRef;
  readonly to: AccountRef;
  readonly cents: Cents;
  readonly occurredOn: CalendarDate;
  readonly reason: string;
  readonly description: string;
  readonly sourceKind: string;
  readonly sourceId: string;
}): Journal | undefined {
  const entries = signedEntry(about.to, about.from, about.cents, { reason: about.reason });
  if (entries.length === 0) return undefined;
  return {
    idempotencyKey: about.idempotencyKey,
    kind: "transfer",
    practiceId: about.from.practiceId,
    occurredOn: about.occurredOn,
    description: about.description,
    sourceKind: about.sourceKind,
    sourceId: about.sourceId,
    claimId: about.to.claimId ?? about.from.claimId,
    patientId: about.to.patientId ?? about.from.patientId,
    entries,
  };
}

/** One open balance of a patient, oldest first in a list. */
export interface OpenBalance {
  readonly claimId: string;
  readonly cents: Cents;
}

/** How a payment spreads over open balances, oldest first; what is left becomes the patient's credit. */
export function allocatePayment(
  cents: Cents,
  open: readonly OpenBalance[],
): { readonly applied: readonly OpenBalance[]; readonly credit: Cents } {
  if (cents <= 0n) throw new RangeError("a payment is positive");
  let left = cents;
  const applied: OpenBalance[] = [];
  for (const balance of open) {
    if (left === 0n) break;
    if (balance.cents <= 0n) continue;
    const part = balance.cents < left ? balance.cents : left;
    applied.push({ claimId: balance.claimId, cents: part });
    left -= part;
  }
  return { applied, credit: left };
}

/** A patient's payment as entries over its allocation. */
export function postPatientPayment(about: {
  readonly idempotencyKey: string;
  readonly practiceId: string;
  readonly patientId: string;
  readonly occurredOn: CalendarDate;
  readonly paymentId: string;
  readonly description: string;
  readonly applied: readonly OpenBalance[];
  readonly credit: Cents;
}): Journal {
  const cash: AccountRef = { kind: "patient-cash", practiceId: about.practiceId };
  const entries: Entry[] = about.applied.flatMap((part) =>
    signedEntry(
      cash,
      { kind: "patient-receivable", practiceId: about.practiceId, patientId: about.patientId, claimId: part.claimId },
      part.cents,
      { reason: "patient-payment" },
    ),
  );
  entries.push(
    ...signedEntry(
      cash,
      { kind: "patient-credit", practiceId: about.practiceId, patientId: about.patientId },
      about.credit,
      { reason: "patient-payment", memo: "not yet applied" },
    ),
  );
  return {
    idempotencyKey: about.idempotencyKey,
    kind: "patient-payment",
    practiceId: about.practiceId,
    occurredOn: about.occurredOn,
    description: about.description,
    sourceKind: "payment",
    sourceId: about.paymentId,
    patientId: about.patientId,
    entries,
  };
}

/** The accounts that a write-off may go to; it is always said which. */
export type WriteOffKind = Extract<AccountKind, `write-off-${string}`>;

/** Takes an amount off a receivable by a person's decision. */
export function postWriteOff(about: {
  readonly idempotencyKey: string;
  readonly kind: WriteOffKind;
  readonly receivable: AccountRef;
  readonly cents: Cents;
  readonly occurredOn: CalendarDate;
  readonly description: string;
  readonly sourceKind: string;
  readonly sourceId: string;
  readonly line?: number | undefined;
}): Journal {
  if (about.cents <= 0n) throw new RangeError("a write-off is positive");
  return {
    idempotencyKey: about.idempotencyKey,
    kind: "write-off",
    practiceId: about.receivable.practiceId,
    occurredOn: about.occurredOn,
    description: about.description,
    sourceKind: about.sourceKind,
    sourceId: about.sourceId,
    claimId: about.receivable.claimId,
    patientId: about.receivable.patientId,
    entries: signedEntry({ kind: about.kind, practiceId: about.receivable.practiceId }, about.receivable, about.cents, {
      line: about.line,
      reason: about.kind,
    }),
  };
}
