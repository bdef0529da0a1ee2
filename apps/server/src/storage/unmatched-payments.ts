import { postAssignedClaim, signedEntry } from "@cleanclaim/ledger";
import { type RemittanceClaim, moneyText, toCents } from "@cleanclaim/model";
import type { BodyOf, QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { cursorOf, readCursor } from "./keyset.ts";
import { type PostingActor, postJournals } from "./ledger.ts";
import { recordDecisions } from "./remittance-decisions.ts";
import { loadOpenClaims } from "./remittance-matching.ts";
import { lineNumberOf, mayBeDecided } from "./remittance-posting.ts";
import { dayOf } from "./stored-shapes.ts";

/** Payments for claims that we do not know, oldest first. */
export async function listUnmatched(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/unmatched">,
): Promise<ResponseOf<"GET /api/unmatched">> {
  const limit = query.limit ?? 200;
  const after = readCursor(query.cursor);
  const filter = sql`rc.organization_id = ${organizationId} and rc.match_status = 'unmatched' and r.practice_id = any(${[...practices]}::text[])`;
  const from = sql`from remittance_claim rc join remittance r on r.organization_id = rc.organization_id and r.remittance_id = rc.remittance_id where ${filter}`;
  const { rows } = await sql<{
    remittance_id: string;
    position: number;
    payer_name: string;
    patient_control_number: string;
    content: unknown;
    paid_cents: bigint;
    charge_cents: bigint;
    payment_date: string;
    match_reason: string;
  }>`
    select rc.remittance_id, rc.position, r.payer_name, rc.patient_control_number, rc.content, rc.paid_cents, rc.charge_cents, r.payment_date, rc.match_reason ${from}
    ${after === undefined ? sql`` : sql`and (rc.remittance_id || '/' || lpad(rc.position::text, 6, '0')) > ${after.id}`}
    order by rc.remittance_id || '/' || lpad(rc.position::text, 6, '0') limit ${limit + 1}`.execute(tx);
  const { rows: totals } = await sql<{
    count: bigint;
    cents: bigint;
  }>`select count(*) as count, coalesce(sum(rc.paid_cents), 0)::bigint as cents ${from}`.execute(tx);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({
      remittanceId: row.remittance_id,
      position: row.position,
      payer: row.payer_name,
      patientControlNumber: row.patient_control_number,
      patient: (row.content as RemittanceClaim).patientName ?? "", // what posting wrote
      paid: moneyText(row.paid_cents),
      charge: moneyText(row.charge_cents),
      paymentDate: row.payment_date,
      because: row.match_reason,
    })),
    next:
      rows.length > limit && last !== undefined
        ? cursorOf({ value: "", id: `${last.remittance_id}/${String(last.position).padStart(6, "0")}` })
        : null,
    total: Number(totals[0]?.count ?? 0n),
    totalAmount: moneyText(totals[0]?.cents ?? 0n),
  };
}

/** Assigns an unmatched payment to a claim of ours and posts the decision there, or dismisses it as not ours with a reason. */
export async function assignUnmatched(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  id: string,
  position: number,
  body: BodyOf<"POST /api/remittances/:id/claims/:position/assign">,
): Promise<string> {
  const row = await tx
    .selectFrom("remittance_claim as rc")
    .innerJoin("remittance as r", (join) =>
      join.onRef("r.organization_id", "=", "rc.organization_id").onRef("r.remittance_id", "=", "rc.remittance_id"),
    )
    .selectAll("rc")
    .select(["r.practice_id", "r.payer_id", "r.payer_name", "r.payment_date", "r.exchange_file_id"])
    .where("rc.organization_id", "=", actor.organizationId)
    .where("rc.remittance_id", "=", id)
    .where("rc.position", "=", position)
    .forUpdate("rc")
    .executeTakeFirst();
  if (row === undefined) throw notFound("The payment");
  if (row.match_status !== "unmatched")
    throw conflict("This payment was assigned or dismissed already.", "Reload the list.");
  const decision = row.content as RemittanceClaim; // what posting wrote
  const practiceId = row.practice_id ?? "unknown";
  // The account that the money waits in carries the payer as it was known when the file came.
  const waiting = await tx
    .selectFrom("ledger_entry as e")
    .innerJoin("ledger_account as a", (join) =>
      join
        .onRef("a.organization_id", "=", "e.organization_id")
        .on((on) =>
          on.or([
            on("a.account_id", "=", on.ref("e.credit_account_id")),
            on("a.account_id", "=", on.ref("e.debit_account_id")),
          ]),
        ),
    )
    .select(["a.payer_id"])
    .where("e.organization_id", "=", actor.organizationId)
    .where("e.journal_id", "=", row.journal_id ?? "")
    .where("a.kind", "=", "unmatched-payer-money")
    .executeTakeFirst();
  const payerId = waiting?.payer_id ?? row.payer_id ?? "unknown";
  const today = dayOf(services.clock.today());
  const context = { remittanceId: id, practiceId, payerId, occurredOn: today };
  if (body.claimId === undefined) {
    if (body.dismissReason === undefined || body.dismissReason.trim().length < 3)
      throw unprocessable("Say which claim the payment is for, or why it is not ours.");
    const entries = signedEntry(
      { kind: "unmatched-payer-money", practiceId, payerId },
      { kind: "payer-cash", practiceId },
      toCents(decision.paid),
      { reason: "dismissed", memo: "not our claim" },
    );
    if (entries.length > 0) {
      await postJournals(tx, actor, [
        {
          idempotencyKey: `remittance:${id}:${position}:dismissed`,
          kind: "correction",
          practiceId,
          occurredOn: today,
          description: "Unmatched payment dismissed: not ours, to be returned",
          sourceKind: "remittance",
          sourceId: id,
          entries,
        },
      ]);
    }
    await setMatch(tx, actor, id, position, { match_status: "dismissed", match_reason: body.dismissReason.trim() });
    return "The payment was dismissed; its money is taken out of cash until it is returned to the payer.";
  }
  const numbers = await tx
    .selectFrom("claim")
    .select("patient_control_number")
    .where("organization_id", "=", actor.organizationId)
    .where("claim_id", "=", body.claimId)
    .executeTakeFirst();
  if (numbers === undefined) throw notFound("The claim");
  const claim = (
    await loadOpenClaims(tx, actor.organizationId, [
      { ...decision, patientControlNumber: numbers.patient_control_number, payerClaimControlNumber: "" },
    ])
  ).find((candidate) => candidate.claimId === body.claimId);
  if (claim === undefined) throw notFound("The claim");
  if (!mayBeDecided(claim.state))
    throw conflict(
      `The claim is ${claim.state} and was not sent, so a payer can't have decided it.`,
      "Choose another claim.",
    );
  const posting = postAssignedClaim(
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
  await postJournals(tx, actor, [posting.journal]);
  await setMatch(tx, actor, id, position, {
    match_status: "assigned",
    claim_id: claim.claimId,
    match_reason: "Assigned by a person.",
  });
  await recordDecisions(
    tx,
    services,
    actor,
    {
      remittanceId: id,
      exchangeFileId: row.exchange_file_id,
      payerName: row.payer_name,
      decidedOn: dayOf(row.payment_date),
    },
    [{ claim, decision, posting, position }],
  );
  return `The payment was posted to claim ${claim.patientControlNumber}.`;
}

async function setMatch(
  tx: TenantTransaction,
  actor: PostingActor,
  id: string,
  position: number,
  change: { match_status: string; match_reason: string; claim_id?: string },
): Promise<void> {
  await tx
    .updateTable("remittance_claim")
    .set(change)
    .where("organization_id", "=", actor.organizationId)
    .where("remittance_id", "=", id)
    .where("position", "=", position)
    .execute();
  await sql`update remittance r set status = 'posted' where r.organization_id = ${actor.organizationId} and r.remittance_id = ${id} and r.status = 'posted-with-unmatched'
    and not exists (select from remittance_claim rc where rc.organization_id = r.organization_id and rc.remittance_id = r.remittance_id and rc.match_status = 'unmatched')`.execute(
    tx,
  );
}
