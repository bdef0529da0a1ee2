/** The four separators of an interchange, as its ISA segment declares them. `repetition` is absent in 00401 and older. */
export interface Delimiters {
  readonly element: string;
  readonly component: string;
  readonly repetition: string | undefined;
  readonly segment: string;
}

/** The separators that writers use unless told otherwise. */
export const STANDARD_DELIMITERS: Delimiters = { element: "*", component: ":", repetition: "^", segment: "~" };

/**
 * One segment as it stands in the file. `elements[0]` is the segment id and `elements[n]` is element n, so that
 * `elements[2]` of a CLM is CLM02. Texts are exactly what was sent; only line breaks that wrap a long line are gone.
 */
export interface Segment {
  readonly id: string;
  readonly elements: readonly string[];
  /** Byte offset of the segment id from the start of the input. */
  readonly offset: number;
  /** 1-based position in its interchange (ISA is 1). */
  readonly ordinal: number;
  /** 1-based line of the input. */
  readonly line: number;
}

/** Text of element `position` (1-based); an element that was not sent is the empty text. */
export function element(segment: Segment, position: number): string {
  return segment.elements[position] ?? "";
}

/** Components of a composite element; a simple element gives a list of one, an absent one an empty list. */
export function components(text: string, delimiters: Delimiters): readonly string[] {
  return text === "" ? [] : text.split(delimiters.component);
}

/** Repetitions of a repeating element; an absent one gives an empty list. */
export function repetitions(text: string, delimiters: Delimiters): readonly string[] {
  if (text === "") return [];
  return delimiters.repetition === undefined ? [text] : text.split(delimiters.repetition);
}

/** Something the reader met that is no regular envelope. The input is read on as far as it makes sense. */
export interface ReadProblem {
  /** `ENV-STRAY`, `ENV-ISA`, `ENV-IEA`, `ENV-GE`, `ENV-SE`, `ENV-UNTERMINATED`, `ENV-ENCODING`, `ENV-VERSION`. */
  readonly code: string;
  readonly message: string;
  readonly severity: "error" | "warning";
  readonly offset: number;
  readonly line: number;
  /** Segment id where the problem was met, if there is one. */
  readonly segmentId?: string | undefined;
  /** ISA13 of the interchange it belongs to. */
  readonly interchange?: string | undefined;
  /** ST02 of the transaction it belongs to. */
  readonly transaction?: string | undefined;
}
