import { grammarFor } from "../../grammar/guides.ts";
import { SegmentLocator } from "../../validate/locate.ts";
import type { ReportPieces } from "../../command-pieces.ts";
import { element } from "../../wire/segment.ts";
import type { Delimiters, Segment } from "../../wire/segment.ts";
import { streamSegments } from "../../wire/stream.ts";
import type { ChunkSource } from "../../wire/stream.ts";
import { explainSegment } from "./explain.ts";
import type { ExplainContext } from "./explain.ts";

/**
 * `x12 explain` for a file of any size: `{"segments":[{line, id, loop, title, text, place, elements}]}` as text, piece by
 * piece, every segment of the file in order.
 */
export async function* explainPieces(source: ChunkSource): ReportPieces {
  const follower = new LoopFollower();
  let count = 0;
  let first: string | undefined;
  let errors = 0;
  for await (const event of streamSegments(source)) {
    if (event.type === "problem") {
      const { line, offset, message, severity } = event.problem;
      first ??= `line ${line}, byte ${offset}: ${message}`;
      if (severity === "error") errors += 1;
      continue;
    }
    let text = "";
    for (const segment of event.batch.segments) {
      const context = follower.take(segment, event.batch.delimiters);
      const { place, ...said } = explainSegment(segment, context);
      const one = { line: segment.line, loop: context.loop ?? null, place: place ?? null, ...said };
      text += (count === 0 ? '{"segments":[' : ",") + JSON.stringify(one);
      count += 1;
    }
    yield text;
  }
  if (count === 0)
    return { exitStatus: 2, message: first ?? "The input is empty: there is no ISA segment to begin with." };
  yield "]}";
  return { exitStatus: errors > 0 ? 1 : 0 };
}

/** Knows of each segment in which transaction set and loop it stands. */
class LoopFollower {
  #version = "";
  #context: ExplainContext = {};
  #locator: SegmentLocator | undefined;

  take(segment: Segment, delimiters: Delimiters): ExplainContext {
    if (segment.id === "GS") this.#version = element(segment, 8).trim();
    if (segment.id === "ST") this.#open(segment, delimiters);
    if (/^(?:ISA|GS|GE|IEA)$/.test(segment.id)) {
      this.#locator = undefined;
      this.#context = { delimiters };
    }
    const loops = this.#locator?.take(segment).loops;
    const loop = loops?.[loops.length - 1]?.id;
    return { ...this.#context, loop };
  }

  #open(header: Segment, delimiters: Delimiters): void {
    const transaction = element(header, 1);
    const implementation = element(header, 3).trim() || this.#version;
    const grammar = grammarFor(transaction, implementation);
    this.#context = { transaction, implementation, delimiters };
    this.#locator = grammar === undefined ? undefined : new SegmentLocator(grammar, delimiters);
  }
}
