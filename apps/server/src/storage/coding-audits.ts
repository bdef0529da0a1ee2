import { daysBetween, moneyText, toCents } from "@cleanclaim/model";
import type { AuditRule, AuditVisitRow, CodingAudit, CodingAuditDetail } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { auditPeople } from "./coding-audits-people.ts";
import { scoresOfAudit } from "./coding-audits-scores.ts";
import type { AuditViewer } from "./coding-audits-stored.ts";
import { auditStatus, auditVisitStatus, storedRule, storedStrata } from "./coding-audits-stored.ts";
import type { TenantTransaction } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";

interface AuditRecord {
  readonly audit_id: string;
  readonly practice: string | null;
  readonly name: string;
  readonly rule: unknown;
  readonly seed: string;
  readonly frame_size: number;
  readonly frame_sha256: string;
  readonly strata: unknown;
  readonly status: string;
  readonly due_on: string;
  readonly created_by: string;
  readonly created_by_name: string;
  readonly created_at: string;
  readonly visits: bigint;
  readonly submitted: bigint;
  readonly decided: bigint;
  readonly mine: bigint;
  readonly mine_blind: bigint;
  readonly contested: bigint;
}

/** An objection stands until a decision about the same finding comes after it. */
export const contestedCount = sql`(select count(distinct m.item_key) from coding_audit_remark m where m.organization_id = v.organization_id
  and m.audit_id = v.audit_id and m.visit_id = v.visit_id and m.kind = 'rebuttal' and not exists (select from coding_audit_decision d
    where d.organization_id = m.organization_id and d.audit_id = m.audit_id and d.visit_id = m.visit_id and d.item_key = m.item_key and d.decided_at > m.at))`;

async function auditRecords(tx: TenantTransaction, viewer: AuditViewer, auditId?: string): Promise<AuditRecord[]> {
  const mine = sql`v.auditor_user_id = ${viewer.userId}`;
  const { rows } = await sql<AuditRecord>`
    select a.audit_id, p.name as practice, a.name, a.rule, a.seed, a.frame_size, a.frame_sha256, a.strata, a.status, a.due_on::text as due_on,
      a.created_by, a.created_by_name, a.created_at, count(v.visit_id) as visits, count(v.visit_id) filter (where v.status <> 'to-code') as submitted,
      count(v.visit_id) filter (where v.status = 'decided') as decided, count(v.visit_id) filter (where ${mine} and v.status = 'to-code' and a.status = 'open') as mine_blind,
      count(v.visit_id) filter (where ${mine}) as mine, coalesce(sum(${contestedCount}), 0)::bigint as contested
    from coding_audit a
    join coding_audit_visit v on v.organization_id = a.organization_id and v.audit_id = a.audit_id and v.practice_id = any(${[...viewer.practices]}::text[])
    left join practice p on p.organization_id = a.organization_id and p.practice_id = a.practice_id
    where a.organization_id = ${viewer.organizationId} ${auditId === undefined ? sql`` : sql`and a.audit_id = ${auditId}`}
    group by a.organization_id, a.audit_id, p.name ${viewer.seesAll ? sql`` : sql`having count(*) filter (where ${mine}) > 0`}
    order by a.created_at desc, a.audit_id desc limit 200`.execute(tx);
  return rows;
}

/** Audits, newest first, at most 200: all of them, or for a coder those in which the coder audits. */
export async function listAudits(
  tx: TenantTransaction,
  services: Services,
  viewer: AuditViewer,
): Promise<CodingAudit[]> {
  const rows = await auditRecords(tx, viewer);
  const list: CodingAudit[] = [];
  for (const row of rows) list.push(await auditView(tx, services, viewer, row));
  return list;
}

/** One audit as the viewer may see it. */
export async function readAudit(
  tx: TenantTransaction,
  services: Services,
  viewer: AuditViewer,
  auditId: string,
): Promise<CodingAudit> {
  const [row] = await auditRecords(tx, viewer, auditId);
  if (row === undefined) throw notFound("The audit");
  return auditView(tx, services, viewer, row);
}

async function auditView(
  tx: TenantTransaction,
  services: Services,
  viewer: AuditViewer,
  row: AuditRecord,
): Promise<CodingAudit> {
  const rule = storedRule(row.rule);
  const scores = Number(row.decided) === 0 ? undefined : await scoresOfAudit(tx, viewer, row.audit_id);
  return {
    id: row.audit_id,
    name: row.name,
    method: rule.method,
    ruleWords: viewer.mayDraw || row.mine_blind === 0n ? ruleWords(rule) : "",
    practice: row.practice,
    seed: row.seed,
    frameSize: row.frame_size,
    frameSha256: row.frame_sha256,
    status: auditStatus(row.status),
    dueOn: row.due_on,
    overdue: row.status === "open" && daysBetween(dayOf(row.due_on), dayOf(services.clock.today())) > 0,
    createdBy: row.created_by_name,
    createdAt: row.created_at,
    visits: Number(row.visits),
    submitted: Number(row.submitted),
    decided: Number(row.decided),
    mineToCode: Number(row.mine_blind),
    contested: Number(row.contested),
    accuracy: scores?.all.accuracy ?? null,
  };
}

/** A rule in words. */
function ruleWords(rule: AuditRule): string {
  const methods: Readonly<Record<AuditRule["method"], string>> = {
    random: "Random",
    "stratified-coder": "Equal parts for each coder",
    "stratified-provider": "Equal parts for each provider",
    "new-coder": `New coders: first ${rule.firstVisits} visits, first ${rule.firstDays} days`,
    "high-risk": `High risk: ${rule.risks.map((risk) => riskWords(risk, rule)).join(", ")}`,
  };
  const size =
    rule.size.kind === "fixed"
      ? `${rule.size.visits} visits`
      : `± ${rule.size.points} points at 95 % when ${rule.size.expected} % are right`;
  return `${methods[rule.method]}; services ${rule.from} to ${rule.until}; ${size}`;
}

function riskWords(risk: AuditRule["risks"][number], rule: AuditRule): string {
  return risk === "high-charge"
    ? `charges of ${moneyText(toCents(rule.highCharge))} and more`
    : risk.replaceAll("-", " ");
}

/** An audit with the visits of its sample, as far as the viewer may see them. */
export async function auditDetail(
  tx: TenantTransaction,
  services: Services,
  viewer: AuditViewer,
  auditId: string,
): Promise<CodingAuditDetail> {
  const [record] = await auditRecords(tx, viewer, auditId);
  if (record === undefined) throw notFound("The audit");
  return {
    audit: await auditView(tx, services, viewer, record),
    strata: viewer.seesAll && record.mine_blind === 0n ? storedStrata(record.strata) : [],
    visits: await auditVisitRows(tx, viewer, auditId),
    mayManage: viewer.mayDraw,
  };
}

async function auditVisitRows(tx: TenantTransaction, viewer: AuditViewer, auditId: string): Promise<AuditVisitRow[]> {
  const { rows } = await sql<{
    visit_id: string;
    ordinal: number;
    service_date: string;
    patient: string;
    provider_name: string;
    coder_name: string;
    auditor: string;
    auditor_user_id: string;
    due_on: string;
    status: string;
    stratum: string;
    reasons: string[];
    differences: bigint | null;
    decided: bigint;
    contested: bigint;
    acknowledged: boolean;
  }>`select v.visit_id, v.ordinal, v.service_date::text as service_date, p.last_name || ', ' || p.first_name as patient, v.provider_name, v.coder_name,
      coalesce(u.display_name, v.auditor_user_id) as auditor, v.auditor_user_id, v.due_on::text as due_on, v.status, v.stratum, v.reasons,
      (select count(*) from coding_audit_recode r, jsonb_array_elements(r.comparison) i where r.organization_id = v.organization_id
        and r.audit_id = v.audit_id and r.visit_id = v.visit_id and i ->> 'comparison' <> 'agree') as differences,
      (select count(distinct d.item_key) from coding_audit_decision d where d.organization_id = v.organization_id and d.audit_id = v.audit_id
        and d.visit_id = v.visit_id) as decided, ${contestedCount} as contested,
      exists (select from coding_audit_acknowledgement k where k.organization_id = v.organization_id and k.audit_id = v.audit_id
        and k.visit_id = v.visit_id and k.user_id = v.coder_user_id) as acknowledged
    from coding_audit_visit v
    join visit w on w.organization_id = v.organization_id and w.visit_id = v.visit_id
    join patient p on p.organization_id = v.organization_id and p.patient_id = w.patient_id
    left join app_user u on u.organization_id = v.organization_id and u.user_id = v.auditor_user_id
    where v.organization_id = ${viewer.organizationId} and v.audit_id = ${auditId} and v.practice_id = any(${[...viewer.practices]}::text[])
      ${viewer.seesAll ? sql`` : sql`and v.auditor_user_id = ${viewer.userId}`}
    order by v.ordinal`.execute(tx);
  return rows.map((row) => {
    const status = auditVisitStatus(row.status);
    const mine = row.auditor_user_id === viewer.userId;
    const blind = mine && status === "to-code";
    return {
      visitId: row.visit_id,
      ordinal: row.ordinal,
      serviceDate: row.service_date,
      patient: row.patient,
      provider: row.provider_name,
      coder: blind ? null : row.coder_name,
      auditor: row.auditor,
      auditorId: row.auditor_user_id,
      mine,
      dueOn: row.due_on,
      status,
      stratum: blind ? "" : row.stratum,
      reasons: blind ? [] : row.reasons,
      differences: status === "to-code" ? null : Number(row.differences ?? 0n),
      open: status === "to-code" ? 0 : Number(row.differences ?? 0n) - Number(row.decided),
      contested: Number(row.contested),
      acknowledged: row.acknowledged,
    };
  });
}

/** Gives visits that are not handed in to another auditor. A draft of the auditor before is put away: the second look is a person's own. */
export async function assignVisits(
  tx: TenantTransaction,
  viewer: AuditViewer,
  auditId: string,
  body: { readonly visitIds: readonly string[]; readonly auditorId: string; readonly dueOn: string },
): Promise<string> {
  await lockOpenAudit(tx, viewer, auditId);
  const known = (await auditPeople(tx, viewer)).auditors.some((one) => one.id === body.auditorId);
  if (!known)
    throw unprocessable("An auditor must be a coder or a supervisor who is active.", "Choose another auditor.");
  const { rows } = await sql<{ visit_id: string }>`
    update coding_audit_visit set due_on = ${body.dueOn}::date, version = version + 1, auditor_user_id = ${body.auditorId},
      draft = case when auditor_user_id = ${body.auditorId} then draft end
    where organization_id = ${viewer.organizationId} and audit_id = ${auditId} and visit_id = any(${[...body.visitIds]}::text[])
      and status = 'to-code' and coder_user_id <> ${body.auditorId} returning visit_id`.execute(tx);
  const left = new Set(body.visitIds).size - rows.length;
  return `${rows.length} given over${left === 0 ? "." : `; ${left} left as they were: handed in already, or coded by that person.`}`;
}

/** Closes an audit once everything is decided, or calls it off. */
export async function endAudit(
  tx: TenantTransaction,
  services: Services,
  viewer: AuditViewer,
  auditId: string,
  how: "close" | "cancel",
): Promise<void> {
  await lockOpenAudit(tx, viewer, auditId);
  const { rows } = await sql<{ open: bigint; contested: bigint }>`
    select count(*) filter (where v.status <> 'decided') as open, coalesce(sum(${contestedCount}), 0)::bigint as contested
    from coding_audit_visit v where v.organization_id = ${viewer.organizationId} and v.audit_id = ${auditId}`.execute(
    tx,
  );
  const [counts] = rows;
  if (how === "close" && counts !== undefined && (counts.open > 0n || counts.contested > 0n))
    throw conflict(
      `${counts.open} visits are not decided, ${counts.contested} objections wait.`,
      "Decide them first, or call the audit off.",
    );
  await tx
    .updateTable("coding_audit")
    .set({ status: how === "close" ? "closed" : "cancelled", closed_at: services.clock.now() })
    .where("organization_id", "=", viewer.organizationId)
    .where("audit_id", "=", auditId)
    .execute();
}

async function lockOpenAudit(tx: TenantTransaction, viewer: AuditViewer, auditId: string): Promise<void> {
  const row = await tx
    .selectFrom("coding_audit")
    .select("status")
    .where("organization_id", "=", viewer.organizationId)
    .where("audit_id", "=", auditId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound("The audit");
  if (row.status !== "open") throw conflict(`The audit is ${row.status}.`, "Draw a new one.");
}
