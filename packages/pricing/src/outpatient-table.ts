import { isEffective, toDate, type CalendarDate, type EffectiveRange } from "@cleanclaim/model";

/** What the outpatient payment systems multiply with, dated. Decimal text. */
export interface OutpatientRules {
  readonly effective: EffectiveRange;
  /** Part of a hospital rate that the wage index moves. 42 CFR 419.43(c). */
  readonly laborShare: string;
  /** The same for ambulatory surgical centers. */
  readonly ascLaborShare: string;
  /** Further procedures of one session. */
  readonly furtherProcedure: string;
  /** Ended before anesthesia. */
  readonly endedBeforeAnesthesia: string;
  /** A copayment is at most the inpatient deductible of the year. */
  readonly inpatientDeductible: string;
  readonly drugCoinsurance: string;
  /** Units of observation from which a stay is a comprehensive observation service. */
  readonly observationUnits: number;
}

const COMMON = {
  laborShare: "0.6",
  ascLaborShare: "0.5",
  furtherProcedure: "0.5",
  endedBeforeAnesthesia: "0.5",
  drugCoinsurance: "0.2",
  observationUnits: 8,
} as const;

const RULES: readonly OutpatientRules[] = [
  {
    effective: { from: toDate("2024-01-01"), until: toDate("2025-01-01") },
    ...COMMON,
    inpatientDeductible: "1632.00",
  },
  {
    effective: { from: toDate("2025-01-01"), until: toDate("2026-01-01") },
    ...COMMON,
    inpatientDeductible: "1676.00",
  },
  {
    effective: { from: toDate("2026-01-01"), until: toDate("2027-01-01") },
    ...COMMON,
    inpatientDeductible: "1736.00",
  },
];

/** The rules in force on a day; undefined where none are at hand. */
export function outpatientRules(on: CalendarDate): OutpatientRules | undefined {
  return RULES.find(({ effective }) => isEffective(effective, on));
}

/** How a status indicator of Addendum D1 is paid. */
export type StatusPayment =
  | "comprehensive"
  | "procedure"
  | "service"
  | "drug"
  | "packaged"
  | "packaged-with-stv"
  | "packaged-with-t"
  | "composite"
  | "laboratory"
  | "other-schedule"
  | "cost"
  | "not-paid"
  | "equipment";

interface StatusIndicator {
  readonly pays: StatusPayment;
  readonly words: string;
}

/** Status indicators of the hospital outpatient payment system in our own words (Addendum D1). */
export const STATUS_INDICATORS: Readonly<Record<string, StatusIndicator>> = {
  A: { pays: "other-schedule", words: "paid under another fee schedule" },
  B: { pays: "not-paid", words: "not taken on hospital outpatient bills" },
  C: { pays: "not-paid", words: "paid for inpatients only" },
  E1: { pays: "not-paid", words: "not covered by Medicare" },
  E2: { pays: "not-paid", words: "without price and claims data" },
  F: { pays: "cost", words: "paid at reasonable cost" },
  G: { pays: "drug", words: "pass-through drug" },
  H: { pays: "cost", words: "pass-through device, paid at cost" },
  H1: { pays: "drug", words: "separately paid device for pain relief without opioids" },
  J1: { pays: "comprehensive", words: "comprehensive: its payment includes the rest of the claim" },
  J2: { pays: "service", words: "visit that may become comprehensive observation" },
  K: { pays: "drug", words: "separately paid drug" },
  K1: { pays: "drug", words: "separately paid drug for pain relief without opioids" },
  L: { pays: "cost", words: "vaccine, paid at cost" },
  M: { pays: "not-paid", words: "not billable to this contractor" },
  N: { pays: "packaged", words: "packaged into other services" },
  P: { pays: "service", words: "partial hospitalization" },
  Q1: { pays: "packaged-with-stv", words: "packaged beside services S, T or V" },
  Q2: { pays: "packaged-with-t", words: "packaged beside procedures T" },
  Q3: { pays: "composite", words: "may be part of a composite" },
  Q4: { pays: "laboratory", words: "laboratory, packaged beside other outpatient services" },
  R: { pays: "service", words: "blood and blood products" },
  S: { pays: "service", words: "not discounted" },
  T: { pays: "procedure", words: "discounted when several" },
  U: { pays: "service", words: "brachytherapy source" },
  V: { pays: "service", words: "visit" },
  Y: { pays: "equipment", words: "billed to the equipment contractor" },
};

/** Status indicators paid apart even beside a comprehensive service (42 CFR 419.2(b), Pub. 100-04 ch. 4 §10.2.3). */
export const APART_FROM_COMPREHENSIVE: readonly string[] = ["F", "G", "H", "H1", "K1", "L", "U", "Y"];
/** Beside these laboratory tests are packaged. */
export const PACKAGES_LABORATORY: readonly string[] = ["J1", "J2", "S", "T", "V", "Q1", "Q2", "Q3"];
/** Observation by the hour. */
export const OBSERVATION_CODES: readonly string[] = ["G0378"];
