import type { DeniedAmount } from "@cleanclaim/ledger";
import { denialWork } from "@cleanclaim/revenue-cycle";
import { sql } from "kysely";
import { newId } from "../clock.ts";
import { billedCode } from "./billed-code.ts";
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
    procedureCode: line === undefined ? undefined : billedCode(line),
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
