import { EnvelopeAssembler } from "../wire/interchange.ts";
import type { Interchange, TransactionSet } from "../wire/interchange.ts";
import type { SegmentSink } from "../wire/scanner.ts";
import type { Delimiters, ReadProblem, Segment } from "../wire/segment.ts";

/** What an envelope reader tells, in the order of the file. */
export interface EnvelopeSink {
  /** ISA and its separators. */
  interchangeBegins(header: Segment, delimiters: Delimiters): void;
  /** A TA1 outside of the transaction sets. */
  acknowledgment(segment: Segment): void;
  groupBegins(header: Segment): void;
  /** GE was read. */
  groupEnds(): void;
  /** A transaction set is complete. `transaction` holds its segments, or only some of them when they are not kept. */
  transaction(transaction: TransactionSet, segmentCount: number, version: string): void;
  interchangeEnds(interchange: Interchange): void;
  problem(problem: ReadProblem): void;
}

/** How many segments of one transaction set are kept: the guides allow some hundred thousand, and more would not fit into memory. */
const MOST_SEGMENTS = 1_500_000;

const ENVELOPE = new Set(["ISA", "GS", "ST", "SE", "GE", "IEA"]);

/** Follows the envelopes of a file that is pushed in segment by segment, and keeps the segments of a transaction set or forgets them. */
export class EnvelopeReader implements SegmentSink {
  readonly #assembler: EnvelopeAssembler;
  readonly #sink: EnvelopeSink;
  readonly #keepsBodies: boolean;
  #delimiters: Delimiters | undefined;
  #inside = false;
  /** True from the separators of an ISA to its segment; any other segment of that id is data out of place. */
  #announced = false;
  #skipped = 0;
  #kept = 0;
  readonly #most: number;
  #last: Segment | undefined;

  /** `most` is how many segments of one transaction set are kept; those beyond it are only counted. */
  constructor(sink: EnvelopeSink, keepsBodies: boolean, most: number = MOST_SEGMENTS) {
    this.#sink = sink;
    this.#most = most;
    this.#keepsBodies = keepsBodies;
    this.#assembler = new EnvelopeAssembler(
      {
        transaction: (transaction, { version }) => {
          sink.transaction(transaction, transaction.segments.length + this.#skipped, version);
          this.#skipped = 0;
        },
        interchange: (interchange) => {
          sink.interchangeEnds(interchange);
        },
        problem: (problem) => {
          sink.problem(problem);
        },
      },
      false,
    );
  }

  interchange(delimiters: Delimiters, fixedWidth: boolean): void {
    this.#flush();
    this.#assembler.interchange(delimiters, fixedWidth);
    this.#delimiters = delimiters;
    this.#announced = true;
  }

  segment(segment: Segment): void {
    const { id } = segment;
    const opens = this.#announced && id === "ISA";
    if (this.#inside && (!ENVELOPE.has(id) || (id === "ISA" && !opens))) {
      this.#body(segment);
      return;
    }
    this.#flush();
    this.#assembler.segment(segment);
    this.#inside = id === "ST";
    this.#kept = 0;
    if (opens) this.#announced = false;
    if (opens && this.#delimiters !== undefined) this.#sink.interchangeBegins(segment, this.#delimiters);
    else if (id === "GS") this.#sink.groupBegins(segment);
    else if (id === "GE") this.#sink.groupEnds();
    else if (id === "TA1") this.#sink.acknowledgment(segment);
  }

  problem(problem: ReadProblem): void {
    this.#sink.problem(problem);
  }

  /** Nothing more comes. */
  end(): void {
    this.#flush();
    this.#assembler.end();
  }

  /** The last segment before the trailer is handed on all the same: a missing trailer is reported there. */
  #body(segment: Segment): void {
    if (this.#keepsBodies && this.#kept < this.#most) {
      this.#kept += 1;
      this.#assembler.segment(segment);
      return;
    }
    if (this.#last !== undefined) this.#skipped += 1;
    this.#last = segment;
  }

  #flush(): void {
    if (this.#last !== undefined) this.#assembler.segment(this.#last);
    this.#last = undefined;
    this.#inside = false;
  }
}
