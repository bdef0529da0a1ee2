import { stringify } from "csv-stringify/sync";
import type { FastifyInstance, FastifyReply } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import type { TenantTransaction } from "../../storage/database.ts";
import { listOrders, orderView, reorderProposals } from "../../storage/stock-order-views.ts";
import { closeOrder, createOrder, receiveOrder, saveOrder, sendOrder } from "../../storage/stock-orders.ts";
import { orderRows, orderSheet, recallCsvRows, recallLetters } from "../../storage/stock-papers.ts";
import { closeRecall, listRecalls, openRecall, recallView } from "../../storage/stock-recalls.ts";
import { stockReport, stockScope } from "../../storage/stock-reports.ts";
import { endpoint } from "../endpoint.ts";

function sendCsv(reply: FastifyReply, name: string, rows: readonly (readonly string[])[]): FastifyReply {
  return reply
    .type("text/csv; charset=utf-8")
    .header("content-disposition", `attachment; filename="${name}.csv"`)
    .send(stringify([...rows], { escape_formulas: true }));
}

/** Reorder proposals and purchase orders. */
export function stockOrderRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/reorder", ({ query, tenant, session, practices }) =>
    tenant((tx) => reorderProposals(tx, services, session.organizationId, practices(query.practice))),
  );
  endpoint(app, services, "GET /api/purchase-orders", ({ query, tenant, session, practices }) =>
    tenant((tx) => listOrders(tx, services, session.organizationId, practices(query.practice), query)),
  );
  endpoint(app, services, "POST /api/purchase-orders", ({ body, tenant, session, practices }) =>
    tenant(async (tx) => {
      const id = await createOrder(tx, services, actorOf(session), practices(), body);
      audit(tx, { action: "order:create", subjectKind: "purchase-order", subjectId: id });
      return orderView(tx, services, session.organizationId, practices(), id);
    }),
  );
  endpoint(app, services, "GET /api/purchase-orders/:id", ({ params, tenant, session, practices }) =>
    tenant((tx) => orderView(tx, services, session.organizationId, practices(), params.id)),
  );
  endpoint(app, services, "PUT /api/purchase-orders/:id", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      noteOrder(tx, "order:change", params.id);
      await saveOrder(tx, actorOf(session), practices(), params.id, body);
      return orderView(tx, services, session.organizationId, practices(), params.id);
    }),
  );
  endpoint(app, services, "POST /api/purchase-orders/:id/send", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      noteOrder(tx, "order:send", params.id);
      await sendOrder(tx, services, actorOf(session), practices(), params.id, body.version);
      return orderView(tx, services, session.organizationId, practices(), params.id);
    }),
  );
  endpoint(app, services, "POST /api/purchase-orders/:id/receive", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      noteOrder(tx, "order:receive", params.id);
      await receiveOrder(tx, services, actorOf(session), practices(), params.id, body);
      return orderView(tx, services, session.organizationId, practices(), params.id);
    }),
  );
  endpoint(app, services, "POST /api/purchase-orders/:id/close", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      noteOrder(tx, "order:close", params.id);
      await closeOrder(tx, services, actorOf(session), practices(), params.id, body);
      return orderView(tx, services, session.organizationId, practices(), params.id);
    }),
  );
  endpoint(
    app,
    services,
    "GET /api/purchase-orders/:id/print",
    async ({ params, tenant, session, practices }, reply) => {
      const pdf = await tenant((tx) => orderSheet(tx, services, session.organizationId, practices(), params.id));
      return reply.type("application/pdf").send(pdf);
    },
  );
  endpoint(app, services, "GET /api/purchase-orders/:id/csv", async ({ params, tenant, session, practices }, reply) => {
    const order = await tenant((tx) => orderView(tx, services, session.organizationId, practices(), params.id));
    return sendCsv(reply, order.row.number, orderRows(order));
  });
}

function noteOrder(tx: TenantTransaction, action: string, id: string): void {
  audit(tx, { action, subjectKind: "purchase-order", subjectId: id });
}

/** Recalls, whose patients are seen only with a trace, and the reports of stock. */
export function stockRecallRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/recalls", ({ query, tenant, session, practices }) =>
    tenant((tx) => listRecalls(tx, session.organizationId, practices(query.practice))),
  );
  endpoint(app, services, "POST /api/recalls", ({ body, tenant, session, practices }) =>
    tenant(async (tx) => {
      const id = await openRecall(tx, services, actorOf(session), practices(), body);
      audit(tx, { action: "recall:open", subjectKind: "stock-recall", subjectId: id });
      return { id, message: "The recall is open and its lots are held." };
    }),
  );
  const patientsOf = (
    tx: TenantTransaction,
    action: string,
    organizationId: string,
    mine: readonly string[],
    id: string,
  ) =>
    recallView(tx, organizationId, mine, id).then((recall) => {
      audit(tx, { action, subjectKind: "stock-recall", subjectId: id, details: { patients: recall.row.patients } });
      for (const patientId of new Set(recall.uses.map((use) => use.patientId)))
        audit(tx, { action, subjectKind: "patient", subjectId: patientId, details: { recall: id } });
      return recall;
    });
  endpoint(app, services, "GET /api/recalls/:id", ({ params, tenant, session, practices }) =>
    tenant((tx) => patientsOf(tx, "recall:read", session.organizationId, practices(), params.id)),
  );
  endpoint(app, services, "GET /api/recalls/:id/csv", async ({ params, tenant, session, practices }, reply) => {
    const recall = await tenant((tx) =>
      patientsOf(tx, "recall:export", session.organizationId, practices(), params.id),
    );
    return sendCsv(reply, "recall", recallCsvRows(recall));
  });
  endpoint(app, services, "GET /api/recalls/:id/letters", async ({ params, tenant, session, practices }, reply) => {
    const pdf = await tenant(async (tx) => {
      const recall = await patientsOf(tx, "recall:letters", session.organizationId, practices(), params.id);
      return recallLetters(tx, services, session.organizationId, recall);
    });
    return reply.type("application/pdf").send(pdf);
  });
  endpoint(app, services, "POST /api/recalls/:id/close", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "recall:close", subjectKind: "stock-recall", subjectId: params.id });
      await closeRecall(tx, services, actorOf(session), practices(), params.id, body.note);
      return { ok: true as const, message: "The recall is closed. Its lots stay held." };
    }),
  );
  endpoint(app, services, "GET /api/stock-reports/:id", ({ params, query, tenant, session, practices }) =>
    tenant((tx) =>
      stockReport(tx, stockScope(services, session.organizationId, practices(query.practice), query), params.id),
    ),
  );
  endpoint(
    app,
    services,
    "GET /api/stock-reports/:id/csv",
    async ({ params, query, tenant, session, practices }, reply) => {
      const table = await tenant((tx) =>
        stockReport(tx, stockScope(services, session.organizationId, practices(query.practice), query), params.id),
      );
      return sendCsv(reply, table.id, [
        table.columns.map((column) => column.label),
        ...table.rows.map((row) => table.columns.map((column) => String(row[column.key] ?? ""))),
      ]);
    },
  );
}
