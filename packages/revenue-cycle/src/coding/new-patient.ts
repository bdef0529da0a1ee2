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
