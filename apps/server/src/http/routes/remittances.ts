import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { listAnswers } from "../../storage/answers.ts";
import { listRemittances, remittanceView } from "../../storage/remittance-views.ts";
import { plainWords } from "../../storage/remittance-words.ts";
import { assignUnmatched, listUnmatched } from "../../storage/unmatched-payments.ts";
import { endpoint } from "../endpoint.ts";

/** Remittance advice, unmatched payments, and the one list of everything that needs an answer. */
export function remittanceRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/remittances", ({ query, tenant, session, practices }) =>
    tenant((tx) => listRemittances(tx, session.organizationId, practices(query.practice), query)),
  );
  endpoint(app, services, "GET /api/remittances/:id", ({ params, tenant, session }) =>
    tenant(async (tx) => {
      audit(tx, { action: "remittance:read", subjectKind: "remittance", subjectId: params.id });
      return remittanceView(tx, session.organizationId, params.id, plainWords);
    }),
  );
  endpoint(app, services, "GET /api/unmatched", ({ query, tenant, session, practices }) =>
    tenant((tx) => listUnmatched(tx, session.organizationId, practices(query.practice), query)),
  );
  endpoint(app, services, "POST /api/remittances/:id/claims/:position/assign", ({ params, body, tenant, session }) =>
    tenant(async (tx) => {
      audit(tx, { action: "remittance:post", subjectKind: "remittance", subjectId: `${params.id}/${params.position}` });
      const message = await assignUnmatched(
        tx,
        services,
        { organizationId: session.organizationId, userId: session.userId },
        params.id,
        Number(params.position),
        body,
      );
      return { ok: true as const, message };
    }),
  );
  endpoint(app, services, "GET /api/answers", ({ query, tenant, session, practices }) =>
    tenant((tx) => listAnswers(tx, services, session.organizationId, practices(query.practice), query)),
  );
}
