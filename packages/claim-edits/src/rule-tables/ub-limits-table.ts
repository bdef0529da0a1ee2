/** Conditions that cannot both be true on one bill. Numbers of the UB-04 (NUBC; Pub. 100-04 ch. 25 §75.2, edition 2024). */
export const CONTRADICTING_CONDITIONS: readonly {
  readonly codes: readonly string[];
  /** What they contradict each other about. */
  readonly about: string;
}[] = [
  { codes: ["20", "21"], about: "whether the bill asks for a decision or only for a denial" },
  { codes: ["38", "39"], about: "why the patient had a private room" },
  { codes: ["67", "68"], about: "whether lifetime reserve days are used" },
  { codes: ["60", "66"], about: "whether an outlier is asked for" },
  { codes: ["61", "66"], about: "whether an outlier is asked for" },
  { codes: ["71", "72", "73", "74", "75", "76", "80"], about: "where and how dialysis was done" },
  { codes: ["81", "82", "83"], about: "how far along the pregnancy was" },
  { codes: ["49", "50"], about: "why the device was replaced" },
  { codes: ["41", "92"], about: "whether the program is partial hospitalization or intensive outpatient" },
  { codes: ["09", "10"], about: "whether patient or spouse is employed" },
  { codes: ["C1", "C3", "C4"], about: "what the review decided" },
];

/** Why a replacement or void is sent; a bill names exactly one. */
export const CHANGE_REASONS: ReadonlySet<string> = new Set("D0 D1 D2 D3 D4 D5 D6 D7 D8 D9 E0".split(" "));
/** Change reasons of a void. */
export const VOID_REASONS: ReadonlySet<string> = new Set(["D5", "D6"]);
/** Reopenings after the filing limit, for frequency Q. */
export const REOPENING_REASONS: ReadonlySet<string> = new Set("R1 R2 R3 R4 R5 R6 R7 R8 R9".split(" "));

/** Value codes that are whole numbers and no money, with the range that makes sense. */
export const COUNT_VALUES: Readonly<
  Record<string, { readonly words: string; readonly from: number; readonly to: number }>
> = {
  "37": { words: "pints of blood given", from: 0, to: 999 },
  "38": { words: "pints of blood under the deductible", from: 0, to: 3 },
  "39": { words: "pints of blood replaced", from: 0, to: 999 },
  "46": { words: "grace days", from: 0, to: 99 },
  "50": { words: "physical therapy visits", from: 0, to: 999 },
  "51": { words: "occupational therapy visits", from: 0, to: 999 },
  "52": { words: "speech therapy visits", from: 0, to: 999 },
  "53": { words: "cardiac rehabilitation visits", from: 0, to: 999 },
  "54": { words: "birth weight in grams", from: 100, to: 9999 },
  "80": { words: "covered days", from: 0, to: 9999 },
  "81": { words: "days not covered", from: 0, to: 9999 },
  "82": { words: "coinsurance days", from: 0, to: 999 },
  "83": { words: "lifetime reserve days", from: 0, to: 60 },
};

/** Value codes that are measures and no money, with the range that makes sense. */
export const MEASURE_VALUES: Readonly<
  Record<string, { readonly words: string; readonly from: number; readonly to: number }>
> = {
  "48": { words: "hemoglobin", from: 1, to: 30 },
  "49": { words: "hematocrit", from: 3, to: 75 },
  A8: { words: "weight in kilograms", from: 0.2, to: 700 },
  A9: { words: "height in centimeters", from: 20, to: 260 },
};

/** The hour of an accident: 0 to 23, 99 when it is not known. */
export const ACCIDENT_HOUR_VALUE = "45";

/** Occurrences that are accidents or crimes. */
export const ACCIDENT_OCCURRENCES: readonly string[] = ["01", "02", "03", "04", "05", "06"];

/** Occurrences that lie before or on the last day of the bill, by their meaning. */
export const PAST_OCCURRENCES: ReadonlySet<string> = new Set(
  "01 02 03 04 05 06 10 11 12 16 18 19 24 33 35 41 43 44 45 46 A1 B1 C1".split(" "),
);

/** Occurrences that lie within the days of the bill. */
export const OCCURRENCES_WITHIN: ReadonlySet<string> = new Set(["22", "47", "55"]);

/** Discharge status of a patient who died. */
export const DEATH_STATUSES: ReadonlySet<string> = new Set(["20", "40", "41", "42"]);
/** Deaths that only a hospice tells this way. */
export const HOSPICE_DEATHS: ReadonlySet<string> = new Set(["40", "41", "42"]);

/** Where the patient went when another institution took over, for transfers on the day of admission. */
export const TRANSFER_STATUSES: ReadonlySet<string> = new Set("02 05 43 61 62 63 65 66".split(" "));

/** Most entries of the 837 institutional guide. */
export const MOST_OTHER_DIAGNOSES = 24;
export const MOST_REASONS_FOR_VISIT = 3;
export const MOST_EXTERNAL_CAUSES = 12;
export const MOST_PROCEDURES = 25;
export const MOST_LINES = 999;

/** A newborn is admitted within so many days of birth. */
export const NEWBORN_DAYS = 28;

/** Points of origin of newborns: born here, born elsewhere. */
export const NEWBORN_SOURCES: ReadonlySet<string> = new Set(["5", "6"]);

/** Coinsurance days of one spell of illness (42 CFR 409.61): days 61 to 90 in hospital, 21 to 100 in a nursing facility. */
export const MOST_COINSURANCE_DAYS = { hospital: 30, nursing: 80 } as const;
