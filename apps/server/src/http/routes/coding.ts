import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { saveCoding } from "../../storage/coding-saving.ts";
import { finishVisit, recordDecision, visitBackToCoding } from "../../storage/coding.ts";
import { answerQuery, askProvider, listQueries, withdrawQuery } from "../../storage/provider-queries.ts";
import { writeMessage } from "../../storage/threads.ts";
import { listVisits, visitHead, visitWorkbench } from "../../storage/visits.ts";
import { endpoint } from "../endpoint.ts";

/** The coder's desk: visits to code, the workbench, saving, finishing, questions to providers. */
export function codingRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/visits", ({ query, session, tenant, practices }) =>
    tenant((tx) => listVisits(tx, services, session.organizationId, practices(query.practice), query)),
  );

  endpoint(app, services, "GET /api/visits/:id", ({ params, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "visit:read", subjectKind: "visit", subjectId: params.id });
      return visitWorkbench(tx, services, session.organizationId, practices(), params.id);
    }),
  );

  endpoint(app, services, "PUT /api/visits/:id/coding", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await visitHead(tx, session.organizationId, practices(), params.id);
      audit(tx, { action: "visit:code", subjectKind: "visit", subjectId: params.id });
      return saveCoding(tx, services, actorOf(session), params.id, body);
    }),
  );

  endpoint(app, services, "POST /api/visits/:id/decisions", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await visitHead(tx, session.organizationId, practices(), params.id);
      audit(tx, { action: `visit:${body.action}`, subjectKind: "visit", subjectId: params.id });
      await recordDecision(tx, services, actorOf(session), params.id, body);
      return { ok: true as const, message: "Noted." };
    }),
  );

  endpoint(app, services, "POST /api/visits/:id/finish", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await visitHead(tx, session.organizationId, practices(), params.id);
      audit(tx, { action: "visit:finish", subjectKind: "visit", subjectId: params.id });
      return finishVisit(tx, services, actorOf(session), practices(), params.id, body.version);
    }),
  );

  endpoint(app, services, "POST /api/visits/:id/reopen", ({ params, session, tenant, practices }) =>
    tenant(async (tx) => {
      await visitHead(tx, session.organizationId, practices(), params.id);
      audit(tx, { action: "visit:reopen", subjectKind: "visit", subjectId: params.id });
      await visitBackToCoding(tx, services, actorOf(session), params.id, { status: "to-code", reason: null });
      return { ok: true as const, message: "The visit is open again." };
    }),
  );

  endpoint(app, services, "POST /api/visits/:id/return", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await visitHead(tx, session.organizationId, practices(), params.id);
      audit(tx, { action: "visit:return", subjectKind: "visit", subjectId: params.id });
      await visitBackToCoding(tx, services, actorOf(session), params.id, { status: "returned", reason: body.reason });
      return { ok: true as const, message: "The visit is back with the coder." };
    }),
  );

  endpoint(app, services, "POST /api/visits/:id/queries", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await visitHead(tx, session.organizationId, practices(), params.id);
      audit(tx, { action: "query:ask", subjectKind: "visit", subjectId: params.id });
      return askProvider(tx, services, actorOf(session), params.id, body);
    }),
  );

  endpoint(app, services, "POST /api/visits/:id/messages", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await visitHead(tx, session.organizationId, practices(), params.id);
      audit(tx, { action: "visit:write-message", subjectKind: "visit", subjectId: params.id });
      return writeMessage(tx, services, actorOf(session), { kind: "visit", id: params.id }, body.body);
    }),
  );
}

/** Questions to providers. */
export function providerQueryRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/queries", ({ query, session, tenant, practices }) =>
    tenant((tx) => listQueries(tx, session.organizationId, practices(query.practice), query, session.providerId)),
  );

  endpoint(app, services, "POST /api/queries/:id/answer", ({ params, body, session, tenant }) =>
    tenant(async (tx) => {
      audit(tx, { action: "query:answer", subjectKind: "query", subjectId: params.id });
      const who = { providerId: session.providerId };
      return { ok: true as const, message: await answerQuery(tx, services, actorOf(session), who, params.id, body) };
    }),
  );

  endpoint(app, services, "POST /api/queries/:id/withdraw", ({ params, session, tenant }) =>
    tenant(async (tx) => {
      audit(tx, { action: "query:withdraw", subjectKind: "query", subjectId: params.id });
      await withdrawQuery(tx, actorOf(session), params.id);
      return { ok: true as const, message: "The question is withdrawn." };
    }),
  );
}
