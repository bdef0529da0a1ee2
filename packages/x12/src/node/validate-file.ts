import { createReadStream } from "node:fs";
import { FileValidator } from "../validate/file-validator.ts";
import type { Issue } from "../validate/issue.ts";
import type { ValidationEvent, ValidationResult } from "../validate/result.ts";
import type { TransactionOutcome } from "../validate/transaction-validator.ts";
import { holdsOddCharacters } from "../validate/validate.ts";
import type { ValidateStreamOptions } from "../validate/validate.ts";
import { SegmentScanner } from "../wire/scanner.ts";
import type { Segment } from "../wire/segment.ts";
import { chunksOf } from "../wire/stream.ts";
import type { ChunkSource } from "../wire/stream.ts";
import type { BatchOutcome } from "./check-batch.ts";
import { fileChunks } from "./file-chunks.ts";
import { loadLookups } from "./lookups-module.ts";
import type { LookupsModule } from "./lookups-module.ts";
import { TransactionSplitter } from "./transaction-splitter.ts";
import type { Piece } from "./transaction-splitter.ts";
import { ValidationThreads } from "./worker-pool.ts";

/** What `validateFile` takes beside the options of `validateStream`. */
export interface ValidateFileOptions extends ValidateStreamOptions {
  /** Threads that check transaction sets beside the one that reads; 1, the caller's own thread alone, unless told otherwise. */
  readonly workers?: number | undefined;
  /** Code lookups for any number of threads; `lookups` and `payerRules` are functions and keep the work in one thread. */
  readonly lookupsModule?: LookupsModule | undefined;
  /** Threads that stand ready; `workers`, `levels` and `lookupsModule` are then theirs. */
  readonly threads?: ValidationThreads | undefined;
  /** Takes each transaction set, group and interchange as soon as it is complete. */
  readonly on?: ((event: ValidationEvent) => void) | undefined;
}

/** The same where pieces are only searched for the ends of transaction sets. */
const SPLIT_SIZE = 512 * 1024;

/**
 * Checks a file in constant memory, on several threads if wanted: the result is that of `validate`, whatever their number. Transaction
 * sets are shared out whole; one that is longer than 16 MB stays in one thread. Rejects when the file cannot be read.
 */
export async function validateFile(
  source: string | URL | ChunkSource,
  options: ValidateFileOptions = {},
): Promise<ValidationResult> {
  const { lookups, payerRules, threads, workers = 1 } = options;
  const alone = lookups !== undefined || payerRules !== undefined || (threads === undefined && workers <= 1);
  const onDisk = typeof source === "string" || source instanceof URL;
  if (alone) return validateAlone(onDisk ? fileChunks(source) : chunksOf(source), options);
  const chunks = onDisk ? createReadStream(source, { highWaterMark: SPLIT_SIZE }) : chunksOf(source);
  if (threads !== undefined) return validateOnThreads(chunks, options, threads);
  const own = new ValidationThreads({ workers, levels: options.levels, lookupsModule: options.lookupsModule });
  try {
    return await validateOnThreads(chunks, options, own);
  } finally {
    await own.close();
  }
}

async function validateAlone(
  chunks: AsyncIterable<string | Uint8Array>,
  options: ValidateFileOptions,
): Promise<ValidationResult> {
  const { lookupsModule } = options;
  const lookups = options.lookups ?? (lookupsModule === undefined ? undefined : await loadLookups(lookupsModule));
  const validator = new FileValidator({ ...options, lookups, keep: options.keep ?? false });
  const scanner = new SegmentScanner();
  for await (const chunk of chunks) {
    if (!validator.searchCharacters) validator.searchCharacters = holdsOddCharacters(chunk);
    scanner.push(chunk, validator);
  }
  scanner.end(validator);
  return validator.end();
}

async function validateOnThreads(
  chunks: AsyncIterable<string | Uint8Array>,
  options: ValidateFileOptions,
  threads: ValidationThreads,
): Promise<ValidationResult> {
  // What the threads cannot take, because the file is broken, is checked here: with the same lookups.
  const { levels, lookupsModule } = threads.options;
  const lookups = lookupsModule === undefined ? undefined : await loadLookups(lookupsModule);
  const validator = new FileValidator({ ...options, levels, lookups, keep: options.keep ?? false });
  const settler = new Settler(validator, threads);
  const splitter = new TransactionSplitter((piece) => {
    settler.add(piece);
  });
  for await (const chunk of chunks) {
    splitter.push(typeof chunk === "string" ? Buffer.from(chunk) : asBuffer(chunk));
    await settler.makeRoom();
  }
  splitter.end();
  return settler.finish();
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

interface Queued {
  readonly piece: Piece;
  readonly outcome: Promise<BatchOutcome | undefined> | undefined;
}

/** Puts what the threads found in the order of the file. */
class Settler {
  readonly #validator: FileValidator;
  readonly #threads: ValidationThreads;
  readonly #most: number;
  readonly #scanner = new SegmentScanner();
  #queue: Queued[] = [];
  /** True since the file was not as the splitter took it: everything behind is checked in this thread. */
  #alone = false;

  constructor(validator: FileValidator, threads: ValidationThreads) {
    this.#validator = validator;
    this.#threads = threads;
    this.#most = threads.options.workers * 2 + 1;
  }

  add(piece: Piece): void {
    const share = piece.type === "transactions" && !this.#alone;
    const outcome = share ? this.#threads.check({ ...piece, issuesLeft: this.#validator.issuesLeft }) : undefined;
    // A thread that dies is reported where its outcome is awaited.
    outcome?.catch(() => undefined);
    this.#queue.push({ piece, outcome });
  }

  /** Waits until few enough pieces are under way. */
  async makeRoom(): Promise<void> {
    while (this.#queue.length > this.#most) await this.#settleFirst();
  }

  async finish(): Promise<ValidationResult> {
    while (this.#queue.length > 0) await this.#settleFirst();
    this.#scanner.end(this.#validator);
    return this.#validator.end();
  }

  async #settleFirst(): Promise<void> {
    const first = this.#queue.shift();
    if (first === undefined) return;
    const outcome = this.#alone ? undefined : await first.outcome;
    if (outcome !== undefined) this.#settle(first.piece, outcome);
    else {
      if (first.piece.type === "transactions") this.#alone = true;
      this.#push(first.piece.bytes);
    }
  }

  #push(bytes: Buffer): void {
    const validator = this.#validator;
    if (!validator.searchCharacters) validator.searchCharacters = holdsOddCharacters(bytes);
    this.#scanner.push(bytes, validator);
  }

  #settle({ bytes }: Piece, { outcomes, lineBreaks, segments }: BatchOutcome): void {
    this.#scanner.flush(this.#validator);
    const place = this.#scanner.place;
    for (const outcome of outcomes) this.#validator.settled(moved(outcome, place));
    this.#scanner.skip(bytes.length, lineBreaks, segments);
  }
}

interface Place {
  readonly offset: number;
  readonly line: number;
  readonly ordinal: number;
}

/** The outcome with the places it has in the file. */
function moved(outcome: TransactionOutcome, by: Place): TransactionOutcome {
  return {
    ...outcome,
    header: movedSegment(outcome.header, by),
    last: movedSegment(outcome.last, by),
    issues: outcome.issues.map((issue): Issue => ({
      ...issue,
      line: issue.line === null ? null : issue.line + by.line - 1,
      offset: issue.offset === null ? null : issue.offset + by.offset,
    })),
  };
}

function movedSegment(segment: Segment, by: Place): Segment {
  return {
    ...segment,
    offset: segment.offset + by.offset,
    ordinal: segment.ordinal + by.ordinal,
    line: segment.line + by.line - 1,
  };
}
