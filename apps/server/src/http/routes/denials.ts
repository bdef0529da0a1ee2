import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { correctClaim } from "../../storage/claim-correction.ts";
import { actOnDenial } from "../../storage/denial-actions.ts";
import { denialView, listDenials } from "../../storage/denials.ts";
import { writeMessage } from "../../storage/threads.ts";
import { completeTask } from "../../storage/tasks.ts";
import { endpoint } from "../endpoint.ts";

/** Denials as work: the list by worth, one denial, and what can be done with it. */
export function denialRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/denials", ({ query, tenant, session, practices }) =>
    tenant((tx) => listDenials(tx, services, session.organizationId, practices(query.practice), query)),
  );
  endpoint(app, services, "GET /api/denials/:id", ({ params, tenant, session }) =>
    tenant(async (tx) => {
      audit(tx, { action: "denial:read", subjectKind: "denial", subjectId: params.id });
      return denialView(tx, services, session.organizationId, params.id);
    }),
  );
  endpoint(app, services, "POST /api/denials/:id/act", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: `denial:work:${body.action}`, subjectKind: "denial", subjectId: params.id });
      const scope = { actor: actorOf(session), practices: practices() };
      return actOnDenial(tx, services, session, params.id, body, (within, claimId, reason) =>
        correctClaim(within, services, scope, claimId, { frequencyCode: "7", reason }),
      );
    }),
  );
  endpoint(app, services, "POST /api/denials/:id/messages", ({ params, body, tenant, session }) =>
    tenant(async (tx) => {
      audit(tx, { action: "denial:message", subjectKind: "denial", subjectId: params.id });
      return writeMessage(tx, services, actorOf(session), { kind: "denial", id: params.id }, body.body);
    }),
  );
  endpoint(app, services, "POST /api/tasks/:id/done", ({ params, tenant, session }) =>
    tenant(async (tx) => {
      audit(tx, { action: "task:done", subjectKind: "task", subjectId: params.id });
      await completeTask(tx, services, session, params.id);
      return { ok: true as const, message: "The task is done." };
    }),
  );
}
