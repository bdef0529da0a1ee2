import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import { knowledgeOf } from "../../knowledge.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { claimHead } from "../../storage/claim-workbench.ts";
import { saveStay, visitStay } from "../../storage/institutional-stays.ts";
import { institutionalWords, wholeDecisionsOf } from "../../storage/institutional-words.ts";
import { dayOf, storedClaim } from "../../storage/stored-shapes.ts";
import { endpoint } from "../endpoint.ts";

/** Stays of hospitals and nursing homes, and the words of the codes on their claims. */
export function institutionalRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/visits/:id/stay", ({ params, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "visit:read", subjectKind: "visit", subjectId: params.id, details: { part: "stay" } });
      return visitStay(tx, services, session.organizationId, practices(), params.id);
    }),
  );

  endpoint(app, services, "PUT /api/visits/:id/stay", ({ params, body, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "visit:stay", subjectKind: "visit", subjectId: params.id });
      return saveStay(tx, services, actorOf(session), practices(), params.id, body);
    }),
  );

  endpoint(app, services, "GET /api/claims/:id/institutional", ({ params, session, tenant, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "claim:read", subjectKind: "claim", subjectId: params.id });
      const head = await claimHead(tx, session.organizationId, practices(), params.id);
      const { codeSets } = await knowledgeOf(services);
      return {
        ...institutionalWords(codeSets, storedClaim(head.content), dayOf(head.service_date)),
        wholeDecisions: await wholeDecisionsOf(tx, session.organizationId, params.id),
      };
    }),
  );
}
