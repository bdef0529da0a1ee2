import { isEffective, parseCents, sumCents, type Cents, type ExplanationStep } from "@cleanclaim/model";

import { priceByAgreement } from "./agreement-prices.ts";
import { priceByCase, priceByDay } from "./case-prices.ts";
import { payerPart, type PayerPart } from "./claim-terms.ts";
import type { Contract } from "./contract.ts";
import { priceByDrg } from "./drg-prices.ts";
import { limitingCharge } from "./medicare.ts";
import { medicareRules } from "./medicare-rules.ts";
import { priceBySystem } from "./medicare-systems.ts";
import { unknownPrice, type ClaimToPrice, type LinePrice, type LineToPrice } from "./price.ts";
import type { PriceRequest } from "./price-request.ts";
import { priceByAnesthesia, priceByAsp, priceByCharges, priceByLesser, priceByPercent } from "./rate-prices.ts";
import { priceBySchedule } from "./schedule-prices.ts";
import { medicareShares, type PaymentShares } from "./shares.ts";
import type { PricingTables } from "./tables.ts";

/** The price of a claim under a contract. Amounts are null where a line could not be priced. */
export interface ClaimPrice {
  readonly contract: string;
  readonly lines: readonly LinePrice[];
  /** Sum of the priced lines; null when none could be priced. */
  readonly allowedTotal: Cents | null;
  /** True when every line has a price. */
  readonly complete: boolean;
  /** What terms of the whole claim did, such as a stop-loss; the lines carry their parts. */
  readonly claimSteps: readonly ExplanationStep[];
  /** True when the payer decides about a line by hand. */
  readonly needsReview: boolean;
  /** Medicare only. */
  readonly shares: PaymentShares | undefined;
  /** Contracts with sequestration only. */
  readonly payer: PayerPart | undefined;
  /** Medicare, nonparticipating only. */
  readonly limitingCharge: Cents | undefined;
}

/** Deeper nesting than this is a mistake, such as an object that holds itself. */
const DEEPEST = 30;

function priceKind(
  contract: Contract,
  lines: readonly LineToPrice[],
  claim: ClaimToPrice,
  note: (steps: readonly ExplanationStep[]) => void,
): LinePrice[] {
  switch (contract.kind) {
    case "medicare":
      return priceBySystem(contract, lines, claim);
    case "fee-schedule":
      return priceBySchedule(contract, lines, claim);
    case "percent-of":
      return priceByPercent(contract, lines, claim);
    case "percent-of-charges":
      return priceByCharges(contract, lines, claim);
    case "lesser-of-charge":
      return priceByLesser(contract, lines, claim);
    case "case-rate":
      return priceByCase(contract, lines, claim);
    case "per-diem":
      return priceByDay(contract, lines, claim);
    case "asp-plus":
      return priceByAsp(contract, lines, claim);
    case "anesthesia":
      return priceByAnesthesia(contract, lines, claim);
    case "drg-weight":
      return priceByDrg(contract, lines, claim);
    case "agreement": {
      const { prices, claimSteps } = priceByAgreement(contract, lines, claim);
      note(claimSteps);
      return prices;
    }
    case "named":
      return lines.map(({ line }) =>
        unknownPrice(line, `the contract "${contract.contract}" is not at hand`, contract),
      );
  }
}

/** Lines on whose day the contract is in force are priced; the others say that it is not. */
function inForce(
  contract: Contract,
  lines: readonly LineToPrice[],
  price: (lines: readonly LineToPrice[]) => LinePrice[],
): LinePrice[] {
  const good = lines.filter(({ on }) => isEffective(contract.effective, on));
  if (good.length === lines.length) return price(lines);
  const priced = good.length === 0 ? [] : price(good);
  return lines.map((to) => {
    const own = priced[good.indexOf(to)];
    return own ?? unknownPrice(to.line, `the contract is not in force on ${to.on}`, contract);
  });
}

function pricing(
  request: PriceRequest,
  tables: PricingTables | undefined,
): { readonly prices: LinePrice[]; readonly claimSteps: ExplanationStep[]; readonly claim: ClaimToPrice } {
  const lines = request.lines.map((line, index): LineToPrice => {
    const charge = line.charge === undefined ? undefined : parseCents(line.charge);
    return { line, index, on: line.on ?? request.on, charge };
  });
  const claimSteps: ExplanationStep[] = [];
  const at = (depth: number): ClaimToPrice => ({
    request,
    lines,
    tables,
    price: (contract, some) => {
      if (depth >= DEEPEST) {
        return some.map(({ line }) =>
          unknownPrice(line, "the contract is nested too deeply or holds itself", contract),
        );
      }
      return inForce(contract, some, (good) => priceKind(contract, good, at(depth + 1), (s) => claimSteps.push(...s)));
    },
  });
  const claim = at(0);
  return { prices: claim.price(request.contract, lines), claimSteps, claim };
}

/** What the limiting charge is about: drugs and tests, which always go by assignment, have a share of their own. */
function ofPhysicianSchedule(prices: readonly LinePrice[]): Cents {
  return sumCents(prices.flatMap(({ allowed, share }) => (allowed === null || share !== undefined ? [] : [allowed])));
}

function isMedicare(contract: Contract): boolean {
  return contract.kind === "medicare" || (contract.kind === "lesser-of-charge" && isMedicare(contract.of));
}

/**
 * Prices the lines of one patient and provider under a contract. Each line carries its derivation; a line that cannot be
 * priced has `allowed: null` and a reason, never a guess. Procedures of one day are looked at together. `tables` are needed
 * for Medicare and what builds on it. The sum of the lines is the claim's amount, terms of the whole claim included.
 */
export function priceClaim(request: PriceRequest, tables?: PricingTables): ClaimPrice {
  const { contract } = request;
  const { prices, claimSteps, claim } = pricing(request, tables);
  const known = prices.flatMap((line) => (line.allowed === null ? [] : [line.allowed]));
  const allowedTotal = known.length === 0 ? null : sumCents(known);
  const rules = isMedicare(contract) ? medicareRules(request.on) : undefined;
  const terms = contract.kind === "agreement" ? (contract.claimTerms ?? []) : [];
  const patient = parseCents(request.patientResponsibility ?? "0") ?? 0n;
  return {
    contract: contract.name,
    lines: prices,
    allowedTotal,
    complete: known.length === prices.length,
    claimSteps,
    needsReview: prices.some(({ review }) => review !== undefined && review.length > 0),
    shares: rules === undefined || allowedTotal === null ? undefined : medicareShares(prices, request, rules),
    payer: allowedTotal === null ? undefined : payerPart(allowedTotal, patient, terms, claim, contract.name),
    limitingCharge:
      rules === undefined || allowedTotal === null || request.participating !== false
        ? undefined
        : limitingCharge(ofPhysicianSchedule(prices), rules),
  };
}
