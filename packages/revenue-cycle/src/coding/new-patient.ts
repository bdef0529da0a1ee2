import { addMonths } from "@cleanclaim/model";
import type { CalendarDate } from "@cleanclaim/model";

/** A professional service of the past, as the three-year rule looks at it. */
export interface EarlierService {
  readonly on: CalendarDate;
  readonly practiceId: string;
  readonly specialty: string;
}

/**
 * Whether the patient is new: nobody of the same group and specialty has given a professional service within three years before
 * the visit. Source: CMS Medicare Claims Processing Manual chapter 12 section 30.6.7.
 */
export function isNewPatient(
  visit: { readonly on: CalendarDate; readonly practiceId: string; readonly specialty: string },
  earlier: readonly EarlierService[],
): boolean {
  const since = addMonths(visit.on, -36);
  return !earlier.some(
    (one) =>
      one.practiceId === visit.practiceId && one.specialty === visit.specialty && one.on >= since && one.on < visit.on,
  );
}

/** Office visits of the same level of decision making: new patient, established patient. */
const officeVisits: readonly (readonly [string, string])[] = [
  ["99202", "99212"],
  ["99203", "99213"],
  ["99204", "99214"],
  ["99205", "99215"],
];

/** The office visit of the same level for a new or an established patient; any other code as it is. */
export function officeVisitFor(code: string, newPatient: boolean): string {
  const pair = officeVisits.find(([fresh, established]) => fresh === code || established === code);
  if (pair === undefined) return code;
  return newPatient ? pair[0] : pair[1];
}
