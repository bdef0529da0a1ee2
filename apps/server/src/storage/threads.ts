import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";

type Message = ResponseOf<"POST /api/visits/:id/messages">;

/**
 * What people wrote to each other about a thing, oldest first. A visit and its claims share one thread: what the biller writes at the
 * claim stands at the visit, and the other way round.
 */
export async function threadOf(
  tx: TenantTransaction,
  organizationId: string,
  subjectKind: string,
  subjectId: string,
): Promise<Message[]> {
  const visit =
    subjectKind === "visit"
      ? sql`select ${subjectId}::text as visit_id`
      : sql`select visit_id from claim where organization_id = ${organizationId} and claim_id = ${subjectId} and ${subjectKind} = 'claim' and visit_id is not null`;
  const { rows } = await sql<Message>`
    with of_visit as (${visit})
    select message_id as id, author_name as author, body, at from thread_message m
    where m.organization_id = ${organizationId} and ((m.subject_kind = ${subjectKind} and m.subject_id = ${subjectId})
      or (m.subject_kind = 'visit' and m.subject_id in (select visit_id from of_visit))
      or (m.subject_kind = 'claim' and m.subject_id in (select c.claim_id from claim c join of_visit o on o.visit_id = c.visit_id
        where c.organization_id = ${organizationId})))
    order by at, message_id`.execute(tx);
  return rows;
}

/** Adds a message. */
export async function writeMessage(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  subject: { readonly kind: string; readonly id: string },
  body: string,
): Promise<Message> {
  const message = { id: services.newId(), author: actor.name, body, at: services.clock.now() };
  await tx
    .insertInto("thread_message")
    .values({
      organization_id: actor.organizationId,
      message_id: message.id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      author_user_id: actor.userId ?? "system",
      author_name: actor.name,
      body,
      at: message.at,
    })
    .execute();
  return message;
}
