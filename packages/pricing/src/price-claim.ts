import {
  isEffective,
  moneyText,
  parseCents,
  sumCents,
  timesRate,
  type Cents,
  type ExplanationStep,
} from "@cleanclaim/model";
import { Decimal } from "decimal.js";

import type { Contract, FeeScheduleContract, FeeScheduleEntry } from "./contract.ts";
import type { PriceLine, PriceRequest } from "./price-request.ts";
import { limitingCharge, priceMedicare } from "./medicare.ts";
import { medicareRules } from "./medicare-rules.ts";
import type { LinePrice } from "./price.ts";
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
  /** Medicare only. */
  readonly shares: PaymentShares | undefined;
  /** Medicare, nonparticipating only. */
  readonly limitingCharge: Cents | undefined;
}

function entryFits(entry: FeeScheduleEntry, line: PriceLine, request: PriceRequest): boolean {
  return (
    entry.code === line.code &&
    (entry.modifier === undefined || entry.modifier === "" || line.modifiers.includes(entry.modifier)) &&
    (entry.placeOfServiceCode === undefined || entry.placeOfServiceCode === line.placeOfServiceCode) &&
    (entry.effective === undefined || isEffective(entry.effective, request.on))
  );
}

function conditions(entry: FeeScheduleEntry): number {
  return (
    (entry.modifier === undefined || entry.modifier === "" ? 0 : 2) + (entry.placeOfServiceCode === undefined ? 0 : 1)
  );
}

function unknown(line: PriceLine, text: string, contract: Contract): LinePrice {
  return { code: line.code, allowed: null, steps: [{ text, source: { name: contract.name }, result: "not priced" }] };
}

function withStep(price: LinePrice, allowed: Cents, text: string, contract: Contract): LinePrice {
  const last: ExplanationStep = { text, source: { name: contract.name }, result: moneyText(allowed) };
  return { code: price.code, allowed, steps: [...price.steps, last] };
}

const byCode = new WeakMap<FeeScheduleContract, ReadonlyMap<string, readonly FeeScheduleEntry[]>>();

function entriesOf(contract: FeeScheduleContract, code: string): readonly FeeScheduleEntry[] {
  let index = byCode.get(contract);
  if (index === undefined) {
    index = Map.groupBy(contract.rows, (entry) => entry.code);
    byCode.set(contract, index);
  }
  return index.get(code) ?? [];
}

function fromSchedule(
  contract: FeeScheduleContract,
  request: PriceRequest,
  tables: PricingTables | undefined,
): LinePrice[] {
  const other = contract.otherwise === undefined ? undefined : priceLines(contract.otherwise, request, tables);
  return request.lines.map((line, index): LinePrice => {
    const fitting = entriesOf(contract, line.code).filter((entry) => entryFits(entry, line, request));
    const [best] = fitting.toSorted((a, b) => conditions(b) - conditions(a));
    if (best === undefined) return other?.[index] ?? unknown(line, `${line.code} is not in the schedule`, contract);
    const each = parseCents(best.allowed);
    if (each === undefined) return unknown(line, `the schedule's price of ${line.code} is not an amount`, contract);
    const allowed = timesRate(each, line.units);
    const named =
      best.modifier === undefined || best.modifier === "" ? line.code : `${line.code} with ${best.modifier}`;
    return withStep(
      { code: line.code, allowed, steps: [] },
      allowed,
      `schedule: ${named} ${moneyText(each)} × ${line.units}`,
      contract,
    );
  });
}

function priceLines(contract: Contract, request: PriceRequest, tables: PricingTables | undefined): LinePrice[] {
  if (!isEffective(contract.effective, request.on)) {
    return request.lines.map((line) => unknown(line, `the contract is not in force on ${request.on}`, contract));
  }
  switch (contract.kind) {
    case "medicare":
      return tables === undefined
        ? request.lines.map((line) => unknown(line, "no Medicare tables are loaded", contract))
        : priceMedicare(request, tables);
    case "fee-schedule":
      return fromSchedule(contract, request, tables);
    case "percent-of": {
      const factor = new Decimal(contract.percent).div(100);
      return priceLines(contract.of, request, tables).map((price) => {
        if (price.allowed === null) return price;
        const allowed = timesRate(price.allowed, factor);
        return withStep(price, allowed, `${contract.percent} % of ${moneyText(price.allowed)}`, contract);
      });
    }
    case "percent-of-charges":
      return request.lines.map((line) => {
        const charge = line.charge === undefined ? undefined : parseCents(line.charge);
        if (charge === undefined) return unknown(line, "the line has no charge", contract);
        if (contract.percent === undefined) return unknown(line, "the contract has no percentage", contract);
        const allowed = timesRate(charge, new Decimal(contract.percent).div(100));
        return withStep(
          { code: line.code, allowed, steps: [] },
          allowed,
          `${contract.percent} % of the charge ${moneyText(charge)}`,
          contract,
        );
      });
    case "case-rate":
    case "per-diem":
    case "asp-plus":
    case "anesthesia":
    case "drg-weight":
    case "named":
    case "agreement":
      return request.lines.map((line) => unknown(line, `prices by ${contract.kind} cannot be told here`, contract));
    case "lesser-of-charge":
      return priceLines(contract.of, request, tables).map((price, index) => {
        const text = request.lines[index]?.charge;
        const charge = text === undefined ? undefined : parseCents(text);
        if (charge === undefined || price.allowed === null || price.allowed <= charge) return price;
        return withStep(price, charge, `the charge ${moneyText(charge)} is less`, contract);
      });
  }
}

function isMedicare(contract: Contract): boolean {
  return contract.kind === "medicare" || (contract.kind === "lesser-of-charge" && isMedicare(contract.of));
}

/**
 * Prices the lines of one patient, provider and day under a contract. Each line carries its derivation; a line that
 * cannot be priced has `allowed: null` and a reason, never a guess. `tables` are needed for Medicare and what builds on it.
 */
export function priceClaim(request: PriceRequest, tables?: PricingTables): ClaimPrice {
  const lines = priceLines(request.contract, request, tables);
  const known = lines.flatMap((line) => (line.allowed === null ? [] : [line.allowed]));
  const allowedTotal = known.length === 0 ? null : sumCents(known);
  const rules = isMedicare(request.contract) ? medicareRules(request.on) : undefined;
  const remaining = parseCents(request.deductibleRemaining ?? "0") ?? 0n;
  return {
    contract: request.contract.name,
    lines,
    allowedTotal,
    complete: known.length === lines.length,
    shares: rules === undefined || allowedTotal === null ? undefined : medicareShares(allowedTotal, remaining, rules),
    limitingCharge:
      rules === undefined || allowedTotal === null || request.participating !== false
        ? undefined
        : limitingCharge(allowedTotal, rules),
  };
}
