import type { GroupHeader } from "../wire/envelope-facts.ts";
import type { ValidateOptions } from "../validate/result.ts";
import { TransactionValidator } from "../validate/transaction-validator.ts";
import type { TransactionOutcome } from "../validate/transaction-validator.ts";
import { holdsOddCharacters } from "../validate/validate.ts";
import { SegmentScanner } from "../wire/scanner.ts";
import type { SegmentSink } from "../wire/scanner.ts";
import type { Delimiters, Segment } from "../wire/segment.ts";

/** Transaction sets of one group, to be checked apart from the file they stand in. */
export interface Batch {
  readonly bytes: Uint8Array;
  readonly interchange: string;
  readonly group: GroupHeader;
  readonly delimiters: Delimiters;
  /** How many findings of one transaction set are kept at most. */
  readonly issuesLeft: number;
}

/** What was found in a batch. Offsets, lines and ordinals count from its first byte. */
export interface BatchOutcome {
  readonly outcomes: readonly TransactionOutcome[];
  readonly lineBreaks: number;
  readonly segments: number;
}

/** Segments that end a transaction set which has no SE: the batch was cut at the wrong places. */
const OUTSIDE = new Set(["ISA", "GS", "GE", "IEA"]);

/** Checks a batch. Undefined when it is not one transaction set after the other from ST to SE: then the whole file must judge it. */
export function checkBatch(
  batch: Batch,
  options: ValidateOptions,
  levels: ReadonlySet<number>,
): BatchOutcome | undefined {
  const checker = new BatchChecker(batch, options, levels);
  const scanner = SegmentScanner.inside(batch.delimiters);
  scanner.push(batch.bytes, checker);
  scanner.flush(checker);
  if (checker.odd) return undefined;
  const { line, ordinal } = scanner.place;
  return { outcomes: checker.outcomes, lineBreaks: line - 1, segments: ordinal };
}

class BatchChecker implements SegmentSink {
  readonly #batch: Batch;
  readonly #options: ValidateOptions;
  readonly #levels: ReadonlySet<number>;
  readonly #searchCharacters: boolean;
  readonly #outcomes: TransactionOutcome[] = [];
  #open: TransactionValidator | undefined;
  #odd = false;

  constructor(batch: Batch, options: ValidateOptions, levels: ReadonlySet<number>) {
    this.#batch = batch;
    this.#options = options;
    this.#levels = levels;
    this.#searchCharacters = holdsOddCharacters(batch.bytes);
  }

  get outcomes(): readonly TransactionOutcome[] {
    return this.#outcomes;
  }

  /** True when a transaction set does not go from ST to SE. */
  get odd(): boolean {
    return this.#odd || this.#open !== undefined;
  }

  interchange(): void {
    this.#odd = true;
  }

  problem(): void {
    this.#odd = true;
  }

  segment(segment: Segment): void {
    if (this.#odd) return;
    const open = this.#open;
    if (segment.id === "ST" && open === undefined) {
      const budget = { left: this.#batch.issuesLeft };
      this.#open = new TransactionValidator(segment, this.#batch, this.#options, this.#levels, budget);
      this.#open.take(segment, this.#searchCharacters);
    } else if (open === undefined || segment.id === "ST" || OUTSIDE.has(segment.id)) this.#odd = true;
    else if (segment.id === "SE") {
      this.#outcomes.push(open.end(segment, undefined, this.#searchCharacters));
      this.#open = undefined;
    } else open.take(segment, this.#searchCharacters);
  }
}
