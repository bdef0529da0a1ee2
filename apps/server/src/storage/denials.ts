import { type Claim, daysBetween, moneyText } from "@cleanclaim/model";
import { type DenialFacts, appealLetter, denialReason, denialWork, explainDenial } from "@cleanclaim/revenue-cycle";
import type { QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { billedCode } from "./billed-code.ts";
import type { TenantTransaction } from "./database.ts";
import { cursorOf, readCursor } from "./keyset.ts";
import { Remembered } from "./remembered.ts";
import { plainWords } from "./remittance-words.ts";
import { dayOf } from "./stored-shapes.ts";
import { threadOf } from "./threads.ts";

type Page = ResponseOf<"GET /api/denials">;
type View = ResponseOf<"GET /api/denials/:id">;

/** A denial with the names around it, as the lists and the actions read it. */
export interface DenialRecord {
  readonly denial_id: string;
  readonly claim_id: string;
  readonly practice_id: string;
  readonly patient_id: string;
  readonly payer_id: string;
  readonly patient: string;
  readonly payer: string;
  readonly practice: string;
  readonly service_date: string;
  readonly adjustment_group: string;
  readonly reason: string;
  readonly remarks: string[];
  readonly category: string;
  readonly explanation: string;
  readonly amount_cents: bigint;
  readonly deadline_on: string;
  readonly proposed_step: string;
  readonly proposed_action: View["proposedAction"];
  readonly chance_percent: number;
  readonly status: Page["rows"][number]["status"];
  readonly line_number: number | null;
  readonly version: number;
  readonly resolution: string | null;
  readonly remittance_id: string;
  readonly sort_key: string;
}

/** Worth of the next five minutes: money × chance, raised as the deadline nears; larger first. */
const worth = sql`(d.amount_cents * d.chance_percent * case when d.deadline_on <= current_date + 14 then 3 when d.deadline_on <= current_date + 45 then 2 else 1 end)`;
const sortKey = sql`lpad((1000000000000000 - ${worth})::text, 17, '0') || d.denial_id`;
const counts = new Remembered<{ readonly count: bigint; readonly cents: bigint }>(3000);
const columns = sql`d.denial_id, d.claim_id, d.practice_id, c.patient_id, c.payer_id, p.last_name || ', ' || p.first_name as patient, y.name as payer, pr.name as practice, c.service_date,
  d.adjustment_group, d.reason, d.remarks, d.category, d.explanation, d.amount_cents, d.deadline_on, d.proposed_step, d.proposed_action, d.chance_percent, d.status, d.line_number,
  d.version, d.resolution, d.remittance_id, ${sortKey} as sort_key`;
const tables = sql`denial d join claim c on c.organization_id = d.organization_id and c.claim_id = d.claim_id
  join patient p on p.organization_id = c.organization_id and p.patient_id = c.patient_id
  join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
  join practice pr on pr.organization_id = d.organization_id and pr.practice_id = d.practice_id`;

function pageRow(row: DenialRecord, today: string): Page["rows"][number] {
  return {
    id: row.denial_id,
    claimId: row.claim_id,
    patient: row.patient,
    payer: row.payer,
    practice: row.practice,
    serviceDate: row.service_date,
    group: row.adjustment_group,
    reason: row.reason,
    reasonText: row.category === "payment" ? row.explanation : denialReason(row.reason).explanation,
    category: row.category,
    amount: moneyText(row.amount_cents),
    deadlineOn: row.deadline_on,
    daysLeft: daysBetween(dayOf(today), dayOf(row.deadline_on)),
    nextStep: row.proposed_step,
    chancePercent: row.chance_percent,
    status: row.status,
  };
}

/** Denials by what working on them is worth: money × chance × nearness of the deadline. */
export async function listDenials(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/denials">,
): Promise<Page> {
  const limit = query.limit ?? 200;
  const after = readCursor(query.cursor);
  const filter = sql`d.organization_id = ${organizationId} and d.practice_id = any(${[...practices]}::text[])
    ${query.status === undefined || query.status === "" ? sql`and d.status in ('open', 'working', 'appealed')` : query.status === "all" ? sql`` : sql`and d.status = ${query.status}`}
    ${query.reason === undefined ? sql`` : sql`and d.reason = ${query.reason}`}
    ${query.payer === undefined ? sql`` : sql`and c.payer_id = ${query.payer}`}
    ${query.search === undefined ? sql`` : sql`and (p.last_name ilike ${`${query.search}%`} or c.patient_control_number = ${query.search})`}`;
  // Worth is reckoned over narrow rows; names are fetched for the page that is shown.
  const joins =
    query.payer === undefined && query.search === undefined
      ? sql`denial d`
      : sql`denial d join claim c on c.organization_id = d.organization_id and c.claim_id = d.claim_id
          join patient p on p.organization_id = c.organization_id and p.patient_id = c.patient_id`;
  const { rows } = await sql<DenialRecord>`with narrow as materialized (select x.id from (
        select d.denial_id as id, ${sortKey} as sort_key from ${joins} where ${filter}) x
      ${after === undefined ? sql`` : sql`where x.sort_key > ${after.id}`} order by x.sort_key limit ${limit + 1})
    select ${columns} from ${tables} where d.organization_id = ${organizationId} and d.denial_id in (select id from narrow) order by sort_key`.execute(
    tx,
  );
  const key = [organizationId, ...practices, query.status, query.reason, query.payer, query.search].join(" ");
  const totals = await counts.of(key, async () => {
    const { rows: sums } = await sql<{
      count: bigint;
      cents: bigint;
    }>`select count(*) as count, coalesce(sum(d.amount_cents), 0)::bigint as cents from ${joins} where ${filter}`.execute(
      tx,
    );
    return sums[0] ?? { count: 0n, cents: 0n };
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => pageRow(row, services.clock.today())),
    next: rows.length > limit && last !== undefined ? cursorOf({ value: "", id: last.sort_key }) : null,
    total: Number(totals.count),
    totalAmount: moneyText(totals.cents),
  };
}

/** Reads one denial with the names around it. */
export async function readDenial(tx: TenantTransaction, organizationId: string, id: string): Promise<DenialRecord> {
  const { rows } =
    await sql<DenialRecord>`select ${columns} from ${tables} where d.organization_id = ${organizationId} and d.denial_id = ${id}`.execute(
      tx,
    );
  const row = rows[0];
  if (row === undefined) throw notFound("The denial");
  return row;
}

/** One denial with its reason in words, the proposed step and why, what can be done, and the letter of appeal. */
export async function denialView(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  id: string,
): Promise<View> {
  const row = await readDenial(tx, organizationId, id);
  const claimRow = await tx
    .selectFrom("claim as c")
    .innerJoin("practice as p", (join) =>
      join.onRef("p.organization_id", "=", "c.organization_id").onRef("p.practice_id", "=", "c.practice_id"),
    )
    .innerJoin("payer as y", (join) =>
      join.onRef("y.organization_id", "=", "c.organization_id").onRef("y.payer_id", "=", "c.payer_id"),
    )
    .select([
      "c.content",
      "c.state",
      "c.patient_control_number",
      "c.payer_claim_control_number",
      "p.name as practice_name",
      "y.appeal_days",
    ])
    .where("c.organization_id", "=", organizationId)
    .where("c.claim_id", "=", row.claim_id)
    .executeTakeFirstOrThrow();
  const decided = await tx
    .selectFrom("remittance")
    .select("payment_date")
    .where("organization_id", "=", organizationId)
    .where("remittance_id", "=", row.remittance_id)
    .executeTakeFirstOrThrow();
  const claim = claimRow.content as Claim; // what claim-submission wrote
  const line = row.line_number === null ? undefined : claim.lines[row.line_number - 1];
  const diagnoses =
    line === undefined
      ? claim.diagnoses.map((diagnosis) => diagnosis.code)
      : line.diagnosisPointers.flatMap((pointer) => claim.diagnoses[pointer - 1]?.code ?? []);
  const facts: DenialFacts = {
    group: row.adjustment_group,
    reason: row.reason,
    remarks: row.remarks,
    cents: row.amount_cents,
    line: row.line_number ?? undefined,
    procedureCode: line === undefined ? undefined : billedCode(line),
    diagnoses,
    decidedOn: dayOf(decided.payment_date),
    appealDays: claimRow.appeal_days,
    payerName: row.payer,
  };
  const work = { ...denialWork(facts), explanation: row.explanation, step: row.proposed_step };
  const thread = await threadOf(tx, organizationId, "denial", id);
  const history = await tx
    .selectFrom("audit_event")
    .select(["at", "user_name", "action"])
    .where("organization_id", "=", organizationId)
    .where("subject_kind", "=", "denial")
    .where("subject_id", "=", id)
    .where("action", "like", "denial:work%")
    .orderBy("sequence")
    .execute();
  return {
    row: pageRow(row, services.clock.today()),
    version: row.version,
    line:
      line === undefined || row.line_number === null
        ? null
        : {
            number: row.line_number,
            procedureCode: billedCode(line),
            modifiers: [...line.modifiers],
            charge: line.charge,
            diagnoses,
          },
    remarks: row.remarks.map((code) => ({ code, text: plainWords.remark(code) })),
    explanation: row.explanation,
    why: explainToContract(explainDenial(facts, work)),
    proposedAction: row.proposed_action,
    actions: actionsFor(row),
    letter: appealLetter({
      ...facts,
      practiceName: claimRow.practice_name,
      practiceAddress: `${claim.billingProvider.address.line1}, ${claim.billingProvider.address.city}, ${claim.billingProvider.address.state} ${claim.billingProvider.address.postalCode}`,
      patientName: `${claim.patient.name.first} ${claim.patient.name.last}`,
      memberId: claim.subscriber.memberId,
      patientControlNumber: claimRow.patient_control_number,
      payerClaimControlNumber: claimRow.payer_claim_control_number ?? "",
      serviceDate: dayOf(row.service_date),
      charge: BigInt((line?.charge ?? claim.totalCharge).replace(".", "")),
      writtenOn: dayOf(services.clock.today()),
    }),
    history: [
      ...history.map((event) => ({
        at: event.at,
        actor: event.user_name,
        text: HISTORY_WORDS[event.action] ?? event.action,
      })),
      ...(row.resolution === null ? [] : [{ at: services.clock.now(), actor: "", text: row.resolution }]),
    ],
    thread,
  };
}

const HISTORY_WORDS: Readonly<Record<string, string>> = {
  "denial:work:start": "Began to work on it",
  "denial:work:appeal": "Appealed",
  "denial:work:correct-and-resend": "Corrected claim made",
  "denial:work:write-off": "Written off",
  "denial:work:bill-patient": "Billed to the patient",
  "denial:work:uphold": "Accepted the payer's decision",
  "denial:work:reopen": "Opened again",
};

/** The model's explanation has readonly lists; the contract's does not. */
export function explainToContract(explanation: ReturnType<typeof explainDenial>): View["why"] {
  return {
    question: explanation.question,
    answer: explanation.answer,
    steps: explanation.steps.map(({ text, source, inputs, result }) => ({
      text,
      ...(source === undefined
        ? {}
        : {
            source: {
              name: source.name,
              ...(source.locator === undefined ? {} : { locator: source.locator }),
              ...(source.edition === undefined ? {} : { edition: source.edition }),
              ...(source.url === undefined ? {} : { url: source.url }),
            },
          }),
      ...(inputs === undefined ? {} : { inputs: { ...inputs } }),
      ...(result === undefined ? {} : { result }),
    })),
    versions: { ...explanation.versions },
  };
}

/** Whether somebody may still work on a denial of this status. */
export const isOpen = (status: string): boolean => ["open", "working", "appealed"].includes(status);

function actionsFor(row: DenialRecord): View["actions"] {
  const open = isOpen(row.status);
  const closed = `The denial is ${row.status}.`;
  const action = (name: string, label: string, key: string, enabled: boolean, because: string) => ({
    action: name,
    label,
    key,
    enabled,
    because: enabled ? because : closed,
  });
  return [
    action("start", "Take it", "a", row.status === "open", "Shows the others that you are on it."),
    action(
      "correct-and-resend",
      "Correct and send again",
      "f",
      open && row.category !== "payment",
      "Makes a replacement claim (frequency 7) to edit and send.",
    ),
    action("appeal", "Appeal with the letter", "p", open, "Records the appeal; the letter below is ready to complete."),
    action(
      "bill-patient",
      "Bill the patient",
      "b",
      open && row.category !== "payment",
      "Moves the amount to the patient's balance.",
    ),
    action("write-off", "Write off", "o", open, "Takes the amount off the books as a denial write-off."),
    action("uphold", "Accept the decision", "e", open && row.category === "payment", "Closes it without posting."),
    action("reopen", "Open again", "u", !open, "Puts it back on the list."),
  ];
}
