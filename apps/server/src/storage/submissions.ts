import { addDays, moneyText, sumCents } from "@cleanclaim/model";
import type { Cents } from "@cleanclaim/model";
import { splitBatches, stateWords, writeBatch } from "@cleanclaim/revenue-cycle";
import type { BatchEnvelope } from "@cleanclaim/revenue-cycle";
import type { BodyOf, ClaimState, QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { byActor } from "./claim-building.ts";
import { recordClaimEvents } from "./claim-events.ts";
import { settleReplacements } from "./claim-correction.ts";
import { nextCount } from "./counters.ts";
import type { TenantTransaction } from "./database.ts";
import { recordDomainEvent } from "./domain-events.ts";
import { keepFile } from "./exchange-files.ts";
import { storeForecasts } from "./forecasts.ts";
import { dayOf, storedClaim } from "./stored-shapes.ts";
import { clearinghouseOf } from "./trading-partners.ts";
import { listPage } from "./work-list.ts";

type Result = ResponseOf<"POST /api/claims/submit">;

interface ReadyClaim {
  readonly claim_id: string;
  readonly practice_id: string;
  readonly practice: string;
  readonly payer: string;
  readonly visit_id: string;
  readonly claim_type: string;
  readonly state: ClaimState;
  readonly content: unknown;
  readonly total_charge_cents: bigint;
  readonly expected_answer_days: number;
}

/**
 * Sends ready claims: for each practice and kind of claim one file of at most 5000 claims, stored with its submission and the claims' events in this one
 * transaction; a job hands the file over. With `preview` nothing is written.
 */
export async function submitClaims(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  body: BodyOf<"POST /api/claims/submit">,
): Promise<Result> {
  const ids = body.ids ?? [];
  if (body.allReady !== true && ids.length === 0)
    throw unprocessable("No claim was chosen.", "Choose claims, or send all that are ready.");
  const claims = await claimsToSend(
    tx,
    actor.organizationId,
    practices,
    body.allReady === true ? undefined : ids,
    body.preview === true,
  );
  const refused: Result["refused"] = [];
  const known = new Set(claims.map((claim) => claim.claim_id));
  for (const id of ids) if (!known.has(id)) refused.push({ id, message: "The claim was not found." });
  const ready = claims.filter((claim) => {
    if (claim.state === "ready") return true;
    refused.push({ id: claim.claim_id, message: `The claim is ${stateWords[claim.state]}, so it can't be sent.` });
    return false;
  });
  const batches: Result["batches"] = [];
  for (const group of byPracticeAndGuide(ready)) {
    for (const batch of splitBatches(group)) {
      const sent =
        body.preview === true
          ? { submissionId: null, claims: batch }
          : await sendBatch(tx, services, actor, batch, refused);
      if (sent.claims.length === 0) continue;
      batches.push({
        submissionId: sent.submissionId,
        practice: batch[0]?.practice ?? "",
        payers: [...new Set(sent.claims.map((claim) => claim.payer))].sort(),
        claimCount: sent.claims.length,
        totalCharge: moneyText(chargeOf(sent.claims)),
      });
    }
  }
  const count = batches.reduce((sum, batch) => sum + batch.claimCount, 0);
  const total = moneyText(sumCents(batches.map((batch) => BigInt(batch.totalCharge.replace(".", "")))));
  return {
    submitted: body.preview === true ? 0 : count,
    totalCharge: total,
    batches,
    refused,
    message: words(count, total, refused.length, body.preview === true),
  };
}

function words(count: number, total: string, refused: number, preview: boolean): string {
  const claims = `${count} claim${count === 1 ? "" : "s"} over $${total}`;
  const not = refused === 0 ? "" : ` ${refused} can't be sent.`;
  return preview ? `${claims} would be sent.${not}` : `${claims} ${count === 1 ? "is" : "are"} on the way.${not}`;
}

function chargeOf(claims: readonly ReadyClaim[]): Cents {
  return sumCents(claims.map((claim) => claim.total_charge_cents));
}

/** A file has claims of one practice and follows one guide: 837P, or 837I. */
function byPracticeAndGuide(claims: readonly ReadyClaim[]): ReadyClaim[][] {
  const groups = new Map<string, ReadyClaim[]>();
  for (const claim of claims) {
    const key = `${claim.practice_id} ${claim.claim_type}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return [...groups.values()];
}

async function claimsToSend(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  ids: readonly string[] | undefined,
  preview: boolean,
): Promise<ReadyClaim[]> {
  const { rows } = await sql<ReadyClaim>`
    select c.claim_id, c.practice_id, r.name as practice, y.name as payer, c.visit_id, c.claim_type, c.state, c.content, c.total_charge_cents, y.expected_answer_days
    from claim c
    join practice r on r.organization_id = c.organization_id and r.practice_id = c.practice_id
    join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
    where c.organization_id = ${organizationId} and c.practice_id = any(${[...practices]}::text[])
      and ${ids === undefined ? sql`c.state = 'ready'` : sql`c.claim_id = any(${[...ids]}::text[])`}
    order by c.claim_id ${preview ? sql`` : sql`for update of c`}`.execute(tx);
  return rows;
}

interface SentBatch {
  readonly submissionId: string | null;
  readonly claims: readonly ReadyClaim[];
}

async function sendBatch(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  batch: readonly ReadyClaim[],
  refused: Result["refused"],
): Promise<SentBatch> {
  const organizationId = actor.organizationId;
  const partners = await clearinghouseOf(tx, organizationId);
  const now = services.clock.now();
  const envelope: BatchEnvelope = {
    partners,
    controlNumber: await nextCount(tx, organizationId, "interchange"),
    date: services.clock.today(),
    time: now.slice(11, 16),
  };
  const writable = batch.filter((claim) => {
    const alone = writeBatch([storedClaim(claim.content)], envelope);
    if (alone.ok) return true;
    refused.push({
      id: claim.claim_id,
      message: `The claim has a character that no 837 can carry: ${alone.problems[0]?.path ?? ""}. Correct the field and send again.`,
    });
    return false;
  });
  if (writable.length === 0) return { submissionId: null, claims: [] };
  const written = writeBatch(
    writable.map((claim) => storedClaim(claim.content)),
    envelope,
  );
  if (!written.ok) throw new Error("claims that can be written one by one can be written together");
  const name = `${written.kind}-${partners.senderId}-${written.controlNumber}.edi`;
  const fileId = await keepFile(tx, services, organizationId, {
    direction: "sent",
    kind: written.kind,
    name,
    content: Buffer.from(written.text, "utf8"),
    interchangeControlNumber: written.controlNumber,
    status: "stored",
    details: { claims: writable.length },
  });
  const submissionId = await storeSubmission(tx, services, actor, writable, fileId, written.controlNumber);
  await moveSent(tx, services, actor, writable, { submissionId, fileId, name });
  await services.jobs.enqueue(
    tx,
    "deliver-file",
    { organizationId, submissionId, fileId },
    { singletonKey: `deliver:${fileId}` },
  );
  return { submissionId, claims: writable };
}

async function storeSubmission(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  claims: readonly ReadyClaim[],
  fileId: string,
  controlNumber: string,
): Promise<string> {
  const submissionId = services.newId();
  await tx
    .insertInto("submission")
    .values({
      organization_id: actor.organizationId,
      submission_id: submissionId,
      practice_id: claims[0]?.practice_id ?? "",
      exchange_file_id: fileId,
      interchange_control_number: controlNumber,
      group_control_number: BigInt(controlNumber).toString(),
      claim_count: claims.length,
      total_charge_cents: chargeOf(claims),
      status: "queued",
      created_by: actor.userId,
      created_at: services.clock.now(),
    })
    .execute();
  const rows = claims.map((claim, index) => ({
    organization_id: actor.organizationId,
    submission_id: submissionId,
    claim_id: claim.claim_id,
    transaction_control_number: "0001",
    position: index + 1,
  }));
  for (let start = 0; start < rows.length; start += 1000) {
    await tx
      .insertInto("submission_claim")
      .values(rows.slice(start, start + 1000))
      .execute();
  }
  return submissionId;
}

async function moveSent(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  claims: readonly ReadyClaim[],
  sent: { readonly submissionId: string; readonly fileId: string; readonly name: string },
): Promise<void> {
  const organizationId = actor.organizationId;
  const moves = await recordClaimEvents(
    tx,
    organizationId,
    claims.map((claim) => ({
      ...byActor(actor),
      claimId: claim.claim_id,
      event: { kind: "sent" as const },
      cause: `Sent to ${claim.payer} in file ${sent.name}.`,
      exchangeFileId: sent.fileId,
      details: { submissionId: sent.submissionId },
    })),
  );
  const stuck = moves.find((move) => !move.ok);
  if (stuck !== undefined) throw new Error("a locked claim that is ready can be sent");
  const today = dayOf(services.clock.today());
  const rows = claims.map((claim) => ({ claim_id: claim.claim_id, due: addDays(today, claim.expected_answer_days) }));
  await sql`update claim c set submitted_on = ${today}::date, first_submitted_on = coalesce(c.first_submitted_on, ${today}::date),
      answer_due_on = n.due, version = c.version + 1
    from json_to_recordset(${JSON.stringify(rows)}::json) as n(claim_id text, due date)
    where c.organization_id = ${organizationId} and c.claim_id = n.claim_id`.execute(tx);
  await storeForecasts(
    tx,
    services,
    organizationId,
    claims.map((claim) => claim.claim_id),
    "sent",
  );
  await sql`update visit set status = 'billed', version = version + 1
    where organization_id = ${organizationId} and visit_id = any(${claims.map((claim) => claim.visit_id)}::text[]) and status = 'coded'`.execute(
    tx,
  );
  await settleReplacements(
    tx,
    services,
    actor,
    claims.map((claim) => claim.claim_id),
  );
  await recordDomainEvent(tx, services, organizationId, "ClaimsSent", "submission", sent.submissionId, {
    claims: claims.length,
  });
}

interface SubmissionRecord {
  readonly submission_id: string;
  readonly created_at: string;
  readonly practice: string;
  readonly claim_count: number;
  readonly total_charge_cents: bigint;
  readonly status: string;
  readonly interchange_control_number: string;
  readonly exchange_file_id: string;
  readonly acknowledgements: { readonly kind: string; readonly verdict: string; readonly fileId: string }[] | null;
}

/** What was sent, newest first, with its acknowledgements. */
export async function listSubmissions(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/submissions">,
): Promise<ResponseOf<"GET /api/submissions">> {
  const page = await listPage<SubmissionRecord>(
    tx,
    {
      select: sql`s.submission_id, s.created_at, r.name as practice, s.claim_count, s.total_charge_cents, s.status, s.interchange_control_number, s.exchange_file_id,
        (select json_agg(json_build_object('kind', a.kind, 'verdict', a.verdict, 'fileId', a.exchange_file_id) order by a.received_at) from (
          select kind, exchange_file_id, case when bool_and(verdict = 'accepted') then 'accepted' when bool_and(verdict = 'rejected') then 'rejected' else 'accepted-with-errors' end as verdict,
            min(received_at) as received_at
          from acknowledgement x where x.organization_id = s.organization_id and x.submission_id = s.submission_id group by kind, exchange_file_id) a) as acknowledgements`,
      from: sql`from submission s join practice r on r.organization_id = s.organization_id and r.practice_id = s.practice_id`,
      where: sql`s.organization_id = ${organizationId} and s.practice_id = any(${[...practices]}::text[])`,
      scope: sql`s.organization_id = ${organizationId}`,
      id: sql`s.submission_id`,
      amount: sql`s.total_charge_cents`,
      columns: {
        createdAt: { expression: sql`s.created_at`, type: "timestamptz" },
        claimCount: { expression: sql`s.claim_count::bigint`, type: "bigint" },
        totalCharge: { expression: sql`s.total_charge_cents`, type: "bigint" },
      },
      defaultSort: "-createdAt",
      countKey: JSON.stringify([organizationId, "submissions", practices]),
    },
    query,
  );
  return {
    ...page,
    rows: page.rows.map((row) => ({
      id: row.submission_id,
      createdAt: row.created_at,
      practice: row.practice,
      claimCount: row.claim_count,
      totalCharge: moneyText(row.total_charge_cents),
      status: row.status,
      controlNumber: row.interchange_control_number,
      fileId: row.exchange_file_id,
      acknowledgements: row.acknowledgements ?? [],
    })),
  };
}
