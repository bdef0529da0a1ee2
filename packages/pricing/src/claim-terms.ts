import { allocate, isEffective, moneyText, parseCents, sumCents, timesRate, type Cents } from "@cleanclaim/model";
import type { ExplanationStep } from "@cleanclaim/model";

import type { ClaimTerm, SequestrationTerm } from "./contract.ts";
import { withStep, type ClaimToPrice, type LinePrice, type LineToPrice } from "./price.ts";
import { percentOf } from "./rate-prices.ts";

/** What the payer's part of an allowed amount comes to. */
export interface PayerPart {
  readonly patient: Cents;
  readonly beforeSequestration: Cents;
  readonly sequestration: Cents;
  readonly paid: Cents;
  readonly steps: readonly ExplanationStep[];
}

/** A new total for the claim and why; undefined when the term does not come into force. */
interface NewTotal {
  readonly total: Cents;
  readonly words: string;
}

function chargesOf(lines: readonly LineToPrice[]): Cents {
  return sumCents(lines.map(({ charge }) => charge ?? 0n));
}

type AmountTerm = Exclude<ClaimTerm, SequestrationTerm>;

function totalOf(term: AmountTerm, allowed: Cents, charges: Cents): NewTotal | undefined {
  switch (term.kind) {
    case "lesser-of": {
      const factor = percentOf(term.percentOfCharges ?? "100");
      const most = factor === undefined ? charges : timesRate(charges, factor);
      const words = `the claim's charges ${moneyText(charges)} × ${term.percentOfCharges ?? "100"} % = ${moneyText(most)} are less`;
      return most < allowed ? { total: most, words } : undefined;
    }
    case "minimum":
    case "maximum": {
      const amount = parseCents(term.amount);
      if (amount === undefined || (term.kind === "minimum" ? allowed >= amount : allowed <= amount)) return undefined;
      return { total: amount, words: `the ${term.kind} of a claim is ${moneyText(amount)}` };
    }
    case "stop-loss": {
      const threshold = parseCents(term.threshold);
      const factor = percentOf(term.percent);
      if (threshold === undefined || factor === undefined || charges <= threshold) return undefined;
      if (term.mode === "first-dollar") {
        const total = timesRate(charges, factor);
        const words = `stop-loss: charges ${moneyText(charges)} are above ${moneyText(threshold)}: ${term.percent} % of them = ${moneyText(total)}`;
        return { total, words };
      }
      const more = timesRate(charges - threshold, factor);
      const words = `stop-loss: ${term.percent} % of (charges ${moneyText(charges)} − ${moneyText(threshold)}) = ${moneyText(more)} more`;
      return { total: allowed + more, words };
    }
    case "outlier": {
      const loss = parseCents(term.fixedLoss);
      const factor = percentOf(term.percent);
      const ratio = term.costToCharge ?? "1";
      if (loss === undefined || factor === undefined) return undefined;
      const cost = timesRate(charges, ratio);
      const above = cost - allowed - loss;
      if (above <= 0n) return undefined;
      const more = timesRate(above, factor);
      const words =
        `outlier: ${term.percent} % of (charges ${moneyText(charges)} × ${ratio} = ${moneyText(cost)} − price ${moneyText(allowed)} − ` +
        `fixed loss ${moneyText(loss)}) = ${moneyText(more)} more`;
      return { total: allowed + more, words };
    }
  }
}

/** Spreads a new total: what is taken goes by the lines' amounts, what is added by their charges; amounts where none are charged. */
function spreadTotal(total: Cents, lines: readonly LineToPrice[], prices: readonly LinePrice[]): Cents[] {
  const amounts = prices.map(({ allowed }) => allowed ?? 0n);
  const before = sumCents(amounts);
  if (total < before) return allocate(total, amounts);
  const charges = lines.map(({ charge }) => (charge === undefined || charge < 0n ? 0n : charge));
  const more = allocate(total - before, sumCents(charges) === 0n ? amounts : charges);
  return amounts.map((amount, index) => amount + (more[index] ?? 0n));
}

function lesserLine(price: LinePrice, to: LineToPrice, percent: string, contract: string): LinePrice {
  const factor = percentOf(percent);
  if (price.allowed === null || to.charge === undefined || factor === undefined) return price;
  const most = timesRate(to.charge, factor);
  if (price.allowed <= most) return price;
  const words = percent === "100" ? "" : ` × ${percent} % = ${moneyText(most)}`;
  return withStep(price, most, `the charge ${moneyText(to.charge)}${words} is less`, { name: contract });
}

/**
 * Applies the terms of the whole claim to its priced lines, in the order given. A new total is spread over the lines so that
 * they add up to it. Lines without a price take no part. `steps` say what happened to the claim.
 */
export function applyClaimTerms(
  terms: readonly ClaimTerm[],
  lines: readonly LineToPrice[],
  prices: readonly LinePrice[],
  claim: ClaimToPrice,
  contract: string,
): { readonly prices: LinePrice[]; readonly steps: ExplanationStep[] } {
  const out = [...prices];
  const steps: ExplanationStep[] = [];
  for (const term of terms) {
    if (term.effective !== undefined && !isEffective(term.effective, claim.request.on)) continue;
    if (term.kind === "sequestration") continue;
    if (term.kind === "lesser-of" && term.level === "line") {
      lines.forEach((to, index) => {
        const price = out[index];
        if (price !== undefined) out[index] = lesserLine(price, to, term.percentOfCharges ?? "100", contract);
      });
      continue;
    }
    const at = lines.flatMap((_, index) => (typeof out[index]?.allowed === "bigint" ? [index] : []));
    const priced = at.flatMap((index) => lines[index] ?? []);
    const amounts = at.flatMap((index) => out[index] ?? []);
    const before = sumCents(amounts.map(({ allowed }) => allowed ?? 0n));
    const changed = at.length === 0 ? undefined : totalOf(term, before, chargesOf(priced));
    if (changed === undefined) continue;
    steps.push({ text: changed.words, source: { name: contract }, result: moneyText(changed.total) });
    const parts = spreadTotal(changed.total, priced, amounts);
    at.forEach((index, position) => {
      const price = out[index];
      const part = parts[position] ?? 0n;
      const text = `${changed.words}; claim ${moneyText(before)} becomes ${moneyText(changed.total)}, this line's part ${moneyText(part)}`;
      if (price !== undefined) out[index] = withStep(price, part, text, { name: contract });
    });
  }
  return { prices: out, steps };
}

/** What the payer pays of the allowed amount after the patient's part and sequestration. */
export function payerPart(
  allowed: Cents,
  patient: Cents,
  terms: readonly ClaimTerm[],
  claim: ClaimToPrice,
  contract: string,
): PayerPart | undefined {
  const term = terms.find(
    (each): each is SequestrationTerm =>
      each.kind === "sequestration" && (each.effective === undefined || isEffective(each.effective, claim.request.on)),
  );
  const factor = term === undefined ? undefined : percentOf(term.percent);
  if (term === undefined || factor === undefined) return undefined;
  const owed = patient > allowed ? allowed : patient;
  const before = allowed - owed;
  const sequestration = timesRate(before, factor);
  const source = { name: contract };
  return {
    patient: owed,
    beforeSequestration: before,
    sequestration,
    paid: before - sequestration,
    steps: [
      {
        text: `allowed ${moneyText(allowed)} less the patient's ${moneyText(owed)}`,
        source,
        result: moneyText(before),
      },
      { text: `sequestration ${term.percent} % of ${moneyText(before)}`, source, result: moneyText(sequestration) },
      { text: "the payer pays the rest", source, result: moneyText(before - sequestration) },
    ],
  };
}
