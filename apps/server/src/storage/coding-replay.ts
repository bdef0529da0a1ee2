import type { CodingRunRow, ReplayResult, RunCode } from "@cleanclaim/revenue-cycle/contract";
import { conflict, notFound } from "../http/problem.ts";
import { knowledgeOf } from "../knowledge.ts";
import type { CodedNote, Knowledge, NoteToCode } from "../knowledge.ts";
import type { Services } from "../services.ts";
import { sha256, textToCode } from "./coding-engine.ts";
import type { TenantTransaction } from "./database.ts";

/** A run of the engine as it is kept. */
export interface StoredRun {
  readonly coding_run_id: string;
  readonly visit_id: string;
  readonly engine_version: string;
  readonly input_sha256: string;
  readonly result: unknown;
  readonly facts: unknown;
  readonly document_ids: readonly string[];
  readonly note_sha256: string | null;
  readonly result_sha256: string | null;
  readonly created_at: string;
}

const RUN_COLUMNS = [
  "coding_run_id",
  "visit_id",
  "engine_version",
  "input_sha256",
  "result",
  "facts",
  "document_ids",
  "note_sha256",
  "result_sha256",
  "created_at",
] as const;

/** Results and facts as `codingRunOf` wrote them. */
function storedResult(value: unknown): CodedNote {
  return value as CodedNote;
}
function storedFacts(value: unknown): Omit<NoteToCode, "text"> {
  return value as Omit<NoteToCode, "text">;
}

function codesOf(note: CodedNote): readonly RunCode[] {
  return note.suggestions.map(({ system, code, title, modifiers, units }) => {
    const marks = [...(modifiers ?? []), ...(units === undefined || units === 1 ? [] : [`× ${units}`])];
    return { system, code: [code, ...marks].join(" "), title };
  });
}

const keyOf = (one: RunCode): string => `${one.system} ${one.code}`;

/** What differs between two answers: codes that came and codes that went, as sets. */
export function differenceOf(
  then: CodedNote,
  now: CodedNote,
): { readonly added: RunCode[]; readonly removed: RunCode[] } {
  const before = codesOf(then);
  const after = codesOf(now);
  const had = new Set(before.map(keyOf));
  const has = new Set(after.map(keyOf));
  return {
    added: after.filter((one) => !had.has(keyOf(one))),
    removed: before.filter((one) => !has.has(keyOf(one))),
  };
}

function levelOf(note: CodedNote): string | null {
  return note.em === null ? null : `${note.em.code}, ${note.em.level}`;
}

/** The note of a run, rebuilt of the documents it was made of; undefined when they are not what they were. */
async function noteOfRun(
  tx: TenantTransaction,
  organizationId: string,
  run: StoredRun,
): Promise<NoteToCode | undefined> {
  if (run.facts === null || run.document_ids.length === 0) return undefined;
  const rows = await tx
    .selectFrom("document")
    .select(["document_id", "kind", "body"])
    .where("organization_id", "=", organizationId)
    .where("document_id", "in", [...run.document_ids])
    .execute();
  const byId = new Map(rows.map((row) => [row.document_id, row]));
  const documents = run.document_ids.flatMap((id) => byId.get(id) ?? []);
  const text = textToCode(documents);
  if (documents.length !== run.document_ids.length || sha256(text) !== run.note_sha256) return undefined;
  return { text, ...storedFacts(run.facts) };
}

/** Codes the note of a run again with the engine and code sets of today, and compares. */
export async function replayRun(
  tx: TenantTransaction,
  knowledge: Knowledge,
  organizationId: string,
  run: StoredRun,
): Promise<ReplayResult> {
  const base = {
    visitId: run.visit_id,
    runId: run.coding_run_id,
    codedAt: run.created_at,
    engineThen: run.engine_version,
    engineNow: knowledge.codingEngineVersion,
  };
  const then = storedResult(run.result);
  const note = await noteOfRun(tx, organizationId, run);
  if (note === undefined) {
    const reason =
      run.facts === null
        ? "The run is from before runs kept what they read."
        : "The note is not what it was when it was coded.";
    return {
      ...base,
      verdict: "not-replayable",
      reason,
      added: [],
      removed: [],
      levelThen: levelOf(then),
      levelNow: null,
    };
  }
  const now = knowledge.codeNote(note);
  const { added, removed } = differenceOf(then, now);
  const levels = { levelThen: levelOf(then), levelNow: levelOf(now) };
  const sameBytes = sha256(JSON.stringify(now)) === run.result_sha256;
  if (sameBytes) return { ...base, verdict: "same", reason: "Byte for byte the same.", added, removed, ...levels };
  if (base.engineThen === base.engineNow) {
    return {
      ...base,
      verdict: "broken",
      reason: "The same versions gave another answer. Report this as a fault.",
      added,
      removed,
      ...levels,
    };
  }
  const sameCodes = added.length === 0 && removed.length === 0 && levels.levelThen === levels.levelNow;
  return sameCodes
    ? {
        ...base,
        verdict: "same-codes",
        reason: "The same codes; reasons, order or questions differ.",
        added,
        removed,
        ...levels,
      }
    : { ...base, verdict: "changed", reason: "Newer versions would code this differently.", added, removed, ...levels };
}

async function guardVisit(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  visitId: string,
): Promise<void> {
  const visit = await tx
    .selectFrom("visit")
    .select("visit_id")
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .where("practice_id", "in", [...practices])
    .executeTakeFirst();
  if (visit === undefined) throw notFound("The visit");
}

/** Every run of the engine over a visit's note, newest first. */
export async function runsOfVisit(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  visitId: string,
): Promise<CodingRunRow[]> {
  await guardVisit(tx, organizationId, practices, visitId);
  const rows = await tx
    .selectFrom("coding_run")
    .select([...RUN_COLUMNS, "code_sets"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .orderBy("created_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.coding_run_id,
    at: row.created_at,
    engineVersion: row.engine_version,
    noteSha256: row.note_sha256,
    resultSha256: row.result_sha256,
    codeSets: row.code_sets as CodingRunRow["codeSets"], // written by `codingRunOf`
    codes: storedResult(row.result).suggestions.length,
  }));
}

/** The newest run of the engine over the visit's note. */
export async function latestRun(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
): Promise<StoredRun | undefined> {
  return tx
    .selectFrom("coding_run")
    .select(RUN_COLUMNS)
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .orderBy("created_at", "desc")
    .orderBy("coding_run_id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Codes one visit again from what was stored with its latest run. Changes nothing. */
export async function replayVisit(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  visitId: string,
): Promise<ReplayResult> {
  await guardVisit(tx, organizationId, practices, visitId);
  const run = await latestRun(tx, organizationId, visitId);
  if (run === undefined)
    throw conflict("The engine has not read this visit yet.", "Open it in the coding workbench once.");
  return replayRun(tx, await knowledgeOf(services), organizationId, run);
}
