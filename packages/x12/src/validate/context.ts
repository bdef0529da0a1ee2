import type { Delimiters } from "../wire/segment.ts";
import type { Report } from "./issue.ts";

/**
 * What a code set says of a code on a day: true, it exists; `other-days`, it exists, but not then (ended, not yet in force, or a
 * heading that has been subdivided); false, it never existed; undefined, cannot tell.
 */
export type CodeAnswer = boolean | "other-days" | undefined;

/** Asks a code set; the code comes without a dot, the day as an ISO date. */
export type CodeLookup = (code: string, on: string | undefined) => CodeAnswer;

/** Code sets that the caller knows. */
export interface CodeLookups {
  readonly icd10cm?: CodeLookup | undefined;
  readonly icd10pcs?: CodeLookup | undefined;
  /** HCPCS Level II and CPT together. */
  readonly procedure?: CodeLookup | undefined;
  readonly modifier?: CodeLookup | undefined;
  readonly revenueCode?: CodeLookup | undefined;
  readonly placeOfService?: CodeLookup | undefined;
  readonly adjustmentReason?: CodeLookup | undefined;
  readonly remark?: CodeLookup | undefined;
  readonly taxonomy?: CodeLookup | undefined;
}

/** What the rules of one transaction set share. */
export interface RuleContext {
  readonly kind: string;
  readonly delimiters: Delimiters;
  readonly report: Report;
  /** GS04 as CCYYMMDD when it is a date: the clock of the file. */
  readonly fileDate: string | undefined;
  readonly lookups: CodeLookups;
  /** True for the guides of predeterminations (X291, X292, X300): what they ask for has not happened yet. */
  readonly predetermination?: boolean | undefined;
}
