import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { countStock, listPacks, listStock, receiveStock, stockItem } from "../../storage/stock.ts";
import { endpoint } from "../endpoint.ts";

/** The shelf: items, lots, deliveries, counts and procedure packs. Use at a visit belongs to the visit's routes. */
export function stockRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/stock", ({ query, tenant, session, practices }) =>
    tenant((tx) => listStock(tx, services, session.organizationId, practices(query.practice), query)),
  );
  endpoint(app, services, "GET /api/stock/:id", ({ params, tenant, session }) =>
    tenant((tx) => stockItem(tx, services, session.organizationId, params.id)),
  );
  endpoint(app, services, "POST /api/stock/:id/receive", ({ params, body, tenant, session }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:receive", subjectKind: "inventory-item", subjectId: params.id });
      await receiveStock(tx, services, session, params.id, body);
      return stockItem(tx, services, session.organizationId, params.id);
    }),
  );
  endpoint(app, services, "POST /api/stock/:id/count", ({ params, body, tenant, session }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:count", subjectKind: "inventory-item", subjectId: params.id });
      await countStock(tx, services, session, params.id, body);
      return stockItem(tx, services, session.organizationId, params.id);
    }),
  );
  endpoint(app, services, "GET /api/packs", ({ query, tenant, session, practices }) =>
    tenant((tx) => listPacks(tx, services, session.organizationId, practices(query.practice))),
  );
}
