import type { Explanation, Source } from "./explanation.ts";

/** `error` stops the claim, `warning` may be overridden with a reason, `advice` only informs. */
export type FindingSeverity = "error" | "warning" | "advice";

/** What one edit says of one claim before it is sent. Never a rejection or a denial: those are the payer's. */
export interface Finding {
  /** Edit id, such as `NCCI-014`. Forever. */
  readonly edit: string;
  /** The family of edits, such as `ptp-indicator-0`. */
  readonly family: string;
  readonly severity: FindingSeverity;
  /** One plain sentence: the thing, the place, the next step. No PHI. */
  readonly message: string;
  /** 1-based service line, or null when the claim as a whole is meant. */
  readonly line: number | null;
  /** Path of the field at fault in the canonical claim, such as `lines[0].units`. */
  readonly field?: string | undefined;
  /** What to do about it, in words. */
  readonly fix: string;
  /** A mechanical change that the biller may apply with one key. Never a clinical one. */
  readonly proposal?: FindingProposal | undefined;
  readonly source: Source;
  readonly why?: Explanation | undefined;
}

/** A mechanical change of one field. */
export interface FindingProposal {
  readonly label: string;
  readonly field: string;
  readonly value: string | number | readonly string[] | null;
}
