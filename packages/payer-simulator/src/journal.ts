import { createHash } from "node:crypto";
import type { Disk } from "./disk.ts";
import type { SimulatorEvent } from "./state.ts";

/** A file to hand to a trading partner: its name in the outbound folder and its text. */
export interface OutputFile {
  readonly name: string;
  readonly text: string;
}

/** A file that was taken from the inbound folder. */
export interface InboundMark {
  readonly name: string;
  readonly sha256: string;
  /** Where it is kept. */
  readonly archiveName: string;
}

/**
 * One line of the journal: what happened in one indivisible step, with every file that it calls for. `staged` and
 * `archived` say that the files of an earlier line were put where they belong.
 */
export interface JournalEntry {
  readonly kind: "start" | "received" | "advanced" | "answered" | "staged" | "archived";
  readonly events: readonly SimulatorEvent[];
  readonly outputs: readonly OutputFile[];
  readonly inbound?: InboundMark | undefined;
  /** `start`: the configuration's fingerprint. `staged` and `archived`: the line spoken of, from 0. */
  readonly note?: string | undefined;
}

/** The journal cannot be read. */
export class JournalDamage extends Error {}

/**
 * An append-only file of checked lines. A line counts when it is there whole with its checksum; a torn last line is
 * what a crash leaves and is cut off; a bad line before others is damage and stops the program.
 */
export class Journal {
  readonly #disk: Disk;
  readonly #path: string;
  #length = 0;

  constructor(disk: Disk, path: string) {
    this.#disk = disk;
    this.#path = path;
  }

  /** How many lines there are. */
  get length(): number {
    return this.#length;
  }

  /** Reads all lines, oldest first, and cuts off a torn tail. */
  load(): readonly JournalEntry[] {
    const bytes = this.#disk.read(this.#path);
    if (bytes === undefined) return [];
    const { entries, goodBytes } = readJournal(bytes);
    if (goodBytes < bytes.length) this.#disk.truncate(this.#path, goodBytes);
    this.#length = entries.length;
    return entries;
  }

  /** Adds a line and waits until it is on the disk. Returns its position. */
  append(entry: JournalEntry): number {
    this.#disk.append(this.#path, writeLine(entry));
    this.#length += 1;
    return this.#length - 1;
  }
}

/** The entries of a journal and how many bytes of it are whole lines. Throws `JournalDamage` for a bad line before others. */
export function readJournal(bytes: Buffer): { readonly entries: readonly JournalEntry[]; readonly goodBytes: number } {
  const entries: JournalEntry[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start);
    const entry = end < 0 ? undefined : readLine(bytes.subarray(start, end).toString("utf8"));
    if (entry === undefined) {
      if (end < 0 || end + 1 >= bytes.length) break;
      throw new JournalDamage(
        `line ${entries.length + 1} of the journal is damaged; restore the state folder from a copy or begin with an empty one`,
      );
    }
    entries.push(entry);
    start = end + 1;
  }
  return { entries, goodBytes: start };
}

/** Marks a text that stands for whole cents; a control character, so that no X12 text can look like it. */
const CENTS = "\u0001";

function writeLine(entry: JournalEntry): string {
  const json = JSON.stringify(entry, (_key, value: unknown) =>
    typeof value === "bigint" ? `${CENTS}${value.toString()}` : value,
  );
  return `${checksum(json)} ${json}\n`;
}

function readLine(line: string): JournalEntry | undefined {
  const json = line.slice(17);
  if (line[16] !== " " || line.slice(0, 16) !== checksum(json)) return undefined;
  // The checksum says that this program wrote the line, so it has the form of an entry.
  return JSON.parse(json, (_key, value: unknown) =>
    typeof value === "string" && value.startsWith(CENTS) ? BigInt(value.slice(1)) : value,
  ) as JournalEntry;
}

function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
