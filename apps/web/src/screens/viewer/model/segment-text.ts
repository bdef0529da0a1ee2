import type { Delimiters } from "@cleanclaim/x12";

const UTF8 = new TextDecoder("utf-8", { fatal: true });
const LATIN1 = new TextDecoder("latin1");

/** Bytes as text: UTF-8 where they are, else a character a byte, as old senders write names. */
export function decode(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return LATIN1.decode(bytes);
  }
}

/** The text of a segment without its terminator; line breaks that only wrap a long line are gone. */
export function segmentText(bytes: Uint8Array, offset: number, length: number): string {
  const text = decode(bytes.subarray(offset, offset + length));
  return text.includes("\n") || text.includes("\r") ? text.replace(/[\r\n]+/g, "") : text;
}

/** The elements of a segment; the first is its id. */
export function elementsOf(text: string, delimiters: Delimiters): readonly string[] {
  return text.split(delimiters.element);
}

/** A terminator as it is shown: a line feed and other signs without a shape show nothing. */
export function shownTerminator(delimiters: Delimiters): string {
  return delimiters.segment > " " && delimiters.segment !== "\u007f" ? delimiters.segment : "";
}

/** How far the second and later lines of a wrapped segment stand in, in characters. */
export const INDENT = 4;

/** Where a segment breaks into lines of at most `columns` characters: the index at which each line begins. Breaks after separators; an element that is longer than a line is cut. */
export function breaksOf(text: string, separator: string, columns: number): readonly number[] {
  const breaks = [0];
  let start = 0;
  let room = columns;
  while (text.length - start > room) {
    const cut = text.lastIndexOf(separator, start + room - 1);
    start = cut > start ? cut + separator.length : start + room;
    breaks.push(start);
    room = Math.max(8, columns - INDENT);
  }
  return breaks;
}

/** One coloured piece of a segment: its kind, its text, and the element that it belongs to (0 is the id). */
export interface Piece {
  readonly kind: "id" | "separator" | "code" | "number" | "date" | "text";
  readonly text: string;
  readonly element: number;
  readonly start: number;
}

const KINDS = { C: "code", N: "number", D: "date", T: "text" } as const;

function kindOf(text: string, type: string | undefined): Piece["kind"] {
  if (type === "C" || type === "N" || type === "D") return KINDS[type];
  if (/^(?:19|20)\d{6}(?:-(?:19|20)\d{6})?$/.test(text)) return "date";
  return "text";
}

/** A segment cut into pieces: id, separators, and elements by their type (`types` has one letter an element). */
export function piecesOf(text: string, delimiters: Delimiters, types: string, terminator: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  elementsOf(text, delimiters).forEach((element, number) => {
    if (number > 0) {
      pieces.push({ kind: "separator", text: delimiters.element, element: number, start });
      start += delimiters.element.length;
    }
    if (element !== "") {
      const kind = number === 0 ? "id" : kindOf(element, types[number - 1]);
      pieces.push({ kind, text: element, element: number, start });
    }
    start += element.length;
  });
  if (terminator !== "") pieces.push({ kind: "separator", text: terminator, element: -1, start });
  return pieces;
}

/** The pieces of one line of a wrapped segment. */
export function piecesBetween(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  return pieces.flatMap((piece) => {
    const start = Math.max(piece.start, from);
    const end = Math.min(piece.start + piece.text.length, to);
    if (start >= end) return [];
    return [{ ...piece, text: piece.text.slice(start - piece.start, end - piece.start), start }];
  });
}

/** A segment as JSON for a developer or a support call: its place and its elements by their names. */
export function segmentJson(
  text: string,
  delimiters: Delimiters,
  place: { readonly loop: string; readonly line: number; readonly offset: number; readonly position: number },
): string {
  const [id = "", ...elements] = elementsOf(text, delimiters);
  const named: Record<string, string | readonly string[]> = {};
  elements.forEach((element, index) => {
    if (element === "") return;
    const parts = id === "ISA" ? [element] : element.split(delimiters.component);
    named[`${id}${String(index + 1).padStart(2, "0")}`] = parts.length > 1 ? parts : element;
  });
  return JSON.stringify(
    {
      segment: id,
      ...(place.loop === "" ? {} : { loop: place.loop }),
      position: place.position,
      line: place.line,
      offset: place.offset,
      elements: named,
    },
    null,
    2,
  );
}
