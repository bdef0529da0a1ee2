import { stringify } from "csv-stringify/sync";
import type { FastifyInstance } from "fastify";
import type { Services } from "../../services.ts";
import { trialBalance } from "../../storage/ledger.ts";
import { ownerHome } from "../../storage/owner-home.ts";
import { agingClaims, reportScope, reportTable } from "../../storage/reports.ts";
import { endpoint } from "../endpoint.ts";

/** The owner's home and its reports: every chart is a table, every table a file. */
export function reportRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/reports/owner", ({ query, tenant, session, practices }) =>
    tenant((tx) => ownerHome(tx, reportScope(services, session.organizationId, practices(query.practice), query))),
  );
  endpoint(app, services, "GET /api/reports/aging/:bucket", ({ params, query, tenant, session, practices }) =>
    tenant((tx) =>
      agingClaims(
        tx,
        reportScope(services, session.organizationId, practices(query.practice), {}),
        params.bucket,
        query,
      ),
    ),
  );
  endpoint(app, services, "GET /api/reports/trial-balance", ({ query, tenant, session, practices }) =>
    tenant((tx) => trialBalance(tx, session.organizationId, practices(query.practice))),
  );
  endpoint(app, services, "GET /api/reports/:id", ({ params, query, tenant, session, practices }) =>
    tenant((tx) =>
      reportTable(tx, reportScope(services, session.organizationId, practices(query.practice), query), params.id),
    ),
  );
  endpoint(app, services, "GET /api/reports/:id/csv", async ({ params, query, tenant, session, practices }, reply) => {
    const table = await tenant((tx) =>
      reportTable(tx, reportScope(services, session.organizationId, practices(query.practice), query), params.id),
    );
    const csv = stringify(table.rows, {
      header: true,
      columns: table.columns.map(({ key, label }) => ({ key, header: label })),
      escape_formulas: true,
    });
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", `attachment; filename="${table.id}.csv"`)
      .send(csv);
  });
}
