import { postTransfer } from "@cleanclaim/ledger";
import {
  type Claim,
  type ClaimPayer,
  type PayerResponsibility,
  type Subscriber,
  addDays,
  moneyText,
  parseDate,
  sumCents,
  toCents,
} from "@cleanclaim/model";
import { claimForNextPayer, patientShareOf } from "@cleanclaim/revenue-cycle";
import { newId } from "../clock.ts";
import type { Services } from "../services.ts";
import { type TenantTransaction, json } from "./database.ts";
import { type PostingActor, accountBalance, postJournals } from "./ledger.ts";
import type { DecidedClaim, DecisionSource } from "./remittance-decisions.ts";
import { dayOf } from "./stored-shapes.ts";

const order: readonly PayerResponsibility[] = ["P", "S", "T"];

/**
 * Makes the next payer's claim for every decided claim whose patient has a further coverage in force on the day of service, and moves
 * the patient's share to that payer. One claim for each decided claim, also when the decision comes twice.
 */
export async function billNextPayers(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  source: DecisionSource,
  decided: readonly DecidedClaim[],
): Promise<void> {
  const candidates = decided.filter(
    ({ claim, decision, posting }) =>
      posting.outcome !== "reversed" &&
      claim.responsibility !== "T" &&
      patientShareOf(decision) > 0n &&
      posting.patientShare > 0n,
  );
  if (candidates.length === 0) return;
  const coverages = await tx
    .selectFrom("coverage")
    .innerJoin("payer", (join) =>
      join
        .onRef("payer.organization_id", "=", "coverage.organization_id")
        .onRef("payer.payer_id", "=", "coverage.payer_id"),
    )
    .selectAll("coverage")
    .select([
      "payer.name as payer_name",
      "payer.edi_payer_id",
      "payer.claim_filing_indicator_code",
      "payer.timely_filing_days",
    ])
    .where("coverage.organization_id", "=", actor.organizationId)
    .where("coverage.priority", "in", ["S", "T"])
    .where("coverage.patient_id", "in", [...new Set(candidates.map(({ claim }) => claim.patientId))])
    .execute();
  if (coverages.length === 0) return;
  const existing = await tx
    .selectFrom("claim")
    .select("prior_claim_id")
    .where("organization_id", "=", actor.organizationId)
    .where(
      "prior_claim_id",
      "in",
      candidates.map(({ claim }) => claim.claimId),
    )
    .execute();
  const billed = new Set(existing.map((row) => row.prior_claim_id));
  for (const candidate of candidates) {
    const { claim } = candidate;
    const next = order[order.findIndex((responsibility) => responsibility === claim.responsibility) + 1];
    const coverage = coverages.find(
      (row) =>
        row.patient_id === claim.patientId &&
        row.priority === next &&
        row.effective_from <= claim.serviceDate &&
        (row.effective_until === null || claim.serviceDate < row.effective_until),
    );
    if (coverage === undefined || next === undefined || billed.has(claim.claimId)) continue;
    billed.add(claim.claimId);
    await billNext(tx, services, actor, source, candidate, next, coverage);
  }
}

interface CoverageRow {
  readonly coverage_id: string;
  readonly payer_id: string;
  readonly payer_name: string;
  readonly edi_payer_id: string;
  readonly claim_filing_indicator_code: string;
  readonly timely_filing_days: number;
  readonly member_id: string;
  readonly group_number: string;
  readonly relationship_code: string;
  readonly subscriber: unknown;
}

async function billNext(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  source: DecisionSource,
  decidedClaim: DecidedClaim,
  responsibility: PayerResponsibility,
  coverage: CoverageRow,
): Promise<void> {
  const { claim, decision, posting } = decidedClaim;
  const payer: ClaimPayer = {
    name: coverage.payer_name,
    payerId: coverage.edi_payer_id,
    claimFilingIndicatorCode: coverage.claim_filing_indicator_code,
  };
  const content: Claim = claimForNextPayer(
    claim.content,
    decision,
    source.decidedOn,
    {
      responsibility,
      payer,
      subscriber: subscriberOf(coverage, claim.content),
      relationshipCode: coverage.relationship_code,
    },
    `${claim.patientControlNumber.slice(0, 19)}${responsibility}`,
  );
  const claimId = newId();
  const today = dayOf(services.clock.today());
  await tx
    .insertInto("claim")
    .values({
      organization_id: actor.organizationId,
      claim_id: claimId,
      practice_id: claim.practiceId,
      patient_id: claim.patientId,
      visit_id: claim.visitId,
      payer_id: coverage.payer_id,
      coverage_id: coverage.coverage_id,
      provider_id: claim.providerId,
      patient_control_number: content.patientControlNumber,
      responsibility,
      prior_claim_id: claim.claimId,
      content: json(content),
      total_charge_cents: toCents(content.totalCharge),
      service_date: claim.serviceDate,
      timely_filing_due_on: addDays(today, coverage.timely_filing_days),
    })
    .execute();
  const share = posting.patientShare;
  await tx
    .insertInto("claim_event")
    .values({
      organization_id: actor.organizationId,
      claim_id: claimId,
      sequence: 1,
      kind: "created",
      from_state: "draft",
      to_state: "draft",
      at: services.clock.now(),
      actor_kind: "system",
      actor_name: "Cleanclaim",
      cause: `${source.payerName} left ${moneyText(share)} open; ${payer.name} is next.`,
      remittance_id: source.remittanceId,
      exchange_file_id: source.exchangeFileId,
    })
    .execute();
  const from = {
    kind: "patient-receivable" as const,
    practiceId: claim.practiceId,
    patientId: claim.patientId,
    claimId: claim.claimId,
  };
  const open = await accountBalance(tx, actor.organizationId, from);
  const journal = postTransfer({
    idempotencyKey: `next-payer:${claim.claimId}`,
    from,
    to: {
      kind: "payer-receivable",
      practiceId: claim.practiceId,
      patientId: claim.patientId,
      payerId: coverage.payer_id,
      claimId,
    },
    cents: open < share ? sumCents([open > 0n ? open : 0n]) : share,
    occurredOn: source.decidedOn,
    reason: "next-payer",
    description: `Patient's share goes to ${payer.name} first`,
    sourceKind: "remittance",
    sourceId: source.remittanceId,
  });
  const [entry] = journal?.entries ?? [];
  if (journal !== undefined && entry !== undefined) {
    const byLine = shareByLine(decidedClaim);
    const whole = sumCents(byLine.map((part) => part.cents)) === entry.cents;
    await postJournals(tx, actor, [
      whole ? { ...journal, entries: byLine.map((part) => ({ ...entry, ...part })) } : journal,
    ]);
  }
  await services.jobs.enqueue(
    tx,
    "check-claim",
    { organizationId: actor.organizationId, claimId },
    { singletonKey: `check:${claimId}` },
  );
}

/** The patient's share on each line of ours, as it was posted, so that the statement can say line by line where it went. */
function shareByLine({ posting }: DecidedClaim): { readonly line: number | undefined; readonly cents: bigint }[] {
  return posting.journal.entries
    .filter((entry) => entry.debit.kind === "patient-receivable")
    .map((entry) => ({ line: entry.line, cents: entry.cents }));
}

function subscriberOf(coverage: CoverageRow, decided: Claim): Subscriber {
  // The subscriber column holds what patient access wrote: {last, first, birthDate, sex}.
  const stored = coverage.subscriber as {
    readonly last?: string;
    readonly first?: string;
    readonly birthDate?: string | null;
    readonly sex?: "F" | "M" | "U";
  };
  return {
    name: { last: stored.last ?? decided.patient.name.last, first: stored.first ?? decided.patient.name.first },
    memberId: coverage.member_id,
    groupNumber: coverage.group_number === "" ? undefined : coverage.group_number,
    birthDate: typeof stored.birthDate === "string" ? parseDate(stored.birthDate) : undefined,
    sex: stored.sex,
    address: decided.subscriber.address ?? decided.patient.address,
  };
}
