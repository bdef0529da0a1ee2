import { readAuthorizationAnswer, writeAuthorizationRequest } from "@cleanclaim/revenue-cycle";
import type { BodyOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { connectorFor } from "../connectors/clearinghouse-of.ts";
import { notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { nextCount } from "./counters.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { recordDomainEvent } from "./domain-events.ts";
import { inquiryFor, textOf } from "./eligibility.ts";
import type { InTenant } from "./eligibility.ts";
import { keepFile } from "./exchange-files.ts";
import { dayOf } from "./stored-shapes.ts";
import { clearinghouseOf } from "./trading-partners.ts";

type Authorization = ResponseOf<"POST /api/authorizations">;

interface AuthorizationRow {
  readonly authorization_id: string;
  readonly coverage_id: string;
  readonly visit_id: string | null;
  readonly procedure_codes: string[];
  readonly units: number;
  readonly units_used: number;
  readonly status: string;
  readonly authorization_number: string | null;
  readonly effective_from: string | null;
  readonly effective_until: string | null;
  readonly answer: unknown;
  readonly requested_at: string;
}

function view(row: AuthorizationRow): Authorization {
  // The answer column holds {text}, written below.
  const answer = row.answer as { readonly text?: string } | null;
  return {
    id: row.authorization_id,
    coverageId: row.coverage_id,
    visitId: row.visit_id,
    procedureCodes: row.procedure_codes,
    status: row.status,
    number: row.authorization_number,
    effectiveFrom: row.effective_from,
    effectiveUntil: row.effective_until,
    units: row.units,
    unitsUsed: row.units_used,
    answer: answer?.text ?? null,
    requestedAt: row.requested_at,
  };
}

/** Asks the payer to authorise services (278): the request is stored, asked outside of any transaction, and the answer stored. */
export async function requestAuthorization(
  inTenant: InTenant,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  body: BodyOf<"POST /api/authorizations">,
): Promise<Authorization> {
  const organizationId = actor.organizationId;
  const asked = await inTenant((tx) => storeRequest(tx, services, actor, practices, body));
  const answer = await connectorFor(services, asked.setting).realtime(asked.text);
  return inTenant(async (tx) => {
    const reading = answer.kind === "answered" ? readAuthorizationAnswer(answer.text) : undefined;
    const responseFileId =
      answer.kind === "answered"
        ? await keepFile(tx, services, organizationId, {
            direction: "received",
            kind: "278",
            name: `278-response-${asked.id}.edi`,
            content: Buffer.from(answer.text, "utf8"),
            status: "processed",
          })
        : null;
    const text = reading?.text ?? (answer.kind === "answered" ? "" : answer.message);
    const row = await tx
      .updateTable("prior_authorization")
      .set({
        status: reading?.status ?? "no-answer",
        authorization_number: reading?.number ?? null,
        effective_from: reading?.effectiveFrom ?? null,
        effective_until: reading?.effectiveUntil ?? null,
        ...(reading?.units === undefined || reading.units === null ? {} : { units: reading.units }),
        answer: json({ text }),
        response_file_id: responseFileId,
        answered_at: services.clock.now(),
      })
      .where("organization_id", "=", organizationId)
      .where("authorization_id", "=", asked.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (row.visit_id !== null && ["approved", "modified"].includes(row.status)) {
      await tx
        .updateTable("visit")
        .set({ authorization_id: row.authorization_id })
        .where("organization_id", "=", organizationId)
        .where("visit_id", "=", row.visit_id)
        .execute();
    }
    await recordDomainEvent(tx, services, organizationId, "AuthorizationAnswered", "authorization", asked.id, {
      status: row.status,
    });
    return view(row);
  });
}

async function storeRequest(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  body: BodyOf<"POST /api/authorizations">,
) {
  const organizationId = actor.organizationId;
  const { inquiry, patientId } = await inquiryFor(tx, organizationId, practices, body.coverageId);
  const visit =
    body.visitId === undefined
      ? undefined
      : await tx
          .selectFrom("visit")
          .select(["service_date", "place_of_service_code", "patient_id"])
          .where("organization_id", "=", organizationId)
          .where("visit_id", "=", body.visitId)
          .executeTakeFirst();
  if (body.visitId !== undefined && visit?.patient_id !== patientId) throw notFound("The visit");
  const setting = await clearinghouseOf(tx, organizationId);
  const id = services.newId();
  const text = textOf(
    writeAuthorizationRequest(
      inquiry,
      {
        procedureCodes: body.procedureCodes,
        diagnosisCodes: body.diagnosisCodes,
        units: body.units,
        serviceDate: dayOf(visit?.service_date ?? services.clock.today()),
        placeOfServiceCode: visit?.place_of_service_code ?? "11",
      },
      {
        partners: setting,
        controlNumber: await nextCount(tx, organizationId, "interchange"),
        trace: id,
        date: services.clock.today(),
        time: services.clock.now().slice(11, 16),
      },
    ),
  );
  const requestFileId = await keepFile(tx, services, organizationId, {
    direction: "sent",
    kind: "278",
    name: `278-request-${id}.edi`,
    content: Buffer.from(text, "utf8"),
    status: "processed",
  });
  await tx
    .insertInto("prior_authorization")
    .values({
      organization_id: organizationId,
      authorization_id: id,
      patient_id: patientId,
      coverage_id: body.coverageId,
      visit_id: body.visitId ?? null,
      procedure_codes: body.procedureCodes,
      diagnosis_codes: body.diagnosisCodes,
      units: body.units,
      status: "requested",
      request_file_id: requestFileId,
      requested_by: actor.userId,
      requested_at: services.clock.now(),
    })
    .execute();
  return { id, text, setting };
}
