import { addDays, moneyText, toCents } from "@cleanclaim/model";
import { goodFaithDue, keptUntil } from "@cleanclaim/revenue-cycle";
import type { EstimateRequest, EstimateView } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { nextCount } from "./counters.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { makeEstimate } from "./estimate-making.ts";
import type { MadeEstimate, StoredInput, StoredResult } from "./estimate-making.ts";
import { planOf } from "./estimate-plans.ts";
import { estimateView } from "./estimate-views.ts";
import type { EstimateHead } from "./estimate-views.ts";
import { watchGoodFaithEstimate } from "./estimate-watch.ts";
import { dayOf, optionalDay } from "./stored-shapes.ts";

async function practiceOf(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  patientId: string,
): Promise<string> {
  const row = await tx
    .selectFrom("patient")
    .select("practice_id")
    .where("organization_id", "=", organizationId)
    .where("patient_id", "=", patientId)
    .where("practice_id", "in", ["", ...practices])
    .executeTakeFirst();
  if (row === undefined) throw notFound("The patient");
  return row.practice_id;
}

/** The visit named is one of the patient's: an estimate must not stand at somebody else's visit. */
async function mustBeVisitOf(tx: TenantTransaction, organizationId: string, body: EstimateRequest): Promise<void> {
  if (body.visitId === undefined || body.visitId === null) return;
  const visit = await tx
    .selectFrom("visit")
    .select("visit_id")
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", body.visitId)
    .where("patient_id", "=", body.patientId)
    .executeTakeFirst();
  if (visit === undefined) throw notFound("The visit of the patient");
}

function headOf(body: EstimateRequest, made: MadeEstimate, practiceId: string, today: string): EstimateHead {
  const scheduledOn = body.scheduledOn ?? today;
  const requestedOn = body.requestedOn ?? null;
  const due =
    made.input.kind === "good-faith"
      ? goodFaithDue({
          scheduledOn: dayOf(scheduledOn),
          serviceDate: dayOf(body.serviceDate),
          requestedOn: optionalDay(requestedOn),
        })
      : { dueOn: null, why: "" };
  return {
    id: null,
    number: "",
    version: 1,
    status: "preview",
    practiceId,
    patientId: body.patientId,
    visitId: body.visitId ?? null,
    providerId: body.providerId,
    facilityId: body.facilityId,
    serviceDate: body.serviceDate,
    scheduledOn,
    requestedOn,
    dueOn: due.dueOn,
    dueWhy: due.why,
    givenOn: null,
    delivery: null,
    keepUntil: null,
    description: body.description ?? "",
    createdBy: "",
    createdAt: null,
  };
}

/** Works an estimate out without saving it. */
export async function previewEstimate(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  body: EstimateRequest,
): Promise<EstimateView> {
  const practiceId = await practiceOf(tx, organizationId, practices, body.patientId);
  const made = await makeEstimate(tx, services, organizationId, practiceId, body);
  return estimateView(tx, services, organizationId, headOf(body, made, practiceId, services.clock.today()), made);
}

/** Saves an estimate with everything it was worked out from. One that it corrects is replaced and stays. */
export async function saveEstimate(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  body: EstimateRequest,
): Promise<string> {
  const { organizationId } = actor;
  const practiceId = await practiceOf(tx, organizationId, practices, body.patientId);
  await mustBeVisitOf(tx, organizationId, body);
  const made = await makeEstimate(tx, services, organizationId, practiceId, body);
  const head = headOf(body, made, practiceId, services.clock.today());
  const before = await replacedBy(tx, organizationId, body);
  const estimateId = services.newId();
  const number = before?.number ?? `E${await nextCount(tx, organizationId, "estimate")}`;
  const { result } = made;
  const cents = (text: string | null) => (text === null ? null : toCents(text));
  await tx
    .insertInto("estimate")
    .values({
      organization_id: organizationId,
      estimate_id: estimateId,
      practice_id: practiceId,
      patient_id: head.patientId,
      visit_id: head.visitId,
      provider_id: head.providerId,
      facility_id: head.facilityId,
      number,
      version: (before?.version ?? 0) + 1,
      replaces_estimate_id: before?.estimate_id ?? null,
      kind: made.input.kind,
      status: "current",
      service_date: head.serviceDate,
      scheduled_on: head.scheduledOn,
      requested_on: head.requestedOn,
      due_on: head.dueOn,
      due_why: head.dueWhy,
      description: head.description,
      charge_cents: toCents(result.charge),
      allowed_cents: cents(result.allowed),
      insurer_cents: cents(result.insurer),
      patient_cents: cents(result.patient),
      low_cents: toCents(result.low),
      high_cents: toCents(result.high),
      inputs: json(made.input),
      input_sha256: made.inputSha256,
      result: json(result),
      versions: json(made.versions),
      created_by: actor.name,
      created_at: services.clock.now(),
    })
    .execute();
  if (head.visitId !== null) await watchGoodFaithEstimate(tx, organizationId, head.visitId);
  return estimateId;
}

/** The estimate that a new one takes the place of: the one named, else the current one of the visit. */
async function replacedBy(tx: TenantTransaction, organizationId: string, body: EstimateRequest) {
  const { visitId, replaces } = body;
  if (replaces === undefined && (visitId === undefined || visitId === null)) return undefined;
  const before = await tx
    .selectFrom("estimate")
    .select(["estimate_id", "number", "version"])
    .where("organization_id", "=", organizationId)
    .where("patient_id", "=", body.patientId)
    .where("status", "=", "current")
    .$if(replaces !== undefined, (q) => q.where("estimate_id", "=", replaces ?? ""))
    .$if(replaces === undefined, (q) => q.where("visit_id", "=", visitId ?? ""))
    .forUpdate()
    .executeTakeFirst();
  if (before === undefined) {
    if (replaces !== undefined) throw conflict("The estimate was replaced already.", "Open its newest version.");
    return undefined;
  }
  await tx
    .updateTable("estimate")
    .set({ status: "replaced" })
    .where("organization_id", "=", organizationId)
    .where("estimate_id", "=", before.estimate_id)
    .execute();
  return before;
}

/** An estimate as it was made. */
export async function readEstimate(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  id: string,
): Promise<EstimateView> {
  const row = await tx
    .selectFrom("estimate")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("estimate_id", "=", id)
    .where("practice_id", "in", ["", ...practices])
    .executeTakeFirst();
  if (row === undefined) throw notFound("The estimate");
  const head: EstimateHead = {
    id: row.estimate_id,
    number: row.number,
    version: row.version,
    status: row.status === "replaced" ? "replaced" : "current",
    practiceId: row.practice_id,
    patientId: row.patient_id,
    visitId: row.visit_id,
    providerId: row.provider_id,
    facilityId: row.facility_id,
    serviceDate: row.service_date,
    scheduledOn: row.scheduled_on,
    requestedOn: row.requested_on,
    dueOn: row.due_on,
    dueWhy: row.due_why,
    givenOn: row.given_on,
    delivery: row.delivery,
    keepUntil: row.keep_until,
    description: row.description,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
  return estimateView(tx, services, organizationId, head, {
    // Written by `saveEstimate` in these shapes.
    input: row.inputs as StoredInput,
    result: row.result as StoredResult,
    versions: row.versions as Record<string, string>,
  });
}

/** Notes that the patient has the estimate. Saying it twice is harmless. */
export async function giveEstimate(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  id: string,
  delivery: string,
): Promise<string> {
  const today = dayOf(services.clock.today());
  const row = await tx
    .selectFrom("estimate")
    .select(["given_on", "number", "kind", "status"])
    .where("organization_id", "=", actor.organizationId)
    .where("estimate_id", "=", id)
    .where("practice_id", "in", ["", ...practices])
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound("The estimate");
  if (row.given_on !== null) return `Estimate ${row.number} was given on ${row.given_on}.`;
  if (row.status === "replaced") throw conflict("The estimate was replaced.", "Give its newest version.");
  await tx
    .updateTable("estimate")
    .set({ given_on: today, delivery, keep_until: row.kind === "good-faith" ? keptUntil(today) : addDays(today, 2555) })
    .where("organization_id", "=", actor.organizationId)
    .where("estimate_id", "=", id)
    .execute();
  return `Estimate ${row.number} is noted as given ${delivery === "in person" ? "in person" : `by ${delivery}`}.`;
}

/** Estimates visits from what is planned for them; those with an estimate or without a plan are left out. */
export async function estimateVisits(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  visitIds: readonly string[],
): Promise<{ done: number; message: string }> {
  const { organizationId } = actor;
  const { rows } = await sql<{ visit_id: string }>`
    select v.visit_id from visit v where v.organization_id = ${organizationId} and v.visit_id = any(${[...visitIds]}::text[])
      and v.practice_id = any(${[...practices]}::text[])
      and not exists (select from estimate e where e.organization_id = v.organization_id and e.visit_id = v.visit_id and e.status = 'current')`.execute(
    tx,
  );
  let done = 0;
  for (const { visit_id } of rows) {
    const plan = await planOf(tx, services, organizationId, practices, { visitId: visit_id });
    if (plan.services.length === 0) continue;
    await saveEstimate(tx, services, actor, practices, {
      patientId: plan.patientId,
      visitId: visit_id,
      providerId: plan.providerId,
      facilityId: plan.facilityId,
      serviceDate: plan.serviceDate,
      scheduledOn: plan.scheduledOn,
      description: plan.description,
      diagnoses: [],
      services: plan.services,
    });
    done += 1;
  }
  const left = visitIds.length - done;
  return {
    done,
    message: `${done} ${done === 1 ? "visit" : "visits"} estimated${left === 0 ? "" : `; ${left} had an estimate or nothing planned`}.`,
  };
}

/** An amount or a range, as a list shows it. */
export function rangeText(low: bigint, high: bigint): string {
  return low === high ? moneyText(low) : `${moneyText(low)} to ${moneyText(high)}`;
}
