import { parseDate } from "@cleanclaim/model";
import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { requestAuthorization } from "../../storage/authorizations.ts";
import { checkEligibility } from "../../storage/eligibility.ts";
import { takeBackUse } from "../../storage/stock-undo.ts";
import { useStock } from "../../storage/stock-use.ts";
import { endpoint } from "../endpoint.ts";
import { unprocessable } from "../problem.ts";

/** Questions to the payer while the patient stands at the counter, and what the visit uses from stock. */
export function patientAccessRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "POST /api/coverages/:id/eligibility", ({ params, body, session, tenant, practices }) => {
    const on = parseDate(body.serviceDate ?? services.clock.today());
    if (on === undefined) throw unprocessable(`The date ${body.serviceDate ?? ""} does not exist.`);
    return checkEligibility(
      (work) =>
        tenant((tx) => {
          audit(tx, { action: "eligibility:ask", subjectKind: "coverage", subjectId: params.id });
          return work(tx);
        }),
      services,
      actorOf(session),
      practices(),
      params.id,
      on,
    );
  });

  endpoint(app, services, "POST /api/authorizations", ({ body, session, tenant, practices }) =>
    requestAuthorization(
      (work) =>
        tenant((tx) => {
          audit(tx, { action: "authorization:ask", subjectKind: "coverage", subjectId: body.coverageId });
          return work(tx);
        }),
      services,
      actorOf(session),
      practices(),
      body,
    ),
  );

  endpoint(app, services, "POST /api/visits/:id/stock", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:use", subjectKind: "visit", subjectId: params.id });
      const message = await useStock(tx, services, actorOf(session), practices(), params.id, body);
      return { ok: true as const, message };
    }),
  );

  endpoint(app, services, "DELETE /api/stock-movements/:id", ({ params, session, tenant, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "stock:take-back", subjectKind: "stock-movement", subjectId: params.id });
      await takeBackUse(tx, services, actorOf(session), practices(), params.id);
      return { ok: true as const, message: "The supplies are back in stock and their lines are gone." };
    }),
  );
}
