import path from "node:path";
import { noteFolder } from "../../connectors/note-folder.ts";
import type { Services } from "../../services.ts";
import { systemActor } from "../../storage/actor.ts";
import { withTenant } from "../../storage/database.ts";
import { readWaitingNotes } from "../../storage/note-reading.ts";
import { receiveNote } from "../../storage/received-notes.ts";
import type { JobRegistry } from "../registry.ts";

/** Where a record system leaves the notes of an organization. */
export function notesFolder(services: Services, organizationId: string): string {
  return path.join(services.config.dataDirectory, "notes", organizationId);
}

/**
 * Takes in every note that waits in the folders of all organizations: stored and matched in one transaction, then moved away. A crash
 * between the two does no harm: the same bytes again are recognised.
 * @returns how many files were taken.
 */
export async function collectNotes(services: Services): Promise<number> {
  const organizations = await services.db.selectFrom("organization").select("organization_id").execute();
  let taken = 0;
  for (const { organization_id: organizationId } of organizations) {
    const folder = noteFolder(notesFolder(services, organizationId));
    for (const name of await folder.waiting()) {
      const content = await folder.collect(name);
      if (content === undefined) continue;
      try {
        const actor = { organizationId, userId: null, userName: "collect-notes" };
        const receipt = await withTenant(services.db, actor, (tx) =>
          receiveNote(tx, services, systemActor(organizationId), { name, content }),
        );
        if (receipt.status === "refused") services.log.warn({ reason: receipt.message }, "a note could not be read");
        await folder.archive(name, receipt.status === "refused" ? "refused" : "collected");
        taken += 1;
      } catch (error) {
        // It stays where it is and is tried again; the others go on.
        const reason = error instanceof Error ? error.name : "unknown";
        services.log.error({ reason }, "a received note could not be taken in");
      }
    }
  }
  return taken;
}

/** A few hundred notes are read in some seconds; the next look takes the next. */
const NOTES_AT_ONCE = 150;

/** Notes in from the record system, and read by the engine before a coder opens them. */
export function noteJobs(registry: JobRegistry): void {
  registry.registerJob<{ organizationId: string }>(
    "read-finished-notes",
    { title: "Read the notes of finished visits", concurrency: 1, timeoutSeconds: 3600 },
    async (_payload, { services, signal }) => {
      while (!signal.aborted && (await readWaitingNotes(services, NOTES_AT_ONCE, "finished")) > 0);
    },
  );
  registry.registerTicker({
    name: "read-notes",
    everySeconds: 20,
    run: async (services: Services) => {
      await readWaitingNotes(services, NOTES_AT_ONCE);
    },
  });
  registry.registerTicker({
    name: "collect-notes",
    everySeconds: 5,
    run: async (services: Services) => {
      await collectNotes(services);
    },
  });
}
