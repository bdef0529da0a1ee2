import { ageInYears, daysBetween, moneyText, sumCents } from "@cleanclaim/model";
import type { CodingFinding } from "@cleanclaim/revenue-cycle";
import type { QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound } from "../http/problem.ts";
import { knowledgeOf } from "../knowledge.ts";
import type { Services } from "../services.ts";
import { plainDecimal } from "./claim-building.ts";
import { diagnosisTitle } from "./code-names.ts";
import { codingRunOf, documentsOf } from "./coding-engine.ts";
import type { VisitDocument } from "./coding-engine.ts";
import { coderOfRecord, deskFindings } from "./coding-signing.ts";
import type { TenantTransaction } from "./database.ts";
import { queriesOfVisit } from "./provider-queries.ts";
import { patientStandingAt } from "./patient-standing.ts";
import { dayOf, sexOf, storedEvidence, storedWhy } from "./stored-shapes.ts";
import { threadOf } from "./threads.ts";
import { returnsOf } from "./visit-returns.ts";
import { beginsWith, listPage } from "./work-list.ts";
import { noticesOf, withdrawnDocumentsOf } from "./visit-documents.ts";

type Page = ResponseOf<"GET /api/visits">;
type VisitRow = Page["rows"][number];
export type Workbench = ResponseOf<"GET /api/visits/:id">;
type VisitStatus = VisitRow["status"];

const statuses: readonly VisitStatus[] = [
  "scheduled",
  "checked-in",
  "to-code",
  "query",
  "returned",
  "coded",
  "billed",
  "cancelled",
];

/** The status column holds these words by its check constraint. */
export function visitStatus(text: string): VisitStatus {
  return statuses.find((one) => one === text) ?? "scheduled";
}

const nextSteps: Readonly<Record<VisitStatus, string>> = {
  scheduled: "Check in when the patient comes",
  "checked-in": "Wait for the note",
  "to-code": "Code it",
  query: "Wait for the provider's answer",
  returned: "Look at what the biller asks, then finish again",
  coded: "The claim is checked and waits to be sent",
  billed: "Nothing; the claim was sent",
  cancelled: "Nothing",
};

interface VisitRecord {
  readonly visit_id: string;
  readonly patient: string;
  readonly patient_id: string;
  readonly service_date: string;
  readonly provider: string;
  readonly facility: string;
  readonly place_of_service_code: string;
  readonly payer: string | null;
  readonly reason: string;
  readonly status: string;
  readonly estimated_charge_cents: bigint;
  readonly waiting_since: string;
  readonly open_queries: bigint;
}

/** The list of visits to code: money times days waiting, unless sorted otherwise. */
export async function listVisits(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/visits">,
): Promise<Page> {
  const today = services.clock.today();
  const wanted = (query.status ?? "to-code,returned,query").split(",").filter((one) => one !== "");
  const pattern = query.search === undefined || query.search === "" ? null : beginsWith(query.search.toLowerCase());
  const where = sql`v.organization_id = ${organizationId} and v.practice_id = any(${[...practices]}::text[])
    and v.status = any(${wanted}::text[])
    ${query.provider === undefined || query.provider === "" ? sql`` : sql`and v.provider_id = ${query.provider}`}
    ${pattern === null ? sql`` : sql`and exists (select from patient s where s.organization_id = v.organization_id and s.patient_id = v.patient_id and (lower(s.last_name) like ${pattern} or lower(s.first_name) like ${pattern} or lower(s.account_number) like ${pattern}))`}`;
  const page = await listPage<VisitRecord>(
    tx,
    {
      select: sql`v.visit_id, p.last_name || ', ' || p.first_name as patient, v.patient_id, v.service_date::text as service_date,
        d.last_name || ', ' || d.first_name as provider, f.name as facility, v.place_of_service_code, v.reason, v.status,
        v.estimated_charge_cents, v.waiting_since::text as waiting_since,
        (select y.name from coverage c join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
          where c.organization_id = v.organization_id and c.patient_id = v.patient_id and c.priority = 'P' and c.effective_from <= v.service_date
            and (c.effective_until is null or c.effective_until > v.service_date) order by c.effective_from desc limit 1) as payer,
        (select count(*) from provider_query q where q.organization_id = v.organization_id and q.visit_id = v.visit_id and q.status = 'open') as open_queries`,
      from: sql`from visit v
        join patient p on p.organization_id = v.organization_id and p.patient_id = v.patient_id
        join provider d on d.organization_id = v.organization_id and d.provider_id = v.provider_id
        join facility f on f.organization_id = v.organization_id and f.facility_id = v.facility_id`,
      countFrom: sql`from visit v`,
      where,
      scope: sql`v.organization_id = ${organizationId}`,
      id: sql`v.visit_id`,
      amount: sql`v.estimated_charge_cents`,
      columns: {
        priority: {
          expression: sql`v.estimated_charge_cents * (greatest(${today}::date - v.waiting_since, 0) + 1)`,
          type: "bigint",
        },
        estimatedCharge: { expression: sql`v.estimated_charge_cents`, type: "bigint" },
        serviceDate: { expression: sql`v.service_date`, type: "date" },
        daysWaiting: { expression: sql`v.waiting_since`, type: "date", inverse: true },
        patient: { expression: sql`(p.last_name || ', ' || p.first_name)`, type: "text", needsJoins: true },
        provider: { expression: sql`(d.last_name || ', ' || d.first_name)`, type: "text", needsJoins: true },
        status: { expression: sql`v.status`, type: "text" },
      },
      defaultSort: wanted.every((one) => ["to-code", "returned", "query"].includes(one)) ? "-priority" : "-serviceDate",
      countKey: JSON.stringify([organizationId, "visits", practices, wanted, query.provider ?? "", pattern]),
    },
    query,
  );
  return { ...page, rows: page.rows.map((row) => visitRow(row, today)) };
}

function visitRow(row: VisitRecord, today: string): VisitRow {
  const status = visitStatus(row.status);
  return {
    id: row.visit_id,
    patient: row.patient,
    patientId: row.patient_id,
    serviceDate: row.service_date,
    provider: row.provider,
    facility: row.facility,
    placeOfServiceCode: row.place_of_service_code,
    payer: row.payer ?? "Patient pays",
    reason: row.reason,
    status,
    estimatedCharge: moneyText(row.estimated_charge_cents),
    daysWaiting: Math.max(0, daysBetween(dayOf(row.waiting_since), dayOf(today))),
    nextStep: nextSteps[status],
    openQueries: Number(row.open_queries),
  };
}

interface VisitHead extends VisitRecord {
  readonly version: number;
  readonly account_number: string;
  readonly birth_date: string;
  readonly sex: string;
  readonly return_reason: string | null;
  readonly practice_id: string;
}

/** One visit with patient, provider, facility and payer. */
export async function visitHead(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  visitId: string,
): Promise<VisitHead> {
  const { rows } = await sql<VisitHead>`
    select v.visit_id, v.version, v.practice_id, v.patient_id, p.last_name || ', ' || p.first_name as patient, p.account_number, p.birth_date::text as birth_date, p.sex,
      v.service_date::text as service_date, d.last_name || ', ' || d.first_name as provider, f.name as facility, v.place_of_service_code,
      v.reason, v.status, v.estimated_charge_cents, v.waiting_since::text as waiting_since, v.return_reason, 0::bigint as open_queries,
      (select y.name from coverage c join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
        where c.organization_id = v.organization_id and c.patient_id = v.patient_id and c.priority = 'P' and c.effective_from <= v.service_date
          and (c.effective_until is null or c.effective_until > v.service_date) order by c.effective_from desc limit 1) as payer
    from visit v
    join patient p on p.organization_id = v.organization_id and p.patient_id = v.patient_id
    join provider d on d.organization_id = v.organization_id and d.provider_id = v.provider_id
    join facility f on f.organization_id = v.organization_id and f.facility_id = v.facility_id
    where v.organization_id = ${organizationId} and v.visit_id = ${visitId} and v.practice_id = any(${[...practices]}::text[])`.execute(
    tx,
  );
  const row = rows[0];
  if (row === undefined) throw notFound("The visit");
  return row;
}

/** Everything that the coder sees of one visit. `coderId` is who would sign it: null for people who only read. */
export async function visitWorkbench(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  visitId: string,
  coderId: string | null,
): Promise<Workbench> {
  const head = await visitHead(tx, organizationId, practices, visitId);
  const documents = await documentsOf(tx, organizationId, visitId);
  const run = await codingRunOf(tx, services, organizationId, visitId, documents);
  const standing = await patientStandingAt(tx, organizationId, visitId);
  const coded = run?.result;
  const queries = await queriesOfVisit(tx, services, organizationId, visitId);
  const { codeSets, codingEngineVersion } = await knowledgeOf(services);
  const serviceDate = dayOf(head.service_date);
  const coding = titled(await codingOf(tx, organizationId, visitId), (code) =>
    diagnosisTitle(codeSets, code, serviceDate),
  );
  return {
    id: visitId,
    version: head.version,
    status: visitStatus(head.status),
    patient: {
      id: head.patient_id,
      name: head.patient,
      birthDate: head.birth_date,
      age: Math.max(0, ageInYears(dayOf(head.birth_date), serviceDate)),
      sex: sexOf(head.sex),
      accountNumber: head.account_number,
    },
    serviceDate: head.service_date,
    provider: head.provider,
    facility: head.facility,
    placeOfServiceCode: head.place_of_service_code,
    payer: head.payer ?? "Patient pays",
    newPatient: standing?.newPatient ?? false,
    lastSeen:
      standing?.seen === undefined ? null : { on: standing.seen.on, provider: standing.seen.provider ?? "a colleague" },
    returnReason: head.return_reason,
    returns: await returnsOf(tx, organizationId, visitId),
    coderOfRecord: await coderOfRecord(tx, organizationId, visitId),
    documents: documents.map(documentView),
    withdrawnDocuments: await withdrawnDocumentsOf(tx, organizationId, visitId),
    suggestions: coded?.suggestions ?? [],
    engineQueries: coded?.queries ?? [],
    queries,
    em: coded?.em ?? null,
    ...coding,
    findings: (
      await deskFindings(tx, services, { organizationId }, coderId, { ...head, visit_id: visitId }, coding, coded)
    ).map(findingView),
    rejected: await rejectedOf(tx, organizationId, visitId),
    stock: await stockOf(tx, organizationId, visitId),
    thread: await threadOf(tx, organizationId, "visit", visitId),
    engineVersion: run?.engineVersion ?? codingEngineVersion,
    codeSetLabel: services.codeSetLabel().label,
  };
}

/** A finding of the coding checks as the contract has it. */
export function findingView(finding: CodingFinding): Workbench["findings"][number] {
  return { ...finding };
}

function documentView(row: VisitDocument): Workbench["documents"][number] {
  return {
    id: row.document_id,
    kind: row.kind,
    title: row.title,
    author: row.author,
    body: row.body,
    createdAt: row.created_at,
    format: row.format,
    hasSource: row.source_file_id !== null,
    notices: noticesOf(row.notices),
  };
}

/** Codes that came without their title (from another system, from the past) get the book's. */
function titled<C extends Pick<Workbench, "diagnoses">>(coding: C, titleOf: (code: string) => string): C {
  return {
    ...coding,
    diagnoses: coding.diagnoses.map((one) => (one.title === "" ? { ...one, title: titleOf(one.code) } : one)),
  };
}

/** The coding of a visit as it is saved. */
export async function codingOf(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
): Promise<Pick<Workbench, "diagnoses" | "lines" | "totalCharge">> {
  const diagnoses = await tx
    .selectFrom("visit_diagnosis as g")
    .leftJoin("app_user as u", (j) =>
      j.onRef("u.organization_id", "=", "g.organization_id").onRef("u.user_id", "=", "g.coded_by"),
    )
    .selectAll("g")
    .select("u.display_name as coder")
    .where("g.organization_id", "=", organizationId)
    .where("g.visit_id", "=", visitId)
    .orderBy("g.position")
    .execute();
  const lines = await tx
    .selectFrom("service_line as l")
    .leftJoin("inventory_movement as m", (j) =>
      j.onRef("m.organization_id", "=", "l.organization_id").onRef("m.movement_id", "=", "l.inventory_movement_id"),
    )
    .leftJoin("app_user as u", (j) =>
      j.onRef("u.organization_id", "=", "l.organization_id").onRef("u.user_id", "=", "l.coded_by"),
    )
    .selectAll("l")
    .select(["m.item_id", "u.display_name as coder"])
    .where("l.organization_id", "=", organizationId)
    .where("l.visit_id", "=", visitId)
    .orderBy("l.position")
    .execute();
  return {
    diagnoses: diagnoses.map((row) => ({
      code: row.code,
      title: row.title,
      origin: row.origin === "suggested" ? "suggested" : "manual",
      evidence: storedEvidence(row.evidence),
      why: storedWhy(row.why),
      coded: codedBy(row),
    })),
    lines: lines.map((row) => ({
      id: row.service_line_id,
      procedureCode: row.procedure_code,
      description: row.description,
      modifiers: row.modifiers,
      units: plainDecimal(row.units),
      unitType: row.unit_type === "MJ" || row.unit_type === "DA" ? row.unit_type : "UN",
      charge: moneyText(row.charge_cents),
      placeOfServiceCode: row.place_of_service_code,
      diagnosisPointers: row.diagnosis_pointers,
      ndc:
        row.ndc === null
          ? null
          : { code: row.ndc, quantity: plainDecimal(row.ndc_quantity ?? "1"), unit: row.ndc_unit ?? "UN" },
      supplyItem: row.item_id,
      origin: row.origin === "suggested" ? "suggested" : row.origin === "supply" ? "supply" : "manual",
      evidence: storedEvidence(row.evidence),
      why: storedWhy(row.why),
      coded: codedBy(row),
    })),
    totalCharge: moneyText(sumCents(lines.map((row) => row.charge_cents))),
  };
}

function codedBy(row: {
  readonly coded_by: string | null;
  readonly coder: string | null;
  readonly credential: string | null;
  readonly coded_at: string | null;
}): NonNullable<Workbench["diagnoses"][number]["coded"]> | null {
  if (row.coded_by === null || row.coded_at === null) return null;
  return { by: row.coder ?? row.coded_by, credential: row.credential, at: row.coded_at };
}

/** Suggestions whose last decision was a rejection. */
async function rejectedOf(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
): Promise<Workbench["rejected"]> {
  const { rows } = await sql<{ system: string; code: string; reason: string; action: string }>`
    select distinct on (system, code) system, code, reason, action from coding_decision
    where organization_id = ${organizationId} and visit_id = ${visitId} and action in ('accept', 'reject', 'replace', 'add', 'edit')
    order by system, code, at desc, decision_id desc`.execute(tx);
  return rows.filter((row) => row.action === "reject").map(({ system, code, reason }) => ({ system, code, reason }));
}

async function stockOf(tx: TenantTransaction, organizationId: string, visitId: string): Promise<Workbench["stock"]> {
  const { rows } = await sql<{
    movement_id: string;
    item: string;
    quantity: string;
    lot: string;
    procedure_code: string | null;
  }>`select m.movement_id, i.name as item, (-m.quantity)::text as quantity, l.lot_number as lot, i.procedure_code
    from inventory_movement m
    join inventory_item i on i.organization_id = m.organization_id and i.item_id = m.item_id
    join inventory_lot l on l.organization_id = m.organization_id and l.lot_id = m.lot_id
    where m.organization_id = ${organizationId} and m.visit_id = ${visitId} and m.kind = 'use'
      and not exists (select from inventory_movement u where u.organization_id = m.organization_id and u.idempotency_key = 'undo:' || m.movement_id)
    order by m.at, m.movement_id`.execute(tx);
  return rows.map((row) => ({
    movementId: row.movement_id,
    item: row.item,
    quantity: plainDecimal(row.quantity),
    lot: row.lot,
    procedureCode: row.procedure_code,
  }));
}
