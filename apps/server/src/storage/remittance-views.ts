import { classifyAdjustment, postAssignedClaim, signedEntry } from "@cleanclaim/ledger";
import { type ProviderAdjustment, type RemittanceClaim, moneyText, sumCents, toCents } from "@cleanclaim/model";
import { denialReason } from "@cleanclaim/revenue-cycle";
import type { BodyOf, QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { cursorOf, readCursor } from "./keyset.ts";
import { type PostingActor, dayOf, postJournals } from "./ledger.ts";
import { recordDecisions } from "./remittance-decisions.ts";
import { findCandidates, loadOpenClaims } from "./remittance-matching.ts";
import { lineNumberOf, mayBeDecided } from "./remittance-posting.ts";

type Page = ResponseOf<"GET /api/remittances">;
type View = ResponseOf<"GET /api/remittances/:id">;

/** How adjustment and remark codes read in words; the caller brings the loaded lists. */
export interface ReasonWords {
  readonly adjustment: (reason: string) => string;
  readonly remark: (code: string) => string;
}

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

const PLB_WORDS: Readonly<Record<string, string>> = {
  WO: "Overpayment taken back",
  FB: "Balance carried forward",
  L6: "Interest for late payment",
  "72": "Refund that we sent",
  CS: "Adjustment by the payer",
  AM: "Applied to borrower's account",
  J1: "Not paid because of a lien",
  IR: "Withheld for the tax office",
};

/** Claim status codes (CLP02) in words. */
const STATUS_WORDS: Readonly<Record<string, string>> = {
  "1": "Decided as first insurer",
  "2": "Decided as second insurer",
  "3": "Decided as third insurer",
  "4": "Denied",
  "19": "Decided as first insurer and forwarded",
  "20": "Decided as second insurer and forwarded",
  "21": "Decided as third insurer and forwarded",
  "22": "Earlier decision reversed",
  "23": "Not this payer's claim; forwarded",
  "25": "Predetermination only",
};

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

/** Payments for claims that we do not know, oldest first. */
export async function listUnmatched(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/unmatched">,
): Promise<ResponseOf<"GET /api/unmatched">> {
  const limit = query.limit ?? 200;
  const after = readCursor(query.cursor);
  const filter = sql`rc.organization_id = ${organizationId} and rc.match_status = 'unmatched' and r.practice_id = any(${[...practices]}::text[])`;
  const from = sql`from remittance_claim rc join remittance r on r.organization_id = rc.organization_id and r.remittance_id = rc.remittance_id where ${filter}`;
  const { rows } = await sql<{
    remittance_id: string;
    position: number;
    payer_name: string;
    patient_control_number: string;
    content: unknown;
    paid_cents: bigint;
    charge_cents: bigint;
    payment_date: string;
    match_reason: string;
  }>`
    select rc.remittance_id, rc.position, r.payer_name, rc.patient_control_number, rc.content, rc.paid_cents, rc.charge_cents, r.payment_date, rc.match_reason ${from}
    ${after === undefined ? sql`` : sql`and (rc.remittance_id || '/' || lpad(rc.position::text, 6, '0')) > ${after.id}`}
    order by rc.remittance_id || '/' || lpad(rc.position::text, 6, '0') limit ${limit + 1}`.execute(tx);
  const { rows: totals } = await sql<{
    count: bigint;
    cents: bigint;
  }>`select count(*) as count, coalesce(sum(rc.paid_cents), 0)::bigint as cents ${from}`.execute(tx);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({
      remittanceId: row.remittance_id,
      position: row.position,
      payer: row.payer_name,
      patientControlNumber: row.patient_control_number,
      patient: (row.content as RemittanceClaim).patientName ?? "", // what posting wrote
      paid: moneyText(row.paid_cents),
      charge: moneyText(row.charge_cents),
      paymentDate: row.payment_date,
      because: row.match_reason,
    })),
    next:
      rows.length > limit && last !== undefined
        ? cursorOf({ value: "", id: `${last.remittance_id}/${String(last.position).padStart(6, "0")}` })
        : null,
    total: Number(totals[0]?.count ?? 0n),
    totalAmount: moneyText(totals[0]?.cents ?? 0n),
  };
}

/** Assigns an unmatched payment to a claim of ours and posts the decision there, or dismisses it as not ours with a reason. */
export async function assignUnmatched(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  id: string,
  position: number,
  body: BodyOf<"POST /api/remittances/:id/claims/:position/assign">,
): Promise<string> {
  const row = await tx
    .selectFrom("remittance_claim as rc")
    .innerJoin("remittance as r", (join) =>
      join.onRef("r.organization_id", "=", "rc.organization_id").onRef("r.remittance_id", "=", "rc.remittance_id"),
    )
    .selectAll("rc")
    .select(["r.practice_id", "r.payer_id", "r.payer_name", "r.payment_date", "r.exchange_file_id"])
    .where("rc.organization_id", "=", actor.organizationId)
    .where("rc.remittance_id", "=", id)
    .where("rc.position", "=", position)
    .forUpdate("rc")
    .executeTakeFirst();
  if (row === undefined) throw notFound("The payment");
  if (row.match_status !== "unmatched")
    throw conflict("This payment was assigned or dismissed already.", "Reload the list.");
  const decision = row.content as RemittanceClaim; // what posting wrote
  const practiceId = row.practice_id ?? "unknown";
  // The account that the money waits in carries the payer as it was known when the file came.
  const waiting = await tx
    .selectFrom("ledger_entry as e")
    .innerJoin("ledger_account as a", (join) =>
      join
        .onRef("a.organization_id", "=", "e.organization_id")
        .on((on) =>
          on.or([
            on("a.account_id", "=", on.ref("e.credit_account_id")),
            on("a.account_id", "=", on.ref("e.debit_account_id")),
          ]),
        ),
    )
    .select(["a.payer_id"])
    .where("e.organization_id", "=", actor.organizationId)
    .where("e.journal_id", "=", row.journal_id ?? "")
    .where("a.kind", "=", "unmatched-payer-money")
    .executeTakeFirst();
  const payerId = waiting?.payer_id ?? row.payer_id ?? "unknown";
  const today = dayOf(services.clock.today());
  const context = { remittanceId: id, practiceId, payerId, occurredOn: today };
  if (body.claimId === undefined) {
    if (body.dismissReason === undefined || body.dismissReason.trim().length < 3)
      throw unprocessable("Say which claim the payment is for, or why it is not ours.");
    const entries = signedEntry(
      { kind: "unmatched-payer-money", practiceId, payerId },
      { kind: "payer-cash", practiceId },
      toCents(decision.paid),
      { reason: "dismissed", memo: "not our claim" },
    );
    if (entries.length > 0) {
      await postJournals(tx, actor, [
        {
          idempotencyKey: `remittance:${id}:${position}:dismissed`,
          kind: "correction",
          practiceId,
          occurredOn: today,
          description: "Unmatched payment dismissed: not ours, to be returned",
          sourceKind: "remittance",
          sourceId: id,
          entries,
        },
      ]);
    }
    await setMatch(tx, actor, id, position, { match_status: "dismissed", match_reason: body.dismissReason.trim() });
    return "The payment was dismissed; its money is taken out of cash until it is returned to the payer.";
  }
  const numbers = await tx
    .selectFrom("claim")
    .select("patient_control_number")
    .where("organization_id", "=", actor.organizationId)
    .where("claim_id", "=", body.claimId)
    .executeTakeFirst();
  if (numbers === undefined) throw notFound("The claim");
  const claim = (
    await loadOpenClaims(tx, actor.organizationId, [
      { ...decision, patientControlNumber: numbers.patient_control_number, payerClaimControlNumber: "" },
    ])
  ).find((candidate) => candidate.claimId === body.claimId);
  if (claim === undefined) throw notFound("The claim");
  if (!mayBeDecided(claim.state))
    throw conflict(
      `The claim is ${claim.state} and was not sent, so a payer can't have decided it.`,
      "Choose another claim.",
    );
  const posting = postAssignedClaim(
    decision,
    position,
    {
      claimId: claim.claimId,
      patientId: claim.patientId,
      practiceId: claim.practiceId,
      payerId: claim.payerId,
      lineNumber: lineNumberOf(claim),
    },
    context,
  );
  await postJournals(tx, actor, [posting.journal]);
  await setMatch(tx, actor, id, position, {
    match_status: "assigned",
    claim_id: claim.claimId,
    match_reason: "Assigned by a person.",
  });
  await recordDecisions(
    tx,
    services,
    actor,
    {
      remittanceId: id,
      exchangeFileId: row.exchange_file_id,
      payerName: row.payer_name,
      decidedOn: dayOf(row.payment_date),
      rateEffectiveOn: today,
    },
    [{ claim, decision, posting, position }],
  );
  return `The payment was posted to claim ${claim.patientControlNumber}.`;
}

async function setMatch(
  tx: TenantTransaction,
  actor: PostingActor,
  id: string,
  position: number,
  change: { match_status: string; match_reason: string; claim_id?: string },
): Promise<void> {
  await tx
    .updateTable("remittance_claim")
    .set(change)
    .where("organization_id", "=", actor.organizationId)
    .where("remittance_id", "=", id)
    .where("position", "=", position)
    .execute();
  await sql`update remittance r set status = 'posted' where r.organization_id = ${actor.organizationId} and r.remittance_id = ${id} and r.status = 'posted-with-unmatched'
    and not exists (select from remittance_claim rc where rc.organization_id = r.organization_id and rc.remittance_id = r.remittance_id and rc.match_status = 'unmatched')`.execute(
    tx,
  );
}

/** Adjustment reasons in words from our own table; remarks by number until the site's list is loaded. */
export const plainWords: ReasonWords = {
  adjustment: (reason) => ADJUSTMENT_WORDS[reason] ?? denialReason(reason).explanation,
  remark: (code) => `Remark ${code}`,
};

const ADJUSTMENT_WORDS: Readonly<Record<string, string>> = {
  "1": "Deductible",
  "2": "Coinsurance",
  "3": "Copay",
  "23": "Settled by an earlier insurer",
  "24": "Covered by a capitation agreement",
  "45": "Above the contracted price",
  "59": "Reduced: several procedures at once",
  "94": "More than charged",
  "253": "Federal sequestration",
};
