import type { CalendarDate, Claim, Finding } from "@cleanclaim/model";
import type { BenefitFacts, DenialCount, DenialHistory, ForecastPayer, UsedBenefits } from "@cleanclaim/revenue-cycle";
import { sql } from "kysely";
import type { TenantTransaction } from "./database.ts";
import { storedBenefits } from "./forecast-benefits.ts";
import { dayOf, storedSource } from "./stored-shapes.ts";

/** The newest usable answer of a payer about a coverage. */
export interface AnsweredBenefits {
  readonly facts: BenefitFacts;
  readonly answeredOn: CalendarDate;
  readonly answeredAt: string;
}

/** The newest answers with benefits, by coverage. */
export async function benefitsOf(
  tx: TenantTransaction,
  organizationId: string,
  coverageIds: readonly string[],
): Promise<ReadonlyMap<string, AnsweredBenefits>> {
  const { rows } = await sql<{ coverage_id: string; benefits: unknown; at: string; on: string }>`
    select distinct on (coverage_id) coverage_id, benefits, requested_at as at, requested_at::date::text as on
    from eligibility_check where organization_id = ${organizationId} and coverage_id = any(${[...coverageIds]}::text[])
      and benefits is not null and status in ('active', 'inactive')
    order by coverage_id, requested_at desc`.execute(tx);
  return new Map(
    rows.flatMap((row) => {
      const facts = storedBenefits(row.benefits);
      return facts === null ? [] : [[row.coverage_id, { facts, answeredOn: dayOf(row.on), answeredAt: row.at }]];
    }),
  );
}

/** What is under way or was decided since, of one coverage. */
interface UseRow {
  readonly claim_id: string;
  readonly coverage_id: string;
  readonly practice_id: string;
  readonly service_date: string;
  readonly made_at: string;
  readonly compared_at: string | null;
  readonly deductible: bigint;
  readonly pocket: bigint;
  readonly copay_cents: bigint;
  /** False when the patient's share of it is not known. */
  readonly known: boolean;
}

/** Our own claims that use the benefits of a coverage: sent, in the order of sending. */
export async function benefitUses(
  tx: TenantTransaction,
  organizationId: string,
  coverageIds: readonly string[],
): Promise<readonly UseRow[]> {
  const { rows } = await sql<UseRow>`
    select f.claim_id, f.coverage_id, f.practice_id, f.service_date::text as service_date, f.made_at, f.compared_at,
      coalesce(f.paid_deductible_cents, f.deductible_cents) as deductible, coalesce(f.paid_out_of_pocket_cents, f.out_of_pocket_cents) as pocket,
      f.copay_cents, (f.patient_cents is not null or f.verdict is not null) as known
    from claim_forecast f join claim c on c.organization_id = f.organization_id and c.claim_id = f.claim_id
    where f.organization_id = ${organizationId} and f.coverage_id = any(${[...coverageIds]}::text[]) and f.stage = 'sent'
      and c.state not in ('rejected', 'replaced', 'voided', 'cancelled')
    order by f.made_at, f.claim_id`.execute(tx);
  return rows;
}

/** What of those uses the payer's answer does not count yet, for a claim of a practice and day. */
export function usedSince(
  uses: readonly UseRow[],
  of: {
    readonly claimId: string;
    readonly coverageId: string;
    readonly practiceId: string;
    readonly serviceDate: string;
  },
  answeredAt: string | undefined,
): UsedBenefits {
  const year = of.serviceDate.slice(0, 4);
  const own = uses.filter((use) => use.coverage_id === of.coverageId && use.claim_id !== of.claimId);
  const uncounted = own.filter(
    (use) =>
      use.service_date.startsWith(year) &&
      (use.compared_at === null || answeredAt === undefined || use.compared_at > answeredAt),
  );
  return {
    deductible: uncounted.reduce((sum, use) => sum + use.deductible, 0n),
    outOfPocket: uncounted.reduce((sum, use) => sum + use.pocket, 0n),
    copayDays: own
      .filter((use) => use.copay_cents > 0n && use.practice_id === of.practiceId)
      .map((use) => dayOf(use.service_date)),
    uncounted: uncounted.filter((use) => !use.known).length,
  };
}

/** Days from sending to payment of each payer's newest 400 decided claims. */
export async function paymentDays(
  tx: TenantTransaction,
  organizationId: string,
  payerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await sql<{ payer_id: string; days: number[] }>`
    select y.payer_id, coalesce(array_agg(n.days) filter (where n.days >= 0), '{}') as days
    from payer y cross join lateral (
      select r.payment_date - c.submitted_on as days from remittance r
        join remittance_claim x on x.organization_id = r.organization_id and x.remittance_id = r.remittance_id
        join claim c on c.organization_id = x.organization_id and c.claim_id = x.claim_id
      where r.organization_id = y.organization_id and r.payer_id = y.payer_id and c.submitted_on is not null and x.status_code <> '22'
      order by r.payment_date desc limit 400) n
    where y.organization_id = ${organizationId} and y.payer_id = any(${[...payerIds]}::text[]) group by y.payer_id`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.payer_id, row.days]));
}

/** Newest decided claims that the denial history of a payer looks at. */
const HISTORY_CLAIMS = 3000;
const histories = new Map<string, { readonly stamp: string; readonly until: number; readonly counts: DenialCount[] }>();
const historiesAtMost = 1000;
/** Decisions that come without a remittance, such as one assigned to its claim by hand, count after this time. */
const historyMilliseconds = 600_000;

interface CountRow {
  readonly payer_id: string;
  readonly code: string | null;
  readonly dx: string | null;
  readonly npi: string | null;
  readonly decided: bigint;
  readonly reasons: string[] | null;
}

/** How the lines of each payer's newest decided claims fared, by procedure, diagnosis and provider; counted again when a remittance has come. */
export async function denialHistories(
  tx: TenantTransaction,
  organizationId: string,
  payerIds: readonly string[],
): Promise<ReadonlyMap<string, DenialHistory>> {
  const { rows: stamps } = await sql<{ stamp: string }>`
    select concat_ws('|', count(*), max(received_at), max(posted_at)) as stamp from remittance where organization_id = ${organizationId}`.execute(
    tx,
  );
  const stamp = stamps[0]?.stamp ?? "";
  const counts = new Map<string, DenialCount[]>();
  for (const payerId of payerIds) {
    const known = histories.get(JSON.stringify([organizationId, payerId]));
    if (known !== undefined && known.stamp === stamp && known.until > performance.now())
      counts.set(payerId, known.counts);
  }
  const unknown = payerIds.filter((payerId) => !counts.has(payerId));
  for (const [payerId, counted] of await countDenials(tx, organizationId, unknown)) {
    counts.set(payerId, counted);
    if (histories.size >= historiesAtMost) histories.clear();
    const until = performance.now() + historyMilliseconds;
    histories.set(JSON.stringify([organizationId, payerId]), { stamp, until, counts: counted });
  }
  return withOverridden(tx, organizationId, counts);
}

async function countDenials(
  tx: TenantTransaction,
  organizationId: string,
  payerIds: readonly string[],
): Promise<ReadonlyMap<string, DenialCount[]>> {
  if (payerIds.length === 0) return new Map();
  const { rows } = await sql<CountRow>`
    with decided as (
      select c.* from payer y cross join lateral (
        select k.claim_id, k.payer_id, k.content from claim k where k.organization_id = y.organization_id and k.payer_id = y.payer_id and k.outcome is not null
        order by k.service_date desc limit ${HISTORY_CLAIMS}) c
      where y.organization_id = ${organizationId} and y.payer_id = any(${[...payerIds]}::text[])
    ), lines as (
      select c.payer_id, l.value ->> 'procedureCode' as code,
        left(replace(c.content -> 'diagnoses' -> (((l.value -> 'diagnosisPointers' ->> 0)::int) - 1) ->> 'code', '.', ''), 3) as dx,
        coalesce(l.value -> 'renderingProvider' ->> 'npi', c.content -> 'renderingProvider' ->> 'npi', c.content -> 'billingProvider' ->> 'npi') as npi,
        d.reason
      from decided c cross join lateral jsonb_array_elements(c.content -> 'lines') with ordinality l
      left join lateral (select n.reason from denial n where n.organization_id = ${organizationId} and n.claim_id = c.claim_id
        and (n.line_number is null or n.line_number = l.ordinality) and n.category <> 'payment' limit 1) d on true
    )
    select payer_id, code, dx, npi, count(*) as decided, array_agg(reason order by reason) filter (where reason is not null) as reasons
    from lines group by grouping sets ((payer_id), (payer_id, code), (payer_id, code, dx), (payer_id, code, dx, npi))
    order by payer_id, code, dx, npi, grouping(code, dx, npi)`.execute(tx);
  const groups = Map.groupBy(rows, (row) => row.payer_id);
  return new Map(payerIds.map((payerId) => [payerId, (groups.get(payerId) ?? []).map(countOf)]));
}

/** What became of overridden findings, beside the counts; few rows, counted each time. */
async function withOverridden(
  tx: TenantTransaction,
  organizationId: string,
  counts: ReadonlyMap<string, DenialCount[]>,
): Promise<ReadonlyMap<string, DenialHistory>> {
  const { rows } = await sql<{ payer_id: string; edit: string; decided: bigint; denied: bigint }>`
    select payer_id, edit, count(*) filter (where outcome is not null) as decided, count(*) filter (where outcome = 'denied') as denied
    from finding_outcome where organization_id = ${organizationId} and payer_id = any(${[...counts.keys()]}::text[])
    group by payer_id, edit order by payer_id, edit`.execute(tx);
  return new Map(
    [...counts].map(([payerId, list]): [string, DenialHistory] => [
      payerId,
      {
        counts: list,
        overridden: rows
          .filter((row) => row.payer_id === payerId)
          .map((row) => ({ edit: row.edit, decided: Number(row.decided), denied: Number(row.denied) })),
      },
    ]),
  );
}

function countOf(row: CountRow): DenialCount {
  const reasons = row.reasons ?? [];
  const counted = [...Map.groupBy(reasons, (reason) => reason)].map(([reason, list]) => ({
    reason,
    count: list.length,
  }));
  return {
    procedureCode: row.code,
    diagnosis: row.dx,
    providerNpi: row.npi,
    decided: Number(row.decided),
    denied: reasons.length,
    reasons: counted.toSorted((a, b) => b.count - a.count),
  };
}

/** What a forecast needs to know of each payer. */
export async function forecastPayers(
  tx: TenantTransaction,
  organizationId: string,
  payerIds: readonly string[],
): Promise<ReadonlyMap<string, ForecastPayer>> {
  const { rows } = await sql<{ payer_id: string; name: string; expected_answer_days: number; kind: string | null }>`
    select y.payer_id, y.name, y.expected_answer_days, f.profile ->> 'kind' as kind
    from payer y left join payer_profile f on f.organization_id = y.organization_id and f.payer_id = y.payer_id
    where y.organization_id = ${organizationId} and y.payer_id = any(${[...payerIds]}::text[])`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.payer_id,
      { name: row.name, expectedAnswerDays: row.expected_answer_days, custodian: row.kind === "custodian" },
    ]),
  );
}

/** The findings of claims that nobody overrode. */
export async function openFindings(
  tx: TenantTransaction,
  organizationId: string,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const rows = await tx
    .selectFrom("claim_finding")
    .select(["claim_id", "edit", "family", "severity", "message", "line", "field", "fix", "source", "overridden_by"])
    .where("organization_id", "=", organizationId)
    .where("claim_id", "in", [...claimIds])
    .where("severity", "<>", "advice")
    .orderBy("ordinal")
    .execute();
  const findings = rows.map((row): { claimId: string; finding: Finding } => ({
    claimId: row.claim_id,
    finding: {
      edit: row.edit,
      family: row.family,
      // An overridden finding stops no longer, but the payer may still see it so.
      severity: row.severity === "error" && row.overridden_by === null ? "error" : "warning",
      message: row.message,
      line: row.line,
      field: row.field ?? undefined,
      fix: row.fix,
      source: storedSource(row.source),
    },
  }));
  return new Map(
    [...Map.groupBy(findings, (one) => one.claimId)].map(([id, list]) => [id, list.map((one) => one.finding)]),
  );
}

/** A claim with the ids that its facts are found by. */
export interface ForecastSubject {
  readonly claimId: string;
  readonly payerId: string;
  readonly practiceId: string;
  readonly coverageId: string;
  readonly serviceDate: string;
  readonly claim: Claim;
}
