import { sql } from "kysely";
import type { TenantTransaction } from "./database.ts";

/** How an edit fared. */
export interface Figures {
  readonly fired: number;
  readonly current: number;
  readonly overridden: number;
  readonly decided: number;
  readonly denied: number;
}

export const noFigures: Figures = { fired: 0, current: 0, overridden: 0, decided: 0, denied: 0 };

/**
 * Figures of every edit that spoke since the day given: claims with a finding of it (from the checks on their timelines, and from what stands
 * against claims now), overrides, and what payers then decided.
 */
export async function editFigures(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  since: string,
): Promise<ReadonlyMap<string, Figures>> {
  const inPractices = sql`c.organization_id = ${organizationId} and c.practice_id = any(${[...practices]}::text[])`;
  const { rows: spoke } = await sql<{ edit: string; fired: number; current: number }>`
    with told as (
      select f.value ->> 'edit' as edit, e.claim_id, false as open from claim_event e
      join claim c on c.organization_id = e.organization_id and c.claim_id = e.claim_id
      cross join lateral jsonb_array_elements(coalesce(e.details -> 'findings', '[]')) f
      where ${inPractices} and e.organization_id = ${organizationId} and e.kind in ('scrub-held', 'scrub-passed') and e.at >= ${since}::date
      union all
      select f.edit, f.claim_id, true from claim_finding f join claim c on c.organization_id = f.organization_id and c.claim_id = f.claim_id
      where ${inPractices} and f.organization_id = ${organizationId} and f.overridden_by is null and c.state in ('draft', 'held', 'ready', 'rejected'))
    select edit, count(distinct claim_id)::int as fired, count(distinct claim_id) filter (where open)::int as current from told group by edit`.execute(
    tx,
  );
  const { rows: overridden } = await sql<{ edit: string; overridden: number; decided: number; denied: number }>`
    select o.edit, count(*)::int as overridden, count(o.outcome)::int as decided, count(*) filter (where o.outcome = 'denied')::int as denied
    from finding_outcome o join claim c on c.organization_id = o.organization_id and c.claim_id = o.claim_id
    where ${inPractices} and o.organization_id = ${organizationId} group by o.edit`.execute(tx);
  const figures = new Map<string, Figures>();
  for (const { edit, fired, current } of spoke) figures.set(edit, { ...noFigures, fired, current });
  for (const { edit, ...sums } of overridden) figures.set(edit, { ...(figures.get(edit) ?? noFigures), ...sums });
  return figures;
}

/** Months of one edit, the oldest first: claims it spoke of, overrides, and overridden findings that were denied. */
export async function editMonths(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  edit: string,
  since: string,
): Promise<{ month: string; fired: number; overridden: number; denied: number }[]> {
  const { rows } = await sql<{ month: string; fired: number; overridden: number; denied: number }>`
    with told as (
      select to_char(e.at, 'YYYY-MM') as month, e.claim_id from claim_event e
      join claim c on c.organization_id = e.organization_id and c.claim_id = e.claim_id
      where e.organization_id = ${organizationId} and c.practice_id = any(${[...practices]}::text[]) and e.kind in ('scrub-held', 'scrub-passed')
        and e.at >= ${since}::date and e.details -> 'findings' @> ${JSON.stringify([{ edit }])}::jsonb),
    put_aside as (
      select to_char(o.overridden_at, 'YYYY-MM') as month, o.outcome from finding_outcome o
      join claim c on c.organization_id = o.organization_id and c.claim_id = o.claim_id
      where o.organization_id = ${organizationId} and c.practice_id = any(${[...practices]}::text[]) and o.edit = ${edit} and o.overridden_at >= ${since}::date)
    select month, sum(fired)::int as fired, sum(overridden)::int as overridden, sum(denied)::int as denied from (
      select month, count(distinct claim_id) as fired, 0 as overridden, 0 as denied from told group by month
      union all select month, 0, count(*), count(*) filter (where outcome = 'denied') from put_aside group by month) m
    group by month order by month`.execute(tx);
  return rows;
}
