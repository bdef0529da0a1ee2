import { groupHeader } from "../wire/envelope-facts.ts";
import type { GroupHeader } from "../wire/envelope-facts.ts";
import { readIsa } from "../wire/isa.ts";
import { SegmentScanner } from "../wire/scanner.ts";
import type { SegmentSink } from "../wire/scanner.ts";
import type { Delimiters, Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";

/** Bytes of a file in their order: whole transaction sets that may be checked elsewhere, or anything else. */
export type Piece =
  | { readonly type: "bytes"; readonly bytes: Buffer }
  | {
      readonly type: "transactions";
      readonly bytes: Buffer;
      readonly interchange: string;
      readonly group: GroupHeader;
      readonly delimiters: Delimiters;
    };

/** How many bytes of transaction sets travel together. */
const BATCH = 512 * 1024;

/** A transaction set that is longer is not waited for: it is handed on as plain bytes. */
const LONGEST_WAIT = 16 * 1024 * 1024;

/** How many bytes are enough to judge any ISA. */
const ISA_BYTES = 512;

const NO_BYTES = Buffer.alloc(0);

/**
 * Finds where transaction sets begin and end in a stream of bytes, without looking at what is in them. Where the file is not as
 * it should be it gives up and hands on plain bytes, so that whoever takes them sees the file from its first byte to its last.
 */
export class TransactionSplitter {
  readonly #take: (piece: Piece) => void;
  readonly #envelope = new OpenEnvelope();
  #pending: Buffer = NO_BYTES;
  /** How far the search for SE has come in `pending`. */
  #searched = 0;
  #mode: "envelope" | "long transaction" | "plain" = "envelope";
  #batch: Buffer[] = [];
  #batchSize = 0;

  constructor(take: (piece: Piece) => void) {
    this.#take = take;
  }

  /** Takes the next bytes of the file. */
  push(bytes: Buffer): void {
    this.#pending = this.#pending.length === 0 ? bytes : Buffer.concat([this.#pending, bytes]);
    let used = 0;
    while (this.#mode !== "plain") {
      const next = this.#step(used);
      if (next === undefined) break;
      used = next;
    }
    if (this.#mode === "plain") {
      this.#plain(used, this.#pending.length);
      used = this.#pending.length;
    }
    this.#pending = this.#pending.subarray(used);
    this.#searched = Math.max(0, this.#searched - used);
  }

  /** Nothing more comes. */
  end(): void {
    this.#flush();
    this.#plain(0, this.#pending.length);
    this.#pending = NO_BYTES;
  }

  /** Works off one thing at `start` and returns where the next begins; undefined when more bytes are needed. */
  #step(start: number): number | undefined {
    const { delimiters } = this.#envelope;
    if (delimiters === undefined) return this.#header(start);
    if (this.#mode === "long transaction") return this.#longTransaction(start, delimiters);
    const at = skipBreaks(this.#pending, start);
    if (this.#pending.length - at < 4) return undefined;
    if (isStart(this.#pending, at, delimiters)) return this.#transaction(start, at, delimiters);
    const end = this.#pending.indexOf(delimiters.segment, at, "latin1");
    if (end < 0) {
      if (this.#pending.length - at > LONGEST_WAIT) this.#mode = "plain";
      return undefined;
    }
    this.#flush();
    this.#envelope.read(this.#pending.subarray(at, end + 1));
    this.#plain(start, end + 1);
    return end + 1;
  }

  /** ISA, which says the separators. */
  #header(start: number): number | undefined {
    const bytes = this.#pending;
    let at = start;
    while (at < bytes.length && (bytes[at] ?? 0) <= 32) at += 1;
    if (bytes.length - at < ISA_BYTES) return undefined;
    const header = readIsa(bytes.toString("latin1", at, at + ISA_BYTES), 0);
    if (header === undefined) {
      this.#mode = "plain";
      return undefined;
    }
    const end = at + header.length;
    this.#envelope.read(bytes.subarray(at, end));
    if (this.#envelope.delimiters === undefined) this.#mode = "plain";
    this.#plain(start, end);
    return end;
  }

  #transaction(start: number, at: number, delimiters: Delimiters): number | undefined {
    const end = this.#trailerEnd(Math.max(at, this.#searched), delimiters);
    if (end < 0) {
      if (this.#pending.length - start <= LONGEST_WAIT) return undefined;
      this.#mode = "long transaction";
      return this.#longTransaction(start, delimiters);
    }
    this.#batch.push(this.#pending.subarray(start, end));
    this.#batchSize += end - start;
    if (this.#batchSize >= BATCH) this.#flush();
    return end;
  }

  /** Bytes of a transaction set that is too long to wait for, up to the end of its SE. */
  #longTransaction(start: number, delimiters: Delimiters): number | undefined {
    const end = this.#trailerEnd(Math.max(start, this.#searched), delimiters);
    if (end >= 0) this.#mode = "envelope";
    // The last bytes may be the beginning of SE: they wait.
    const stop = end >= 0 ? end : Math.max(start, this.#pending.length - 256);
    if (stop === start) return undefined;
    this.#plain(start, stop);
    return stop;
  }

  /** Where the SE that comes next ends; -1 when it is not there yet. */
  #trailerEnd(from: number, delimiters: Delimiters): number {
    const bytes = this.#pending;
    const needle = `SE${delimiters.element}`;
    const terminator = delimiters.segment.charCodeAt(0);
    for (let at = bytes.indexOf(needle, from, "latin1"); at >= 0; at = bytes.indexOf(needle, at + 1, "latin1")) {
      let before = at - 1;
      while (before >= 0 && bytes[before] !== terminator && isBreak(bytes[before])) before -= 1;
      if (before < 0 || bytes[before] !== terminator) continue;
      const end = bytes.indexOf(delimiters.segment, at, "latin1");
      if (end < 0) return this.#searchedTo(at);
      this.#searched = 0;
      return end + 1;
    }
    return this.#searchedTo(Math.max(from, bytes.length - 64));
  }

  #searchedTo(position: number): -1 {
    this.#searched = position;
    return -1;
  }

  #plain(from: number, to: number): void {
    if (to <= from) return;
    this.#flush();
    this.#take({ type: "bytes", bytes: this.#pending.subarray(from, to) });
  }

  #flush(): void {
    const { delimiters, control: interchange, group } = this.#envelope;
    if (this.#batchSize === 0 || delimiters === undefined) return;
    const bytes = Buffer.concat(this.#batch);
    this.#batch = [];
    this.#batchSize = 0;
    this.#take({ type: "transactions", bytes, interchange, group, delimiters });
  }
}

/** Which interchange and group the file is in. */
class OpenEnvelope implements SegmentSink {
  readonly #scanner = new SegmentScanner();
  delimiters: Delimiters | undefined;
  control = "";
  group: GroupHeader = groupHeader(undefined);

  /** Reads one whole segment. */
  read(bytes: Uint8Array): void {
    this.#scanner.push(bytes, this);
    this.#scanner.flush(this);
  }

  interchange(delimiters: Delimiters): void {
    this.delimiters = delimiters;
    this.group = groupHeader(undefined);
  }

  segment(segment: Segment): void {
    if (segment.id === "ISA") this.control = element(segment, 13).trim();
    else if (segment.id === "GS") this.group = groupHeader(segment);
    else if (segment.id === "GE") this.group = groupHeader(undefined);
    else if (segment.id === "IEA") this.delimiters = undefined;
  }

  problem(): void {
    // The reader of the pieces meets it again and reports it.
  }
}

function isBreak(code: number | undefined): boolean {
  return code === 10 || code === 13 || code === 32 || code === 9;
}

function skipBreaks(bytes: Buffer, start: number): number {
  let at = start;
  while (at < bytes.length && isBreak(bytes[at])) at += 1;
  return at;
}

/** True when an ST begins here. */
function isStart(bytes: Buffer, at: number, delimiters: Delimiters): boolean {
  return bytes[at] === 83 && bytes[at + 1] === 84 && bytes[at + 2] === delimiters.element.charCodeAt(0);
}
