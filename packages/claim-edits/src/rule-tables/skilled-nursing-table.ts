import { codeRanges, inRanges, type CodeRange } from "./code-ranges.ts";

/** Payment group of a day under the patient-driven model: therapy, speech, nursing, other, assessment; or the default. */
export const PAYMENT_GROUP = /^(?:[A-P][A-L][A-Y][A-F][01]|ZZZZZ)$/;
export const DEFAULT_PAYMENT_GROUP = "ZZZZZ";

/** A stay in hospital of so many days, ended at most so many days before (42 CFR 409.30). */
export const QUALIFYING_STAY_DAYS = 3;
export const DAYS_AFTER_STAY = 30;
/** Conditions that excuse a missing or old stay: readmission, ended plan, delayed start, no bed, disaster. */
export const STAY_EXCUSES: readonly string[] = ["55", "56", "57", "58", "DR"];
/** The stay was waived during the public health emergency. */
export const STAY_WAIVED = { from: "2020-03-01", until: "2023-05-12" } as const;

/** Days that one spell of illness has in a nursing facility. */
export const BENEFIT_DAYS = 100;

/** Coinsurance by the day in a nursing facility, in cents, by calendar year (CMS notices of the Part A deductible). */
export const DAILY_COINSURANCE: Readonly<Record<string, bigint>> = {
  "2022": 19450n,
  "2023": 20000n,
  "2024": 20400n,
  "2025": 20950n,
  "2026": 21700n,
};

/**
 * Consolidated billing of nursing facilities, in our own words by code and revenue ranges; as of 2025, after the CMS
 * annual updates. Not covered: the code-by-code lists of chemotherapy, isotopes and custom prostheses that are paid apart.
 */
export interface ConsolidatedService {
  readonly words: string;
  readonly codes: readonly CodeRange[];
  readonly sure: boolean;
}

/** Services on practitioners' and suppliers' claims that the facility's price includes. Therapy is looked at on its own. */
export const INCLUDED_SERVICES: readonly ConsolidatedService[] = [
  { words: "a laboratory test", codes: codeRanges("80047-89398"), sure: true },
  { words: "a supply", codes: codeRanges("A4206-A4290 A4310-A5200 A6010-A6457"), sure: true },
  { words: "equipment", codes: codeRanges("E0100-E2599 K0001-K0900"), sure: true },
  { words: "a drug with its giving", codes: codeRanges("J0120-J0880 J0890-J8999 96360-96379"), sure: false },
];

/** Hospital outpatient services that are paid apart: by revenue code, then by procedure. */
export const HOSPITAL_EXCLUDED_REVENUE = codeRanges(
  "0321-0323 0330-0339 0350-0359 0360-0369 0450-0459 0481 0490-0499 0540-0549 0610-0619 0820-0859",
);
export const HOSPITAL_EXCLUDED_CODES = codeRanges(
  "77261-77799 90935-90999 92920-92998 93451-93583 96401-96549 G0463 J9000-J9999",
);
/** With one of these on the same day, everything of the visit is paid apart. */
export const EMERGENCY_REVENUE = codeRanges("0450-0459");

/** Whether a code lies in one of the ranges. */
export function liesIn(code: string | undefined, ranges: readonly CodeRange[]): boolean {
  return code !== undefined && inRanges(code, ranges);
}
