import { codeRanges, inRanges, type CodeRange } from "./code-ranges.ts";

/** Where visits of one kind take place. `only` lists the fitting places; `never` the ones that contradict it. */
export interface VisitPlaces {
  readonly visit: string;
  readonly ranges: readonly CodeRange[];
  readonly only?: readonly string[];
  readonly never?: readonly string[];
  /** A fitting visit family or place to name in the remedy. */
  readonly instead: string;
}

function places(text: string): readonly string[] {
  return text.split(" ");
}

/** 02 and 10 are telehealth, 99 is unspecified, 15 a mobile unit: none contradicts a visit code. */
const ANYWHERE = "02 10 15 99";

/**
 * The meaning of the visit code families against the meaning of the place-of-service codes: CPT families in use since
 * January 2023 (hospital and observation joined, domiciliary joined with home) and the CMS place-of-service list.
 */
export const VISIT_PLACES: readonly VisitPlaces[] = [
  {
    visit: "an office or other outpatient visit",
    ranges: codeRanges("99202-99205 99211-99215 99242-99245"),
    never: places("12 21 31 32 51 61"),
    instead: "hospital, nursing-facility and home visits have their own codes",
  },
  {
    visit: "a preventive visit",
    ranges: codeRanges("99381-99397"),
    never: places("21 23 51 61"),
    instead: "preventive visits belong to an office or clinic",
  },
  {
    visit: "a hospital inpatient or observation visit",
    ranges: codeRanges("99221-99223 99231-99236"),
    only: places(`06 08 19 21 22 23 25 26 51 52 61 ${ANYWHERE}`),
    instead: "an office visit has its own codes; a hospital visit needs place 21, 22 or 19",
  },
  {
    visit: "a hospital discharge day",
    ranges: codeRanges("99238-99239"),
    only: places(`06 08 19 21 22 23 25 26 51 52 61 ${ANYWHERE}`),
    instead: "a discharge from hospital needs place 21, 22 or 19",
  },
  {
    visit: "an inpatient consultation",
    ranges: codeRanges("99252-99255"),
    only: places(`06 08 19 21 22 23 25 26 31 32 51 52 54 56 61 ${ANYWHERE}`),
    instead: "a consultation in the office has its own codes",
  },
  {
    visit: "an emergency department visit",
    ranges: codeRanges("99281-99285"),
    only: places(`06 08 23 26 ${ANYWHERE}`),
    instead: "an emergency department visit needs place 23",
  },
  {
    visit: "a nursing facility visit",
    ranges: codeRanges("99304-99310 99315-99316"),
    only: places(`31 32 54 56 ${ANYWHERE}`),
    instead: "a nursing facility visit needs place 31 or 32",
  },
  {
    visit: "a home or residence visit",
    ranges: codeRanges("99341-99350"),
    only: places(`04 12 13 14 16 33 55 ${ANYWHERE}`),
    instead: "a home or residence visit needs place 12, 13, 14, 16, 33 or 55",
  },
  {
    visit: "a newborn's hospital or birthing-centre care",
    ranges: codeRanges("99460-99460 99462-99463"),
    only: places(`06 08 19 21 22 23 25 26 ${ANYWHERE}`),
    instead: "care of the newborn outside a hospital or birthing centre has its own code",
  },
];

/** The entry of a visit code, and whether a place contradicts it. Undefined for codes that are no visits. */
export function visitPlaceOf(code: string): VisitPlaces | undefined {
  return VISIT_PLACES.find((entry) => inRanges(code, entry.ranges));
}

/** Whether the place fits the visit. */
export function placeFits(entry: VisitPlaces, place: string): boolean {
  if (entry.only !== undefined) return entry.only.includes(place);
  return !(entry.never?.includes(place) ?? false);
}
