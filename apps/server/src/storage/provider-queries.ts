import { conditionReader, lintQuery, queryPurposes } from "@cleanclaim/clinical-coding";
import type { QueryFinding, QueryPurpose } from "@cleanclaim/clinical-coding";
import { daysBetween } from "@cleanclaim/model";
import { queryDueOn, queryStage } from "@cleanclaim/revenue-cycle";
import type { BodyOf, QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { HttpProblem, conflict, notFound } from "../http/problem.ts";
import { knowledgeOf } from "../knowledge.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { documentsOf, textToCode } from "./coding-engine.ts";
import { codingPolicyOf } from "./coding-policy.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { queryEvents, recordQueryEvent } from "./query-events.ts";
import { dayOf, storedEvidence, storedTexts } from "./stored-shapes.ts";
import { beginsWith, listPage } from "./work-list.ts";

export type Query = ResponseOf<"GET /api/queries">["rows"][number];

interface QueryRecord {
  readonly query_id: string;
  readonly visit_id: string;
  readonly patient: string;
  readonly service_date: string;
  readonly provider: string;
  readonly question: string;
  readonly options: unknown;
  readonly because: string;
  readonly evidence: unknown;
  readonly status: "open" | "answered" | "withdrawn" | "expired";
  readonly title: string;
  readonly purpose: string;
  readonly reminders: number;
  readonly escalated_on: string | null;
  readonly version: number;
  readonly answered_by: string | null;
  readonly outcome: unknown;
  readonly outcome_seen_at: string | null;
  readonly answer: string | null;
  readonly asked_by: string;
  readonly asked_at: string;
  readonly due_on: string;
  readonly answered_at: string | null;
  readonly note: string | null;
}

const querySelect = sql`q.query_id, q.visit_id, p.last_name || ', ' || p.first_name as patient, v.service_date::text as service_date,
  d.last_name || ', ' || d.first_name as provider, q.question, q.options, q.because, q.evidence, q.status, q.answer,
  q.title, q.purpose, q.reminders, q.escalated_on::text as escalated_on, q.version, q.outcome, q.outcome_seen_at, coalesce(a.display_name, q.answered_by) as answered_by,
  coalesce(u.display_name, q.asked_by) as asked_by, q.asked_at, q.due_on::text as due_on, q.answered_at,
  (select left(n.body, 20000) from document n where n.organization_id = q.organization_id and n.visit_id = q.visit_id and n.kind = 'note' and n.withdrawn_at is null order by n.created_at limit 1) as note`;
const queryFrom = sql`from provider_query q
  join visit v on v.organization_id = q.organization_id and v.visit_id = q.visit_id
  join patient p on p.organization_id = v.organization_id and p.patient_id = v.patient_id
  join provider d on d.organization_id = q.organization_id and d.provider_id = q.provider_id
  left join app_user u on u.organization_id = q.organization_id and u.user_id = q.asked_by
  left join app_user a on a.organization_id = q.organization_id and a.user_id = q.answered_by`;

/** The purpose as stored; rows of before it was asked for are about exactness. */
function purposeOf(text: string): QueryPurpose {
  return queryPurposes.find((one) => one === text) ?? "specificity";
}

/** `provider_query.outcome`; `answerQuery` writes it. */
function storedOutcome(value: unknown): Query["outcome"] {
  return value as Query["outcome"];
}

function queryView(row: QueryRecord, today: string): Query {
  const evidence = storedEvidence(row.evidence);
  const late = row.status === "open" ? daysBetween(dayOf(row.due_on), dayOf(today)) : 0;
  return {
    id: row.query_id,
    visitId: row.visit_id,
    patient: row.patient,
    serviceDate: row.service_date,
    provider: row.provider,
    question: row.question,
    options: storedTexts(row.options),
    because: row.because,
    evidence,
    status: row.status,
    title: row.title === "" ? row.question : row.title,
    purpose: purposeOf(row.purpose),
    stage: queryStage(row.status, row.reminders, row.escalated_on !== null),
    reminders: row.reminders,
    overdueDays: Math.max(0, late),
    version: row.version,
    answeredBy: row.answered_by,
    outcome: storedOutcome(row.outcome),
    outcomeSeen: row.outcome === null || row.outcome_seen_at !== null,
    answer: row.answer,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    dueOn: row.due_on,
    answeredAt: row.answered_at,
    noteExcerpt: excerpt(row.note ?? "", evidence[0]?.start ?? 0),
  };
}

/** The words of the note around a place, cut at blanks. */
function excerpt(note: string, at: number): string {
  const start = Math.max(0, at - 300);
  const piece = note.slice(start, at + 500);
  return `${start > 0 ? "… " : ""}${piece}${at + 500 < note.length ? " …" : ""}`;
}

/** The queries of a visit, oldest first. */
export async function queriesOfVisit(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  visitId: string,
): Promise<Query[]> {
  return readQueries(
    tx,
    services.clock.today(),
    sql`q.organization_id = ${organizationId} and q.visit_id = ${visitId}`,
  );
}

/** One question with its log; 404 when it is none of the practices', or asked of another provider. */
export async function queryDetail(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  providerId: string | null,
  queryId: string,
): Promise<ResponseOf<"GET /api/queries/:id">> {
  const [query] = await readQueries(
    tx,
    services.clock.today(),
    sql`q.organization_id = ${organizationId} and q.query_id = ${queryId} and v.practice_id = any(${[...practices]}::text[])
      ${providerId === null ? sql`` : sql`and q.provider_id = ${providerId}`}`,
  );
  if (query === undefined) throw notFound("The question");
  return { query, events: await queryEvents(tx, organizationId, queryId) };
}

async function readQueries(tx: TenantTransaction, today: string, where: RawBuilder<unknown>): Promise<Query[]> {
  const { rows } =
    await sql<QueryRecord>`select ${querySelect} ${queryFrom} where ${where} order by q.asked_at, q.query_id`.execute(
      tx,
    );
  return rows.map((row) => queryView(row, today));
}

/** The list of queries; `mine` narrows it to those asked of one provider. */
export async function listQueries(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/queries">,
  providerId: string | null,
): Promise<ResponseOf<"GET /api/queries">> {
  const status = query.status ?? "open";
  const mine = query.mine !== undefined && query.mine !== "" && query.mine !== "false";
  const today = services.clock.today();
  const pattern = query.search === undefined || query.search === "" ? null : beginsWith(query.search.toLowerCase());
  const narrowed = [status, query.stage ?? "", query.due ?? "", query.provider ?? "", pattern ?? "", today];
  const page = await listPage<QueryRecord>(
    tx,
    {
      select: querySelect,
      from: queryFrom,
      where: sql`q.organization_id = ${organizationId} and v.practice_id = any(${[...practices]}::text[])
        ${status === "all" ? sql`` : sql`and q.status = any(${status.split(",")}::text[])`}
        ${mine ? sql`and q.provider_id = ${providerId ?? ""}` : sql``}
        ${query.provider === undefined || query.provider === "" ? sql`` : sql`and q.provider_id = ${query.provider}`}
        ${stageFilter(query.stage)} ${dueFilter(query.due, today)}
        ${pattern === null ? sql`` : sql`and (lower(p.last_name) like ${pattern} or lower(p.account_number) like ${pattern} or lower(d.last_name) like ${pattern})`}`,
      scope: sql`q.organization_id = ${organizationId}`,
      id: sql`q.query_id`,
      amount: null,
      columns: {
        dueOn: { expression: sql`q.due_on`, type: "date" },
        askedAt: { expression: sql`q.asked_at`, type: "timestamptz" },
        patient: { expression: sql`(p.last_name || ', ' || p.first_name)`, type: "text", needsJoins: true },
      },
      defaultSort: "dueOn",
      countKey: JSON.stringify([organizationId, "queries", practices, ...narrowed, mine ? providerId : null]),
    },
    query,
  );
  return { ...page, rows: page.rows.map((row) => queryView(row, today)) };
}

function stageFilter(stage: string | undefined): RawBuilder<unknown> {
  if (stage === "escalated") return sql`and q.escalated_on is not null`;
  if (stage === "reminded") return sql`and q.reminders > 0 and q.escalated_on is null`;
  if (stage === "unseen") return sql`and q.outcome is not null and q.outcome_seen_at is null`;
  return sql``;
}

function dueFilter(due: string | undefined, today: string): RawBuilder<unknown> {
  if (due === "overdue") return sql`and q.due_on < ${today}::date`;
  if (due === "today") return sql`and q.due_on = ${today}::date`;
  return sql``;
}

/** What the rules of asking say of a question about a visit, and whether it may be sent. */
export async function checkQuery(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  visitId: string,
  asked: BodyOf<"POST /api/visits/:id/queries">,
): Promise<readonly QueryFinding[]> {
  const visit = await tx
    .selectFrom("visit")
    .select("service_date")
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .executeTakeFirst();
  if (visit === undefined) throw notFound("The visit");
  const { codeSets } = await knowledgeOf(services);
  const text = textToCode(await documentsOf(tx, organizationId, visitId));
  return lintQuery(
    {
      title: asked.title ?? "",
      question: asked.question,
      options: asked.options,
      because: asked.because,
      purpose: asked.purpose ?? "specificity",
      evidence: asked.evidence,
      priorRelevance: asked.priorRelevance ?? "",
    },
    { text, conditionsIn: conditionReader(codeSets, dayOf(visit.service_date)) },
  );
}

/** 422 with the first rule that is broken and how to mend it. */
function notCompliant(found: readonly QueryFinding[]): HttpProblem {
  const stops = found.filter((one) => one.severity === "stop");
  const [first] = stops;
  const more = stops.length > 1 ? ` (${stops.length - 1} more)` : "";
  return new HttpProblem(
    422,
    "query-not-compliant",
    `Not sent, rule ${first?.rule ?? ""}: ${first?.message ?? ""}${more}`,
    first?.mend ?? "",
  );
}

/** Asks the provider of a visit; the visit waits for the answer. A question that breaks a rule of asking is refused with the rule. */
export async function askProvider(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
  asked: BodyOf<"POST /api/visits/:id/queries">,
): Promise<Query> {
  const { organizationId } = actor;
  const visit = await tx
    .selectFrom("visit")
    .select(["provider_id", "practice_id", "status"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .forUpdate()
    .executeTakeFirst();
  if (visit === undefined) throw notFound("The visit");
  if (!["to-code", "query", "returned"].includes(visit.status)) {
    throw conflict("A question can only be asked while the visit is being coded.", "Reopen the visit first.");
  }
  const found = await checkQuery(tx, services, organizationId, visitId, asked);
  if (found.some((one) => one.severity === "stop")) throw notCompliant(found);
  const open = await tx
    .selectFrom("provider_query")
    .select("query_id")
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .where("status", "=", "open")
    .where("question", "=", asked.question)
    .executeTakeFirst();
  if (open !== undefined) throw conflict("This question is open already.", "Wait for the answer, or withdraw it.");
  const queryId = services.newId();
  const policy = await codingPolicyOf(tx, organizationId, visit.practice_id);
  const dueOn = queryDueOn(dayOf(services.clock.today()), policy);
  await tx
    .insertInto("provider_query")
    .values({
      organization_id: organizationId,
      query_id: queryId,
      visit_id: visitId,
      provider_id: visit.provider_id,
      title: asked.title ?? "",
      topic: asked.topic ?? "",
      purpose: asked.purpose ?? "specificity",
      prior_relevance: asked.priorRelevance ?? "",
      question: asked.question,
      options: json(asked.options),
      because: asked.because,
      evidence: json(asked.evidence),
      status: "open",
      asked_by: actor.userId ?? "system",
      asked_at: services.clock.now(),
      due_on: dueOn,
    })
    .execute();
  await recordQueryEvent(tx, services, actor, {
    queryId,
    visitId,
    kind: "asked",
    key: "asked",
    details: `due ${dueOn}`,
  });
  await moveVisit(tx, actor, visitId, "query");
  const [view] = await readQueries(
    tx,
    services.clock.today(),
    sql`q.organization_id = ${organizationId} and q.query_id = ${queryId}`,
  );
  if (view === undefined) throw notFound("The question");
  return view;
}

/** Sets where a visit waits. */
export async function moveVisit(tx: TenantTransaction, actor: Actor, visitId: string, status: string): Promise<void> {
  await tx
    .updateTable("visit")
    .set({ status, version: sql`version + 1` })
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .execute();
}

/**
 * After an answer, a withdrawal or an expiry: back to the coder when nothing more is open, and back to the visits that came back when
 * it had been sent back before.
 */
export async function backToCoding(tx: TenantTransaction, actor: Actor, visitId: string): Promise<void> {
  const visit = await tx
    .selectFrom("visit")
    .select(["status", "return_reason"])
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .forUpdate()
    .executeTakeFirst();
  if (visit?.status !== "query") return;
  const open = await tx
    .selectFrom("provider_query")
    .select("query_id")
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .where("status", "=", "open")
    .limit(1)
    .executeTakeFirst();
  if (open !== undefined) return;
  await moveVisit(tx, actor, visitId, visit.return_reason === null ? "to-code" : "returned");
}
