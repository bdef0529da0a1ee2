import { summarizeTa1 } from "./summary/answers.ts";
import { EnvelopeReader } from "./summary/envelope-reader.ts";
import type { EnvelopeSink } from "./summary/envelope-reader.ts";
import {
  declinedSummary,
  groupFacts,
  interchangeFacts,
  isSupportedVersion,
  problemFacts,
  summarizeTransaction,
  transactionFacts,
} from "./summary/summary.ts";
import type { Summary } from "./summary/summary.ts";
import { readTa1 } from "./transactions/acknowledgment-999.ts";
import { printedIssue } from "./printed-issue.ts";
import type { ValidatedTransaction, ValidationEvent, ValidationResult, Verdict } from "./validate/result.ts";
import type { Interchange, TransactionSet } from "./wire/interchange.ts";
import { SegmentScanner } from "./wire/scanner.ts";
import type { Delimiters, ReadProblem, Segment } from "./wire/segment.ts";
import { chunksOf } from "./wire/stream.ts";
import type { ChunkSource } from "./wire/stream.ts";

/** How a command ends: 0 good, 1 has errors, 2 unreadable, with one line that says why. Then nothing of its document was given. */
export interface ReportEnd {
  readonly exitStatus: 0 | 1 | 2;
  readonly message?: string | undefined;
}

/** The JSON document of a command as text, piece by piece, for files of any size. */
export type ReportPieces = AsyncGenerator<string, ReportEnd, undefined>;

/** How many problems of one file are told; the rest is counted. */
const MOST_PROBLEMS = 1000;

interface PieceWriter extends EnvelopeSink {
  /** Text that is ready, and forgets it. */
  take(): string;
  end(): ReportEnd;
}

async function* written(source: ChunkSource, writer: PieceWriter, keepsBodies: boolean, most?: number): ReportPieces {
  const reader = new EnvelopeReader(writer, keepsBodies, most);
  const scanner = new SegmentScanner();
  for await (const chunk of chunksOf(source)) {
    scanner.push(chunk, reader);
    const text = writer.take();
    if (text !== "") yield text;
  }
  scanner.end(reader);
  reader.end();
  const end = writer.end();
  const text = writer.take();
  if (text !== "") yield text;
  return end;
}

/** `x12 parse` for a file of any size: the document of `parseReport`, in constant memory. */
export function parsePieces(source: ChunkSource): ReportPieces {
  return written(source, new EnvelopeWriter(), false);
}

/** Counts problems, and keeps the first ones. */
class ProblemList {
  readonly kept: ReadProblem[] = [];
  count = 0;
  errors = 0;

  add(problem: ReadProblem): void {
    this.count += 1;
    if (problem.severity === "error") this.errors += 1;
    if (this.kept.length < MOST_PROBLEMS) this.kept.push(problem);
  }

  /** Why a file without any interchange cannot be read. */
  unreadable(): ReportEnd {
    const [first] = this.kept;
    const message =
      first === undefined
        ? "The input is empty: there is no ISA segment to begin with."
        : `line ${first.line}, byte ${first.offset}: ${first.message}`;
    return { exitStatus: 2, message };
  }
}

class EnvelopeWriter implements PieceWriter {
  #text = "";
  #acknowledgments: unknown[] = [];
  readonly #problems = new ProblemList();
  #interchanges = 0;
  #groups = 0;
  #transactions = 0;
  #groupIsOpen = false;

  take(): string {
    const text = this.#text;
    this.#text = "";
    return text;
  }

  interchangeBegins(header: Segment, delimiters: Delimiters): void {
    const facts = JSON.stringify(interchangeFacts(header, delimiters));
    this.#text += this.#interchanges === 0 ? '{"interchanges":[' : ",";
    this.#text += `${facts.slice(0, -1)},"groups":[`;
    this.#interchanges += 1;
    this.#groups = 0;
    this.#acknowledgments = [];
  }

  acknowledgment(segment: Segment): void {
    this.#acknowledgments.push(readTa1(segment));
  }

  groupBegins(header: Segment | undefined): void {
    this.#closeGroup();
    const facts = JSON.stringify(groupFacts(header));
    this.#text += `${this.#groups > 0 ? "," : ""}${facts.slice(0, -1)},"transactions":[`;
    this.#groups += 1;
    this.#transactions = 0;
    this.#groupIsOpen = true;
  }

  transaction(transaction: TransactionSet, segmentCount: number): void {
    if (!this.#groupIsOpen) this.groupBegins(undefined);
    this.#text += this.#transactions > 0 ? "," : "";
    this.#text += JSON.stringify(transactionFacts(transaction, segmentCount));
    this.#transactions += 1;
  }

  groupEnds(): void {
    this.#closeGroup();
  }

  interchangeEnds(): void {
    this.#closeGroup();
    this.#text += `],"acknowledgments":${JSON.stringify(this.#acknowledgments)}}`;
  }

  problem(problem: ReadProblem): void {
    this.#problems.add(problem);
  }

  end(): ReportEnd {
    const { kept, count, errors } = this.#problems;
    if (this.#interchanges === 0) return this.#problems.unreadable();
    this.#text += `],"problems":${JSON.stringify(kept.map(problemFacts))}`;
    this.#text += count > kept.length ? `,"problemCount":${count}}` : "}";
    return { exitStatus: errors > 0 ? 1 : 0 };
  }

  #closeGroup(): void {
    if (this.#groupIsOpen) this.#text += "]}";
    this.#groupIsOpen = false;
  }
}

/**
 * `x12 summary` for large files: the document of `summaryReport`; memory holds one transaction set. One of more than `mostSegments`
 * (1,500,000 unless told otherwise) gets an `error` in place of its facts.
 */
export function summaryPieces(source: ChunkSource, mostSegments?: number): ReportPieces {
  return written(source, new SummaryWriter(), true, mostSegments);
}

/** Writes one object, or a list of objects as soon as a second one is there. */
class SummaryWriter implements PieceWriter {
  #text = "";
  #waiting: string[] = [];
  #begun = false;
  #count = 0;
  #declined = 0;
  #tooLong = false;
  #message: string | undefined;
  readonly #problems = new ProblemList();
  #interchanges = 0;

  take(): string {
    const text = this.#text;
    this.#text = "";
    return text;
  }

  interchangeBegins(): void {
    this.#interchanges += 1;
  }

  acknowledgment(segment: Segment): void {
    this.#add(summarizeTa1(readTa1(segment)));
  }

  groupBegins(): void {
    // A summary says nothing of groups.
  }

  groupEnds(): void {
    // Nor of their ends.
  }

  transaction(transaction: TransactionSet, segmentCount: number, version: string): void {
    if (transaction.segments.length < segmentCount) this.#addTooLong(transaction, segmentCount);
    else if (isSupportedVersion(version)) this.#add(summarizeTransaction(transaction));
    else {
      const declined = declinedSummary(transaction, version);
      this.#declined += 1;
      this.#message ??= String(declined["error"]);
      this.#add(declined);
    }
  }

  interchangeEnds(_: Interchange): void {
    // A summary says nothing of interchanges.
  }

  problem(problem: ReadProblem): void {
    this.#problems.add(problem);
  }

  end(): ReportEnd {
    if (this.#interchanges === 0) return this.#problems.unreadable();
    if (this.#count > 0 && this.#declined === this.#count) {
      return { exitStatus: 2, message: this.#message };
    }
    if (this.#count === 1) this.#text += this.#waiting.join("");
    else this.#text += this.#count === 0 ? '{"transactions":[]}' : "]}";
    const bad = this.#tooLong || this.#declined > 0 || this.#problems.errors > 0;
    return { exitStatus: bad ? 1 : 0, message: this.#message };
  }

  /** Facts of a part of a transaction set would be wrong: none are given. */
  #addTooLong({ id, controlNumber, implementation }: TransactionSet, segmentCount: number): void {
    const error =
      "the transaction set is too long to be summed up whole; the guides allow 5,000 claims in one. Ask the sender for shorter ones, or validate it";
    this.#tooLong = true;
    this.#message ??= error;
    this.#add({ kind: id, controlNumber, implementation, segmentCount, error });
  }

  /** The first waits for a second, and declined ones wait for one that is read: of a file of declined ones nothing is given. */
  #add(summary: Summary): void {
    this.#count += 1;
    this.#waiting.push(JSON.stringify(summary));
    if (this.#count === 1 || this.#count === this.#declined) return;
    this.#text += this.#begun ? "," : '{"transactions":[';
    this.#text += this.#waiting.join(",");
    this.#begun = true;
    this.#waiting = [];
  }
}

/** What `validatePieces` takes. */
export interface ValidatePiecesOptions {
  /** Takes the whole result before the command ends, with every transaction set when the events come from a validation that keeps them. */
  readonly onResult?: ((result: ValidationResult) => void) | undefined;
}

/** Transaction sets of an interchange that is still open: a group or the interchange may yet refuse them. */
class HeldVerdicts {
  readonly #texts: string[] = [];
  #verdicts: Verdict[] = [];
  #groupStart = 0;

  add({ id, controlNumber, implementation, verdict }: ValidatedTransaction): void {
    this.#texts.push(JSON.stringify({ id, controlNumber, implementation }).slice(0, -1));
    this.#verdicts.push(verdict);
  }

  groupEnds(verdict: Verdict): void {
    if (verdict === "rejected") this.#verdicts.fill("rejected", this.#groupStart);
    this.#groupStart = this.#verdicts.length;
  }

  *release(verdict: Verdict): Generator<string> {
    if (verdict === "rejected") this.#verdicts.fill("rejected");
    for (const [index, text] of this.#texts.entries()) yield `${text},"verdict":"${this.#verdicts[index] ?? verdict}"}`;
    this.#texts.length = 0;
    this.#verdicts = [];
    this.#groupStart = 0;
  }
}

/**
 * `x12 validate` for a file of any size: the document of `validateReport` out of the events of `validateStream`. Memory holds the
 * findings up to the limit and a line for each transaction set of the interchange at hand.
 */
export async function* validatePieces(
  events: AsyncIterable<ValidationEvent>,
  options: ValidatePiecesOptions = {},
): ReportPieces {
  const held = new HeldVerdicts();
  let separator = "";
  yield '{"transactions":[';
  for await (const event of events) {
    if (event.type === "transaction") held.add(event.transaction);
    else if (event.type === "group") held.groupEnds(event.group.verdict);
    else if (event.type === "interchange") {
      let text = "";
      for (const one of held.release(event.interchange.verdict)) {
        text += separator + one;
        separator = ",";
        if (text.length < 65_536) continue;
        yield text;
        text = "";
      }
      if (text !== "") yield text;
    } else if (event.type === "end") {
      const { result } = event;
      options.onResult?.(result);
      yield `],"issues":[`;
      for (const [index, issue] of result.issues.entries()) {
        yield (index > 0 ? "," : "") + JSON.stringify(printedIssue(issue));
      }
      yield `],"verdict":"${result.verdict}"}`;
      return { exitStatus: result.verdict === "rejected" || result.counts.errors > 0 ? 1 : 0 };
    }
  }
  return { exitStatus: 2, message: "The validation ended before the file did." };
}
