import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { deleteView, listViews, lookups, railCounts, saveView, searchEverything } from "../../storage/navigation.ts";
import { endpoint } from "../endpoint.ts";

/** What the frame of the web application asks for: counts, search, saved views, lists for forms. */
export function navigationRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/rail", ({ query, tenant, session, practices }) =>
    tenant((tx) => railCounts(tx, services, session, practices(query.practice))),
  );
  endpoint(app, services, "GET /api/search", ({ query, tenant, session, practices }) =>
    tenant(async (tx) => {
      const hits = await searchEverything(tx, session, practices(), query.q);
      audit(tx, { action: "search", subjectKind: "palette", subjectId: "search", details: { hits: hits.length } });
      return hits;
    }),
  );
  endpoint(app, services, "GET /api/views", ({ query, tenant, session }) =>
    tenant((tx) => listViews(tx, session, query.list)),
  );
  endpoint(app, services, "POST /api/views", ({ body, tenant, session }) =>
    tenant((tx) => saveView(tx, services, session, body)),
  );
  endpoint(app, services, "DELETE /api/views/:id", ({ params, tenant, session }) =>
    tenant(async (tx) => {
      await deleteView(tx, session, params.id);
      return { ok: true as const, message: "The view is gone." };
    }),
  );
  endpoint(app, services, "GET /api/lookups", ({ query, tenant, session, practices }) =>
    tenant((tx) => lookups(tx, session.organizationId, practices(query.practice))),
  );
}
