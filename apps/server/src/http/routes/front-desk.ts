import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { addNote, bookVisit, checkIn, listDesk } from "../../storage/front-desk.ts";
import { listPatients, readPatient, savePatient } from "../../storage/patients.ts";
import { endpoint } from "../endpoint.ts";

/** The front desk: the day's visits with their lights, patients and their insurances, booking, check-in, notes. */
export function frontDeskRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/desk", ({ query, tenant, session, practices }) =>
    tenant((tx) => listDesk(tx, services, session.organizationId, practices(query.practice), query)),
  );
  endpoint(app, services, "GET /api/patients", ({ query, tenant, session, practices }) =>
    tenant((tx) => listPatients(tx, session.organizationId, practices(query.practice), query)),
  );
  endpoint(app, services, "POST /api/patients", ({ body, tenant, session, practices }) =>
    tenant(async (tx) => {
      practices(body.practiceId);
      const patient = await savePatient(tx, services, session, undefined, body);
      audit(tx, { action: "patient:register", subjectKind: "patient", subjectId: patient.id });
      return patient;
    }),
  );
  endpoint(app, services, "GET /api/patients/:id", ({ params, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "patient:read", subjectKind: "patient", subjectId: params.id });
      return readPatient(tx, session.organizationId, params.id, practices());
    }),
  );
  endpoint(app, services, "PUT /api/patients/:id", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      practices(body.practiceId);
      audit(tx, { action: "patient:write", subjectKind: "patient", subjectId: params.id });
      return savePatient(tx, services, session, params.id, body);
    }),
  );
  endpoint(app, services, "POST /api/visits", ({ body, tenant, session, practices }) =>
    tenant(async (tx) => {
      const id = await bookVisit(tx, services, session, practices(), body);
      audit(tx, { action: "visit:book", subjectKind: "visit", subjectId: id });
      return { id };
    }),
  );
  endpoint(app, services, "POST /api/visits/:id/check-in", ({ params, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "visit:check-in", subjectKind: "visit", subjectId: params.id });
      await checkIn(tx, session, practices(), params.id);
      return { ok: true as const, message: "The patient is here." };
    }),
  );
  endpoint(app, services, "POST /api/visits/:id/note", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "visit:note", subjectKind: "visit", subjectId: params.id });
      await addNote(tx, services, session, practices(), params.id, body);
      return { ok: true as const, message: "The note is saved; the visit is ready to code." };
    }),
  );
}
