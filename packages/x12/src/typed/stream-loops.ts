import type { GuideLoops } from "../generated/guides.gen.ts";
import type { Grammar } from "../grammar/grammar.ts";
import { SegmentScanner } from "../wire/scanner.ts";
import type { SegmentSink } from "../wire/scanner.ts";
import { STANDARD_DELIMITERS, element } from "../wire/segment.ts";
import type { Delimiters, ReadProblem, Segment } from "../wire/segment.ts";
import { chunksOf } from "../wire/stream.ts";
import type { ChunkSource } from "../wire/stream.ts";
import { grammarOfKind, kindOf } from "./guide-kind.ts";
import { LoopReader } from "./loop-reader.ts";
import type { LoopValue } from "./loop-reader.ts";
import type { Kind, LoopIdOf, TypedTransaction } from "./transactions.ts";

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

/** What a typed sink does with the transaction sets it meets. */
interface Work {
  /** The reader for a transaction set; undefined leaves it out. */
  open(kind: Kind, grammar: Grammar, delimiters: Delimiters, origin: LoopOrigin): LoopReader | undefined;
  /** Takes the whole object when the transaction set ends. */
  close(kind: Kind, implementation: string, value: LoopValue, origin: LoopOrigin): void;
  problem(problem: ReadProblem): void;
}

interface OpenSet {
  readonly reader: LoopReader;
  readonly kind: Kind;
  readonly implementation: string;
  readonly origin: LoopOrigin;
}

/** Takes segments and gives each transaction set a reader of its own. */
class TypedSink implements SegmentSink {
  readonly #work: Work;
  #delimiters: Delimiters = STANDARD_DELIMITERS;
  #interchange = "";
  #group = "";
  #version = "";
  #open: OpenSet | undefined;
  /** True from the separators of an ISA to its segment; any other segment of that id is data out of place. */
  #announced = false;

  constructor(work: Work) {
    this.#work = work;
  }

  interchange(delimiters: Delimiters): void {
    this.end();
    this.#delimiters = delimiters;
    this.#announced = true;
    this.#group = this.#version = "";
  }

  problem(problem: ReadProblem): void {
    this.#work.problem(problem);
  }

  segment(segment: Segment): void {
    if (this.#announced) {
      this.#announced = false;
      this.#interchange = element(segment, 13).trim();
      return;
    }
    switch (segment.id) {
      case "GS":
        this.end();
        this.#group = element(segment, 6);
        this.#version = element(segment, 8).trim();
        break;
      case "ST":
        this.end();
        this.#start(segment);
        break;
      case "SE":
        this.#open?.reader.take(segment);
        this.end();
        break;
      case "GE":
      case "IEA":
        this.end();
        this.#group = this.#version = "";
        break;
      default:
        this.#open?.reader.take(segment);
    }
  }

  /** Closes what is open, so that the last loop comes out. */
  end(): void {
    const open = this.#open;
    if (open === undefined) return;
    this.#open = undefined;
    this.#work.close(open.kind, open.implementation, open.reader.end(), open.origin);
  }

  #start(header: Segment): void {
    const implementation = element(header, 3).trim() || this.#version;
    const found = kindOf(element(header, 1), implementation);
    const grammar = found === undefined ? undefined : grammarOfKind(found);
    if (grammar === undefined) return;
    // Each kind of the guides is a key of the generated types.
    const kind = found as Kind;
    const origin = { interchange: this.#interchange, group: this.#group, transaction: element(header, 2) };
    const reader = this.#work.open(kind, grammar, this.#delimiters, origin);
    reader?.take(header);
    this.#open = reader === undefined ? undefined : { reader, kind, implementation, origin };
  }
}

function loopWork<K extends Kind, L extends LoopIdOf<K>>(
  wanted: K,
  loopId: L,
  take: (found: StreamedLoop<K, L>) => void,
  problem: (problem: ReadProblem) => void,
): Work {
  return {
    open: (kind, grammar, delimiters, origin) =>
      kind !== wanted
        ? undefined
        : new LoopReader(grammar, delimiters, loopId, (loop, around) => {
            // The reader follows the grammar from which the types of these loops are made.
            take({ loop, around, origin } as unknown as StreamedLoop<K, L>);
          }),
    close: () => undefined,
    problem,
  };
}

/** Feeds input that is in memory piece by piece, so that a piece's text can be let go. */
function feed(input: string | Uint8Array, sink: TypedSink): void {
  const scanner = new SegmentScanner();
  for (let start = 0; start < input.length; start += PIECE) {
    const end = start + PIECE;
    scanner.push(typeof input === "string" ? input.slice(start, end) : input.subarray(start, end), sink);
  }
  scanner.end(sink);
  sink.end();
}

const PIECE = 65_536;

/**
 * Every transaction set of an input in memory as the typed object of its guide, in file order; sets of guides without a grammar
 * are left out. Quicker than `readInterchanges` and `readTransaction`, because no segment is kept. Returns the problems of the envelope.
 */
export function eachTransaction(
  input: string | Uint8Array,
  take: (transaction: TypedTransaction, origin: LoopOrigin) => void,
): readonly ReadProblem[] {
  const problems: ReadProblem[] = [];
  const sink = new TypedSink({
    open: (_kind, grammar, delimiters) => new LoopReader(grammar, delimiters),
    close: (kind, implementation, value, origin) => {
      // The reader follows the grammar from which the type of this kind is made.
      take({ kind, implementation, value } as unknown as TypedTransaction, origin);
    },
    problem: (problem) => problems.push(problem),
  });
  feed(input, sink);
  return problems;
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
  const sink = new TypedSink(loopWork(kind, loop, (found) => ready.push(found), onProblem));
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
  feed(input, new TypedSink(loopWork(kind, loop, take, (problem) => problems.push(problem))));
  return problems;
}

function ignore(): void {
  // Whoever wants to hear of the envelope's problems gives a function.
}
