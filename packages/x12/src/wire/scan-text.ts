const LF = 10;
const CR = 13;

/** Segment ids by a number made of their letters: one text for each id is quicker to look up in tables than a new one a segment. */
const IDS: string[] = new Array<string>(4096).fill("");

/** The id of a segment, the same text for all segments of that id. */
export function segmentId(text: string, from: number, to: number): string {
  const length = to - from;
  if (length !== 3 && length !== 2) return text.slice(from, to);
  const one = text.charCodeAt(from);
  const two = text.charCodeAt(from + 1);
  const three = length === 3 ? text.charCodeAt(from + 2) : 0;
  const slot = (one * 961 + two * 31 + three) & 4095;
  const known = IDS[slot] ?? "";
  if (known.length === length && known.charCodeAt(0) === one && known.charCodeAt(1) === two) {
    if (length === 2 || known.charCodeAt(2) === three) return known;
  }
  // As the name of a property it is a text of its own: no piece of the input is kept alive by it, and tables find it at once.
  const made = Object.keys({ [text.slice(from, to)]: true })[0] ?? "";
  IDS[slot] = made;
  return made;
}

/** True for a blank or a tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** Skips line breaks, and blanks that stand before a line break (padding after a terminator). */
export function skipLineEnds(text: string, start: number): number {
  let position = start;
  for (;;) {
    const code = text.charCodeAt(position);
    if (code === LF || code === CR) {
      position += 1;
      continue;
    }
    if (!isBlank(code)) return position;
    let next = position + 1;
    while (isBlank(text.charCodeAt(next))) next += 1;
    const after = text.charCodeAt(next);
    if (after !== LF && after !== CR) return position;
    position = next + 1;
  }
}

/** True when nothing but blanks follows. */
export function restIsBlank(text: string, start: number): boolean {
  for (let position = start; position < text.length; position += 1) {
    if (!isBlank(text.charCodeAt(position))) return false;
  }
  return true;
}

/** What to say of data at `position` that belongs to no interchange. */
export function strayWords(
  text: string,
  position: number,
  sawInterchange: boolean,
): { readonly code: string; readonly message: string; readonly segmentId: string | undefined } {
  if (text.startsWith("ISA", position)) {
    const message =
      "The ISA segment cannot be read: its sixteen elements and the terminator after them are not all there.";
    return { code: "ENV-ISA", message, segmentId: "ISA" };
  }
  const segmentId = /^[A-Z][A-Z0-9]{1,2}(?=[^A-Za-z0-9\s])/.exec(text.slice(position, position + 4))?.[0];
  if (sawInterchange) {
    const message = "There is data after the end of the interchange (IEA) that belongs to no interchange.";
    return { code: "ENV-STRAY", message, segmentId };
  }
  const message =
    segmentId === undefined
      ? "The input does not begin with an ISA segment: it is not an X12 interchange."
      : `The input begins with ${segmentId} and has no ISA/GS envelope around it. Send the whole interchange, from ISA to IEA.`;
  return { code: "ENV-ISA", message, segmentId };
}
