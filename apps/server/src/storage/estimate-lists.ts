import { moneyText } from "@cleanclaim/model";
import { goodFaithDue } from "@cleanclaim/revenue-cycle";
import type { EstimateAccuracy, EstimateRow, QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { owedOfVisit } from "./estimate-views.ts";
import { dayOf } from "./stored-shapes.ts";

interface ListRow {
  readonly id: string;
  readonly estimate_id: string | null;
  readonly visit_id: string | null;
  readonly patient_id: string;
  readonly patient: string;
  readonly practice: string;
  readonly payer: string | null;
  readonly kind: string;
  readonly status: string;
  readonly service_date: string;
  readonly scheduled_on: string;
  readonly due_on: string | null;
  readonly given_on: string | null;
  readonly description: string;
  readonly patient_cents: bigint | null;
  readonly low_cents: bigint | null;
  readonly high_cents: bigint | null;
  readonly exceeded: boolean;
}

const rank: Readonly<Record<EstimateRow["state"], number>> = {
  overdue: 0,
  due: 1,
  exceeded: 2,
  "not-given": 3,
  given: 4,
  replaced: 5,
};

/** Good-faith estimates that are due, then the estimates there are: what must be done first stands first. */
export async function listEstimates(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/estimates">,
): Promise<ResponseOf<"GET /api/estimates">> {
  const today = dayOf(services.clock.today());
  const search = (query.search ?? "").trim().toLowerCase();
  const named = search === "" ? sql`` : sql`and lower(p.last_name) like ${`${search}%`}`;
  const of = query.patient === undefined || query.patient === "" ? sql`` : sql`and p.patient_id = ${query.patient}`;
  const { rows: made } = await sql<ListRow>`
    select e.estimate_id as id, e.estimate_id, e.visit_id, e.patient_id, p.last_name || ', ' || p.first_name as patient, r.name as practice,
      e.inputs->>'payer' as payer, e.kind, e.status, e.service_date::text as service_date, e.scheduled_on::text as scheduled_on, e.due_on::text as due_on,
      e.given_on::text as given_on, e.description, e.patient_cents, e.low_cents, e.high_cents,
      exists (select from estimate_excess x where x.organization_id = e.organization_id and x.estimate_id = e.estimate_id and x.status = 'open') as exceeded
    from estimate e join patient p on p.organization_id = e.organization_id and p.patient_id = e.patient_id
      join practice r on r.organization_id = e.organization_id and r.practice_id = e.practice_id
    where e.organization_id = ${organizationId} and e.practice_id = any(${[...practices]}::text[]) ${named} ${of}
      and (e.status = 'current' or ${query.state === "replaced"})
    order by e.service_date desc, e.estimate_id desc limit 1000`.execute(tx);
  const { rows: needed } = await sql<ListRow>`
    select v.visit_id as id, null as estimate_id, v.visit_id, v.patient_id, p.last_name || ', ' || p.first_name as patient, r.name as practice, null as payer,
      'good-faith' as kind, 'current' as status, v.service_date::text as service_date, least(v.created_at::date, v.service_date)::text as scheduled_on,
      null as due_on, null as given_on, v.reason as description, null::int8 as patient_cents, null::int8 as low_cents, null::int8 as high_cents, false as exceeded
    from visit v join patient p on p.organization_id = v.organization_id and p.patient_id = v.patient_id
      join practice r on r.organization_id = v.organization_id and r.practice_id = v.practice_id
    where v.organization_id = ${organizationId} and v.practice_id = any(${[...practices]}::text[]) and v.status = 'scheduled' and v.service_date >= ${today} ${named} ${of}
      and not exists (select from estimate e where e.organization_id = v.organization_id and e.visit_id = v.visit_id and e.status = 'current')
      and not exists (select from coverage k where k.organization_id = v.organization_id and k.patient_id = v.patient_id and k.effective_from <= v.service_date
        and (k.effective_until is null or k.effective_until > v.service_date))
    order by v.service_date, v.visit_id limit 500`.execute(tx);
  const rows = [...needed.flatMap((row) => neededRow(row, today)), ...made.map((row) => rowOf(row, today))]
    .filter((row) => query.state === undefined || query.state === "" || wanted(row, query.state))
    .toSorted((a, b) => rank[a.state] - rank[b.state] || (a.dueOn ?? "9").localeCompare(b.dueOn ?? "9"));
  return { rows, next: null, total: rows.length, totalAmount: null };
}

function wanted(row: EstimateRow, state: string): boolean {
  if (state === "due") return row.state === "due" || row.state === "overdue";
  return row.state === state;
}

/** A visit without insurance and without an estimate: due when it was scheduled early enough. */
function neededRow(row: ListRow, today: string): EstimateRow[] {
  const due = goodFaithDue({ scheduledOn: dayOf(row.scheduled_on), serviceDate: dayOf(row.service_date) });
  if (due.dueOn === null) return [];
  return [rowOf({ ...row, due_on: due.dueOn }, today)];
}

function rowOf(row: ListRow, today: string): EstimateRow {
  const money = (cents: bigint | null) => (cents === null ? null : moneyText(cents));
  const [state, stateText] = stateOf(row, today);
  return {
    id: row.id,
    estimateId: row.estimate_id,
    visitId: row.visit_id,
    patientId: row.patient_id,
    patient: row.patient,
    payer: row.payer ?? "No insurance",
    practice: row.practice,
    kind: row.kind === "insured" ? "insured" : "good-faith",
    state,
    stateText,
    serviceDate: row.service_date,
    dueOn: row.due_on,
    description: row.description,
    patientAmount: money(row.patient_cents),
    low: money(row.low_cents),
    high: money(row.high_cents),
  };
}

function stateOf(row: ListRow, today: string): [EstimateRow["state"], string] {
  if (row.status === "replaced") return ["replaced", "Replaced by a newer version"];
  if (row.exceeded) return ["exceeded", "Charges exceed it by $400 or more"];
  if (row.given_on !== null) return ["given", "Given to the patient"];
  if (row.kind === "good-faith" && row.due_on !== null)
    return row.due_on < today ? ["overdue", "Overdue"] : ["due", row.due_on === today ? "Due today" : "Due"];
  return ["not-given", row.kind === "good-faith" ? "Not given; the patient may ask" : "Not given yet"];
}

/** How estimates compare with what was owed afterwards: the newest five hundred that can be compared. */
export async function estimateAccuracy(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<EstimateAccuracy> {
  const { rows } = await sql<ListRow & { charge_cents: bigint }>`
    select e.estimate_id as id, e.estimate_id, e.visit_id, e.patient_id, p.last_name || ', ' || p.first_name as patient, '' as practice, e.inputs->>'payer' as payer,
      e.kind, e.status, e.service_date::text as service_date, '' as scheduled_on, null as due_on, null as given_on, '' as description, e.patient_cents,
      e.low_cents, e.high_cents, e.charge_cents, false as exceeded
    from estimate e join patient p on p.organization_id = e.organization_id and p.patient_id = e.patient_id
      join visit v on v.organization_id = e.organization_id and v.visit_id = e.visit_id and v.status in ('coded', 'billed')
    where e.organization_id = ${organizationId} and e.practice_id = any(${[...practices]}::text[]) and e.status = 'current'
    order by e.service_date desc, e.estimate_id desc limit 500`.execute(tx);
  const found: { row: ListRow; owed: bigint; miss: bigint | null; within: boolean }[] = [];
  for (const row of rows) {
    const owed = await owedOfVisit(tx, organizationId, row.visit_id, row.kind);
    if (owed === null) continue;
    const miss = row.patient_cents === null ? null : owed - row.patient_cents;
    const within =
      row.kind === "good-faith"
        ? owed - row.charge_cents < 40_000n
        : owed >= (row.low_cents ?? 0n) - 100n && owed <= (row.high_cents ?? 0n) + 100n;
    found.push({ row, owed, miss, within });
  }
  const insured = found.filter((one) => one.row.kind === "insured");
  const goodFaith = found.filter((one) => one.row.kind === "good-faith");
  const misses = insured.flatMap(({ miss }) => (miss === null ? [] : [miss < 0n ? -miss : miss]));
  const total = misses.reduce((sum, miss) => sum + miss, 0n);
  return {
    compared: found.length,
    within: found.filter((one) => one.within).length,
    insured: {
      compared: insured.length,
      exact: misses.filter((miss) => miss === 0n).length,
      within: insured.filter((one) => one.within).length,
      meanMiss: moneyText(misses.length === 0 ? 0n : total / BigInt(misses.length)),
    },
    goodFaith: { compared: goodFaith.length, exceeded: goodFaith.filter((one) => !one.within).length },
    rows: found.map(({ row, owed, miss, within }) => ({
      id: row.id,
      patient: row.patient,
      payer: row.payer ?? "No insurance",
      serviceDate: row.service_date,
      low: moneyText(row.low_cents ?? 0n),
      high: moneyText(row.high_cents ?? 0n),
      estimated: row.patient_cents === null ? null : moneyText(row.patient_cents),
      owed: moneyText(owed),
      difference: miss === null ? null : moneyText(miss),
      within,
    })),
  };
}
