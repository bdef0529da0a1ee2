import { EnvelopeAssembler } from "./interchange.ts";
import type { Interchange, TransactionSet } from "./interchange.ts";
import { SegmentScanner } from "./scanner.ts";
import type { ScanEvent } from "./scanner.ts";
import type { ReadProblem } from "./segment.ts";

/** Chunks of a file: a Node stream, a web stream, an async generator or a plain list. */
export type ChunkSource = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/**
 * Segments as they arrive, in constant memory and independent of how the input is cut into chunks. Text chunks must
 * be ASCII or cut between characters; byte chunks may be cut anywhere.
 */
export async function* streamSegments(source: ChunkSource): AsyncGenerator<ScanEvent, void, undefined> {
  const scanner = new SegmentScanner();
  for await (const chunk of source) yield* scanner.push(chunk);
  yield* scanner.end();
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
  const assembler = new EnvelopeAssembler(
    {
      transaction: (transaction, group) => ready.push({ type: "transaction", transaction, group }),
      interchange: (interchange) => ready.push({ type: "interchange", interchange }),
      problem: (problem) => ready.push({ type: "problem", problem }),
    },
    false,
  );
  for await (const event of streamSegments(source)) {
    if (event.type === "segment") assembler.take(event.segment);
    else if (event.type === "interchange") assembler.open(event.delimiters, event.fixedWidth);
    else ready.push({ type: "problem", problem: event.problem });
    if (ready.length > 0) {
      const now = ready;
      ready = [];
      yield* now;
    }
  }
  assembler.end();
  yield* ready;
}
