import { createHash } from "node:crypto";
import { addDays, moneyText, sumCents } from "@cleanclaim/model";
import type { BodyOf, QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, notFound, unprocessable } from "../http/problem.ts";
import type { Session } from "../access-control/sessions.ts";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";

type Desk = ResponseOf<"GET /api/desk">;
type Light = Desk["rows"][number]["coverage"];

interface DeskRecord {
  readonly visit_id: string;
  readonly patient_id: string;
  readonly patient: string;
  readonly account_number: string;
  readonly birth_date: string;
  readonly service_date: string;
  readonly appointment_time: string;
  readonly provider: string;
  readonly reason: string;
  readonly status: string;
  readonly payer: string | null;
  readonly payer_id: string | null;
  readonly coverage_id: string | null;
  readonly eligibility: string | null;
  readonly eligibility_problem: string | null;
  readonly eligibility_on: string | null;
  readonly authorization_codes: string[] | null;
  readonly authorization_status: string | null;
  readonly authorization_number: string | null;
  readonly planned: string[];
  readonly balance: bigint;
  readonly estimate_id: string | null;
  readonly estimate_kind: string | null;
  readonly estimate_cents: bigint | null;
  readonly estimate_low: bigint | null;
  readonly estimate_high: bigint | null;
  readonly estimate_given: string | null;
}

function coverageLight(row: DeskRecord): Light {
  if (row.coverage_id === null) return { state: "red", text: "No insurance on file for this day" };
  switch (row.eligibility) {
    case "active":
      return { state: "green", text: `Active, checked for ${row.eligibility_on ?? ""}` };
    case "inactive":
      return { state: "red", text: row.eligibility_problem ?? "Not active on this day" };
    case "not-found":
      return { state: "red", text: row.eligibility_problem ?? "The payer does not know this member" };
    case "no-answer":
    case "error":
      return { state: "amber", text: row.eligibility_problem ?? "The payer did not answer" };
    case "pending":
      return { state: "amber", text: "Asked, waiting for the answer" };
    default:
      return { state: "amber", text: "Not checked yet" };
  }
}

function authorizationLight(row: DeskRecord): Light {
  const wanted = row.planned.filter((code) => row.authorization_codes?.includes(code) ?? false);
  if (wanted.length === 0) return { state: "none", text: "None needed for what is planned" };
  switch (row.authorization_status) {
    case "approved":
    case "modified":
      return { state: "green", text: `Approved ${row.authorization_number ?? ""}`.trim() };
    case "denied":
      return { state: "red", text: "The payer refused it" };
    case "requested":
    case "pended":
      return { state: "amber", text: "Asked, not decided yet" };
    default:
      return { state: "red", text: `Needed for ${wanted.join(", ")}, not asked yet` };
  }
}

/** Whether the patient knows what the visit will cost. Without insurance that is a duty. */
function estimateLight(row: DeskRecord): Light {
  const what = row.estimate_kind === "good-faith" ? "Good-faith estimate" : "Estimate";
  if (row.estimate_id === null)
    return row.coverage_id === null
      ? { state: "amber", text: "No insurance: a good-faith estimate is needed" }
      : { state: "none", text: "Not estimated" };
  if (row.estimate_given !== null) return { state: "green", text: `${what} given` };
  if (row.estimate_cents === null)
    return {
      state: "amber",
      text: `Between $${moneyText(row.estimate_low ?? 0n)} and $${moneyText(row.estimate_high ?? 0n)}`,
    };
  return { state: row.estimate_kind === "good-faith" ? "amber" : "none", text: `${what} not given yet` };
}

/** Visits of a day (today and tomorrow by default), each with what will be a problem at the counter. */
export async function listDesk(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/desk">,
): Promise<Desk> {
  const today = dayOf(services.clock.today());
  const from = query.from === undefined || query.from === "" ? today : dayOf(query.from);
  const until = query.until === undefined || query.until === "" ? addDays(from, 1) : dayOf(query.until);
  const { rows } = await sql<DeskRecord>`
    select v.visit_id, v.patient_id, p.last_name || ', ' || p.first_name as patient, p.account_number, p.birth_date, v.service_date, v.appointment_time,
      pr.first_name || ' ' || pr.last_name as provider, v.reason, v.status, y.name as payer, y.payer_id, c.coverage_id, y.prior_authorization_codes as authorization_codes,
      e.status as eligibility, e.problem as eligibility_problem, e.service_date as eligibility_on, a.status as authorization_status, a.authorization_number,
      array(select distinct pk.procedure_code from procedure_pack pk where pk.organization_id = v.organization_id and pk.practice_id = v.practice_id and position(lower(pk.name) in lower(v.reason)) > 0
        union select regexp_replace(m[1], '\\D', '', 'g') from regexp_matches(v.reason, '(\\m\\d{5}\\M)', 'g') m) as planned,
      (select coalesce(sum(l.balance_cents), 0)::bigint from ledger_account l where l.organization_id = v.organization_id and l.patient_id = v.patient_id and l.kind in ('patient-receivable', 'patient-credit')) as balance,
      w.estimate_id, w.kind as estimate_kind, w.patient_cents as estimate_cents, w.low_cents as estimate_low, w.high_cents as estimate_high, w.given_on::text as estimate_given
    from visit v join patient p on p.organization_id = v.organization_id and p.patient_id = v.patient_id
      join provider pr on pr.organization_id = v.organization_id and pr.provider_id = v.provider_id
      left join lateral (select * from coverage k where k.organization_id = v.organization_id and k.patient_id = v.patient_id and k.priority = 'P' and k.effective_from <= v.service_date
        and (k.effective_until is null or k.effective_until > v.service_date) order by k.effective_from desc limit 1) c on true
      left join payer y on y.organization_id = v.organization_id and y.payer_id = c.payer_id
      left join lateral (select * from eligibility_check q where q.organization_id = v.organization_id and q.coverage_id = c.coverage_id order by q.requested_at desc limit 1) e on true
      left join lateral (select * from prior_authorization z where z.organization_id = v.organization_id and z.patient_id = v.patient_id and (z.visit_id = v.visit_id or z.visit_id is null)
        and z.status <> 'cancelled' order by z.requested_at desc limit 1) a on true
      left join lateral (select * from estimate h where h.organization_id = v.organization_id and h.visit_id = v.visit_id and h.status = 'current' limit 1) w on true
    where v.organization_id = ${organizationId} and v.practice_id = any(${[...practices]}::text[]) and v.service_date between ${from} and ${until} and v.status <> 'cancelled'
      ${query.search === undefined || query.search === "" ? sql`` : sql`and (lower(p.last_name) like ${`${query.search.toLowerCase()}%`} or lower(p.account_number) = ${query.search.toLowerCase()})`}
    order by v.service_date, v.appointment_time, v.visit_id limit 500`.execute(tx);
  return {
    rows: rows.map((row) => ({
      visitId: row.visit_id,
      patientId: row.patient_id,
      patient: row.patient,
      accountNumber: row.account_number,
      birthDate: row.birth_date,
      serviceDate: row.service_date,
      time: row.appointment_time,
      provider: row.provider,
      reason: row.reason,
      status: row.status,
      payer: row.payer ?? "Self-pay",
      coverage: coverageLight(row),
      authorization: authorizationLight(row),
      estimate: row.estimate_cents === null ? null : moneyText(row.estimate_cents),
      estimateId: row.estimate_id,
      estimateLight: estimateLight(row),
      balance: moneyText(row.balance),
    })),
    next: null,
    total: rows.length,
    totalAmount: moneyText(sumCents(rows.map((row) => row.balance))),
  };
}

/** Books a visit. The provider and the place must belong to the patient's practice. */
export async function bookVisit(
  tx: TenantTransaction,
  services: Services,
  session: Session,
  practices: readonly string[],
  body: BodyOf<"POST /api/visits">,
): Promise<string> {
  const o = session.organizationId;
  const patient = await tx
    .selectFrom("patient")
    .select("practice_id")
    .where("organization_id", "=", o)
    .where("patient_id", "=", body.patientId)
    .where("practice_id", "in", [...practices])
    .executeTakeFirst();
  if (patient === undefined) throw notFound("The patient");
  const provider = await tx
    .selectFrom("provider")
    .select("practice_id")
    .where("organization_id", "=", o)
    .where("provider_id", "=", body.providerId)
    .executeTakeFirst();
  const facility = await tx
    .selectFrom("facility")
    .select(["practice_id", "place_of_service_code"])
    .where("organization_id", "=", o)
    .where("facility_id", "=", body.facilityId)
    .executeTakeFirst();
  if (provider?.practice_id !== patient.practice_id)
    throw unprocessable("The provider does not work in the patient's practice.", "Choose another provider.");
  if (facility?.practice_id !== patient.practice_id)
    throw unprocessable("The place does not belong to the patient's practice.", "Choose another place.");
  const day = dayOf(body.serviceDate);
  const id = services.newId();
  await tx
    .insertInto("visit")
    .values({
      organization_id: o,
      visit_id: id,
      practice_id: patient.practice_id,
      patient_id: body.patientId,
      provider_id: body.providerId,
      facility_id: body.facilityId,
      service_date: day,
      appointment_time: body.time,
      reason: body.reason,
      status: "scheduled",
      place_of_service_code: facility.place_of_service_code,
      waiting_since: day,
    })
    .execute();
  return id;
}

async function visitOf(tx: TenantTransaction, session: Session, practices: readonly string[], id: string) {
  const visit = await tx
    .selectFrom("visit")
    .selectAll()
    .where("organization_id", "=", session.organizationId)
    .where("visit_id", "=", id)
    .where("practice_id", "in", [...practices])
    .forUpdate()
    .executeTakeFirst();
  if (visit === undefined) throw notFound("The visit");
  return visit;
}

/** The patient has come. Doing it twice is harmless. */
export async function checkIn(
  tx: TenantTransaction,
  session: Session,
  practices: readonly string[],
  id: string,
): Promise<void> {
  const visit = await visitOf(tx, session, practices, id);
  if (visit.status === "checked-in") return;
  if (visit.status !== "scheduled") throw conflict(`The visit is ${visit.status} and can't be checked in.`);
  await tx
    .updateTable("visit")
    .set({ status: "checked-in", version: visit.version + 1 })
    .where("organization_id", "=", session.organizationId)
    .where("visit_id", "=", id)
    .execute();
}

/** Adds the note of a visit; the visit then waits to be coded. A second note is a further document, never a change of the first. */
export async function addNote(
  tx: TenantTransaction,
  services: Services,
  session: Session,
  practices: readonly string[],
  id: string,
  body: BodyOf<"POST /api/visits/:id/note">,
): Promise<void> {
  const visit = await visitOf(tx, session, practices, id);
  if (["coded", "billed", "cancelled"].includes(visit.status))
    throw conflict(`The visit is ${visit.status}; its note can't be added to now.`, "Reopen the visit first.");
  const text = body.body.replaceAll("\r\n", "\n");
  await tx
    .insertInto("document")
    .values({
      organization_id: session.organizationId,
      document_id: services.newId(),
      patient_id: visit.patient_id,
      visit_id: id,
      kind: "note",
      title: body.title ?? (visit.reason === "" ? "Visit note" : visit.reason),
      author: session.displayName,
      body: text,
      sha256: createHash("sha256").update(text).digest("hex"),
    })
    .execute();
  if (["scheduled", "checked-in"].includes(visit.status)) {
    await tx
      .updateTable("visit")
      .set({ status: "to-code", waiting_since: services.clock.today(), version: visit.version + 1 })
      .where("organization_id", "=", session.organizationId)
      .where("visit_id", "=", id)
      .execute();
  }
}
