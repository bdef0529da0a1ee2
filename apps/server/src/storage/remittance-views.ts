import { classifyAdjustment } from "@cleanclaim/ledger";
import { type ProviderAdjustment, type RemittanceClaim, moneyText, sumCents, toCents } from "@cleanclaim/model";
import type { QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound } from "../http/problem.ts";
import type { TenantTransaction } from "./database.ts";
import { cursorOf, readCursor } from "./keyset.ts";
import { findCandidates } from "./remittance-matching.ts";
import { PLB_WORDS, type ReasonWords, STATUS_WORDS } from "./remittance-words.ts";

type Page = ResponseOf<"GET /api/remittances">;
type View = ResponseOf<"GET /api/remittances/:id">;

const rowColumns = sql`r.remittance_id, r.payer_name, coalesce(p.name, '') as practice, r.payment_date, r.payment_method, r.trace_number, r.paid_cents, r.claim_count,
  r.status, r.problem, r.received_at, r.exchange_file_id, r.provider_adjustments,
  (select count(*)::int from remittance_claim rc where rc.organization_id = r.organization_id and rc.remittance_id = r.remittance_id and rc.match_status = 'unmatched') as unmatched,
  (select count(*)::int from denial d where d.organization_id = r.organization_id and d.remittance_id = r.remittance_id) as denied
  from remittance r left join practice p on p.organization_id = r.organization_id and p.practice_id = r.practice_id`;

interface RemittanceRecord {
  readonly remittance_id: string;
  readonly payer_name: string;
  readonly practice: string;
  readonly payment_date: string;
  readonly payment_method: string;
  readonly trace_number: string;
  readonly paid_cents: bigint;
  readonly claim_count: number;
  readonly status: Page["rows"][number]["status"];
  readonly problem: string | null;
  readonly received_at: string;
  readonly exchange_file_id: string;
  readonly provider_adjustments: unknown;
  readonly unmatched: number;
  readonly denied: number;
}

function pageRow(row: RemittanceRecord): Page["rows"][number] {
  return {
    id: row.remittance_id,
    payer: row.payer_name,
    practice: row.practice,
    paymentDate: row.payment_date,
    method: row.payment_method,
    traceNumber: row.trace_number,
    paid: moneyText(row.paid_cents),
    claimCount: row.claim_count,
    unmatched: row.unmatched,
    denied: row.denied,
    status: row.status,
    problem: row.problem,
    receivedAt: row.received_at,
  };
}

/** Remittance advice received, newest payment first. */
export async function listRemittances(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/remittances">,
): Promise<Page> {
  const limit = query.limit ?? 200;
  const after = readCursor(query.cursor);
  const filter = sql`r.organization_id = ${organizationId} and (r.practice_id = any(${[...practices]}::text[]) or r.practice_id is null)
    ${query.status === undefined ? sql`` : sql`and r.status = ${query.status}`}
    ${query.payer === undefined ? sql`` : sql`and r.payer_id = ${query.payer}`}
    ${query.search === undefined ? sql`` : sql`and (r.trace_number ilike ${`%${query.search}%`} or r.payer_name ilike ${`%${query.search}%`})`}`;
  const { rows } = await sql<RemittanceRecord>`select ${rowColumns} where ${filter}
    ${after === undefined ? sql`` : sql`and (r.payment_date, r.remittance_id) < (${after.value}::date, ${after.id})`}
    order by r.payment_date desc, r.remittance_id desc limit ${limit + 1}`.execute(tx);
  const { rows: totals } = await sql<{
    count: bigint;
    cents: bigint;
  }>`select count(*) as count, coalesce(sum(r.paid_cents) filter (where r.status <> 'refused'), 0)::bigint as cents from remittance r where ${filter}`.execute(
    tx,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(pageRow),
    next:
      rows.length > limit && last !== undefined ? cursorOf({ value: last.payment_date, id: last.remittance_id }) : null,
    total: Number(totals[0]?.count ?? 0n),
    totalAmount: moneyText(totals[0]?.cents ?? 0n),
  };
}

/** One remittance advice with how it adds up, claim by claim. */
export async function remittanceView(
  tx: TenantTransaction,
  organizationId: string,
  id: string,
  words: ReasonWords,
): Promise<View> {
  const { rows } =
    await sql<RemittanceRecord>`select ${rowColumns} where r.organization_id = ${organizationId} and r.remittance_id = ${id}`.execute(
      tx,
    );
  const record = rows[0];
  if (record === undefined) throw notFound("The remittance advice");
  // The column holds what posting wrote: provider adjustments of the model.
  const providerAdjustments = record.provider_adjustments as readonly ProviderAdjustment[];
  const claims = await tx
    .selectFrom("remittance_claim as rc")
    .leftJoin("claim as c", (join) =>
      join.onRef("c.organization_id", "=", "rc.organization_id").onRef("c.claim_id", "=", "rc.claim_id"),
    )
    .leftJoin("patient as p", (join) =>
      join.onRef("p.organization_id", "=", "c.organization_id").onRef("p.patient_id", "=", "c.patient_id"),
    )
    .selectAll("rc")
    .select(["p.last_name", "p.first_name"])
    .where("rc.organization_id", "=", organizationId)
    .where("rc.remittance_id", "=", id)
    .orderBy("rc.position")
    .limit(2000)
    .execute();
  const claimTotal = sumCents(claims.map((claim) => claim.paid_cents));
  const providerTotal = sumCents(providerAdjustments.map((adjustment) => toCents(adjustment.amount)));
  return {
    row: pageRow(record),
    fileId: record.exchange_file_id,
    balanced: record.status !== "refused" && claimTotal - providerTotal === record.paid_cents,
    equation: [
      { label: `${claims.length} claims paid`, amount: moneyText(claimTotal) },
      ...providerAdjustments.map((adjustment) => ({
        label: PLB_WORDS[adjustment.reason] ?? `Provider-level adjustment ${adjustment.reason}`,
        amount: moneyText(-toCents(adjustment.amount)),
      })),
      { label: "Payment", amount: moneyText(record.paid_cents) },
    ],
    providerAdjustments: providerAdjustments.map((adjustment) => ({
      reason: adjustment.reason,
      text: PLB_WORDS[adjustment.reason] ?? `Provider-level adjustment ${adjustment.reason}`,
      reference: adjustment.reference,
      amount: adjustment.amount,
    })),
    claims: await Promise.all(
      claims.map(async (claim) => {
        const decision = claim.content as RemittanceClaim; // what posting wrote
        const unmatched = claim.match_status === "unmatched";
        return {
          position: claim.position,
          claimId: claim.claim_id,
          patientControlNumber: claim.patient_control_number,
          patient:
            claim.last_name === null ? (decision.patientName ?? "") : `${claim.last_name}, ${claim.first_name ?? ""}`,
          status: STATUS_WORDS[claim.status_code] ?? `Status ${claim.status_code}`,
          charge: moneyText(claim.charge_cents),
          paid: moneyText(claim.paid_cents),
          ...sumsOf(decision),
          payerClaimControlNumber: claim.payer_claim_control_number,
          matchStatus: claim.match_status,
          matchReason: claim.match_reason,
          candidates: unmatched ? await candidateRows(tx, organizationId, decision) : [],
          lines: decision.lines.map((line) => ({
            procedureCode: line.procedureCode,
            modifiers: [...line.modifiers],
            charge: line.charge,
            paid: line.paid,
            adjustments: line.adjustments.map((adjustment) => ({
              group: adjustment.group,
              reason: adjustment.reason,
              amount: adjustment.amount,
              text: words.adjustment(adjustment.reason),
            })),
            remarks: line.remarks.map((code) => ({ code, text: words.remark(code) })),
          })),
        };
      }),
    ),
  };
}

/** Contractual, patient's and refused amounts of a decision, by the posting rules. */
export function sumsOf(decision: RemittanceClaim): {
  contractual: string;
  patientResponsibility: string;
  denied: string;
} {
  const all = [...decision.adjustments, ...decision.lines.flatMap((line) => line.adjustments)];
  const sum = (kind: ReturnType<typeof classifyAdjustment>) =>
    moneyText(
      sumCents(
        all
          .filter((adjustment) => classifyAdjustment(adjustment.group, adjustment.reason) === kind)
          .map((adjustment) => toCents(adjustment.amount)),
      ),
    );
  return { contractual: sum("contractual"), patientResponsibility: sum("patient-share"), denied: sum("denied") };
}

async function candidateRows(
  tx: TenantTransaction,
  organizationId: string,
  decision: RemittanceClaim,
): Promise<View["claims"][number]["candidates"]> {
  const candidates = await findCandidates(tx, organizationId, decision);
  if (candidates.length === 0) return [];
  const names = await tx
    .selectFrom("claim as c")
    .innerJoin("patient as p", (join) =>
      join.onRef("p.organization_id", "=", "c.organization_id").onRef("p.patient_id", "=", "c.patient_id"),
    )
    .select(["c.claim_id", "p.last_name", "p.first_name"])
    .where("c.organization_id", "=", organizationId)
    .where(
      "c.claim_id",
      "in",
      candidates.map(({ claim }) => claim.claimId),
    )
    .execute();
  return candidates.map(({ claim, because }) => {
    const name = names.find((row) => row.claim_id === claim.claimId);
    return {
      claimId: claim.claimId,
      patientControlNumber: claim.patientControlNumber,
      patient: name === undefined ? "" : `${name.last_name}, ${name.first_name}`,
      serviceDate: claim.serviceDate,
      totalCharge: claim.totalCharge,
      because,
    };
  });
}
