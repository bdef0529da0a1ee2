import { continueReplay } from "../../storage/coding-replays.ts";
import type { JobRegistry } from "../registry.ts";

/** Replays of many visits: a hundred visits a transaction, each place remembered. */
export function codingReplayJobs(registry: JobRegistry): void {
  registry.registerJob<{ organizationId: string; replayId: string }>(
    "replay-coding",
    { title: "Replay the coding of a period", concurrency: 1, timeoutSeconds: 3600 },
    async ({ organizationId, replayId }, { tenant, services, signal }) => {
      while (!signal.aborted) {
        const more = await tenant((tx) => continueReplay(tx, services, organizationId, replayId));
        if (!more) return;
      }
      throw new Error("stopped before the end; it goes on from where it was");
    },
  );
}
