import type {
  Acknowledgment999,
  ClaimAcknowledgment277,
  ClaimAcknowledgmentClaim,
  ClaimStatus,
  InterchangeAcknowledgment,
  SegmentError999,
  TransactionAcknowledgment,
} from "../transactions/acknowledgment.ts";
import { isRejectedStatus } from "../transactions/claim-acknowledgment-277.ts";
import type { Verdict } from "../validate/result.ts";
import type { Interchange, TransactionSet } from "../wire/interchange.ts";
import { element } from "../wire/segment.ts";

/** What an answer says of one transaction set that was sent. */
export interface AppliedTransaction {
  /** GS06 and ST02 as sent. */
  readonly group: string;
  readonly transaction: string;
  readonly verdict: Verdict;
  /** Codes of the answer with their places: `TA105 021`, `IK502 5`, `IK3 NM1 at 12 in 2010: 8, element 9: 7`. */
  readonly reasons: readonly string[];
}

/** What an answer says of one claim that was sent. */
export interface AppliedClaim {
  readonly group: string;
  readonly transaction: string;
  /** CLM01 as sent. */
  readonly claim: string;
  readonly verdict: Verdict;
  /** Why: those of its transaction set, those that name the claim, or the statuses of a 277CA (`A7:562:85`). */
  readonly reasons: readonly string[];
  /** REF*1K: the payer's own number, once it took the claim. */
  readonly payerClaimControlNumber?: string | undefined;
}

/** An answer read back onto what was sent. */
export interface AppliedAcknowledgment {
  /** True when the answer is about this interchange. */
  readonly matches: boolean;
  readonly transactions: readonly AppliedTransaction[];
  readonly claims: readonly AppliedClaim[];
  /** Control numbers of transaction sets or claims in the answer that were not sent in this interchange. */
  readonly unknown: readonly string[];
}

interface Sent {
  readonly group: string;
  readonly functionalId: string;
  readonly transaction: TransactionSet;
  readonly claims: readonly string[];
}

const NOTHING: AppliedAcknowledgment = { matches: false, transactions: [], claims: [], unknown: [] };

/**
 * Says which transaction sets and claims of a sent interchange a TA1, 999 or 277CA accepts or refuses, and why. A TA1 is matched by
 * ISA13, a 999 by GS01, GS06 and ST02, a 277CA by BHT03 (TRN02 of the receiver) and CLM01 (TRN02 of the claim). What the answer
 * does not speak of is not in the result.
 */
export function applyAcknowledgment(
  answer: InterchangeAcknowledgment | Acknowledgment999 | ClaimAcknowledgment277,
  sent: Interchange,
): AppliedAcknowledgment {
  switch (answer.kind) {
    case "TA1":
      return applyTa1(answer, sent);
    case "999":
      return apply999(answer, sent);
    case "277CA":
      return apply277Ca(answer, sent);
  }
}

function sentSets(interchange: Interchange): readonly Sent[] {
  return interchange.groups.flatMap((group) =>
    group.transactions.map((transaction) => ({
      group: group.controlNumber,
      functionalId: group.functionalId,
      transaction,
      claims: transaction.segments.flatMap((segment) => (segment.id === "CLM" ? [element(segment, 1).trim()] : [])),
    })),
  );
}

function applyTa1(answer: InterchangeAcknowledgment, sent: Interchange): AppliedAcknowledgment {
  if (!sameNumber(answer.interchangeControlNumber, sent.controlNumber)) return NOTHING;
  const verdict = verdictOf(answer.statusCode);
  const reasons = answer.noteCode === "000" || answer.noteCode === "" ? [] : [`TA105 ${answer.noteCode}`];
  return whole(sentSets(sent), verdict, reasons);
}

function whole(sets: readonly Sent[], verdict: Verdict, reasons: readonly string[]): AppliedAcknowledgment {
  return {
    matches: true,
    transactions: sets.map((set) => transactionOf(set, verdict, reasons)),
    claims: sets.flatMap((set) => set.claims.map((claim) => claimOf(set, claim, verdict, reasons))),
    unknown: [],
  };
}

function transactionOf(set: Sent, verdict: Verdict, reasons: readonly string[]): AppliedTransaction {
  return { group: set.group, transaction: set.transaction.controlNumber, verdict, reasons };
}

function claimOf(set: Sent, claim: string, verdict: Verdict, reasons: readonly string[]): AppliedClaim {
  return { group: set.group, transaction: set.transaction.controlNumber, claim, verdict, reasons };
}

function apply999(answer: Acknowledgment999, sent: Interchange): AppliedAcknowledgment {
  const { group } = answer;
  const sets = sentSets(sent).filter(
    (set) => sameNumber(set.group, group.controlNumber) && set.functionalId === group.functionalId,
  );
  if (sets.length === 0) return NOTHING;
  const groupReasons = answer.errorCodes.map((code) => `AK905 ${code}`);
  // A group that is refused or accepted as a whole may leave its transaction sets out.
  if (answer.transactions.length === 0) return whole(sets, verdictOf(answer.statusCode), groupReasons);
  const transactions: AppliedTransaction[] = [];
  const claims: AppliedClaim[] = [];
  const unknown: string[] = [];
  for (const one of answer.transactions) {
    const set = sets.find((candidate) => candidate.transaction.controlNumber === one.controlNumber);
    if (set === undefined) {
      unknown.push(one.controlNumber);
      continue;
    }
    const verdict = answer.statusCode === "R" ? "rejected" : verdictOf(one.statusCode);
    const reasons = [...groupReasons, ...one.errorCodes.map((code) => `IK502 ${code}`)];
    transactions.push(transactionOf(set, verdict, [...reasons, ...one.errors.map(errorText)]));
    const byClaim = errorsByClaim(one);
    for (const claim of set.claims) {
      claims.push(claimOf(set, claim, verdict, [...reasons, ...(byClaim.get(claim) ?? [])]));
    }
  }
  return { matches: true, transactions, claims, unknown };
}

/** What is said of single claims: the errors whose context names them. */
function errorsByClaim(answer: TransactionAcknowledgment): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const error of answer.errors) {
    const contexts = [...error.contexts, ...error.elements.flatMap((one) => one.contexts)];
    const claim = contexts.find((context) => context.name === "CLM01")?.value;
    if (claim !== undefined) found.set(claim, [...(found.get(claim) ?? []), errorText(error)]);
  }
  return found;
}

function errorText(error: SegmentError999): string {
  const where = `IK3 ${error.segmentId} at ${error.position}${error.loopId === undefined ? "" : ` in ${error.loopId}`}`;
  const elements = error.elements.map((one) => {
    const part = one.component === undefined ? "" : `-${one.component}`;
    return `, element ${one.position}${part}: ${one.code}`;
  });
  return `${where}: ${error.code}${elements.join("")}`;
}

function apply277Ca(answer: ClaimAcknowledgment277, sent: Interchange): AppliedAcknowledgment {
  const sets = sentSets(sent).filter((set) => set.transaction.id === "837");
  const claims: AppliedClaim[] = [];
  const transactions: AppliedTransaction[] = [];
  const unknown: string[] = [];
  for (const receiver of answer.sources.flatMap((source) => source.receivers)) {
    const own = sets.filter((set) => batchOf(set.transaction) === receiver.trace);
    const sentIn = new Map(own.flatMap((set) => set.claims.map((claim) => [claim, set] as const)));
    const refused = receiver.statuses.some(isRejectedStatus);
    const list = receiver.providers.flatMap((provider) => provider.claims);
    for (const set of own) {
      transactions.push(transactionOf(set, refused ? "rejected" : "accepted", receiver.statuses.flatMap(statusTexts)));
      // A batch that is refused as a whole need not list its claims.
      if (list.length > 0 || !refused) continue;
      const reasons = receiver.statuses.flatMap(statusTexts);
      claims.push(...set.claims.map((claim) => claimOf(set, claim, "rejected", reasons)));
    }
    for (const claim of list) {
      const set = sentIn.get(claim.patientControlNumber);
      if (set === undefined) unknown.push(claim.patientControlNumber);
      else claims.push(appliedClaim(claim, set));
    }
  }
  return { matches: transactions.length > 0, transactions, claims, unknown };
}

function appliedClaim(claim: ClaimAcknowledgmentClaim, set: Sent): AppliedClaim {
  const statuses = [...claim.statuses, ...claim.lines.flatMap((line) => line.statuses)];
  const verdict: Verdict = statuses.some(isRejectedStatus) ? "rejected" : "accepted";
  const told = verdict === "rejected" ? statuses.filter(isRejectedStatus) : statuses;
  const applied = claimOf(set, claim.patientControlNumber, verdict, told.flatMap(statusTexts));
  const number = claim.payerClaimControlNumber;
  return number === undefined ? applied : { ...applied, payerClaimControlNumber: number };
}

function statusTexts(status: ClaimStatus): string[] {
  return status.statuses.map(({ category, code, entity }) =>
    entity === undefined || entity === "" ? `${category}:${code}` : `${category}:${code}:${entity}`,
  );
}

/** BHT03. */
function batchOf(transaction: TransactionSet): string {
  const beginning = transaction.segments.find((segment) => segment.id === "BHT");
  return beginning === undefined ? "" : element(beginning, 3).trim();
}

function verdictOf(code: string): Verdict {
  if (code === "A") return "accepted";
  return code === "E" || code === "P" ? "accepted-with-errors" : "rejected";
}

/** Control numbers are numeric: zeros in front do not matter. */
function sameNumber(left: string, right: string): boolean {
  return left.trim().replace(/^0+(?=.)/, "") === right.trim().replace(/^0+(?=.)/, "");
}
