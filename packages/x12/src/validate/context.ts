import type { Delimiters } from "../wire/segment.ts";
import type { Report } from "./issue.ts";

/** Code sets that the caller knows. True: exists on that day; false: does not; undefined: cannot tell. Codes come without a dot. */
export interface CodeLookups {
  readonly icd10cm?: ((code: string, on: string | undefined) => boolean | undefined) | undefined;
  readonly icd10pcs?: ((code: string, on: string | undefined) => boolean | undefined) | undefined;
  /** HCPCS Level II and CPT together. */
  readonly procedure?: ((code: string, on: string | undefined) => boolean | undefined) | undefined;
  readonly modifier?: ((code: string, on: string | undefined) => boolean | undefined) | undefined;
  readonly revenueCode?: ((code: string, on: string | undefined) => boolean | undefined) | undefined;
  readonly placeOfService?: ((code: string, on: string | undefined) => boolean | undefined) | undefined;
  readonly adjustmentReason?: ((code: string, on: string | undefined) => boolean | undefined) | undefined;
  readonly remark?: ((code: string, on: string | undefined) => boolean | undefined) | undefined;
  readonly taxonomy?: ((code: string, on: string | undefined) => boolean | undefined) | undefined;
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
