import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { proposalsOf, propose } from "../../storage/coding-proposals.ts";
import { replayVisit, runsOfVisit } from "../../storage/coding-replay.ts";
import { listReplays, readReplay, startReplay, stopReplay } from "../../storage/coding-replays.ts";
import { endpoint } from "../endpoint.ts";

/** Replay: the same note coded again, one visit or a period of them. */
export function codingRunRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/visits/:id/runs", ({ params, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "visit:runs", subjectKind: "visit", subjectId: params.id });
      return runsOfVisit(tx, session.organizationId, practices(undefined), params.id);
    }),
  );
  endpoint(app, services, "GET /api/visits/:id/replay", ({ params, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "visit:replay", subjectKind: "visit", subjectId: params.id });
      return replayVisit(tx, services, session.organizationId, practices(undefined), params.id);
    }),
  );
  endpoint(app, services, "GET /api/coding-replays", ({ session, tenant }) =>
    tenant((tx) => listReplays(tx, session.organizationId)),
  );
  endpoint(app, services, "POST /api/coding-replays", ({ body, session, tenant, practices }) =>
    tenant(async (tx) => {
      const replay = await startReplay(tx, services, actorOf(session), practices(undefined), body);
      audit(tx, {
        action: "coding:replay",
        subjectKind: "coding-replay",
        subjectId: replay.id,
        details: { total: replay.total },
      });
      return replay;
    }),
  );
  endpoint(app, services, "GET /api/coding-replays/:id", ({ params, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "coding:read-replay", subjectKind: "coding-replay", subjectId: params.id });
      return readReplay(tx, session.organizationId, practices(undefined), params.id);
    }),
  );
  endpoint(app, services, "POST /api/coding-replays/:id/stop", ({ params, session, tenant }) =>
    tenant((tx) => {
      audit(tx, { action: "coding:stop-replay", subjectKind: "coding-replay", subjectId: params.id });
      return stopReplay(tx, services, session.organizationId, params.id);
    }),
  );
}

/** A language model as proposer, when the site plugged one in. */
export function proposerRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/proposer", () => {
    const { languageModel } = services.config;
    return Promise.resolve({ model: languageModel?.model ?? null, address: languageModel?.address ?? null });
  });
  endpoint(app, services, "GET /api/visits/:id/proposals", ({ params, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "visit:proposals", subjectKind: "visit", subjectId: params.id });
      return proposalsOf(tx, session.organizationId, practices(undefined), params.id);
    }),
  );
  endpoint(app, services, "POST /api/visits/:id/proposals", ({ params, session, tenant, practices }) =>
    propose(
      (work) =>
        tenant((tx) => {
          audit(tx, { action: "visit:ask-language-model", subjectKind: "visit", subjectId: params.id });
          return work(tx);
        }),
      services,
      actorOf(session),
      practices(undefined),
      params.id,
    ),
  );
}
