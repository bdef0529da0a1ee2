import { createHash } from "node:crypto";
import { sumCents, toCents, type CalendarDate } from "@cleanclaim/model";
import { forecastClaim, noDenialHistory, type Forecast, type ForecastInput } from "@cleanclaim/revenue-cycle";
import { sql } from "kysely";
import type { Services } from "../services.ts";
import { openContractBook } from "./contract-pricing.ts";
import type { TenantTransaction } from "./database.ts";
import {
  benefitUses,
  benefitsOf,
  denialHistories,
  forecastPayers,
  openFindings,
  paymentDays,
  usedSince,
  type ForecastSubject,
} from "./forecast-facts.ts";
import { dayOf, storedClaim } from "./stored-shapes.ts";

/** A forecast with what it was worked out from, as a hash. */
export interface MadeForecast {
  readonly subject: ForecastSubject;
  readonly forecast: Forecast;
  readonly inputSha256: string;
}

/** A year's dollars of the patient by name, for the claims that come after. */
interface PatientUse {
  readonly deductible: bigint;
  readonly pocket: bigint;
  readonly copay: bigint;
}

function useOf(forecast: Forecast): PatientUse {
  const sum = (of: "deductible" | "copay" | "coinsurance"): bigint =>
    sumCents(forecast.lines.map((line) => toCents(line.patient?.[of] ?? "0")));
  const [deductible, copay, coinsurance] = [sum("deductible"), sum("copay"), sum("coinsurance")];
  return { deductible, copay, pocket: deductible + copay + coinsurance };
}

/** Amounts in cents as decimal text, keys in their order of making: the same value gives the same text. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? part.toString() : part));
}

const noDays: readonly number[] = [];
const digests = new WeakMap<object, string>();

/** The hash of what many claims are forecast by, such as a payer's past; made once. */
function digestOf(shared: object): string {
  let digest = digests.get(shared);
  if (digest === undefined) {
    digest = createHash("sha256").update(textOf(shared)).digest("hex");
    digests.set(shared, digest);
  }
  return digest;
}

/** The same input gives the same hash. A payer's past stands in it by its own hash. */
function hashOf(input: ForecastInput): string {
  const { denials, payments, ...own } = input;
  const past = { counts: digestOf(denials.counts), overridden: denials.overridden, days: digestOf(payments.days) };
  const text = textOf({ ...own, past });
  return createHash("sha256").update(text).digest("hex");
}

/** Forecasts claims with everything the records know today. In the order given: earlier ones use up benefits for later ones. */
export async function makeForecasts(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  subjects: readonly ForecastSubject[],
): Promise<MadeForecast[]> {
  if (subjects.length === 0) return [];
  const today = dayOf(services.clock.today());
  const payerIds = [...new Set(subjects.map((one) => one.payerId))];
  const coverageIds = [...new Set(subjects.map((one) => one.coverageId))];
  const book = await openContractBook(tx, services, organizationId, payerIds);
  const benefits = await benefitsOf(tx, organizationId, coverageIds);
  const uses = [...(await benefitUses(tx, organizationId, coverageIds))];
  const payers = await forecastPayers(tx, organizationId, payerIds);
  const days = await paymentDays(tx, organizationId, payerIds);
  const denials = await denialHistories(tx, organizationId, payerIds);
  const findings = await openFindings(
    tx,
    organizationId,
    subjects.map((one) => one.claimId),
  );
  return subjects.map((subject): MadeForecast => {
    const answered = benefits.get(subject.coverageId);
    const prices = book.priceClaim(subject.claim, subject.payerId, subject.practiceId, dayOf(subject.serviceDate));
    const contract = prices.find((price) => price.contract !== undefined)?.contract;
    const input: ForecastInput = {
      claim: subject.claim,
      sentOn: today,
      contract: contract === undefined ? null : `${contract.name}, version ${contract.version}`,
      prices: prices.map((price) => ({
        allowed: price.allowed === null ? null : centsText(price.allowed),
        steps: price.steps,
      })),
      benefits: answered?.facts ?? null,
      benefitsAnsweredOn: answered?.answeredOn ?? null,
      used: usedSince(uses, subject, answered?.answeredAt),
      findings: findings.get(subject.claimId) ?? [],
      denials: denials.get(subject.payerId) ?? noDenialHistory,
      payments: { days: days.get(subject.payerId) ?? noDays },
      payer: payers.get(subject.payerId) ?? { name: "", expectedAnswerDays: 30 },
    };
    const forecast = forecastClaim(input);
    const use = useOf(forecast);
    uses.push({
      claim_id: subject.claimId,
      coverage_id: subject.coverageId,
      practice_id: subject.practiceId,
      service_date: subject.serviceDate,
      made_at: services.clock.now(),
      compared_at: null,
      deductible: use.deductible,
      pocket: use.pocket,
      copay_cents: use.copay,
      known: forecast.totals.patient !== null,
    });
    return { subject, forecast, inputSha256: hashOf(input) };
  });
}

function centsText(cents: bigint): string {
  const digits = cents.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

interface SubjectRow {
  readonly claim_id: string;
  readonly payer_id: string;
  readonly practice_id: string;
  readonly coverage_id: string;
  readonly service_date: string;
  readonly content: unknown;
}

/** Some claims in the order given, voids left out. */
export async function forecastSubjects(
  tx: TenantTransaction,
  organizationId: string,
  claimIds: readonly string[],
): Promise<ForecastSubject[]> {
  if (claimIds.length === 0) return [];
  const { rows } = await sql<SubjectRow>`
    select c.claim_id, c.payer_id, c.practice_id, c.coverage_id, c.service_date::text as service_date, c.content
    from claim c where c.organization_id = ${organizationId} and c.claim_id = any(${[...claimIds]}::text[])
      and c.frequency_code <> '8'
    order by array_position(${[...claimIds]}::text[], c.claim_id)`.execute(tx);
  return rows.map((row) => ({
    claimId: row.claim_id,
    payerId: row.payer_id,
    practiceId: row.practice_id,
    coverageId: row.coverage_id,
    serviceDate: row.service_date,
    claim: storedClaim(row.content),
  }));
}

/**
 * Forecasts claims and keeps the forecasts: `checked` ones are made anew with every check, `sent` ones stand from the day the claim left until
 * it is sent again. Voids are left out.
 */
export async function storeForecasts(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  claimIds: readonly string[],
  stage: "checked" | "sent",
): Promise<void> {
  for (let start = 0; start < claimIds.length; start += 500) {
    const subjects = await forecastSubjects(tx, organizationId, claimIds.slice(start, start + 500));
    const made = await makeForecasts(tx, services, organizationId, subjects);
    if (made.length === 0) continue;
    const rows = made.map((one) =>
      forecastRow(one, organizationId, stage, dayOf(services.clock.today()), services.clock.now()),
    );
    await sql`insert into claim_forecast select * from json_populate_recordset(null::claim_forecast, ${JSON.stringify(rows)}::json)
      on conflict (organization_id, claim_id) do update set stage = excluded.stage, made_on = excluded.made_on, made_at = excluded.made_at,
        payer_id = excluded.payer_id, coverage_id = excluded.coverage_id, service_date = excluded.service_date,
        responsibility = excluded.responsibility, input_sha256 = excluded.input_sha256, versions = excluded.versions, forecast = excluded.forecast,
        allowed_cents = excluded.allowed_cents, payer_cents = excluded.payer_cents, patient_cents = excluded.patient_cents,
        deductible_cents = excluded.deductible_cents, out_of_pocket_cents = excluded.out_of_pocket_cents, copay_cents = excluded.copay_cents,
        expected_on = excluded.expected_on, earliest_on = excluded.earliest_on, latest_on = excluded.latest_on,
        highest_risk = excluded.highest_risk, risk_words = excluded.risk_words
      where claim_forecast.verdict is null`.execute(tx);
  }
}

/** The row of a forecast, as JSON: bigints as whole numbers in text, which PostgreSQL reads. */
function forecastRow(
  made: MadeForecast,
  organizationId: string,
  stage: "checked" | "sent",
  on: CalendarDate,
  at: string,
): Record<string, unknown> {
  const { subject, forecast, inputSha256 } = made;
  const { totals, expectedPayment, risk } = forecast;
  const cents = (text: string | null): string | null => (text === null ? null : toCents(text).toString());
  const use = useOf(forecast);
  const [worst] = risk;
  return {
    organization_id: organizationId,
    claim_id: subject.claimId,
    practice_id: subject.practiceId,
    payer_id: subject.payerId,
    coverage_id: subject.coverageId,
    patient_control_number: subject.claim.patientControlNumber,
    service_date: subject.serviceDate,
    responsibility: subject.claim.payerResponsibility,
    stage,
    made_on: on,
    made_at: at,
    input_sha256: inputSha256,
    versions: forecast.versions,
    forecast,
    allowed_cents: cents(totals.allowed),
    payer_cents: cents(totals.payer),
    patient_cents: cents(totals.patient),
    deductible_cents: use.deductible.toString(),
    out_of_pocket_cents: use.pocket.toString(),
    copay_cents: use.copay.toString(),
    expected_on: expectedPayment.date,
    earliest_on: expectedPayment.earliest,
    latest_on: expectedPayment.latest,
    highest_risk: worst?.seriousness ?? null,
    risk_words: worst?.words ?? "",
  };
}
