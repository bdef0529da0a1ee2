import type { ClaimPosting } from "@cleanclaim/ledger";
import { type CalendarDate, type ClaimAdjustment, type RemittanceClaim, toCents } from "@cleanclaim/model";
import { sql } from "kysely";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { recordDenials } from "./decision-denials.ts";
import { recordFindingOutcomes } from "./finding-outcomes.ts";
import { compareForecasts } from "./forecast-outcomes.ts";
import type { PostingActor } from "./ledger.ts";
import { billNextPayers } from "./next-payer.ts";
import type { OpenClaim } from "./remittance-matching.ts";
import { decisionInWords } from "./remittance-posting.ts";
import { recordUnderpayments } from "./underpayments.ts";

/** A claim of ours with what the payer decided on it and what was posted. */
export interface DecidedClaim {
  readonly claim: OpenClaim;
  readonly decision: RemittanceClaim;
  readonly posting: ClaimPosting;
  readonly position: number;
}

/** The remittance that the decisions came with. */
export interface DecisionSource {
  readonly remittanceId: string;
  readonly exchangeFileId: string;
  readonly payerName: string;
  readonly decidedOn: CalendarDate;
}

/**
 * Moves the claims on: events in words, sums, adjustments for reports, denials and underpayments as work, the next payer's claim,
 * and the close of what is settled. All in the transaction of the posting.
 */
export async function recordDecisions(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  source: DecisionSource,
  decided: readonly DecidedClaim[],
): Promise<void> {
  if (decided.length === 0) return;
  await recordEvents(tx, services, actor, source, decided);
  await updateClaims(tx, actor, decided);
  await recordAdjustments(tx, actor, source, decided);
  await recordDenials(tx, actor, source, decided);
  await recordFindingOutcomes(
    tx,
    actor.organizationId,
    decided.map(({ claim }) => claim.claimId),
    source,
  );
  await compareForecasts(
    tx,
    services,
    actor.organizationId,
    decided.map(({ claim, decision }) => ({ claimId: claim.claimId, claim: claim.content, decision })),
    source,
  );
  await recordUnderpayments(tx, services, actor, source, decided);
  await billNextPayers(tx, services, actor, source, decided);
  await closeSettled(tx, services, actor, source, decided);
}

async function insertEvents(tx: TenantTransaction, rows: readonly EventRow[]): Promise<void> {
  for (let index = 0; index < rows.length; index += 1000)
    await tx
      .insertInto("claim_event")
      .values(rows.slice(index, index + 1000))
      .execute();
}

interface EventRow {
  readonly organization_id: string;
  readonly claim_id: string;
  readonly sequence: number;
  readonly kind: string;
  readonly from_state: string;
  readonly to_state: string;
  readonly outcome: string | null;
  readonly at: string;
  readonly actor_kind: string;
  readonly actor_name: string;
  readonly cause: string;
  readonly exchange_file_id: string;
  readonly remittance_id: string;
}

function eventRow(
  services: Services,
  actor: PostingActor,
  source: DecisionSource,
  claim: OpenClaim,
  kind: string,
  to: OpenClaim["state"],
  outcome: string | null,
  cause: string,
): EventRow {
  claim.sequence += 1;
  const from_state = claim.state;
  claim.state = to;
  return {
    organization_id: actor.organizationId,
    claim_id: claim.claimId,
    sequence: claim.sequence,
    kind,
    from_state,
    to_state: to,
    outcome,
    at: services.clock.now(),
    actor_kind: kind === "adjudicated" ? "payer" : "system",
    actor_name: kind === "adjudicated" ? source.payerName : "Cleanclaim",
    cause,
    exchange_file_id: source.exchangeFileId,
    remittance_id: source.remittanceId,
  };
}

async function recordEvents(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  source: DecisionSource,
  decided: readonly DecidedClaim[],
): Promise<void> {
  const rows = decided.map(({ claim, decision, posting }) =>
    eventRow(
      services,
      actor,
      source,
      claim,
      "adjudicated",
      "adjudicated",
      posting.outcome,
      decisionInWords(source.payerName, decision, posting),
    ),
  );
  await insertEvents(tx, rows);
}

async function updateClaims(
  tx: TenantTransaction,
  actor: PostingActor,
  decided: readonly DecidedClaim[],
): Promise<void> {
  const changes = new Map<string, { claim_id: string; paid: bigint; number: string | null }>();
  for (const { claim, decision, posting } of decided) {
    const change = changes.get(claim.claimId) ?? { claim_id: claim.claimId, paid: 0n, number: null };
    change.paid += posting.paid;
    if (decision.payerClaimControlNumber !== "") change.number = decision.payerClaimControlNumber;
    changes.set(claim.claimId, change);
  }
  const rows = JSON.stringify([...changes.values()].map((change) => ({ ...change, paid: change.paid.toString() })));
  await sql`update claim c set paid_cents = c.paid_cents + n.paid, payer_claim_control_number = coalesce(n.number, c.payer_claim_control_number),
      answer_due_on = null, version = c.version + 1
    from json_to_recordset(${rows}::json) as n(claim_id text, paid bigint, number text)
    where c.organization_id = ${actor.organizationId} and c.claim_id = n.claim_id`.execute(tx);
}

async function recordAdjustments(
  tx: TenantTransaction,
  actor: PostingActor,
  source: DecisionSource,
  decided: readonly DecidedClaim[],
): Promise<void> {
  const rows = decided.flatMap(({ claim, decision, position }) => {
    const all: { adjustment: ClaimAdjustment; line: number | null; remarks: readonly string[] }[] = [
      ...decision.adjustments.map((adjustment) => ({ adjustment, line: null, remarks: decision.remarks })),
      ...decision.lines.flatMap((line, index) =>
        line.adjustments.map((adjustment) => ({ adjustment, line: index + 1, remarks: line.remarks })),
      ),
    ];
    return all.map(({ adjustment, line, remarks }, index) => ({
      organization_id: actor.organizationId,
      remittance_id: source.remittanceId,
      position,
      ordinal: index + 1,
      claim_id: claim.claimId,
      line_number: line,
      adjustment_group: adjustment.group,
      reason: adjustment.reason,
      cents: toCents(adjustment.amount),
      remarks: [...remarks],
      posted_on: source.decidedOn,
    }));
  });
  for (let index = 0; index < rows.length; index += 2000)
    await tx
      .insertInto("remittance_adjustment")
      .values(rows.slice(index, index + 2000))
      .execute();
}

/** A claim on which the payer owes nothing more, and that nobody works on, is closed. */
async function closeSettled(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  source: DecisionSource,
  decided: readonly DecidedClaim[],
): Promise<void> {
  const claims = new Map(decided.map(({ claim }) => [claim.claimId, claim]));
  const ids = [...claims.keys()];
  const { rows } = await sql<{ claim_id: string }>`
    select c.claim_id from unnest(${ids}::text[]) as c(claim_id)
    left join ledger_account a on a.organization_id = ${actor.organizationId} and a.account_id = 'payer-receivable/' || c.claim_id
    where coalesce(a.balance_cents, 0) = 0
      and not exists (select from denial d where d.organization_id = ${actor.organizationId} and d.claim_id = c.claim_id and d.status in ('open', 'working', 'appealed'))`.execute(
    tx,
  );
  const events = rows.flatMap(({ claim_id }) => {
    const claim = claims.get(claim_id);
    if (claim === undefined || claim.state !== "adjudicated") return [];
    return [
      eventRow(services, actor, source, claim, "closed", "closed", null, "The payer owes nothing more on this claim."),
    ];
  });
  await insertEvents(tx, events);
}
