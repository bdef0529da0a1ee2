import { withTenant } from "../../storage/database.ts";
import { tendQueries } from "../../storage/query-life.ts";
import type { JobRegistry } from "../registry.ts";

/** Reminds, escalates and closes questions to providers: looks every ten minutes, through a durable job an organization. */
export function providerQueryJobs(registry: JobRegistry): void {
  registry.registerJob<{ organizationId: string }>(
    "tend-queries",
    { title: "Remind providers of questions", forRole: "supervisor" },
    async ({ organizationId }, { tenant, services }) => {
      await tenant((tx) => tendQueries(tx, services, organizationId));
    },
  );
  registry.registerTicker({
    name: "tend-queries",
    everySeconds: 600,
    run: async (services) => {
      const organizations = await services.db.selectFrom("organization").select("organization_id").execute();
      for (const { organization_id: organizationId } of organizations) {
        await withTenant(services.db, { organizationId, userId: null, userName: "tend-queries" }, (tx) =>
          services.jobs.enqueue(tx, "tend-queries", { organizationId }, { singletonKey: organizationId }),
        );
      }
    },
  });
}
