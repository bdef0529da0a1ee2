import type { WireSegment } from "../wire/write-interchange.ts";

/** A segment that has no place in the guide, where it stood. */
export interface UnplacedSegment {
  readonly segment: WireSegment;
  /** How many segments of its loop, and of the loops in it, stood before it. */
  readonly after: number;
}

/** What every loop may hold beside its named content. */
export interface LoopBase {
  /** Segments that the guide has no place for; written back where they stood. */
  readonly unplacedSegments?: readonly UnplacedSegment[] | undefined;
}

/** A segment whose coded elements are known: the guide's codes are offered, and any other text that a file holds is kept. */
export type Coded<Segment, Codes> = Omit<Segment, keyof Codes> & {
  readonly [Key in keyof Codes]?: Codes[Key] | (string & Record<never, never>) | undefined;
};
