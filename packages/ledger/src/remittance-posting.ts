import { moneyText, sumCents, toCents } from "@cleanclaim/model";
import type { CalendarDate, Cents, ClaimAdjustment, Remittance, RemittanceClaim } from "@cleanclaim/model";
import type { AccountKind, AccountRef } from "./accounts.ts";
import { classifyAdjustment } from "./adjustment-classes.ts";
import { type Entry, type Journal, signedEntry } from "./journal.ts";

/** A reason why a remittance cannot be posted as it stands: where, what was expected, what was found. */
export interface ImbalanceProblem {
  readonly rule: "BAL-835-SVC" | "BAL-835-CLP" | "BAL-835-BPR" | "BAL-835-CLP-SVC-CHG" | "BAL-835-CLP-SVC-PAID";
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

function total(adjustments: readonly ClaimAdjustment[]): Cents {
  return sumCents(adjustments.map((adjustment) => toCents(adjustment.amount)));
}

/**
 * Checks the three balances of an 835 (X221A1 section 1.10.2.1): each service, each claim, and the payment against claims and
 * provider-level adjustments. An empty list means that every cent is accounted for.
 */
export function checkBalance(remittance: Remittance): ImbalanceProblem[] {
  const problems: ImbalanceProblem[] = [];
  const expect = (rule: ImbalanceProblem["rule"], where: string, expected: Cents, found: Cents) => {
    if (expected !== found) problems.push({ rule, where, expected: moneyText(expected), found: moneyText(found) });
  };
  remittance.claims.forEach((claim, claimIndex) => {
    const where = `claim ${claimIndex + 1}`;
    let adjustments = total(claim.adjustments);
    claim.lines.forEach((line, lineIndex) => {
      const lineTotal = total(line.adjustments);
      adjustments += lineTotal;
      expect("BAL-835-SVC", `${where}, service ${lineIndex + 1}`, toCents(line.charge) - lineTotal, toCents(line.paid));
    });
    expect("BAL-835-CLP", where, toCents(claim.charge) - adjustments, toCents(claim.paid));
    if (claim.lines.length > 0) {
      expect(
        "BAL-835-CLP-SVC-CHG",
        where,
        toCents(claim.charge),
        sumCents(claim.lines.map((line) => toCents(line.charge))),
      );
    }
  });
  const claims = sumCents(remittance.claims.map((claim) => toCents(claim.paid)));
  const provider = sumCents(remittance.providerAdjustments.map((adjustment) => toCents(adjustment.amount)));
  expect("BAL-835-BPR", "the payment", claims - provider, toCents(remittance.paid));
  return problems;
}

/** Money that a payer refused on a claim or line: the beginning of denial work. */
export interface DeniedAmount {
  readonly line?: number | undefined;
  readonly group: string;
  readonly reason: string;
  readonly remarks: readonly string[];
  readonly cents: Cents;
}

/** What posting one claim of a remittance means. */
export interface ClaimPosting {
  readonly journal: Journal;
  readonly denied: readonly DeniedAmount[];
  readonly paid: Cents;
  readonly contractual: Cents;
  /** Share of a covered service that falls to the next payer or the patient. */
  readonly patientShare: Cents;
  readonly outcome: "paid" | "partly-paid" | "denied" | "reversed";
}

/** The claim of ours that a remittance claim was matched to. */
export interface MatchedClaim {
  readonly claimId: string;
  readonly patientId: string;
  readonly practiceId: string;
  readonly payerId: string;
  /** Line numbers by line item control number and by procedure, to say which line of ours is meant. */
  readonly lineNumber: (line: {
    readonly lineItemControlNumber?: string | undefined;
    readonly procedureCode: string;
    readonly index: number;
  }) => number | undefined;
}

/** Where the money of one remittance passes through. */
export interface RemittanceContext {
  readonly remittanceId: string;
  readonly practiceId: string;
  readonly payerId: string;
  readonly occurredOn: CalendarDate;
}

const isReversal = (claim: RemittanceClaim): boolean => claim.statusCode === "22";

function outcomeOf(claim: RemittanceClaim, denied: readonly DeniedAmount[]): ClaimPosting["outcome"] {
  if (isReversal(claim)) return "reversed";
  const deniedCents = sumCents(denied.map((amount) => amount.cents));
  if (claim.statusCode === "4" || (deniedCents > 0n && toCents(claim.paid) <= 0n)) return "denied";
  return deniedCents > 0n ? "partly-paid" : "paid";
}

/**
 * Posts one matched claim. Payment and contractual adjustment leave the insurance receivable; the patient's share moves to the
 * patient's receivable (revenue-cycle moves it on to a next payer when there is one); refused money stays. A reversal (CLP02 22)
 * has every sign flipped and so takes the same entries back.
 */
export function postRemittanceClaim(
  claim: RemittanceClaim,
  position: number,
  match: MatchedClaim,
  context: RemittanceContext,
): ClaimPosting {
  const receivable: AccountRef = {
    kind: "payer-receivable",
    practiceId: match.practiceId,
    payerId: match.payerId,
    patientId: match.patientId,
    claimId: match.claimId,
  };
  const patient: AccountRef = {
    kind: "patient-receivable",
    practiceId: match.practiceId,
    patientId: match.patientId,
    claimId: match.claimId,
  };
  const contractualAccount: AccountRef = {
    kind: "contractual-adjustment",
    practiceId: match.practiceId,
    payerId: match.payerId,
  };
  const clearing: AccountRef = {
    kind: "remittance-clearing",
    practiceId: context.practiceId,
    payerId: context.payerId,
    remittanceId: context.remittanceId,
  };
  const entries: Entry[] = [];
  const denied: DeniedAmount[] = [];
  let contractual = 0n;
  let patientShare = 0n;

  const adjust = (adjustment: ClaimAdjustment, line: number | undefined, remarks: readonly string[]) => {
    const cents = toCents(adjustment.amount);
    const about = { line, reason: `${adjustment.group}-${adjustment.reason}` };
    switch (classifyAdjustment(adjustment.group, adjustment.reason)) {
      case "contractual":
        contractual += cents;
        entries.push(...signedEntry(contractualAccount, receivable, cents, about));
        return;
      case "patient-share":
        patientShare += cents;
        entries.push(...signedEntry(patient, receivable, cents, about));
        return;
      case "denied":
        if (cents !== 0n) denied.push({ line, group: adjustment.group, reason: adjustment.reason, remarks, cents });
        return;
      case "prior-payer":
      case "information":
        return;
    }
  };

  claim.lines.forEach((line, index) => {
    const number = match.lineNumber({
      lineItemControlNumber: line.lineItemControlNumber,
      procedureCode: line.procedureCode,
      index,
    });
    entries.push(...signedEntry(clearing, receivable, toCents(line.paid), { line: number, reason: "payment" }));
    for (const adjustment of line.adjustments) adjust(adjustment, number, line.remarks);
  });
  const paid = toCents(claim.paid);
  const paidOnLines = sumCents(claim.lines.map((line) => toCents(line.paid)));
  // What the claim pays beyond its lines: everything when no lines were sent, or the effect of claim-level adjustments.
  const beyondLines = paid - paidOnLines;
  entries.push(...signedEntry(clearing, receivable, beyondLines, { reason: "payment" }));
  for (const adjustment of claim.adjustments) adjust(adjustment, undefined, claim.remarks);

  return {
    journal: {
      idempotencyKey: `remittance:${context.remittanceId}:${position}`,
      kind: "remittance-claim",
      practiceId: match.practiceId,
      occurredOn: context.occurredOn,
      description: isReversal(claim) ? "The payer took back its earlier decision" : "The payer's decision on the claim",
      sourceKind: "remittance",
      sourceId: context.remittanceId,
      claimId: match.claimId,
      patientId: match.patientId,
      entries,
    },
    denied: isReversal(claim) ? [] : denied,
    paid,
    contractual,
    patientShare,
    outcome: outcomeOf(claim, denied),
  };
}

/** Posts a claim that matches none of ours: its money waits under its payer's name until a person assigns it. */
export function postUnmatchedClaim(
  claim: RemittanceClaim,
  position: number,
  context: RemittanceContext,
): Journal | undefined {
  const entries = signedEntry(
    {
      kind: "remittance-clearing",
      practiceId: context.practiceId,
      payerId: context.payerId,
      remittanceId: context.remittanceId,
    },
    { kind: "unmatched-payer-money", practiceId: context.practiceId, payerId: context.payerId },
    toCents(claim.paid),
    { reason: "payment", memo: "no claim of ours matches" },
  );
  if (entries.length === 0) return undefined;
  return {
    idempotencyKey: `remittance:${context.remittanceId}:${position}`,
    kind: "remittance-claim",
    practiceId: context.practiceId,
    occurredOn: context.occurredOn,
    description: "Paid for a claim that is not known here",
    sourceKind: "remittance",
    sourceId: context.remittanceId,
    entries,
  };
}

/** Moves a payment that waited unmatched onto the claim it was for, with everything the payer decided. */
export function postAssignedClaim(
  claim: RemittanceClaim,
  position: number,
  match: MatchedClaim,
  context: RemittanceContext,
): ClaimPosting {
  const posting = postRemittanceClaim(claim, position, match, context);
  const unmatched: AccountRef = {
    kind: "unmatched-payer-money",
    practiceId: context.practiceId,
    payerId: context.payerId,
  };
  const replace = (ref: AccountRef): AccountRef => (ref.kind === "remittance-clearing" ? unmatched : ref);
  return {
    ...posting,
    journal: {
      ...posting.journal,
      idempotencyKey: `remittance:${context.remittanceId}:${position}:assigned`,
      description: "Unmatched payment assigned to its claim",
      entries: posting.journal.entries.map((entry) => ({
        ...entry,
        debit: replace(entry.debit),
        credit: replace(entry.credit),
      })),
    },
  };
}

const PLB_ACCOUNTS: Readonly<Record<string, AccountKind>> = {
  FB: "payer-forwarded-balance",
  WO: "payer-recoupment",
  "72": "payer-recoupment",
  L6: "interest-income",
};

/**
 * Posts the payment itself: cash against the clearing account, and each provider-level adjustment against its own account
 * (a positive PLB lowers the payment). After this journal and those of all claims the clearing account is zero.
 */
export function postRemittancePayment(remittance: Remittance, context: RemittanceContext): Journal | undefined {
  const clearing: AccountRef = {
    kind: "remittance-clearing",
    practiceId: context.practiceId,
    payerId: context.payerId,
    remittanceId: context.remittanceId,
  };
  const entries: Entry[] = [
    ...signedEntry({ kind: "payer-cash", practiceId: context.practiceId }, clearing, toCents(remittance.paid), {
      reason: "payment",
      memo: `${remittance.paymentMethod} ${remittance.traceNumber}`,
    }),
  ];
  for (const adjustment of remittance.providerAdjustments) {
    const kind = PLB_ACCOUNTS[adjustment.reason] ?? "provider-level-adjustment";
    const account: AccountRef = { kind, practiceId: context.practiceId, payerId: context.payerId };
    entries.push(
      ...signedEntry(account, clearing, toCents(adjustment.amount), {
        reason: `PLB-${adjustment.reason}`,
        memo: adjustment.reference,
      }),
    );
  }
  if (entries.length === 0) return undefined;
  return {
    idempotencyKey: `remittance:${context.remittanceId}:payment`,
    kind: "remittance",
    practiceId: context.practiceId,
    occurredOn: context.occurredOn,
    description: `Payment ${remittance.traceNumber} of ${remittance.payerName}`,
    sourceKind: "remittance",
    sourceId: context.remittanceId,
    entries,
  };
}
