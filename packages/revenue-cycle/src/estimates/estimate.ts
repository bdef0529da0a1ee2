import { moneyText, sumCents, type CalendarDate, type Cents, type ExplanationStep } from "@cleanclaim/model";
import { patientShares, type PatientShare, type UsedBenefits } from "../forecasting/index.ts";
import type { BenefitFacts } from "../patient-access/index.ts";

/** A planned service with its charge and what the contract allows. */
export interface PlannedLine {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: string;
  readonly charge: Cents | null;
  /** Null when no contract prices it; the steps say why. */
  readonly allowed: Cents | null;
  readonly allowedSteps: readonly ExplanationStep[];
}

/** What an estimate of an insured patient is worked out from. */
export interface EstimateInput {
  readonly serviceDate: CalendarDate;
  readonly placeOfServiceCode: string;
  readonly filingIndicatorCode: string;
  readonly lines: readonly PlannedLine[];
  readonly benefits: BenefitFacts | null;
  /** The day on which the payer answered about the benefits. */
  readonly benefitsOn: CalendarDate | null;
  readonly used: UsedBenefits;
}

/** One line of an estimate. Null: can't be told. */
export interface EstimatedLine {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: string;
  readonly charge: Cents | null;
  readonly allowed: Cents | null;
  readonly insurer: Cents | null;
  readonly patient: Cents | null;
  readonly deductible: Cents;
  readonly copay: Cents;
  readonly coinsurance: Cents;
  readonly steps: readonly ExplanationStep[];
}

/** An estimate: most likely amounts, and the range that they may fall into with the reasons for it. */
export interface Estimate {
  readonly lines: readonly EstimatedLine[];
  readonly charge: Cents;
  readonly allowed: Cents | null;
  readonly insurer: Cents | null;
  /** The most likely sum; null when nothing can be told but the range. */
  readonly patient: Cents | null;
  readonly low: Cents;
  readonly high: Cents;
  /** Why it is a range; empty when low and high are the same. */
  readonly uncertain: readonly string[];
}

/** Days after which an answer about benefits counts as old: other visits may have used deductible since. */
const FRESH_DAYS = 30;

/**
 * Estimates what the patient will owe: contract × benefits, line by line. Where something is not known it gives a range with the
 * reason and no single guess: nothing is left of the benefits against all of them, or the whole charge where no contract prices
 * a line. Pure.
 */
export function estimatePatient(input: EstimateInput): Estimate {
  const uncertain: string[] = [];
  const priced = input.lines.filter((line) => line.allowed !== null);
  const shareLines = priced.map((line) => ({
    procedureCode: line.code,
    placeOfServiceCode: input.placeOfServiceCode,
    on: input.serviceDate,
    allowed: line.allowed ?? 0n,
  }));
  const shares = patientShares(shareLines, input.benefits, input.filingIndicatorCode, input.used);
  const unpriced = input.lines.filter((line) => line.allowed === null);
  for (const line of unpriced) uncertain.push(`No contract says what ${line.code} may cost.`);
  if (!shares.known) uncertain.push(`${capital(shares.reason)}.`);
  const lines = input.lines.map((line): EstimatedLine => {
    const at = priced.indexOf(line);
    return estimatedLine(
      line,
      shares.known && at >= 0 ? shares.lines[at] : undefined,
      shares.known ? undefined : shares.reason,
    );
  });
  const known = lines.every((line) => line.patient !== null);
  const patient = known ? sumCents(lines.map((line) => line.patient ?? 0n)) : null;
  const stale = staleBenefits(input);
  let low = sumCents(lines.map((line) => line.patient ?? 0n));
  const high = sumCents(lines.map((line) => line.patient ?? line.allowed ?? line.charge ?? 0n));
  if (known && stale !== undefined) {
    const met = { ...input.used, deductible: NO_DEDUCTIBLE_LEFT };
    const without = patientShares(shareLines, input.benefits, input.filingIndicatorCode, met);
    const least = without.known ? sumCents(without.lines.map(totalOf)) : low;
    if (least < low) {
      low = least;
      uncertain.push(stale);
    }
  }
  const allowed = priced.length === 0 ? null : sumCents(priced.map((line) => line.allowed ?? 0n));
  return {
    lines,
    charge: sumCents(input.lines.map((line) => line.charge ?? 0n)),
    allowed,
    insurer: patient === null || allowed === null ? null : allowed - patient,
    patient,
    low,
    high,
    uncertain,
  };
}

const NO_DEDUCTIBLE_LEFT = 10n ** 12n;

function staleBenefits(input: EstimateInput): string | undefined {
  if (input.benefitsOn === null || input.benefits === null) return undefined;
  const year = input.serviceDate.slice(0, 4);
  if (input.benefitsOn.slice(0, 4) !== year)
    return `The payer answered about its benefits on ${input.benefitsOn}; deductibles begin anew in ${year}.`;
  const age = (Date.parse(input.serviceDate) - Date.parse(input.benefitsOn)) / 86_400_000;
  return age > FRESH_DAYS
    ? `The payer answered on ${input.benefitsOn}; care since then may have met the deductible.`
    : undefined;
}

function totalOf(share: PatientShare): Cents {
  return share.deductible + share.copay + share.coinsurance;
}

function estimatedLine(line: PlannedLine, share: PatientShare | undefined, unknown: string | undefined): EstimatedLine {
  const { code, modifiers, units, charge, allowed } = line;
  const base = { code, modifiers, units, charge, allowed };
  if (allowed === null || share === undefined) {
    const last: ExplanationStep[] =
      unknown === undefined || allowed === null ? [] : [{ text: unknown, result: "not known" }];
    const none = { insurer: null, patient: null, deductible: 0n, copay: 0n, coinsurance: 0n };
    return { ...base, ...none, steps: [...line.allowedSteps, ...last] };
  }
  const patient = totalOf(share);
  return {
    ...base,
    insurer: allowed - patient,
    patient,
    deductible: share.deductible,
    copay: share.copay,
    coinsurance: share.coinsurance,
    steps: [
      ...line.allowedSteps,
      ...share.steps,
      { text: "the patient’s part", result: moneyText(patient) },
      { text: "the insurer’s part", result: moneyText(allowed - patient) },
    ],
  };
}

/** An estimate without insurance: the expected charges themselves. */
export function estimateSelfPay(lines: readonly PlannedLine[]): Estimate {
  const missing = lines.filter((line) => line.charge === null).map((line) => line.code);
  const charge = sumCents(lines.map((line) => line.charge ?? 0n));
  return {
    lines: lines.map((line) => ({
      code: line.code,
      modifiers: line.modifiers,
      units: line.units,
      charge: line.charge,
      allowed: null,
      insurer: null,
      patient: line.charge,
      deductible: 0n,
      copay: 0n,
      coinsurance: 0n,
      steps: [
        line.charge === null
          ? { text: `${line.code} has no charge on the practice's list`, result: "not known" }
          : { text: "expected charge without insurance", result: moneyText(line.charge) },
      ],
    })),
    charge,
    allowed: null,
    insurer: null,
    patient: missing.length === 0 ? charge : null,
    low: charge,
    high: charge,
    uncertain: missing.map((code) => `${code} has no charge; set one under Practice setup or write it here.`),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
