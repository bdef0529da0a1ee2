import { moneyText, parseCents, sumCents, toCents, type Claim, type RemittanceClaim } from "@cleanclaim/model";
import { lineOf } from "../remittance/index.ts";
import { patientTotal } from "./forecast-claim.ts";
import type { Forecast } from "./forecast.ts";

/** How near a forecast was. */
export type ForecastVerdict = "exact" | "near" | "off" | "not-forecast";

/** Why it was not exact. */
export type ForecastMiss = "underpaid" | "overpaid" | "denied" | "patient-share" | "other";

/** A forecast beside the payer's decision. Amounts are decimal text. */
export interface ForecastComparison {
  readonly verdict: ForecastVerdict;
  /** Null when nothing was forecast or all was exact. */
  readonly cause: ForecastMiss | null;
  readonly expectedPaid: string | null;
  readonly paid: string;
  readonly expectedPatient: string | null;
  readonly patient: string;
  /** What the payer kept back of the contract's price; zero unless underpaid. */
  readonly shortfall: string;
}

interface Decided {
  readonly paid: bigint;
  readonly patient: bigint;
  readonly allowed: bigint;
  readonly denied: boolean;
}

/** Patient's share by adjustment reasons 1 deductible, 2 coinsurance, 3 copay; anything else under PR is his as well. */
function decidedLines(decision: RemittanceClaim, claim: Claim): ReadonlyMap<number, Decided> {
  const lines = new Map<number, Decided>();
  decision.lines.forEach((service, index) => {
    const number = lineOf(
      { lineItemControlNumber: service.lineItemControlNumber, procedureCode: service.procedureCode, index },
      claim.lines,
    );
    if (number === undefined) return;
    const paid = toCents(service.paid);
    const patient = sumCents(service.adjustments.filter((one) => one.group === "PR").map((one) => toCents(one.amount)));
    const charge = toCents(service.charge);
    const refused = service.adjustments.some(
      (one) => toCents(one.amount) === charge && charge > 0n && !["1", "2", "3", "23", "45"].includes(one.reason),
    );
    const allowed = service.allowed === undefined ? paid + patient : (parseCents(service.allowed) ?? paid + patient);
    lines.set(number, { paid, patient, allowed, denied: refused });
  });
  return lines;
}

const absolute = (cents: bigint): bigint => (cents < 0n ? -cents : cents);

/**
 * Holds a forecast beside the payer's decision of the claim. Exact means that every line's payment and patient share agree to the cent;
 * near that the payment differs by one per cent at most. The cause of a difference is the first that explains it: a denied line, less or more
 * allowed than the contract says, another patient share. Pure.
 */
export function compareForecast(forecast: Forecast, claim: Claim, decision: RemittanceClaim): ForecastComparison {
  const decided = decidedLines(decision, claim);
  const paid = toCents(decision.paid);
  const whole = decision.lines.length === 0 ? decidedWhole(decision, claim) : undefined;
  const patient = whole?.patient ?? sumCents([...decided.values()].map((line) => line.patient));
  const result = {
    expectedPaid: forecast.totals.payer,
    paid: moneyText(paid),
    expectedPatient: forecast.totals.patient,
    patient: moneyText(patient),
    shortfall: "0.00",
  };
  const { payer } = forecast.totals;
  if (payer === null) return { ...result, verdict: "not-forecast", cause: null };
  if (whole !== undefined) return { ...result, ...compareWhole(forecast, whole) };
  const exact = forecast.lines.every((line) => {
    const one = decided.get(line.number);
    return (
      one !== undefined &&
      one.paid === toCents(line.payer ?? "-1") &&
      one.patient === toCents(patientTotal(line) ?? "-1")
    );
  });
  if (exact) return { ...result, verdict: "exact", cause: null };
  const difference = absolute(toCents(payer) - paid);
  const verdict = difference * 100n <= absolute(toCents(payer)) && toCents(payer) !== 0n ? "near" : "off";
  return { ...result, verdict, ...causeOf(forecast, decided) };
}

/** A decision without services is one of the whole bill, as stays paid by the day or the case are. */
function decidedWhole(decision: RemittanceClaim, claim: Claim): Decided {
  const paid = toCents(decision.paid);
  const charge = sumCents(claim.lines.map((line) => toCents(line.charge)));
  const cents = (reasons: (one: RemittanceClaim["adjustments"][number]) => boolean): bigint =>
    sumCents(decision.adjustments.filter(reasons).map((one) => toCents(one.amount)));
  const patient = cents((one) => one.group === "PR");
  const kept = cents((one) => one.reason === "253");
  const denied = decision.adjustments.some(
    (one) => toCents(one.amount) === charge && charge > 0n && !["1", "2", "3", "23", "45"].includes(one.reason),
  );
  return { paid, patient, allowed: paid + patient + kept, denied };
}

function compareWhole(forecast: Forecast, whole: Decided): Pick<ForecastComparison, "verdict" | "cause" | "shortfall"> {
  const payer = toCents(forecast.totals.payer ?? "0");
  const nothing = { shortfall: "0.00" };
  if (payer === whole.paid && toCents(forecast.totals.patient ?? "-1") === whole.patient)
    return { ...nothing, verdict: "exact", cause: null };
  const verdict = absolute(payer - whole.paid) * 100n <= absolute(payer) && payer !== 0n ? "near" : "off";
  if (whole.denied) return { ...nothing, verdict, cause: "denied" };
  const later = forecast.lines.some((line) => toCents(line.earlier) !== 0n);
  const short = later ? 0n : toCents(forecast.totals.allowed ?? "0") - whole.allowed;
  if (short > 0n) return { verdict, cause: "underpaid", shortfall: moneyText(short) };
  if (short < 0n) return { ...nothing, verdict, cause: "overpaid" };
  return { ...nothing, verdict, cause: "patient-share" };
}

function causeOf(
  forecast: Forecast,
  decided: ReadonlyMap<number, Decided>,
): { readonly cause: ForecastMiss; readonly shortfall: string } {
  const pairs = forecast.lines.map((line) => ({ line, one: decided.get(line.number) }));
  if (pairs.some(({ one }) => one?.denied === true)) return { cause: "denied", shortfall: "0.00" };
  let short = 0n;
  for (const { line, one } of pairs) {
    if (one !== undefined && line.allowed !== null && toCents(line.earlier) === 0n) {
      short += toCents(line.allowed) - one.allowed;
    }
  }
  if (short > 0n) return { cause: "underpaid", shortfall: moneyText(short) };
  if (short < 0n) return { cause: "overpaid", shortfall: "0.00" };
  const shareDiffers = pairs.some(
    ({ line, one }) => one !== undefined && one.patient !== toCents(patientTotal(line) ?? "-1"),
  );
  return { cause: shareDiffers ? "patient-share" : "other", shortfall: "0.00" };
}

const MISS_WORDS: Readonly<Record<ForecastMiss, string>> = {
  denied: "The payer denied a line that was forecast as paid.",
  underpaid: "The payer allowed less than the contract says.",
  overpaid: "The payer allowed more than the contract says.",
  "patient-share": "The payer left another share to the patient than the benefits on file gave.",
  other: "The payer paid another amount, and no single line explains it.",
};

/** Why a forecast was not met, in one sentence. */
export function forecastMissWords(cause: ForecastMiss | null): string {
  return MISS_WORDS[cause ?? "other"];
}
