import { addDays, daysBetween, moneyText } from "@cleanclaim/model";
import { measureDefinitions, percent } from "@cleanclaim/revenue-cycle";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { TenantTransaction } from "./database.ts";
import { type ReportScope, aging, cashByWeek, denialReasons, mine, payerMix, tenants, turnaround } from "./reports.ts";

type OwnerHome = ResponseOf<"GET /api/reports/owner">;

interface Facts {
  readonly cash: bigint;
  readonly receivable: bigint;
  readonly over90: bigint;
  readonly charges: bigint;
  readonly charges90: bigint;
  readonly contractual: bigint;
  readonly sent: bigint;
  readonly rejected: bigint;
  readonly decided: bigint;
  readonly denied: bigint;
  readonly at_risk: bigint;
}

async function facts(tx: TenantTransaction, scope: ReportScope): Promise<Facts> {
  const { rows: money } = await sql<Pick<Facts, "cash" | "charges" | "contractual" | "charges90">>`
    select coalesce(sum(s) filter (where kind in ('payer-cash', 'patient-cash') and inside), 0)::bigint as cash,
      coalesce(-sum(s) filter (where kind = 'revenue' and inside), 0)::bigint as charges,
      coalesce(sum(s) filter (where kind = 'contractual-adjustment' and inside), 0)::bigint as contractual,
      coalesce(-sum(s) filter (where kind = 'revenue' and recent), 0)::bigint as charges90
    from (select a.kind, case when a.account_id = e.debit_account_id then e.cents else -e.cents end as s, e.occurred_on between ${scope.from} and ${scope.until} as inside, e.occurred_on > ${scope.today}::date - 90 as recent
      from ledger_account a join ledger_entry e on e.organization_id = a.organization_id and (e.debit_account_id = a.account_id or e.credit_account_id = a.account_id)
      where a.organization_id = ${tenants(scope)} and a.practice_id = any(${mine(scope)}) and a.kind in ('payer-cash', 'patient-cash', 'revenue', 'contractual-adjustment')) x`.execute(
    tx,
  );
  const { rows: owed } = await sql<Pick<Facts, "receivable" | "over90">>`
    select coalesce(sum(a.balance_cents), 0)::bigint as receivable,
      coalesce(sum(a.balance_cents) filter (where coalesce(c.service_date, v.service_date) < ${scope.today}::date - 90), 0)::bigint as over90
    from ledger_account a left join claim c on c.organization_id = a.organization_id and c.claim_id = a.claim_id
      left join visit v on v.organization_id = a.organization_id and v.visit_id = a.claim_id
    where a.organization_id = ${tenants(scope)} and a.kind in ('payer-receivable', 'patient-receivable') and a.balance_cents <> 0 and a.practice_id = any(${mine(scope)})`.execute(
    tx,
  );
  const { rows: claims } = await sql<Pick<Facts, "sent" | "rejected" | "decided" | "denied">>`
    select count(*) filter (where c.first_submitted_on between ${scope.from} and ${scope.until}) as sent,
      count(*) filter (where c.first_submitted_on between ${scope.from} and ${scope.until} and exists (select from claim_event e where e.organization_id = c.organization_id and e.claim_id = c.claim_id and e.kind = 'rejected')) as rejected,
      count(*) filter (where c.outcome is not null and c.state_since::date between ${scope.from} and ${scope.until}) as decided,
      count(*) filter (where c.outcome is not null and c.state_since::date between ${scope.from} and ${scope.until} and exists (select from denial d where d.organization_id = c.organization_id and d.claim_id = c.claim_id and d.category <> 'payment')) as denied
    from claim c where c.organization_id = ${tenants(scope)} and c.practice_id = any(${mine(scope)})`.execute(tx);
  const { rows: risk } = await sql<Pick<Facts, "at_risk">>`
    select (coalesce((select sum(d.amount_cents) from denial d where d.organization_id = ${tenants(scope)} and d.practice_id = any(${mine(scope)}) and d.status in ('open', 'working', 'appealed')), 0)
      + coalesce((select sum(c.total_charge_cents) from claim c where c.organization_id = ${tenants(scope)} and c.practice_id = any(${mine(scope)})
          and (c.state in ('rejected', 'held') or (c.state in ('sent', 'received-by-clearinghouse', 'received-by-payer') and c.answer_due_on < ${scope.today}::date))), 0))::bigint as at_risk`.execute(
    tx,
  );
  const zero: Facts = {
    cash: 0n,
    receivable: 0n,
    over90: 0n,
    charges: 0n,
    charges90: 0n,
    contractual: 0n,
    sent: 0n,
    rejected: 0n,
    decided: 0n,
    denied: 0n,
    at_risk: 0n,
  };
  return { ...zero, ...money[0], ...owed[0], ...claims[0], ...risk[0] };
}

function measuresOf(now: Facts, before: Facts): OwnerHome["measures"] {
  const grouped = (cents: bigint) =>
    `$${moneyText(cents).replace(/\d+(?=\.)/, (whole) => whole.replaceAll(/\B(?=(\d{3})+$)/g, ","))}`;
  const days = (f: Facts) => (f.charges90 === 0n ? null : Math.round(Number((f.receivable * 900n) / f.charges90)) / 10);
  const rows: {
    id: keyof typeof measureDefinitions;
    value: string;
    raw: number | null;
    was: number | null;
    unit: string;
    money?: boolean;
  }[] = [
    {
      id: "cash-collected",
      value: grouped(now.cash),
      raw: Number(now.cash) / 100,
      was: Number(before.cash) / 100,
      unit: "$",
      money: true,
    },
    {
      id: "net-days-in-ar",
      value: days(now) === null ? "–" : `${days(now)?.toFixed(1) ?? ""} days`,
      raw: days(now),
      was: null,
      unit: "days",
    },
    {
      id: "clean-claim-rate",
      ...share(now.sent - now.rejected, now.sent),
      was: percent(before.sent - before.rejected, before.sent),
      unit: "points",
    },
    {
      id: "denial-rate",
      ...share(now.denied, now.decided),
      was: percent(before.denied, before.decided),
      unit: "points",
    },
    {
      id: "net-collection-rate",
      ...share(now.cash, now.charges - now.contractual),
      was: percent(before.cash, before.charges - before.contractual),
      unit: "points",
    },
    { id: "aged-ar-over-90", ...share(now.over90, now.receivable), was: null, unit: "points" },
    { id: "at-risk", value: grouped(now.at_risk), raw: Number(now.at_risk) / 100, was: null, unit: "$", money: true },
  ];
  return rows.map(({ id, value, raw, was, unit, money }) => ({
    id,
    label: measureDefinitions[id].label,
    definition: measureDefinitions[id].definition,
    value,
    raw,
    change: raw === null || was === null || was === 0 ? null : changeInWords(raw - was, unit, money === true),
  }));
}

function share(part: bigint, whole: bigint): { value: string; raw: number | null } {
  const raw = percent(part, whole);
  return { value: raw === null ? "–" : `${raw.toFixed(1)} %`, raw };
}

function changeInWords(difference: number, unit: string, money: boolean): string {
  if (Math.abs(difference) < 0.05) return "as in the period before";
  const word = difference > 0 ? "more" : "less";
  const size = Math.abs(difference);
  return money
    ? `$${size.toLocaleString("en-US", { maximumFractionDigits: 0 })} ${word} than the period before`
    : `${size.toFixed(1)} ${unit} ${word} than the period before`;
}

/** The owner's home: is the practice all right, and what needs a yes. */
export async function ownerHome(tx: TenantTransaction, scope: ReportScope): Promise<OwnerHome> {
  const length = daysBetween(scope.from, scope.until) + 1;
  const before: ReportScope = { ...scope, from: addDays(scope.from, -length), until: addDays(scope.from, -1) };
  return {
    from: scope.from,
    until: scope.until,
    measures: measuresOf(await facts(tx, scope), await facts(tx, before)),
    cashByWeek: await cashByWeek(tx, scope),
    aging: await aging(tx, scope),
    denialReasons: await denialReasons(tx, scope),
    payerMix: await payerMix(tx, scope),
    turnaround: await turnaround(tx, scope),
    decisions: await decisions(tx, scope),
  };
}

async function decisions(tx: TenantTransaction, scope: ReportScope): Promise<OwnerHome["decisions"]> {
  const { rows } = await sql<{ placement_id: string; patient: string; amount_cents: bigint }>`
    select x.placement_id, p.last_name || ', ' || p.first_name as patient, x.amount_cents from placement x join patient p on p.organization_id = x.organization_id and p.patient_id = x.patient_id
    where x.organization_id = ${tenants(scope)} and x.practice_id = any(${mine(scope)}) and x.status = 'proposed' order by x.amount_cents desc limit 10`.execute(
    tx,
  );
  const { rows: tasks } = await sql<{ task_id: string; title: string; amount_cents: bigint }>`
    select task_id, title, amount_cents from task where organization_id = ${tenants(scope)} and status = 'open' and for_role = 'owner' and (practice_id is null or practice_id = any(${mine(scope)})) order by amount_cents desc limit 10`.execute(
    tx,
  );
  return [
    ...rows.map((row) => ({
      id: row.placement_id,
      kind: "placement",
      title: `Collections proposed: ${row.patient}`,
      amount: moneyText(row.amount_cents),
      path: `/placements`,
    })),
    ...tasks.map((row) => ({
      id: row.task_id,
      kind: "task",
      title: row.title,
      amount: moneyText(row.amount_cents),
      path: "/answers",
    })),
  ];
}
