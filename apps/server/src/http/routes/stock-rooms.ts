import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { cancelCount, countView, listCounts, postCount, saveCount, startCount } from "../../storage/stock-counts.ts";
import { holdLot, listLots, listTransfers, transferStock, writeOffLot } from "../../storage/stock-moves.ts";
import { countSheet } from "../../storage/stock-papers.ts";
import { listLocations, listVendors, saveLocation, saveVendor } from "../../storage/stock-places.ts";
import { endpoint } from "../endpoint.ts";

/** Places and vendors, transfers, lots and counts. */
export function stockRoomRoutes(app: FastifyInstance, services: Services): void {
  placeRoutes(app, services);
  lotRoutes(app, services);
  countRoutes(app, services);
}

function placeRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/stock-locations", ({ query, tenant, session, practices }) =>
    tenant((tx) => listLocations(tx, session.organizationId, practices(query.practice))),
  );
  endpoint(app, services, "POST /api/stock-locations", ({ body, tenant, session, practices }) =>
    tenant(async (tx) => {
      await saveLocation(tx, services, session.organizationId, practices(), body);
      return listLocations(tx, session.organizationId, practices(body.practice));
    }),
  );
  endpoint(app, services, "PUT /api/stock-locations/:id", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      await saveLocation(tx, services, session.organizationId, practices(), body, params.id);
      return listLocations(tx, session.organizationId, practices(body.practice));
    }),
  );
  endpoint(app, services, "GET /api/vendors", ({ query, tenant, session, practices }) =>
    tenant((tx) => listVendors(tx, session.organizationId, practices(query.practice))),
  );
  endpoint(app, services, "POST /api/vendors", ({ body, tenant, session, practices }) =>
    tenant(async (tx) => {
      await saveVendor(tx, services, session.organizationId, practices(), body);
      return listVendors(tx, session.organizationId, practices(body.practice));
    }),
  );
  endpoint(app, services, "PUT /api/vendors/:id", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      await saveVendor(tx, services, session.organizationId, practices(), body, params.id);
      return listVendors(tx, session.organizationId, practices(body.practice));
    }),
  );
}

function lotRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/stock-transfers", ({ query, tenant, session, practices }) =>
    tenant((tx) => listTransfers(tx, session.organizationId, practices(query.practice))),
  );
  endpoint(app, services, "POST /api/stock-transfers", ({ body, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:transfer", subjectKind: "stock-location", subjectId: body.fromLocationId });
      const message = await transferStock(tx, services, actorOf(session), practices(), body);
      return { ok: true as const, message };
    }),
  );
  endpoint(app, services, "GET /api/stock-lots", ({ query, tenant, session, practices }) =>
    tenant((tx) => listLots(tx, services, session.organizationId, practices(query.practice), query)),
  );
  endpoint(app, services, "POST /api/stock-lots/:id/write-off", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:write-off", subjectKind: "inventory-lot", subjectId: params.id });
      const message = await writeOffLot(tx, services, actorOf(session), practices(), params.id, body);
      return { ok: true as const, message };
    }),
  );
  endpoint(app, services, "POST /api/stock-lots/:id/hold", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:hold", subjectKind: "inventory-lot", subjectId: params.id });
      const message = await holdLot(tx, services, actorOf(session), practices(), params.id, body.reason);
      return { ok: true as const, message };
    }),
  );
  endpoint(app, services, "POST /api/stock-lots/:id/release", ({ params, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:release", subjectKind: "inventory-lot", subjectId: params.id });
      const message = await holdLot(tx, services, actorOf(session), practices(), params.id, null);
      return { ok: true as const, message };
    }),
  );
}

function countRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/stock-counts", ({ query, tenant, session, practices }) =>
    tenant((tx) => listCounts(tx, session.organizationId, practices(query.practice))),
  );
  endpoint(app, services, "POST /api/stock-counts", ({ body, tenant, session, practices }) =>
    tenant(async (tx) => {
      const id = await startCount(tx, services, actorOf(session), practices(), body);
      audit(tx, { action: "stock:start-count", subjectKind: "stock-count", subjectId: id });
      return countView(tx, session.organizationId, practices(), id);
    }),
  );
  endpoint(app, services, "GET /api/stock-counts/:id", ({ params, tenant, session, practices }) =>
    tenant((tx) => countView(tx, session.organizationId, practices(), params.id)),
  );
  endpoint(app, services, "PUT /api/stock-counts/:id", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:count", subjectKind: "stock-count", subjectId: params.id });
      await saveCount(tx, services, actorOf(session), practices(), params.id, body);
      return countView(tx, session.organizationId, practices(), params.id);
    }),
  );
  endpoint(app, services, "POST /api/stock-counts/:id/post", ({ params, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:post-count", subjectKind: "stock-count", subjectId: params.id });
      await postCount(tx, services, actorOf(session), practices(), params.id);
      return countView(tx, session.organizationId, practices(), params.id);
    }),
  );
  endpoint(app, services, "POST /api/stock-counts/:id/cancel", ({ params, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:cancel-count", subjectKind: "stock-count", subjectId: params.id });
      await cancelCount(tx, actorOf(session), practices(), params.id);
      return countView(tx, session.organizationId, practices(), params.id);
    }),
  );
  endpoint(app, services, "GET /api/stock-counts/:id/print", async ({ params, tenant, session, practices }, reply) => {
    const pdf = await tenant((tx) => countSheet(tx, services, session.organizationId, practices(), params.id));
    return reply.type("application/pdf").send(pdf);
  });
}
