import { moneyText, sumCents, toCents } from "@cleanclaim/model";
import type { ClaimAdjustment } from "@cleanclaim/model";
import { sql } from "kysely";
import { newId } from "../clock.ts";
import type { Services } from "../services.ts";
import { billedCode } from "./billed-code.ts";
import { openContractBook } from "./contract-pricing.ts";
import type { AgreedContract, ContractBook, ContractPrice } from "./contract-pricing.ts";
import type { TenantTransaction } from "./database.ts";
import type { PostingActor } from "./ledger.ts";
import type { DecidedClaim, DecisionSource } from "./remittance-decisions.ts";
import { dayOf } from "./stored-shapes.ts";

/** Adjustment reasons by which the payer says that it reduced the line for another procedure: no matter of the contract's price. */
const reducedFor = new Set(["59", "253", "97", "151"]);
/** Modifiers that change a price. A contract that says nothing about them does not tell what such a line is worth. */
const pricingModifiers = new Set([
  "22",
  "26",
  "50",
  "51",
  "52",
  "53",
  "54",
  "55",
  "56",
  "62",
  "66",
  "73",
  "74",
  "78",
  "80",
  "81",
  "82",
  "AS",
  "TC",
]);
const toleranceCents = 100n;

/** What the contract says against what the payer allowed: a shortfall of more than a dollar on a paid line is work. */
export async function recordUnderpayments(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  source: DecisionSource,
  decided: readonly DecidedClaim[],
): Promise<void> {
  const paid = decided.filter(
    ({ claim, posting }) => posting.outcome !== "reversed" && posting.paid > 0n && claim.responsibility === "P",
  );
  if (paid.length === 0) return;
  const payers = [...new Set(paid.map(({ claim }) => claim.payerId))];
  const contracts = await openContractBook(tx, services, actor.organizationId, payers);
  const rows = paid.flatMap((one) => shortfalls(contracts, one).map((short) => workRow(actor, source, one, short)));
  for (let index = 0; index < rows.length; index += 1000)
    await tx
      .insertInto("denial")
      .values(rows.slice(index, index + 1000))
      .execute();
}

interface Shortfall {
  /** Null: of the whole claim. */
  readonly line: number | null;
  readonly code: string;
  readonly expected: bigint;
  readonly allowed: bigint;
  readonly contract: AgreedContract;
  readonly remarks: readonly string[];
}

const shareOf = (adjustments: readonly ClaimAdjustment[]): bigint =>
  sumCents(adjustments.filter((one) => one.group === "PR").map((one) => toCents(one.amount)));

/** A case rate or daily rates against what the payer allowed in all: on which lines it stands is the payer's choice. */
function shortfallInAll(prices: readonly ContractPrice[], { decision, posting }: DecidedClaim): Shortfall[] {
  const contract = prices[0]?.contract;
  const known = prices.flatMap(({ allowed }) => (allowed === null ? [] : [allowed]));
  if (contract === undefined || known.length < prices.length || posting.denied.length > 0) return [];
  const agreed = sumCents(known);
  const charge = toCents(decision.charge);
  const expected = agreed < charge ? agreed : charge;
  const adjustments = [...decision.adjustments, ...decision.lines.flatMap((line) => line.adjustments)];
  // Sequestration is taken from what the payer pays, not from what it allows.
  const sequestered = sumCents(adjustments.filter((one) => one.reason === "253").map((one) => toCents(one.amount)));
  const allowed = toCents(decision.paid) + shareOf(adjustments) + sequestered;
  if (expected - allowed <= toleranceCents) return [];
  return [{ line: null, code: "all lines", expected, allowed, contract, remarks: decision.remarks }];
}

function shortfalls(contracts: ContractBook, decided: DecidedClaim): Shortfall[] {
  const { claim, decision, posting } = decided;
  const prices = contracts.priceClaim(claim.content, claim.payerId, claim.practiceId, dayOf(claim.serviceDate));
  if (prices.some(({ isPart }) => isPart === true)) return shortfallInAll(prices, decided);
  return decision.lines.flatMap((line, index): Shortfall[] => {
    const ours = claim.content.lines[index];
    const price = prices[index];
    if (ours === undefined || price?.allowed === undefined || price.allowed === null || price.contract === undefined)
      return [];
    const reduced = line.adjustments.some((one) => reducedFor.has(one.reason) && toCents(one.amount) !== 0n);
    const untold = ours.modifiers.some((one) => pricingModifiers.has(one)) && !saysModifiers(price.contract);
    const denied = posting.denied.some((one) => one.line === index + 1);
    // A decision on other codes or units than ours (split or bundled lines) is no measure of the price.
    if (
      reduced ||
      untold ||
      denied ||
      line.procedureCode !== ours.procedureCode ||
      Number(line.units) !== Number(ours.units)
    )
      return [];
    const allowed = toCents(line.paid) + shareOf(line.adjustments);
    const charge = toCents(line.charge);
    const expected = price.allowed < charge ? price.allowed : charge;
    if (expected - allowed <= toleranceCents) return [];
    return [
      { line: index + 1, code: billedCode(ours), expected, allowed, contract: price.contract, remarks: line.remarks },
    ];
  });
}

function saysModifiers({ content }: AgreedContract): boolean {
  if (content.kind === "agreement") return (content.adjustments ?? []).length > 0;
  return content.kind === "medicare" || (content.kind === "percent-of" && content.of.kind === "medicare");
}

function workRow(actor: PostingActor, source: DecisionSource, { claim }: DecidedClaim, short: Shortfall) {
  const missing = moneyText(short.expected - short.allowed);
  return {
    organization_id: actor.organizationId,
    denial_id: newId(),
    practice_id: claim.practiceId,
    claim_id: claim.claimId,
    remittance_id: source.remittanceId,
    line_number: short.line,
    adjustment_group: "CO",
    reason: "45",
    remarks: [...short.remarks],
    amount_cents: short.expected - short.allowed,
    category: "payment",
    explanation: `${short.line === null ? "The claim in all" : `Line ${short.line} (${short.code})`}: ${short.contract.name} says ${moneyText(short.expected)}, ${source.payerName} allowed ${moneyText(short.allowed)}; ${missing} is missing.`,
    proposed_step: "Ask the payer to reprocess the line at the contracted rate; attach the rate of the contract.",
    proposed_action: "appeal",
    chance_percent: 70,
    deadline_on: sql<string>`${source.decidedOn}::date + 180`,
    status: "open",
  };
}
