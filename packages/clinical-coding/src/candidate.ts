import type { Assertion } from "./assertion/assert.ts";
import type { FamilyContext, OpenPoint } from "./concepts/family-context.ts";
import type { Sentence } from "./reading/sentences.ts";
import type { Alternative, Evidence, Why } from "./types.ts";

/** A condition named in the note with the code it leads to, before the rules have judged it. */
export interface Mention {
  readonly code: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
  readonly assertions: readonly Assertion[];
  readonly context: FamilyContext;
  readonly family: string | undefined;
  readonly origin: "own" | "index" | "search";
  readonly why: readonly Why[];
  readonly also: readonly {
    readonly code: string;
    readonly rule: string;
    readonly text: string;
    readonly source: string;
  }[];
  readonly open: OpenPoint | undefined;
  readonly sure: boolean;
}

/** A diagnosis on its way to the claim. Rules change, add and remove these. */
export interface Diagnosis {
  code: string;
  evidence: Evidence[];
  why: Why[];
  confidence: number;
  alternatives: Alternative[];
  open: OpenPoint | undefined;
  mention: Mention | undefined;
}
