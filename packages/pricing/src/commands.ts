import { moneyText, parseDate, toDate, type Cents, type Claim, type ExplanationStep } from "@cleanclaim/model";

import type { Contract } from "./contract.ts";
import { requestOfClaim, type ClaimPricedAt } from "./claim-request.ts";
import { priceClaim, type ClaimPrice } from "./price-claim.ts";
import type { HospitalRates, PriceRequest } from "./price-request.ts";
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
    /** Why the payer decides about the line by hand. */
    readonly review?: readonly string[];
  }[];
  readonly allowed_total: string | null;
  /** False when a line has no price. */
  readonly complete?: boolean;
  /** What terms of the whole claim did. */
  readonly claim_steps?: readonly ExplanationStep[];
  readonly payer_paid?: string;
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
    lines: price.lines.map((line) => ({
      code: line.code,
      allowed: text(line.allowed),
      steps: line.steps,
      ...(line.review === undefined ? {} : { review: line.review }),
    })),
    allowed_total: text(price.allowedTotal),
    complete: price.complete,
    ...(price.claimSteps.length === 0 ? {} : { claim_steps: price.claimSteps }),
    ...(price.payer === undefined
      ? {}
      : {
          patient: moneyText(price.payer.patient),
          sequestration: moneyText(price.payer.sequestration),
          payer_paid: moneyText(price.payer.paid),
        }),
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

function hospitalOf(fields: Fields): HospitalRates {
  return {
    wageIndex: textOf(fields.wage_index),
    operatingRate: textOf(fields.operating_rate),
    capitalRate: textOf(fields.capital_rate),
    costToCharge: textOf(fields.cost_to_charge),
  };
}

function requestOf(record: Fields, contract: Contract): PriceRequest | string {
  const on = parseDate(textOf(record.date) ?? "");
  if (on === undefined) return "date: a day as YYYY-MM-DD is needed";
  if (!Array.isArray(record.lines) || record.lines.length === 0) return "lines: a list of lines is needed";
  const lines = [];
  for (const line of record.lines.filter(isFields)) {
    const code = textOf(line.code) ?? (textOf(line.revenue_code) === undefined ? undefined : "");
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
      revenueCode: textOf(line.revenue_code)?.padStart(4, "0"),
      on: parseDate(textOf(line.date) ?? ""),
      minutes: textOf(line.minutes),
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
    typeOfBill: textOf(record.type_of_bill),
    claimType: record.claim_type === "institutional" ? "institutional" : undefined,
    drgCode: textOf(record.drg)?.padStart(3, "0"),
    patientStatusCode: textOf(record.discharge_status),
    stayDays: textOf(record.stay_days),
    patientResponsibility: textOf(record.patient_responsibility),
    hospital: isFields(record.hospital) ? hospitalOf(record.hospital) : undefined,
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

/**
 * Prices a canonical claim, professional or institutional: each line on its own day, terms of the claim over all of them.
 * Carrier and locality come from the ZIP code of the place of service unless `at` names them.
 */
export function priceCanonicalClaim(
  claim: Claim,
  contract: Contract,
  at: ClaimPricedAt,
  tables?: PricingTables,
): PriceAnswer {
  const id = claim.patientControlNumber;
  const request = requestOfClaim(claim, at, tables);
  if (typeof request === "string") return { id, lines: [], allowed_total: null, error: request };
  return answer(id, priceClaim({ ...request, contract }, tables));
}
