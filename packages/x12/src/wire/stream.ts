import { EnvelopeAssembler } from "./interchange.ts";
import type { Interchange, TransactionSet } from "./interchange.ts";
import { SegmentScanner } from "./scanner.ts";
import type { SegmentSink } from "./scanner.ts";
import { STANDARD_DELIMITERS } from "./segment.ts";
import type { Delimiters, ReadProblem, Segment } from "./segment.ts";

/** What this reader needs of a web `ReadableStream`; some browsers cannot iterate over one. */
export interface WebStream {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: string | Uint8Array | undefined }>;
    releaseLock(): void;
  };
}

/** Pieces of a file: a Node stream, a web `ReadableStream`, an async generator or a plain list. */
export type ChunkSource = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array> | WebStream;

/** Segments of one interchange that became certain with one piece of the input. */
export interface SegmentBatch {
  /** The separators of their interchange. */
  readonly delimiters: Delimiters;
  /** False when its ISA did not keep the fixed widths. */
  readonly fixedWidth: boolean;
  readonly segments: readonly Segment[];
}

/** What `streamSegments` yields. */
export type ScanEvent =
  | { readonly type: "segments"; readonly batch: SegmentBatch }
  | { readonly type: "problem"; readonly problem: ReadProblem };

class Batches implements SegmentSink {
  ready: ScanEvent[] = [];
  #segments: Segment[] = [];
  #delimiters: Delimiters = STANDARD_DELIMITERS;
  #fixedWidth = true;

  interchange(delimiters: Delimiters, fixedWidth: boolean): void {
    this.#flush();
    this.#delimiters = delimiters;
    this.#fixedWidth = fixedWidth;
  }

  segment(segment: Segment): void {
    this.#segments.push(segment);
  }

  problem(problem: ReadProblem): void {
    this.#flush();
    this.ready.push({ type: "problem", problem });
  }

  take(): readonly ScanEvent[] {
    this.#flush();
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  #flush(): void {
    if (this.#segments.length === 0) return;
    const batch = { delimiters: this.#delimiters, fixedWidth: this.#fixedWidth, segments: this.#segments };
    this.ready.push({ type: "segments", batch });
    this.#segments = [];
  }
}

/** The pieces of any source, one after the other; the next is asked for only when this one is worked off (back-pressure). */
export async function* chunksOf(source: ChunkSource): AsyncGenerator<string | Uint8Array, void, undefined> {
  if (Symbol.asyncIterator in source || Symbol.iterator in source) {
    yield* source;
    return;
  }
  const reader = source.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (value !== undefined) yield value;
      if (done) return;
    }
  } finally {
    reader.releaseLock();
  }
}

/**
 * Segments as they arrive, a batch for each piece of the input, in constant memory. The segments and their places are the
 * same however the input is cut; only the size of the batches follows the pieces. Text pieces must be ASCII or cut between
 * characters; byte pieces may be cut anywhere.
 */
export async function* streamSegments(source: ChunkSource): AsyncGenerator<ScanEvent, void, undefined> {
  const scanner = new SegmentScanner();
  const batches = new Batches();
  for await (const chunk of chunksOf(source)) {
    scanner.push(chunk, batches);
    yield* batches.take();
  }
  scanner.end(batches);
  yield* batches.take();
}

/** What `streamTransactions` yields. An interchange comes after its transactions, with none of them in it. */
export type StreamEvent =
  | {
      readonly type: "transaction";
      readonly transaction: TransactionSet;
      readonly group: { readonly functionalId: string; readonly controlNumber: string; readonly version: string };
    }
  | { readonly type: "interchange"; readonly interchange: Interchange }
  | { readonly type: "problem"; readonly problem: ReadProblem };

/** Transaction sets one by one: memory holds one transaction set, not the file. */
export async function* streamTransactions(source: ChunkSource): AsyncGenerator<StreamEvent, void, undefined> {
  let ready: StreamEvent[] = [];
  const scanner = new SegmentScanner();
  const assembler = new EnvelopeAssembler(
    {
      transaction: (transaction, group) => ready.push({ type: "transaction", transaction, group }),
      interchange: (interchange) => ready.push({ type: "interchange", interchange }),
      problem: (problem) => ready.push({ type: "problem", problem }),
    },
    false,
  );
  for await (const chunk of chunksOf(source)) {
    scanner.push(chunk, assembler);
    if (ready.length === 0) continue;
    const now = ready;
    ready = [];
    yield* now;
  }
  scanner.end(assembler);
  assembler.end();
  yield* ready;
}
