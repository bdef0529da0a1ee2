import { daysBetween, moneyText } from "@cleanclaim/model";
import type { QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { cursorOf, readCursor } from "./keyset.ts";
import { dayOf } from "./stored-shapes.ts";

type Row = ResponseOf<"GET /api/answers">["rows"][number];

interface AnswerRecord {
  readonly kind: Row["kind"];
  readonly id: string;
  readonly subject_id: string;
  readonly path: string;
  readonly patient: string;
  readonly payer: string;
  readonly cents: bigint;
  readonly text: string;
  readonly since: string;
  readonly sort_key: string;
}

/**
 * Everything that came back, or did not, and needs a person: rejections, claims without an answer past the payer's usual time,
 * payments for unknown claims, refused files and tasks. Sorted by money, largest first; one page is worked at a time.
 */
export async function listAnswers(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/answers">,
): Promise<ResponseOf<"GET /api/answers">> {
  const limit = query.limit ?? 200;
  const after = readCursor(query.cursor);
  const today = dayOf(services.clock.today());
  const mine = [...practices];
  const everything = sql`
    select 'rejection' as kind, c.claim_id as id, c.claim_id as subject_id, '/claims/' || c.claim_id as path, p.last_name || ', ' || p.first_name as patient, y.name as payer,
           c.total_charge_cents as cents, coalesce(c.first_finding, 'Rejected before the payer decided') as text, c.state_since::date as since
      from claim c join patient p on p.organization_id = c.organization_id and p.patient_id = c.patient_id join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
      where c.organization_id = ${organizationId} and c.practice_id = any(${mine}::text[]) and c.state = 'rejected'
    union all
    select 'no-answer', c.claim_id, c.claim_id, '/claims/' || c.claim_id, p.last_name || ', ' || p.first_name, y.name, c.total_charge_cents,
           'No answer since ' || to_char(c.submitted_on, 'Mon DD') || '; the payer usually answers in ' || y.expected_answer_days || ' days', c.answer_due_on
      from claim c join patient p on p.organization_id = c.organization_id and p.patient_id = c.patient_id join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
      where c.organization_id = ${organizationId} and c.practice_id = any(${mine}::text[]) and c.state in ('sent', 'received-by-clearinghouse', 'received-by-payer') and c.answer_due_on < ${today}::date
    union all
    select 'unmatched', rc.remittance_id || '/' || rc.position, rc.remittance_id, '/remittances/' || rc.remittance_id, coalesce(rc.content ->> 'patientName', ''), r.payer_name, abs(rc.paid_cents),
           'Paid for claim ' || rc.patient_control_number || ', which is not known here', r.payment_date
      from remittance_claim rc join remittance r on r.organization_id = rc.organization_id and r.remittance_id = rc.remittance_id
      where rc.organization_id = ${organizationId} and rc.match_status = 'unmatched' and r.practice_id = any(${mine}::text[])
    union all
    select case when t.kind = 'refused-remittance' then 'refused-file' else 'task' end, t.task_id, t.subject_id,
           case t.subject_kind when 'remittance' then '/remittances/' || t.subject_id when 'claim' then '/claims/' || t.subject_id when 'patient' then '/accounts/' || t.subject_id when 'visit' then '/coding/' || t.subject_id else '/answers' end,
           '', '', t.amount_cents, t.title || case when t.details = '' then '' else ': ' || t.details end, t.created_at::date
      from task t where t.organization_id = ${organizationId} and t.status = 'open' and t.for_role in ('biller', 'supervisor') and (t.practice_id is null or t.practice_id = any(${mine}::text[]))`;
  const filter = query.kind === undefined ? sql`true` : sql`a.kind = ${query.kind}`;
  const { rows } =
    await sql<AnswerRecord>`select a.*, lpad((1000000000000 - a.cents)::text, 14, '0') || a.id as sort_key from (${everything}) a where ${filter}
    ${after === undefined ? sql`` : sql`and lpad((1000000000000 - a.cents)::text, 14, '0') || a.id > ${after.id}`}
    order by sort_key limit ${limit + 1}`.execute(tx);
  const { rows: totals } = await sql<{
    count: bigint;
    cents: bigint;
  }>`select count(*) as count, coalesce(sum(a.cents), 0)::bigint as cents from (${everything}) a where ${filter}`.execute(
    tx,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({
      id: row.id,
      kind: row.kind,
      subjectId: row.subject_id,
      path: row.path,
      patient: row.patient,
      payer: row.payer,
      amount: moneyText(row.cents),
      text: row.text,
      nextStep: NEXT_STEPS[row.kind],
      daysWaiting: Math.max(0, daysBetween(dayOf(row.since), today)),
    })),
    next: rows.length > limit && last !== undefined ? cursorOf({ value: "", id: last.sort_key }) : null,
    total: Number(totals[0]?.count ?? 0n),
    totalAmount: moneyText(totals[0]?.cents ?? 0n),
  };
}

const NEXT_STEPS: Readonly<Record<Row["kind"], string>> = {
  rejection: "Correct and send again",
  "no-answer": "Ask for the status, or send again",
  unmatched: "Assign to its claim, or dismiss",
  "refused-file": "Ask the payer for a corrected file",
  task: "Do it, then mark it done",
};
