import { type CalendarDate, moneyText } from "@cleanclaim/model";
import type { BodyOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound } from "../http/problem.ts";
import type { Session } from "../access-control/sessions.ts";
import type { Services } from "../services.ts";
import { type TenantTransaction, json } from "./database.ts";
import { excessNotices } from "./estimate-watch.ts";
import { owedByPatient, owedLines, patientBalance, statementDueOn } from "./patient-accounts.ts";
import { readPlan } from "./payment-plans.ts";
import type { StatementContent } from "../printing/statement-pdf.ts";
import { dayOf } from "./stored-shapes.ts";

type Issued = ResponseOf<"POST /api/statements">;

/** Smallest balance worth a statement, in cents. */
const smallestBalance = 100n;

/** Patients who owe something and got no statement in the last 28 days, largest balance first. */
async function patientsDue(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  today: CalendarDate,
): Promise<string[]> {
  const { rows } = await sql<{ patient_id: string }>`
    select a.patient_id from ledger_account a
    where a.organization_id = ${organizationId} and a.practice_id = any(${[...practices]}::text[]) and a.kind in ('patient-receivable', 'patient-credit') and a.balance_cents <> 0
      and not exists (select from statement s where s.organization_id = a.organization_id and s.patient_id = a.patient_id and s.issued_on > ${today}::date - 28)
      and not exists (select from placement x where x.organization_id = a.organization_id and x.patient_id = a.patient_id and x.status in ('approved', 'referred'))
      and not exists (select from payment_plan pl where pl.organization_id = a.organization_id and pl.patient_id = a.patient_id and pl.status = 'active')
    group by a.patient_id having sum(a.balance_cents) >= ${smallestBalance.toString()}::bigint order by sum(a.balance_cents) desc, a.patient_id limit 5000`.execute(
    tx,
  );
  return rows.map((row) => row.patient_id);
}

/** Issues statements for the patients named, or for all who are due; with `preview` only says what would go out. */
export async function issueStatements(
  tx: TenantTransaction,
  services: Services,
  session: Pick<Session, "organizationId" | "userId">,
  practices: readonly string[],
  body: BodyOf<"POST /api/statements">,
): Promise<Issued> {
  const today = dayOf(services.clock.today());
  const patientIds =
    body.allDue === true ? await patientsDue(tx, session.organizationId, practices, today) : (body.patientIds ?? []);
  const statements: Issued["statements"] = [];
  let total = 0n;
  for (const patientId of patientIds) {
    const { owed, credit } = await patientBalance(tx, session.organizationId, patientId);
    const amount = owed - credit;
    if (amount < smallestBalance) continue;
    const patient = await tx
      .selectFrom("patient")
      .select(["last_name", "first_name", "practice_id"])
      .where("organization_id", "=", session.organizationId)
      .where("patient_id", "=", patientId)
      .where("practice_id", "in", [...practices])
      .executeTakeFirst();
    if (patient === undefined) continue;
    const id =
      body.preview === true ? null : await issue(tx, services, session, patientId, patient.practice_id, amount, today);
    statements.push({
      id,
      patientId,
      patient: `${patient.last_name}, ${patient.first_name}`,
      amount: moneyText(amount),
    });
    total += amount;
  }
  const verb = body.preview === true ? "would be issued" : "issued";
  return {
    issued: statements.length,
    total: moneyText(total),
    statements,
    message:
      statements.length === 0
        ? "Nobody is due for a statement now."
        : `${statements.length} ${statements.length === 1 ? "statement" : "statements"} over ${moneyText(total)} ${verb}.`,
  };
}

async function issue(
  tx: TenantTransaction,
  services: Services,
  session: Pick<Session, "organizationId" | "userId">,
  patientId: string,
  practiceId: string,
  amount: bigint,
  today: CalendarDate,
): Promise<string> {
  const { rows } = await sql<{
    value: bigint;
  }>`insert into counter (organization_id, name, value) values (${session.organizationId}, 'statement', 1001)
    on conflict (organization_id, name) do update set value = counter.value + 1 returning value`.execute(tx);
  const number = `S${rows[0]?.value ?? 0n}`;
  const dueOn = statementDueOn(today);
  const id = services.newId();
  await tx
    .insertInto("statement")
    .values({
      organization_id: session.organizationId,
      statement_id: id,
      practice_id: practiceId,
      patient_id: patientId,
      number,
      issued_on: today,
      due_on: dueOn,
      amount_cents: amount,
      content: json(
        await statementContent(tx, session.organizationId, patientId, {
          number,
          issuedOn: today,
          dueOn,
          amount: moneyText(amount),
        }),
      ),
      created_by: session.userId,
    })
    .execute();
  return id;
}

interface PostalAddress {
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}

const addressLines = (address: unknown): string[] => {
  const { line1, line2, city, state, postalCode } = address as PostalAddress; // the shape of every address column
  const zip = postalCode.length === 9 ? `${postalCode.slice(0, 5)}-${postalCode.slice(5)}` : postalCode;
  return [line1, ...(line2 === undefined || line2 === "" ? [] : [line2]), `${city}, ${state} ${zip}`];
};

/** Everything that stands on the paper, frozen when it is issued, so that it prints the same for ever. */
async function statementContent(
  tx: TenantTransaction,
  organizationId: string,
  patientId: string,
  head: { number: string; issuedOn: string; dueOn: string; amount: string },
): Promise<StatementContent> {
  const row = await tx
    .selectFrom("patient as p")
    .innerJoin("practice as r", (join) =>
      join.onRef("r.organization_id", "=", "p.organization_id").onRef("r.practice_id", "=", "p.practice_id"),
    )
    .leftJoin("guarantor as g", (join) =>
      join.onRef("g.organization_id", "=", "p.organization_id").onRef("g.guarantor_id", "=", "p.guarantor_id"),
    )
    .select([
      "p.last_name",
      "p.first_name",
      "p.account_number",
      "p.address",
      "r.name",
      "r.address as practice_address",
      "r.pay_to_address",
      "r.phone",
      "g.last_name as g_last",
      "g.first_name as g_first",
      "g.address as g_address",
    ])
    .where("p.organization_id", "=", organizationId)
    .where("p.patient_id", "=", patientId)
    .executeTakeFirstOrThrow();
  const { credit } = await patientBalance(tx, organizationId, patientId);
  const plan = await readPlan(tx, organizationId, patientId);
  return {
    ...head,
    practice: { name: row.name, address: addressLines(row.pay_to_address ?? row.practice_address), phone: row.phone },
    to: {
      name: row.g_last === null ? `${row.first_name} ${row.last_name}` : `${row.g_first ?? ""} ${row.g_last}`,
      address: addressLines(row.g_address ?? row.address),
    },
    patient: `${row.first_name} ${row.last_name}`,
    accountNumber: row.account_number,
    credit: moneyText(credit),
    lines: owedLines(await owedByPatient(tx, organizationId, patientId)).filter((line) => line.owed !== "0.00"),
    notices: await excessNotices(tx, organizationId, patientId, head.issuedOn),
    plan:
      plan === null || plan.status !== "active"
        ? []
        : plan.installments.map((installment) => ({
            dueOn: installment.dueOn,
            amount: installment.amount,
            status: installment.status,
          })),
  };
}

/** A statement as it was issued. `patientId` narrows to the patient's own. */
export async function readStatement(
  tx: TenantTransaction,
  organizationId: string,
  id: string,
  patientId?: string,
): Promise<StatementContent> {
  const row = await tx
    .selectFrom("statement")
    .select(["content", "patient_id"])
    .where("organization_id", "=", organizationId)
    .where("statement_id", "=", id)
    .executeTakeFirst();
  if (row === undefined || (patientId !== undefined && row.patient_id !== patientId)) throw notFound("The statement");
  return row.content as StatementContent; // what `issue` wrote
}
