/**
 * One section of the ICD-10-CM Official Guidelines for Coding and Reporting and what the engine does about it. `rules` are ids as they
 * stand in `why[].rule`, in findings, or as the topic of a query; without any, `none` says why nothing in a note calls for one.
 */
export interface GuidelineRow {
  /** Number as in the published text, such as `I.C.4.a.1.(a)`. */
  readonly section: string;
  /** What it is about, in few words. */
  readonly subject: string;
  readonly rules: readonly string[];
  readonly none?: string;
}
