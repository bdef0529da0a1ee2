import type { SegmentSpec } from "@cleanclaim/x12";
import { streamSegments } from "@cleanclaim/x12";
import type { FileIndex } from "../model/file-index.ts";
import { delimitersOf } from "../model/file-index.ts";
import { IndexBuilder } from "../model/index-builder.ts";
import type { Query } from "../model/search.ts";
import { searchSteps } from "../model/search.ts";
import { breaksOf, segmentText, shownTerminator } from "../model/segment-text.ts";
import { refusedReading, refusedStart } from "../model/sniff.ts";
import { breathe, piecesOf } from "./file-pieces.ts";
import { explain } from "./explain.ts";
import type { Port, ReadAnswer, ReadRequest } from "./protocol.ts";

// In a worker `self` is its own end of the line; the types of the page do not know it.
const port = self as unknown as Port<ReadAnswer, ReadRequest>;

let bytes: Uint8Array = new Uint8Array();
let index: FileIndex | undefined;
let specs: readonly (SegmentSpec | undefined)[] = [];
let searching = 0;

port.onmessage = ({ data }) => {
  switch (data.type) {
    case "open":
      open(data.file).catch((error: unknown) => {
        port.postMessage({ type: "refused", refusal: refusedReading(error) });
      });
      break;
    case "texts":
      port.postMessage({ type: "texts", texts: data.segments.map((segment) => [segment, textOf(segment)] as const) });
      break;
    case "wrap":
      wrap(data.columns);
      break;
    case "search":
      void search(data.number, data.query);
      break;
    case "explain":
      if (index !== undefined) {
        const spec = specs[index.use[data.segment] ?? 0];
        port.postMessage({ type: "explained", explained: explain(index, bytes, spec, data.segment) });
      }
      break;
  }
};

async function open(file: Blob): Promise<void> {
  bytes = new Uint8Array(file.size);
  const builder = new IndexBuilder(bytes);
  for await (const event of streamSegments(kept(file))) {
    if (event.type !== "segments") continue;
    for (const segment of event.batch.segments) builder.take(segment, event.batch.delimiters);
  }
  if (builder.segments === 0) {
    port.postMessage({ type: "refused", refusal: refusedStart(bytes) });
    return;
  }
  index = builder.finish();
  specs = builder.specs;
  // What only the page needs moves over; what both need is copied.
  const { line, nodeKind, nodeDepth, nodeParent, nodeSegment, nodeOrder, nodeChildren } = index;
  const moved = [line, nodeKind, nodeDepth, nodeParent, nodeSegment, nodeOrder, nodeChildren];
  port.postMessage(
    { type: "opened", index },
    moved.map((each) => each.buffer),
  );
}

/** The pieces of the file, each put in its place before it goes on. */
async function* kept(file: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  let at = 0;
  const progress = (done: number): void => {
    port.postMessage({ type: "progress", done, total: file.size });
  };
  for await (const piece of piecesOf(file, progress)) {
    bytes.set(piece, at);
    at += piece.length;
    yield piece;
  }
}

function textOf(segment: number): string {
  return index === undefined ? "" : segmentText(bytes, index.offset[segment] ?? 0, index.length[segment] ?? 0);
}

/** On which line each segment begins when lines have that many characters. */
function wrap(columns: number): void {
  if (index === undefined) return;
  const total = index.offset.length;
  const starts = new Uint32Array(total + 1);
  for (let segment = 0; segment < total; segment += 1) {
    let lines = 1;
    if ((index.length[segment] ?? 0) + 1 > columns) {
      const delimiters = delimitersOf(index, segment);
      lines = breaksOf(textOf(segment) + shownTerminator(delimiters), delimiters.element, columns).length;
    }
    starts[segment + 1] = (starts[segment] ?? 0) + lines;
  }
  port.postMessage({ type: "wrapped", columns, starts }, [starts.buffer]);
}

async function search(number: number, query: Query): Promise<void> {
  searching = number;
  if (index === undefined) return;
  const steps = searchSteps(index, bytes, query);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      port.postMessage({ type: "found", number, ...step.value });
      return;
    }
    port.postMessage({ type: "searching", number, done: step.value });
    await breathe();
    if (searching !== number) return;
  }
}
