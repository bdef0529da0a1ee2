import { addDays } from "@cleanclaim/model";
import { addendumText, movedDiagnoses } from "@cleanclaim/revenue-cycle";
import type { BodyOf, QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { conflict, notFound, versionConflict } from "../http/problem.ts";
import { knowledgeOf } from "../knowledge.ts";
import type { CodedNote } from "../knowledge.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { diagnosisTitle } from "./code-names.ts";
import { codingRunOf, documentsOf } from "./coding-engine.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { recordDomainEvent } from "./domain-events.ts";
import { dayOf, storedEvidence, storedTexts } from "./stored-shapes.ts";
import { listPage } from "./work-list.ts";

type Query = ResponseOf<"GET /api/queries">["rows"][number];

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
  readonly status: "open" | "answered" | "withdrawn";
  readonly answer: string | null;
  readonly asked_by: string;
  readonly asked_at: string;
  readonly due_on: string;
  readonly answered_at: string | null;
  readonly note: string | null;
}

const querySelect = sql`q.query_id, q.visit_id, p.last_name || ', ' || p.first_name as patient, v.service_date::text as service_date,
  d.last_name || ', ' || d.first_name as provider, q.question, q.options, q.because, q.evidence, q.status, q.answer,
  coalesce(u.display_name, q.asked_by) as asked_by, q.asked_at, q.due_on::text as due_on, q.answered_at,
  (select left(n.body, 20000) from document n where n.organization_id = q.organization_id and n.visit_id = q.visit_id and n.kind = 'note' and n.withdrawn_at is null order by n.created_at limit 1) as note`;
const queryFrom = sql`from provider_query q
  join visit v on v.organization_id = q.organization_id and v.visit_id = q.visit_id
  join patient p on p.organization_id = v.organization_id and p.patient_id = v.patient_id
  join provider d on d.organization_id = q.organization_id and d.provider_id = q.provider_id
  left join app_user u on u.organization_id = q.organization_id and u.user_id = q.asked_by`;

function queryView(row: QueryRecord): Query {
  const evidence = storedEvidence(row.evidence);
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
export async function queriesOfVisit(tx: TenantTransaction, organizationId: string, visitId: string): Promise<Query[]> {
  return readQueries(tx, sql`q.organization_id = ${organizationId} and q.visit_id = ${visitId}`);
}

async function readQueries(tx: TenantTransaction, where: RawBuilder<unknown>): Promise<Query[]> {
  const { rows } =
    await sql<QueryRecord>`select ${querySelect} ${queryFrom} where ${where} order by q.asked_at, q.query_id`.execute(
      tx,
    );
  return rows.map(queryView);
}

/** The list of queries; `mine` narrows it to those asked of one provider. */
export async function listQueries(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/queries">,
  providerId: string | null,
): Promise<ResponseOf<"GET /api/queries">> {
  const status = query.status ?? "open";
  const mine = query.mine !== undefined && query.mine !== "" && query.mine !== "false";
  const page = await listPage<QueryRecord>(
    tx,
    {
      select: querySelect,
      from: queryFrom,
      where: sql`q.organization_id = ${organizationId} and v.practice_id = any(${[...practices]}::text[])
        ${status === "all" ? sql`` : sql`and q.status = any(${status.split(",")}::text[])`}
        ${mine ? sql`and q.provider_id = ${providerId ?? ""}` : sql``}`,
      scope: sql`q.organization_id = ${organizationId}`,
      id: sql`q.query_id`,
      amount: null,
      columns: {
        dueOn: { expression: sql`q.due_on`, type: "date" },
        askedAt: { expression: sql`q.asked_at`, type: "timestamptz" },
        patient: { expression: sql`(p.last_name || ', ' || p.first_name)`, type: "text", needsJoins: true },
      },
      defaultSort: "dueOn",
      countKey: JSON.stringify([organizationId, "queries", practices, status, mine ? providerId : null]),
    },
    query,
  );
  return { ...page, rows: page.rows.map(queryView) };
}

/** Asks the provider of a visit; the visit waits for the answer. */
export async function askProvider(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
  asked: BodyOf<"POST /api/visits/:id/queries">,
): Promise<Query> {
  const visit = await tx
    .selectFrom("visit")
    .select(["provider_id", "status"])
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .forUpdate()
    .executeTakeFirst();
  if (visit === undefined) throw notFound("The visit");
  if (!["to-code", "query", "returned"].includes(visit.status)) {
    throw conflict("A question can only be asked while the visit is being coded.", "Reopen the visit first.");
  }
  const queryId = services.newId();
  await tx
    .insertInto("provider_query")
    .values({
      organization_id: actor.organizationId,
      query_id: queryId,
      visit_id: visitId,
      provider_id: visit.provider_id,
      question: asked.question,
      options: json(asked.options),
      because: asked.because,
      evidence: json(asked.evidence),
      status: "open",
      asked_by: actor.userId ?? "system",
      asked_at: services.clock.now(),
      due_on: addDays(dayOf(services.clock.today()), 2),
    })
    .execute();
  await moveVisit(tx, actor, visitId, "query");
  const [view] = await readQueries(tx, sql`q.organization_id = ${actor.organizationId} and q.query_id = ${queryId}`);
  if (view === undefined) throw notFound("The question");
  return view;
}

async function moveVisit(tx: TenantTransaction, actor: Actor, visitId: string, status: string): Promise<void> {
  await tx
    .updateTable("visit")
    .set({ status, version: sql`version + 1` })
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .execute();
}

/** After an answer or a withdrawal: back to the coder when nothing more is open. */
async function backToCoding(tx: TenantTransaction, actor: Actor, visitId: string): Promise<void> {
  const open = await tx
    .selectFrom("provider_query")
    .select("query_id")
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .where("status", "=", "open")
    .limit(1)
    .executeTakeFirst();
  if (open === undefined) await moveVisit(tx, actor, visitId, "to-code");
}

/**
 * Writes the provider's answer: an addendum joins the note, the engine reads both again, suggested diagnoses that the answer changes
 * move on (K25.9 to K25.3), and the visit goes back to the coder.
 */
export async function answerQuery(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  answerer: { readonly providerId: string | null },
  queryId: string,
  body: BodyOf<"POST /api/queries/:id/answer">,
): Promise<string> {
  const query = await tx
    .selectFrom("provider_query")
    .selectAll()
    .where("organization_id", "=", actor.organizationId)
    .where("query_id", "=", queryId)
    .forUpdate()
    .executeTakeFirst();
  if (query === undefined || (answerer.providerId !== null && query.provider_id !== answerer.providerId)) {
    throw notFound("The question");
  }
  if (body.version !== undefined && body.version !== query.version) throw versionConflict("The question");
  if (query.status !== "open") throw conflict(`The question was ${query.status} already.`);
  const visit = await tx
    .selectFrom("visit")
    .select("patient_id")
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", query.visit_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const before = await runOf(tx, services, actor, query.visit_id);
  const evidence = storedEvidence(query.evidence).map((one) => one.text);
  const text = addendumText({ question: query.question, evidence }, body.answer);
  await tx
    .insertInto("document")
    .values({
      organization_id: actor.organizationId,
      document_id: services.newId(),
      patient_id: visit.patient_id,
      visit_id: query.visit_id,
      kind: "addendum",
      title: "Addendum: answer to a coding question",
      author: actor.name,
      body: text,
      sha256: createHash("sha256").update(text).digest("hex"),
      created_at: services.clock.now(),
    })
    .execute();
  await tx
    .updateTable("provider_query")
    .set({
      status: "answered",
      answer: body.answer,
      answered_by: actor.userId,
      answered_at: services.clock.now(),
      version: sql`version + 1`,
    })
    .where("organization_id", "=", actor.organizationId)
    .where("query_id", "=", queryId)
    .execute();
  const after = await runOf(tx, services, actor, query.visit_id);
  const moved = await moveDiagnoses(tx, services, actor, query.visit_id, diagnosesOf(before), diagnosesOf(after));
  if (moved.length === 0)
    moved.push(...(await moveByAnswer(tx, services, actor, query.visit_id, before, query.question, body.answer)));
  await backToCoding(tx, actor, query.visit_id);
  await recordDomainEvent(tx, services, actor.organizationId, "QueryAnswered", "visit", query.visit_id, { queryId });
  return moved.length === 0
    ? "Answered; the visit is back with the coder."
    : `Answered; ${moved.join(", ")}; the visit is back with the coder.`;
}

async function runOf(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
): Promise<CodedNote | undefined> {
  const documents = await documentsOf(tx, actor.organizationId, visitId);
  return (await codingRunOf(tx, services, actor.organizationId, visitId, documents))?.result;
}

function diagnosesOf(note: CodedNote | undefined): string[] {
  return (note?.suggestions ?? []).filter((one) => one.system === "icd10cm").map((one) => one.code);
}

/** The move that the engine's own question promised for this answer, where reading the addendum alone did not bring it. */
async function moveByAnswer(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
  before: CodedNote | undefined,
  question: string,
  answer: string,
): Promise<string[]> {
  const promised = before?.answers.find((one) => one.question === question);
  const code = promised?.codes[answer];
  if (promised === undefined || promised.current === null || code === undefined || code === promised.current) return [];
  return moveDiagnoses(tx, services, actor, visitId, [promised.current], [code]);
}

async function moveDiagnoses(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
  before: readonly string[],
  after: readonly string[],
): Promise<string[]> {
  const coded = await tx
    .selectFrom("visit_diagnosis as g")
    .innerJoin("visit as v", (j) =>
      j.onRef("v.organization_id", "=", "g.organization_id").onRef("v.visit_id", "=", "g.visit_id"),
    )
    .select(["g.position", "g.code", "g.origin", "v.service_date"])
    .where("g.organization_id", "=", actor.organizationId)
    .where("g.visit_id", "=", visitId)
    .orderBy("g.position")
    .execute();
  const moves = movedDiagnoses(
    coded.map((row) => ({ code: row.code, origin: row.origin === "suggested" ? "suggested" : "manual" })),
    before,
    after,
  );
  const { codeSets } = await knowledgeOf(services);
  for (const move of moves) {
    const row = coded[move.position - 1];
    if (row === undefined) continue;
    await tx
      .updateTable("visit_diagnosis")
      .set({
        code: move.to,
        title: diagnosisTitle(codeSets, move.to, dayOf(row.service_date)),
        why: json([
          {
            rule: "provider-answer",
            text: `The provider's answer moved ${move.from} to ${move.to}.`,
            source: "Addendum to the note",
          },
        ]),
      })
      .where("organization_id", "=", actor.organizationId)
      .where("visit_id", "=", visitId)
      .where("position", "=", row.position)
      .execute();
  }
  return moves.map((move) => `${move.from} became ${move.to}`);
}

/** Takes a question back. */
export async function withdrawQuery(tx: TenantTransaction, actor: Actor, queryId: string): Promise<void> {
  const row = await tx
    .updateTable("provider_query")
    .set({ status: "withdrawn", version: sql`version + 1` })
    .where("organization_id", "=", actor.organizationId)
    .where("query_id", "=", queryId)
    .where("status", "=", "open")
    .returning("visit_id")
    .executeTakeFirst();
  if (row === undefined) throw conflict("The question is not open any more.", "Reload the visit.");
  await backToCoding(tx, actor, row.visit_id);
}
