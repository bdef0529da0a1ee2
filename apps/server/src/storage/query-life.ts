import { addDays } from "@cleanclaim/model";
import { queryStep } from "@cleanclaim/revenue-cycle";
import type { BodyOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { systemActor } from "./actor.ts";
import { codingPolicyOf } from "./coding-policy.ts";
import type { CodingPolicy } from "./coding-policy.ts";
import type { TenantTransaction } from "./database.ts";
import { backToCoding } from "./provider-queries.ts";
import { closeQueryTasks, openQueryTask, recordQueryEvent } from "./query-events.ts";
import { dayOf, optionalDay } from "./stored-shapes.ts";

interface WaitingRow {
  readonly query_id: string;
  readonly visit_id: string;
  readonly practice_id: string;
  readonly provider_id: string;
  readonly asked_by: string;
  readonly due_on: string;
  readonly reminded_on: string | null;
  readonly escalated_on: string | null;
}

/** Locks the open questions named that the practices may see, in the order of their ids. */
async function lockOpen(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[] | null,
  ids: readonly string[] | null,
): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select q.query_id, q.visit_id, v.practice_id, q.provider_id, q.asked_by, q.due_on::text as due_on,
      q.reminded_on::text as reminded_on, q.escalated_on::text as escalated_on
    from provider_query q join visit v on v.organization_id = q.organization_id and v.visit_id = q.visit_id
    where q.organization_id = ${organizationId} and q.status = 'open'
      ${practices === null ? sql`` : sql`and v.practice_id = any(${[...practices]}::text[])`}
      ${ids === null ? sql`` : sql`and q.query_id = any(${[...ids]}::text[])`}
    order by q.query_id for update of q`.execute(tx);
  return rows;
}

/** A reminder: counted, in the log, and a task of the provider. Twice on one day is once; false then. */
async function remind(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  row: WaitingRow,
  today: string,
): Promise<boolean> {
  const written = await recordQueryEvent(tx, services, actor, {
    queryId: row.query_id,
    visitId: row.visit_id,
    kind: "reminded",
    key: `reminded:${today}`,
    details: `due ${row.due_on}`,
  });
  if (!written) return false;
  await tx
    .updateTable("provider_query")
    .set({ reminders: sql`reminders + 1`, reminded_on: today })
    .where("organization_id", "=", actor.organizationId)
    .where("query_id", "=", row.query_id)
    .execute();
  await openQueryTask(tx, services, actor.organizationId, {
    kind: "query-reminder",
    queryId: row.query_id,
    practiceId: row.practice_id,
    title: "A coder's question waits for your answer",
    dueOn: row.due_on,
    forRole: "provider",
    assignedUserId: await userOfProvider(tx, actor.organizationId, row.provider_id),
  });
  return true;
}

async function userOfProvider(
  tx: TenantTransaction,
  organizationId: string,
  providerId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom("app_user")
    .select("user_id")
    .where("organization_id", "=", organizationId)
    .where("provider_id", "=", providerId)
    .orderBy("user_id")
    .limit(1)
    .executeTakeFirst();
  return row?.user_id ?? null;
}

/** Tells the supervisor, and the provider once more. */
async function escalate(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  row: WaitingRow,
  today: string,
): Promise<void> {
  const written = await recordQueryEvent(tx, services, actor, {
    queryId: row.query_id,
    visitId: row.visit_id,
    kind: "escalated",
    key: "escalated",
    details: `due ${row.due_on}`,
  });
  if (!written) return;
  await tx
    .updateTable("provider_query")
    .set({ escalated_on: today })
    .where("organization_id", "=", actor.organizationId)
    .where("query_id", "=", row.query_id)
    .execute();
  await openQueryTask(tx, services, actor.organizationId, {
    kind: "query-escalated",
    queryId: row.query_id,
    practiceId: row.practice_id,
    title: "A question to a provider is still not answered",
    dueOn: today,
    forRole: "supervisor",
    assignedUserId: null,
  });
  await remind(tx, services, actor, row, today);
}

/** Closes a question that nobody answered; the visit goes back to the coder, who codes to what the note says. */
async function expire(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  row: WaitingRow,
  today: string,
): Promise<void> {
  await closeAs(tx, services, actor, row, "expired", `due ${row.due_on}`);
  await openQueryTask(tx, services, actor.organizationId, {
    kind: "query-expired",
    queryId: row.query_id,
    practiceId: row.practice_id,
    title: "A question closed without an answer",
    dueOn: today,
    forRole: "coder",
    assignedUserId: row.asked_by === "system" ? null : row.asked_by,
  });
}

async function closeAs(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  row: WaitingRow,
  status: "expired" | "withdrawn",
  details: string,
): Promise<void> {
  await tx
    .updateTable("provider_query")
    .set({ status, closed_at: services.clock.now(), version: sql`version + 1` })
    .where("organization_id", "=", actor.organizationId)
    .where("query_id", "=", row.query_id)
    .execute();
  await recordQueryEvent(tx, services, actor, {
    queryId: row.query_id,
    visitId: row.visit_id,
    kind: status,
    key: status,
    details,
  });
  await closeQueryTasks(tx, services, actor, [row.query_id]);
  await backToCoding(tx, actor, row.visit_id);
}

/** What a look at the clock did. */
export interface QueriesTended {
  readonly reminded: number;
  readonly escalated: number;
  readonly expired: number;
}

/** Looks at every open question of an organization and does what its day asks for. Looking twice does nothing twice. */
export async function tendQueries(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
): Promise<QueriesTended> {
  const actor = systemActor(organizationId);
  const today = dayOf(services.clock.today());
  const policies = new Map<string, CodingPolicy>();
  const done = { remind: 0, escalate: 0, expire: 0 };
  for (const row of await lockOpen(tx, organizationId, null, null)) {
    const policy = policies.get(row.practice_id) ?? (await codingPolicyOf(tx, organizationId, row.practice_id));
    policies.set(row.practice_id, policy);
    const query = {
      dueOn: dayOf(row.due_on),
      remindedOn: optionalDay(row.reminded_on),
      escalatedOn: optionalDay(row.escalated_on),
    };
    const step = queryStep(query, policy, today);
    if (step === undefined) continue;
    done[step] += 1;
    if (step === "remind") await remind(tx, services, actor, row, today);
    else if (step === "escalate") await escalate(tx, services, actor, row, today);
    else await expire(tx, services, actor, row, today);
  }
  return { reminded: done.remind, escalated: done.escalate, expired: done.expire };
}

type Bulk = ResponseOf<"POST /api/queries/remind">;

async function each(
  tx: TenantTransaction,
  actor: Actor,
  practices: readonly string[],
  ids: readonly string[],
  work: (row: WaitingRow) => Promise<string | undefined>,
): Promise<{ readonly done: number; readonly failed: Bulk["failed"] }> {
  const rows = new Map((await lockOpen(tx, actor.organizationId, practices, ids)).map((row) => [row.query_id, row]));
  const failed: Bulk["failed"] = [];
  let done = 0;
  for (const id of new Set(ids)) {
    const row = rows.get(id);
    const problem = row === undefined ? "The question is not open any more." : await work(row);
    if (problem === undefined) done += 1;
    else failed.push({ id, message: problem });
  }
  return { done, failed };
}

/** Reminds the providers of several questions now. */
export async function remindQueries(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  { ids }: BodyOf<"POST /api/queries/remind">,
): Promise<Bulk> {
  const today = services.clock.today();
  const result = await each(tx, actor, practices, ids, async (row) =>
    (await remind(tx, services, actor, row, today)) ? undefined : "The provider was reminded today already.",
  );
  return { ...result, message: `${result.done} of ${new Set(ids).size} reminded.` };
}

/** Takes several questions back. */
export async function withdrawQueries(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  { ids, reason }: BodyOf<"POST /api/queries/withdraw">,
): Promise<Bulk> {
  const result = await each(tx, actor, practices, ids, async (row) => {
    await closeAs(tx, services, actor, row, "withdrawn", reason?.trim() ?? "");
    return undefined;
  });
  return { ...result, message: `${result.done} of ${new Set(ids).size} withdrawn.` };
}

/** Takes a question back; 409 when it is not open. */
export async function withdrawQuery(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  queryId: string,
  reason: string,
): Promise<void> {
  const [row] = await lockOpen(tx, actor.organizationId, practices, [queryId]);
  if (row === undefined) throw conflict("The question is not open any more.", "Reload the visit.");
  await closeAs(tx, services, actor, row, "withdrawn", reason);
}

/** Gives an open question another due day, from today to half a year ahead. */
export async function changeDueDay(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  queryId: string,
  dueOn: string,
): Promise<void> {
  const today = dayOf(services.clock.today());
  if (dueOn < today || dueOn > addDays(today, 183)) {
    throw unprocessable("The due day must lie between today and half a year ahead.", "Choose another day.");
  }
  const [row] = await lockOpen(tx, actor.organizationId, practices, [queryId]);
  if (row === undefined) throw notFound("The open question");
  await tx
    .updateTable("provider_query")
    .set({ due_on: dueOn, version: sql`version + 1` })
    .where("organization_id", "=", actor.organizationId)
    .where("query_id", "=", queryId)
    .execute();
  await recordQueryEvent(tx, services, actor, {
    queryId,
    visitId: row.visit_id,
    kind: "due-changed",
    key: `due-changed:${services.newId()}`,
    details: `${row.due_on} → ${dueOn}`,
  });
}

/** The coder has seen what the answer changed: the task closes. Twice is once. */
export async function markOutcomeSeen(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  queryId: string,
): Promise<void> {
  const { rows } = await sql<{ visit_id: string }>`
    select q.visit_id from provider_query q join visit v on v.organization_id = q.organization_id and v.visit_id = q.visit_id
    where q.organization_id = ${actor.organizationId} and q.query_id = ${queryId} and v.practice_id = any(${[...practices]}::text[])
    for update of q`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw notFound("The question");
  await tx
    .updateTable("provider_query")
    .set({ outcome_seen_at: services.clock.now() })
    .where("organization_id", "=", actor.organizationId)
    .where("query_id", "=", queryId)
    .where("outcome_seen_at", "is", null)
    .execute();
  await recordQueryEvent(tx, services, actor, { queryId, visitId: row.visit_id, kind: "seen", key: "seen" });
  await closeQueryTasks(tx, services, actor, [queryId], ["query-answered", "query-expired"]);
}
