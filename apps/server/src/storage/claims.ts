import { daysBetween, moneyText } from "@cleanclaim/model";
import { waitingStates } from "@cleanclaim/revenue-cycle";
import { claimStates } from "@cleanclaim/revenue-cycle/contract";
import type { ClaimState, QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";
import { beginsWith, listPage } from "./work-list.ts";
import type { SortColumn } from "./work-list.ts";

type Page = ResponseOf<"GET /api/claims">;
type ClaimRow = Page["rows"][number];

interface ClaimRecord {
  readonly claim_id: string;
  readonly patient_control_number: string;
  readonly patient: string;
  readonly patient_id: string;
  readonly payer: string;
  readonly practice: string;
  readonly provider: string;
  readonly service_date: string;
  readonly type_of_bill: string | null;
  readonly state: ClaimState;
  readonly outcome: ClaimRow["outcome"];
  readonly responsibility: ClaimRow["responsibility"];
  readonly total_charge_cents: bigint;
  readonly paid_cents: bigint;
  readonly balance_cents: bigint | null;
  readonly timely_filing_due_on: string;
  readonly answer_due_on: string | null;
  readonly first_finding: string | null;
  readonly assigned_to: string | null;
  readonly expected_cents: bigint | null;
  readonly expected_on: string | null;
}

const columns: Readonly<Record<string, SortColumn>> = {
  totalCharge: { expression: sql`c.total_charge_cents`, type: "bigint" },
  serviceDate: { expression: sql`c.service_date`, type: "date" },
  patientControlNumber: { expression: sql`c.patient_control_number`, type: "text" },
  daysToDeadline: { expression: sql`c.timely_filing_due_on`, type: "date" },
  paid: { expression: sql`c.paid_cents`, type: "bigint" },
  state: { expression: sql`c.state`, type: "text" },
  patient: { expression: sql`(p.last_name || ', ' || p.first_name)`, type: "text", needsJoins: true },
  payer: { expression: sql`y.name`, type: "text", needsJoins: true },
  provider: { expression: sql`(d.last_name || ', ' || d.first_name)`, type: "text", needsJoins: true },
};

/** The list of claims. Lists of work (held, rejected) come by money times age, the others by money. */
export async function listClaims(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  userId: string,
  query: QueryOf<"GET /api/claims">,
): Promise<Page> {
  const today = services.clock.today();
  const narrowed =
    query.practiceId === undefined || query.practiceId === ""
      ? practices
      : practices.filter((one) => one === query.practiceId);
  const states = wantedStates(query.state);
  const isWork =
    states !== undefined && states.length > 0 && states.every((state) => ["held", "rejected"].includes(state));
  const page = await listPage<ClaimRecord>(
    tx,
    {
      select: sql`c.claim_id, c.patient_control_number, p.last_name || ', ' || p.first_name as patient, c.patient_id, y.name as payer, r.name as practice,
        d.last_name || ', ' || d.first_name as provider, c.service_date::text as service_date, c.state, c.outcome, c.responsibility,
        case when c.claim_type = 'institutional' then (c.content ->> 'typeOfBill') || (c.content ->> 'frequencyCode') end as type_of_bill,
        c.total_charge_cents, c.paid_cents, c.timely_filing_due_on::text as timely_filing_due_on, c.answer_due_on::text as answer_due_on, c.first_finding,
        (select sum(a.balance_cents)::bigint from ledger_account a where a.organization_id = c.organization_id and a.claim_id = c.claim_id
          and a.kind in ('payer-receivable', 'patient-receivable')) as balance_cents,
        (select e.payer_cents from claim_forecast e where e.organization_id = c.organization_id and e.claim_id = c.claim_id) as expected_cents,
        (select e.expected_on::text from claim_forecast e where e.organization_id = c.organization_id and e.claim_id = c.claim_id) as expected_on,
        (select u.display_name from app_user u where u.organization_id = c.organization_id and u.user_id = c.assigned_user_id) as assigned_to`,
      from: sql`from claim c
        join patient p on p.organization_id = c.organization_id and p.patient_id = c.patient_id
        join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
        join practice r on r.organization_id = c.organization_id and r.practice_id = c.practice_id
        join provider d on d.organization_id = c.organization_id and d.provider_id = c.provider_id`,
      countFrom: sql`from claim c`,
      where: claimFilter(organizationId, narrowed, states, query, userId, today),
      scope: sql`c.organization_id = ${organizationId}`,
      id: sql`c.claim_id`,
      amount: sql`c.total_charge_cents`,
      columns: {
        ...columns,
        priority: {
          expression: sql`c.total_charge_cents * (greatest(${today}::date - c.service_date, 0) + 1)`,
          type: "bigint",
        },
        ageDays: { expression: sql`c.service_date`, type: "date", inverse: true },
      },
      defaultSort: isWork ? "-priority" : "-totalCharge",
      countKey: JSON.stringify([
        ...[
          organizationId,
          "claims",
          narrowed,
          states,
          query.outcome,
          query.payer,
          query.search,
          query.overdue,
          query.kind,
        ],
        query.assigned === "me" ? userId : query.assigned,
      ]),
    },
    query,
  );
  return { ...page, rows: page.rows.map((row) => claimRow(row, today)) };
}

function wantedStates(text: string | undefined): ClaimState[] | undefined {
  if (text === undefined || text === "" || text === "all") return undefined;
  const wanted = text.split(",");
  return claimStates.filter((state) => wanted.includes(state));
}

function claimFilter(
  organizationId: string,
  practices: readonly string[],
  states: readonly ClaimState[] | undefined,
  query: QueryOf<"GET /api/claims">,
  userId: string,
  today: string,
): RawBuilder<unknown> {
  const conditions = [sql`c.organization_id = ${organizationId} and c.practice_id = any(${[...practices]}::text[])`];
  if (states !== undefined) conditions.push(sql`c.state = any(${[...states]}::text[])`);
  if (query.outcome !== undefined && query.outcome !== "") {
    conditions.push(sql`c.outcome = any(${query.outcome.split(",")}::text[])`);
  }
  if (query.payer !== undefined && query.payer !== "") conditions.push(sql`c.payer_id = ${query.payer}`);
  if (query.kind !== undefined && query.kind !== "" && query.kind !== "all") {
    conditions.push(sql`c.claim_type = ${query.kind}`);
  }
  if (query.assigned === "me") conditions.push(sql`c.assigned_user_id = ${userId}`);
  else if (query.assigned === "none") conditions.push(sql`c.assigned_user_id is null`);
  else if (query.assigned !== undefined && query.assigned !== "") {
    conditions.push(sql`c.assigned_user_id = ${query.assigned}`);
  }
  if (query.overdue !== undefined && query.overdue !== "" && query.overdue !== "false") {
    conditions.push(
      sql`c.answer_due_on < ${today}::date and c.state in ('sent', 'received-by-clearinghouse', 'received-by-payer')`,
    );
  }
  if (query.search !== undefined && query.search.trim() !== "") {
    const text = query.search.trim();
    const pattern = beginsWith(text.toLowerCase());
    conditions.push(sql`c.claim_id in (
      select n.claim_id from claim n where n.organization_id = ${organizationId} and n.patient_control_number = upper(${text})
      union select n.claim_id from claim n join patient s on s.organization_id = n.organization_id and s.patient_id = n.patient_id
        where n.organization_id = ${organizationId} and s.practice_id = any(${[...practices]}::text[]) and lower(s.last_name) like ${pattern}
      union select n.claim_id from claim n join patient s on s.organization_id = n.organization_id and s.patient_id = n.patient_id
        where n.organization_id = ${organizationId} and s.account_number = upper(${text}))`);
  }
  return sql.join(conditions, sql` and `);
}

function claimRow(row: ClaimRecord, today: string): ClaimRow {
  const clock = claimClock(row, today);
  return {
    id: row.claim_id,
    patientControlNumber: row.patient_control_number,
    patient: row.patient,
    patientId: row.patient_id,
    payer: row.payer,
    practice: row.practice,
    provider: row.provider,
    serviceDate: row.service_date,
    typeOfBill: row.type_of_bill,
    state: row.state,
    outcome: row.outcome,
    responsibility: row.responsibility,
    totalCharge: moneyText(row.total_charge_cents),
    paid: moneyText(row.paid_cents),
    balance: moneyText(row.balance_cents ?? 0n),
    ageDays: daysBetween(dayOf(row.service_date), dayOf(today)),
    daysToDeadline: clock.daysLeft,
    problem: row.first_finding,
    nextStep: nextStep(row.state, row.outcome, clock.daysLeft),
    assignedTo: row.assigned_to,
    expectedPayment: row.expected_cents === null ? null : moneyText(row.expected_cents),
    expectedOn: row.expected_on,
  };
}

/** The clock that runs on a claim: to file, to be answered, or none. */
export function claimClock(
  row: { readonly state: ClaimState; readonly timely_filing_due_on: string; readonly answer_due_on: string | null },
  today: string,
): { readonly kind: "file" | "answer" | "none"; readonly daysLeft: number; readonly text: string } {
  if (["draft", "held", "ready", "rejected"].includes(row.state)) {
    const daysLeft = daysBetween(dayOf(today), dayOf(row.timely_filing_due_on));
    const text = daysLeft < 0 ? `Filing deadline passed ${-daysLeft} days ago` : `${daysLeft} days left to file`;
    return { kind: "file", daysLeft, text };
  }
  const isWaiting = (waitingStates as readonly ClaimState[]).includes(row.state);
  if (isWaiting && row.answer_due_on !== null) {
    const daysLeft = daysBetween(dayOf(today), dayOf(row.answer_due_on));
    const text = daysLeft < 0 ? `No answer; due ${-daysLeft} days ago` : `Answer expected within ${daysLeft} days`;
    return { kind: "answer", daysLeft, text };
  }
  return { kind: "none", daysLeft: 0, text: "No clock runs" };
}

function nextStep(state: ClaimState, outcome: ClaimRow["outcome"], daysLeft: number): string {
  switch (state) {
    case "draft":
      return "Finish coding";
    case "held":
      return "Fix what is found";
    case "ready":
      return "Send";
    case "rejected":
      return "Correct and send again";
    case "sent":
    case "received-by-clearinghouse":
    case "received-by-payer":
      return daysLeft < 0 ? "Ask the payer for the status" : "Wait for the answer";
    case "adjudicated":
      return outcome === "denied" || outcome === "partly-paid" ? "Work the denial" : "Bill what is left";
    case "replaced":
    case "voided":
    case "closed":
    case "cancelled":
      return "Nothing";
  }
}
