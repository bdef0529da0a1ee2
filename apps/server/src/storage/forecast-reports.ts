import { moneyText } from "@cleanclaim/model";
import { forecastMissWords, percent, type ForecastMiss } from "@cleanclaim/revenue-cycle";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { TenantTransaction } from "./database.ts";
import { type ReportScope, mine, tenants } from "./reports.ts";

type Table = ResponseOf<"GET /api/reports/:id">;

/** What sent claims that wait for an answer are expected to bring, by the week in which it is due. What is overdue stands in the current week. */
export async function expectedCash(tx: TenantTransaction, scope: ReportScope): Promise<Table> {
  const { rows } = await sql<{ week: string; expected: bigint; at_risk: bigint; claims: bigint; unknown: bigint }>`
    select date_trunc('week', greatest(f.expected_on, ${scope.today}::date))::date::text as week,
      coalesce(sum(f.payer_cents), 0)::bigint as expected,
      coalesce(sum(f.payer_cents) filter (where f.highest_risk is not null), 0)::bigint as at_risk,
      count(*) as claims, count(*) filter (where f.payer_cents is null) as unknown
    from claim_forecast f join claim c on c.organization_id = f.organization_id and c.claim_id = f.claim_id
    where f.organization_id = ${tenants(scope)} and f.practice_id = any(${mine(scope)}) and f.stage = 'sent' and f.verdict is null
      and c.state in ('sent', 'received-by-clearinghouse', 'received-by-payer')
    group by 1 order by 1`.execute(tx);
  return {
    id: "expected-cash",
    title: "Expected cash by week",
    definition:
      "What the payers of sent claims are expected to pay, by the week in which each payer's own history says. Overdue claims stand in this week. At risk is the part of claims that a finding or the past of such lines calls doubtful; claims without a contract or benefits have no amount.",
    columns: [
      { key: "week", label: "Week of", kind: "day" },
      { key: "expected", label: "Expected", kind: "money" },
      { key: "atRisk", label: "Of it at risk", kind: "money" },
      { key: "claims", label: "Claims", kind: "count" },
      { key: "unknown", label: "Without amount", kind: "count" },
    ],
    rows: rows.map((row) => ({
      week: row.week,
      expected: moneyText(row.expected),
      atRisk: moneyText(row.at_risk),
      claims: Number(row.claims),
      unknown: Number(row.unknown),
    })),
  };
}

interface AccuracyRow {
  readonly payer: string;
  readonly answered: bigint;
  readonly forecast: bigint;
  readonly exact: bigint;
  readonly near: bigint;
  readonly off: bigint;
  readonly denied: bigint;
  readonly underpaid: bigint;
  readonly share: bigint;
  readonly short: bigint;
  readonly in_time: bigint;
  readonly with_days: bigint;
}

/** How near the forecasts of answered claims were, by payer, and why the others were not. */
export async function forecastAccuracy(tx: TenantTransaction, scope: ReportScope): Promise<Table> {
  const { rows } = await sql<AccuracyRow>`
    select y.name as payer, count(*) as answered, count(*) filter (where f.verdict <> 'not-forecast') as forecast,
      count(*) filter (where f.verdict = 'exact') as exact, count(*) filter (where f.verdict = 'near') as near,
      count(*) filter (where f.verdict = 'off') as off, count(*) filter (where f.cause = 'denied') as denied,
      count(*) filter (where f.cause = 'underpaid') as underpaid, count(*) filter (where f.cause = 'patient-share') as share,
      coalesce(sum(f.shortfall_cents), 0)::bigint as short,
      count(*) filter (where f.earliest_on < f.latest_on) as with_days,
      count(*) filter (where f.earliest_on < f.latest_on and f.paid_on between f.earliest_on and f.latest_on) as in_time
    from claim_forecast f join payer y on y.organization_id = f.organization_id and y.payer_id = f.payer_id
    where f.organization_id = ${tenants(scope)} and f.practice_id = any(${mine(scope)}) and f.verdict is not null
      and f.paid_on between ${scope.from} and ${scope.until}
    group by y.name order by count(*) desc, y.name`.execute(tx);
  return {
    id: "forecast-accuracy",
    title: "Forecasts against answers",
    definition:
      "Claims that a payer answered, with the forecast that stood when they left. To the cent: payment and patient share of every line agree. Within 1 %: the payment does. Below the contract and denied are the payer's doing; another patient share means that benefits were used elsewhere. Without a forecast: no contract or no benefits were on file. Paid in the days said: of the claims whose payer had a history to tell days from.",
    columns: [
      { key: "payer", label: "Payer", kind: "text" },
      { key: "answered", label: "Answered", kind: "count" },
      { key: "forecast", label: "Forecast", kind: "count" },
      { key: "exactShare", label: "To the cent", kind: "percent" },
      { key: "near", label: "Within 1 %", kind: "count" },
      { key: "off", label: "Off", kind: "count" },
      { key: "denied", label: "Denied", kind: "count" },
      { key: "underpaid", label: "Below contract", kind: "count" },
      { key: "share", label: "Patient share", kind: "count" },
      { key: "short", label: "Short of contract", kind: "money" },
      { key: "inTime", label: "Paid in the days said", kind: "percent" },
    ],
    rows: rows.map((row) => ({
      payer: row.payer,
      answered: Number(row.answered),
      forecast: Number(row.forecast),
      exactShare: percent(row.exact, row.forecast),
      near: Number(row.near),
      off: Number(row.off),
      denied: Number(row.denied),
      underpaid: Number(row.underpaid),
      share: Number(row.share),
      short: moneyText(row.short),
      inTime: percent(row.in_time, row.with_days),
    })),
  };
}

interface MissRow {
  readonly claim_id: string;
  readonly patient_control_number: string;
  readonly payer: string;
  readonly service_date: string;
  readonly paid_on: string;
  readonly payer_cents: bigint | null;
  readonly paid_cents: bigint;
  readonly cause: ForecastMiss | null;
}

/** Answered claims whose forecast was off, the largest difference first; a hundred at most. */
export async function forecastMisses(
  tx: TenantTransaction,
  scope: ReportScope,
): Promise<ResponseOf<"GET /api/forecasts/misses">> {
  const { rows } = await sql<MissRow>`
    select f.claim_id, f.patient_control_number, y.name as payer, f.service_date::text as service_date, f.paid_on::text as paid_on,
      f.payer_cents, f.paid_cents, f.cause
    from claim_forecast f join payer y on y.organization_id = f.organization_id and y.payer_id = f.payer_id
    where f.organization_id = ${tenants(scope)} and f.practice_id = any(${mine(scope)}) and f.verdict in ('near', 'off')
      and f.paid_on between ${scope.from} and ${scope.until}
    order by abs(f.payer_cents - f.paid_cents) desc, f.claim_id limit 100`.execute(tx);
  return rows.map((row) => ({
    claimId: row.claim_id,
    patientControlNumber: row.patient_control_number,
    payer: row.payer,
    serviceDate: row.service_date,
    paidOn: row.paid_on,
    expected: row.payer_cents === null ? null : moneyText(row.payer_cents),
    paid: moneyText(row.paid_cents),
    difference: row.payer_cents === null ? null : moneyText(row.paid_cents - row.payer_cents),
    cause: row.cause,
    words: forecastMissWords(row.cause),
  }));
}
