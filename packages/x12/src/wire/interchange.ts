import { groupHeader, interchangeHeader } from "./envelope-facts.ts";
import { SegmentScanner } from "./scanner.ts";
import type { SegmentSink } from "./scanner.ts";
import type { Delimiters, ReadProblem, Segment } from "./segment.ts";
import { element } from "./segment.ts";

/** One transaction set, ST to SE. `segments` holds all of them, ST first and SE (when it was sent) last. */
export interface TransactionSet {
  /** ST01: `837`, `835`, … */
  readonly id: string;
  /** ST02. */
  readonly controlNumber: string;
  /** ST03, or the version of its group (GS08) where ST03 is not sent: `005010X222A1`. */
  readonly implementation: string;
  readonly segments: readonly Segment[];
  /** The SE segment; undefined when it is missing. */
  readonly trailer: Segment | undefined;
  readonly delimiters: Delimiters;
}

/** One functional group, GS to GE. */
export interface FunctionalGroup {
  readonly functionalId: string;
  readonly controlNumber: string;
  /** GS08. */
  readonly version: string;
  readonly header: Segment | undefined;
  readonly trailer: Segment | undefined;
  readonly transactions: readonly TransactionSet[];
}

/** One interchange, ISA to IEA. Date and time are ISO text where they are real, else as sent. */
export interface Interchange {
  readonly controlNumber: string;
  readonly sender: string;
  readonly senderQualifier: string;
  readonly receiver: string;
  readonly receiverQualifier: string;
  readonly date: string;
  readonly time: string;
  /** ISA15: P production, T test. */
  readonly usage: string;
  /** ISA12: `00501`. */
  readonly version: string;
  readonly delimiters: Delimiters;
  readonly header: Segment;
  readonly trailer: Segment | undefined;
  readonly groups: readonly FunctionalGroup[];
  /** TA1 segments, which stand between ISA and the first GS. */
  readonly acknowledgments: readonly Segment[];
  /** False when ISA did not keep its fixed widths. */
  readonly fixedWidth: boolean;
}

/** What `readInterchanges` gives back. */
export interface ReadResult {
  readonly interchanges: readonly Interchange[];
  readonly problems: readonly ReadProblem[];
}

interface OpenTransaction {
  header: Segment;
  segments: Segment[];
}

interface OpenGroup {
  header: Segment | undefined;
  transactions: TransactionSet[];
}

interface OpenInterchange {
  header: Segment;
  delimiters: Delimiters;
  fixedWidth: boolean;
  groups: FunctionalGroup[];
  acknowledgments: Segment[];
}

/** What an assembler tells while it reads: each transaction set as soon as it is complete, each interchange at its end. */
export interface AssemblySink {
  transaction?(
    transaction: TransactionSet,
    group: { functionalId: string; controlNumber: string; version: string },
  ): void;
  interchange(interchange: Interchange): void;
  problem(problem: ReadProblem): void;
}

/** Builds interchanges, groups and transaction sets out of segments, and says where the nesting is broken. */
export class EnvelopeAssembler implements SegmentSink {
  readonly #sink: AssemblySink;
  readonly #keep: boolean;
  #interchange: OpenInterchange | undefined;
  #group: OpenGroup | undefined;
  #transaction: OpenTransaction | undefined;
  #last: Segment | undefined;
  /** True from the separators of an ISA to its segment; any other segment of that id is data out of place. */
  #announced = false;

  /** `keep` false forgets each transaction after handing it out, for constant memory. */
  constructor(sink: AssemblySink, keep: boolean) {
    this.#sink = sink;
    this.#keep = keep;
  }

  /** The next ISA follows: whatever is open ends here. */
  interchange(delimiters: Delimiters, fixedWidth: boolean): void {
    this.#closeInterchange(undefined);
    this.#announced = true;
    const header: Segment = { id: "ISA", elements: ["ISA"], offset: 0, ordinal: 1, line: 1 };
    this.#interchange = { header, delimiters, fixedWidth, groups: [], acknowledgments: [] };
  }

  problem(problem: ReadProblem): void {
    this.#sink.problem(problem);
  }

  /** Takes one segment. */
  segment(segment: Segment): void {
    const open = this.#interchange;
    if (open === undefined) return;
    if (this.#announced) {
      this.#announced = false;
      open.header = segment;
      this.#last = segment;
      return;
    }
    switch (segment.id) {
      case "GS":
        this.#closeGroup(undefined);
        this.#group = { header: segment, transactions: [] };
        break;
      case "ST":
        this.#openTransaction(segment);
        break;
      case "SE":
        this.#closeTransaction(segment);
        break;
      case "GE":
        this.#takeGroupTrailer(segment);
        break;
      case "IEA":
        this.#closeInterchange(segment);
        break;
      case "TA1":
        if (this.#transaction === undefined) open.acknowledgments.push(segment);
        else this.#transaction.segments.push(segment);
        break;
      default:
        if (this.#transaction === undefined) this.#stray(segment);
        else this.#transaction.segments.push(segment);
    }
    this.#last = segment;
  }

  /** Nothing more comes. */
  end(): void {
    this.#closeInterchange(undefined);
  }

  #report(code: string, message: string, at: Segment | undefined): void {
    this.#sink.problem({
      code,
      message,
      severity: "error",
      offset: at?.offset ?? 0,
      line: at?.line ?? 1,
      segmentId: at?.id,
      interchange: this.#interchange === undefined ? undefined : element(this.#interchange.header, 13),
      transaction: this.#transaction === undefined ? undefined : element(this.#transaction.header, 2),
    });
  }

  #stray(segment: Segment): void {
    const id = /^[A-Z0-9]{2,3}$/.test(segment.id) ? `Segment ${segment.id}` : "A segment whose id is no segment id";
    this.#report(
      "ENV-STRAY",
      `${id} stands outside of a transaction set (ST to SE). Put it inside, or remove it.`,
      segment,
    );
  }

  #openTransaction(header: Segment): void {
    if (this.#transaction !== undefined) this.#closeTransaction(undefined);
    if (this.#group === undefined) {
      this.#report(
        "ENV-GS",
        "A transaction set (ST) begins outside of a functional group: the GS segment is missing.",
        header,
      );
      this.#group = { header: undefined, transactions: [] };
    }
    this.#transaction = { header, segments: [header] };
  }

  #closeTransaction(trailer: Segment | undefined): void {
    const open = this.#transaction;
    if (open === undefined) {
      if (trailer !== undefined) this.#stray(trailer);
      return;
    }
    if (trailer === undefined) {
      const at = open.segments[open.segments.length - 1];
      this.#report("ENV-SE", "The transaction set has no SE trailer. Each ST needs its SE.", at ?? open.header);
    } else open.segments.push(trailer);
    const group = this.#group;
    const groupVersion = group?.header === undefined ? "" : element(group.header, 8).trim();
    const transaction: TransactionSet = {
      id: element(open.header, 1),
      controlNumber: element(open.header, 2),
      implementation: element(open.header, 3).trim() || groupVersion,
      segments: open.segments,
      trailer,
      delimiters: this.#interchange?.delimiters ?? {
        element: "*",
        component: ":",
        repetition: undefined,
        segment: "~",
      },
    };
    this.#transaction = undefined;
    if (group !== undefined && this.#keep) group.transactions.push(transaction);
    const header = group?.header;
    this.#sink.transaction?.(transaction, {
      functionalId: header === undefined ? "" : element(header, 1),
      controlNumber: header === undefined ? "" : element(header, 6),
      version: groupVersion,
    });
  }

  #takeGroupTrailer(trailer: Segment): void {
    if (this.#transaction !== undefined) this.#closeTransaction(undefined);
    if (this.#group === undefined) this.#stray(trailer);
    else this.#closeGroup(trailer);
  }

  #closeGroup(trailer: Segment | undefined): void {
    if (this.#transaction !== undefined) this.#closeTransaction(undefined);
    const group = this.#group;
    if (group === undefined) return;
    if (trailer === undefined)
      this.#report(
        "ENV-GE",
        "The functional group has no GE trailer. Each GS needs its GE.",
        group.header ?? this.#last,
      );
    this.#interchange?.groups.push({ ...groupHeader(group.header), trailer, transactions: group.transactions });
    this.#group = undefined;
  }

  #closeInterchange(trailer: Segment | undefined): void {
    const open = this.#interchange;
    if (open === undefined) return;
    this.#closeGroup(undefined);
    const isa = open.header;
    if (trailer === undefined)
      this.#report("ENV-IEA", "The interchange has no IEA trailer. Each ISA needs its IEA.", isa);
    this.#sink.interchange({
      ...interchangeHeader(isa, open.delimiters, open.fixedWidth),
      trailer,
      groups: open.groups,
      acknowledgments: open.acknowledgments,
    });
    this.#interchange = undefined;
  }
}

/**
 * Reads a whole file: every interchange in it, each with its own delimiters, wrapped lines or not. Never throws on
 * any bytes; what is wrong with the nesting is in `problems`. Counts and control numbers are the validator's work.
 */
export function readInterchanges(input: string | Uint8Array): ReadResult {
  const interchanges: Interchange[] = [];
  const problems: ReadProblem[] = [];
  const assembler = new EnvelopeAssembler(
    { interchange: (value) => interchanges.push(value), problem: (value) => problems.push(value) },
    true,
  );
  const scanner = new SegmentScanner();
  scanner.push(input, assembler);
  scanner.end(assembler);
  assembler.end();
  return { interchanges, problems };
}
