import { SegmentScanner } from "../../wire/scanner.ts";
import type { SegmentSink } from "../../wire/scanner.ts";
import { STANDARD_DELIMITERS, element } from "../../wire/segment.ts";
import type { Delimiters, ReadProblem, Segment } from "../../wire/segment.ts";
import { chunksOf } from "../../wire/stream.ts";
import type { ChunkSource } from "../../wire/stream.ts";
import type { ReportPieces } from "../../command-pieces.ts";
import type { ToolProblem } from "../raw-interchange.ts";
import { ElementAnonymiser } from "./elements.ts";
import type { DateShifts } from "./elements.ts";
import { Pseudonyms } from "./pseudonyms.ts";
import { ScopeCutter } from "./scopes.ts";
import type { Scope } from "./scopes.ts";

/** How to anonymise. */
export interface AnonymiseOptions {
  /** The secret that pseudonyms and shifts are made from; 16 characters or more. The same key gives the same pseudonyms in every file. */
  readonly key: string;
  /** Moves all dates by this many days. Without it the key says how many: up to a year back. */
  readonly shiftDays?: number | undefined;
  /**
   * `key`, unless told otherwise: all dates under one key move by the same number of days. `patient`: those of each patient by a number of
   * their own, further back than the file's own dates, so that one known date does not give away the others; a date after that of the
   * file may then come to lie before it, and findings about that are lost.
   */
  readonly shiftBy?: "key" | "patient" | undefined;
  /** True leaves the names and ids of payers as they are. */
  readonly keepPayers?: boolean | undefined;
}

/** The file without its people, or why it could not be made. */
export type AnonymiseResult =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problems: readonly ToolProblem[] };

const SHORTEST_KEY = 16;
const LONGEST_SHIFT = 182;

/**
 * Takes the people, organizations, addresses, numbers and free text out of a file, and leaves its structure, codes and amounts: the
 * result validates and balances as the input did. The same name, id, claim number or address gets the same pseudonym in every file made
 * with the same key, so that a claim still meets its answers. Dates of one patient all move by the same number of days.
 *
 * It removes the identifiers of 45 CFR 164.514(b)(2)(i) (safe harbor): names, places smaller than a state but for three ZIP digits,
 * numbers, contacts, ages over 89. Moved dates are not the year alone that paragraph (C) leaves, and pseudonyms that a key can make again
 * are codes in the sense of 164.514(c): what comes out is fit for tests and for vendors under contract, and is de-identified only
 * when an expert says so (164.514(b)(1)) or the dates are not needed and taken out too. Keep the key apart from the file.
 */
export function anonymise(input: string | Uint8Array, options: AnonymiseOptions): AnonymiseResult {
  const problem = keyProblem(options);
  if (problem !== undefined) return { ok: false, problems: [problem] };
  const writer = new AnonymousWriter(options);
  const scanner = new SegmentScanner();
  scanner.push(input, writer);
  scanner.end(writer);
  writer.end();
  const text = writer.take();
  return text === "" ? { ok: false, problems: [writer.unreadable()] } : { ok: true, text };
}

/** The same for a file of any size, piece by piece. */
export async function* anonymisePieces(source: ChunkSource, options: AnonymiseOptions): ReportPieces {
  const problem = keyProblem(options);
  if (problem !== undefined) return { exitStatus: 2, message: problem.message };
  const writer = new AnonymousWriter(options);
  const scanner = new SegmentScanner();
  for await (const chunk of chunksOf(source)) {
    scanner.push(chunk, writer);
    const text = writer.take();
    if (text !== "") yield text;
  }
  scanner.end(writer);
  writer.end();
  const text = writer.take();
  if (text !== "") yield text;
  return writer.wrote ? { exitStatus: 0 } : { exitStatus: 2, message: writer.unreadable().message };
}

function keyProblem({ key, shiftDays }: AnonymiseOptions): ToolProblem | undefined {
  if (key.length < SHORTEST_KEY) {
    const message = `The key must have at least ${SHORTEST_KEY} characters: a short one can be guessed, and with it every name.`;
    return { code: "ANONYMISE-KEY", path: "key", message };
  }
  if (shiftDays !== undefined && !Number.isInteger(shiftDays)) {
    return { code: "ANONYMISE-SHIFT", path: "shiftDays", message: "The shift must be a whole number of days." };
  }
  return undefined;
}

/** Writes each segment anew as soon as its patient is known. */
class AnonymousWriter implements SegmentSink {
  wrote = false;
  readonly #pseudonyms: Pseudonyms;
  readonly #options: AnonymiseOptions;
  readonly #scopes = new ScopeCutter();
  #elements: ElementAnonymiser;
  #delimiters: Delimiters = STANDARD_DELIMITERS;
  #text = "";
  #first: ReadProblem | undefined;
  /** GS04: the day that ages are counted to. */
  #fileDate = "";
  #isCutOff = false;

  constructor(options: AnonymiseOptions) {
    this.#options = options;
    this.#pseudonyms = new Pseudonyms(options.key);
    this.#elements = new ElementAnonymiser(this.#pseudonyms, STANDARD_DELIMITERS, options.keepPayers === true);
  }

  take(): string {
    const text = this.#text;
    this.#text = "";
    return text;
  }

  unreadable(): ToolProblem {
    const first = this.#first;
    const message = first?.message ?? "The input is empty: there is no ISA segment to begin with.";
    return { code: first?.code ?? "ENV-ISA", path: `line ${first?.line ?? 1}`, message };
  }

  interchange(delimiters: Delimiters): void {
    this.#write(this.#scopes.end());
    this.#delimiters = delimiters;
    this.#elements = new ElementAnonymiser(this.#pseudonyms, delimiters, this.#options.keepPayers === true);
  }

  segment(segment: Segment): void {
    const done = this.#scopes.take(segment);
    if (done !== undefined) this.#write(done);
    if (segment.id === "GS") this.#fileDate = element(segment, 4);
  }

  /** Stray data is replaced by a word, so that the file stays as faulty as it was; of what has no interchange nothing is written. */
  problem(problem: ReadProblem): void {
    this.#first ??= problem;
    if (problem.code === "ENV-UNTERMINATED") this.#isCutOff = true;
    if (problem.code !== "ENV-STRAY" || !this.wrote) return;
    this.#write(this.#scopes.end());
    const id = problem.segmentId === undefined ? "STRAY" : `${problem.segmentId}${this.#delimiters.element}`;
    this.#text += id + this.#end();
  }

  end(): void {
    this.#write(this.#scopes.end());
    if (this.#isCutOff) this.#text = this.#text.replace(/[^\n]\n?$/, "");
  }

  #end(): string {
    const { segment } = this.#delimiters;
    return segment + (/[\r\n]/.test(segment) ? "" : "\n");
  }

  #write({ segments, patient }: Scope): void {
    const shifts = this.#shifts(patient);
    for (const segment of segments) {
      const elements = this.#elements.segment(segment, { ...shifts, fileDate: this.#fileDate });
      this.#text += elements.join(this.#delimiters.element) + this.#end();
      this.wrote = true;
    }
  }

  /** The patient moves at least as far back as the file, so that no service comes to lie after the day of its claim. */
  #shifts(patient: string | undefined): DateShifts {
    const { shiftDays: fixed, shiftBy } = this.#options;
    if (fixed !== undefined) return { days: fixed };
    const file = -1 - this.#pseudonyms.number("shift of files", "", LONGEST_SHIFT);
    if (patient === undefined || shiftBy !== "patient") return { days: file };
    return { days: file - this.#pseudonyms.number("shift of a patient", patient.toUpperCase(), LONGEST_SHIFT) };
  }
}
