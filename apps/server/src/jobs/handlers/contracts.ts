import { continueComparison } from "../../storage/contract-comparisons.ts";
import type { JobRegistry } from "../registry.ts";

/** Comparisons of contracts: some hundred claims a transaction, each place remembered. */
export function contractJobs(registry: JobRegistry): void {
  registry.registerJob<{ organizationId: string; comparisonId: string }>(
    "compare-contracts",
    { title: "Compare two contracts", concurrency: 1, timeoutSeconds: 3600 },
    async ({ organizationId, comparisonId }, { tenant, services, signal }) => {
      while (!signal.aborted) {
        const more = await tenant((tx) => continueComparison(tx, services, organizationId, comparisonId));
        if (!more) return;
      }
      throw new Error("stopped before the end; it goes on from where it was");
    },
  );
}
