import type { ReadResult } from "../wire/interchange.ts";
import { SegmentScanner } from "../wire/scanner.ts";
import { chunksOf } from "../wire/stream.ts";
import type { ChunkSource } from "../wire/stream.ts";
import { FileValidator } from "./file-validator.ts";
import type { ValidateOptions, ValidationEvent, ValidationResult } from "./result.ts";

/**
 * Checks a file from envelope to service line. Collects everything, stops at nothing, and never throws on any input.
 * Messages say what is wrong and what to do, and hold no data of the file.
 */
export function validate(input: string | Uint8Array, options: ValidateOptions = {}): ValidationResult {
  const validator = new FileValidator({ ...options, keep: true });
  const scanner = new SegmentScanner();
  validator.searchCharacters = holdsOddCharacters(input);
  scanner.push(input, validator);
  scanner.end(validator);
  return validator.end();
}

/** The same for a file that has been read already. */
export function validateRead(read: ReadResult, options: ValidateOptions = {}): ValidationResult {
  const validator = new FileValidator({ ...options, keep: true });
  validator.searchCharacters = true;
  const problems = read.problems.filter((problem) => !NESTING_PROBLEMS.has(problem.code));
  for (const problem of problems) validator.problem(problem);
  for (const interchange of read.interchanges) {
    validator.interchange(interchange.delimiters, interchange.fixedWidth);
    validator.segment(interchange.header);
    for (const acknowledgment of interchange.acknowledgments) validator.segment(acknowledgment);
    for (const group of interchange.groups) {
      if (group.header !== undefined) validator.segment(group.header);
      for (const transaction of group.transactions) {
        for (const segment of transaction.segments) validator.segment(segment);
      }
      if (group.trailer !== undefined) validator.segment(group.trailer);
    }
    if (interchange.trailer !== undefined) validator.segment(interchange.trailer);
  }
  return validator.end();
}

/** What the validator says by itself of segments out of place. */
const NESTING_PROBLEMS = new Set(["ENV-SE", "ENV-GE", "ENV-GS", "ENV-IEA"]);

/** What the stream validation takes beside the options of `validate`. */
export interface ValidateStreamOptions extends ValidateOptions {
  /** True keeps every verdict in the result, as `validate` does; memory then grows with the number of transaction sets. */
  readonly keep?: boolean | undefined;
}

/**
 * Checks a file piece by piece, in constant memory whatever the size of the file or of one transaction set in it: each transaction
 * set, group and interchange is handed on as soon as its trailer was read, the result last, in an event of type `end`. The findings
 * are those of `validate`, however the input is cut.
 */
export async function* validateStream(
  source: ChunkSource,
  options: ValidateStreamOptions = {},
): AsyncGenerator<ValidationEvent, ValidationResult, undefined> {
  let ready: ValidationEvent[] = [];
  const on = (event: ValidationEvent): void => {
    ready.push(event);
  };
  const validator = new FileValidator({ ...options, keep: options.keep ?? false, on });
  const scanner = new SegmentScanner();
  for await (const chunk of chunksOf(source)) {
    if (!validator.searchCharacters) validator.searchCharacters = holdsOddCharacters(chunk);
    scanner.push(chunk, validator);
    if (ready.length === 0) continue;
    const now = ready;
    ready = [];
    yield* now;
  }
  scanner.end(validator);
  const result = validator.end();
  yield* ready;
  return result;
}

/** True when the input has a character besides line ends that is no printable ASCII; then each element is searched for it. */
export function holdsOddCharacters(input: string | Uint8Array): boolean {
  if (typeof input === "string") return /[^\n\r -~]/.test(input);
  for (let index = 0; index < input.length; index += 1) {
    const code = input[index] ?? 32;
    if ((code < 32 && code !== 10 && code !== 13) || code > 126) return true;
  }
  return false;
}
