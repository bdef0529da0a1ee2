import {
  type ClaimPosting,
  type Journal,
  type RemittanceContext,
  checkBalance,
  postRemittanceClaim,
  postRemittancePayment,
  postUnmatchedClaim,
} from "@cleanclaim/ledger";
import type { Remittance, RemittanceClaim } from "@cleanclaim/model";
import { moneyText, sumCents, toCents } from "@cleanclaim/model";
import { lineOf, matchClaim, remittanceFrom835, stateAfter } from "@cleanclaim/revenue-cycle";
import { read835, readInterchanges } from "@cleanclaim/x12";
import { newId } from "../clock.ts";
import type { Services } from "../services.ts";
import { type TenantTransaction, json } from "./database.ts";
import { type DecidedClaim, recordDecisions } from "./remittance-decisions.ts";
import { type OpenClaim, loadOpenClaims } from "./remittance-matching.ts";
import { type PostingActor, postJournals } from "./ledger.ts";
import { dayOf } from "./stored-shapes.ts";

/** What became of one remittance advice of a file. */
export interface RemittanceOutcome {
  readonly remittanceId: string;
  readonly status: "posted" | "posted-with-unmatched" | "refused" | "repeated";
  readonly message: string;
  readonly matched: number;
  readonly unmatched: number;
}

/**
 * Posts every 835 of a file in the given transaction: all of it or nothing. A remittance that does not balance is refused as a
 * whole and kept for a person; one that came before is recognised and posts nothing. Calling it twice for the same file is harmless.
 */
export async function postRemittanceFile(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  file: { readonly exchangeFileId: string; readonly bytes: Uint8Array; readonly practiceId?: string },
): Promise<RemittanceOutcome[]> {
  const outcomes: RemittanceOutcome[] = [];
  let position = 0;
  for (const interchange of readInterchanges(file.bytes).interchanges) {
    for (const group of interchange.groups) {
      for (const transaction of group.transactions) {
        if (transaction.id !== "835") continue;
        position += 1;
        const reading = remittanceFrom835(read835(transaction));
        outcomes.push(
          reading.ok
            ? await postRemittance(tx, services, actor, { ...file, position }, reading.remittance)
            : await refuse(
                tx,
                actor,
                { ...file, position },
                undefined,
                reading.problems.map((problem) => `${problem.where}: ${problem.message}`).join(" "),
              ),
        );
      }
    }
  }
  return outcomes;
}

interface FilePlace {
  readonly exchangeFileId: string;
  readonly position: number;
  readonly practiceId?: string;
}

async function postRemittance(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  place: FilePlace,
  remittance: Remittance,
): Promise<RemittanceOutcome> {
  const repeated = await tx
    .selectFrom("remittance")
    .select(["remittance_id", "status"])
    .where("organization_id", "=", actor.organizationId)
    .where("trace_number", "=", remittance.traceNumber)
    .where("payment_date", "=", remittance.paymentDate)
    .where("paid_cents", "=", toCents(remittance.paid))
    .where("payer_name", "=", remittance.payerName)
    .where("payee_npi", remittance.payeeNpi === undefined ? "is" : "=", remittance.payeeNpi ?? null)
    .where("status", "in", ["posted", "posted-with-unmatched"])
    .executeTakeFirst();
  if (repeated !== undefined) {
    return {
      remittanceId: repeated.remittance_id,
      status: "repeated",
      message: `Payment ${remittance.traceNumber} of ${remittance.payerName} was posted before; nothing was posted again.`,
      matched: 0,
      unmatched: 0,
    };
  }
  const imbalance = checkBalance(remittance);
  if (imbalance.length > 0) {
    const shown = imbalance
      .slice(0, 3)
      .map((problem) => `${problem.where}: expected ${problem.expected}, found ${problem.found} (${problem.rule})`);
    const more = imbalance.length > 3 ? ` and ${imbalance.length - 3} more` : "";
    return refuse(
      tx,
      actor,
      place,
      remittance,
      `The remittance does not add up, so nothing of it was posted. ${shown.join("; ")}${more}. Ask the payer for a corrected file.`,
    );
  }
  const claims = await loadOpenClaims(tx, actor.organizationId, remittance.claims);
  const practiceId = await practiceOf(tx, actor.organizationId, remittance, claims, place.practiceId);
  const payer = await payerOf(tx, actor.organizationId, remittance, claims);
  const payerId = payer?.payer_id;
  const remittanceId = newId();
  const today = dayOf(services.clock.today());
  const context: RemittanceContext = {
    remittanceId,
    practiceId,
    payerId:
      payerId ?? `unknown-${(remittance.payerId ?? remittance.payerName).replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 40)}`,
    occurredOn: remittance.paymentDate > today ? today : remittance.paymentDate,
  };
  const { journals, decided, rows } = decide(remittance, claims, context);
  const unmatched = rows.filter((row) => row.match_status === "unmatched").length;
  await tx
    .insertInto("remittance")
    .values({
      organization_id: actor.organizationId,
      remittance_id: remittanceId,
      practice_id: practiceId,
      payer_id: payerId ?? null,
      exchange_file_id: place.exchangeFileId,
      transaction_position: place.position,
      payer_name: remittance.payerName,
      payee_name: remittance.payeeName,
      payee_npi: remittance.payeeNpi ?? null,
      trace_number: remittance.traceNumber,
      payment_method: remittance.paymentMethod,
      payment_date: remittance.paymentDate,
      paid_cents: toCents(remittance.paid),
      claim_count: remittance.claims.length,
      status: unmatched > 0 ? "posted-with-unmatched" : "posted",
      provider_adjustments: json(remittance.providerAdjustments),
      posted_at: services.clock.now(),
    })
    .execute();
  const posted = await postJournals(tx, actor, journals);
  for (let index = 0; index < rows.length; index += 1000) {
    const part = rows.slice(index, index + 1000).map((row) => ({
      ...row,
      organization_id: actor.organizationId,
      remittance_id: remittanceId,
      journal_id: posted.get(`remittance:${remittanceId}:${row.position}`) ?? null,
    }));
    await tx.insertInto("remittance_claim").values(part).execute();
  }
  await recordDecisions(
    tx,
    services,
    actor,
    {
      remittanceId,
      exchangeFileId: place.exchangeFileId,
      payerName: payer?.name ?? remittance.payerName,
      decidedOn: context.occurredOn,
    },
    decided,
  );
  const message = `Payment ${remittance.traceNumber} of ${remittance.payerName}: ${moneyText(toCents(remittance.paid))} for ${remittance.claims.length} claims posted${unmatched > 0 ? `; ${unmatched} could not be matched and wait in the queue` : ""}.`;
  return {
    remittanceId,
    status: unmatched > 0 ? "posted-with-unmatched" : "posted",
    message,
    matched: rows.length - unmatched,
    unmatched,
  };
}

interface RemittanceClaimRow {
  readonly position: number;
  readonly claim_id: string | null;
  readonly patient_control_number: string;
  readonly status_code: string;
  readonly charge_cents: bigint;
  readonly paid_cents: bigint;
  readonly patient_responsibility_cents: bigint;
  readonly payer_claim_control_number: string;
  readonly content: ReturnType<typeof json<RemittanceClaim>>;
  readonly match_status: "matched" | "unmatched";
  readonly match_reason: string;
}

/** The line of ours that a service speaks of, for the posting rules. */
export function lineNumberOf(
  claim: OpenClaim,
): (line: {
  readonly lineItemControlNumber?: string | undefined;
  readonly procedureCode: string;
  readonly index: number;
}) => number | undefined {
  return (line) => lineOf(line, claim.content.lines);
}

function decide(remittance: Remittance, claims: readonly OpenClaim[], context: RemittanceContext) {
  const journals: (Journal | undefined)[] = [postRemittancePayment(remittance, context)];
  const decided: DecidedClaim[] = [];
  const rows: RemittanceClaimRow[] = [];
  const byControlNumber = new Map(claims.map((claim) => [claim.patientControlNumber, claim]));
  const byPayerNumber = new Map(
    claims.flatMap((claim) =>
      claim.payerClaimControlNumber === null ? [] : [[claim.payerClaimControlNumber, claim] as const],
    ),
  );
  remittance.claims.forEach((decision, index) => {
    const position = index + 1;
    const near = [
      byControlNumber.get(decision.patientControlNumber),
      byPayerNumber.get(decision.payerClaimControlNumber),
    ].filter((claim) => claim !== undefined);
    const match = matchClaim(decision, near);
    const claim =
      match.kind === "matched" ? near.find((candidate) => candidate.claimId === match.claim.claimId) : undefined;
    if (claim === undefined) journals.push(postUnmatchedClaim(decision, position, context));
    else {
      const posting: ClaimPosting = postRemittanceClaim(
        decision,
        position,
        {
          claimId: claim.claimId,
          patientId: claim.patientId,
          practiceId: claim.practiceId,
          payerId: claim.payerId,
          lineNumber: lineNumberOf(claim),
        },
        context,
      );
      journals.push(posting.journal);
      decided.push({ claim, decision, posting, position });
    }
    rows.push({
      position,
      claim_id: claim?.claimId ?? null,
      patient_control_number: decision.patientControlNumber,
      status_code: decision.statusCode,
      charge_cents: toCents(decision.charge),
      paid_cents: toCents(decision.paid),
      patient_responsibility_cents: toCents(decision.patientResponsibility ?? "0"),
      payer_claim_control_number: decision.payerClaimControlNumber,
      content: json(decision),
      match_status: claim === undefined ? "unmatched" : "matched",
      match_reason: match.because,
    });
  });
  return { journals: journals.filter((journal) => journal !== undefined), decided, rows };
}

async function practiceOf(
  tx: TenantTransaction,
  organizationId: string,
  remittance: Remittance,
  claims: readonly OpenClaim[],
  fallback: string | undefined,
): Promise<string> {
  const practices = await tx
    .selectFrom("practice")
    .select(["practice_id", "npi"])
    .where("organization_id", "=", organizationId)
    .orderBy("practice_id")
    .execute();
  const byNpi = practices.find((practice) => practice.npi === remittance.payeeNpi);
  return byNpi?.practice_id ?? claims[0]?.practiceId ?? fallback ?? practices[0]?.practice_id ?? "unknown";
}

/** The payer of ours that pays: by its number, else by its name, else the one that the claims were sent to. */
async function payerOf(
  tx: TenantTransaction,
  organizationId: string,
  remittance: Remittance,
  claims: readonly OpenClaim[],
): Promise<{ readonly payer_id: string; readonly name: string } | undefined> {
  const rows = await tx
    .selectFrom("payer")
    .select(["payer_id", "name", "edi_payer_id"])
    .where("organization_id", "=", organizationId)
    .execute();
  const name = remittance.payerName.toUpperCase();
  return (
    rows.find((row) => row.edi_payer_id === remittance.payerId) ??
    rows.find((row) => row.name.toUpperCase() === name) ??
    rows.find((row) => row.payer_id === claims[0]?.payerId)
  );
}

/** Keeps a remittance that can't be posted, with the reason, and makes it somebody's task. */
async function refuse(
  tx: TenantTransaction,
  actor: PostingActor,
  place: FilePlace,
  remittance: Remittance | undefined,
  problem: string,
): Promise<RemittanceOutcome> {
  const remittanceId = newId();
  const organization_id = actor.organizationId;
  await tx
    .insertInto("remittance")
    .values({
      organization_id,
      remittance_id: remittanceId,
      practice_id: place.practiceId ?? null,
      exchange_file_id: place.exchangeFileId,
      transaction_position: place.position,
      payer_name: remittance?.payerName ?? "unknown",
      payee_name: remittance?.payeeName ?? "",
      payee_npi: remittance?.payeeNpi ?? null,
      trace_number: remittance?.traceNumber ?? "",
      payment_method: remittance?.paymentMethod ?? "",
      payment_date: remittance?.paymentDate ?? "1900-01-01",
      paid_cents: remittance === undefined ? 0n : toCents(remittance.paid),
      claim_count: remittance?.claims.length ?? 0,
      status: "refused",
      problem,
    })
    .execute();
  await tx
    .insertInto("task")
    .values({
      organization_id,
      task_id: newId(),
      practice_id: place.practiceId ?? null,
      kind: "refused-remittance",
      subject_kind: "remittance",
      subject_id: remittanceId,
      title: `Remittance ${remittance?.traceNumber ?? ""} of ${remittance?.payerName ?? "an unknown payer"} was refused`,
      details: problem,
      amount_cents: remittance === undefined ? 0n : toCents(remittance.paid),
      for_role: "biller",
    })
    .execute();
  return { remittanceId, status: "refused", message: problem, matched: 0, unmatched: 0 };
}

/** Whether a claim in this state may be decided by a payer. */
export function mayBeDecided(state: OpenClaim["state"]): boolean {
  return stateAfter("adjudicated", state) !== undefined;
}

/** What a decision came to, in one sentence for the timeline. */
export function decisionInWords(payerName: string, decision: RemittanceClaim, posting: ClaimPosting): string {
  if (posting.outcome === "reversed")
    return `${payerName} took back its decision: ${moneyText(posting.paid)} reversed.`;
  const denied = sumCents(posting.denied.map((amount) => amount.cents));
  const parts = [`paid ${moneyText(posting.paid)}`];
  if (posting.contractual !== 0n) parts.push(`took off ${moneyText(posting.contractual)} by contract`);
  if (posting.patientShare !== 0n)
    parts.push(`left ${moneyText(posting.patientShare)} to the patient or the next insurance`);
  if (denied !== 0n)
    parts.push(
      `refused ${moneyText(denied)} (${[...new Set(posting.denied.map((amount) => `${amount.group}-${amount.reason}`))].join(", ")})`,
    );
  return `${payerName} ${parts.join(", ")} of ${decision.charge}.`;
}
