import { createHash } from "node:crypto";
import { moneyText, parseCents, timesRate } from "@cleanclaim/model";
import type { ExplanationStep } from "@cleanclaim/model";
import { estimatePatient, estimateSelfPay } from "@cleanclaim/revenue-cycle";
import type { Estimate, EstimateInput } from "@cleanclaim/revenue-cycle";
import type { EstimateRequest } from "@cleanclaim/revenue-cycle/contract";
import { notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { openContractBook } from "./contract-pricing.ts";
import { coveragesInForce } from "./coverages.ts";
import type { TenantTransaction } from "./database.ts";
import { benefitsToStore, storedBenefits } from "./forecast-benefits.ts";
import { benefitUses, benefitsOf, usedSince } from "./forecast-facts.ts";
import { dayOf, optionalDay } from "./stored-shapes.ts";

/** What an estimate was worked out from, as `estimate.inputs` keeps it. Amounts are decimal dollars. */
export interface StoredInput {
  readonly kind: "insured" | "good-faith";
  readonly serviceDate: string;
  readonly placeOfServiceCode: string;
  readonly filingIndicatorCode: string;
  readonly payer: string;
  readonly payerId: string | null;
  readonly npi: string;
  readonly diagnoses: readonly string[];
  readonly lines: readonly {
    readonly code: string;
    readonly modifiers: readonly string[];
    readonly units: string;
    readonly charge: string | null;
    readonly allowed: string | null;
    readonly allowedSteps: readonly ExplanationStep[];
  }[];
  readonly benefits: ReturnType<typeof benefitsToStore> | null;
  readonly benefitsOn: string | null;
  readonly used: { readonly deductible: string; readonly outOfPocket: string; readonly copayDays: readonly string[] };
}

/** What came out, as `estimate.result` keeps it. */
export interface StoredResult {
  readonly lines: readonly {
    readonly insurer: string | null;
    readonly patient: string | null;
    readonly deductible: string;
    readonly copay: string;
    readonly coinsurance: string;
    readonly steps: readonly ExplanationStep[];
  }[];
  readonly charge: string;
  readonly allowed: string | null;
  readonly insurer: string | null;
  readonly patient: string | null;
  readonly low: string;
  readonly high: string;
  readonly uncertain: readonly string[];
}

/** An estimate with what it rests on. */
export interface MadeEstimate {
  readonly input: StoredInput;
  readonly inputSha256: string;
  readonly result: StoredResult;
  readonly versions: Readonly<Record<string, string>>;
}

/** Gathers what the records know, and estimates: by contract and benefits, or the expected charges when nobody insures. */
export async function makeEstimate(
  tx: TenantTransaction,
  services: Pick<Services, "config">,
  organizationId: string,
  practiceId: string,
  body: EstimateRequest,
): Promise<MadeEstimate> {
  const on = dayOf(body.serviceDate);
  const facility = await tx
    .selectFrom("facility")
    .select("place_of_service_code")
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", practiceId)
    .where("facility_id", "=", body.facilityId)
    .executeTakeFirst();
  if (facility === undefined) throw notFound("The place in the patient's practice");
  const provider = await tx
    .selectFrom("provider")
    .select("npi")
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", practiceId)
    .where("provider_id", "=", body.providerId)
    .executeTakeFirst();
  if (provider === undefined) throw notFound("The provider in the patient's practice");
  const [coverage] = await coveragesInForce(tx, organizationId, body.patientId, on);
  const kind = body.kind ?? (coverage === undefined ? "good-faith" : "insured");
  if (kind === "insured" && coverage === undefined)
    throw unprocessable("No insurance is on file for that day.", "Make a good-faith estimate instead.");
  const charged = await chargesOf(tx, organizationId, practiceId, body);
  const place = facility.place_of_service_code;
  const head = {
    kind,
    serviceDate: on,
    placeOfServiceCode: place,
    npi: provider.npi,
    diagnoses: body.diagnoses.map((code) => code.toUpperCase()),
  };
  if (kind === "good-faith" || coverage === undefined) {
    const lines = charged.map((line) => ({ ...line, allowed: null, allowedSteps: [] }));
    const none = { benefits: null, benefitsOn: null, used: { deductible: "0.00", outOfPocket: "0.00", copayDays: [] } };
    const input = { ...head, ...none, filingIndicatorCode: "", payer: "No insurance", payerId: null, lines };
    return finished(input, {});
  }
  const book = await openContractBook(tx, services, organizationId, [coverage.payerKey]);
  const prices = book.price({
    payerId: coverage.payerKey,
    practiceId,
    on,
    lines: charged.map((line) => ({
      code: line.code,
      modifiers: line.modifiers,
      units: line.units,
      placeOfServiceCode: place,
      ...(line.charge === null ? {} : { charge: line.charge }),
    })),
  });
  const answered = (await benefitsOf(tx, organizationId, [coverage.coverageId])).get(coverage.coverageId);
  const uses = await benefitUses(tx, organizationId, [coverage.coverageId]);
  const of = { claimId: "", coverageId: coverage.coverageId, practiceId, serviceDate: on };
  const used = usedSince(uses, of, answered?.answeredAt);
  const input: StoredInput = {
    ...head,
    filingIndicatorCode: coverage.payer.claimFilingIndicatorCode,
    payer: coverage.payer.name,
    payerId: coverage.payerKey,
    lines: charged.map((line, index) => {
      const allowed = prices[index]?.allowed ?? null;
      return {
        ...line,
        allowed: allowed === null ? null : moneyText(allowed),
        allowedSteps: prices[index]?.steps ?? [],
      };
    }),
    benefits: answered === undefined ? null : benefitsToStore(answered.facts),
    benefitsOn: answered?.answeredOn ?? null,
    used: {
      deductible: moneyText(used.deductible),
      outOfPocket: moneyText(used.outOfPocket),
      copayDays: [...used.copayDays],
    },
  };
  const contract = prices.find((one) => one.contract !== undefined)?.contract;
  return finished(input, {
    ...(contract === undefined ? {} : { [contract.name]: `version ${contract.version}` }),
    ...(answered === undefined ? {} : { Benefits: `answer of ${answered.answeredOn}` }),
  });
}

/** The planned services with their expected charges: as written, else units × the practice's list of the day. */
async function chargesOf(
  tx: TenantTransaction,
  organizationId: string,
  practiceId: string,
  body: EstimateRequest,
): Promise<{ code: string; modifiers: string[]; units: string; charge: string | null }[]> {
  const codes = [...new Set(body.services.map((one) => one.code.toUpperCase()))];
  const rates = await tx
    .selectFrom("charge_rate")
    .select(["procedure_code", "modifier", "charge_cents"])
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", practiceId)
    .where("procedure_code", "in", codes)
    .where("effective_from", "<=", body.serviceDate)
    .orderBy("effective_from", "desc")
    .execute();
  return body.services.map((one) => {
    const code = one.code.toUpperCase();
    const modifiers = one.modifiers.map((modifier) => modifier.toUpperCase());
    const own = rates.filter((rate) => rate.procedure_code === code);
    const rate =
      own.find((row) => row.modifier !== "" && modifiers.includes(row.modifier)) ??
      own.find((row) => row.modifier === "");
    const listed = rate === undefined ? null : moneyText(timesRate(rate.charge_cents, one.units));
    return { code, modifiers, units: one.units, charge: one.charge ?? listed };
  });
}

function finished(input: StoredInput, versions: Readonly<Record<string, string>>): MadeEstimate {
  // As the database gives it back: without what is undefined, so that the same bytes come of it again.
  const stored = JSON.parse(JSON.stringify(input)) as StoredInput;
  return { input: stored, inputSha256: inputHash(stored), result: estimateOf(stored), versions };
}

/** SHA-256 over the inputs, whatever order their names are kept in. */
export function inputHash(input: StoredInput): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(input)))
    .digest("hex");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  );
}

/** Works an estimate out of its inputs; the same inputs give the same result, years later too. */
export function estimateOf(input: StoredInput): StoredResult {
  const cents = (text: string | null): bigint | null => (text === null ? null : (parseCents(text) ?? null));
  const lines: EstimateInput["lines"] = input.lines.map((line) => ({
    code: line.code,
    modifiers: line.modifiers,
    units: line.units,
    charge: cents(line.charge),
    allowed: cents(line.allowed),
    allowedSteps: line.allowedSteps,
  }));
  if (input.kind === "good-faith") return resultOf(estimateSelfPay(lines));
  return resultOf(
    estimatePatient({
      serviceDate: dayOf(input.serviceDate),
      placeOfServiceCode: input.placeOfServiceCode,
      filingIndicatorCode: input.filingIndicatorCode,
      lines,
      benefits: storedBenefits(input.benefits),
      benefitsOn: optionalDay(input.benefitsOn) ?? null,
      used: {
        deductible: cents(input.used.deductible) ?? 0n,
        outOfPocket: cents(input.used.outOfPocket) ?? 0n,
        copayDays: input.used.copayDays.map(dayOf),
      },
    }),
  );
}

function resultOf(estimate: Estimate): StoredResult {
  const text = (cents: bigint | null): string | null => (cents === null ? null : moneyText(cents));
  return {
    lines: estimate.lines.map((line) => ({
      insurer: text(line.insurer),
      patient: text(line.patient),
      deductible: moneyText(line.deductible),
      copay: moneyText(line.copay),
      coinsurance: moneyText(line.coinsurance),
      steps: line.steps,
    })),
    charge: moneyText(estimate.charge),
    allowed: text(estimate.allowed),
    insurer: text(estimate.insurer),
    patient: text(estimate.patient),
    low: moneyText(estimate.low),
    high: moneyText(estimate.high),
    uncertain: estimate.uncertain,
  };
}

/** Whether two results say the same. */
export function sameResult(a: StoredResult, b: StoredResult): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(JSON.parse(JSON.stringify(b))));
}
