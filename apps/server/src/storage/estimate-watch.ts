import { addDays, moneyText, parseCents } from "@cleanclaim/model";
import { chargeExcess, excessWords } from "@cleanclaim/revenue-cycle";
import type { ChargeExcess } from "@cleanclaim/revenue-cycle";
import { sql } from "kysely";
import { newId } from "../clock.ts";
import type { TenantTransaction } from "./database.ts";
import type { StoredInput } from "./estimate-making.ts";
import { dayOf } from "./stored-shapes.ts";

interface WatchedEstimate {
  readonly estimate_id: string;
  readonly number: string;
  readonly practice_id: string;
  readonly patient_id: string;
  readonly inputs: unknown;
  readonly given_on: string | null;
  readonly created_at: string;
  readonly npi: string;
  readonly billed: bigint;
}

/**
 * Holds what the ledger now says was charged for a visit without insurance against its good-faith estimate. Charges of a provider that exceed
 * the expected ones by the amount of 45 CFR 149.620 raise a task, before any statement leaves; a correction below it closes the task again.
 * Called by every posting of charges, in its transaction.
 */
export async function watchGoodFaithEstimate(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
): Promise<void> {
  const { rows } = await sql<WatchedEstimate>`
    select e.estimate_id, e.number, e.practice_id, e.patient_id, e.inputs, e.given_on::text as given_on, e.created_at, p.npi,
      (select coalesce(sum(case when a.account_id = l.debit_account_id then l.cents else -l.cents end), 0)::bigint
        from ledger_entry l join ledger_account a on a.organization_id = l.organization_id and a.account_id in (l.debit_account_id, l.credit_account_id)
          and a.kind = 'patient-receivable' and a.claim_id = l.claim_id
        where l.organization_id = v.organization_id and l.claim_id = v.visit_id and l.reason = 'charge') as billed
    from visit v
      join provider p on p.organization_id = v.organization_id and p.provider_id = v.provider_id
      join estimate e on e.organization_id = v.organization_id and e.kind = 'good-faith' and e.status = 'current' and e.patient_id = v.patient_id
        and (e.visit_id = v.visit_id or (e.visit_id is null and e.service_date = v.service_date))
    where v.organization_id = ${organizationId} and v.visit_id = ${visitId}`.execute(tx);
  for (const row of rows) {
    const givenOn = dayOf(row.given_on ?? row.created_at);
    for (const one of chargeExcess(expectedOf(row.inputs), [{ npi: row.npi, cents: row.billed }], givenOn)) {
      if (one.substantial) await raise(tx, organizationId, visitId, row, one);
      else await close(tx, organizationId, row.estimate_id, one.npi);
    }
  }
}

/** Expected charges by provider: every item of ours is of the estimate's provider. */
function expectedOf(inputs: unknown): { npi: string; cents: bigint }[] {
  const input = inputs as StoredInput; // written by `makeEstimate`
  return input.lines.map((line) => ({ npi: input.npi, cents: parseCents(line.charge ?? "0") ?? 0n }));
}

async function raise(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
  row: WatchedEstimate,
  one: ChargeExcess,
): Promise<void> {
  const taskId = newId();
  const values = { expected_cents: one.expected, billed_cents: one.billed };
  const known = await tx
    .selectFrom("estimate_excess")
    .select(["status", "task_id"])
    .where("organization_id", "=", organizationId)
    .where("estimate_id", "=", row.estimate_id)
    .where("npi", "=", one.npi)
    .executeTakeFirst();
  if (known?.status === "open") {
    await tx
      .updateTable("estimate_excess")
      .set(values)
      .where("organization_id", "=", organizationId)
      .where("estimate_id", "=", row.estimate_id)
      .where("npi", "=", one.npi)
      .execute();
    return;
  }
  await tx
    .insertInto("task")
    .values({
      organization_id: organizationId,
      task_id: taskId,
      practice_id: row.practice_id,
      kind: "good-faith-estimate",
      subject_kind: "estimate",
      subject_id: row.estimate_id,
      title: `Charges exceed good-faith estimate ${row.number} by $${moneyText(one.excess)}`,
      details: `Expected $${moneyText(one.expected)}, charged $${moneyText(one.billed)}. From $400 on the patient may dispute the bill: correct the charges, or be ready to say why before the statement leaves.`,
      amount_cents: one.excess,
      for_role: "biller",
    })
    .execute();
  await tx
    .insertInto("estimate_excess")
    .values({
      organization_id: organizationId,
      estimate_id: row.estimate_id,
      npi: one.npi,
      patient_id: row.patient_id,
      visit_id: visitId,
      status: "open",
      task_id: taskId,
      ...values,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["organization_id", "estimate_id", "npi"])
        .doUpdateSet({ ...values, status: "open", task_id: taskId, closed_at: null }),
    )
    .execute();
}

async function close(tx: TenantTransaction, organizationId: string, estimateId: string, npi: string): Promise<void> {
  const closed = await tx
    .updateTable("estimate_excess")
    .set({ status: "closed", closed_at: sql`now()` })
    .where("organization_id", "=", organizationId)
    .where("estimate_id", "=", estimateId)
    .where("npi", "=", npi)
    .where("status", "=", "open")
    .returning("task_id")
    .executeTakeFirst();
  if (closed === undefined) return;
  await tx
    .updateTable("task")
    .set({ status: "dismissed", done_at: sql`now()` })
    .where("organization_id", "=", organizationId)
    .where("task_id", "=", closed.task_id)
    .where("status", "=", "open")
    .execute();
}

/** What a patient must be told of charges that exceed a good-faith estimate, in words for the statement and the account. */
export async function excessNotices(
  tx: TenantTransaction,
  organizationId: string,
  patientId: string,
  billOn?: string,
): Promise<string[]> {
  const { rows } = await sql<{
    npi: string;
    expected_cents: bigint;
    billed_cents: bigint;
    provider: string;
    service_date: string;
    given: string;
    first_bill: string | null;
  }>`
    select x.npi, x.expected_cents, x.billed_cents, p.first_name || ' ' || p.last_name as provider, v.service_date::text as service_date,
      coalesce(e.given_on::text, e.created_at::text) as given,
      (select min(s.issued_on)::text from statement s where s.organization_id = x.organization_id and s.patient_id = x.patient_id
        and s.issued_on >= v.service_date) as first_bill
    from estimate_excess x
      join estimate e on e.organization_id = x.organization_id and e.estimate_id = x.estimate_id
      join visit v on v.organization_id = x.organization_id and v.visit_id = x.visit_id
      join provider p on p.organization_id = v.organization_id and p.provider_id = v.provider_id
    where x.organization_id = ${organizationId} and x.patient_id = ${patientId} and x.status = 'open'
    order by v.service_date`.execute(tx);
  return rows.map((row) => {
    const billedOn = row.first_bill ?? billOn ?? null;
    return excessWords(
      {
        npi: row.npi,
        expected: row.expected_cents,
        billed: row.billed_cents,
        excess: row.billed_cents - row.expected_cents,
        substantial: true,
      },
      {
        provider: row.provider,
        serviceDate: row.service_date,
        givenOn: dayOf(row.given.slice(0, 10)),
        billedOn: billedOn === null ? null : addDays(dayOf(billedOn), 0),
      },
    );
  });
}
