import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { coverageRecords, deleteReferral, saveReferral, saveSecondaryAnswer } from "../../storage/coverage-records.ts";
import { endEditWord, saveEditWord } from "../../storage/edit-words.ts";
import { endpoint } from "../endpoint.ts";

const done = (message: string) => ({ ok: true as const, message });

/** Referrals of a patient, and who pays before Medicare. */
export function coverageRecordRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/patients/:id/coverage-records", ({ params, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "patient:read", subjectKind: "patient", subjectId: params.id, details: { as: "coverage" } });
      return coverageRecords(tx, session.organizationId, practices(), params.id);
    }),
  );
  endpoint(app, services, "POST /api/patients/:id/referrals", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "referral:write", subjectKind: "patient", subjectId: params.id });
      await saveReferral(tx, services, actorOf(session), practices(), params.id, body);
      return done("The referral is saved.");
    }),
  );
  endpoint(app, services, "DELETE /api/referrals/:id", ({ params, session, tenant, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "referral:delete", subjectKind: "referral", subjectId: params.id });
      await deleteReferral(tx, services, actorOf(session), practices(), params.id);
      return done("The referral is taken away.");
    }),
  );
  endpoint(app, services, "POST /api/patients/:id/secondary-answers", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "medicare-secondary:write", subjectKind: "patient", subjectId: params.id });
      await saveSecondaryAnswer(tx, services, actorOf(session), practices(), params.id, body);
      return done("The answer is saved.");
    }),
  );
}

/** Words of payers and of the practice on edits. */
export function editWordRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "POST /api/edits/:id/words", ({ params, body, session, tenant }) =>
    tenant(async (tx) => {
      audit(tx, { action: "edit:word", subjectKind: "edit", subjectId: params.id, details: { word: body.word } });
      await saveEditWord(tx, services, actorOf(session), params.id, body);
      return done("Saved; claims that are not sent are checked again.");
    }),
  );
  endpoint(app, services, "POST /api/edit-words/:id/end", ({ params, body, session, tenant }) =>
    tenant(async (tx) => {
      const edit = await endEditWord(tx, services, actorOf(session), params.id, body.until);
      audit(tx, { action: "edit:end-word", subjectKind: "edit", subjectId: edit });
      return done("Ended; claims that are not sent are checked again.");
    }),
  );
}
