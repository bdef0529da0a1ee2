import type { DeniedAmount } from "@cleanclaim/ledger";
import { moneyText, sumCents, toCents } from "@cleanclaim/model";
import { denialWork } from "@cleanclaim/revenue-cycle";
import { sql } from "kysely";
import { newId } from "../clock.ts";
import type { TenantTransaction } from "./database.ts";
import type { PostingActor } from "./ledger.ts";
import type { DecidedClaim, DecisionSource } from "./remittance-decisions.ts";
import type { OpenClaim } from "./remittance-matching.ts";

/** Denials become work; a decision that no longer refuses what was refused before overturns that denial. */
export async function recordDenials(
  tx: TenantTransaction,
  actor: PostingActor,
  source: DecisionSource,
  decided: readonly DecidedClaim[],
): Promise<void> {
  const decisions = decided.filter(({ posting }) => posting.outcome !== "reversed");
  const claimIds = [
    ...new Set(
      decisions.flatMap(({ claim }) =>
        claim.replacesClaimId === null ? [claim.claimId] : [claim.claimId, claim.replacesClaimId],
      ),
    ),
  ];
  if (claimIds.length === 0) return;
  const open = await tx
    .selectFrom("denial")
    .select(["denial_id", "claim_id", "line_number", "reason", "category"])
    .where("organization_id", "=", actor.organizationId)
    .where("claim_id", "in", claimIds)
    .where("status", "in", ["open", "working", "appealed", "corrected"])
    .where("category", "<>", "payment")
    .execute();
  const payers = await tx
    .selectFrom("payer")
    .select(["payer_id", "appeal_days"])
    .where("organization_id", "=", actor.organizationId)
    .execute();
  const appealDays = new Map(payers.map((payer) => [payer.payer_id, payer.appeal_days]));
  const still = new Set<string>();
  const left = await openWithPayer(tx, actor, claimIds);
  const rows = decisions.flatMap(({ claim, posting }) =>
    mergeDenied(posting.denied).flatMap((denied) => {
      // A payer that follows another one refuses the whole charge in words, but only what was left to it is at stake.
      const atStake = left.get(claim.claimId) ?? 0n;
      const cents = denied.cents < atStake ? denied.cents : atStake;
      const before = open.find(
        (row) =>
          row.claim_id === claim.claimId && row.reason === denied.reason && row.line_number === (denied.line ?? null),
      );
      if (before !== undefined) still.add(before.denial_id);
      if (cents <= 0n) return [];
      left.set(claim.claimId, atStake - cents);
      return before === undefined
        ? [denialRow(actor, source, claim, { ...denied, cents }, appealDays.get(claim.payerId) ?? 120)]
        : [];
    }),
  );
  for (let index = 0; index < rows.length; index += 1000)
    await tx
      .insertInto("denial")
      .values(rows.slice(index, index + 1000))
      .execute();
  const overturned = open.filter((row) => !still.has(row.denial_id)).map((row) => row.denial_id);
  if (overturned.length > 0) {
    await tx
      .updateTable("denial")
      .set({
        status: "overturned",
        resolved_at: sql`now()`,
        resolution: `${source.payerName} decided again and no longer refuses it.`,
        version: sql`version + 1`,
      })
      .where("organization_id", "=", actor.organizationId)
      .where("denial_id", "in", overturned)
      .execute();
  }
  if (still.size > 0) {
    await tx
      .updateTable("denial")
      .set({
        status: "open",
        resolution: `${source.payerName} decided again and refuses it still.`,
        version: sql`version + 1`,
      })
      .where("organization_id", "=", actor.organizationId)
      .where("denial_id", "in", [...still])
      .execute();
  }
}

/** What each claim's payer still owes on it. */
async function openWithPayer(
  tx: TenantTransaction,
  actor: PostingActor,
  claimIds: readonly string[],
): Promise<Map<string, bigint>> {
  const rows = await tx
    .selectFrom("ledger_account")
    .select(["claim_id", "balance_cents"])
    .where("organization_id", "=", actor.organizationId)
    .where("kind", "=", "payer-receivable")
    .where("claim_id", "in", [...claimIds])
    .execute();
  return new Map(rows.map((row) => [row.claim_id ?? "", row.balance_cents]));
}

/** One denial a line and reason, also when the payer splits the amount over several adjustments. */
function mergeDenied(denied: readonly DeniedAmount[]): DeniedAmount[] {
  const merged = new Map<string, DeniedAmount>();
  for (const amount of denied) {
    const key = `${amount.line ?? ""}/${amount.group}/${amount.reason}`;
    const before = merged.get(key);
    merged.set(
      key,
      before === undefined
        ? amount
        : {
            ...before,
            cents: before.cents + amount.cents,
            remarks: [...new Set([...before.remarks, ...amount.remarks])],
          },
    );
  }
  return [...merged.values()];
}

function denialRow(
  actor: PostingActor,
  source: DecisionSource,
  claim: OpenClaim,
  denied: DeniedAmount,
  appealDays: number,
) {
  const line = denied.line === undefined ? undefined : claim.content.lines[denied.line - 1];
  const diagnoses = (line?.diagnosisPointers ?? []).flatMap(
    (pointer) => claim.content.diagnoses[pointer - 1]?.code ?? [],
  );
  const work = denialWork({
    group: denied.group,
    reason: denied.reason,
    remarks: denied.remarks,
    cents: denied.cents,
    line: denied.line,
    procedureCode: line?.procedureCode,
    diagnoses,
    decidedOn: source.decidedOn,
    appealDays,
    payerName: source.payerName,
  });
  return {
    organization_id: actor.organizationId,
    denial_id: newId(),
    practice_id: claim.practiceId,
    claim_id: claim.claimId,
    remittance_id: source.remittanceId,
    line_number: denied.line ?? null,
    adjustment_group: denied.group,
    reason: denied.reason,
    remarks: [...denied.remarks],
    amount_cents: denied.cents,
    category: work.category,
    explanation: work.explanation,
    proposed_step: work.step,
    proposed_action: work.action,
    chance_percent: work.chance,
    deadline_on: work.deadline,
    status: "open",
  };
}

/** What the contract says against what the payer allowed: a shortfall of more than a dollar on a paid line is work too. */
export async function recordUnderpayments(
  tx: TenantTransaction,
  actor: PostingActor,
  source: DecisionSource,
  decided: readonly DecidedClaim[],
): Promise<void> {
  const paidPrimaries = decided.filter(
    ({ claim, posting }) => posting.outcome !== "reversed" && posting.paid > 0n && claim.responsibility === "P",
  );
  if (paidPrimaries.length === 0) return;
  const payerIds = [...new Set(paidPrimaries.map(({ claim }) => claim.payerId))];
  const rates = await tx
    .selectFrom("contract_rate")
    .selectAll()
    .where("organization_id", "=", actor.organizationId)
    .where("payer_id", "in", payerIds)
    .where("effective_from", "<=", source.rateEffectiveOn)
    .execute();
  const rateOf = (claim: OpenClaim, code: string, modifiers: readonly string[], on: string) =>
    rates
      .filter(
        (rate) =>
          rate.payer_id === claim.payerId &&
          rate.practice_id === claim.practiceId &&
          rate.procedure_code === code &&
          rate.effective_from <= on &&
          (rate.effective_until === null || on < rate.effective_until),
      )
      .filter((rate) => rate.modifier === "" || modifiers.includes(rate.modifier))
      .sort((a, b) => b.modifier.length - a.modifier.length || (a.effective_from < b.effective_from ? 1 : -1))[0];
  const rows = paidPrimaries.flatMap(({ claim, decision, posting }) =>
    decision.lines.flatMap((line, index) => {
      const ours = claim.content.lines[index];
      const deniedHere = posting.denied.some((denied) => denied.line === index + 1);
      const reduced = line.adjustments.some(
        (adjustment) => ["59", "253", "97", "151"].includes(adjustment.reason) && toCents(adjustment.amount) !== 0n,
      );
      const rate = rateOf(claim, line.procedureCode, line.modifiers, ours?.serviceFrom ?? claim.serviceDate);
      const units = Number(line.units);
      if (
        rate === undefined ||
        deniedHere ||
        reduced ||
        line.modifiers.length > 0 ||
        !Number.isInteger(units) ||
        units < 1
      )
        return [];
      const share = sumCents(
        line.adjustments
          .filter((adjustment) => adjustment.group === "PR")
          .map((adjustment) => toCents(adjustment.amount)),
      );
      const allowed = toCents(line.paid) + share;
      const expectedByContract = rate.allowed_cents * BigInt(units);
      const expected = expectedByContract < toCents(line.charge) ? expectedByContract : toCents(line.charge);
      if (expected - allowed <= 100n) return [];
      return [
        {
          organization_id: actor.organizationId,
          denial_id: newId(),
          practice_id: claim.practiceId,
          claim_id: claim.claimId,
          remittance_id: source.remittanceId,
          line_number: index + 1,
          adjustment_group: "CO",
          reason: "45",
          remarks: [...line.remarks],
          amount_cents: expected - allowed,
          category: "payment",
          explanation: `Line ${index + 1} (${line.procedureCode}): ${rate.contract_name} says ${moneyText(expected)}, ${source.payerName} allowed ${moneyText(allowed)}; ${moneyText(expected - allowed)} is missing.`,
          proposed_step: "Ask the payer to reprocess the line at the contracted rate; attach the rate of the contract.",
          proposed_action: "appeal",
          chance_percent: 70,
          deadline_on: sql<string>`${source.decidedOn}::date + 180`,
          status: "open",
        },
      ];
    }),
  );
  for (let index = 0; index < rows.length; index += 1000)
    await tx
      .insertInto("denial")
      .values(rows.slice(index, index + 1000))
      .execute();
}
