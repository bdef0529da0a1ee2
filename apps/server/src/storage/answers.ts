import { daysBetween, moneyText } from "@cleanclaim/model";
import type { QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { type RawBuilder, sql } from "kysely";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { cursorOf, readCursor } from "./keyset.ts";
import { Remembered } from "./remembered.ts";
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
}

const counts = new Remembered<{ readonly count: bigint; readonly cents: bigint }>(3000);

/** One kind of answer: where its rows are, how they are told, and what they are counted and sorted by. */
interface Branch {
  readonly kinds: readonly Row["kind"][];
  /** Narrow rows: `id` (text), `cents`, and what `tell` needs; filtered, without names. */
  readonly narrow: RawBuilder<unknown>;
  /** Columns of an answer over the narrow rows `n`, with the joins they need. */
  readonly tell: RawBuilder<unknown>;
}

function branches(organizationId: string, practices: readonly string[], today: string): readonly Branch[] {
  const o = organizationId;
  const mine = sql`any(${[...practices]}::text[])`;
  const claimNames = sql`join claim c on c.organization_id = ${o} and c.claim_id = n.id
    join patient p on p.organization_id = c.organization_id and p.patient_id = c.patient_id
    join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id`;
  return [
    {
      kinds: ["rejection"],
      narrow: sql`select c.claim_id as id, c.total_charge_cents as cents from claim c
        where c.organization_id = ${o} and c.state = 'rejected' and c.practice_id = ${mine}`,
      tell: sql`'rejection' as kind, n.id, n.id as subject_id, '/claims/' || n.id as path, p.last_name || ', ' || p.first_name as patient, y.name as payer, n.cents,
        coalesce(c.first_finding, 'Rejected before the payer decided') as text, c.state_since::date as since from ${sql.ref("narrow")} n ${claimNames}`,
    },
    {
      kinds: ["no-answer"],
      narrow: sql`select c.claim_id as id, c.total_charge_cents as cents from claim c
        where c.organization_id = ${o} and c.state in ('sent', 'received-by-clearinghouse', 'received-by-payer') and c.answer_due_on < ${today}::date and c.practice_id = ${mine}`,
      tell: sql`'no-answer' as kind, n.id, n.id as subject_id, '/claims/' || n.id as path, p.last_name || ', ' || p.first_name as patient, y.name as payer, n.cents,
        'No answer since ' || to_char(c.submitted_on, 'Mon DD') || '; the payer usually answers in ' || y.expected_answer_days || ' days' as text, c.answer_due_on as since
        from ${sql.ref("narrow")} n ${claimNames}`,
    },
    {
      kinds: ["unmatched"],
      narrow: sql`select rc.remittance_id || '/' || rc.position as id, abs(rc.paid_cents) as cents from remittance_claim rc
        join remittance r on r.organization_id = rc.organization_id and r.remittance_id = rc.remittance_id
        where rc.organization_id = ${o} and rc.match_status = 'unmatched' and r.practice_id = ${mine}`,
      tell: sql`'unmatched' as kind, n.id, r.remittance_id as subject_id, '/remittances/' || r.remittance_id as path, coalesce(rc.content ->> 'patientName', '') as patient, r.payer_name as payer, n.cents,
        'Paid for claim ' || rc.patient_control_number || ', which is not known here' as text, r.payment_date as since from ${sql.ref("narrow")} n
        join remittance_claim rc on rc.organization_id = ${o} and rc.remittance_id = split_part(n.id, '/', 1) and rc.position = split_part(n.id, '/', 2)::int
        join remittance r on r.organization_id = rc.organization_id and r.remittance_id = rc.remittance_id`,
    },
    ...(["refused-file", "task"] as const).map((kind): Branch => ({
      kinds: [kind],
      narrow: sql`select t.task_id as id, t.amount_cents as cents from task t
        where t.organization_id = ${o} and t.status = 'open' and t.for_role in ('biller', 'supervisor') and (t.practice_id is null or t.practice_id = ${mine})
          and ${kind === "refused-file" ? sql`t.kind = 'refused-remittance'` : sql`t.kind <> 'refused-remittance'`}`,
      tell: sql`${kind} as kind, n.id, t.subject_id, case t.subject_kind when 'remittance' then '/remittances/' || t.subject_id when 'claim' then '/claims/' || t.subject_id
          when 'patient' then '/accounts/' || t.subject_id when 'visit' then '/coding/' || t.subject_id when 'query' then '/queries?id=' || t.subject_id else '/answers' end as path, '' as patient, '' as payer, n.cents,
        t.title || case when t.details = '' then '' else ': ' || t.details end as text, t.created_at::date as since from ${sql.ref("narrow")} n
        join task t on t.organization_id = ${o} and t.task_id = n.id`,
    })),
  ];
}

/**
 * Everything that came back, or did not, and needs a person: rejections, claims without an answer past the payer's usual time,
 * payments for unknown claims, refused files and tasks. Sorted by money, largest first. Each kind gives its own first page of
 * narrow rows; names are fetched for the page that is shown.
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
  const chosen = branches(organizationId, practices, today).filter(
    (branch) => query.kind === undefined || query.kind === "" || branch.kinds.some((kind) => kind === query.kind),
  );
  const records: AnswerRecord[] = [];
  let count = 0n;
  let cents = 0n;
  for (const branch of chosen) {
    const { rows } = await sql<AnswerRecord>`with narrow as materialized (select * from (${branch.narrow}) a
      ${after === undefined ? sql`` : sql`where (a.cents, a.id) < (${after.value}::bigint, ${after.id})`} order by a.cents desc, a.id desc limit ${limit + 1})
      select ${branch.tell}`.execute(tx);
    records.push(...rows);
    const key = `${organizationId} ${practices.join(" ")} ${branch.kinds.join(" ")} ${today}`;
    const total = await counts.of(key, async () => {
      const { rows: sums } = await sql<{
        count: bigint;
        cents: bigint;
      }>`select count(*) as count, coalesce(sum(a.cents), 0)::bigint as cents from (${branch.narrow}) a`.execute(tx);
      return sums[0] ?? { count: 0n, cents: 0n };
    });
    count += total.count;
    cents += total.cents;
  }
  records.sort((a, b) => (a.cents === b.cents ? (a.id < b.id ? 1 : -1) : a.cents < b.cents ? 1 : -1));
  const shown = records.slice(0, limit);
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
    next: records.length > limit && last !== undefined ? cursorOf({ value: last.cents.toString(), id: last.id }) : null,
    total: Number(count),
    totalAmount: moneyText(cents),
  };
}

const NEXT_STEPS: Readonly<Record<Row["kind"], string>> = {
  rejection: "Correct and send again",
  "no-answer": "Ask for the status, or send again",
  unmatched: "Assign to its claim, or dismiss",
  "refused-file": "Ask the payer for a corrected file",
  task: "Do it, then mark it done",
};
