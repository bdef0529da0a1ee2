import { addMonths } from "@cleanclaim/model";
import type { CalendarDate } from "@cleanclaim/model";

/** A visit of the past, as the three-year rule looks at it. */
export interface EarlierService {
  readonly on: CalendarDate;
  /** The group: practices under one tax number are one. */
  readonly practiceId: string;
  /** Specialty and subspecialty, by `specialtyOf`. */
  readonly specialty: string;
  /** The numbers that were billed, when they are known; none while the visit is not coded. */
  readonly procedureCodes?: readonly string[] | undefined;
  /** Who saw the patient, for the explanation. */
  readonly provider?: string | undefined;
}

/** Nurse practitioners by the physicians' specialty that they work in, both as taxonomy codes. */
const WORKS_AS: Readonly<Record<string, string>> = {
  "363LF0000X": "207Q00000X",
  "363LP2300X": "207Q00000X",
  "363LA2200X": "207R00000X",
  "363LG0600X": "207RG0300X",
  "363LP0200X": "208000000X",
  "363LP0808X": "2084P0800X",
  "363LX0001X": "207V00000X",
  "363LW0102X": "207V00000X",
  "363LN0000X": "2080N0001X",
};

/**
 * Specialty for the three-year rule: the taxonomy code, which names the subspecialty too. Nurse practitioners (363L) and physician
 * assistants (363A) count as of the specialty they work in: by their own taxonomy where that names it, else by their specialty in words.
 */
export function specialtyOf(provider: { readonly taxonomyCode: string; readonly specialty: string }): string {
  const { taxonomyCode } = provider;
  const words = provider.specialty.trim().toLowerCase();
  return WORKS_AS[taxonomyCode] ?? (/^363[AL]/.test(taxonomyCode) && words !== "" ? words : taxonomyCode);
}

/**
 * Whether a visit's numbers include a professional service face to face. Drugs, supplies, laboratory work, vaccines as products and
 * what a nurse does alone are none. A visit without numbers took place, so it counts.
 */
export function isFaceToFace(procedureCodes: readonly string[]): boolean {
  return procedureCodes.length === 0 || procedureCodes.some((code) => !NOT_FACE_TO_FACE.test(code));
}

const NOT_FACE_TO_FACE =
  /^(?:[A-CEJKLPQRSV]\d{4}|8\d{4}|7\d{4}|36415|36416|9047[1-4]|90[4-7]\d\d|9637[2-9]|99211|9944\d|9942[12]|99091)$/;

/** New or established, with the visit that decides. */
export interface PatientStanding {
  readonly newPatient: boolean;
  readonly seen: EarlierService | undefined;
}

/**
 * Whether the patient is new: nobody of the same group and specialty has given a professional service face to face within three years
 * before the visit. A service three years ago to the day is still within. Source: CMS Medicare Claims Processing Manual chapter 12
 * section 30.6.7; CPT E/M guidelines, new and established patient.
 */
export function patientStanding(
  visit: { readonly on: CalendarDate; readonly practiceId: string; readonly specialty: string },
  earlier: readonly EarlierService[],
): PatientStanding {
  const since = addMonths(visit.on, -36);
  const seen = earlier
    .filter(
      (one) =>
        one.practiceId === visit.practiceId &&
        one.specialty === visit.specialty &&
        one.on >= since &&
        one.on < visit.on &&
        isFaceToFace(one.procedureCodes ?? []),
    )
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))[0];
  return { newPatient: seen === undefined, seen };
}

/** Whether the patient is new; see `patientStanding`. */
export function isNewPatient(
  visit: { readonly on: CalendarDate; readonly practiceId: string; readonly specialty: string },
  earlier: readonly EarlierService[],
): boolean {
  return patientStanding(visit, earlier).newPatient;
}
