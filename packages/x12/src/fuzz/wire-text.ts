import type { Dice } from "./draw.ts";

/** A file as text with one character a byte, cut at its terminators by a scan that shares nothing with the readers under test. */
export interface WireText {
  /** Each segment with the line break that stood before it, without its terminator. */
  readonly segments: string[];
  readonly element: string;
  readonly component: string;
  readonly repetition: string;
  readonly terminator: string;
}

/** Cuts a file by the separators of its first ISA; the usual ones where it has none. */
export function cutText(text: string): WireText {
  const start = text.indexOf("ISA");
  const whole = start >= 0 && text.length > start + 105;
  const at = (index: number, usual: string): string => (whole ? text.charAt(start + index) : usual);
  const terminator = at(105, "~");
  return {
    segments: text.split(terminator),
    element: at(3, "*"),
    component: at(104, ":"),
    repetition: at(82, "^"),
    terminator,
  };
}

/** The file again. */
export function joinText({ segments, terminator }: WireText): string {
  return segments.join(terminator);
}

/** The segment id without the line break before it. */
export function idOf(segment: string, wire: WireText): string {
  const text = segment.trimStart();
  const end = text.indexOf(wire.element);
  return end < 0 ? text : text.slice(0, end);
}

/** Positions of all segments with that id. */
export function positionsOf(wire: WireText, id: string): readonly number[] {
  return wire.segments.flatMap((segment, index) => (idOf(segment, wire) === id ? [index] : []));
}

/** Any segment's position; mostly one behind the envelope's first two. */
export function anySegment(wire: WireText, dice: Dice): number {
  const count = wire.segments.length;
  return dice.next(8) === 0 || count < 4 ? dice.next(count) : 2 + dice.next(count - 2);
}

/** A copy with some segments in the place of `removed` ones at `at`. */
export function spliced(wire: WireText, at: number, removed: number, ...inserted: readonly string[]): WireText {
  const segments = [...wire.segments];
  segments.splice(at, removed, ...inserted);
  return { ...wire, segments };
}
