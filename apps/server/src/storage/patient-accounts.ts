import { type CalendarDate, type Cents, addDays, daysBetween, moneyText, sumCents } from "@cleanclaim/model";
import {
  type BilledLine,
  type OwedPart,
  type PatientMovement,
  accountStatus,
  explainBalance,
  owedParts,
} from "@cleanclaim/revenue-cycle";
import type { QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import type { Claim } from "@cleanclaim/model";
import { sql } from "kysely";
import { notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { billedCode, describedAs } from "./billed-code.ts";
import type { TenantTransaction } from "./database.ts";
import { explainToContract } from "./denials.ts";
import { excessNotices } from "./estimate-watch.ts";
import { cursorOf, readCursor } from "./keyset.ts";
import { ledgerOfPatient } from "./ledger.ts";
import { readPlan } from "./payment-plans.ts";
import { placementOfPatient } from "./placements.ts";
import { Remembered } from "./remembered.ts";
import { dayOf } from "./stored-shapes.ts";

type Page = ResponseOf<"GET /api/accounts">;
type Account = ResponseOf<"GET /api/accounts/:patientId">;

interface AccountRecord {
  readonly patient_id: string;
  readonly patient: string;
  readonly account_number: string;
  readonly practice: string;
  readonly balance: bigint;
  readonly oldest: string | null;
  readonly last_statement_on: string | null;
  readonly last_statement_cents: bigint | null;
  readonly statement_count: number;
  readonly last_payment_on: string | null;
  readonly plan_status: "active" | "defaulted" | null;
  readonly missed: number;
  readonly placement: string | null;
}

function rowOf(record: AccountRecord, today: CalendarDate): Page["rows"][number] {
  const { status, nextStep } = accountStatus({
    balance: record.balance,
    lastStatementOn: record.last_statement_on === null ? null : dayOf(record.last_statement_on),
    lastStatementAmount: record.last_statement_cents ?? 0n,
    statementCount: record.statement_count,
    plan: record.plan_status,
    missedInstallments: record.missed,
    placement: record.placement,
    today,
  });
  return {
    patientId: record.patient_id,
    patient: record.patient,
    accountNumber: record.account_number,
    practice: record.practice,
    balance: moneyText(record.balance),
    oldestDays: record.oldest === null ? 0 : Math.max(0, daysBetween(dayOf(record.oldest), today)),
    lastStatementOn: record.last_statement_on,
    lastPaymentOn: record.last_payment_on,
    plan: record.plan_status,
    status,
    nextStep,
  };
}

const counts = new Remembered<{ readonly count: bigint; readonly cents: bigint }>(3000);

/** Patient accounts with a balance, largest first. A status filter looks at whole pages until one is full. */
export async function listAccounts(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/accounts">,
): Promise<Page> {
  const limit = query.limit ?? 200;
  const today = dayOf(services.clock.today());
  const rows: Page["rows"] = [];
  let after = readCursor(query.cursor);
  let next: string | null = null;
  for (let round = 0; round < 10; round += 1) {
    const records = await accountRecords(tx, organizationId, practices, query.search, after, limit + 1);
    for (const record of records.slice(0, limit)) {
      const row = rowOf(record, today);
      if (query.status === undefined || query.status === "" || row.status === query.status) rows.push(row);
    }
    const last = records.slice(0, limit).at(-1);
    next =
      records.length > limit && last !== undefined
        ? cursorOf({ value: String(last.balance), id: last.patient_id })
        : null;
    after = next === null ? undefined : readCursor(next);
    if (next === null || rows.length >= limit) break;
  }
  const totals = await counts.of([organizationId, ...practices].join(" "), async () => {
    const { rows: sums } = await sql<{ count: bigint; cents: bigint }>`
      select count(*) as count, coalesce(sum(balance), 0)::bigint as cents from (
        select a.patient_id, sum(a.balance_cents) as balance from ledger_account a where a.organization_id = ${organizationId} and a.kind in ('patient-receivable', 'patient-credit')
          and a.balance_cents <> 0 and a.practice_id = any(${[...practices]}::text[]) group by a.patient_id having sum(a.balance_cents) <> 0) x`.execute(
      tx,
    );
    return sums[0] ?? { count: 0n, cents: 0n };
  });
  const filtered = query.status !== undefined && query.status !== "";
  return {
    rows,
    next,
    total: filtered && next === null && query.cursor === undefined ? rows.length : Number(totals.count),
    totalAmount: filtered
      ? moneyText(sumCents(rows.map((row) => BigInt(row.balance.replace(".", "")))))
      : moneyText(totals.cents),
  };
}

async function accountRecords(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  search: string | undefined,
  after: { value: string; id: string } | undefined,
  limit: number,
): Promise<AccountRecord[]> {
  const { rows } = await sql<AccountRecord>`
    with open as (
      select a.patient_id, sum(a.balance_cents)::bigint as balance from ledger_account a
      where a.organization_id = ${organizationId} and a.kind in ('patient-receivable', 'patient-credit') and a.balance_cents <> 0 and a.practice_id = any(${[...practices]}::text[])
      group by a.patient_id having sum(a.balance_cents) <> 0
    ), page as (
      select o.*, p.last_name || ', ' || p.first_name as patient, p.account_number, pr.name as practice from (
        select * from open o2 where true ${search === undefined || search === "" ? sql`${after === undefined ? sql`` : sql`and (o2.balance, o2.patient_id) < (${after.value}::bigint, ${after.id})`} order by o2.balance desc, o2.patient_id desc limit ${limit}` : sql``}) o
      join patient p on p.organization_id = ${organizationId} and p.patient_id = o.patient_id
      join practice pr on pr.organization_id = p.organization_id and pr.practice_id = p.practice_id
      where true ${search === undefined || search === "" ? sql`` : sql`and (p.last_name ilike ${`${search}%`} or p.account_number = ${search})`}
        ${after === undefined ? sql`` : sql`and (o.balance, o.patient_id) < (${after.value}::bigint, ${after.id})`}
      order by o.balance desc, o.patient_id desc limit ${limit}
    )
    select page.*,
      (select min(coalesce(c.service_date, v.service_date)) from ledger_account a left join claim c on c.organization_id = a.organization_id and c.claim_id = a.claim_id
        left join visit v on v.organization_id = a.organization_id and v.visit_id = a.claim_id
        where a.organization_id = ${organizationId} and a.patient_id = page.patient_id and a.kind = 'patient-receivable' and a.balance_cents > 0) as oldest,
      (select max(issued_on) from statement s where s.organization_id = ${organizationId} and s.patient_id = page.patient_id) as last_statement_on,
      (select s.amount_cents from statement s where s.organization_id = ${organizationId} and s.patient_id = page.patient_id order by s.issued_on desc, s.number desc limit 1) as last_statement_cents,
      (select count(*)::int from statement s where s.organization_id = ${organizationId} and s.patient_id = page.patient_id and s.issued_on > current_date - 150) as statement_count,
      (select max(received_on) from payment y where y.organization_id = ${organizationId} and y.patient_id = page.patient_id and y.status = 'posted') as last_payment_on,
      (select pl.status from payment_plan pl where pl.organization_id = ${organizationId} and pl.patient_id = page.patient_id and pl.status in ('active', 'defaulted') order by pl.created_at desc limit 1) as plan_status,
      (select count(*)::int from payment_plan pl join plan_installment i on i.organization_id = pl.organization_id and i.plan_id = pl.plan_id
        where pl.organization_id = ${organizationId} and pl.patient_id = page.patient_id and pl.status in ('active', 'defaulted') and i.status = 'missed') as missed,
      (select x.status from placement x where x.organization_id = ${organizationId} and x.patient_id = page.patient_id and x.status in ('proposed', 'approved', 'referred') order by x.proposed_at desc limit 1) as placement
    from page order by page.balance desc, page.patient_id desc`.execute(tx);
  return rows;
}

/** Everything a patient owes, line by line, with the words for why; claims oldest first. */
export interface OwedByClaim {
  readonly claimId: string;
  readonly isClaim: boolean;
  readonly serviceDate: string;
  readonly provider: string;
  readonly parts: readonly OwedPart[];
}

/**
 * Reads what a patient owes from the ledger: the claims with an open patient receivable, each line with what insurance paid, what was
 * taken off, what was paid and what is left. The shares of a claim and of the claims that followed it (secondary) count together.
 */
export async function owedByPatient(
  tx: TenantTransaction,
  organizationId: string,
  patientId: string,
): Promise<OwedByClaim[]> {
  const { rows: accounts } = await sql<{ claim_id: string; visit_id: string }>`
    select a.claim_id, coalesce(c.visit_id, a.claim_id) as visit_id from ledger_account a left join claim c on c.organization_id = a.organization_id and c.claim_id = a.claim_id
    where a.organization_id = ${organizationId} and a.patient_id = ${patientId} and a.kind = 'patient-receivable' and a.balance_cents <> 0`.execute(
    tx,
  );
  const visitIds = [...new Set(accounts.map((row) => row.visit_id))];
  const owed: OwedByClaim[] = [];
  for (const visitId of visitIds) {
    const group = await owedOfVisit(
      tx,
      organizationId,
      visitId,
      accounts.find((row) => row.visit_id === visitId)?.claim_id ?? visitId,
    );
    if (group !== undefined) owed.push(group);
  }
  return owed.sort((a, b) => (a.serviceDate < b.serviceDate ? -1 : 1));
}

async function owedOfVisit(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
  owingClaimId: string,
): Promise<OwedByClaim | undefined> {
  const visit = await tx
    .selectFrom("visit as v")
    .innerJoin("provider as p", (join) =>
      join.onRef("p.organization_id", "=", "v.organization_id").onRef("p.provider_id", "=", "v.provider_id"),
    )
    .select(["v.service_date", "p.first_name", "p.last_name", "p.credential"])
    .where("v.organization_id", "=", organizationId)
    .where("v.visit_id", "=", visitId)
    .executeTakeFirst();
  const claims = await tx
    .selectFrom("claim")
    .select(["claim_id", "content", "responsibility", "frequency_code"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .orderBy("created_at")
    .execute();
  const ids = claims.length === 0 ? [visitId] : claims.map((claim) => claim.claim_id);
  const { rows: movements } = await sql<{
    claim_id: string;
    line: number | null;
    reason: string;
    cents: bigint;
    account: PatientMovement["account"];
    side: "debit" | "credit";
  }>`
    select a.claim_id, e.line_number as line, e.reason, e.cents, a.kind as account, case when a.account_id = e.debit_account_id then 'debit' else 'credit' end as side
    from ledger_account a join ledger_entry e on e.organization_id = a.organization_id and (e.debit_account_id = a.account_id or e.credit_account_id = a.account_id)
    where a.organization_id = ${organizationId} and a.claim_id = any(${ids}::text[]) and a.kind in ('payer-receivable', 'patient-receivable')
    order by e.occurred_on, e.journal_id, e.position`.execute(tx);
  const lines = await billedLines(
    tx,
    organizationId,
    visitId,
    claims.find((claim) => claim.claim_id === owingClaimId)?.content ?? claims.at(-1)?.content,
  );
  if (lines.length === 0) return undefined;
  const parts = owedParts(
    lines,
    movements.map((movement) => ({
      claimId: movement.claim_id,
      line: movement.line ?? undefined,
      reason: movement.reason,
      cents: movement.cents,
      account: movement.account,
      side: movement.side,
    })),
  );
  return {
    claimId: owingClaimId,
    isClaim: claims.length > 0,
    serviceDate: visit?.service_date ?? "",
    provider:
      visit === undefined
        ? ""
        : `${visit.first_name} ${visit.last_name}${visit.credential === "" ? "" : `, ${visit.credential}`}`,
    parts,
  };
}

async function billedLines(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
  content: unknown,
): Promise<BilledLine[]> {
  const described = await tx
    .selectFrom("service_line")
    .select(["position", "procedure_code", "revenue_code", "description", "charge_cents"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .orderBy("position")
    .execute();
  if (content === undefined || content === null) {
    return described.map((line) => ({
      line: line.position,
      procedureCode: billedCode({ procedureCode: line.procedure_code, revenueCode: line.revenue_code ?? undefined }),
      description: line.description,
      charge: line.charge_cents,
    }));
  }
  const claim = content as Claim; // what claim-submission wrote
  return claim.lines.map((line, index) => ({
    line: index + 1,
    procedureCode: billedCode(line),
    description: describedAs(line.procedureCode, index + 1, described),
    charge: BigInt(line.charge.replace(".", "")),
  }));
}

/** The owed lines as the contract shows them. */
export function owedLines(owed: readonly OwedByClaim[]): Account["owed"] {
  return owed.flatMap((claim) =>
    claim.parts
      .filter((part) => part.owed !== 0n || part.charge !== 0n)
      .map((part) => ({
        claimId: claim.isClaim ? claim.claimId : null,
        serviceDate: claim.serviceDate,
        provider: claim.provider,
        procedureCode: part.procedureCode,
        description: part.description,
        charge: moneyText(part.charge),
        insurancePaid: moneyText(part.insurancePaid),
        adjusted: moneyText(part.adjusted),
        patientPaid: moneyText(part.patientPaid),
        owed: moneyText(part.owed),
        explanation: part.explanation,
      })),
  );
}

/** What the patient owes (positive) and has paid ahead (positive), from the ledger's accounts. */
export async function patientBalance(
  tx: TenantTransaction,
  organizationId: string,
  patientId: string,
): Promise<{ readonly owed: Cents; readonly credit: Cents }> {
  const { rows } = await sql<{ owed: bigint; credit: bigint }>`
    select coalesce(sum(balance_cents) filter (where kind = 'patient-receivable'), 0)::bigint as owed,
           coalesce(-sum(balance_cents) filter (where kind = 'patient-credit'), 0)::bigint as credit
    from ledger_account where organization_id = ${organizationId} and patient_id = ${patientId}`.execute(tx);
  return { owed: rows[0]?.owed ?? 0n, credit: rows[0]?.credit ?? 0n };
}

/** A patient's whole account: what is owed and why, statements, payments, plan, placement, ledger. */
export async function accountView(
  tx: TenantTransaction,
  organizationId: string,
  patientId: string,
  practices: readonly string[],
): Promise<Account> {
  const patient = await tx
    .selectFrom("patient as p")
    .innerJoin("practice as r", (join) =>
      join.onRef("r.organization_id", "=", "p.organization_id").onRef("r.practice_id", "=", "p.practice_id"),
    )
    .select(["p.last_name", "p.first_name", "p.account_number", "r.name as practice"])
    .where("p.organization_id", "=", organizationId)
    .where("p.patient_id", "=", patientId)
    .where("p.practice_id", "in", [...practices])
    .executeTakeFirst();
  if (patient === undefined) throw notFound("The patient");
  const { owed, credit } = await patientBalance(tx, organizationId, patientId);
  const byClaim = await owedByPatient(tx, organizationId, patientId);
  const statements = await tx
    .selectFrom("statement")
    .select(["statement_id", "number", "issued_on", "due_on", "amount_cents"])
    .where("organization_id", "=", organizationId)
    .where("patient_id", "=", patientId)
    .orderBy("issued_on", "desc")
    .limit(36)
    .execute();
  const payments = await tx
    .selectFrom("payment")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("patient_id", "=", patientId)
    .orderBy("received_on", "desc")
    .limit(60)
    .execute();
  return {
    patientId,
    patient: `${patient.last_name}, ${patient.first_name}`,
    accountNumber: patient.account_number,
    practice: patient.practice,
    balance: moneyText(owed - credit),
    unapplied: moneyText(credit),
    notices: await excessNotices(tx, organizationId, patientId),
    owed: owedLines(byClaim),
    statements: statements.map((row) => ({
      id: row.statement_id,
      number: row.number,
      issuedOn: row.issued_on,
      dueOn: row.due_on,
      amount: moneyText(row.amount_cents),
    })),
    payments: payments.map((row) => ({
      id: row.payment_id,
      receivedOn: row.received_on,
      amount: moneyText(row.amount_cents),
      method: row.method,
      reference: row.reference,
      status: row.status,
    })),
    plan: await readPlan(tx, organizationId, patientId),
    placement: await placementOfPatient(tx, organizationId, patientId),
    ledger: await ledgerOfPatient(tx, organizationId, patientId),
    why: explainToContract(
      explainBalance(
        owed - credit,
        byClaim.flatMap((claim) => claim.parts),
        credit,
      ),
    ),
  };
}

/** The due day of a statement issued on a day. */
export function statementDueOn(issuedOn: CalendarDate): CalendarDate {
  return addDays(issuedOn, 21);
}
