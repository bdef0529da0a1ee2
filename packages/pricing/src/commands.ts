import {
  moneyText,
  parseDate,
  toDate,
  type CalendarDate,
  type Cents,
  type Claim,
  type ExplanationStep,
} from "@cleanclaim/model";

import type { Contract } from "./contract.ts";
import { priceLineOf } from "./expected-allowed.ts";
import { priceClaim, type ClaimPrice } from "./price-claim.ts";
import type { PriceRequest } from "./price-request.ts";
import type { PricingTables } from "./tables.ts";

/** Medicare as a contract: in force whenever the tables cover the day. */
export const MEDICARE: Contract = {
  kind: "medicare",
  name: "medicare",
  effective: { from: toDate("1992-01-01") },
};

/** What `price` prints for one record or claim. Money is decimal text; null where a line could not be priced. */
export interface PriceAnswer {
  readonly id: string;
  readonly lines: readonly {
    readonly code: string;
    readonly allowed: string | null;
    readonly steps: readonly ExplanationStep[];
  }[];
  readonly allowed_total: string | null;
  readonly medicare_paid?: string;
  readonly patient?: string;
  readonly deductible?: string;
  readonly coinsurance?: string;
  readonly medicare_before_sequestration?: string;
  readonly sequestration?: string;
  readonly limiting_charge?: string;
  readonly error?: string;
}

function text(cents: Cents | null): string | null {
  return cents === null ? null : moneyText(cents);
}

function answer(id: string, price: ClaimPrice): PriceAnswer {
  const { shares } = price;
  return {
    id,
    lines: price.lines.map((line) => ({ code: line.code, allowed: text(line.allowed), steps: line.steps })),
    allowed_total: text(price.allowedTotal),
    ...(shares === undefined
      ? {}
      : {
          medicare_paid: moneyText(shares.medicarePaid),
          patient: moneyText(shares.patient),
          deductible: moneyText(shares.deductible),
          coinsurance: moneyText(shares.coinsurance),
          medicare_before_sequestration: moneyText(shares.beforeSequestration),
          sequestration: moneyText(shares.sequestration),
        }),
    ...(price.limitingCharge === undefined ? {} : { limiting_charge: moneyText(price.limitingCharge) }),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined;
}

function requestOf(record: Fields, contract: Contract): PriceRequest | string {
  const on = parseDate(textOf(record.date) ?? "");
  if (on === undefined) return "date: a day as YYYY-MM-DD is needed";
  if (!Array.isArray(record.lines) || record.lines.length === 0) return "lines: a list of lines is needed";
  const lines = [];
  for (const line of record.lines.filter(isFields)) {
    const code = textOf(line.code);
    if (code === undefined) return "lines: a line has no code";
    const modifiers = Array.isArray(line.modifiers)
      ? line.modifiers.filter((each): each is string => typeof each === "string")
      : [];
    lines.push({
      code,
      modifiers,
      units: textOf(line.units) ?? "1",
      charge: textOf(line.charge),
      placeOfServiceCode: textOf(line.place_of_service),
    });
  }
  const provider = textOf(record.provider);
  return {
    lines,
    contract,
    on,
    setting: record.setting === "facility" || record.setting === "nonfacility" ? record.setting : undefined,
    carrier: textOf(record.carrier),
    locality: textOf(record.locality),
    provider: provider === "nurse-practitioner" || provider === "physician-assistant" ? provider : undefined,
    participating: typeof record.participating === "boolean" ? record.participating : undefined,
    deductibleRemaining: textOf(record.deductible_remaining),
  };
}

/**
 * Prices one record of `price --batch` (one parsed JSON line). A record that is not of the right shape gets an answer
 * with `error` that says what is missing; nothing throws.
 */
export function priceRecord(record: unknown, contract: Contract, tables?: PricingTables): PriceAnswer {
  const fields = isFields(record) ? record : {};
  const id = textOf(fields.id) ?? "";
  const request = isFields(record) ? requestOf(record, contract) : "the line is not a JSON object";
  if (typeof request === "string") return { id, lines: [], allowed_total: null, error: request };
  return answer(id, priceClaim(request, tables));
}

/** Prices a canonical claim: its lines day by day, since combinations count within a day. */
export function priceCanonicalClaim(
  claim: Claim,
  contract: Contract,
  at: { readonly carrier?: string; readonly locality?: string; readonly on?: CalendarDate },
  tables?: PricingTables,
): PriceAnswer {
  const days = Map.groupBy(
    claim.lines.map((line, index) => ({ line, index })),
    ({ line }) => line.serviceFrom ?? claim.statementFrom ?? at.on,
  );
  const lines: { code: string; allowed: string | null; steps: readonly ExplanationStep[] }[] = [];
  let total: Cents | null = null;
  for (const [on, group] of days) {
    if (on === undefined)
      return { id: claim.patientControlNumber, lines: [], allowed_total: null, error: "a line has no date of service" };
    const request = {
      lines: group.map(({ line }) => priceLineOf(line, claim.placeOfServiceCode)),
      contract,
      on,
      ...at,
    };
    const price = priceClaim({ ...request, on }, tables);
    price.lines.forEach((each, position) => {
      const index = group[position]?.index ?? 0;
      lines[index] = { code: each.code, allowed: text(each.allowed), steps: each.steps };
    });
    if (price.allowedTotal !== null) total = (total ?? 0n) + price.allowedTotal;
  }
  return { id: claim.patientControlNumber, lines, allowed_total: text(total) };
}
