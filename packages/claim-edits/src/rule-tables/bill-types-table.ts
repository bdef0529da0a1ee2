/** How a bill's patient was there: in a bed of the stay, in a bed but under Part B, as an outpatient, not at all, at home. */
export type BillSetting = "inpatient" | "inpatient-part-b" | "outpatient" | "non-patient" | "home" | "hospice";

/** A facility and kind of care that a bill may be for. */
export interface BillTypeRow {
  /** Second and third digit of the type of bill, without the leading zero. */
  readonly digits: string;
  readonly words: string;
  readonly setting: BillSetting;
}

/** Types of bill of the UB-04, numbers with our own words (NUBC data specifications; Pub. 100-04 ch. 25 §75.1, edition 2024). */
export const BILL_TYPES: readonly BillTypeRow[] = [
  { digits: "11", words: "hospital, inpatient", setting: "inpatient" },
  { digits: "12", words: "hospital, inpatient under Part B", setting: "inpatient-part-b" },
  { digits: "13", words: "hospital, outpatient", setting: "outpatient" },
  { digits: "14", words: "hospital, laboratory for non-patients", setting: "non-patient" },
  { digits: "18", words: "hospital, swing bed", setting: "inpatient" },
  { digits: "21", words: "skilled nursing, inpatient", setting: "inpatient" },
  { digits: "22", words: "skilled nursing, inpatient under Part B", setting: "inpatient-part-b" },
  { digits: "23", words: "skilled nursing, outpatient", setting: "outpatient" },
  { digits: "28", words: "skilled nursing, swing bed", setting: "inpatient" },
  { digits: "32", words: "home health under a plan", setting: "home" },
  { digits: "34", words: "home health, other services", setting: "home" },
  { digits: "41", words: "religious institution, inpatient", setting: "inpatient" },
  { digits: "43", words: "religious institution, outpatient", setting: "outpatient" },
  { digits: "65", words: "intermediate care, level I", setting: "inpatient" },
  { digits: "66", words: "intermediate care, level II", setting: "inpatient" },
  { digits: "71", words: "rural health clinic", setting: "outpatient" },
  { digits: "72", words: "dialysis facility", setting: "outpatient" },
  { digits: "73", words: "free-standing clinic", setting: "outpatient" },
  { digits: "74", words: "outpatient rehabilitation facility", setting: "outpatient" },
  { digits: "75", words: "comprehensive rehabilitation facility", setting: "outpatient" },
  { digits: "76", words: "community mental health center", setting: "outpatient" },
  { digits: "77", words: "federally qualified health center", setting: "outpatient" },
  { digits: "78", words: "free-standing emergency facility", setting: "outpatient" },
  { digits: "79", words: "other clinic", setting: "outpatient" },
  { digits: "81", words: "hospice outside a hospital", setting: "hospice" },
  { digits: "82", words: "hospice of a hospital", setting: "hospice" },
  { digits: "83", words: "ambulatory surgery center", setting: "outpatient" },
  { digits: "84", words: "birthing center", setting: "outpatient" },
  { digits: "85", words: "critical access hospital, outpatient", setting: "outpatient" },
  { digits: "86", words: "residential facility", setting: "inpatient" },
  { digits: "87", words: "opioid treatment program", setting: "outpatient" },
  { digits: "89", words: "other special facility", setting: "outpatient" },
];

/** Frequencies that a provider may send, numbers with our own words. */
export const FREQUENCIES: Readonly<Record<string, string>> = {
  "0": "no payment asked",
  "1": "admission through discharge",
  "2": "interim, first",
  "3": "interim, continuing",
  "4": "interim, last",
  "5": "late charges only",
  "7": "replacement",
  "8": "void",
  "9": "final of a home health episode",
  Q: "reopening after the filing limit",
};

/** Notices of hospice and home health, which are no bills. */
export const NOTICE_FREQUENCIES: ReadonlySet<string> = new Set(["A", "B", "C", "D", "E"]);

/** Skilled nursing and swing beds paid by the day under Part A. */
export const SKILLED_NURSING_STAYS: ReadonlySet<string> = new Set(["18", "21", "28"]);

/** Acute stays: present-on-admission indicators, admission hours and groups are asked for. */
export const ACUTE_STAYS: ReadonlySet<string> = new Set(["11"]);

/** Outpatient hospital bills with HCPCS on their lines. */
export const HOSPITAL_OUTPATIENT: ReadonlySet<string> = new Set(["13", "14", "85"]);

/** Bills of Part B therapy by institutions (Pub. 100-04 ch. 5 §10). */
export const THERAPY_BILLS: ReadonlySet<string> = new Set(["12", "13", "22", "23", "34", "74", "75", "85"]);
