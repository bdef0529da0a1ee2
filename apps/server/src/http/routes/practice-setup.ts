import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { listEnrollments, saveEnrollment } from "../../storage/practice-setup-enrollments.ts";
import { listCharges, loadCharges, saveCharge } from "../../storage/practice-setup-charges.ts";
import {
  listPayers,
  listPlaces,
  listPractices,
  listProviders,
  savePayer,
  savePlace,
  savePractice,
  saveProvider,
} from "../../storage/practice-setup.ts";
import { endpoint } from "../endpoint.ts";
import { tableOf } from "../table-upload.ts";

const saved = (what: string) => ({ ok: true as const, message: `${what} is saved.` });

/** Practices, payers and charges. */
export function practiceSetupRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/setup/practices", ({ session, tenant, practices }) =>
    tenant((tx) => listPractices(tx, session.organizationId, practices())),
  );
  endpoint(app, services, "PUT /api/setup/practices/:id", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await savePractice(tx, session.organizationId, practices(), params.id, body);
      return saved(body.name);
    }),
  );
  endpoint(app, services, "GET /api/setup/payers", ({ session, tenant }) =>
    tenant((tx) => listPayers(tx, session.organizationId)),
  );
  endpoint(app, services, "POST /api/setup/payers", ({ body, session, tenant }) =>
    tenant(async (tx) => {
      await savePayer(tx, services, actorOf(session), undefined, body);
      return saved(body.name);
    }),
  );
  endpoint(app, services, "PUT /api/setup/payers/:id", ({ params, body, session, tenant }) =>
    tenant(async (tx) => {
      await savePayer(tx, services, actorOf(session), params.id, body);
      return saved(body.name);
    }),
  );
  endpoint(app, services, "GET /api/setup/charges", ({ query, session, tenant, practices }) =>
    tenant((tx) => listCharges(tx, session.organizationId, practices(query.practice))),
  );
  endpoint(app, services, "PUT /api/setup/charges", ({ body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await saveCharge(tx, session.organizationId, practices(), body);
      return saved(`The charge of ${body.code}`);
    }),
  );
  endpoint(app, services, "POST /api/setup/charges/load", async ({ raw, query, session, tenant, practices }) => {
    const table = await tableOf(raw, services);
    return tenant(async (tx) => {
      const preview = query.preview === "yes";
      const load = await loadCharges(tx, session.organizationId, practices(), { ...query, preview }, table);
      audit(tx, {
        action: preview ? "setup:preview-charges" : "setup:load-charges",
        subjectKind: "practice",
        subjectId: query.practiceId,
        details: { rows: load.rowsRead, loaded: load.loaded },
      });
      return load;
    });
  });
}

/** Providers, their enrolment with payers, and places. */
export function providerSetupRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/setup/providers", ({ session, tenant, practices }) =>
    tenant((tx) => listProviders(tx, session.organizationId, practices())),
  );
  endpoint(app, services, "POST /api/setup/providers", ({ body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await saveProvider(tx, services, session.organizationId, practices(), undefined, body);
      return saved(`${body.first} ${body.last}`);
    }),
  );
  endpoint(app, services, "PUT /api/setup/providers/:id", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await saveProvider(tx, services, session.organizationId, practices(), params.id, body);
      return saved(`${body.first} ${body.last}`);
    }),
  );
  endpoint(app, services, "GET /api/setup/places", ({ session, tenant, practices }) =>
    tenant((tx) => listPlaces(tx, session.organizationId, practices())),
  );
  endpoint(app, services, "POST /api/setup/places", ({ body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await savePlace(tx, services, session.organizationId, practices(), undefined, body);
      return saved(body.name);
    }),
  );
  endpoint(app, services, "PUT /api/setup/places/:id", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await savePlace(tx, services, session.organizationId, practices(), params.id, body);
      return saved(body.name);
    }),
  );
  endpoint(app, services, "GET /api/setup/enrollments", ({ session, tenant, practices }) =>
    tenant((tx) => listEnrollments(tx, session.organizationId, practices())),
  );
  endpoint(app, services, "POST /api/setup/enrollments", ({ body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await saveEnrollment(tx, services, actorOf(session), practices(), undefined, body);
      return saved("The enrolment");
    }),
  );
  endpoint(app, services, "PUT /api/setup/enrollments/:id", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await saveEnrollment(tx, services, actorOf(session), practices(), params.id, body);
      return saved("The enrolment");
    }),
  );
}
