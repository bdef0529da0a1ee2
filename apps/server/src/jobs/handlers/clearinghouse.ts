import { connectorFor } from "../../connectors/clearinghouse-of.ts";
import type { Services } from "../../services.ts";
import { collectAnswers } from "../../storage/collecting.ts";
import { clearinghouseOf } from "../../storage/trading-partners.ts";
import { keptFile } from "../../storage/file-view.ts";
import type { JobRegistry } from "../registry.ts";

/** Files out to the clearinghouse and answers in from it. */
export function clearinghouseJobs(registry: JobRegistry): void {
  registry.registerJob<{ organizationId: string; submissionId: string; fileId: string }>(
    "deliver-file",
    { title: "Send a file of claims", forRole: "biller", retries: 8 },
    async ({ organizationId, submissionId, fileId }, { tenant, services }) => {
      const { file, setting } = await tenant(async (tx) => ({
        file: await keptFile(tx, organizationId, fileId),
        setting: await clearinghouseOf(tx, organizationId),
      }));
      await connectorFor(services, setting).deliver({ name: file.name, content: file.content });
      await tenant(async (tx) => {
        await tx
          .updateTable("exchange_file")
          .set({ status: "processed" })
          .where("organization_id", "=", organizationId)
          .where("exchange_file_id", "=", fileId)
          .execute();
        await tx
          .updateTable("submission")
          .set({ status: "sent", sent_at: services.clock.now() })
          .where("organization_id", "=", organizationId)
          .where("submission_id", "=", submissionId)
          .where("status", "=", "queued")
          .execute();
      });
    },
  );
  registry.registerTicker({
    name: "collect-answers",
    everySeconds: 2,
    run: async (services: Services) => {
      await collectAnswers(services);
    },
  });
}
