import type { GuideLoops } from "../generated/guides.gen.ts";
import { SegmentScanner } from "../wire/scanner.ts";
import type { SegmentSink } from "../wire/scanner.ts";
import { STANDARD_DELIMITERS, element } from "../wire/segment.ts";
import type { Delimiters, ReadProblem, Segment } from "../wire/segment.ts";
import { chunksOf } from "../wire/stream.ts";
import type { ChunkSource } from "../wire/stream.ts";
import { grammarOfKind, kindOf } from "./guide-kind.ts";
import { LoopReader } from "./loop-reader.ts";
import type { Kind, LoopIdOf } from "./transactions.ts";

/** Where a streamed loop was found. */
export interface LoopOrigin {
  /** ISA13, GS06 and ST02. */
  readonly interchange: string;
  readonly group: string;
  readonly transaction: string;
}

/** One loop with the loops around it. */
export interface StreamedLoop<K extends Kind, L extends LoopIdOf<K>> {
  readonly loop: GuideLoops[K][L];
  /** The loops around it by their ids, as far as they were read when it ended: `around["2000B"]?.subscriber`. */
  readonly around: { readonly [Id in LoopIdOf<K>]?: GuideLoops[K][Id] };
  readonly origin: LoopOrigin;
}

/** Takes segments and hands out each complete loop of one id, from every transaction set of one kind. */
class LoopSink<K extends Kind, L extends LoopIdOf<K>> implements SegmentSink {
  readonly #kind: K;
  readonly #loop: L;
  readonly #take: (found: StreamedLoop<K, L>) => void;
  readonly #problem: (problem: ReadProblem) => void;
  #delimiters: Delimiters = STANDARD_DELIMITERS;
  #interchange = "";
  #group = "";
  #version = "";
  #reader: LoopReader | undefined;

  constructor(kind: K, loop: L, take: (found: StreamedLoop<K, L>) => void, problem: (problem: ReadProblem) => void) {
    this.#kind = kind;
    this.#loop = loop;
    this.#take = take;
    this.#problem = problem;
  }

  interchange(delimiters: Delimiters): void {
    this.end();
    this.#delimiters = delimiters;
  }

  problem(problem: ReadProblem): void {
    this.#problem(problem);
  }

  segment(segment: Segment): void {
    switch (segment.id) {
      case "ISA":
        this.#interchange = element(segment, 13).trim();
        break;
      case "GS":
        this.end();
        this.#group = element(segment, 6);
        this.#version = element(segment, 8).trim();
        break;
      case "ST":
        this.end();
        this.#open(segment);
        break;
      case "SE":
        this.#reader?.take(segment);
        this.end();
        break;
      case "GE":
      case "IEA":
        this.end();
        break;
      default:
        this.#reader?.take(segment);
    }
  }

  /** Closes what is open, so that the last loop comes out. */
  end(): void {
    const reader = this.#reader;
    this.#reader = undefined;
    reader?.end();
  }

  #open(header: Segment): void {
    const implementation = element(header, 3).trim() || this.#version;
    if (kindOf(element(header, 1), implementation) !== this.#kind) return;
    const grammar = grammarOfKind(this.#kind);
    if (grammar === undefined) return;
    const origin = { interchange: this.#interchange, group: this.#group, transaction: element(header, 2) };
    this.#reader = new LoopReader(grammar, this.#delimiters, this.#loop, (loop, around) => {
      // The reader follows the grammar from which the types of these loops are made.
      this.#take({ loop, around, origin } as unknown as StreamedLoop<K, L>);
    });
    this.#reader.take(header);
  }
}

/**
 * Every loop of one id in all transaction sets of one kind, as it is completed: `streamLoops(stream, "837P", "2300")` gives
 * claims, `streamLoops(stream, "835", "2100")` paid claims. Memory holds the loops around one of them, not the transaction set.
 * Problems of the envelope go to `onProblem`.
 */
export async function* streamLoops<K extends Kind, L extends LoopIdOf<K>>(
  source: ChunkSource,
  kind: K,
  loop: L,
  onProblem: (problem: ReadProblem) => void = ignore,
): AsyncGenerator<StreamedLoop<K, L>, void, undefined> {
  let ready: StreamedLoop<K, L>[] = [];
  const sink = new LoopSink(kind, loop, (found) => ready.push(found), onProblem);
  const scanner = new SegmentScanner();
  for await (const chunk of chunksOf(source)) {
    scanner.push(chunk, sink);
    const now = ready;
    ready = [];
    for (const one of now) yield one;
  }
  scanner.end(sink);
  sink.end();
  for (const one of ready) yield one;
}

/** The same for input that is in memory: `take` is called for each loop. Returns the problems of the envelope. */
export function eachLoop<K extends Kind, L extends LoopIdOf<K>>(
  input: string | Uint8Array,
  kind: K,
  loop: L,
  take: (found: StreamedLoop<K, L>) => void,
): readonly ReadProblem[] {
  const problems: ReadProblem[] = [];
  const sink = new LoopSink(kind, loop, take, (problem) => problems.push(problem));
  const scanner = new SegmentScanner();
  for (let start = 0; start < input.length; start += PIECE) {
    scanner.push(
      typeof input === "string" ? input.slice(start, start + PIECE) : input.subarray(start, start + PIECE),
      sink,
    );
  }
  scanner.end(sink);
  sink.end();
  return problems;
}

const PIECE = 65_536;

function ignore(): void {
  // Whoever wants to hear of the envelope's problems gives a function.
}
