import { systemActor } from "../../storage/actor.ts";
import { checkClaims } from "../../storage/claim-checking.ts";
import type { JobRegistry } from "../registry.ts";

/** Checking of claims that were made by the system itself, such as the next payer's. */
export function claimJobs(registry: JobRegistry): void {
  registry.registerJob<{ organizationId: string; claimId: string }>(
    "check-claim",
    { title: "Check a claim", forRole: "biller" },
    async ({ organizationId, claimId }, { tenant, services }) => {
      await tenant((tx) => checkClaims(tx, services, systemActor(organizationId), [claimId]));
    },
  );
}
