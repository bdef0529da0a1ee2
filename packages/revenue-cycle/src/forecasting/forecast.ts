import type { CalendarDate, Claim, ExplanationStep, Finding, MoneyText } from "@cleanclaim/model";
import type { BenefitFacts } from "../patient-access/index.ts";
import type { UsedBenefits } from "./benefit-shares.ts";
import type { DenialHistory } from "./denial-risk.ts";
import type { PaymentHistory } from "./payment-date.ts";

/** Raised whenever the same input may give another answer; stored with every forecast. */
export const FORECAST_VERSION = "2026.11.2";

/** What the contract allows for a line, as `@cleanclaim/pricing` works it out; null with the last step saying why. */
export interface ForecastPrice {
  readonly allowed: MoneyText | null;
  readonly steps: readonly ExplanationStep[];
}

/** How a payer pays after another one. */
export interface CoordinationManner {
  /** `remaining`: what the patient owes after the primary, up to its own benefit. `lesser-of`: its own benefit less what was paid. */
  readonly method: "remaining" | "lesser-of";
  /** Whether what stays open is the patient's or nobody's. */
  readonly remainder: "patient" | "contractual";
}

/** What is known of the payer. */
export interface ForecastPayer {
  readonly name: string;
  /** Days in which the payer says, or we assume, that it answers. */
  readonly expectedAnswerDays: number;
  /** Pays for people in its custody, who owe nothing. */
  readonly custodian?: boolean | undefined;
  /** How it pays second; without it the line of business decides. */
  readonly coordination?: CoordinationManner | undefined;
}

/** Everything a forecast is worked out from. Nothing else is looked at, so the same input gives the same forecast. */
export interface ForecastInput {
  readonly claim: Claim;
  /** The day on which the claim leaves, or would leave. */
  readonly sentOn: CalendarDate;
  /** Name of the contract; null when none of this payer is on file. */
  readonly contract: string | null;
  /** In line order. */
  readonly prices: readonly ForecastPrice[];
  /** From the newest 271 of the coverage; null when none was answered. */
  readonly benefits: BenefitFacts | null;
  readonly benefitsAnsweredOn: CalendarDate | null;
  readonly used: UsedBenefits;
  readonly findings: readonly Finding[];
  /** Lines of the past at this payer that were decided. */
  readonly denials: DenialHistory;
  readonly payments: PaymentHistory;
  readonly payer: ForecastPayer;
}

/** The patient's part by what it is called. */
export interface ForecastPatientPart {
  readonly deductible: MoneyText;
  readonly copay: MoneyText;
  readonly coinsurance: MoneyText;
  readonly noncovered: MoneyText;
}

/**
 * One line. A price of the whole bill (a day, a case) may stand on one line above its charge; `contractual` is then negative there. charge = payer + patient + contractual + sequestration + earlier, where all are known. Null where the contract
 * or the benefits are silent; `unknown` then says why.
 */
export interface ForecastLine {
  /** 1-based. */
  readonly number: number;
  readonly procedureCode: string;
  readonly charge: MoneyText;
  readonly allowed: MoneyText | null;
  readonly payer: MoneyText | null;
  readonly patient: ForecastPatientPart | null;
  readonly contractual: MoneyText | null;
  readonly sequestration: MoneyText;
  /** What earlier payers settled of the charge, for a secondary claim. */
  readonly earlier: MoneyText;
  readonly unknown: string | null;
  readonly steps: readonly ExplanationStep[];
}

/** Sums over the claim; null when one line is not known. */
export interface ForecastTotals {
  readonly charge: MoneyText;
  readonly allowed: MoneyText | null;
  readonly payer: MoneyText | null;
  readonly patient: MoneyText | null;
  readonly contractual: MoneyText | null;
}

/** One reason for which the payer may refuse. */
export interface ForecastRisk {
  /** A claim adjustment reason number, or null when the finding names none. */
  readonly reason: string | null;
  readonly words: string;
  /** 1-based line; null for the claim. */
  readonly line: number | null;
  /** Between 0 and 1; null when nothing of the past tells. */
  readonly probability: number | null;
  /** 95 % interval of Wilson around the rate seen; null without counts. */
  readonly interval: readonly [number, number] | null;
  readonly seriousness: "stops" | "looks" | "history";
  readonly because:
    | { readonly kind: "edit"; readonly edit: string; readonly text: string }
    | { readonly kind: "record"; readonly text: string }
    | { readonly kind: "history"; readonly decided: number; readonly denied: number; readonly text: string };
}

/** When the money is expected. */
export interface ForecastDate {
  readonly date: CalendarDate;
  readonly earliest: CalendarDate;
  readonly latest: CalendarDate;
  readonly because: string;
}

/** What the payer is expected to answer. */
export interface Forecast {
  readonly lines: readonly ForecastLine[];
  readonly totals: ForecastTotals;
  readonly risk: readonly ForecastRisk[];
  readonly expectedPayment: ForecastDate;
  /** How the whole was worked out. */
  readonly derivation: readonly ExplanationStep[];
  readonly versions: Readonly<Record<string, string>>;
}
