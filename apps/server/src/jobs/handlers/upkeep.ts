import { sweepSessions } from "../../access-control/sessions.ts";
import type { JobRegistry } from "../registry.ts";

/** Housekeeping that belongs to nobody in particular. */
export function upkeepJobs(registry: JobRegistry): void {
  registry.registerTicker({ name: "sweep-sessions", everySeconds: 600, run: sweepSessions });
}
