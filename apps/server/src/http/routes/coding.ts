import type { FastifyInstance } from "fastify";
import { allows } from "../../access-control/permissions.ts";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { claimAhead } from "../../storage/claim-ahead.ts";
import { saveCoding } from "../../storage/coding-saving.ts";
import { decisionsOf, neighboursOf, recordDecision } from "../../storage/coding-decisions.ts";
import { finishVisit, visitBackToCoding } from "../../storage/coding.ts";
import { askProvider, checkQuery } from "../../storage/provider-queries.ts";
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
      return visitWorkbench(
        tx,
        services,
        session.organizationId,
        practices(),
        params.id,
        allows(session.roles, "visit:code") ? session.userId : null,
      );
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
      await visitBackToCoding(tx, services, actorOf(session), params.id, { status: "returned", ...body });
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

  endpoint(app, services, "POST /api/visits/:id/queries/check", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await visitHead(tx, session.organizationId, practices(), params.id);
      audit(tx, { action: "query:check", subjectKind: "visit", subjectId: params.id });
      const findings = await checkQuery(tx, services, session.organizationId, params.id, body);
      return { findings: [...findings], maySend: !findings.some((one) => one.severity === "stop") };
    }),
  );

  endpoint(app, services, "GET /api/visits/:id/ahead", ({ params, session, tenant, practices }) =>
    tenant(async (tx) => {
      await visitHead(tx, session.organizationId, practices(), params.id);
      audit(tx, { action: "visit:check-ahead", subjectKind: "visit", subjectId: params.id });
      return claimAhead(tx, services, session.organizationId, params.id);
    }),
  );

  endpoint(app, services, "GET /api/visits/:id/decisions", ({ params, session, tenant, practices }) =>
    tenant(async (tx) => {
      await visitHead(tx, session.organizationId, practices(), params.id);
      audit(tx, { action: "visit:read-decisions", subjectKind: "visit", subjectId: params.id });
      return decisionsOf(tx, services, session.organizationId, params.id);
    }),
  );

  endpoint(app, services, "GET /api/visits/:id/neighbours", ({ params, query, session, tenant, practices }) =>
    tenant(async (tx) => {
      const { service_date } = await visitHead(tx, session.organizationId, practices(), params.id);
      audit(tx, { action: "visit:read-neighbours", subjectKind: "visit", subjectId: params.id });
      return neighboursOf(services, service_date, query);
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
