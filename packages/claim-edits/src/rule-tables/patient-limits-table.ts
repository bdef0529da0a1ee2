import { codeRanges, inRanges, type CodeRange } from "./code-ranges.ts";

/** Ages that a procedure code is for by its own definition, in completed months; `until` is the first month no longer covered. */
export interface CodeAges {
  readonly from: number;
  readonly until: number | undefined;
  readonly words: string;
}

const YEAR = 12;

/** Numbers only; ages as the code set defines them, edition 2024. */
const AGES: readonly (readonly [codes: string, from: number, until: number | undefined, words: string])[] = [
  ["99381 99391", 0, YEAR, "younger than 1 year"],
  ["99382 99392", YEAR, 5 * YEAR, "1 to 4 years"],
  ["99383 99393", 5 * YEAR, 12 * YEAR, "5 to 11 years"],
  ["99384 99394", 12 * YEAR, 18 * YEAR, "12 to 17 years"],
  ["99385 99395", 18 * YEAR, 40 * YEAR, "18 to 39 years"],
  ["99386 99396", 40 * YEAR, 65 * YEAR, "40 to 64 years"],
  ["99387 99397", 65 * YEAR, undefined, "65 years and older"],
  ["90460 90461", 0, 19 * YEAR, "18 years and younger"],
  ["99468-99469", 0, 1, "28 days and younger"],
  ["99471-99472", 0, 2 * YEAR, "29 days to 24 months"],
  ["99475-99476", 2 * YEAR, 6 * YEAR, "2 to 5 years"],
  ["42820 42825 42830 42835", 0, 12 * YEAR, "younger than 12 years"],
  ["42821 42826 42831 42836", 12 * YEAR, undefined, "12 years and older"],
  ["49500-49501", 6, 5 * YEAR, "6 months to 4 years"],
  ["49505 49507", 5 * YEAR, undefined, "5 years and older"],
];

const AGE_RANGES = AGES.map(([codes, from, until, words]) => ({
  ranges: codeRanges(codes),
  ages: { from, until, words } satisfies CodeAges,
}));

/** The ages that a procedure code is for; undefined for codes that are for every age. */
export function agesOfCode(code: string): CodeAges | undefined {
  return AGE_RANGES.find(({ ranges }) => inRanges(code, ranges))?.ages;
}

/** Procedures on organs of one sex. Numbers only; the ranges are sections of the code set, edition 2024. */
const SEXES: readonly (readonly [sex: "M" | "F", ranges: readonly CodeRange[]])[] = [
  ["M", codeRanges("54000-54450 54500-55899")],
  ["F", codeRanges("56405-56821 57000-57065 57100-58999 59000-59899")],
];

/** The sex whose organs a procedure is done on; undefined for all other procedures. */
export function sexOfCode(code: string): "M" | "F" | undefined {
  return SEXES.find(([, ranges]) => inRanges(code, ranges))?.[0];
}
