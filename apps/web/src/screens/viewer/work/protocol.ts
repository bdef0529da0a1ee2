import type { Issue, SegmentExplanation, Verdict } from "@cleanclaim/x12";
import type { FileIndex } from "../model/file-index.ts";
import type { Query } from "../model/search.ts";
import type { Refusal } from "../model/sniff.ts";

/** One element in the guide's terms. */
export interface ElementFacts {
  readonly reference: string;
  readonly position: number;
  readonly component: number | undefined;
  readonly name: string;
  readonly usage: "R" | "S" | "N" | undefined;
  /** The codes that the guide allows, with our words where there are any. */
  readonly codes: readonly { readonly code: string; readonly words: string }[];
  readonly type: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly repeats: boolean;
}

/** The answer to "what is this?" for a segment. */
export interface Explained {
  readonly segment: number;
  readonly explanation: SegmentExplanation;
  /** Usage of the segment in its loop; undefined when the guide has no place for it or is not known here. */
  readonly usage: "R" | "S" | "N" | undefined;
  /** How often it may stand; Infinity without a limit. */
  readonly max: number | undefined;
  readonly each: boolean;
  readonly rules: readonly string[];
  readonly guide: string;
  readonly elements: readonly ElementFacts[];
}

/** What the reading worker is asked. */
export type ReadRequest =
  | { readonly type: "open"; readonly file: Blob }
  | { readonly type: "texts"; readonly segments: readonly number[] }
  | { readonly type: "wrap"; readonly columns: number }
  | { readonly type: "search"; readonly number: number; readonly query: Query }
  | { readonly type: "explain"; readonly segment: number };

/** What the reading worker answers. */
export type ReadAnswer =
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly type: "refused"; readonly refusal: Refusal }
  | { readonly type: "opened"; readonly index: FileIndex }
  | { readonly type: "texts"; readonly texts: readonly (readonly [number, string])[] }
  | { readonly type: "wrapped"; readonly columns: number; readonly starts: Uint32Array }
  | { readonly type: "found"; readonly number: number; readonly segments: Uint32Array; readonly complete: boolean }
  | { readonly type: "searching"; readonly number: number; readonly done: number }
  | { readonly type: "explained"; readonly explained: Explained };

/** A finding as the page shows it. */
export type ShownIssue = Pick<
  Issue,
  | "level"
  | "severity"
  | "code"
  | "message"
  | "segment"
  | "element"
  | "component"
  | "loop"
  | "line"
  | "offset"
  | "position"
>;

/** Findings counted: all errors and warnings, and those that are listed by level. */
export interface IssueCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly levels: readonly { readonly level: number; readonly errors: number; readonly warnings: number }[];
}

/** What the checking worker found. */
export interface Checked {
  readonly verdict: Verdict;
  readonly transactions: { readonly accepted: number; readonly withErrors: number; readonly rejected: number };
  readonly counts: IssueCounts;
  readonly issues: readonly ShownIssue[];
  /** False when there are more findings than are listed. */
  readonly complete: boolean;
  /** Why a finding matters and where its rule comes from, by code. */
  readonly reasons: Readonly<Record<string, { readonly why: string; readonly source: string }>>;
}

/** What the checking worker is asked; `now` is the local day and time of the answer. */
export type CheckRequest =
  | { readonly type: "check"; readonly file: Blob }
  | { readonly type: "answer"; readonly date: string; readonly time: string; readonly controlNumber: number };

/** What the checking worker answers. */
export type CheckAnswer =
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly type: "checked"; readonly checked: Checked }
  | { readonly type: "failed" }
  | {
      readonly type: "answered";
      readonly ta1: string;
      readonly functional: string;
      readonly problems: readonly string[];
    };

/** The one end of a worker's line, as both sides use it. */
export interface Port<Out, In> {
  postMessage(message: Out, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<In>) => void) | null;
}
