import { parseEnvelopeRead, summarizeRead } from "./summary/summary.ts";
import type { Summary } from "./summary/summary.ts";
import { printedIssue } from "./printed-issue.ts";
import { validate } from "./validate/validate.ts";
import type { ValidateOptions, ValidationResult } from "./validate/result.ts";
import { readInterchanges } from "./wire/interchange.ts";
import type { ReadResult } from "./wire/interchange.ts";

/** What a command prints (`json`) and how it ends: 0 good, 1 has errors, 2 unreadable, with one line that says why. */
export interface CommandReport {
  readonly json: unknown;
  readonly exitStatus: 0 | 1 | 2;
  readonly message?: string | undefined;
}

/** `x12 parse`: envelope and transaction sets. */
export function parseReport(input: string | Uint8Array): CommandReport {
  const read = readInterchanges(input);
  const json = parseEnvelopeRead(read);
  return unreadable(read, json) ?? { json, exitStatus: hasErrors(read) ? 1 : 0 };
}

/** `x12 validate`: the findings. The full result, which `acknowledge` takes, comes beside. */
export function validateReport(
  input: string | Uint8Array,
  options: ValidateOptions = {},
): CommandReport & { readonly result: ValidationResult } {
  const result = validate(input, options);
  const json = {
    verdict: result.verdict,
    transactions: result.transactions,
    issues: result.issues.map(printedIssue),
  };
  const failed = result.verdict === "rejected" || result.issues.some((issue) => issue.severity === "error");
  return { json, exitStatus: failed ? 1 : 0, result };
}

/** `x12 summary`: what the file says. One object for a file with one transaction, `{"transactions":[…]}` for more. */
export function summaryReport(input: string | Uint8Array): CommandReport {
  const read = readInterchanges(input);
  const list = summarizeRead(read);
  const json = list.length === 1 ? list[0] : { transactions: list };
  return unreadable(read, json) ?? unsupported(list, json) ?? { json, exitStatus: hasErrors(read) ? 1 : 0 };
}

/** Nothing in the file is of a release that is read: that is unreadable input. */
function unsupported(list: readonly Summary[], json: unknown): CommandReport | undefined {
  const declined = list.filter((one) => typeof one["error"] === "string");
  if (declined.length === 0) return undefined;
  const message = String(declined[0]?.["error"]);
  return { json, exitStatus: declined.length === list.length ? 2 : 1, message };
}

function hasErrors(read: ReadResult): boolean {
  return read.problems.some((problem) => problem.severity === "error");
}

function unreadable(read: ReadResult, json: unknown): CommandReport | undefined {
  if (read.interchanges.length > 0) return undefined;
  const problem = read.problems[0];
  const message =
    problem === undefined
      ? "The input is empty: there is no ISA segment to begin with."
      : `line ${problem.line}, byte ${problem.offset}: ${problem.message}`;
  return { json, exitStatus: 2, message };
}

/** Levels of `--levels`: `3`, `1-4`, `1,2,5-6`. Undefined when the text is none of these. */
export function parseLevels(text: string): readonly number[] | undefined {
  const levels = new Set<number>();
  for (const part of text.split(",")) {
    const match = /^\s*([1-7])(?:-([1-7]))?\s*$/.exec(part);
    if (match === null) return undefined;
    const from = Number(match[1]);
    const to = Number(match[2] ?? match[1]);
    for (let level = from; level <= to; level += 1) levels.add(level);
  }
  return [...levels].sort();
}
