import { type CalendarDate, addDays, daysBetween, moneyText } from "@cleanclaim/model";
import { agingBuckets, denialReason, denialShortName, percent } from "@cleanclaim/revenue-cycle";
import type { QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { expectedCash, forecastAccuracy } from "./forecast-reports.ts";
import { cursorOf, readCursor } from "./keyset.ts";
import { dayOf } from "./stored-shapes.ts";

type Table = ResponseOf<"GET /api/reports/:id">;

/** What a report covers. Days are inclusive. */
export interface ReportScope {
  readonly organizationId: string;
  readonly practices: readonly string[];
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly today: CalendarDate;
}

/** The period asked for; the last 180 days by default. */
export function reportScope(
  services: Services,
  organizationId: string,
  practices: readonly string[],
  query: { readonly from?: string | undefined; readonly until?: string | undefined },
): ReportScope {
  const today = dayOf(services.clock.today());
  const until = query.until === undefined || query.until === "" ? today : dayOf(query.until);
  const from = query.from === undefined || query.from === "" ? addDays(until, -179) : dayOf(query.from);
  return { organizationId, practices, from: from < until ? from : until, until, today };
}

export const tenants = (scope: ReportScope) => sql`${scope.organizationId}`;
export const mine = (scope: ReportScope) => sql`${[...scope.practices]}::text[]`;
const amount = (cents: bigint | null | undefined): string => moneyText(cents ?? 0n);

/** Cash by week from the ledger's cash accounts: what insurers and patients paid. */
export async function cashByWeek(tx: TenantTransaction, scope: ReportScope): Promise<Table> {
  const { rows } = await sql<{ week: string; payer: bigint; patient: bigint }>`
    select date_trunc('week', e.occurred_on)::date as week,
      coalesce(sum(case when a.account_id = e.debit_account_id then e.cents else -e.cents end) filter (where a.kind = 'payer-cash'), 0)::bigint as payer,
      coalesce(sum(case when a.account_id = e.debit_account_id then e.cents else -e.cents end) filter (where a.kind = 'patient-cash'), 0)::bigint as patient
    from ledger_account a join ledger_entry e on e.organization_id = a.organization_id and (e.debit_account_id = a.account_id or e.credit_account_id = a.account_id)
    where a.organization_id = ${tenants(scope)} and a.kind in ('payer-cash', 'patient-cash') and a.practice_id = any(${mine(scope)}) and e.occurred_on between ${scope.from} and ${scope.until}
    group by 1 order by 1`.execute(tx);
  return {
    id: "cash-by-week",
    title: "Cash by week",
    definition: "Payments of insurers and patients by the week of payment, from the ledger's cash accounts.",
    columns: [
      { key: "week", label: "Week of", kind: "day" },
      { key: "insurance", label: "Insurance", kind: "money" },
      { key: "patients", label: "Patients", kind: "money" },
      { key: "total", label: "Total", kind: "money" },
    ],
    rows: rows.map((row) => ({
      week: row.week,
      insurance: amount(row.payer),
      patients: amount(row.patient),
      total: amount(row.payer + row.patient),
    })),
  };
}

/** What is owed today, by age from the day of service and by who owes it. */
export async function aging(tx: TenantTransaction, scope: ReportScope): Promise<Table> {
  const { rows } = await sql<{ bucket: number; insurance: bigint; patients: bigint; claims: bigint }>`
    select least(4, greatest(0, (${scope.today}::date - coalesce(c.service_date, v.service_date, ${scope.today}::date) - 1) / 30))::int as bucket,
      coalesce(sum(a.balance_cents) filter (where a.kind = 'payer-receivable'), 0)::bigint as insurance,
      coalesce(sum(a.balance_cents) filter (where a.kind = 'patient-receivable'), 0)::bigint as patients, count(distinct a.claim_id) as claims
    from ledger_account a left join claim c on c.organization_id = a.organization_id and c.claim_id = a.claim_id
      left join visit v on v.organization_id = a.organization_id and v.visit_id = a.claim_id
    where a.organization_id = ${tenants(scope)} and a.kind in ('payer-receivable', 'patient-receivable') and a.balance_cents <> 0 and a.practice_id = any(${mine(scope)})
    group by 1 order by 1`.execute(tx);
  return {
    id: "aging",
    title: "Aging of receivables",
    definition: "What insurers and patients owe today, by days since the day of service.",
    columns: [
      { key: "bucket", label: "Days", kind: "text" },
      { key: "insurance", label: "Insurance", kind: "money" },
      { key: "patients", label: "Patients", kind: "money" },
      { key: "total", label: "Total", kind: "money" },
      { key: "claims", label: "Claims", kind: "count" },
    ],
    rows: agingBuckets.map((bucket, index) => {
      const row = rows.find((candidate) => candidate.bucket === index);
      return {
        bucket: bucket.id,
        insurance: amount(row?.insurance),
        patients: amount(row?.patients),
        total: amount((row?.insurance ?? 0n) + (row?.patients ?? 0n)),
        claims: Number(row?.claims ?? 0n),
      };
    }),
  };
}

/** Denied amounts of the period by reason. */
export async function denialReasons(tx: TenantTransaction, scope: ReportScope): Promise<Table> {
  const { rows } = await sql<{
    reason: string;
    category: string;
    count: bigint;
    cents: bigint;
    won: bigint;
    resolved: bigint;
  }>`
    select d.reason, d.category, count(*) as count, sum(d.amount_cents)::bigint as cents, count(*) filter (where d.status = 'overturned') as won,
      count(*) filter (where d.status in ('overturned', 'upheld', 'written-off', 'to-patient')) as resolved
    from denial d where d.organization_id = ${tenants(scope)} and d.practice_id = any(${mine(scope)}) and d.created_at::date between ${scope.from} and ${scope.until}
    group by 1, 2 order by sum(d.amount_cents) desc`.execute(tx);
  return {
    id: "denial-reasons",
    title: "Denials by reason",
    definition: "Amounts that payers refused in the period, by adjustment reason, with how many were overturned.",
    columns: [
      { key: "reason", label: "Reason", kind: "text" },
      { key: "short", label: "In short", kind: "text" },
      { key: "text", label: "In words", kind: "text" },
      { key: "count", label: "Denials", kind: "count" },
      { key: "amount", label: "Amount", kind: "money" },
      { key: "overturned", label: "Overturned", kind: "percent" },
    ],
    rows: rows.map((row) => ({
      reason: row.category === "payment" ? "Underpaid" : row.reason,
      short: row.category === "payment" ? "Paid below contract" : denialShortName(row.reason),
      text:
        row.category === "payment"
          ? "The payer allowed less than the contract says."
          : denialReason(row.reason).explanation,
      count: Number(row.count),
      amount: amount(row.cents),
      overturned: percent(row.won, row.resolved),
    })),
  };
}

/** Who pays: cash and charges of the period by payer. */
export async function payerMix(tx: TenantTransaction, scope: ReportScope): Promise<Table> {
  const { rows } = await sql<{ name: string; claims: bigint; charges: bigint; paid: bigint; days: string | null }>`
    select y.name, count(*) as claims, sum(c.total_charge_cents)::bigint as charges, sum(c.paid_cents)::bigint as paid,
      round(avg(case when c.submitted_on is not null and c.state in ('adjudicated', 'closed') then c.state_since::date - c.submitted_on end)) as days
    from claim c join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
    where c.organization_id = ${tenants(scope)} and c.practice_id = any(${mine(scope)}) and c.service_date between ${scope.from} and ${scope.until} and c.state <> 'cancelled'
    group by 1 order by sum(c.paid_cents) desc`.execute(tx);
  return {
    id: "payer-mix",
    title: "Payers",
    definition:
      "Claims with a day of service in the period: charges, what was paid so far, and the average days from sending to the decision.",
    columns: [
      { key: "payer", label: "Payer", kind: "text" },
      { key: "claims", label: "Claims", kind: "count" },
      { key: "charges", label: "Charges", kind: "money" },
      { key: "paid", label: "Paid", kind: "money" },
      { key: "days", label: "Days to decision", kind: "days" },
    ],
    rows: rows.map((row) => ({
      payer: row.name,
      claims: Number(row.claims),
      charges: amount(row.charges),
      paid: amount(row.paid),
      days: row.days === null ? null : Number(row.days),
    })),
  };
}

/** How long each stop of the road took, by month of service. */
export async function turnaround(tx: TenantTransaction, scope: ReportScope): Promise<Table> {
  const { rows } = await sql<{ month: string; coding: string | null; sending: string | null; deciding: string | null }>`
    select to_char(v.service_date, 'YYYY-MM') as month, round(avg(v.coded_at::date - v.service_date), 1) as coding,
      round(avg(c.first_submitted_on - v.coded_at::date), 1) as sending,
      round(avg(case when c.state in ('adjudicated', 'closed') then c.state_since::date - c.first_submitted_on end), 1) as deciding
    from visit v join claim c on c.organization_id = v.organization_id and c.visit_id = v.visit_id and c.responsibility = 'P'
    where v.organization_id = ${tenants(scope)} and v.practice_id = any(${mine(scope)}) and v.service_date between ${scope.from} and ${scope.until} and v.coded_at is not null
    group by 1 order by 1`.execute(tx);
  const number = (text: string | null): number | null => (text === null ? null : Number(text));
  return {
    id: "turnaround",
    title: "Turnaround",
    definition:
      "Average days from the visit to its coding, from coding to sending, and from sending to the payer's decision.",
    columns: [
      { key: "month", label: "Month", kind: "text" },
      { key: "coding", label: "Visit to coded", kind: "days" },
      { key: "sending", label: "Coded to sent", kind: "days" },
      { key: "deciding", label: "Sent to decided", kind: "days" },
    ],
    rows: rows.map((row) => ({
      month: row.month,
      coding: number(row.coding),
      sending: number(row.sending),
      deciding: number(row.deciding),
    })),
  };
}

const tables: Readonly<Record<string, (tx: TenantTransaction, scope: ReportScope) => Promise<Table>>> = {
  "cash-by-week": cashByWeek,
  aging,
  "denial-reasons": denialReasons,
  "payer-mix": payerMix,
  turnaround,
  "expected-cash": expectedCash,
  "forecast-accuracy": forecastAccuracy,
};

/** One report as a table, the same rows as the chart. */
export async function reportTable(tx: TenantTransaction, scope: ReportScope, id: string): Promise<Table> {
  const make = tables[id];
  if (make === undefined) throw notFound(`The report ${id.slice(0, 40)}`);
  return make(tx, scope);
}

/** The claims behind a bar of the aging chart, largest balance first. */
export async function agingClaims(
  tx: TenantTransaction,
  scope: ReportScope,
  bucketId: string,
  query: QueryOf<"GET /api/reports/aging/:bucket">,
): Promise<ResponseOf<"GET /api/reports/aging/:bucket">> {
  const bucket = agingBuckets.find((candidate) => candidate.id === bucketId);
  if (bucket === undefined) throw notFound("The age group");
  const limit = query.limit ?? 200;
  const after = readCursor(query.cursor);
  // The same borders as in the chart: bucket 0 holds up to 30 days, and days since service are counted from the day itself.
  const newest = bucket.from === 0 ? null : addDays(scope.today, -bucket.from);
  const oldest = bucket.to === undefined ? null : addDays(scope.today, -bucket.to);
  const kinds =
    query.kind === "insurance"
      ? ["payer-receivable"]
      : query.kind === "patients"
        ? ["patient-receivable"]
        : ["payer-receivable", "patient-receivable"];
  const inner = sql`select a.claim_id, coalesce(c.claim_id, '') as real_claim, a.patient_id, coalesce(c.service_date, v.service_date) as service_date, sum(a.balance_cents)::bigint as cents, coalesce(c.state, 'patient') as state, coalesce(y.name, 'Patient') as payer
    from ledger_account a left join claim c on c.organization_id = a.organization_id and c.claim_id = a.claim_id
      left join visit v on v.organization_id = a.organization_id and v.visit_id = a.claim_id
      left join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
    where a.organization_id = ${tenants(scope)} and a.kind = any(${kinds}::text[]) and a.balance_cents <> 0 and a.practice_id = any(${mine(scope)})
      ${query.payer === undefined || query.payer === "" ? sql`` : sql`and c.payer_id = ${query.payer}`}
      ${newest === null ? sql`` : sql`and coalesce(c.service_date, v.service_date) <= ${newest}::date`}
      ${oldest === null ? sql`` : sql`and coalesce(c.service_date, v.service_date) >= ${oldest}::date`}
    group by 1, 2, 3, 4, 6, 7`;
  const { rows } = await sql<{
    claim_id: string;
    real_claim: string;
    patient_id: string;
    service_date: string;
    cents: bigint;
    state: string;
    payer: string;
    patient: string;
  }>`
    select x.*, p.last_name || ', ' || p.first_name as patient from (${inner}) x join patient p on p.organization_id = ${tenants(scope)} and p.patient_id = x.patient_id
    where true ${after === undefined ? sql`` : sql`and (x.cents, x.claim_id) < (${after.value}::bigint, ${after.id})`}
    order by x.cents desc, x.claim_id desc limit ${limit + 1}`.execute(tx);
  const { rows: totals } = await sql<{
    count: bigint;
    cents: bigint;
  }>`select count(*) as count, coalesce(sum(cents), 0)::bigint as cents from (${inner}) x`.execute(tx);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({
      claimId: row.real_claim === "" ? null : row.real_claim,
      patientId: row.patient_id,
      patient: row.patient,
      payer: row.payer,
      serviceDate: row.service_date,
      ageDays: Math.max(0, daysBetween(dayOf(row.service_date), scope.today)),
      balance: moneyText(row.cents),
      state: row.state,
    })),
    next: rows.length > limit && last !== undefined ? cursorOf({ value: String(last.cents), id: last.claim_id }) : null,
    total: Number(totals[0]?.count ?? 0n),
    totalAmount: moneyText(totals[0]?.cents ?? 0n),
  };
}
