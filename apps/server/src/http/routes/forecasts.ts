import type { FastifyInstance } from "fastify";
import type { Services } from "../../services.ts";
import { audit } from "../../audit/audit.ts";
import { forecastMisses } from "../../storage/forecast-reports.ts";
import { claimForecast } from "../../storage/forecast-view.ts";
import { reportScope } from "../../storage/reports.ts";
import { endpoint } from "../endpoint.ts";

/** What payers are expected to answer, and where they did not. */
export function forecastRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/claims/:id/forecast", ({ params, tenant, session, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "claim:forecast", subjectKind: "claim", subjectId: params.id });
      return claimForecast(tx, services, session.organizationId, practices(undefined), params.id);
    }),
  );
  endpoint(app, services, "GET /api/forecasts/misses", ({ query, tenant, session, practices }) =>
    tenant((tx) => forecastMisses(tx, reportScope(services, session.organizationId, practices(query.practice), query))),
  );
}
