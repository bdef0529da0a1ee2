import type { Grammar, LoopSpec, SegmentSpec } from "../grammar/grammar.ts";
import type { Delimiters, Segment } from "../wire/segment.ts";
import { GuideWalker } from "./walk.ts";

/** Where a segment stands in the grammar of its guide. */
export interface SegmentPlace {
  /** Its use there; undefined when the guide has no place for it. */
  readonly use: SegmentSpec | undefined;
  /** The loops it lies in, outermost first; the first is the whole transaction set. */
  readonly loops: readonly LoopSpec[];
  /** True when it begins a new occurrence of the innermost loop. */
  readonly opens: boolean;
}

/** Finds the loop and the use of each segment of one transaction set. Feed it every segment from ST to SE, in order. */
export class SegmentLocator {
  readonly #walker: GuideWalker;

  constructor(grammar: Grammar, delimiters: Delimiters) {
    this.#walker = new GuideWalker(grammar, delimiters.component, "", () => undefined);
  }

  /** Takes the next segment and says where it stands. */
  take(segment: Segment): SegmentPlace {
    const use = this.#walker.take(segment);
    const loops = this.#walker.loops;
    const innermost = loops[loops.length - 1];
    return { use, loops, opens: use !== undefined && use === innermost?.trigger };
  }
}
