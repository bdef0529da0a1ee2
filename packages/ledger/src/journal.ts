import type { CalendarDate, Cents } from "@cleanclaim/model";
import { accountId, type AccountRef } from "./accounts.ts";

/** One movement of cents from the credited to the debited account. Always positive. */
export interface Entry {
  readonly debit: AccountRef;
  readonly credit: AccountRef;
  readonly cents: Cents;
  /** 1-based service line where the movement belongs to one. */
  readonly line?: number | undefined;
  /** Why, as a code: `CO-45`, `PR-1`, `charge`, `payment`. */
  readonly reason: string;
  readonly memo?: string | undefined;
}

/** A posting: entries that stand or fall together, with the key that makes a repetition harmless. */
export interface Journal {
  readonly idempotencyKey: string;
  readonly kind: JournalKind;
  readonly practiceId: string;
  readonly occurredOn: CalendarDate;
  readonly description: string;
  readonly sourceKind: string;
  readonly sourceId: string;
  readonly claimId?: string | undefined;
  readonly patientId?: string | undefined;
  readonly reverses?: string | undefined;
  readonly entries: readonly Entry[];
}

export type JournalKind =
  | "charge"
  | "remittance"
  | "remittance-claim"
  | "transfer"
  | "patient-payment"
  | "patient-refund"
  | "write-off"
  | "correction";

/**
 * Makes an entry of a signed amount: a negative one runs the other way round. Returns no entry for zero, since an entry moves
 * at least one cent.
 */
export function signedEntry(
  debit: AccountRef,
  credit: AccountRef,
  cents: Cents,
  about: Omit<Entry, "debit" | "credit" | "cents">,
): Entry[] {
  if (cents === 0n) return [];
  return cents > 0n
    ? [{ debit, credit, cents, ...about }]
    : [{ debit: credit, credit: debit, cents: -cents, ...about }];
}

/** The journal that takes another one back, entry by entry. */
export function reversal(journal: Journal, on: CalendarDate, reason: string): Journal {
  return {
    ...journal,
    idempotencyKey: `reverse:${journal.idempotencyKey}`,
    occurredOn: on,
    description: `${reason} (reverses: ${journal.description})`,
    reverses: journal.idempotencyKey,
    entries: journal.entries.map((entry) => ({ ...entry, debit: entry.credit, credit: entry.debit })),
  };
}

/** Balances by account id: debits less credits. The sum over all of them is zero. */
export function balances(journals: Iterable<Journal>): Map<string, Cents> {
  const totals = new Map<string, Cents>();
  const seen = new Set<string>();
  for (const journal of journals) {
    if (seen.has(journal.idempotencyKey)) continue;
    seen.add(journal.idempotencyKey);
    for (const entry of journal.entries) {
      if (entry.cents <= 0n) throw new RangeError("an entry moves at least one cent");
      const debit = accountId(entry.debit);
      const credit = accountId(entry.credit);
      totals.set(debit, (totals.get(debit) ?? 0n) + entry.cents);
      totals.set(credit, (totals.get(credit) ?? 0n) - entry.cents);
    }
  }
  return totals;
}
