import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";

type QueryEvent = ResponseOf<"GET /api/queries/:id">["events"][number];

/** A step in the life of a question. Steps with the same key are one step: the second time nothing is written. */
export interface QueryStepTaken {
  readonly queryId: string;
  readonly visitId: string;
  readonly kind: QueryEvent["kind"];
  readonly key: string;
  /** Ids, days and counts in words; no answer and no words of the note. */
  readonly details?: string;
}

/** Writes a step to the log; false when it stands there already. */
export async function recordQueryEvent(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  step: QueryStepTaken,
): Promise<boolean> {
  const written = await tx
    .insertInto("query_event")
    .values({
      organization_id: actor.organizationId,
      query_event_id: services.newId(),
      query_id: step.queryId,
      visit_id: step.visitId,
      kind: step.kind,
      at: services.clock.now(),
      actor_user_id: actor.userId,
      actor_name: actor.name,
      details: step.details ?? "",
      event_key: step.key,
    })
    .onConflict((again) => again.columns(["organization_id", "query_id", "event_key"]).doNothing())
    .returning("query_event_id")
    .executeTakeFirst();
  return written !== undefined;
}

const kinds: readonly QueryEvent["kind"][] = [
  "asked",
  "reminded",
  "escalated",
  "answered",
  "withdrawn",
  "expired",
  "codes-moved",
  "seen",
  "due-changed",
];

/** The log of a question, oldest first. */
export async function queryEvents(
  tx: TenantTransaction,
  organizationId: string,
  queryId: string,
): Promise<QueryEvent[]> {
  const rows = await tx
    .selectFrom("query_event")
    .select(["kind", "at", "actor_name", "details"])
    .where("organization_id", "=", organizationId)
    .where("query_id", "=", queryId)
    .orderBy("at")
    .orderBy("query_event_id")
    .execute();
  return rows.map((row) => ({
    kind: kinds.find((one) => one === row.kind) ?? "asked",
    at: row.at,
    by: row.actor_name,
    details: row.details,
  }));
}

/** Opens a task about a question for a role or a person, unless one of its kind is open; true when it was made. */
export async function openQueryTask(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  task: {
    readonly kind: "query-reminder" | "query-escalated" | "query-answered" | "query-expired";
    readonly queryId: string;
    readonly practiceId: string;
    readonly title: string;
    readonly dueOn: string;
    readonly forRole: string;
    readonly assignedUserId: string | null;
  },
): Promise<boolean> {
  const open = await tx
    .selectFrom("task")
    .select("task_id")
    .where("organization_id", "=", organizationId)
    .where("kind", "=", task.kind)
    .where("subject_kind", "=", "query")
    .where("subject_id", "=", task.queryId)
    .where("status", "=", "open")
    .limit(1)
    .executeTakeFirst();
  if (open !== undefined) return false;
  await tx
    .insertInto("task")
    .values({
      organization_id: organizationId,
      task_id: services.newId(),
      practice_id: task.practiceId,
      kind: task.kind,
      subject_kind: "query",
      subject_id: task.queryId,
      title: task.title,
      due_on: task.dueOn,
      for_role: task.forRole,
      assigned_user_id: task.assignedUserId,
    })
    .execute();
  return true;
}

/** Closes what was open about a question: reminders are of no use once it is closed. */
export async function closeQueryTasks(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  queryIds: readonly string[],
  kinds: readonly string[] = ["query-reminder", "query-escalated"],
): Promise<void> {
  if (queryIds.length === 0) return;
  await tx
    .updateTable("task")
    .set({ status: "done", done_at: services.clock.now(), done_by: actor.userId ?? "system" })
    .where("organization_id", "=", actor.organizationId)
    .where("subject_kind", "=", "query")
    .where("subject_id", "in", [...queryIds])
    .where("kind", "in", [...kinds])
    .where("status", "=", "open")
    .execute();
}
