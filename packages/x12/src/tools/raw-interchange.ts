import type { FunctionalGroup, Interchange, TransactionSet } from "../wire/interchange.ts";
import { readInterchanges } from "../wire/interchange.ts";
import { isAscii } from "../wire/bytes.ts";
import { STANDARD_DELIMITERS, element } from "../wire/segment.ts";
import type { Delimiters, Segment } from "../wire/segment.ts";

/** Elements of a segment as they are to be written; the first is the segment id. */
export type RawSegment = readonly string[];

/** A transaction set to write: from ST to the segment before SE. The count of SE is made when it is written. */
export interface RawTransaction {
  readonly controlNumber: string;
  readonly segments: readonly RawSegment[];
}

/** A functional group to write. */
export interface RawGroup {
  readonly header: RawSegment;
  readonly controlNumber: string;
  readonly transactions: readonly RawTransaction[];
}

/** An interchange to write: elements as sent, counts and trailers made anew. */
export interface RawInterchange {
  readonly header: RawSegment;
  /** ISA13, nine digits. */
  readonly controlNumber: string;
  readonly acknowledgments: readonly RawSegment[];
  readonly groups: readonly RawGroup[];
  readonly delimiters: Delimiters;
}

/** Why a tool refuses. `path` says where, as `interchange 1, group 2, transaction 3`; messages hold no data of the file. */
export interface ToolProblem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** What a tool read: whole interchanges, or why they are not whole. */
export type WholeResult =
  | { readonly ok: true; readonly interchanges: readonly Interchange[] }
  | { readonly ok: false; readonly problems: readonly ToolProblem[] };

/** Ids that, inside a transaction set, could be taken for the beginning or end of something else when the text is put elsewhere. */
const ENVELOPE_IDS = new Set(["ISA", "GS", "GE", "IEA"]);

/**
 * Reads a file whose envelopes are whole: every trailer there, every count and control number right. A file that was cut or
 * miscounted is refused, because writing it anew would hide that.
 */
export function readWhole(input: string | Uint8Array): WholeResult {
  const { interchanges, problems } = readInterchanges(input);
  const found: ToolProblem[] = problems
    .filter((problem) => problem.severity === "error")
    .map(({ code, message, line }) => ({ code, path: `line ${line}`, message }));
  interchanges.forEach((interchange, index) => {
    const { element: first, component, repetition, segment } = interchange.delimiters;
    const unsafe = [first, component, repetition ?? "", segment].some((one) => /[A-Za-z0-9\u0080-\uffff]/.test(one));
    const lost = interchange.header.elements[16] !== component;
    if (unsafe || lost || /[\r\n]/.test(first + component + (repetition ?? ""))) {
      const message =
        "A separator is a letter, a digit, no character of ASCII, a line end within segments or missing in ISA, and cannot be written safely. Ask the sender for other separators.";
      found.push({ code: "ENV-DELIMITER", path: `interchange ${index + 1}`, message });
    }
    const sets = interchange.groups.flatMap((group) => group.transactions);
    if (sets.some((set) => set.segments.some(({ id }) => ENVELOPE_IDS.has(id)))) {
      const message = "A segment of the envelope (ISA, GS, GE, IEA) stands inside a transaction set. Take it out.";
      found.push({ code: "ENV-STRAY", path: `interchange ${index + 1}`, message });
    }
    checkInterchange(interchange, `interchange ${index + 1}`, found);
  });
  if (interchanges.length === 0 && found.length === 0) {
    found.push({
      code: "ENV-ISA",
      path: "line 1",
      message: "The input is empty: there is no ISA segment to begin with.",
    });
  }
  return found.length > 0 ? { ok: false, problems: found } : { ok: true, interchanges };
}

function checkInterchange(interchange: Interchange, path: string, found: ToolProblem[]): void {
  const { header, trailer, groups } = interchange;
  if (trailer !== undefined) {
    checkNumber(
      "ENV-IEA01",
      element(trailer, 1),
      groups.length,
      "IEA01 does not say how many groups there are",
      path,
      found,
    );
    if (element(trailer, 2).trim() !== element(header, 13).trim())
      say("ENV-IEA02", "IEA02 is not the number of ISA13", path, found);
  }
  groups.forEach((group, index) => {
    const where = `${path}, group ${index + 1}`;
    checkGroup(group, where, found);
  });
}

function checkGroup(group: FunctionalGroup, path: string, found: ToolProblem[]): void {
  const { trailer, transactions } = group;
  if (trailer !== undefined) {
    const why = "GE01 does not say how many transaction sets there are";
    checkNumber("ENV-GE01", element(trailer, 1), transactions.length, why, path, found);
    if (element(trailer, 2).trim() !== group.controlNumber.trim())
      say("ENV-GE02", "GE02 is not the number of GS06", path, found);
  }
  transactions.forEach((transaction, index) => {
    const where = `${path}, transaction ${index + 1}`;
    const isBeyondText = ({ id, elements }: Segment): boolean =>
      (id === "BIN" || id === "BDS") && !isAscii(elements[elements.length - 1] ?? "");
    if (transaction.segments.some(isBeyondText)) {
      const message = "Binary data (BIN, BDS) holds bytes above 127, which text cannot carry as they are.";
      found.push({ code: "ENV-BINARY", path: where, message });
    }
    const end = transaction.trailer;
    if (end === undefined) return;
    const why = "SE01 does not say how many segments there are";
    checkNumber("ENV-SE01", element(end, 1), transaction.segments.length, why, where, found);
    if (element(end, 2).trim() !== transaction.controlNumber.trim())
      say("ENV-SE02", "SE02 is not the number of ST02", where, found);
  });
}

function checkNumber(
  code: string,
  text: string,
  count: number,
  message: string,
  path: string,
  found: ToolProblem[],
): void {
  if (!/^\d+$/.test(text.trim()) || Number(text) !== count) say(code, message, path, found);
}

function say(code: string, what: string, path: string, found: ToolProblem[]): void {
  found.push({
    code,
    path,
    message: `${what}: the file was cut or changed after it was made. Ask the sender for a whole file.`,
  });
}

/** The elements of a segment as sent. */
export function rawSegment(segment: Segment): RawSegment {
  return segment.elements;
}

/** A transaction set as sent, without its trailer. */
export function rawTransaction(transaction: TransactionSet): RawTransaction {
  const { segments, trailer, controlNumber } = transaction;
  const body = trailer === undefined ? segments : segments.slice(0, -1);
  return { controlNumber, segments: body.map(rawSegment) };
}

/** A group as sent. */
export function rawGroup(group: FunctionalGroup): RawGroup {
  return {
    header: group.header?.elements ?? ["GS"],
    controlNumber: group.controlNumber,
    transactions: group.transactions.map(rawTransaction),
  };
}

/** An interchange as sent. */
export function rawInterchange(interchange: Interchange): RawInterchange {
  return {
    header: interchange.header.elements,
    controlNumber: element(interchange.header, 13),
    acknowledgments: interchange.acknowledgments.map(rawSegment),
    groups: interchange.groups.map(rawGroup),
    delimiters: interchange.delimiters,
  };
}

/** A copy of the segment with one element changed. */
export function withElement(segment: RawSegment, position: number, text: string): RawSegment {
  const copy = [...segment];
  while (copy.length <= position) copy.push("");
  copy[position] = text;
  return copy;
}

/**
 * The text of an interchange. `lineBreak` follows each terminator; a line feed unless told otherwise, nothing where the
 * terminator is a line end itself.
 */
export function rawText(interchange: RawInterchange, lineBreak?: string): string {
  const { delimiters, groups, controlNumber } = interchange;
  const end = delimiters.segment + (lineBreak ?? (/[\r\n]/.test(delimiters.segment) ? "" : "\n"));
  const lines: string[] = [];
  const write = (segment: RawSegment): void => {
    lines.push(segment.join(delimiters.element) + end);
  };
  write(withElement(interchange.header, 13, controlNumber));
  interchange.acknowledgments.forEach(write);
  for (const group of groups) {
    write(withElement(group.header, 6, group.controlNumber));
    for (const transaction of group.transactions) {
      const [header = ["ST"], ...body] = transaction.segments;
      write(withElement(header, 2, transaction.controlNumber));
      body.forEach(write);
      write(["SE", String(transaction.segments.length + 1), transaction.controlNumber]);
    }
    write(["GE", String(group.transactions.length), group.controlNumber]);
  }
  write(["IEA", String(groups.length), controlNumber]);
  return lines.join("");
}

/**
 * The interchange with other separators, or undefined where its data holds one of them: X12 has no escape.
 */
export function withDelimiters(interchange: RawInterchange, to: Delimiters): RawInterchange | undefined {
  const from = interchange.delimiters;
  if (sameDelimiters(from, to)) return interchange;
  const taken = new Set([to.element, to.component, to.segment, to.repetition ?? to.element]);
  let clash = false;
  const convert = (segment: RawSegment): RawSegment =>
    segment.map((text) => {
      let result = "";
      for (const character of text) {
        if (character === from.component) result += to.component;
        else if (character === from.repetition && to.repetition !== undefined) result += to.repetition;
        else {
          clash ||= taken.has(character);
          result += character;
        }
      }
      return result;
    });
  const groups = interchange.groups.map((group) => ({
    ...group,
    header: convert(group.header),
    transactions: group.transactions.map((one) => ({ ...one, segments: one.segments.map(convert) })),
  }));
  const acknowledgments = interchange.acknowledgments.map(convert);
  convert(interchange.header.filter((_, position) => position !== 11 && position !== 16));
  if (clash) return undefined;
  const header = withElement(withElement(interchange.header, 11, to.repetition ?? "U"), 16, to.component);
  return { ...interchange, header, acknowledgments, groups, delimiters: to };
}

/** True when all four separators are the same. */
export function sameDelimiters(one: Delimiters, two: Delimiters): boolean {
  return (
    one.element === two.element &&
    one.component === two.component &&
    one.repetition === two.repetition &&
    one.segment === two.segment
  );
}

/** The separators to try for several interchanges: those of each, then the usual ones. */
export function delimiterChoices(interchanges: readonly RawInterchange[]): readonly Delimiters[] {
  const choices: Delimiters[] = [];
  for (const { delimiters } of interchanges) {
    if (!choices.some((one) => sameDelimiters(one, delimiters))) choices.push(delimiters);
  }
  return [...choices, STANDARD_DELIMITERS];
}
