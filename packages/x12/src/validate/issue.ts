import type { Segment } from "../wire/segment.ts";

/** One thing that is wrong, or worth knowing. Places are null where they do not apply. Messages hold no data of the file. */
export interface Issue {
  /** WEDI SNIP type: 1 syntax, 2 guide, 3 balance, 4 situation, 5 outside code set, 6 service line, 7 payer. */
  readonly level: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly severity: "error" | "warning";
  readonly code: string;
  /** What is wrong, why it matters where that is not plain, and what to do. */
  readonly message: string;
  /** ISA13. */
  readonly interchange: string | null;
  /** GS06. */
  readonly group: string | null;
  /** ST02. */
  readonly transaction: string | null;
  readonly segment: string | null;
  /** Position in the transaction set, ST is 1; in the interchange for envelope segments. */
  readonly position: number | null;
  /** Element number. */
  readonly element: number | null;
  readonly component: number | null;
  readonly loop: string | null;
  readonly line: number | null;
  /** Byte offset of the segment. */
  readonly offset: number | null;
  /** What a 999 or TA1 says about it. */
  readonly acknowledgment: AcknowledgmentCodes | null;
}

/** Codes for the answer. */
export interface AcknowledgmentCodes {
  readonly ta1?: string | undefined;
  readonly ak9?: string | undefined;
  readonly ik5?: string | undefined;
  readonly ik3?: string | undefined;
  readonly ik4?: string | undefined;
}

/** Everything about an issue but the envelope it is in. */
export interface Finding {
  readonly level: Issue["level"];
  readonly severity?: Issue["severity"] | undefined;
  readonly code: string;
  readonly message: string;
  readonly segment?: Segment | undefined;
  /** Segment id to report when the segment is missing. */
  readonly segmentId?: string | undefined;
  readonly position?: number | undefined;
  readonly element?: number | undefined;
  readonly component?: number | undefined;
  readonly loop?: string | undefined;
  readonly acknowledgment?: AcknowledgmentCodes | undefined;
}

/** Takes findings. */
export type Report = (finding: Finding) => void;
