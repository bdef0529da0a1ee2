import { moneyText } from "@cleanclaim/model";
import type { AuditScores as Scores, GroupScore, JudgedItem, ScoredVisit, Share } from "@cleanclaim/revenue-cycle";
import {
  ACCURACY_CUSTOM,
  SMALL_SAMPLE,
  againstBenchmark,
  errorKind,
  isCorrect,
  scoreAudits,
} from "@cleanclaim/revenue-cycle";
import type { AuditGroup, AuditScores, AuditShare, MyAudits } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { forbidden } from "../http/problem.ts";
import type { AuditViewer } from "./coding-audits-stored.ts";
import { storedItems, verdictOf } from "./coding-audits-stored.ts";
import type { TenantTransaction } from "./database.ts";

/** Which audited visits are scored. Days are of the service. */
export interface ScoreFilter {
  readonly audit?: string | undefined;
  readonly practice?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Only visits of this coder, decided ones alone. */
  readonly coder?: string | undefined;
}

interface ScoredRow {
  readonly audit_id: string;
  readonly audit_name: string;
  readonly visit_id: string;
  readonly patient: string;
  readonly service_date: string;
  readonly coder_name: string;
  readonly provider_name: string;
  readonly decided_at: string | null;
  readonly acknowledged_at: string | null;
  readonly contested: bigint;
  readonly comparison: unknown;
  readonly decisions: readonly StoredDecision[] | null;
}

/** As `jsonb_agg` gives it in `scoredRows`, the last of each finding. */
interface StoredDecision {
  readonly key: string;
  readonly verdict: string;
  readonly reason: string;
  readonly source: string;
  readonly education: string;
  readonly at: string;
}

const text = (value: string | undefined): string | null => (value === undefined || value === "" ? null : value);

/** Visits whose recode is in; for those who don't see all, only their own decided ones. Audits that were called off don't count. */
async function scoredRows(tx: TenantTransaction, viewer: AuditViewer, filter: ScoreFilter): Promise<ScoredRow[]> {
  const coder = viewer.seesAll ? text(filter.coder) : viewer.userId;
  const [audit, practice, from, until] = [filter.audit, filter.practice, filter.from, filter.until].map(text);
  const { rows } = await sql<ScoredRow>`
    select v.audit_id, a.name as audit_name, v.visit_id, p.last_name || ', ' || p.first_name as patient, v.service_date::text as service_date,
      v.coder_name, v.provider_name, v.decided_at, k.at as acknowledged_at, r.comparison,
      (select count(distinct m.item_key) from coding_audit_remark m where m.organization_id = v.organization_id and m.audit_id = v.audit_id
        and m.visit_id = v.visit_id and m.kind = 'rebuttal' and not exists (select from coding_audit_decision e where e.organization_id = m.organization_id
          and e.audit_id = m.audit_id and e.visit_id = m.visit_id and e.item_key = m.item_key and e.decided_at > m.at)) as contested,
      (select jsonb_agg(jsonb_build_object('key', d.item_key, 'verdict', d.verdict, 'reason', d.reason, 'source', d.source, 'education', d.education, 'at', d.decided_at))
        from (select distinct on (item_key) * from coding_audit_decision e where e.organization_id = v.organization_id and e.audit_id = v.audit_id
          and e.visit_id = v.visit_id order by item_key, decided_at desc, decision_id desc) d) as decisions
    from coding_audit_visit v
    join coding_audit a on a.organization_id = v.organization_id and a.audit_id = v.audit_id and a.status <> 'cancelled'
    join coding_audit_recode r on r.organization_id = v.organization_id and r.audit_id = v.audit_id and r.visit_id = v.visit_id
    join visit w on w.organization_id = v.organization_id and w.visit_id = v.visit_id
    join patient p on p.organization_id = v.organization_id and p.patient_id = w.patient_id
    left join coding_audit_acknowledgement k on k.organization_id = v.organization_id and k.audit_id = v.audit_id and k.visit_id = v.visit_id
      and k.user_id = v.coder_user_id
    where v.organization_id = ${viewer.organizationId} and v.practice_id = any(${[...viewer.practices]}::text[])
      and (${audit ?? null}::text is null or v.audit_id = ${audit ?? null}) and (${practice ?? null}::text is null or v.practice_id = ${practice ?? null})
      and (${from ?? null}::date is null or v.service_date >= ${from ?? null}::date) and (${until ?? null}::date is null or v.service_date <= ${until ?? null}::date)
      and (${coder}::text is null or (v.coder_user_id = ${coder} and v.status = 'decided'))
    order by v.service_date desc, v.visit_id`.execute(tx);
  return rows;
}

function judged(row: ScoredRow): JudgedItem[] {
  const verdicts = new Map((row.decisions ?? []).map((one) => [one.key, verdictOf(one.verdict)]));
  return storedItems(row.comparison).map((item) => ({ ...item, verdict: verdicts.get(item.key) ?? null }));
}

function scored(row: ScoredRow): ScoredVisit {
  return {
    coder: row.coder_name,
    provider: row.provider_name,
    month: row.service_date.slice(0, 7),
    items: judged(row),
  };
}

/** The scores of one audit, as far as the viewer may see them. */
export async function scoresOfAudit(tx: TenantTransaction, viewer: AuditViewer, auditId: string): Promise<AuditScores> {
  return auditScores(tx, viewer, { audit: auditId });
}

/** Scores over the audited visits of a filter. */
export async function auditScores(
  tx: TenantTransaction,
  viewer: AuditViewer,
  filter: ScoreFilter,
): Promise<AuditScores> {
  return scoresView(scoreAudits((await scoredRows(tx, viewer, filter)).map(scored)));
}

/** A share as the contract has it, held against the 95 % custom. */
function shareView(share: Share): AuditShare {
  return { ...share, standing: againstBenchmark(share, ACCURACY_CUSTOM), small: share.total < SMALL_SAMPLE };
}

function groupView(score: GroupScore): AuditGroup {
  return {
    group: score.group,
    accuracy: shareView(score.accuracy),
    open: score.open,
    over: moneyText(score.overCents),
    under: moneyText(score.underCents),
  };
}

function scoresView(scores: Scores): AuditScores {
  return {
    benchmark: ACCURACY_CUSTOM,
    visits: scores.visits,
    definition:
      "Accuracy: right codes of all codes reviewed, that is, those the coder gave and those found missing; diagnoses, services, visit levels and modifiers count. " +
      "A difference counts once it is decided. Ranges are Wilson score intervals at 95 %; codes of one visit hang together, so the true range is somewhat wider. " +
      "95 % is a custom of the trade. Money: the practice's charges, only where the auditor's side stands.",
    all: groupView(scores.all),
    encounters: shareView(scores.encounters),
    blindAgreement: shareView(scores.blindAgreement),
    firstListed: {
      pairs: scores.firstListed.pairs,
      agreed: scores.firstListed.agreed,
      kappa: scores.firstListed.kappa,
    },
    byCoder: scores.byCoder.map((one) => ({
      ...groupView(one),
      visits: one.visits,
      encounters: shareView(one.encounters),
    })),
    byProvider: scores.byProvider.map(groupView),
    byFamily: scores.byFamily.map(groupView),
    byElement: scores.byElement.map(groupView),
    byMonth: scores.byMonth.map(groupView),
    errors: scores.errors.map(({ kind, count, netCents }) => ({ kind, count, net: moneyText(netCents) })),
  };
}

const percent = (share: number | null): string => (share === null ? "" : (100 * share).toFixed(1));

/** The scores as rows of a table: what is told apart, its name, and its numbers. */
export function scoreRows(scores: AuditScores): Record<string, string | number>[] {
  const row = (by: string, { group, accuracy, open, over, under }: AuditGroup) => ({
    by,
    group,
    correct: accuracy.correct,
    reviewed: accuracy.total,
    percent: percent(accuracy.share),
    low: accuracy.total === 0 ? "" : percent(accuracy.low),
    high: accuracy.total === 0 ? "" : percent(accuracy.high),
    undecided: open,
    over,
    under,
  });
  return [
    row("all", scores.all),
    ...scores.byCoder.map((one) => row("coder", one)),
    ...scores.byProvider.map((one) => row("provider", one)),
    ...scores.byFamily.map((one) => row("family", one)),
    ...scores.byElement.map((one) => row("element", one)),
    ...scores.byMonth.map((one) => row("month", one)),
  ];
}

/** What a coder sees of audits of own work: decided visits, scores, and what there is to learn. */
export async function myAudits(
  tx: TenantTransaction,
  viewer: AuditViewer,
  wanted: string | undefined,
): Promise<MyAudits> {
  const coder = text(wanted) ?? viewer.userId;
  if (coder !== viewer.userId && !viewer.seesAll) throw forbidden("You see your own results only.");
  const rows = await scoredRows(tx, { ...viewer, seesAll: true }, { coder });
  const user = await tx
    .selectFrom("app_user")
    .select("display_name")
    .where("organization_id", "=", viewer.organizationId)
    .where("user_id", "=", coder)
    .executeTakeFirst();
  return {
    coder: user?.display_name ?? "",
    scores: scoresView(scoreAudits(rows.map(scored))),
    visits: rows.map((row) => ({
      auditId: row.audit_id,
      auditName: row.audit_name,
      visitId: row.visit_id,
      patient: row.patient,
      serviceDate: row.service_date,
      decidedAt: row.decided_at,
      findings: judged(row).filter((item) => isCorrect(item) === false).length,
      contested: Number(row.contested),
      acknowledgedAt: row.acknowledged_at,
    })),
    education: rows.flatMap(educationOf),
  };
}

function educationOf(row: ScoredRow): MyAudits["education"] {
  const items = new Map(storedItems(row.comparison).map((item) => [item.key, item]));
  return (row.decisions ?? []).flatMap((one) => {
    const item = items.get(one.key);
    if (item === undefined || (one.education === "" && one.verdict === "original")) return [];
    return [
      {
        auditId: row.audit_id,
        visitId: row.visit_id,
        serviceDate: row.service_date,
        kind: errorKind(item),
        original: item.original,
        audit: item.audit,
        verdict: verdictOf(one.verdict),
        reason: one.reason,
        source: one.source,
        education: one.education,
        at: one.at,
      },
    ];
  });
}
