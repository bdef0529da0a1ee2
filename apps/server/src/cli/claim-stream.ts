import { parseDate } from "@cleanclaim/model";
import type { CalendarDate, Claim } from "@cleanclaim/model";
import { claimsFrom837 } from "@cleanclaim/revenue-cycle";
import { element, read837, streamSegments } from "@cleanclaim/x12";
import type { ChunkSource, Delimiters, ReadProblem, Segment, TransactionSet } from "@cleanclaim/x12";

/** Claims that are read together; a transaction set may hold any number. */
const CLAIMS_AT_ONCE = 100;

/** What becomes known of a file while its claims are read. */
export interface FileFacts {
  /** The day the file was made (GS04). */
  fileDate: CalendarDate | undefined;
  /** Transaction sets of claims, and of all kinds. */
  claimSets: number;
  sets: number;
  problem: ReadProblem | undefined;
}

/** Nothing known yet. */
export function noFacts(): FileFacts {
  return { fileDate: undefined, claimSets: 0, sets: 0, problem: undefined };
}

/**
 * The claims of an 837 of any size, some at a time and in file order; no more than these are in memory. A transaction set is
 * read in pieces: each begins with the segments before its first level, and with those of the billing provider, subscriber
 * and patient that its first claim belongs to.
 */
export async function* claimsOf837(source: ChunkSource, facts: FileFacts): AsyncGenerator<Claim[], void, undefined> {
  const cutter = new TransactionCutter(facts);
  for await (const event of streamSegments(source)) {
    if (event.type === "problem") {
      facts.problem ??= event.problem;
      continue;
    }
    for (const segment of event.batch.segments) {
      const piece = cutter.take(segment, event.batch.delimiters);
      if (piece !== undefined) yield claimsFrom837(read837(piece));
    }
  }
  const last = cutter.end();
  if (last !== undefined) yield claimsFrom837(read837(last));
}

type LevelCode = "20" | "22" | "23";

/** Cuts a transaction set of claims into small ones that stand by themselves. */
class TransactionCutter {
  readonly #facts: FileFacts;
  #version = "";
  #delimiters: Delimiters | undefined;
  #header: Segment | undefined;
  /** Before the first level. */
  #head: Segment[] = [];
  /** Of each open level, what stands before its first claim. */
  readonly #levels = new Map<LevelCode, Segment[]>();
  #filling: Segment[] | undefined;
  #segments: Segment[] = [];
  #claims = 0;

  constructor(facts: FileFacts) {
    this.#facts = facts;
  }

  /** Takes a segment; answers a piece when one is complete before it. */
  take(segment: Segment, delimiters: Delimiters): TransactionSet | undefined {
    switch (segment.id) {
      case "GS":
        this.#facts.fileDate ??= parseDate(element(segment, 4));
        this.#version = element(segment, 8).trim();
        return this.end();
      case "ST": {
        const piece = this.end();
        this.#facts.sets += 1;
        if (element(segment, 1) === "837") this.#open(segment, delimiters);
        return piece;
      }
      case "SE":
      case "GE":
      case "IEA":
      case "ISA":
        return this.end();
      default:
        return this.#header === undefined ? undefined : this.#within(segment);
    }
  }

  /** What is left of the open transaction set. */
  end(): TransactionSet | undefined {
    const piece = this.#cut();
    this.#header = undefined;
    this.#levels.clear();
    this.#filling = undefined;
    this.#segments = [];
    return piece;
  }

  #open(header: Segment, delimiters: Delimiters): void {
    this.#facts.claimSets += 1;
    this.#header = header;
    this.#delimiters = delimiters;
    this.#head = [header];
    this.#filling = this.#head;
  }

  #within(segment: Segment): TransactionSet | undefined {
    if (segment.id === "HL") return this.#level(segment);
    if (segment.id !== "CLM") {
      if (this.#filling !== this.#head) this.#segments.push(segment);
      this.#filling?.push(segment);
      return undefined;
    }
    this.#filling = undefined;
    const piece = this.#claims >= CLAIMS_AT_ONCE ? this.#cut() : undefined;
    if (piece !== undefined) this.#segments = [...this.#levels.values()].flat();
    this.#claims += 1;
    this.#segments.push(segment);
    return piece;
  }

  #level(segment: Segment): TransactionSet | undefined {
    const piece = this.#claims >= CLAIMS_AT_ONCE ? this.#cut() : undefined;
    const code = element(segment, 3);
    if (code === "20") this.#levels.clear();
    else if (code === "22") this.#levels.delete("22");
    this.#levels.delete("23");
    if (piece !== undefined) this.#segments = [...this.#levels.values()].flat();
    this.#filling = [segment];
    if (code === "20" || code === "22" || code === "23") this.#levels.set(code, this.#filling);
    this.#segments.push(segment);
    return piece;
  }

  #cut(): TransactionSet | undefined {
    const { id, controlNumber, implementation } = this.#names();
    if (this.#claims === 0 || this.#delimiters === undefined) return undefined;
    const segments = [...this.#head, ...this.#segments];
    this.#segments = [];
    this.#claims = 0;
    return { id, controlNumber, implementation, segments, trailer: undefined, delimiters: this.#delimiters };
  }

  #names(): { id: string; controlNumber: string; implementation: string } {
    const header = this.#header;
    if (header === undefined) return { id: "", controlNumber: "", implementation: "" };
    const own = element(header, 3).trim();
    return {
      id: "837",
      controlNumber: element(header, 2),
      implementation: own === "" ? this.#version : own,
    };
  }
}
