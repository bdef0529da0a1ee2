import type { Delimiters } from "./segment.ts";
import { STANDARD_DELIMITERS } from "./segment.ts";
import { SegmentWriter } from "./segment-writer.ts";

/** One element to write: text, a composite (list of components), or repetitions of either. */
export type WireElement =
  string | readonly string[] | { readonly repetitions: readonly (string | readonly string[])[] };

/** One segment to write; the first entry is the segment id. Empty elements at the end are left out. */
export type WireSegment = readonly [string, ...WireElement[]];

/** A transaction set ready to be put into a group: its body without ST and SE. */
export interface WrittenTransaction {
  readonly id: string;
  readonly controlNumber: string;
  readonly implementation: string;
  /** GS01 that it must travel under. */
  readonly functionalId: string;
  /** Whether ST03 is sent (the 835 leaves it out). */
  readonly sendsImplementation: boolean;
  readonly segments: readonly WireSegment[];
  /**
   * Takes the place of `segments` where they are made one by one while they are written, so that a large transaction set is
   * never held as segments. Returns what cannot be written.
   */
  readonly produce?: ((put: (segment: WireSegment) => void) => readonly WriteProblem[]) | undefined;
}

/** One functional group to write. */
export interface GroupToWrite {
  readonly controlNumber: string;
  /** GS02 and GS03; the interchange's ids when absent. */
  readonly sender?: string | undefined;
  readonly receiver?: string | undefined;
  /** GS04 and GS05, ISO; those of the interchange when absent. */
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly transactions: readonly WrittenTransaction[];
}

/** One interchange to write. Dates are ISO (`2026-01-15`), times `HH:MM`; the caller gives all control numbers. */
export interface InterchangeToWrite {
  /** ISA01 and ISA02, ISA03 and ISA04: qualifier and text; `00` and blanks when absent. */
  readonly authorization?: readonly [string, string] | undefined;
  readonly security?: readonly [string, string] | undefined;
  readonly sender: string;
  readonly senderQualifier?: string | undefined;
  readonly receiver: string;
  readonly receiverQualifier?: string | undefined;
  readonly date: string;
  readonly time: string;
  /** ISA13, up to nine digits. */
  readonly controlNumber: string;
  /** ISA15: P production, T test. */
  readonly usage: "P" | "T";
  /** ISA14: ask for a TA1. */
  readonly acknowledgmentRequested?: boolean | undefined;
  readonly groups: readonly GroupToWrite[];
  /** TA1 segments, before the groups. */
  readonly acknowledgments?: readonly WireSegment[] | undefined;
  readonly delimiters?: Delimiters | undefined;
  /** Text after each terminator; a line feed unless told otherwise, empty for one long line. */
  readonly lineBreak?: string | undefined;
  /**
   * What to do with data that holds a delimiter or a control character, which X12 cannot carry: refuse (unless told
   * otherwise), or put this text in the place of each such character.
   */
  readonly replaceDelimitersWith?: string | undefined;
}

/** Why something cannot be written. `path` says where, as `group 1, transaction 0001, segment 12 NM1, element 3`. */
export interface WriteProblem {
  readonly code: "WRITE-DELIMITER" | "WRITE-CONTROL-CHARACTER" | "WRITE-BINARY" | "WRITE-ENVELOPE" | "WRITE-OBJECT";
  readonly path: string;
  readonly message: string;
}

/** The text of the interchange, or all reasons why it cannot be written. */
export type WriteResult =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problems: readonly WriteProblem[] };

/** Writes one interchange with its groups and transaction sets: counts are computed, control numbers are the caller's. */
export function writeInterchange(value: InterchangeToWrite): WriteResult {
  const delimiters = value.delimiters ?? STANDARD_DELIMITERS;
  const writer = new SegmentWriter(delimiters, value.lineBreak ?? "\n", value.replaceDelimitersWith);
  const problems = envelopeProblems(value);
  const stray = value.replaceDelimitersWith;
  if (stray !== undefined && !writer.isClean(stray)) {
    const message = "The replacement for delimiters in data is itself a delimiter or a control character.";
    problems.push({ code: "WRITE-ENVELOPE", path: "replaceDelimitersWith", message });
  }
  for (const [path, text] of envelopeTexts(value)) {
    if (isFixedText(text, writer)) continue;
    const message =
      "ISA holds printable ASCII, and no character that this interchange uses as a separator. Correct the text.";
    problems.push({ code: "WRITE-DELIMITER", path, message });
  }
  writer.raw(isaText(value, delimiters));
  for (const acknowledgment of value.acknowledgments ?? []) writer.segment(acknowledgment, "interchange, segment", 0);
  value.groups.forEach((group, index) => {
    writeGroup(value, group, index + 1, writer, problems);
  });
  writer.segment(["IEA", String(value.groups.length), value.controlNumber.padStart(9, "0")], "interchange, segment", 0);
  const all = [...problems, ...writer.problems];
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, text: writer.text() };
}

function envelopeProblems(value: InterchangeToWrite): WriteProblem[] {
  const problems: WriteProblem[] = [];
  const say = (path: string, message: string): void => {
    problems.push({ code: "WRITE-ENVELOPE", path, message });
  };
  if (!/^\d{1,9}$/.test(value.controlNumber))
    say("controlNumber", "The interchange control number must be one to nine digits.");
  if (!/^\d{4}-\d\d-\d\d$/.test(value.date)) say("date", "The date must be ISO text such as 2026-01-15.");
  if (!/^\d\d:\d\d/.test(value.time)) say("time", "The time must be text such as 09:30.");
  for (const [path, id] of [
    ["sender", value.sender],
    ["receiver", value.receiver],
  ] as const) {
    if (id.length === 0 || id.length > 15) say(path, "The interchange id must have 1 to 15 characters.");
  }
  for (const [path, text, longest] of [
    ["senderQualifier", value.senderQualifier, 2],
    ["receiverQualifier", value.receiverQualifier, 2],
    ["authorization", value.authorization?.[0], 2],
    ["authorization", value.authorization?.[1], 10],
    ["security", value.security?.[0], 2],
    ["security", value.security?.[1], 10],
  ] as const) {
    if (text !== undefined && text.length > longest) say(path, `ISA has room for ${longest} characters here.`);
  }
  if (!/^[\r\n]*$/.test(value.lineBreak ?? "")) say("lineBreak", "What follows a terminator can only be line ends.");
  const separators = value.delimiters ?? STANDARD_DELIMITERS;
  const list = [separators.element, separators.component, separators.repetition ?? "", separators.segment].filter(
    (one) => one !== "",
  );
  if (new Set(list).size !== list.length || list.some((one) => !/^[^A-Za-z0-9 \u0080-\uffff]$/.test(one))) {
    const message = "The delimiters must be different single characters of ASCII, and no letters, digits or blanks.";
    say("delimiters", message);
  }
  return problems;
}

/** The caller's texts that go into ISA as they are. */
function envelopeTexts(value: InterchangeToWrite): readonly (readonly [string, string])[] {
  return [
    ["sender", value.sender],
    ["receiver", value.receiver],
    ["senderQualifier", value.senderQualifier ?? ""],
    ["receiverQualifier", value.receiverQualifier ?? ""],
    ["authorization", value.authorization?.join("") ?? ""],
    ["security", value.security?.join("") ?? ""],
  ];
}

/** True for text that keeps the fixed widths of ISA: one byte a character, none of them a separator. */
function isFixedText(text: string, writer: SegmentWriter): boolean {
  return /^[ -~]*$/.test(text) && writer.isClean(text);
}

function isaText(value: InterchangeToWrite, delimiters: Delimiters): string {
  return [
    "ISA",
    (value.authorization?.[0] ?? "00").padEnd(2),
    (value.authorization?.[1] ?? "").padEnd(10),
    (value.security?.[0] ?? "00").padEnd(2),
    (value.security?.[1] ?? "").padEnd(10),
    (value.senderQualifier ?? "ZZ").padEnd(2),
    value.sender.padEnd(15),
    (value.receiverQualifier ?? "ZZ").padEnd(2),
    value.receiver.padEnd(15),
    value.date.replaceAll("-", "").slice(2),
    value.time.replaceAll(":", "").slice(0, 4),
    delimiters.repetition ?? "U",
    "00501",
    value.controlNumber.padStart(9, "0"),
    value.acknowledgmentRequested === true ? "1" : "0",
    value.usage,
    delimiters.component,
  ].join(delimiters.element);
}

const ENVELOPE: ReadonlySet<string> = new Set(["ISA", "GS", "ST", "SE", "GE", "IEA"]);

function writeGroup(
  interchange: InterchangeToWrite,
  group: GroupToWrite,
  number: number,
  writer: SegmentWriter,
  problems: WriteProblem[],
): void {
  const first = group.transactions[0];
  const path = `group ${number}`;
  if (first === undefined) {
    problems.push({ code: "WRITE-ENVELOPE", path, message: "A group needs at least one transaction set." });
    return;
  }
  if (
    group.transactions.some(
      (one) => one.functionalId !== first.functionalId || one.implementation !== first.implementation,
    )
  ) {
    problems.push({
      code: "WRITE-ENVELOPE",
      path,
      message: "All transaction sets of a group must be of one kind and one guide.",
    });
  }
  const numbers = new Set(group.transactions.map((one) => one.controlNumber));
  if (numbers.size !== group.transactions.length) {
    problems.push({
      code: "WRITE-ENVELOPE",
      path,
      message: "Transaction set control numbers must be unique in the group.",
    });
  }
  const sender = group.sender ?? interchange.sender;
  const receiver = group.receiver ?? interchange.receiver;
  const date = (group.date ?? interchange.date).replaceAll("-", "");
  const time = group.time?.replaceAll(":", "") ?? interchange.time.replaceAll(":", "").slice(0, 4);
  writer.segment(
    ["GS", first.functionalId, sender, receiver, date, time, group.controlNumber, "X", first.implementation],
    path,
    0,
  );
  for (const transaction of group.transactions) {
    const where = `${path}, transaction ${transaction.controlNumber}, segment`;
    const implementation = transaction.sendsImplementation ? transaction.implementation : "";
    writer.segment(["ST", transaction.id, transaction.controlNumber, implementation], where, 1);
    let position = 1;
    const put = (segment: WireSegment): void => {
      position += 1;
      if (ENVELOPE.has(segment[0])) {
        const message = "Segments of the envelope cannot stand inside of a transaction set. Leave this one out.";
        problems.push({ code: "WRITE-ENVELOPE", path: `${where} ${position} ${segment[0]}`, message });
      }
      writer.segment(segment, where, position);
    };
    if (transaction.produce === undefined) transaction.segments.forEach(put);
    else problems.push(...transaction.produce(put));
    writer.segment(["SE", String(position + 1), transaction.controlNumber], where, position + 1);
  }
  writer.segment(["GE", String(group.transactions.length), group.controlNumber], path, 0);
}
