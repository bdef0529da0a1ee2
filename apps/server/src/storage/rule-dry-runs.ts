import { compilePayerRule, createEditEngine, noTables } from "@cleanclaim/claim-edits";
import type { EditEngine, PayerRule } from "@cleanclaim/claim-edits";
import { addMonths } from "@cleanclaim/model";
import type { Claim } from "@cleanclaim/model";
import type { DryRun } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";
import { ruleVersion } from "./rule-versions.ts";
import { dayOf, storedClaim } from "./stored-shapes.ts";

const CHUNK = 200;
const NOT_TRIED = ["cancelled", "replaced", "voided"];

interface StoredRun {
  readonly dry_run_id: string;
  readonly rule_id: string;
  readonly rule_version: number;
  readonly compared_version: number | null;
  readonly service_from: string;
  readonly service_until: string;
  readonly status: string;
  readonly total: number;
  readonly looked_at: number;
  readonly last_claim_id: string;
  readonly started_by: string;
  readonly started_at: string;
  readonly finished_at: string | null;
}

/** A dry run as the screens show it. */
export function dryRunView(row: StoredRun): DryRun {
  return {
    id: row.dry_run_id,
    ruleId: row.rule_id,
    version: row.rule_version,
    comparedVersion: row.compared_version,
    from: row.service_from,
    until: row.service_until,
    status: row.status as DryRun["status"], // guarded by a check constraint
    total: row.total,
    lookedAt: row.looked_at,
    startedBy: row.started_by,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

function tried(
  tx: TenantTransaction,
  organizationId: string,
  period: { readonly service_from: string; readonly service_until: string },
) {
  return tx
    .selectFrom("claim")
    .where("organization_id", "=", organizationId)
    .where("service_date", ">=", period.service_from)
    .where("service_date", "<=", period.service_until)
    .where("state", "not in", NOT_TRIED)
    .where("frequency_code", "<>", "8");
}

/** Starts a dry run of a rule's latest version over the claims of the last twelve months, against what is live now. */
export async function startDryRun(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  ruleId: string,
): Promise<DryRun> {
  const { organizationId } = actor;
  const head = await tx
    .selectFrom("payer_rule")
    .select(["latest_version", "live_version"])
    .where("organization_id", "=", organizationId)
    .where("rule_id", "=", ruleId)
    .executeTakeFirst();
  if (head === undefined) throw notFound("The rule");
  const today = dayOf(services.clock.today());
  const period = { service_from: addMonths(today, -12), service_until: today };
  const { total } = await tried(tx, organizationId, period)
    .select(sql<number>`count(*)::int`.as("total"))
    .executeTakeFirstOrThrow();
  const dryRunId = services.newId();
  const row = await tx
    .insertInto("rule_dry_run")
    .values({
      organization_id: organizationId,
      dry_run_id: dryRunId,
      rule_id: ruleId,
      rule_version: head.latest_version,
      compared_version: head.live_version === head.latest_version ? null : head.live_version,
      ...period,
      status: "running",
      total,
      started_by: actor.name,
      started_at: services.clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await services.jobs.enqueue(tx, "dry-run-rule", { organizationId, dryRunId });
  return dryRunView(row);
}

/** The newest dry run of one version; undefined when it was never tried. */
export async function latestDryRun(
  tx: TenantTransaction,
  organizationId: string,
  ruleId: string,
  version: number,
): Promise<DryRun | undefined> {
  const row = await tx
    .selectFrom("rule_dry_run")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("rule_id", "=", ruleId)
    .where("rule_version", "=", version)
    .orderBy("started_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : dryRunView(row);
}

/** Id of a finished dry run of this very version. */
export async function doneDryRun(
  tx: TenantTransaction,
  organizationId: string,
  ruleId: string,
  version: number,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom("rule_dry_run")
    .select("dry_run_id")
    .where("organization_id", "=", organizationId)
    .where("rule_id", "=", ruleId)
    .where("rule_version", "=", version)
    .where("status", "=", "done")
    .orderBy("finished_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.dry_run_id;
}

/** The rule alone, as if it had been live and in force all along: a dry run asks what it would have found. */
export function triedRule(rule: PayerRule): PayerRule {
  return { ...rule, status: "live", effective: { from: "1900-01-01" } };
}

function engineOf(rule: PayerRule): EditEngine {
  const edits = [compilePayerRule(triedRule(rule))];
  return createEditEngine({
    packs: [{ id: "dry-run", name: "dry run", version: "1", edits, requirements: [] }],
    tables: noTables,
  });
}

interface TriedClaim {
  readonly claim_id: string;
  readonly patient_id: string;
  readonly payer_id: string;
  readonly provider_id: string;
  readonly practice_id: string;
  readonly content: unknown;
  readonly service_date: string;
  readonly first_submitted_on: string | null;
  readonly total_charge_cents: bigint;
  readonly paid_cents: bigint;
  readonly outcome: string | null;
}

interface Found {
  readonly lines: readonly number[];
  readonly message: string;
}

/** What a version finds in each claim, by patient control number; each claim is looked at as of the day it was first sent. */
function foundBy(
  rule: PayerRule,
  rows: readonly TriedClaim[],
  history: readonly Claim[],
  today: string,
): Map<string, Found> {
  const engine = engineOf(rule);
  const byDay = Map.groupBy(rows, (row) => row.first_submitted_on ?? today);
  const found = new Map<string, Found>();
  for (const [day, group] of byDay) {
    const claims = group.map((row) => storedClaim(row.content));
    for (const check of engine.check({ claims, submittedOn: dayOf(day), history })) {
      const [first] = check.findings;
      if (first === undefined) continue;
      const lines = check.findings.flatMap(({ line }) => (line === null ? [] : [line]));
      found.set(check.patientControlNumber, {
        lines: [...new Set(lines)].sort((a, b) => a - b),
        message: first.message,
      });
    }
  }
  return found;
}

/**
 * Tries the next two hundred claims of a dry run in one transaction; the place is remembered with the results, so a crash neither leaves
 * out nor counts twice.
 * @returns whether more is to be done.
 */
export async function continueDryRun(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  dryRunId: string,
): Promise<boolean> {
  const run = await tx
    .selectFrom("rule_dry_run")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("dry_run_id", "=", dryRunId)
    .forUpdate()
    .executeTakeFirst();
  if (run?.status !== "running") return false;
  const rows = await tried(tx, organizationId, run)
    .select([
      "claim_id",
      "patient_id",
      "payer_id",
      "provider_id",
      "practice_id",
      "content",
      "service_date",
      "first_submitted_on",
      "total_charge_cents",
      "paid_cents",
      "outcome",
    ])
    .where("claim_id", ">", run.last_claim_id)
    .orderBy("claim_id")
    .limit(CHUNK)
    .execute();
  const rule = await ruleVersion(tx, organizationId, run.rule_id, run.rule_version);
  const live =
    run.compared_version === null
      ? undefined
      : await ruleVersion(tx, organizationId, run.rule_id, run.compared_version);
  const counts = rule.frequency !== undefined || live?.frequency !== undefined;
  const history = counts
    ? await claimsOfPatients(
        tx,
        organizationId,
        rows.map((row) => row.patient_id),
      )
    : [];
  const today = services.clock.today();
  await storeResults(tx, organizationId, dryRunId, rows, {
    now: foundBy(rule, rows, history, today),
    before: live === undefined ? new Map() : foundBy(live, rows, history, today),
  });
  const done = rows.length < CHUNK;
  await tx
    .updateTable("rule_dry_run")
    .set({
      looked_at: run.looked_at + rows.length,
      total: Math.max(run.total, run.looked_at + rows.length),
      last_claim_id: rows.at(-1)?.claim_id ?? run.last_claim_id,
      ...(done ? { status: "done", finished_at: services.clock.now() } : {}),
    })
    .where("organization_id", "=", organizationId)
    .where("dry_run_id", "=", dryRunId)
    .execute();
  return !done;
}

async function storeResults(
  tx: TenantTransaction,
  organizationId: string,
  dryRunId: string,
  rows: readonly TriedClaim[],
  found: { readonly now: ReadonlyMap<string, Found>; readonly before: ReadonlyMap<string, Found> },
): Promise<void> {
  const hits = rows.flatMap((row) => {
    const { patientControlNumber } = storedClaim(row.content);
    const now = found.now.get(patientControlNumber);
    const before = found.before.get(patientControlNumber);
    return now === undefined && before === undefined ? [] : [{ row, now, before }];
  });
  if (hits.length === 0) return;
  const truth = await truthOf(
    tx,
    organizationId,
    hits.map(({ row, now, before }) => ({ row, lines: (now ?? before)?.lines ?? [] })),
  );
  const values = hits.map(({ row, now, before }) => ({
    organization_id: organizationId,
    dry_run_id: dryRunId,
    claim_id: row.claim_id,
    found_now: now !== undefined,
    found_before: before !== undefined,
    lines: [...((now ?? before)?.lines ?? [])],
    message: (now ?? before)?.message ?? "",
    payer_id: row.payer_id,
    provider_id: row.provider_id,
    practice_id: row.practice_id,
    service_date: row.service_date,
    charge_cents: row.total_charge_cents,
    paid_cents: row.paid_cents,
    outcome: truth.get(row.claim_id)?.outcome ?? null,
    reasons: [...(truth.get(row.claim_id)?.reasons ?? [])],
  }));
  await tx.insertInto("rule_dry_run_result").values(values).execute();
}

/** What became of claims in truth: denied (on the lines found, where lines were found) with the payer's reasons, paid, or nothing yet. */
async function truthOf(
  tx: TenantTransaction,
  organizationId: string,
  hits: readonly { readonly row: TriedClaim; readonly lines: readonly number[] }[],
): Promise<Map<string, { outcome: "paid" | "denied" | null; reasons: readonly string[] }>> {
  const denials = await tx
    .selectFrom("denial")
    .select(["claim_id", "line_number", "adjustment_group", "reason"])
    .where("organization_id", "=", organizationId)
    .where(
      "claim_id",
      "in",
      hits.map(({ row }) => row.claim_id),
    )
    .where("category", "<>", "payment")
    .execute();
  return new Map(
    hits.map(({ row, lines }) => {
      const own = denials.filter(
        (denial) =>
          denial.claim_id === row.claim_id &&
          (lines.length === 0 || denial.line_number === null || lines.includes(denial.line_number)),
      );
      const reasons = [...new Set(own.map((denial) => `${denial.adjustment_group}-${denial.reason}`))].sort();
      const outcome =
        own.length > 0 || row.outcome === "denied"
          ? "denied"
          : row.outcome === "paid" || row.outcome === "partly-paid"
            ? "paid"
            : null;
      return [row.claim_id, { outcome, reasons }];
    }),
  );
}

/** Every claim of these patients, for rules that count over time. */
export async function claimsOfPatients(tx: TenantTransaction, organizationId: string, patientIds: readonly string[]) {
  if (patientIds.length === 0) return [];
  const rows = await tx
    .selectFrom("claim")
    .select("content")
    .where("organization_id", "=", organizationId)
    .where("patient_id", "in", [...new Set(patientIds)])
    .where("responsibility", "=", "P")
    .where("state", "not in", ["cancelled", "replaced", "voided"])
    .where("frequency_code", "<>", "8")
    .execute();
  return rows.map((row) => storedClaim(row.content));
}
