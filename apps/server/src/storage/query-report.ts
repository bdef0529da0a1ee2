import { addDays } from "@cleanclaim/model";
import type { QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";

type Report = ResponseOf<"GET /api/query-report">;
type Counts = ResponseOf<"GET /api/query-counts">;

/** How many questions stand where. `providerId` narrows to those asked of one provider. */
export async function queryCounts(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  providerId: string | null,
): Promise<Counts> {
  const today = services.clock.today();
  const { rows } = await sql<Record<keyof Counts, bigint>>`
    select count(*) filter (where q.status = 'open') as open,
      count(*) filter (where q.status = 'open' and q.due_on = ${today}::date) as "dueToday",
      count(*) filter (where q.status = 'open' and q.due_on < ${today}::date) as overdue,
      count(*) filter (where q.status = 'open' and q.escalated_on is not null) as escalated,
      count(*) filter (where q.status = 'answered' and q.outcome is not null and q.outcome_seen_at is null) as "answeredUnseen",
      count(*) filter (where q.status = 'answered') as answered,
      count(*) filter (where q.status = 'withdrawn') as withdrawn,
      count(*) filter (where q.status = 'expired') as expired
    from provider_query q join visit v on v.organization_id = q.organization_id and v.visit_id = q.visit_id
    where q.organization_id = ${organizationId} and v.practice_id = any(${[...practices]}::text[])
      ${providerId === null ? sql`` : sql`and q.provider_id = ${providerId}`}`.execute(tx);
  const row = rows[0];
  const count = (key: keyof Counts): number => Number(row?.[key] ?? 0n);
  return {
    open: count("open"),
    dueToday: count("dueToday"),
    overdue: count("overdue"),
    escalated: count("escalated"),
    answeredUnseen: count("answeredUnseen"),
    answered: count("answered"),
    withdrawn: count("withdrawn"),
    expired: count("expired"),
  };
}

interface ReportRow {
  readonly name: string;
  readonly asked: bigint;
  readonly answered: bigint;
  readonly clarified: bigint;
  readonly moved: bigint;
  readonly open: bigint;
  readonly overdue: bigint;
  readonly withdrawn: bigint;
  readonly expired: bigint;
  readonly median_days: number | null;
  readonly reminders: bigint;
}

const columns = [
  { key: "asked", label: "Asked", kind: "count" },
  { key: "answered", label: "Answered", kind: "count" },
  { key: "answerRate", label: "Answer rate", kind: "percent" },
  { key: "clarifiedRate", label: "Clarified", kind: "percent" },
  { key: "movedRate", label: "Changed a code", kind: "percent" },
  { key: "medianDays", label: "Median days", kind: "days" },
  { key: "reminders", label: "Reminders", kind: "count" },
  { key: "open", label: "Open", kind: "count" },
  { key: "overdue", label: "Overdue", kind: "count" },
  { key: "withdrawn", label: "Withdrawn", kind: "count" },
  { key: "expired", label: "Expired", kind: "count" },
] as const;

function share(part: bigint, whole: bigint): number | null {
  return whole === 0n ? null : Math.round((Number(part) / Number(whole)) * 1000) / 10;
}

/**
 * The look back: questions asked in a period by provider, by topic and by who asked. Clarified: answered with something other than
 * "unable to determine". Median days: from asking to the answer, in days of 24 hours.
 */
export async function queryReport(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/query-report">,
): Promise<Report> {
  const today = dayOf(services.clock.today());
  const from = query.from ?? addDays(today, -90);
  const to = query.to ?? today;
  if (from > to) throw unprocessable("The period ends before it begins.", "Choose the days again.");
  const definition =
    "Questions asked in the period. Clarified: answered with something other than unable to determine, of those answered. Changed a code: the answer moved a suggested or coded diagnosis, of those answered. Median days from asking to answering.";
  const table = async (id: string, title: string, label: string, by: ReturnType<typeof sql>) => ({
    id,
    title,
    definition,
    columns: [{ key: "name", label, kind: "text" as const }, ...columns],
    rows: (await grouped(tx, organizationId, practices, by, from, to, today)).map(reportRow),
  });
  return {
    from,
    to,
    tables: [
      await table("queries-by-provider", "Questions by provider", "Provider", sql`d.last_name || ', ' || d.first_name`),
      await table(
        "queries-by-topic",
        "Questions by topic",
        "Topic",
        sql`case when q.topic = '' then q.purpose else replace(q.topic, '-', ' ') end`,
      ),
      await table("queries-by-coder", "Questions by who asked", "Asked by", sql`coalesce(u.display_name, q.asked_by)`),
    ],
  };
}

function reportRow(row: ReportRow): Report["tables"][number]["rows"][number] {
  return {
    name: row.name,
    asked: Number(row.asked),
    answered: Number(row.answered),
    answerRate: share(row.answered, row.asked - row.withdrawn),
    clarifiedRate: share(row.clarified, row.answered),
    movedRate: share(row.moved, row.answered),
    medianDays: row.median_days === null ? null : Math.round(row.median_days * 10) / 10,
    reminders: Number(row.reminders),
    open: Number(row.open),
    overdue: Number(row.overdue),
    withdrawn: Number(row.withdrawn),
    expired: Number(row.expired),
  };
}

async function grouped(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  by: ReturnType<typeof sql>,
  from: string,
  to: string,
  today: string,
): Promise<readonly ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    select ${by} as name, count(*) as asked, count(*) filter (where q.status = 'answered') as answered,
      count(*) filter (where q.status = 'answered' and q.answer !~* '(unable to|cannot be|undetermin|not determin)') as clarified,
      count(*) filter (where q.status = 'answered' and (jsonb_array_length(coalesce(q.outcome -> 'suggestions' -> 'moved', '[]')) > 0
        or jsonb_array_length(coalesce(q.outcome -> 'coded' -> 'moved', '[]')) > 0)) as moved,
      count(*) filter (where q.status = 'open') as open, count(*) filter (where q.status = 'open' and q.due_on < ${today}::date) as overdue,
      count(*) filter (where q.status = 'withdrawn') as withdrawn, count(*) filter (where q.status = 'expired') as expired,
      (percentile_cont(0.5) within group (order by extract(epoch from q.answered_at - q.asked_at) / 86400) filter (where q.status = 'answered'))::float8 as median_days,
      coalesce(sum(q.reminders), 0)::bigint as reminders
    from provider_query q
      join visit v on v.organization_id = q.organization_id and v.visit_id = q.visit_id
      join provider d on d.organization_id = q.organization_id and d.provider_id = q.provider_id
      left join app_user u on u.organization_id = q.organization_id and u.user_id = q.asked_by
    where q.organization_id = ${organizationId} and v.practice_id = any(${[...practices]}::text[])
      and q.asked_at::date between ${from}::date and ${to}::date
    group by 1 order by count(*) desc, 1`.execute(tx);
  return rows;
}
