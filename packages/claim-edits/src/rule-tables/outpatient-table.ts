import { codeRanges, inRanges, type CodeRange } from "./code-ranges.ts";

/** Status indicators of Addendum B with which a line of an outpatient bill is returned or unpaid, in our own words (CY 2025). */
export const OPPS_NOT_ON_BILL: Readonly<Record<string, string>> = {
  M: "is not billable to the contractor that pays hospitals",
  Y: "is equipment for the home, which its own contractor pays",
};
export const OPPS_NOT_COVERED: Readonly<Record<string, string>> = {
  E1: "is not covered by Medicare",
  E2: "has no price under Medicare",
};

/** Indicators of procedures beside which a visit needs modifier 25. */
export const PROCEDURE_STATUSES: ReadonlySet<string> = new Set(["S", "T"]);
/** Indicators of drugs that are paid apart. */
export const DRUG_STATUSES: ReadonlySet<string> = new Set(["G", "K", "K1"]);
/** Packaged into what else was done. */
export const PACKAGED_STATUS = "N";

const HOSPITAL_VISITS = codeRanges("99202-99215 99281-99285 G0380-G0384 G0463");

/** Visits to a hospital's clinic or emergency department. */
export function isHospitalVisit(code: string): boolean {
  return inRanges(code, HOSPITAL_VISITS);
}

/** Observation by the hour, and direct referral to it. */
export const OBSERVATION_HOURS = "G0378";
export const OBSERVATION_REFERRAL = "G0379";
export const TRAUMA_ACTIVATION = "G0390";
export const CRITICAL_CARE = "99291";

/** Modifiers of practitioners' claims that a hospital's outpatient department does not use (Pub. 100-04 ch. 4 §20.6). */
export const PRACTITIONER_MODIFIERS: ReadonlySet<string> = new Set(
  "26 51 53 54 55 56 57 62 66 80 81 82 AS AA AD QK QS QX QY QZ".split(" "),
);

/** Procedures that were ended before or after anesthesia. */
export const ENDED_MODIFIERS: readonly string[] = ["73", "74"];

/** Where a procedure belongs among the revenue codes. `only`: nowhere else; `never`: not there. */
export interface RevenuePlace {
  readonly words: string;
  readonly codes: readonly CodeRange[];
  readonly only?: readonly CodeRange[];
  readonly never?: readonly CodeRange[];
  readonly instead: string;
  readonly sure: boolean;
}

/** Pub. 100-04 ch. 4 §20.5 and ch. 25 §75.4; only what leaves no choice is `sure`. Edition 2024. */
export const REVENUE_PLACES: readonly RevenuePlace[] = [
  {
    words: "an emergency department visit",
    codes: codeRanges("99281-99285 G0380-G0384"),
    only: codeRanges("0450-0459 0981"),
    instead: "0450",
    sure: true,
  },
  {
    words: "a physical therapy evaluation",
    codes: codeRanges("97161-97164"),
    only: codeRanges("0420-0429"),
    instead: "0424",
    sure: true,
  },
  {
    words: "an occupational therapy evaluation",
    codes: codeRanges("97165-97168"),
    only: codeRanges("0430-0439"),
    instead: "0434",
    sure: true,
  },
  {
    words: "a speech or language evaluation",
    codes: codeRanges("92521-92524"),
    only: codeRanges("0440-0449"),
    instead: "0444",
    sure: true,
  },
  {
    words: "an ambulance service",
    codes: codeRanges("A0425-A0436"),
    only: codeRanges("0540-0549"),
    instead: "0540",
    sure: true,
  },
  {
    words: "a blood product",
    codes: codeRanges("P9010-P9060"),
    only: codeRanges("0380-0399"),
    instead: "0381 to 0390",
    sure: true,
  },
  {
    words: "the giving of a vaccine",
    codes: codeRanges("G0008-G0010 90471-90474"),
    only: codeRanges("0771 0450-0459 0510-0529 0760-0761 0940-0949"),
    instead: "0771",
    sure: false,
  },
  {
    words: "a laboratory test",
    codes: codeRanges("80047-89398"),
    never: codeRanges("0250-0279 0320-0369 0420-0449 0490-0499 0610-0619 0636"),
    instead: "0300 to 0319",
    sure: false,
  },
  {
    words: "imaging",
    codes: codeRanges("70010-79999"),
    never: codeRanges("0250-0279 0300-0319 0420-0449 0636"),
    instead: "0320 to 0359, 0400 or 0610",
    sure: false,
  },
  {
    words: "no drug",
    codes: codeRanges(
      "00100-01999 10004-69990 70010-79999 80047-89398 92002-92014 93000-93799 97010-97799 99202-99499",
    ),
    never: codeRanges("0634-0636"),
    instead: "that of the department",
    sure: true,
  },
];

/** Laboratory and what goes with it on a bill for non-patients. */
export const NON_PATIENT_REVENUE = codeRanges("0300-0319 0380-0399 0923-0925 0971");

/** Condition codes of outpatient behavioral programs, with the first day on which they may stand. */
export const PROGRAM_CONDITIONS: Readonly<Record<string, { readonly words: string; readonly from: string }>> = {
  "41": { words: "partial hospitalization", from: "1990-01-01" },
  "92": { words: "an intensive outpatient program", from: "2024-01-01" },
};

/** Conditions of a device that the maker replaced or gave, and the value code of his credit (Pub. 100-04 ch. 4 §61.3.5). */
export const DEVICE_CREDIT_CONDITIONS: readonly string[] = ["49", "50", "53"];
export const DEVICE_CREDIT_VALUE = "FD";
