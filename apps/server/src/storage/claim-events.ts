import { isIllegal, step } from "@cleanclaim/revenue-cycle";
import type { ClaimDecision, ClaimEvent } from "@cleanclaim/revenue-cycle";
import type { ClaimState } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";

/** Something that happened to a claim, told once: what, who, why, and the document that says so. */
export interface ClaimHappening {
  readonly claimId: string;
  readonly event: ClaimEvent;
  readonly actorKind: "user" | "system" | "payer" | "clearinghouse";
  readonly actorId?: string | null;
  readonly actorName: string;
  /** One sentence in words. */
  readonly cause: string;
  readonly exchangeFileId?: string | null;
  readonly remittanceId?: string | null;
  /** Ids, codes and counts; never PHI beyond what the claim holds. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** ISO instant; now without it. */
  readonly at?: string;
}

/** What became of a happening: where the claim went, or why it could not. */
export type ClaimMove =
  | { readonly claimId: string; readonly ok: true; readonly from: ClaimState; readonly to: ClaimState }
  | { readonly claimId: string; readonly ok: false; readonly message: string };

interface LifeRow {
  readonly claim_id: string;
  readonly state: ClaimState;
  readonly outcome: ClaimDecision | null;
  readonly sequence: number;
}

/**
 * Tells several claims' next event, one a claim, in two statements whatever their number. The claims are locked in order of id; an
 * event that its claim's state does not allow is refused in words and the others go on.
 */
export async function recordClaimEvents(
  tx: TenantTransaction,
  organizationId: string,
  happenings: readonly ClaimHappening[],
): Promise<ClaimMove[]> {
  if (happenings.length === 0) return [];
  const ids = [...new Set(happenings.map((one) => one.claimId))].sort();
  if (ids.length !== happenings.length) throw new RangeError("one event a claim in one call");
  const { rows } = await sql<LifeRow>`
    with locked as materialized (
      select claim_id, state, outcome from claim where organization_id = ${organizationId} and claim_id = any(${ids}::text[])
      order by claim_id for update)
    select l.claim_id, l.state, l.outcome,
      coalesce((select max(e.sequence) from claim_event e where e.organization_id = ${organizationId} and e.claim_id = l.claim_id), 0) as sequence
    from locked l`.execute(tx);
  const lives = new Map(rows.map((row) => [row.claim_id, row]));
  const moves: ClaimMove[] = [];
  const inserts = [];
  for (const one of happenings) {
    const life = lives.get(one.claimId);
    if (life === undefined) {
      moves.push({ claimId: one.claimId, ok: false, message: "The claim is not there any more." });
      continue;
    }
    const next = step(life, one.event);
    if (isIllegal(next)) {
      moves.push({ claimId: one.claimId, ok: false, message: next.message });
      continue;
    }
    moves.push({ claimId: one.claimId, ok: true, from: life.state, to: next.state });
    inserts.push({
      organization_id: organizationId,
      claim_id: one.claimId,
      sequence: life.sequence + 1,
      kind: one.event.kind,
      from_state: life.state,
      to_state: next.state,
      outcome: one.event.kind === "adjudicated" ? one.event.outcome : null,
      actor_kind: one.actorKind,
      actor_id: one.actorId ?? null,
      actor_name: one.actorName,
      cause: one.cause,
      exchange_file_id: one.exchangeFileId ?? null,
      remittance_id: one.remittanceId ?? null,
      details: json(one.details ?? {}),
      ...(one.at === undefined ? {} : { at: one.at }),
    });
  }
  for (let start = 0; start < inserts.length; start += 1000) {
    await tx
      .insertInto("claim_event")
      .values(inserts.slice(start, start + 1000))
      .execute();
  }
  return moves;
}

/** Tells one claim's next event. Throws nothing for an illegal one: the answer says it in words. */
export async function recordClaimEvent(
  tx: TenantTransaction,
  organizationId: string,
  happening: ClaimHappening,
): Promise<ClaimMove> {
  const [move] = await recordClaimEvents(tx, organizationId, [happening]);
  return move ?? { claimId: happening.claimId, ok: false, message: "The claim is not there any more." };
}
