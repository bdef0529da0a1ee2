import type { Evidence } from "./draft.ts";

/** Words of a document that speak for something on the right side. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Key of the item that the words speak for. */
  readonly key: string;
}

/** A run of a note with one look. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly heading: boolean;
  /** The items that these words speak for. */
  readonly keys: readonly string[];
}

const HEADING =
  /^(?:(?<=\n\n)[A-Z][A-Za-z]+(?: [A-Za-z]+){0,3}$|[ \t]*[A-Z][A-Z0-9 /&()'-]{2,48}(?:$|:)|[ \t]*[A-Z][A-Za-z0-9 /&()'-]{2,48}:)/gm;

/** Where the headings of a note stand: a line in capitals, a short line alone after a blank one, or the words before a
 * colon that open a line. */
export function headingsOf(body: string): readonly { readonly start: number; readonly end: number }[] {
  return [...body.matchAll(HEADING)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Between two documents the engine reads an empty line. */
const GAP = 2;
const READ_KINDS: ReadonlySet<string> = new Set(["note", "addendum"]);

interface PlacedDocument {
  readonly id: string;
  readonly kind: string;
  readonly body: string;
}

/** Where each document begins in the text that the engine reads; documents that it does not read are left out. */
function placesOf(
  documents: readonly PlacedDocument[],
): readonly { readonly document: PlacedDocument; readonly base: number }[] {
  let base = 0;
  return documents
    .filter((document) => READ_KINDS.has(document.kind))
    .map((document) => {
      const place = { document, base };
      base += document.body.length + GAP;
      return place;
    });
}

/** The offset of a document in the text that the engine reads; 0 for one that it does not read. */
export function baseOf(documents: readonly PlacedDocument[], documentId: string): number {
  return placesOf(documents).find((place) => place.document.id === documentId)?.base ?? 0;
}

/**
 * Finds the words of an evidence in one of the documents of the visit. The engine reads notes and addenda as one text, in their order with
 * an empty line between; offsets count in that text. Where the text does not agree with them, the words are looked for. Undefined when no
 * document has them.
 */
export function locate(
  documents: readonly PlacedDocument[],
  evidence: Evidence,
): { readonly documentId: string; readonly start: number; readonly end: number } | undefined {
  const { start, end, text } = evidence;
  const place = placesOf(documents).find(
    ({ document, base }) => start >= base && document.body.slice(start - base, end - base) === text,
  );
  if (place !== undefined) return { documentId: place.document.id, start: start - place.base, end: end - place.base };
  if (text === "") return undefined;
  for (const document of documents) {
    const at = document.body.indexOf(text);
    if (at >= 0) return { documentId: document.id, start: at, end: at + text.length };
  }
  return undefined;
}

/** Cuts a note into pieces at every heading and mark. Joined, the pieces are the note again. */
export function paint(body: string, marks: readonly Mark[]): readonly Piece[] {
  const headings = headingsOf(body);
  const inside = marks.filter((mark) => mark.start < mark.end && mark.start >= 0 && mark.end <= body.length);
  const cuts = new Set<number>([0, body.length]);
  for (const { start, end } of [...headings, ...inside]) cuts.add(start).add(end);
  const at = [...cuts].toSorted((a, b) => a - b);
  return at.slice(0, -1).map((start, index) => {
    const end = at[index + 1] ?? body.length;
    const keys = inside.filter((mark) => mark.start <= start && mark.end >= end).map((mark) => mark.key);
    return {
      start,
      text: body.slice(start, end),
      heading: headings.some((heading) => heading.start <= start && heading.end >= end),
      keys: [...new Set(keys)],
    };
  });
}

/** The name of the section that a place lies in: the last heading before it. */
export function sectionAt(body: string, offset: number): string {
  const heading = headingsOf(body).findLast((each) => each.start <= offset);
  return heading === undefined ? "" : body.slice(heading.start, heading.end).replace(/:$/, "").trim();
}
