import { toDate, isEffective, type CalendarDate, type EffectiveRange, type Source } from "@cleanclaim/model";

/** What Medicare multiplies with, as decimal text. Dated; one row for as long as nothing of it changes. */
export interface MedicareRules {
  readonly effective: EffectiveRange;
  /** Multiple procedures, by rank; the last factor holds for every further rank. */
  readonly multipleProcedure: readonly string[];
  readonly bilateral: string;
  /** Radiology, each side paid in full. */
  readonly bilateralEachSide: string;
  readonly assistantPhysician: string;
  readonly assistantOther: string;
  readonly coSurgeon: string;
  /** Further technical part of diagnostic imaging, cardiovascular and ophthalmology services. */
  readonly furtherTechnical: Readonly<Record<"4" | "6" | "7", string>>;
  /** Further professional part; 1 where none is reduced. */
  readonly furtherProfessional: Readonly<Record<"4" | "6" | "7", string>>;
  /** What is taken off the technical part of images made the old way, by modifier. */
  readonly technicalReduction: Readonly<Record<string, string>>;
  /** Practice expense of every therapy unit but the highest. */
  readonly therapyPracticeExpense: string;
  /** Each of physician and nurse under medical direction. */
  readonly anesthesiaDirection: string;
  /** Units paid to a physician who supervises more than four at once. */
  readonly supervisedAnesthesiaUnits: string;
  readonly nonPhysician: string;
  readonly nonParticipating: string;
  readonly limitingCharge: string;
  readonly coinsurance: string;
  readonly sequestration: string;
}

const MANUAL = "Medicare Claims Processing Manual (Pub. 100-04)";

/** Where each rule is said, for the steps of a price. */
export const RULE_SOURCES = {
  base: { name: "42 CFR 414.22 and the physician fee schedule relative value file" },
  cap: { name: "42 CFR 414.22(b)(5)(i) and the OPPS cap file" },
  multiple: { name: MANUAL, locator: "ch. 12 §40.6: multiple surgeries and endoscopies" },
  bilateral: { name: MANUAL, locator: "ch. 12 §40.7: bilateral surgeries" },
  assistant: { name: MANUAL, locator: "ch. 12 §20.4.3, §110.2: assistants at surgery" },
  coSurgeon: { name: MANUAL, locator: "ch. 12 §40.8: co-surgeons" },
  globalSplit: { name: MANUAL, locator: "ch. 12 §40.2, §40.4: parts of the global package" },
  imaging: { name: MANUAL, locator: "ch. 13 §20.3, ch. 12 §30.1: multiple diagnostic services" },
  technical: { name: "Social Security Act §1848(b)(9), §1834(p): film, computed radiography, CT below the standard" },
  teamSurgery: { name: MANUAL, locator: "ch. 12 §40.8: team surgery" },
  byReport: { name: MANUAL, locator: "ch. 12 §20.4.6, §40.4: unusual, reduced and discontinued services" },
  therapy: { name: MANUAL, locator: "ch. 5 §10.7: multiple therapy procedures" },
  nonPhysician: { name: MANUAL, locator: "ch. 12 §120: nurse practitioners; §110: physician assistants" },
  nonParticipating: { name: MANUAL, locator: "ch. 1 §30.3.12: nonparticipating and limiting charge" },
  anesthesia: { name: "42 CFR 414.46, 414.60", locator: "Pub. 100-04 ch. 12 §50: units, medical direction" },
  laboratory: { name: "42 CFR 414 subpart G and the Clinical Laboratory Fee Schedule" },
  outpatient: { name: "42 CFR 419 and OPPS Addendum B", locator: "Pub. 100-04 ch. 4" },
  ambulatorySurgery: { name: "42 CFR 416 subpart F and ASC Addenda AA, BB", locator: "Pub. 100-04 ch. 14" },
  inpatient: { name: "42 CFR 412 subparts D and M", locator: "weights of Table 5; transfers §412.4" },
  drug: { name: "42 CFR 414.904 and the ASP payment limits" },
  shares: { name: "42 CFR 410.152, 410.160; 2 U.S.C. 901a" },
} satisfies Record<string, Source>;

const COMMON = {
  multipleProcedure: ["1", "0.5"],
  bilateral: "1.5",
  bilateralEachSide: "2",
  assistantPhysician: "0.16",
  assistantOther: "0.136",
  coSurgeon: "0.625",
  furtherTechnical: { "4": "0.5", "6": "0.75", "7": "0.8" },
  furtherProfessional: { "4": "0.95", "6": "1", "7": "1" },
  therapyPracticeExpense: "0.5",
  anesthesiaDirection: "0.5",
  supervisedAnesthesiaUnits: "3",
  nonPhysician: "0.85",
  nonParticipating: "0.95",
  limitingCharge: "1.15",
  coinsurance: "0.2",
  sequestration: "0.02",
} as const;

const RULES: readonly MedicareRules[] = [
  {
    effective: { from: toDate("2022-07-01"), until: toDate("2023-01-01") },
    ...COMMON,
    technicalReduction: { FX: "0.2", FY: "0.07", CT: "0.15" },
  },
  {
    effective: { from: toDate("2023-01-01") },
    ...COMMON,
    technicalReduction: { FX: "0.2", FY: "0.1", CT: "0.15" },
  },
];

/** The rules in force on a day; undefined before the first row. */
export function medicareRules(on: CalendarDate): MedicareRules | undefined {
  return RULES.find((rules) => isEffective(rules.effective, on));
}
