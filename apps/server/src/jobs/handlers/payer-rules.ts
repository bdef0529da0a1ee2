import { systemActor } from "../../storage/actor.ts";
import { checkClaims } from "../../storage/claim-checking.ts";
import { openClaimIds } from "../../storage/open-claims.ts";
import { continueDryRun } from "../../storage/rule-dry-runs.ts";
import type { JobRegistry } from "../registry.ts";

/** Dry runs of payer rules, and the check of all open claims after a rule went live or off. */
export function payerRuleJobs(registry: JobRegistry): void {
  registry.registerJob<{ organizationId: string; dryRunId: string }>(
    "dry-run-rule",
    { title: "Try a payer rule over last year's claims", forRole: "biller", concurrency: 1, timeoutSeconds: 3600 },
    async ({ organizationId, dryRunId }, { tenant, services, signal }) => {
      while (!signal.aborted) {
        if (!(await tenant((tx) => continueDryRun(tx, services, organizationId, dryRunId)))) return;
      }
      throw new Error("stopped before the end; it goes on from where it was");
    },
  );
  registry.registerJob<{ organizationId: string }>(
    "recheck-claims",
    { title: "Check all open claims again", forRole: "biller", concurrency: 1, timeoutSeconds: 3600 },
    async ({ organizationId }, { tenant, services, signal }) => {
      let after = "";
      while (!signal.aborted) {
        const ids = await tenant(async (tx) => {
          const open = await openClaimIds(tx, organizationId, after, 200);
          await checkClaims(tx, services, systemActor(organizationId), open);
          return open;
        });
        const last = ids.at(-1);
        if (last === undefined) return;
        after = last;
      }
      throw new Error("stopped before the end; the check begins anew");
    },
  );
}
