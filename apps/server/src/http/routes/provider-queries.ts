import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { codingPolicies, saveCodingPolicy } from "../../storage/coding-policy.ts";
import { listQueries, queryDetail } from "../../storage/provider-queries.ts";
import { answerQuery } from "../../storage/query-answers.ts";
import {
  changeDueDay,
  markOutcomeSeen,
  remindQueries,
  withdrawQueries,
  withdrawQuery,
} from "../../storage/query-life.ts";
import { queryCounts, queryReport } from "../../storage/query-report.ts";
import { credentialsOf, saveCredentials } from "../../storage/user-credentials.ts";
import { endpoint } from "../endpoint.ts";

/** Questions to providers: lists, one question, its answer and what a coder does about it. */
export function providerQueryRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/queries", ({ query, session, tenant, practices }) =>
    tenant((tx) =>
      listQueries(tx, services, session.organizationId, practices(query.practice), query, session.providerId),
    ),
  );

  endpoint(app, services, "GET /api/query-counts", ({ query, session, tenant, practices }) =>
    tenant((tx) => {
      const mine = query.mine !== undefined && query.mine !== "" && query.mine !== "false";
      const providerId = mine ? (session.providerId ?? "") : null;
      return queryCounts(tx, services, session.organizationId, practices(query.practice), providerId);
    }),
  );

  endpoint(app, services, "GET /api/queries/:id", ({ params, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "query:read", subjectKind: "query", subjectId: params.id });
      return queryDetail(tx, services, session.organizationId, practices(), session.providerId, params.id);
    }),
  );

  endpoint(app, services, "POST /api/queries/:id/answer", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "query:answer", subjectKind: "query", subjectId: params.id });
      const who = { providerId: session.providerId, practices: practices() };
      return { ok: true as const, message: await answerQuery(tx, services, actorOf(session), who, params.id, body) };
    }),
  );

  endpoint(app, services, "POST /api/queries/:id/withdraw", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "query:withdraw", subjectKind: "query", subjectId: params.id });
      await withdrawQuery(tx, services, actorOf(session), practices(), params.id, body.reason ?? "");
      return { ok: true as const, message: "The question is withdrawn." };
    }),
  );

  endpoint(app, services, "POST /api/queries/:id/due", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "query:change-due", subjectKind: "query", subjectId: params.id });
      await changeDueDay(tx, services, actorOf(session), practices(), params.id, body.dueOn);
      return { ok: true as const, message: `Due on ${body.dueOn}.` };
    }),
  );

  endpoint(app, services, "POST /api/queries/:id/seen", ({ params, session, tenant, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "query:seen", subjectKind: "query", subjectId: params.id });
      await markOutcomeSeen(tx, services, actorOf(session), practices(), params.id);
      return { ok: true as const, message: "Noted." };
    }),
  );
}

/** What is done to many questions at once, and the look back. */
export function manyQueryRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "POST /api/queries/remind", ({ body, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, {
        action: "query:remind",
        subjectKind: "query",
        subjectId: "many",
        details: { count: String(body.ids.length) },
      });
      return remindQueries(tx, services, actorOf(session), practices(), body);
    }),
  );

  endpoint(app, services, "POST /api/queries/withdraw", ({ body, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, {
        action: "query:withdraw",
        subjectKind: "query",
        subjectId: "many",
        details: { count: String(body.ids.length) },
      });
      return withdrawQueries(tx, services, actorOf(session), practices(), body);
    }),
  );

  endpoint(app, services, "GET /api/query-report", ({ query, session, tenant, practices }) =>
    tenant((tx) => queryReport(tx, services, session.organizationId, practices(query.practice), query)),
  );
}

/** How practices ask and sign, and the credentials of those who sign. */
export function signingRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/coding-policy", ({ query, session, tenant, practices }) =>
    tenant((tx) => codingPolicies(tx, session.organizationId, practices(query.practice))),
  );

  endpoint(app, services, "PUT /api/coding-policy", ({ body, session, tenant, practices }) =>
    tenant(async (tx) => {
      practices(body.practiceId);
      audit(tx, { action: "coding-policy:change", subjectKind: "practice", subjectId: body.practiceId });
      await saveCodingPolicy(tx, session.organizationId, body);
      return { ok: true as const, message: "Saved; it counts for questions asked and visits signed from now on." };
    }),
  );

  endpoint(app, services, "GET /api/users/:id/credentials", ({ params, session, tenant }) =>
    tenant((tx) => credentialsOf(tx, session.organizationId, params.id)),
  );

  endpoint(app, services, "PUT /api/users/:id/credentials", ({ params, body, session, tenant }) =>
    tenant((tx) => {
      audit(tx, { action: "user:credentials", subjectKind: "user", subjectId: params.id });
      return saveCredentials(tx, services, actorOf(session), params.id, body);
    }),
  );
}
