import type { Session } from "../access-control/sessions.ts";
import { notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";

/** Marks a task done. Doing it twice is harmless; a task that is not there is said so. */
export async function completeTask(
  tx: TenantTransaction,
  services: Services,
  session: Session,
  taskId: string,
): Promise<void> {
  const task = await tx
    .selectFrom("task")
    .select("status")
    .where("organization_id", "=", session.organizationId)
    .where("task_id", "=", taskId)
    .executeTakeFirst();
  if (task === undefined) throw notFound("The task");
  if (task.status !== "open") return;
  await tx
    .updateTable("task")
    .set({ status: "done", done_at: services.clock.now(), done_by: session.userId })
    .where("organization_id", "=", session.organizationId)
    .where("task_id", "=", taskId)
    .execute();
}
