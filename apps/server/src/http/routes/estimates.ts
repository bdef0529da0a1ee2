import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import { estimatePdf } from "../../printing/estimate-pdf.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { estimateAccuracy, listEstimates } from "../../storage/estimate-lists.ts";
import { planOf } from "../../storage/estimate-plans.ts";
import { estimateVisits, giveEstimate, previewEstimate, readEstimate, saveEstimate } from "../../storage/estimates.ts";
import { endpoint } from "../endpoint.ts";

/** Estimates before a service. */
export function estimateRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/estimates", ({ query, session, tenant, practices }) =>
    tenant((tx) => listEstimates(tx, services, session.organizationId, practices(query.practice), query)),
  );
  endpoint(app, services, "GET /api/estimates/accuracy", ({ query, session, tenant, practices }) =>
    tenant((tx) => estimateAccuracy(tx, session.organizationId, practices(query.practice))),
  );
  endpoint(app, services, "GET /api/estimate-plan", ({ query, session, tenant, practices }) =>
    tenant((tx) => {
      const of = { visitId: query.visit, patientId: query.patient };
      audit(tx, { action: "estimate:plan", subjectKind: "visit", subjectId: query.visit ?? query.patient ?? "" });
      return planOf(tx, services, session.organizationId, practices(), of);
    }),
  );
  endpoint(app, services, "POST /api/estimates/preview", ({ body, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "estimate:preview", subjectKind: "patient", subjectId: body.patientId });
      return previewEstimate(tx, services, session.organizationId, practices(), body);
    }),
  );
  endpoint(app, services, "POST /api/estimates", ({ body, session, tenant, practices }) =>
    tenant(async (tx) => {
      const id = await saveEstimate(tx, services, actorOf(session), practices(), body);
      audit(tx, { action: "estimate:save", subjectKind: "estimate", subjectId: id });
      return readEstimate(tx, services, session.organizationId, practices(), id);
    }),
  );
  endpoint(app, services, "POST /api/estimates/of-visits", ({ body, session, tenant, practices }) =>
    tenant(async (tx) => {
      const result = await estimateVisits(tx, services, actorOf(session), practices(), body.visitIds);
      audit(tx, {
        action: "estimate:of-visits",
        subjectKind: "estimate",
        subjectId: "many",
        details: { done: result.done },
      });
      return result;
    }),
  );
  endpoint(app, services, "GET /api/estimates/:id", ({ params, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "estimate:read", subjectKind: "estimate", subjectId: params.id });
      return readEstimate(tx, services, session.organizationId, practices(), params.id);
    }),
  );
  endpoint(app, services, "POST /api/estimates/:id/give", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "estimate:give", subjectKind: "estimate", subjectId: params.id });
      const message = await giveEstimate(tx, services, actorOf(session), practices(), params.id, body.delivery);
      return { ok: true as const, message };
    }),
  );
  endpoint(app, services, "GET /api/estimates/:id/pdf", async ({ params, session, tenant, practices }, reply) => {
    const view = await tenant((tx) => {
      audit(tx, { action: "estimate:print", subjectKind: "estimate", subjectId: params.id });
      return readEstimate(tx, services, session.organizationId, practices(), params.id);
    });
    return reply
      .type("application/pdf")
      .header("content-disposition", `inline; filename="estimate-${view.number}.pdf"`)
      .send(await estimatePdf(view));
  });
}
