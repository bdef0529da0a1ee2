import { moneyText } from "@cleanclaim/model";
import { denialShortName } from "@cleanclaim/revenue-cycle";
import type { DryRunResult } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { notFound } from "../http/problem.ts";
import type { TenantTransaction } from "./database.ts";
import { dryRunView } from "./rule-dry-runs.ts";

interface Scope {
  readonly organizationId: string;
  readonly practices: readonly string[];
  readonly dryRunId: string;
}

interface Sums {
  readonly claims: number;
  readonly lines: number;
  readonly denied: number;
  readonly denied_cents: bigint | null;
  readonly paid: number;
  readonly paid_cents: bigint | null;
  readonly undecided: number;
  readonly newly: number;
  readonly gone: number;
}

function results({ organizationId, practices, dryRunId }: Scope): RawBuilder<unknown> {
  return sql`rule_dry_run_result x where x.organization_id = ${organizationId} and x.dry_run_id = ${dryRunId}
    and x.practice_id = any(${[...practices]}::text[])`;
}

/** How far a dry run is and what it found, in the practices given. */
export async function readDryRun(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  dryRunId: string,
): Promise<DryRunResult> {
  const run = await tx
    .selectFrom("rule_dry_run")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("dry_run_id", "=", dryRunId)
    .executeTakeFirst();
  if (run === undefined) throw notFound("The dry run");
  const scope = { organizationId, practices, dryRunId };
  const { rows } = await sql<Sums>`select count(*) filter (where found_now)::int as claims,
      coalesce(sum(greatest(cardinality(lines), 1)) filter (where found_now), 0)::int as lines,
      count(*) filter (where found_now and outcome = 'denied')::int as denied,
      sum(charge_cents - paid_cents) filter (where found_now and outcome = 'denied')::bigint as denied_cents,
      count(*) filter (where found_now and outcome = 'paid')::int as paid,
      sum(paid_cents) filter (where found_now and outcome = 'paid')::bigint as paid_cents,
      count(*) filter (where found_now and outcome is null)::int as undecided,
      count(*) filter (where found_now and not found_before)::int as newly,
      count(*) filter (where found_before and not found_now)::int as gone
    from ${results(scope)}`.execute(tx);
  const sums = rows[0];
  const compared = run.compared_version !== null;
  return {
    run: dryRunView(run),
    claims: sums?.claims ?? 0,
    lines: sums?.lines ?? 0,
    denied: sums?.denied ?? 0,
    deniedAmount: moneyText(sums?.denied_cents ?? 0n),
    paid: sums?.paid ?? 0,
    paidAmount: moneyText(sums?.paid_cents ?? 0n),
    undecided: sums?.undecided ?? 0,
    newlyFound: compared ? (sums?.newly ?? 0) : (sums?.claims ?? 0),
    noLongerFound: sums?.gone ?? 0,
    reasons: await reasonsOf(tx, scope),
    byPayer: await sharesOf(
      tx,
      scope,
      sql`(select y.name from payer y where y.organization_id = x.organization_id and y.payer_id = x.payer_id)`,
    ),
    byProvider: await sharesOf(
      tx,
      scope,
      sql`(select d.last_name || ', ' || d.first_name from provider d where d.organization_id = x.organization_id and d.provider_id = x.provider_id)`,
    ),
    byMonth: await sharesOf(tx, scope, sql`to_char(x.service_date, 'YYYY-MM')`, true),
    samples: await samplesOf(tx, scope),
  };
}

async function reasonsOf(tx: TenantTransaction, scope: Scope): Promise<DryRunResult["reasons"]> {
  const { rows } = await sql<{ reason: string; claims: number }>`
    select r.reason, count(*)::int as claims from (select unnest(x.reasons) as reason from ${results(scope)} and x.found_now) r
    group by 1 order by 2 desc, 1 limit 30`.execute(tx);
  return rows.map((row) => ({ ...row, text: denialShortName(row.reason.replace(/^[A-Z]+-/, "")) }));
}

async function sharesOf(
  tx: TenantTransaction,
  scope: Scope,
  label: RawBuilder<unknown>,
  byLabel = false,
): Promise<DryRunResult["byPayer"]> {
  const { rows } = await sql<DryRunResult["byPayer"][number]>`
    select coalesce(${label}, '') as label, count(*)::int as claims, count(*) filter (where outcome = 'denied')::int as denied,
      count(*) filter (where outcome = 'paid')::int as paid
    from ${results(scope)} and x.found_now group by 1 order by ${byLabel ? sql`1` : sql`2 desc, 1`} limit 60`.execute(
    tx,
  );
  return rows;
}

interface SampleRow {
  readonly claim_id: string;
  readonly patient: string;
  readonly payer: string;
  readonly provider: string;
  readonly service_date: string;
  readonly lines: number[];
  readonly charge_cents: bigint;
  readonly paid_cents: bigint;
  readonly outcome: "paid" | "denied" | null;
  readonly reasons: string[];
  readonly found_now: boolean;
  readonly found_before: boolean;
}

/** Up to 100 claims: what changes against the live version first, then denied before paid, the newest first. */
async function samplesOf(tx: TenantTransaction, scope: Scope): Promise<DryRunResult["samples"]> {
  const { rows } = await sql<SampleRow>`
    select s.claim_id, p.last_name || ', ' || p.first_name as patient, y.name as payer, d.last_name || ', ' || d.first_name as provider,
      s.service_date::text as service_date, s.lines, s.charge_cents, s.paid_cents, s.outcome, s.reasons, s.found_now, s.found_before
    from (select x.* from ${results(scope)}) s
    join claim c on c.organization_id = s.organization_id and c.claim_id = s.claim_id
    join patient p on p.organization_id = c.organization_id and p.patient_id = c.patient_id
    join payer y on y.organization_id = c.organization_id and y.payer_id = s.payer_id
    join provider d on d.organization_id = c.organization_id and d.provider_id = s.provider_id
    order by (s.found_now and s.found_before), s.outcome is distinct from 'denied', s.outcome is null, s.service_date desc, s.claim_id limit 100`.execute(
    tx,
  );
  return rows.map((row) => ({
    claimId: row.claim_id,
    patient: row.patient,
    payer: row.payer,
    provider: row.provider,
    serviceDate: row.service_date,
    lines: row.lines,
    charge: moneyText(row.charge_cents),
    paid: moneyText(row.paid_cents),
    outcome: row.outcome,
    reasons: row.reasons,
    change: row.found_now ? (row.found_before ? "same" : "new") : "gone",
  }));
}
