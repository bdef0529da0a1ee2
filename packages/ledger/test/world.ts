import { moneyText, sumCents, toCents, toDate } from "@cleanclaim/model";
import type { ClaimAdjustment, Remittance, RemittanceClaim } from "@cleanclaim/model";
import {
  type DeniedAmount,
  type Journal,
  type MatchedClaim,
  type RemittanceContext,
  allocatePayment,
  balances,
  checkBalance,
  postAssignedClaim,
  postCharges,
  postPatientPayment,
  postRemittanceClaim,
  postRemittancePayment,
  postUnmatchedClaim,
} from "../src/index.ts";

export interface StoryLine {
  charge: string;
  paid: string;
  adjustments: string[];
}
export interface StoryClaim {
  claim: string;
  status: string;
  adjustments?: string[];
  lines: StoryLine[];
}

function adjustment(text: string): ClaimAdjustment {
  const [code = "", amount = ""] = text.split(" ");
  const [group = "", reason = ""] = code.split("-");
  return { group, reason, amount };
}

function remittanceClaim(story: StoryClaim): RemittanceClaim {
  const claimLevel = (story.adjustments ?? []).map(adjustment);
  const lines = story.lines.map((line, index) => ({
    lineItemControlNumber: String(index + 1),
    procedureCode: "99213",
    modifiers: [],
    units: "1",
    charge: line.charge,
    paid: line.paid,
    adjustments: line.adjustments.map(adjustment),
    remarks: [],
  }));
  const paid = sumCents(lines.map((line) => toCents(line.paid))) - sumCents(claimLevel.map((a) => toCents(a.amount)));
  return {
    patientControlNumber: story.claim,
    statusCode: story.status,
    charge: moneyText(sumCents(lines.map((line) => toCents(line.charge)))),
    paid: moneyText(paid),
    payerClaimControlNumber: `x-${story.claim}`,
    adjustments: claimLevel,
    remarks: [],
    lines,
  };
}

/** The smallest world in which ledger rules can be told: one practice `pr`, one payer `py`, one patient `pt`. */
export class LedgerWorld {
  readonly journals: Journal[] = [];
  readonly denied: DeniedAmount[] = [];
  readonly known = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly remittances = new Map<string, Remittance>();

  private post(journal: Journal | undefined): void {
    if (journal === undefined || this.seen.has(journal.idempotencyKey)) return;
    this.seen.add(journal.idempotencyKey);
    this.journals.push(journal);
  }

  private match(claimId: string): MatchedClaim {
    return { claimId, patientId: "pt", practiceId: "pr", payerId: "py", lineNumber: ({ index }) => index + 1 };
  }

  charge(claim: string, on: string, lines: readonly string[]): void {
    this.known.add(claim);
    this.post(
      postCharges({
        practiceId: "pr",
        patientId: "pt",
        claimId: claim,
        payerId: "py",
        occurredOn: toDate(on),
        sourceKind: "visit",
        sourceId: "v",
        revision: "1",
        lines: lines.map((text, index) => ({ line: index + 1, cents: toCents(text), postedBefore: 0n, memo: "" })),
      }),
    );
  }

  remit(id: string, on: string, paid: string, claims: readonly StoryClaim[], plb: readonly string[] = []): void {
    const remittance: Remittance = {
      payerName: "Invented Payer",
      payeeName: "Invented Practice",
      paymentMethod: "ACH",
      paid,
      paymentDate: toDate(on),
      traceNumber: id,
      claims: claims.map(remittanceClaim),
      providerAdjustments: plb.map((text) => {
        const [reason = "", amount = ""] = text.split(" ");
        return { reason, reference: "ref", amount };
      }),
    };
    if (checkBalance(remittance).length > 0) throw new Error(`the story's remittance ${id} does not balance`);
    this.remittances.set(id, remittance);
    const context: RemittanceContext = { remittanceId: id, practiceId: "pr", payerId: "py", occurredOn: toDate(on) };
    this.post(postRemittancePayment(remittance, context));
    remittance.claims.forEach((claim, index) => {
      if (!this.known.has(claim.patientControlNumber)) {
        this.post(postUnmatchedClaim(claim, index + 1, context));
        return;
      }
      const posting = postRemittanceClaim(claim, index + 1, this.match(claim.patientControlNumber), context);
      if (!this.seen.has(posting.journal.idempotencyKey)) this.denied.push(...posting.denied);
      this.post(posting.journal);
    });
  }

  assign(id: string, position: number, claimId: string): void {
    const remittance = this.remittances.get(id);
    const claim = remittance?.claims[position - 1];
    if (remittance === undefined || claim === undefined)
      throw new Error("the story assigns a payment that is not there");
    const context: RemittanceContext = {
      remittanceId: id,
      practiceId: "pr",
      payerId: "py",
      occurredOn: remittance.paymentDate,
    };
    this.post(postAssignedClaim(claim, position, this.match(claimId), context).journal);
  }

  pay(key: string, on: string, amount: string): void {
    const now = balances(this.journals);
    const open = [...this.known].map((claimId) => ({ claimId, cents: now.get(`patient-receivable/${claimId}`) ?? 0n }));
    const { applied, credit } = allocatePayment(toCents(amount), open);
    this.post(
      postPatientPayment({
        idempotencyKey: `payment:${key}`,
        practiceId: "pr",
        patientId: "pt",
        occurredOn: toDate(on),
        paymentId: key,
        description: "Payment",
        applied,
        credit,
      }),
    );
  }
}
