import { withTenant } from "../../storage/database.ts";
import { agePlans } from "../../storage/payment-plans.ts";
import type { JobRegistry } from "../registry.ts";

/** Ages payment plans: looks every hour for instalments past due, through a durable job an organization. */
export function patientBillingJobs(registry: JobRegistry): void {
  registry.registerJob<{ organizationId: string }>(
    "age-plans",
    { title: "Mark missed instalments", forRole: "biller" },
    async ({ organizationId }, { tenant, services }) => {
      await tenant((tx) => agePlans(tx, services, organizationId));
    },
  );
  registry.registerTicker({
    name: "age-plans",
    everySeconds: 3600,
    run: async (services) => {
      const organizations = await services.db.selectFrom("organization").select("organization_id").execute();
      for (const { organization_id: organizationId } of organizations) {
        await withTenant(services.db, { organizationId, userId: null, userName: "age-plans" }, (tx) =>
          services.jobs.enqueue(tx, "age-plans", { organizationId }, { singletonKey: organizationId }),
        );
      }
    },
  });
}
