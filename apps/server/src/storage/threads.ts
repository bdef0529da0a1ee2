import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";

type Message = ResponseOf<"POST /api/visits/:id/messages">;

/** What people wrote to each other about a thing, oldest first. */
export async function threadOf(
  tx: TenantTransaction,
  organizationId: string,
  subjectKind: string,
  subjectId: string,
): Promise<Message[]> {
  const rows = await tx
    .selectFrom("thread_message")
    .select(["message_id as id", "author_name as author", "body", "at"])
    .where("organization_id", "=", organizationId)
    .where("subject_kind", "=", subjectKind)
    .where("subject_id", "=", subjectId)
    .orderBy("at")
    .orderBy("message_id")
    .execute();
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
