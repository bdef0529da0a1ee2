import type { CalendarDate, Cents } from "@cleanclaim/model";
import { moneyText } from "@cleanclaim/model";
import { accountId, accountNames, postCharges, postTransfer } from "@cleanclaim/ledger";
import type { AccountKind, AccountRef, Journal } from "@cleanclaim/ledger";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { newId } from "../clock.ts";
import type { TenantTransaction } from "./database.ts";
import { watchGoodFaithEstimate } from "./estimate-watch.ts";

/** On whose behalf a posting is made. */
export interface PostingActor {
  readonly organizationId: string;
  readonly userId: string | null;
}

type LedgerRow = ResponseOf<"GET /api/claims/:id">["ledger"][number];

const chunk = 1500;

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let index = 0; index < rows.length; index += chunk) yield rows.slice(index, index + chunk);
}

/**
 * Posts journals in the given transaction. A journal whose idempotency key is known already is left out, so that posting twice
 * changes nothing. Accounts come into being when first named; balances follow by trigger.
 * @returns the ids of the journals that were new, by idempotency key.
 */
export async function postJournals(
  tx: TenantTransaction,
  actor: PostingActor,
  journals: readonly Journal[],
): Promise<ReadonlyMap<string, string>> {
  const organization_id = actor.organizationId;
  const posted = new Map<string, string>();
  for (const part of chunks(journals.filter((journal) => journal.entries.length > 0))) {
    const rows = part.map((journal) => ({
      organization_id,
      journal_id: newId(),
      practice_id: journal.practiceId,
      idempotency_key: journal.idempotencyKey,
      kind: journal.kind,
      occurred_on: journal.occurredOn,
      description: journal.description,
      source_kind: journal.sourceKind,
      source_id: journal.sourceId,
      claim_id: journal.claimId ?? null,
      patient_id: journal.patientId ?? null,
      reverses_journal_id: null,
      recorded_by: actor.userId,
    }));
    const inserted = await tx
      .insertInto("ledger_journal")
      .values(rows)
      .onConflict((conflict) => conflict.columns(["organization_id", "idempotency_key"]).doNothing())
      .returning(["journal_id", "idempotency_key"])
      .execute();
    for (const row of inserted) posted.set(row.idempotency_key, row.journal_id);
  }
  const fresh = journals.filter((journal) => posted.has(journal.idempotencyKey));
  await openAccounts(tx, organization_id, fresh);
  const seen = new Set<string>();
  const entries = fresh.flatMap((journal) => {
    if (seen.has(journal.idempotencyKey)) return [];
    seen.add(journal.idempotencyKey);
    return journal.entries.map((entry, index) => ({
      organization_id,
      journal_id: posted.get(journal.idempotencyKey) ?? "",
      position: index + 1,
      debit_account_id: accountId(entry.debit),
      credit_account_id: accountId(entry.credit),
      cents: entry.cents,
      occurred_on: journal.occurredOn,
      claim_id: entry.debit.claimId ?? entry.credit.claimId ?? journal.claimId ?? null,
      patient_id: entry.debit.patientId ?? entry.credit.patientId ?? journal.patientId ?? null,
      line_number: entry.line ?? null,
      reason: entry.reason,
      memo: entry.memo ?? "",
    }));
  });
  for (const part of chunks(entries)) await tx.insertInto("ledger_entry").values(part).execute();
  return posted;
}

async function openAccounts(
  tx: TenantTransaction,
  organization_id: string,
  journals: readonly Journal[],
): Promise<void> {
  const accounts = new Map<string, AccountRef>();
  for (const journal of journals) {
    for (const entry of journal.entries) {
      accounts.set(accountId(entry.debit), entry.debit);
      accounts.set(accountId(entry.credit), entry.credit);
    }
  }
  // In order of id, so that two postings meet the same accounts in the same order and can't lock each other out.
  const rows = [...accounts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([account_id, ref]) => ({
      organization_id,
      account_id,
      kind: ref.kind,
      practice_id: ref.practiceId,
      patient_id: ref.patientId ?? null,
      payer_id: ref.payerId ?? null,
      claim_id: ref.claimId ?? null,
    }));
  for (const part of chunks(rows)) {
    await tx
      .insertInto("ledger_account")
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** The charges of a claim, or of a visit without insurance, as they now stand. */
export interface ChargesOfClaim {
  readonly practiceId: string;
  readonly patientId: string;
  /** The claim; the visit when the patient pays all. */
  readonly claimId: string;
  /** Null when the patient pays all. */
  readonly payerId: string | null;
  readonly occurredOn: CalendarDate;
  readonly sourceKind: string;
  readonly sourceId: string;
  readonly lines: readonly { readonly line: number; readonly cents: Cents; readonly memo: string }[];
}

/**
 * Brings the charges of a claim in the ledger to what its lines say now: all of them the first time, the difference after a
 * correction, everything taken back for an empty list. Call it whenever lines change before sending; it may run twice.
 */
export async function syncCharges(tx: TenantTransaction, actor: PostingActor, charges: ChargesOfClaim): Promise<void> {
  const { rows } = await sql<{ line: number | null; cents: bigint; journals: bigint }>`
    select e.line_number as line, sum(case when a.account_id = e.debit_account_id then e.cents else -e.cents end)::bigint as cents,
           count(distinct e.journal_id) as journals
    from ledger_entry e join ledger_account a on a.organization_id = e.organization_id and a.account_id in (e.debit_account_id, e.credit_account_id)
      and a.claim_id = ${charges.claimId} and a.kind in ('payer-receivable', 'patient-receivable')
    where e.organization_id = ${actor.organizationId} and e.claim_id = ${charges.claimId} and e.reason = 'charge'
    group by e.line_number`.execute(tx);
  const before = new Map(rows.map((row) => [row.line ?? 0, row.cents]));
  const lines = charges.lines.map((line) => ({ ...line, postedBefore: before.get(line.line) ?? 0n }));
  for (const [line, cents] of before) {
    if (!charges.lines.some((candidate) => candidate.line === line))
      lines.push({ line, cents: 0n, memo: "line removed", postedBefore: cents });
  }
  const revision = await tx
    .selectFrom("ledger_journal")
    .select((e) => e.fn.countAll<bigint>().as("count"))
    .where("organization_id", "=", actor.organizationId)
    .where("claim_id", "=", charges.claimId)
    .where("kind", "=", "charge")
    .executeTakeFirstOrThrow();
  const journal = postCharges({
    ...charges,
    payerId: charges.payerId ?? undefined,
    revision: String(revision.count),
    lines,
  });
  if (journal === undefined) return;
  await postJournals(tx, actor, [journal]);
  if (charges.payerId === null) await watchGoodFaithEstimate(tx, actor.organizationId, charges.claimId);
}

/** Two claims of one visit between which a receivable moves, with what their charges are. */
export interface Replacement {
  readonly practiceId: string;
  readonly patientId: string;
  readonly payerId: string;
  readonly oldClaimId: string;
  readonly newClaimId: string;
  readonly occurredOn: CalendarDate;
}

/**
 * Moves what the payer still owes from a claim to the one that replaces it (frequency 7) or to its void's successor. The
 * charges stay with the old claim's journals; only the open balance moves. Repeating it moves nothing more.
 */
export async function moveReceivable(
  tx: TenantTransaction,
  actor: PostingActor,
  replacement: Replacement,
): Promise<void> {
  const { practiceId, patientId, payerId } = replacement;
  const from: AccountRef = {
    kind: "payer-receivable",
    practiceId,
    patientId,
    payerId,
    claimId: replacement.oldClaimId,
  };
  const to: AccountRef = { kind: "payer-receivable", practiceId, patientId, payerId, claimId: replacement.newClaimId };
  const cents = await accountBalance(tx, actor.organizationId, from);
  const journal = postTransfer({
    idempotencyKey: `replace:${replacement.oldClaimId}:${replacement.newClaimId}`,
    from,
    to,
    cents,
    occurredOn: replacement.occurredOn,
    reason: "replaced",
    description: "Open balance moves to the claim that replaces this one",
    sourceKind: "claim",
    sourceId: replacement.newClaimId,
  });
  if (journal !== undefined) await postJournals(tx, actor, [journal]);
}

/** The balance of one account in cents; zero when it does not exist yet. */
export async function accountBalance(tx: TenantTransaction, organizationId: string, ref: AccountRef): Promise<Cents> {
  const row = await tx
    .selectFrom("ledger_account")
    .select("balance_cents")
    .where("organization_id", "=", organizationId)
    .where("account_id", "=", accountId(ref))
    .executeTakeFirst();
  return row?.balance_cents ?? 0n;
}

const entryColumns = sql`select j.journal_id, j.occurred_on, j.recorded_at, j.kind, j.description, j.source_kind, j.source_id, e.cents, e.line_number, e.reason,
  d.kind as debit_kind, c.kind as credit_kind
  from ledger_entry e
  join ledger_journal j on j.organization_id = e.organization_id and j.journal_id = e.journal_id
  join ledger_account d on d.organization_id = e.organization_id and d.account_id = e.debit_account_id
  join ledger_account c on c.organization_id = e.organization_id and c.account_id = e.credit_account_id`;

interface EntryRow {
  readonly journal_id: string;
  readonly occurred_on: string;
  readonly recorded_at: string;
  readonly kind: string;
  readonly description: string;
  readonly source_kind: string;
  readonly source_id: string;
  readonly cents: bigint;
  readonly line_number: number | null;
  readonly reason: string;
  readonly debit_kind: AccountKind;
  readonly credit_kind: AccountKind;
}

function ledgerRow(row: EntryRow): LedgerRow {
  return {
    journalId: row.journal_id,
    occurredOn: row.occurred_on,
    recordedAt: row.recorded_at,
    kind: row.kind,
    description: row.description,
    debit: accountNames[row.debit_kind],
    credit: accountNames[row.credit_kind],
    amount: moneyText(row.cents),
    line: row.line_number,
    reason: row.reason,
    sourceKind: row.source_kind,
    sourceId: row.source_id,
  };
}

/** Every entry that touches the receivables of a claim, oldest first: what the ledger tab shows. */
export async function ledgerOfClaim(
  tx: TenantTransaction,
  organizationId: string,
  claimId: string,
): Promise<LedgerRow[]> {
  const { rows } = await sql<EntryRow>`${entryColumns}
    where e.organization_id = ${organizationId}
      and (e.debit_account_id in (${`payer-receivable/${claimId}`}, ${`patient-receivable/${claimId}`})
        or e.credit_account_id in (${`payer-receivable/${claimId}`}, ${`patient-receivable/${claimId}`}))
    order by j.recorded_at, e.journal_id, e.position`.execute(tx);
  return rows.map(ledgerRow);
}

/** Every entry that touches a patient's own accounts, oldest first. */
export async function ledgerOfPatient(
  tx: TenantTransaction,
  organizationId: string,
  patientId: string,
): Promise<LedgerRow[]> {
  const { rows } = await sql<EntryRow>`${entryColumns}
    where e.organization_id = ${organizationId} and e.patient_id = ${patientId}
      and (d.kind in ('patient-receivable', 'patient-credit') or c.kind in ('patient-receivable', 'patient-credit'))
    order by j.recorded_at, e.journal_id, e.position`.execute(tx);
  return rows.map(ledgerRow);
}

/** What a claim's accounts hold: the header of its ledger tab. */
export async function accountsOfClaim(
  tx: TenantTransaction,
  organizationId: string,
  claimId: string,
): Promise<ResponseOf<"GET /api/claims/:id">["accounts"]> {
  const { rows } = await sql<{ payer: bigint; patient: bigint }>`
    select coalesce(sum(balance_cents) filter (where kind = 'payer-receivable'), 0)::bigint as payer,
           coalesce(sum(balance_cents) filter (where kind = 'patient-receivable'), 0)::bigint as patient
    from ledger_account where organization_id = ${organizationId} and claim_id = ${claimId}`.execute(tx);
  const { rows: sums } = await sql<{ charges: bigint; paid: bigint; contractual: bigint; written_off: bigint }>`
    select coalesce(sum(case when own_debit then e.cents else -e.cents end) filter (where e.reason = 'charge'), 0)::bigint as charges,
           coalesce(sum(case when own_debit then -e.cents else e.cents end) filter (where e.reason in ('payment', 'patient-payment', 'patient-refund')), 0)::bigint as paid,
           coalesce(sum(case when own_debit then -e.cents else e.cents end) filter (where other.kind = 'contractual-adjustment'), 0)::bigint as contractual,
           coalesce(sum(case when own_debit then -e.cents else e.cents end) filter (where other.kind like 'write-off-%'), 0)::bigint as written_off
    from (select x.*, x.debit_account_id in (${`payer-receivable/${claimId}`}, ${`patient-receivable/${claimId}`}) as own_debit from ledger_entry x
          where x.organization_id = ${organizationId} and x.claim_id = ${claimId}) e
    join ledger_account other on other.organization_id = e.organization_id
      and other.account_id = case when own_debit then e.credit_account_id else e.debit_account_id end`.execute(tx);
  const balance = rows[0];
  const sum = sums[0];
  return {
    charges: moneyText(sum?.charges ?? 0n),
    payerBalance: moneyText(balance?.payer ?? 0n),
    patientBalance: moneyText(balance?.patient ?? 0n),
    paid: moneyText(sum?.paid ?? 0n),
    contractual: moneyText(sum?.contractual ?? 0n),
    writtenOff: moneyText(sum?.written_off ?? 0n),
  };
}

/** The trial balance over the practices: each kind of account with its side; the difference is always zero. */
export async function trialBalance(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<ResponseOf<"GET /api/reports/trial-balance">> {
  const rows = await tx
    .selectFrom("ledger_account")
    .select(["kind", (e) => e.fn.sum<string>("balance_cents").as("cents")])
    .where("organization_id", "=", organizationId)
    .where("practice_id", "in", [...practices])
    .groupBy("kind")
    .orderBy("kind")
    .execute();
  let difference = 0n;
  const lines = rows.map((row) => {
    const cents = BigInt(row.cents);
    difference += cents;
    // The kinds in the table are those that accountId made.
    const account = accountNames[row.kind as AccountKind];
    return { account, debit: moneyText(cents > 0n ? cents : 0n), credit: moneyText(cents < 0n ? -cents : 0n) };
  });
  return { rows: lines, difference: moneyText(difference) };
}

/** Compares every balance with the sum of its entries; the ids of accounts that differ. Empty is the only good answer. */
export async function verifyBalances(tx: TenantTransaction, organizationId: string): Promise<string[]> {
  const { rows } = await sql<{ account_id: string }>`
    select a.account_id from ledger_account a left join (
      select account_id, sum(cents) as cents from (
        select debit_account_id as account_id, cents from ledger_entry where organization_id = ${organizationId}
        union all select credit_account_id, -cents from ledger_entry where organization_id = ${organizationId}) legs group by account_id) s
      on s.account_id = a.account_id
    where a.organization_id = ${organizationId} and a.balance_cents <> coalesce(s.cents, 0)`.execute(tx);
  return rows.map((row) => row.account_id);
}
