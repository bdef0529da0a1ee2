import { sql } from "kysely";
import type { Services } from "../services.ts";
import { codingRunOf, documentsOf } from "./coding-engine.ts";
import { withTenant } from "./database.ts";

/** Which visits: those a coder will open (few, by an index of their own), or those whose coding is finished. */
type Which = "open" | "finished";

/**
 * Lets the engine read notes that it has not read yet, newest first, so that a workbench opens at once and the visit can be replayed.
 * Each visit is a transaction of its own; one that fails is left for the next time and stops nothing.
 * @returns how many were read.
 */
export async function readWaitingNotes(services: Services, most: number, which: Which = "open"): Promise<number> {
  // The words of the partial index `visit_to_code`, so that it serves.
  const statuses = which === "open" ? sql`('to-code', 'query', 'returned')` : sql`('coded', 'billed')`;
  const organizations = await services.db.selectFrom("organization").select("organization_id").execute();
  let read = 0;
  for (const { organization_id: organizationId } of organizations) {
    const actor = { organizationId, userId: null, userName: "read-notes" };
    const { rows } = await withTenant(services.db, actor, (tx) =>
      sql<{ visit_id: string }>`
        select v.visit_id from visit v
        where v.organization_id = ${organizationId} and v.status in ${statuses}
          and exists (select from document d where d.organization_id = v.organization_id and d.visit_id = v.visit_id
            and d.kind = 'note' and d.withdrawn_at is null)
          and not exists (select from coding_run r where r.organization_id = v.organization_id and r.visit_id = v.visit_id)
        order by v.service_date desc, v.visit_id limit ${most - read}`.execute(tx),
    );
    for (const { visit_id: visitId } of rows) {
      try {
        await withTenant(services.db, actor, async (tx) =>
          codingRunOf(tx, services, organizationId, visitId, await documentsOf(tx, organizationId, visitId)),
        );
        read += 1;
      } catch (error) {
        const reason = error instanceof Error ? error.name : "unknown";
        services.log.warn({ visitId, reason }, "a note could not be read by the engine");
      }
    }
    if (read >= most) break;
  }
  return read;
}
