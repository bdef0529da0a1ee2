import {
  allocate,
  moneyText,
  parseCents,
  sumCents,
  timesRate,
  type Cents,
  type ExplanationStep,
} from "@cleanclaim/model";
import { Decimal } from "decimal.js";

import { RULE_SOURCES, type MedicareRules } from "./medicare-rules.ts";
import type { CostShare, LinePrice } from "./price.ts";
import type { PriceRequest } from "./price-request.ts";

/** Who pays what of an allowed amount. */
export interface PaymentShares {
  readonly deductible: Cents;
  readonly coinsurance: Cents;
  readonly beforeSequestration: Cents;
  readonly sequestration: Cents;
  readonly medicarePaid: Cents;
  /** Deductible and coinsurance: what the patient or the next insurer owes. */
  readonly patient: Cents;
  readonly steps: readonly ExplanationStep[];
}

/** Lines that share one way of coinsurance: their allowed sum, and the rate or the fixed amount. */
interface ShareGroup {
  readonly allowed: Cents;
  readonly share: CostShare;
}

/** Lines by their share: all of one rate together (rounded once), each fixed amount by itself. */
function groupsOf(prices: readonly LinePrice[], rules: MedicareRules): readonly ShareGroup[] {
  const shareOf = ({ share }: LinePrice): CostShare => share ?? { kind: "rate", rate: rules.coinsurance };
  const priced = prices.filter(({ allowed }) => allowed !== null && allowed > 0n);
  const keyed = Map.groupBy(priced, (price) => {
    const share = shareOf(price);
    return share.kind === "rate" ? new Decimal(share.rate).toString() : share.kind === "none" ? "none" : price;
  });
  return [...keyed.values()].flatMap((group) => {
    const [first] = group;
    const allowed = sumCents(group.map((price) => price.allowed ?? 0n));
    return first === undefined ? [] : [{ allowed, share: shareOf(first) }];
  });
}

function coinsuranceOf({ allowed, share }: ShareGroup, rest: Cents): { amount: Cents; words: string } {
  switch (share.kind) {
    case "none":
      return { amount: 0n, words: `no coinsurance of ${moneyText(allowed)}` };
    case "rate":
      return { amount: timesRate(rest, share.rate), words: `coinsurance ${share.rate} of ${moneyText(rest)}` };
    case "amount": {
      if (rest === allowed) return { amount: share.amount, words: `copayment ${moneyText(share.amount)}` };
      const part = new Decimal(rest.toString()).div(allowed.toString());
      const words = `copayment ${moneyText(share.amount)} × ${moneyText(rest)} ÷ ${moneyText(allowed)}`;
      return { amount: timesRate(share.amount, part), words };
    }
  }
}

/**
 * Medicare Part B shares: what is left of the deductible, coinsurance of the rest, sequestration of Medicare's part. Services
 * without cost share (clinical laboratory) take no part in deductible and coinsurance.
 */
export function medicareShares(
  prices: readonly LinePrice[],
  request: Pick<PriceRequest, "deductibleRemaining">,
  rules: MedicareRules,
): PaymentShares {
  const source = RULE_SOURCES.shares;
  const groups = groupsOf(prices, rules);
  const allowed = sumCents(groups.map((group) => group.allowed));
  const subject = groups.filter(({ share }) => share.kind !== "none");
  const subjectTotal = sumCents(subject.map((group) => group.allowed));
  const remaining = parseCents(request.deductibleRemaining ?? "0") ?? 0n;
  const left = remaining < 0n ? 0n : remaining;
  const deductible = left < subjectTotal ? left : subjectTotal;
  const parts =
    subject.length === 0
      ? []
      : allocate(
          deductible,
          subject.map((group) => group.allowed),
        );
  const steps: ExplanationStep[] = [
    {
      text: `deductible off the allowed ${moneyText(subjectTotal)}: ${moneyText(deductible)}`,
      source,
      result: moneyText(subjectTotal - deductible),
    },
  ];
  let coinsurance = 0n;
  for (const group of groups) {
    const part = parts[subject.indexOf(group)] ?? 0n;
    const { amount, words } = coinsuranceOf(group, group.allowed - part);
    coinsurance += amount;
    steps.push({ text: words, source, result: moneyText(amount) });
  }
  const beforeSequestration = allowed - deductible - coinsurance;
  const sequestration = timesRate(beforeSequestration, rules.sequestration);
  const medicarePaid = beforeSequestration - sequestration;
  steps.push(
    {
      text: `sequestration ${rules.sequestration} of ${moneyText(beforeSequestration)}`,
      source,
      result: moneyText(sequestration),
    },
    { text: "Medicare pays the rest", source, result: moneyText(medicarePaid) },
  );
  return {
    deductible,
    coinsurance,
    beforeSequestration,
    sequestration,
    medicarePaid,
    patient: deductible + coinsurance,
    steps,
  };
}
