import { moneyText, timesRate, type Cents, type ExplanationStep } from "@cleanclaim/model";

import { RULE_SOURCES, type MedicareRules } from "./medicare-rules.ts";

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

/** Medicare Part B shares: what is left of the deductible, coinsurance of the rest, sequestration of Medicare's part. */
export function medicareShares(allowed: Cents, deductibleRemaining: Cents, rules: MedicareRules): PaymentShares {
  const deductible = deductibleRemaining < allowed ? deductibleRemaining : allowed;
  const rest = allowed - deductible;
  const coinsurance = timesRate(rest, rules.coinsurance);
  const beforeSequestration = rest - coinsurance;
  const sequestration = timesRate(beforeSequestration, rules.sequestration);
  const medicarePaid = beforeSequestration - sequestration;
  const source = RULE_SOURCES.shares;
  const steps: ExplanationStep[] = [
    {
      text: `deductible off the allowed ${moneyText(allowed)}: ${moneyText(deductible)}`,
      source,
      result: moneyText(rest),
    },
    { text: `coinsurance ${rules.coinsurance} of ${moneyText(rest)}`, source, result: moneyText(coinsurance) },
    {
      text: `sequestration ${rules.sequestration} of ${moneyText(beforeSequestration)}`,
      source,
      result: moneyText(sequestration),
    },
    { text: "Medicare pays the rest", source, result: moneyText(medicarePaid) },
  ];
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
