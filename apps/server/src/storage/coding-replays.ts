import type { CodingReplay, ReplayDifference, ReplayResult } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, notFound, unprocessable } from "../http/problem.ts";
import { knowledgeOf } from "../knowledge.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { latestRun, replayRun } from "./coding-replay.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";

interface StoredReplay {
  readonly replay_id: string;
  readonly practice_id: string | null;
  readonly service_from: string;
  readonly service_until: string;
  readonly engine_version: string;
  readonly status: string;
  readonly total: number;
  readonly compared: number;
  readonly same_bytes: number;
  readonly same_codes: number;
  readonly changed: number;
  readonly broken: number;
  readonly not_replayable: number;
  readonly last_visit_id: string;
  readonly started_by: string;
  readonly started_at: string;
  readonly finished_at: string | null;
}

function replayView(row: StoredReplay): CodingReplay {
  return {
    id: row.replay_id,
    practice: row.practice_id,
    from: row.service_from,
    until: row.service_until,
    engineVersion: row.engine_version,
    status: row.status as CodingReplay["status"], // guarded by a check constraint
    total: row.total,
    compared: row.compared,
    same: row.same_bytes,
    sameCodes: row.same_codes,
    changed: row.changed,
    broken: row.broken,
    notReplayable: row.not_replayable,
    startedBy: row.started_by,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

/** Starts a replay of every visit of a period that the engine has read; a job does the work. */
export async function startReplay(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  period: { readonly from: string; readonly until: string; readonly practice?: string | undefined },
): Promise<CodingReplay> {
  if (period.from > period.until)
    throw unprocessable("The period ends before it begins.", "Choose a first day that is not after the last.");
  if (period.practice !== undefined && !practices.includes(period.practice)) throw notFound("The practice");
  const replayId = services.newId();
  const { organizationId } = actor;
  const visits = visitsOf(tx, organizationId, period);
  const { total } = await visits.select(sql<number>`count(*)::int`.as("total")).executeTakeFirstOrThrow();
  const knowledge = await knowledgeOf(services);
  const row = await tx
    .insertInto("coding_replay")
    .values({
      organization_id: organizationId,
      replay_id: replayId,
      practice_id: period.practice ?? null,
      service_from: period.from,
      service_until: period.until,
      engine_version: knowledge.codingEngineVersion,
      status: "running",
      total,
      started_by: actor.name,
      started_at: services.clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await services.jobs.enqueue(tx, "replay-coding", { organizationId, replayId });
  return replayView(row);
}

/** Days of service, both included, of one practice or all. */
interface Period {
  readonly from: string;
  readonly until: string;
  readonly practice?: string | null | undefined;
}

function visitsOf(tx: TenantTransaction, organizationId: string, period: Period) {
  return tx
    .selectFrom("visit as v")
    .where("v.organization_id", "=", organizationId)
    .where("v.service_date", ">=", period.from)
    .where("v.service_date", "<=", period.until)
    .where(
      sql<boolean>`exists (select from coding_run r where r.organization_id = v.organization_id and r.visit_id = v.visit_id)`,
    )
    .$if(period.practice !== undefined && period.practice !== null, (rows) =>
      rows.where("v.practice_id", "=", period.practice ?? ""),
    );
}

const CHUNK = 100;
const COLUMN_OF: Readonly<
  Record<ReplayResult["verdict"], "same_bytes" | "same_codes" | "changed" | "broken" | "not_replayable">
> = {
  same: "same_bytes",
  "same-codes": "same_codes",
  changed: "changed",
  broken: "broken",
  "not-replayable": "not_replayable",
};

/** Codes the next hundred visits of a period again, in the order of their ids, after the visit `after`. Changes nothing. */
export async function replayChunk(
  tx: TenantTransaction,
  services: Pick<Services, "config">,
  organizationId: string,
  period: Period,
  after: string,
): Promise<{ readonly results: readonly ReplayResult[]; readonly last: string; readonly done: boolean }> {
  const visits = await visitsOf(tx, organizationId, period)
    .select("v.visit_id")
    .where("v.visit_id", ">", after)
    .orderBy("v.visit_id")
    .limit(CHUNK)
    .execute();
  const knowledge = await knowledgeOf(services);
  const results: ReplayResult[] = [];
  for (const { visit_id: visitId } of visits) {
    const run = await latestRun(tx, organizationId, visitId);
    if (run !== undefined) results.push(await replayRun(tx, knowledge, organizationId, run));
  }
  return { results, last: visits.at(-1)?.visit_id ?? after, done: visits.length < CHUNK };
}

/**
 * Does the next hundred visits of a replay in one transaction: what was counted is remembered with the place, so that a crash neither
 * leaves out nor counts twice.
 * @returns whether more is to be done.
 */
export async function continueReplay(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  replayId: string,
): Promise<boolean> {
  const replay = await tx
    .selectFrom("coding_replay")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("replay_id", "=", replayId)
    .forUpdate()
    .executeTakeFirst();
  if (replay?.status !== "running") return false;
  const period = { from: replay.service_from, until: replay.service_until, practice: replay.practice_id };
  const { results, last, done } = await replayChunk(tx, services, organizationId, period, replay.last_visit_id);
  const counts = { same_bytes: 0, same_codes: 0, changed: 0, broken: 0, not_replayable: 0 };
  for (const result of results) {
    counts[COLUMN_OF[result.verdict]] += 1;
    if (result.verdict === "same" || result.verdict === "same-codes") continue;
    await tx
      .insertInto("coding_replay_difference")
      .values({
        organization_id: organizationId,
        replay_id: replayId,
        visit_id: result.visitId,
        coding_run_id: result.runId ?? "",
        kind: result.verdict,
        reason: result.reason,
        difference: json(result),
      })
      .execute();
  }
  await tx
    .updateTable("coding_replay")
    .set({
      compared: replay.compared + results.length,
      // Visits that were read for the first time since the start are compared too.
      total: Math.max(replay.total, replay.compared + results.length),
      same_bytes: replay.same_bytes + counts.same_bytes,
      same_codes: replay.same_codes + counts.same_codes,
      changed: replay.changed + counts.changed,
      broken: replay.broken + counts.broken,
      not_replayable: replay.not_replayable + counts.not_replayable,
      last_visit_id: last,
      ...(done ? { status: "done", finished_at: services.clock.now() } : {}),
    })
    .where("organization_id", "=", organizationId)
    .where("replay_id", "=", replayId)
    .execute();
  return !done;
}

/** Replays, newest first; at most 100. */
export async function listReplays(tx: TenantTransaction, organizationId: string): Promise<CodingReplay[]> {
  const rows = await tx
    .selectFrom("coding_replay")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .orderBy("started_at", "desc")
    .limit(100)
    .execute();
  return rows.map(replayView);
}

/** One replay with the visits of the user's practices that it found to differ, broken ones first; at most 1,000. */
export async function readReplay(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  replayId: string,
): Promise<{ replay: CodingReplay; differences: ReplayDifference[] }> {
  const replay = await tx
    .selectFrom("coding_replay")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("replay_id", "=", replayId)
    .executeTakeFirst();
  if (replay === undefined) throw notFound("The replay");
  const rows = await tx
    .selectFrom("coding_replay_difference as d")
    .innerJoin("visit as v", (j) =>
      j.onRef("v.organization_id", "=", "d.organization_id").onRef("v.visit_id", "=", "d.visit_id"),
    )
    .innerJoin("patient as p", (j) =>
      j.onRef("p.organization_id", "=", "v.organization_id").onRef("p.patient_id", "=", "v.patient_id"),
    )
    .innerJoin("provider as r", (j) =>
      j.onRef("r.organization_id", "=", "v.organization_id").onRef("r.provider_id", "=", "v.provider_id"),
    )
    .select(["d.visit_id", "d.difference", "v.service_date"])
    .select(sql<string>`p.last_name || ', ' || p.first_name`.as("patient"))
    .select(sql<string>`r.last_name || ', ' || r.first_name`.as("provider"))
    .where("d.organization_id", "=", organizationId)
    .where("d.replay_id", "=", replayId)
    .where("v.practice_id", "in", [...practices])
    .orderBy(sql`array_position(array['broken', 'changed', 'not-replayable'], d.kind)`)
    .orderBy("v.service_date", "desc")
    .orderBy("d.visit_id")
    .limit(1000)
    .execute();
  return {
    replay: replayView(replay),
    differences: rows.map((row) => ({
      visitId: row.visit_id,
      patient: row.patient,
      serviceDate: row.service_date,
      provider: row.provider,
      result: row.difference as ReplayResult, // written by `continueReplay`
    })),
  };
}

/** Stops a running replay where it is. */
export async function stopReplay(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  replayId: string,
): Promise<CodingReplay> {
  const row = await tx
    .updateTable("coding_replay")
    .set({ status: "stopped", finished_at: services.clock.now() })
    .where("organization_id", "=", organizationId)
    .where("replay_id", "=", replayId)
    .where("status", "=", "running")
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw conflict("The replay is not running.");
  return replayView(row);
}
