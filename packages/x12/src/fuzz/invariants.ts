import { once, pick } from "./draw.ts";
import type { Dice } from "./draw.ts";
import { MARKER } from "./mutate-elements.ts";
import { checkTools } from "./invariants-tools.ts";
import { checkTyped } from "./invariants-typed.ts";
import { demand, same } from "./demand.ts";
import { parseReport, summaryReport, validateReport } from "../commands.ts";
import { parsePieces, summaryPieces, validatePieces } from "../command-pieces.ts";
import type { ReportPieces } from "../command-pieces.ts";
import { acknowledge } from "../answer/acknowledge.ts";
import { read277Ca } from "../transactions/claim-acknowledgment-277.ts";
import { read835 } from "../transactions/read-835.ts";
import { read837 } from "../transactions/read-837.ts";
import { read999, readTa1 } from "../transactions/acknowledgment-999.ts";
import { readClaimStatus } from "../transactions/claim-status.ts";
import { readEligibility } from "../transactions/eligibility.ts";
import { readServicesReview } from "../transactions/services-review.ts";
import type { ValidationResult } from "../validate/result.ts";
import { validate, validateStream } from "../validate/validate.ts";
import { readInterchanges } from "../wire/interchange.ts";
import type { FunctionalGroup, ReadResult, TransactionSet } from "../wire/interchange.ts";
import { streamSegments, streamTransactions } from "../wire/stream.ts";

/** What an input is checked with beside itself. */
export interface CheckOptions {
  /** Another file, for tools that take several. */
  readonly other: Uint8Array;
  /** True runs every check; otherwise the costly ones are drawn. */
  readonly all?: boolean | undefined;
}

/**
 * Everything that must hold for any bytes: nothing throws, the streaming forms say what the whole forms say, answers are valid, what
 * is read can be written and read again, and no message holds data. Throws with the name of what does not hold.
 */
export async function checkInvariants(bytes: Uint8Array, dice: Dice, options: CheckOptions): Promise<void> {
  const sometimes = (times: number): boolean => options.all === true || once(dice, times);
  const read = readInterchanges(bytes);
  const result = validate(bytes);
  demand(["accepted", "accepted-with-errors", "rejected"].includes(result.verdict), "validate: a verdict");
  checkMessages(read, result);
  if (sometimes(4)) checkAnswers(result);
  const chunks = chunksOf(bytes, dice);
  if (sometimes(3)) await checkValidateStream(result, chunks);
  if (sometimes(8)) await checkReadStream(read, bytes, chunks);
  if (sometimes(12)) await checkReports(bytes, chunks);
  if (sometimes(3)) for (const transaction of transactionsOf(read)) readByHand(transaction);
  if (sometimes(5)) checkTyped(bytes, read);
  if (sometimes(60)) await checkTools(bytes, options.other, chunks, dice);
}

/** All transaction sets of a file. */
export function transactionsOf(read: ReadResult): readonly TransactionSet[] {
  return read.interchanges.flatMap((one) => one.groups.flatMap((group) => group.transactions));
}

/** The bytes in pieces of drawn sizes; now and then in single bytes, or cut before and behind every terminator. */
function chunksOf(bytes: Uint8Array, dice: Dice): readonly Uint8Array[] {
  const most = pick(dice, [1, 30, 200, 700, 700, 2000, 2000, 2000, 5000, 5000]);
  if (most === 1 && bytes.length > 4000) return [bytes];
  const chunks: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = start + 1 + dice.next(most);
    chunks.push(bytes.subarray(start, end));
    if (once(dice, 20)) chunks.push(new Uint8Array());
    start = end;
  }
  return chunks;
}

function checkMessages(read: ReadResult, result: ValidationResult): void {
  for (const { message } of [...read.problems, ...result.issues]) {
    demand(!message.includes(MARKER), "a message holds data of the file");
    demand(message.length < 1000, "a message is short");
  }
}

/** The TA1 and 999 of any file are valid themselves. */
function checkAnswers(result: ValidationResult): void {
  for (const answer of acknowledge(result, { date: "2026-11-22", time: "01:30", controlNumber: 900 })) {
    if (answer.problems.length > 0) {
      for (const { message } of answer.problems) demand(!message.includes(MARKER), "an answer's problem holds data");
      continue;
    }
    for (const text of [answer.ta1, answer.functional]) {
      if (text === undefined) continue;
      const bad = validate(text).issues.filter((issue) => issue.severity === "error");
      const found = bad.map((issue) => `${issue.code} ${issue.segment ?? ""}${issue.element ?? ""}`);
      demand(found.length === 0, `acknowledge: the answer is not valid: ${found.slice(0, 5).join(", ")}`);
    }
  }
}

async function checkValidateStream(result: ValidationResult, chunks: readonly Uint8Array[]): Promise<void> {
  for await (const event of validateStream(chunks, { keep: true })) {
    if (event.type === "end") same(event.result, result, "validateStream says what validate says");
  }
}

async function checkReadStream(read: ReadResult, bytes: Uint8Array, chunks: readonly Uint8Array[]): Promise<void> {
  const sets: unknown[] = [];
  const interchanges: unknown[] = [];
  const problems: unknown[] = [];
  for await (const event of streamTransactions(chunks)) {
    if (event.type === "transaction") sets.push(event.transaction);
    else if (event.type === "problem") problems.push(event.problem);
    else interchanges.push(event.interchange);
  }
  same(sets, transactionsOf(read), "streamTransactions: transaction sets");
  same(problems, read.problems, "streamTransactions: problems");
  const bare = read.interchanges.map((one) => ({
    ...one,
    groups: one.groups.map((group) => ({ ...group, transactions: [] })),
  }));
  same(interchanges, bare, "streamTransactions: interchanges");
  same(await segmentsOf(chunks), await segmentsOf([bytes]), "streamSegments");
}

async function segmentsOf(chunks: readonly Uint8Array[]): Promise<unknown[]> {
  const list: unknown[] = [];
  for await (const event of streamSegments(chunks)) {
    if (event.type === "problem") list.push(event.problem);
    else
      for (const segment of event.batch.segments) list.push([segment, event.batch.delimiters, event.batch.fixedWidth]);
  }
  return list;
}

async function checkReports(bytes: Uint8Array, chunks: readonly Uint8Array[]): Promise<void> {
  const { interchanges, problems } = readInterchanges(bytes);
  // TA1 segments behind the first group are listed first by the whole form and where they stand by the streaming form.
  const late = interchanges.some(({ acknowledgments, groups }) =>
    acknowledgments.some(({ offset }) => offset > startOf(groups[0])),
  );
  // The pieces tell the first thousand problems and count the rest.
  if (problems.length <= 1000) await sameReport(parsePieces(chunks), parseReport(bytes), "parse");
  if (!late) await sameReport(summaryPieces(chunks), summaryReport(bytes), "summary");
  await sameReport(validatePieces(validateStream(chunks)), validateReport(bytes), "validate");
}

function startOf(group: FunctionalGroup | undefined): number {
  return (group?.header ?? group?.transactions[0]?.segments[0])?.offset ?? Infinity;
}

interface WholeReport {
  readonly json: unknown;
  readonly exitStatus: number;
  readonly message?: string | undefined;
}

async function sameReport(pieces: ReportPieces, whole: WholeReport, name: string): Promise<void> {
  let text = "";
  let step = await pieces.next();
  for (; step.done !== true; step = await pieces.next()) text += step.value;
  demand(step.value.exitStatus === whole.exitStatus, `${name}: exit status in pieces`);
  demand(step.value.message === whole.message, `${name}: message in pieces`);
  if (whole.message?.includes(MARKER) === true) demand(false, `${name}: the message holds data`);
  if (whole.exitStatus === 2) demand(text === "", `${name}: nothing is printed of an unreadable file`);
  else same(JSON.parse(text), whole.json, `${name}: the document in pieces`);
}

/** The readers that were written by hand take any transaction set of theirs, however damaged. */
export function readByHand(transaction: TransactionSet): void {
  for (const segment of transaction.segments) if (segment.id === "TA1") readTa1(segment);
  switch (transaction.id) {
    case "837":
      read837(transaction);
      break;
    case "835":
      read835(transaction);
      break;
    case "997":
    case "999":
      read999(transaction);
      break;
    case "270":
    case "271":
      readEligibility(transaction);
      break;
    case "276":
      readClaimStatus(transaction);
      break;
    case "277":
      readClaimStatus(transaction);
      read277Ca(transaction);
      break;
    case "278":
      readServicesReview(transaction);
      break;
    default:
  }
}
