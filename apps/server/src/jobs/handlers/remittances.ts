import { postStoredRemittance } from "../../storage/remittance-files.ts";
import type { JobRegistry } from "../registry.ts";

/** Posts a received 835 file. The posting is one transaction, so that a crash leaves nothing and the next try does it all. */
export function remittanceJobs(registry: JobRegistry): void {
  registry.registerJob<{ organizationId: string; exchangeFileId: string }>(
    "post-remittance",
    { title: "Post a remittance file", forRole: "biller", concurrency: 1 },
    async ({ organizationId, exchangeFileId }, { tenant, services }) => {
      await tenant((tx) => postStoredRemittance(tx, services, { organizationId, userId: null }, exchangeFileId));
    },
  );
}
