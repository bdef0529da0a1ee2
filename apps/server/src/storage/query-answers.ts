import { addendumText, codeChanges, movedDiagnoses } from "@cleanclaim/revenue-cycle";
import type { BodyOf } from "@cleanclaim/revenue-cycle/contract";
import { createHash } from "node:crypto";
import { sql } from "kysely";
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
import { backToCoding } from "./provider-queries.ts";
import type { Query } from "./provider-queries.ts";
import { closeQueryTasks, openQueryTask, recordQueryEvent } from "./query-events.ts";
import { dayOf, storedEvidence } from "./stored-shapes.ts";

/** Who answers: the provider of the session, and the practices that the session may see. */
export interface Answerer {
  readonly providerId: string | null;
  readonly practices: readonly string[];
}

interface OpenQuery {
  readonly query_id: string;
  readonly visit_id: string;
  readonly provider_id: string;
  readonly question: string;
  readonly purpose: string;
  readonly evidence: unknown;
  readonly status: string;
  readonly version: number;
  readonly asked_by: string;
}

/** Locks the question and says whether it may be answered. */
async function lockOpenQuery(
  tx: TenantTransaction,
  actor: Actor,
  answerer: Answerer,
  queryId: string,
  version: number | undefined,
): Promise<OpenQuery> {
  const query = await tx
    .selectFrom("provider_query")
    .select(["query_id", "visit_id", "provider_id", "question", "purpose", "evidence", "status", "version", "asked_by"])
    .where("organization_id", "=", actor.organizationId)
    .where("query_id", "=", queryId)
    .forUpdate()
    .executeTakeFirst();
  if (query === undefined || (answerer.providerId !== null && query.provider_id !== answerer.providerId)) {
    throw notFound("The question");
  }
  if (version !== undefined && version !== query.version) throw versionConflict("The question");
  if (query.status !== "open") throw conflict(`The question was ${query.status} already.`, "Read the list again.");
  return query;
}

/** The answer as a signed addendum in the provider's name. */
async function writeAddendum(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  patientId: string,
  query: OpenQuery,
  answer: string,
): Promise<string> {
  const evidence = storedEvidence(query.evidence).map((one) => one.text);
  const text = addendumText({ evidence, purpose: query.purpose }, answer);
  const documentId = services.newId();
  const provider = await tx
    .selectFrom("provider")
    .select(["first_name", "last_name", "credential"])
    .where("organization_id", "=", actor.organizationId)
    .where("provider_id", "=", query.provider_id)
    .executeTakeFirst();
  const name =
    provider === undefined
      ? actor.name
      : `${provider.first_name} ${provider.last_name}${provider.credential === "" ? "" : `, ${provider.credential}`}`;
  await tx
    .insertInto("document")
    .values({
      organization_id: actor.organizationId,
      document_id: documentId,
      patient_id: patientId,
      visit_id: query.visit_id,
      kind: "addendum",
      title: `Addendum: ${query.question}`.slice(0, 300),
      author: name,
      body: text,
      sha256: createHash("sha256").update(text).digest("hex"),
      created_at: services.clock.now(),
      signed_by: actor.userId,
      signed_at: services.clock.now(),
    })
    .execute();
  return documentId;
}

/**
 * Writes the provider's answer: a signed addendum joins the note, the engine reads both again, suggested diagnoses that the answer
 * changes move on (K25.9 to K25.3), what changed is kept for the coder, who gets a task, and the visit goes back to coding.
 */
export async function answerQuery(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  answerer: Answerer,
  queryId: string,
  body: BodyOf<"POST /api/queries/:id/answer">,
): Promise<string> {
  const query = await lockOpenQuery(tx, actor, answerer, queryId, body.version);
  const visit = await tx
    .selectFrom("visit")
    .select(["patient_id", "practice_id"])
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", query.visit_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (!answerer.practices.includes(visit.practice_id)) throw notFound("The question");
  const before = await runOf(tx, services, actor, query.visit_id);
  const codedBefore = await codedDiagnoses(tx, actor, query.visit_id);
  const documentId = await writeAddendum(tx, services, actor, visit.patient_id, query, body.answer);
  const after = await runOf(tx, services, actor, query.visit_id);
  const moved = await moveDiagnoses(tx, services, actor, query.visit_id, diagnosesOf(before), diagnosesOf(after));
  if (moved.length === 0)
    moved.push(...(await moveByAnswer(tx, services, actor, query.visit_id, before, query.question, body.answer)));
  const outcome: NonNullable<Query["outcome"]> = {
    suggestions: plainChanges(codeChanges(diagnosesOf(before), diagnosesOf(after))),
    coded: plainChanges(codeChanges(codedBefore, await codedDiagnoses(tx, actor, query.visit_id), moved)),
    openBefore: before?.queries.length ?? 0,
    openAfter: after?.queries.length ?? 0,
  };
  await tx
    .updateTable("provider_query")
    .set({
      status: "answered",
      answer: body.answer,
      answered_by: actor.userId,
      answered_at: services.clock.now(),
      closed_at: services.clock.now(),
      document_id: documentId,
      outcome: json(outcome),
      version: sql`version + 1`,
    })
    .where("organization_id", "=", actor.organizationId)
    .where("query_id", "=", queryId)
    .execute();
  await tellCoder(tx, services, actor, query, visit.practice_id, outcome);
  await backToCoding(tx, actor, query.visit_id);
  await recordDomainEvent(tx, services, actor.organizationId, "QueryAnswered", "visit", query.visit_id, { queryId });
  const words = moved.map((move) => `${move.from} became ${move.to}`);
  return words.length === 0
    ? "Answered; the visit is back with the coder."
    : `Answered; ${words.join(", ")}; the visit is back with the coder.`;
}

function plainChanges(changes: ReturnType<typeof codeChanges>): NonNullable<Query["outcome"]>["coded"] {
  return { moved: [...changes.moved], added: [...changes.added], removed: [...changes.removed] };
}

/** The log, the reminders that are done with, and a task for whoever asked. */
async function tellCoder(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  query: OpenQuery,
  practiceId: string,
  outcome: NonNullable<Query["outcome"]>,
): Promise<void> {
  const shared = { queryId: query.query_id, visitId: query.visit_id };
  await recordQueryEvent(tx, services, actor, { ...shared, kind: "answered", key: "answered" });
  const changes = [...outcome.coded.moved, ...outcome.suggestions.moved]
    .map((move) => `${move.from} → ${move.to}`)
    .filter((words, index, all) => all.indexOf(words) === index);
  if (changes.length > 0) {
    const details = changes.join(", ");
    await recordQueryEvent(tx, services, actor, { ...shared, kind: "codes-moved", key: "codes-moved", details });
  }
  await closeQueryTasks(tx, services, actor, [query.query_id]);
  await openQueryTask(tx, services, actor.organizationId, {
    kind: "query-answered",
    queryId: query.query_id,
    practiceId,
    title: "A question to a provider was answered",
    dueOn: services.clock.today(),
    forRole: "coder",
    assignedUserId: query.asked_by === "system" ? null : query.asked_by,
  });
}

async function codedDiagnoses(tx: TenantTransaction, actor: Actor, visitId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("visit_diagnosis")
    .select("code")
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .orderBy("position")
    .execute();
  return rows.map((row) => row.code);
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

interface Move {
  readonly from: string;
  readonly to: string;
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
): Promise<Move[]> {
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
): Promise<Move[]> {
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
  return moves.map(({ from, to }) => ({ from, to }));
}
