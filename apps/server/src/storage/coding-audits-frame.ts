import { createHash } from "node:crypto";
import type { AuditRisk, Sample } from "@cleanclaim/revenue-cycle";
import { drawSample, risksOf, sampleSizeFor } from "@cleanclaim/revenue-cycle";
import type { AuditFrame, AuditRule } from "@cleanclaim/revenue-cycle/contract";
import { toCents } from "@cleanclaim/model";
import { sql } from "kysely";
import { unprocessable } from "../http/problem.ts";
import type { AuditViewer } from "./coding-audits-stored.ts";
import type { TenantTransaction } from "./database.ts";

/** A finished visit that a rule covers. */
export interface FrameVisit {
  readonly visit_id: string;
  readonly practice_id: string;
  readonly service_date: string;
  readonly coder_user_id: string;
  readonly coder_name: string;
  readonly provider_id: string;
  readonly provider_name: string;
  readonly risks: readonly AuditRisk[];
}

interface FinishedVisit extends Omit<FrameVisit, "risks"> {
  readonly coder_rank: bigint;
  readonly days_in: number;
  readonly audited: boolean;
}

/** The finished visits of a rule's period, with how new their coder was. Any filter on time comes after the rank, which counts from the first. */
async function finishedVisits(
  tx: TenantTransaction,
  viewer: AuditViewer,
  rule: AuditRule,
): Promise<readonly FinishedVisit[]> {
  const practices = rule.practice === undefined || rule.practice === null ? viewer.practices : [rule.practice];
  if (!practices.every((practice) => viewer.practices.includes(practice)))
    throw unprocessable("You do not work in that practice.");
  const { rows } = await sql<FinishedVisit>`
    with finished as (
      select v.visit_id, v.practice_id, v.service_date, v.coder_user_id, v.provider_id,
        row_number() over (partition by v.coder_user_id order by v.coded_at, v.visit_id) as coder_rank,
        extract(day from v.coded_at - min(v.coded_at) over (partition by v.coder_user_id))::int as days_in
      from visit v where v.organization_id = ${viewer.organizationId} and v.status in ('coded', 'billed')
        and v.coder_user_id is not null and v.coded_at is not null)
    select f.visit_id, f.practice_id, f.service_date::text as service_date, f.coder_user_id, coalesce(u.display_name, f.coder_user_id) as coder_name,
      f.provider_id, d.last_name || ', ' || d.first_name as provider_name, f.coder_rank, f.days_in,
      exists (select from coding_audit_visit a join coding_audit c on c.organization_id = a.organization_id and c.audit_id = a.audit_id
        where a.organization_id = ${viewer.organizationId} and a.visit_id = f.visit_id and c.status <> 'cancelled') as audited
    from finished f
    join provider d on d.organization_id = ${viewer.organizationId} and d.provider_id = f.provider_id
    left join app_user u on u.organization_id = ${viewer.organizationId} and u.user_id = f.coder_user_id
    where f.practice_id = any(${[...practices]}::text[]) and f.service_date between ${rule.from}::date and ${rule.until}::date
      ${rule.coders.length === 0 ? sql`` : sql`and f.coder_user_id = any(${[...rule.coders]}::text[])`}
      ${rule.providers.length === 0 ? sql`` : sql`and f.provider_id = any(${[...rule.providers]}::text[])`}
    order by f.visit_id`.execute(tx);
  return rows;
}

interface RiskRow {
  readonly visit_id: string;
  readonly codes: readonly string[];
  readonly modifiers: readonly string[];
  readonly charge: bigint;
  readonly returned: bigint;
  readonly denials: readonly string[];
  readonly refused: bigint;
  readonly confidence: number | null;
}

/** What makes each visit of a period worth a second look. The engine's confidence is read only where it is asked for. */
async function riskRows(tx: TenantTransaction, organizationId: string, rule: AuditRule): Promise<Map<string, RiskRow>> {
  const confidence = rule.risks.includes("low-confidence")
    ? sql`(select min((s ->> 'confidence')::float8) from (select result from coding_run r where r.organization_id = v.organization_id
        and r.visit_id = v.visit_id order by r.created_at desc limit 1) run, jsonb_array_elements(run.result -> 'suggestions') s
        where exists (select from visit_diagnosis g where g.organization_id = v.organization_id and g.visit_id = v.visit_id and g.code = s ->> 'code')
          or s ->> 'code' = any(l.codes))`
    : sql`null::float8`;
  const { rows } = await sql<RiskRow>`
    select v.visit_id, coalesce(l.codes, '{}') as codes, coalesce(l.modifiers, '{}') as modifiers, coalesce(l.charge, 0)::bigint as charge,
      (select count(*) from visit_return t where t.organization_id = v.organization_id and t.visit_id = v.visit_id) as returned,
      coalesce((select array_agg(distinct n.reason) from denial n join claim c on c.organization_id = n.organization_id and c.claim_id = n.claim_id
        where c.organization_id = v.organization_id and c.visit_id = v.visit_id), '{}') as denials,
      (select count(*) from coding_decision k where k.organization_id = v.organization_id and k.visit_id = v.visit_id and k.action = 'reject') as refused,
      ${confidence} as confidence
    from visit v
    left join lateral (select array_agg(s.procedure_code) as codes, sum(s.charge_cents) as charge,
        array(select distinct m from service_line x, unnest(x.modifiers) m where x.organization_id = v.organization_id and x.visit_id = v.visit_id) as modifiers
      from service_line s where s.organization_id = v.organization_id and s.visit_id = v.visit_id) l on true
    where v.organization_id = ${organizationId} and v.status in ('coded', 'billed') and v.service_date between ${rule.from}::date and ${rule.until}::date`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.visit_id, row]));
}

/** The visits that a rule covers, in the order of their ids. */
export interface Frame {
  readonly finished: number;
  readonly audited: number;
  readonly visits: readonly FrameVisit[];
}

/** Reads the frame of a rule. Visits of another audit are left out, and those that only their own coder could audit. */
export async function frameOf(
  tx: TenantTransaction,
  viewer: AuditViewer,
  rule: AuditRule,
  auditors: readonly string[],
): Promise<Frame> {
  if (rule.from > rule.until)
    throw unprocessable("The period ends before it begins.", "Choose a first day that is not after the last.");
  if (rule.method === "high-risk" && rule.risks.length === 0)
    throw unprocessable("No risk is chosen.", "Choose what makes a visit worth a second look.");
  const finished = await finishedVisits(tx, viewer, rule);
  const free = finished.filter(
    (visit) => !visit.audited && (auditors.length === 0 || auditors.some((auditor) => auditor !== visit.coder_user_id)),
  );
  const risks = rule.method === "high-risk" ? await riskRows(tx, viewer.organizationId, rule) : undefined;
  const dear = toCents(rule.highCharge);
  const visits = free.flatMap((visit): FrameVisit[] => {
    if (rule.method === "new-coder" && Number(visit.coder_rank) > rule.firstVisits && visit.days_in >= rule.firstDays)
      return [];
    const row = risks?.get(visit.visit_id);
    const carried = row === undefined ? [] : risksOf(riskFacts(row), rule.risks, dear);
    return rule.method === "high-risk" && carried.length === 0 ? [] : [{ ...visit, risks: carried }];
  });
  return { finished: finished.length, audited: finished.filter((visit) => visit.audited).length, visits };
}

function riskFacts(row: RiskRow): Parameters<typeof risksOf>[0] {
  return {
    procedureCodes: row.codes,
    modifiers: row.modifiers,
    timesReturned: Number(row.returned),
    denialReasons: row.denials,
    chargeCents: row.charge,
    lowestConfidence: row.confidence,
    refused: Number(row.refused),
  };
}

/** Draws the sample that a rule wants of a frame. */
export function sampleOf(frame: Frame, rule: AuditRule, seed: string): Sample {
  const byProvider = rule.method === "stratified-provider";
  const { size } = rule;
  return drawSample({
    frame: frame.visits.map((visit) => ({
      id: visit.visit_id,
      stratum: byProvider ? visit.provider_name : visit.coder_name,
    })),
    seed,
    size:
      size.kind === "fixed" ? size.visits : sampleSizeFor(size.points / 100, size.expected / 100, frame.visits.length),
    stratified: byProvider || rule.method === "stratified-coder",
  });
}

/** The hash by which it can be shown later that the sample was drawn of this very frame: SHA-256 over the sorted ids. */
export function frameHash(frame: Frame): string {
  return createHash("sha256")
    .update(frame.visits.map((visit) => visit.visit_id).join("\n"))
    .digest("hex");
}

/** What would be drawn, before it is. */
export async function previewFrame(
  tx: TenantTransaction,
  viewer: AuditViewer,
  rule: AuditRule,
  auditors: readonly string[],
): Promise<AuditFrame> {
  const frame = await frameOf(tx, viewer, rule, auditors);
  const sample = sampleOf(frame, rule, "preview");
  const expected = rule.size.kind === "precision" ? rule.size.expected / 100 : 0.9;
  return {
    finished: frame.finished,
    audited: frame.audited,
    frame: frame.visits.length,
    drawn: sample.ids.length,
    strata: sample.strata.map(({ stratum, ...counts }) => ({ name: stratum, ...counts })),
    risks: rule.risks.map((risk) => ({
      risk,
      visits: frame.visits.filter((visit) => visit.risks.includes(risk)).length,
    })),
    needed: [3, 5, 10].map((points) => ({
      points,
      visits: sampleSizeFor(points / 100, expected, frame.visits.length),
    })),
  };
}
