import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { dosePreview, drugFacts, saveItem } from "../../storage/stock-items.ts";
import { listPacks, packsForVisit, savePack } from "../../storage/stock-packs.ts";
import { takeBackBooking } from "../../storage/stock-undo.ts";
import { countStock, listStock, receiveStock, stockItem } from "../../storage/stock.ts";
import { endpoint } from "../endpoint.ts";

/** The shelf: items, lots, deliveries, counts and procedure packs. Use at a visit belongs to the visit's routes. */
export function stockRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/stock", ({ query, tenant, session, practices }) =>
    tenant((tx) => listStock(tx, services, session.organizationId, practices(query.practice), query)),
  );
  endpoint(app, services, "POST /api/stock", ({ body, tenant, session, practices }) =>
    tenant(async (tx) => {
      const id = await saveItem(tx, services, session.organizationId, practices(), body);
      audit(tx, { action: "stock:add-item", subjectKind: "inventory-item", subjectId: id });
      return stockItem(tx, services, session.organizationId, practices(), id);
    }),
  );
  endpoint(app, services, "GET /api/stock/:id", ({ params, tenant, session, practices }) =>
    tenant((tx) => stockItem(tx, services, session.organizationId, practices(), params.id)),
  );
  endpoint(app, services, "PUT /api/stock/:id", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:change-item", subjectKind: "inventory-item", subjectId: params.id });
      await saveItem(tx, services, session.organizationId, practices(), body.item, {
        id: params.id,
        version: body.version,
      });
      return stockItem(tx, services, session.organizationId, practices(), params.id);
    }),
  );
  endpoint(app, services, "GET /api/stock/:id/dose", ({ params, query, tenant, session, practices }) =>
    tenant((tx) => dosePreview(tx, services, session.organizationId, practices(), params.id, query)),
  );
  endpoint(app, services, "GET /api/drug-facts", ({ query }) => drugFacts(services, query));
  endpoint(app, services, "POST /api/stock/:id/receive", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:receive", subjectKind: "inventory-item", subjectId: params.id });
      await receiveStock(tx, services, session, practices(), params.id, body);
      return stockItem(tx, services, session.organizationId, practices(), params.id);
    }),
  );
  endpoint(app, services, "POST /api/stock/:id/count", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:count", subjectKind: "inventory-item", subjectId: params.id });
      await countStock(tx, services, session, practices(), params.id, body);
      return stockItem(tx, services, session.organizationId, practices(), params.id);
    }),
  );
  packRoutes(app, services);
}

function packRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/packs", ({ query, tenant, session, practices }) =>
    tenant((tx) => listPacks(tx, services, session.organizationId, practices(query.practice))),
  );
  endpoint(app, services, "GET /api/packs/all", ({ query, tenant, session, practices }) =>
    tenant((tx) => listPacks(tx, services, session.organizationId, practices(query.practice), true)),
  );
  endpoint(app, services, "POST /api/packs", ({ body, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:add-pack", subjectKind: "procedure-pack", subjectId: body.procedureCode });
      const message = await savePack(tx, services, session.organizationId, practices(), body);
      return { ok: true as const, message };
    }),
  );
  endpoint(app, services, "PUT /api/packs/:id", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:change-pack", subjectKind: "procedure-pack", subjectId: params.id });
      const message = await savePack(tx, services, session.organizationId, practices(), body, params.id);
      return { ok: true as const, message };
    }),
  );
  endpoint(app, services, "GET /api/visits/:id/packs", ({ params, tenant, session, practices }) =>
    tenant((tx) => packsForVisit(tx, services, session.organizationId, practices(), params.id)),
  );
  endpoint(app, services, "POST /api/visits/:id/stock/undo", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:take-back", subjectKind: "visit", subjectId: params.id });
      await takeBackBooking(tx, services, actorOf(session), practices(), params.id, body.idempotencyKey);
      return { ok: true as const, message: "The supplies are back in stock and their lines are gone." };
    }),
  );
}
