import { decodeElement, isAscii, isFiller, oneCharacterPerByte } from "./bytes.ts";
import { ISA_WINDOW, readIsa } from "./isa.ts";
import type { IsaHeader } from "./isa.ts";
import type { Delimiters, ReadProblem, Segment } from "./segment.ts";

/** What a scanner hands on, in the order of the input. */
export type ScanEvent =
  | { readonly type: "interchange"; readonly delimiters: Delimiters; readonly fixedWidth: boolean }
  | { readonly type: "segment"; readonly segment: Segment }
  | { readonly type: "problem"; readonly problem: ReadProblem };

const LONGEST_SEGMENT = 16 * 1024 * 1024;
const LF = 10;
const CR = 13;

/**
 * Cuts bytes into segments, interchange by interchange, whatever the size of the pieces it is fed. Feed latin1 text
 * with `push` and finish with `end`; both return the events that became certain.
 */
export class SegmentScanner {
  #buffer = "";
  #base = 0;
  #line = 1;
  #lineBreak = 0;
  #ordinal = 0;
  #delimiters: Delimiters | undefined;
  #hasWideBytes = false;
  #sawInterchange = false;
  #started = false;
  #strayReported = false;
  /** Where the next line feed and carriage return stand in the buffer; -1 when not looked for. */
  #feed = -1;
  #return = -1;
  #newline = "\n";

  /** Takes the next piece and returns what can be told from it. */
  push(chunk: string | Uint8Array): ScanEvent[] {
    const text = oneCharacterPerByte(chunk);
    if (!this.#hasWideBytes && !isAscii(text)) this.#hasWideBytes = true;
    this.#buffer = this.#buffer === "" ? text : this.#buffer + text;
    this.#feed = this.#return = -1;
    const events: ScanEvent[] = [];
    this.#run(events, false);
    return events;
  }

  /** Says that nothing more comes, and returns the rest. */
  end(): ScanEvent[] {
    const events: ScanEvent[] = [];
    this.#run(events, true);
    return events;
  }

  #run(events: ScanEvent[], last: boolean): void {
    let position = 0;
    if (!this.#started) {
      if (this.#buffer.length < 3 && !last) return;
      this.#started = true;
      if (this.#buffer.startsWith("\u00ef\u00bb\u00bf")) position = 3;
      else if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(this.#buffer)) {
        events.push(
          this.#problem(
            "ENV-ENCODING",
            "The file is UTF-16; X12 is sent in ASCII or UTF-8. Convert it and send it again.",
            0,
          ),
        );
      }
    }
    for (;;) {
      const next =
        this.#delimiters === undefined
          ? this.#betweenInterchanges(position, events, last)
          : this.#segments(position, events, last);
      if (next.done) {
        this.#keepFrom(next.position);
        return;
      }
      position = next.position;
    }
  }

  #keepFrom(position: number): void {
    this.#advanceLine(position);
    this.#buffer = this.#buffer.slice(position);
    this.#base += position;
    this.#lineBreak -= position;
    this.#feed = this.#return = -1;
  }

  /** Counts line breaks up to `position`; `#lineBreak` is where counting stands. Only one kind of break counts. */
  #advanceLine(position: number): number {
    let next = this.#newline === "\n" ? this.#nextFeed(this.#lineBreak) : this.#nextReturn(this.#lineBreak);
    while (next < position) {
      this.#line += 1;
      this.#lineBreak = next + 1;
      next = this.#newline === "\n" ? this.#nextFeed(next + 1) : this.#nextReturn(next + 1);
    }
    this.#lineBreak = Math.max(this.#lineBreak, position);
    return this.#line;
  }

  /** Index of the next line feed at or after `from`; the length of the buffer when there is none. */
  #nextFeed(from: number): number {
    if (this.#feed < from) {
      const found = this.#buffer.indexOf("\n", from);
      this.#feed = found < 0 ? this.#buffer.length : found;
    }
    return this.#feed;
  }

  /** The same for carriage returns. */
  #nextReturn(from: number): number {
    if (this.#return < from) {
      const found = this.#buffer.indexOf("\r", from);
      this.#return = found < 0 ? this.#buffer.length : found;
    }
    return this.#return;
  }

  #problem(code: string, message: string, position: number, segmentId?: string): ScanEvent {
    const line = this.#advanceLine(position);
    return {
      type: "problem",
      problem: { code, message, severity: "error", offset: this.#base + position, line, segmentId },
    };
  }

  #betweenInterchanges(start: number, events: ScanEvent[], last: boolean): { position: number; done: boolean } {
    const text = this.#buffer;
    let position = start;
    while (position < text.length && isFiller(text.charCodeAt(position))) position += 1;
    if (text.startsWith("\u00ef\u00bb\u00bf", position)) position += 3;
    if (position >= text.length) return { position, done: true };
    if (!last && text.length - position < ISA_WINDOW) return { position, done: true };
    const header = readIsa(text, position);
    if (header !== undefined) {
      this.#openInterchange(position, header, events);
      return { position: position + header.length, done: false };
    }
    return this.#skipStray(position, events, last);
  }

  #openInterchange(position: number, header: IsaHeader, events: ScanEvent[]): void {
    const line = this.#advanceLine(position);
    const elements = this.#hasWideBytes ? header.elements.map(decodeElement) : header.elements;
    this.#delimiters = header.delimiters;
    this.#newline = header.delimiters.segment === "\r" ? "\r" : "\n";
    this.#sawInterchange = true;
    this.#strayReported = false;
    this.#ordinal = 1;
    events.push({ type: "interchange", delimiters: header.delimiters, fixedWidth: header.fixedWidth });
    const segment: Segment = { id: "ISA", elements, offset: this.#base + position, ordinal: 1, line };
    events.push({ type: "segment", segment });
  }

  #skipStray(position: number, events: ScanEvent[], last: boolean): { position: number; done: boolean } {
    const text = this.#buffer;
    let next = text.indexOf("ISA", position + 1);
    while (next >= 0 && readIsa(text, next) === undefined && (last || text.length - next >= ISA_WINDOW)) {
      next = text.indexOf("ISA", next + 1);
    }
    if (!this.#strayReported) {
      events.push(this.#strayProblem(position));
      if (text.startsWith("ISA", position)) {
        const why = "What follows the unreadable ISA belongs to no interchange and is skipped up to the next ISA.";
        events.push(this.#problem("ENV-STRAY", why, position));
      }
    }
    this.#strayReported = true;
    if (next >= 0) return { position: next, done: false };
    return { position: last ? text.length : Math.max(position, text.length - 2), done: true };
  }

  #strayProblem(position: number): ScanEvent {
    const text = this.#buffer;
    const id = /^[A-Z][A-Z0-9]{1,2}(?=[^A-Za-z0-9\s])/.exec(text.slice(position, position + 4))?.[0];
    if (text.startsWith("ISA", position)) {
      const why =
        "The ISA segment cannot be read: its sixteen elements and the terminator after them are not all there.";
      return this.#problem("ENV-ISA", why, position, "ISA");
    }
    if (this.#sawInterchange) {
      const why = "There is data after the end of the interchange (IEA) that belongs to no interchange.";
      return this.#problem("ENV-STRAY", why, position, id);
    }
    const why =
      id === undefined
        ? "The input does not begin with an ISA segment: it is not an X12 interchange."
        : `The input begins with ${id} and has no ISA/GS envelope around it. Send the whole interchange, from ISA to IEA.`;
    return this.#problem("ENV-ISA", why, position, id);
  }

  #segments(start: number, events: ScanEvent[], last: boolean): { position: number; done: boolean } {
    const delimiters = this.#delimiters;
    if (delimiters === undefined) return { position: start, done: false };
    const text = this.#buffer;
    const terminator = delimiters.segment;
    let position = start;
    for (;;) {
      position = skipLineEnds(text, position);
      if (position >= text.length) return { position, done: true };
      if (!last && isBlank(text.charCodeAt(position)) && restIsBlank(text, position)) return { position, done: true };
      if (!last && text.length - position < 4) return { position, done: true };
      if (text.startsWith("ISA", position) && !/[A-Za-z0-9]/.test(text.charAt(position + 3))) {
        if (!last && text.length - position < ISA_WINDOW) return { position, done: true };
        if (readIsa(text, position) !== undefined) {
          this.#delimiters = undefined;
          return { position, done: false };
        }
      }
      const end = text.indexOf(terminator, position);
      if (end < 0) return this.#unterminated(position, events, last);
      const segment = this.#segment(position, end, delimiters);
      position = end + 1;
      events.push({ type: "segment", segment });
      if (segment.id === "IEA") {
        this.#delimiters = undefined;
        return { position, done: false };
      }
    }
  }

  #segment(start: number, end: number, delimiters: Delimiters): Segment {
    const line = this.#advanceLine(start);
    let body = this.#buffer.slice(start, end);
    if (this.#nextFeed(start) < end || this.#nextReturn(start) < end) body = body.replace(/[\r\n]+/g, "");
    let elements = body.split(delimiters.element);
    if (this.#hasWideBytes && !isAscii(body)) elements = elements.map(decodeElement);
    this.#ordinal += 1;
    return { id: elements[0] ?? "", elements, offset: this.#base + start, ordinal: this.#ordinal, line };
  }

  #unterminated(position: number, events: ScanEvent[], last: boolean): { position: number; done: boolean } {
    const text = this.#buffer;
    const delimiters = this.#delimiters;
    if (!last && text.length - position < LONGEST_SEGMENT) return { position, done: true };
    let blank = position;
    while (blank < text.length && isFiller(text.charCodeAt(blank))) blank += 1;
    if (blank < text.length && delimiters !== undefined) {
      const segment = this.#segment(position, text.length, delimiters);
      const known = /^[A-Z][A-Z0-9]{1,2}$/.test(segment.id) && text.length - position < 4096;
      events.push(
        this.#problem(
          "ENV-UNTERMINATED",
          "The input ends inside a segment: its terminator is missing. The file was probably cut off.",
          position,
          known ? segment.id : undefined,
        ),
      );
      if (known) events.push({ type: "segment", segment });
    }
    return { position: text.length, done: true };
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** Skips line breaks, and blanks that stand before a line break (padding after a terminator). */
function skipLineEnds(text: string, start: number): number {
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

function restIsBlank(text: string, start: number): boolean {
  for (let position = start; position < text.length; position += 1) {
    if (!isBlank(text.charCodeAt(position))) return false;
  }
  return true;
}
