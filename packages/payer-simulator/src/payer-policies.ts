import type { BasisPoints, CodePattern, DenialReason, RequiredInformationKind } from "./config.ts";

/**
 * A refusal of a payer's own, as data. All conditions that are given must hold of a line; an empty list gives none. It is how a payer says
 * that a code does not exist, a modifier does not fit, a place is wrong, a diagnosis belongs to another sex or age, or units are too many.
 */
export interface LineRule extends DenialReason {
  /** In words, for `explain`. */
  readonly name: string;
  readonly procedures: readonly CodePattern[];
  readonly placesOfService: readonly string[];
  readonly exceptPlaces: readonly string[];
  /** The line carries one of them. */
  readonly modifiers: readonly string[];
  /** The line carries none of them. */
  readonly withoutModifiers: readonly string[];
  /** The line points at one of these (prefixes without dot). */
  readonly diagnoses: readonly string[];
  /** The claim's first diagnosis is one of these. */
  readonly firstDiagnosis: readonly string[];
  /** The claim carries one of these too, wherever it stands. */
  readonly besideDiagnosis: readonly string[];
  readonly sex: "F" | "M" | undefined;
  /** Completed years on the day of service, from and under. */
  readonly ageFrom: number | undefined;
  readonly ageUnder: number | undefined;
  /** The line has more units. */
  readonly unitsOver: number | undefined;
  /** The person has more units of the code on the day, earlier claims and lines included. */
  readonly unitsOfDayOver: number | undefined;
  readonly lacks: RequiredInformationKind | undefined;
}

/** Visits that only a patient whom the provider has not seen for so many years may have (CARC B16). */
export interface NewPatientRule {
  readonly procedures: readonly CodePattern[];
  /** Services that count as having been seen. */
  readonly seenBy: readonly CodePattern[];
  readonly years: number;
}

/** Visits that the price of a procedure includes for some days after it (CARC 97, RARC N525). */
export interface GlobalPeriodRule {
  readonly procedures: readonly CodePattern[];
  readonly days: number;
  readonly visits: readonly CodePattern[];
  readonly unlessModifiers: readonly string[];
}

/** Codes that are paid only beside another one on the same day (CARC 107). */
export interface AddOnRule {
  readonly procedures: readonly CodePattern[];
  readonly primaries: readonly CodePattern[];
}

/** At most so many in so many days, the day itself counted (CARC 119). */
export interface FrequencyRule {
  readonly procedures: readonly CodePattern[];
  readonly count: number;
  readonly days: number;
}

/** What a payer wants beyond coverage, authorization and pairs. */
export interface PayerPolicies {
  readonly lineRules: readonly LineRule[];
  readonly newPatient: NewPatientRule | undefined;
  readonly globalPeriods: readonly GlobalPeriodRule[];
  readonly addOns: readonly AddOnRule[];
  readonly frequency: readonly FrequencyRule[];
  /** What is kept back of every payment, after the patient's share (CO 253). */
  readonly sequestration: BasisPoints | undefined;
}
