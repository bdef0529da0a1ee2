import { isEditable } from "@cleanclaim/revenue-cycle";
import type { BodyOf, ClaimState, StayFacts, VisitStay } from "@cleanclaim/revenue-cycle/contract";
import { moneyText } from "@cleanclaim/model";
import { sql } from "kysely";
import { conflict, notFound, unprocessable, versionConflict } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { claimOfVisit, plainDecimal } from "./claim-building.ts";
import { checkClaims } from "./claim-checking.ts";
import { diagnosisTitle } from "./code-names.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { diagnosesOf, institutionOf, stayOf } from "./institutional-building.ts";
import { knowledgeOf } from "../knowledge.ts";
import { dayOf } from "./stored-shapes.ts";

interface StayHead {
  readonly practice_id: string;
  readonly practice: string;
  readonly institution: string | null;
  readonly patient: string;
  readonly patient_id: string;
  readonly reason: string;
  readonly service_date: string;
  readonly status: string;
  readonly stay_version: number | null;
}

async function stayHead(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  visitId: string,
): Promise<StayHead> {
  const { rows } = await sql<StayHead>`
    select v.practice_id, r.name as practice, r.institution, p.last_name || ', ' || p.first_name as patient, v.patient_id, v.reason,
      v.service_date::text as service_date, v.status, s.version as stay_version
    from visit v
    join practice r on r.organization_id = v.organization_id and r.practice_id = v.practice_id
    join patient p on p.organization_id = v.organization_id and p.patient_id = v.patient_id
    left join visit_stay s on s.organization_id = v.organization_id and s.visit_id = v.visit_id
    where v.organization_id = ${organizationId} and v.visit_id = ${visitId} and v.practice_id = any(${[...practices]}::text[])
    for update of v`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw notFound("The visit");
  return row;
}

/** The stay of a visit of an institution. 404 for a visit that the user may not see; 409 where the practice is no institution. */
export async function visitStay(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  visitId: string,
): Promise<VisitStay> {
  const head = await stayHead(tx, organizationId, practices, visitId);
  const institution = institutionOf(head.institution);
  if (institution === undefined)
    throw conflict(`${head.practice} bills professional claims; a visit there has no stay.`, "Open the visit itself.");
  const serviceDate = dayOf(head.service_date);
  const stay = await stayOf(tx, organizationId, visitId, { institution, serviceDate });
  const { codeSets } = await knowledgeOf(services);
  const lines = await tx
    .selectFrom("service_line")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .orderBy("position")
    .execute();
  const providers = await tx
    .selectFrom("provider")
    .select(["provider_id", "last_name", "first_name"])
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", head.practice_id)
    .orderBy("last_name")
    .execute();
  const diagnoses = await diagnosesOf(tx, organizationId, visitId);
  return {
    visitId,
    version: head.stay_version ?? 0,
    institution,
    practice: head.practice,
    patient: head.patient,
    patientId: head.patient_id,
    reason: head.reason,
    facts: factsOf(stay),
    services: lines.map((line) => ({
      position: line.position,
      revenueCode: line.revenue_code ?? "",
      procedureCode: line.procedure_code,
      description: line.description,
      units: plainDecimal(line.units),
      charge: moneyText(line.charge_cents),
      serviceDate: line.service_date,
    })),
    diagnoses: diagnoses.map(({ code, role, presentOnAdmission }) => ({
      code,
      title: diagnosisTitle(codeSets, code, serviceDate),
      role: role ?? "other",
      presentOnAdmission: presenceOf(presentOnAdmission),
    })),
    providers: providers.map((row) => ({ id: row.provider_id, name: `${row.last_name}, ${row.first_name}` })),
    claim: await claimOf(tx, organizationId, visitId),
  };
}

function factsOf(stay: Awaited<ReturnType<typeof stayOf>>): StayFacts {
  return {
    typeOfBill: stay.typeOfBill,
    frequencyCode: frequencyOf(stay.frequencyCode),
    statementFrom: stay.statementFrom,
    statementTo: stay.statementTo,
    admissionDate: stay.admissionDate ?? null,
    admissionHour: stay.admissionHour ?? null,
    admissionTypeCode: stay.admissionTypeCode ?? null,
    admissionSourceCode: stay.admissionSourceCode ?? null,
    dischargeHour: stay.dischargeHour ?? null,
    patientStatusCode: stay.patientStatusCode ?? null,
    attendingProviderId: stay.attendingId,
    operatingProviderId: stay.operatingId,
    medicalRecordNumber: stay.medicalRecordNumber ?? "",
    drgCode: stay.drgCode ?? null,
    conditionCodes: [...stay.conditionCodes],
    occurrences: stay.occurrences.map((one) => ({ ...one })),
    occurrenceSpans: stay.occurrenceSpans.map((one) => ({ ...one })),
    valueCodes: stay.valueCodes.map((one) => ({ ...one })),
    procedures: stay.procedures.map((one) => ({ ...one })),
  };
}

const frequencies = ["0", "1", "2", "3", "4"] as const;
function frequencyOf(code: string): StayFacts["frequencyCode"] {
  return frequencies.find((one) => one === code) ?? "1";
}

const presences = ["Y", "N", "U", "W", "1"] as const;
function presenceOf(text: string | undefined): VisitStay["diagnoses"][number]["presentOnAdmission"] {
  return presences.find((one) => one === text) ?? null;
}

async function claimOf(tx: TenantTransaction, organizationId: string, visitId: string): Promise<VisitStay["claim"]> {
  const row = await tx
    .selectFrom("claim")
    .select(["claim_id", "patient_control_number", "state"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .where("responsibility", "=", "P")
    .where("frequency_code", "=", "1")
    .orderBy("created_at", "desc")
    .executeTakeFirst();
  if (row === undefined) return null;
  // The state column holds the states of the claim's life, checked by the transition table.
  const editable = isEditable(row.state as ClaimState);
  return { id: row.claim_id, patientControlNumber: row.patient_control_number, state: row.state, editable };
}

/** Records the stay and what goes with it, makes the claim anew where it has not left, and checks it. */
export async function saveStay(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  visitId: string,
  body: BodyOf<"PUT /api/visits/:id/stay">,
): Promise<VisitStay> {
  const { organizationId } = actor;
  const head = await stayHead(tx, organizationId, practices, visitId);
  if ((head.stay_version ?? 0) !== body.version) throw versionConflict("The stay");
  mustMakeSense(body);
  const claim = await claimOf(tx, organizationId, visitId);
  if (claim !== null && !claim.editable)
    throw conflict(
      `The claim of this stay (${claim.patientControlNumber}) has left the house.`,
      "Make a corrected claim (7) in the claim's workbench.",
    );
  await writeStay(tx, actor, visitId, body);
  await writeServices(tx, organizationId, visitId, body);
  await writeRoles(tx, organizationId, visitId, body);
  if (claim !== null || head.status === "coded") {
    const built = await claimOfVisit(tx, services, actor, visitId);
    if (built !== undefined) await checkClaims(tx, services, actor, [built.claimId]);
  }
  return visitStay(tx, services, organizationId, practices, visitId);
}

function mustMakeSense({ facts, services, diagnoses }: BodyOf<"PUT /api/visits/:id/stay">): void {
  if (facts.statementTo < facts.statementFrom)
    throw unprocessable("The statement ends before it begins.", "Correct the days of the statement.");
  const reversed = facts.occurrenceSpans.find((one) => one.through < one.from);
  if (reversed !== undefined) throw unprocessable(`Span ${reversed.code} ends before it begins.`);
  const odd = services.find((one) => one.revenueCode !== "" && !/^\d{4}$/.test(one.revenueCode));
  if (odd !== undefined) throw unprocessable(`Service ${odd.position}: a revenue code has four digits, such as 0450.`);
  if (diagnoses.filter((one) => one.role === "principal").length > 1)
    throw unprocessable("Only one diagnosis can be the principal one.");
}

async function writeStay(
  tx: TenantTransaction,
  actor: Actor,
  visitId: string,
  { facts, version }: BodyOf<"PUT /api/visits/:id/stay">,
): Promise<void> {
  const row = {
    type_of_bill: facts.typeOfBill,
    frequency_code: facts.frequencyCode,
    statement_from: facts.statementFrom,
    statement_to: facts.statementTo,
    admission_date: facts.admissionDate,
    admission_hour: facts.admissionHour,
    admission_type_code: facts.admissionTypeCode,
    admission_source_code: facts.admissionSourceCode,
    discharge_hour: facts.dischargeHour,
    patient_status_code: facts.patientStatusCode,
    attending_provider_id: facts.attendingProviderId,
    operating_provider_id: facts.operatingProviderId,
    medical_record_number: facts.medicalRecordNumber,
    drg_code: facts.drgCode,
    condition_codes: facts.conditionCodes,
    occurrences: json(facts.occurrences),
    occurrence_spans: json(facts.occurrenceSpans),
    value_codes: json(facts.valueCodes),
    procedures: json(facts.procedures),
    changed_by: actor.name,
    changed_at: sql<string>`recorded_now()`,
    version: version + 1,
  };
  await tx
    .insertInto("visit_stay")
    .values({ organization_id: actor.organizationId, visit_id: visitId, ...row })
    .onConflict((on) => on.columns(["organization_id", "visit_id"]).doUpdateSet(row))
    .execute();
}

async function writeServices(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
  { services }: BodyOf<"PUT /api/visits/:id/stay">,
): Promise<void> {
  for (const service of services) {
    await tx
      .updateTable("service_line")
      .set({
        revenue_code: service.revenueCode === "" ? null : service.revenueCode,
        service_date: service.serviceDate,
      })
      .where("organization_id", "=", organizationId)
      .where("visit_id", "=", visitId)
      .where("position", "=", service.position)
      .execute();
  }
}

async function writeRoles(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
  { diagnoses }: BodyOf<"PUT /api/visits/:id/stay">,
): Promise<void> {
  const rows = await tx
    .selectFrom("visit_diagnosis")
    .select(["position", "code"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .orderBy("position")
    .execute();
  for (const [index, row] of rows.entries()) {
    const one = diagnoses[index];
    if (one?.code !== row.code) throw versionConflict("The diagnoses of the visit");
    await tx
      .updateTable("visit_diagnosis")
      .set({ role: one.role, present_on_admission: one.presentOnAdmission })
      .where("organization_id", "=", organizationId)
      .where("visit_id", "=", visitId)
      .where("position", "=", row.position)
      .execute();
  }
}
