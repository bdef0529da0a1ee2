import { decodeElement, isFiller, oneCharacterPerByte } from "./bytes.ts";
import { ISA_WINDOW, readIsa } from "./isa.ts";
import type { IsaHeader } from "./isa.ts";
import { isBlank, restIsBlank, segmentId, skipLineEnds, strayWords } from "./scan-text.ts";
import type { Delimiters, ReadProblem, Segment } from "./segment.ts";

/** Takes what a scanner finds, in the order of the input. */
export interface SegmentSink {
  /** An ISA was read: these separators hold until the next call. Its segment follows. */
  interchange(delimiters: Delimiters, fixedWidth: boolean): void;
  segment(segment: Segment): void;
  problem(problem: ReadProblem): void;
}

interface Step {
  readonly position: number;
  /** True when nothing more can be told before the next piece arrives. */
  readonly wait: boolean;
}

const LONGEST_SEGMENT = 16 * 1024 * 1024;
const LONGEST_BINARY = 256 * 1024 * 1024;
const LF = 10;
const CR = 13;
const LETTER_I = 73;
const LETTER_B = 66;

/**
 * Cuts bytes into segments, interchange by interchange, whatever the size of the pieces it is fed: `push` each piece,
 * then `end`. What became certain goes to the sink at once; the rest waits. Binary data of BIN and BDS is taken by its
 * declared length.
 */
export class SegmentScanner {
  #buffer = "";
  /** Pieces that end no segment, kept apart so that a long segment in small pieces is not copied again and again. */
  #waiting: string[] = [];
  #waitingLength = 0;
  /** Byte offset of the buffer's first character. */
  #base = 0;
  /** How long the buffer must be before declared binary data is complete; 0 when none is awaited. */
  #needed = 0;
  /** 1-based line at `#counted`, and where the next line break after it stands. */
  #line = 1;
  #counted = 0;
  #break = -1;
  #newline = "\n";
  #ordinal = 0;
  #delimiters: Delimiters | undefined;
  #separator = 0;
  #terminator = 0;
  #sawInterchange = false;
  #started = false;
  #strayReported = false;
  #starts = new Int32Array(64);

  /** Takes the next piece. Text must be ASCII or hold whole characters; bytes may be cut anywhere. */
  push(chunk: string | Uint8Array, sink: SegmentSink): void {
    const text = oneCharacterPerByte(chunk);
    if (this.#mustWait(text)) {
      this.#waiting.push(text);
      this.#waitingLength += text.length;
      return;
    }
    this.#join(text);
    this.#run(sink, false);
  }

  /** A scanner that begins inside an interchange with these separators, at a segment; offsets, lines and ordinals count from there. */
  static inside(delimiters: Delimiters): SegmentScanner {
    const scanner = new SegmentScanner();
    scanner.#started = true;
    scanner.#sawInterchange = true;
    scanner.#setDelimiters(delimiters);
    return scanner;
  }

  /** Hands on everything that was pushed; it must end with a whole segment. */
  flush(sink: SegmentSink): void {
    this.#join("");
    if (this.#buffer !== "") this.#run(sink, true);
  }

  /** Goes on behind bytes that were read elsewhere. Only after `flush`. */
  skip(bytes: number, lineBreaks: number, segments: number): void {
    this.#base += bytes;
    this.#line += lineBreaks;
    this.#ordinal += segments;
  }

  /** Where it stands: the offset of what comes next, its line, and the ordinal of the segment before. Exact only after `flush`. */
  get place(): { readonly offset: number; readonly line: number; readonly ordinal: number } {
    return { offset: this.#base, line: this.#line, ordinal: this.#ordinal };
  }

  #mustWait(text: string): boolean {
    const delimiters = this.#delimiters;
    if (delimiters === undefined) return false;
    if (this.#buffer.length + this.#waitingLength + text.length < this.#needed) return true;
    return this.#waitingLength < LONGEST_SEGMENT && !text.includes(delimiters.segment);
  }

  /** Says that nothing more comes. */
  end(sink: SegmentSink): void {
    this.#join("");
    this.#run(sink, true);
  }

  #join(text: string): void {
    // Joined, not added: what `+` gives is a pair of strings, and looking each character up in a pair takes half as long again.
    if (this.#buffer !== "" || this.#waiting.length > 0) this.#buffer = [this.#buffer, ...this.#waiting, text].join("");
    else this.#buffer = text;
    this.#waiting = [];
    this.#waitingLength = 0;
    this.#break = -1;
    this.#needed = 0;
  }

  #run(sink: SegmentSink, last: boolean): void {
    let position = 0;
    if (!this.#started) {
      if (this.#buffer.length < 3 && !last) return;
      this.#started = true;
      if (this.#buffer.startsWith("\u00ef\u00bb\u00bf")) position = 3;
      else if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(this.#buffer)) {
        const why = "The file is UTF-16; X12 is sent in ASCII or UTF-8. Convert it and send it again.";
        sink.problem(this.#problem("ENV-ENCODING", why, 0));
      }
    }
    for (;;) {
      const next =
        this.#delimiters === undefined
          ? this.#betweenInterchanges(position, sink, last)
          : this.#segments(position, sink, last);
      position = next.position;
      if (next.wait) break;
    }
    this.#lineAt(position);
    this.#buffer = this.#buffer.slice(position);
    this.#base += position;
    this.#counted -= position;
    this.#break = -1;
    if (this.#needed > 0) this.#needed -= position;
  }

  /** The line of a position at or after the last one asked for. */
  #lineAt(position: number): number {
    if (position <= this.#counted) return this.#line;
    if (this.#break < this.#counted) this.#break = this.#nextBreak(this.#counted);
    while (this.#break < position) {
      this.#line += 1;
      this.#break = this.#nextBreak(this.#break + 1);
    }
    this.#counted = position;
    return this.#line;
  }

  #nextBreak(from: number): number {
    const found = this.#buffer.indexOf(this.#newline, from);
    return found < 0 ? this.#buffer.length : found;
  }

  #problem(code: string, message: string, position: number, segmentId?: string): ReadProblem {
    const line = this.#lineAt(position);
    return { code, message, severity: "error", offset: this.#base + position, line, segmentId };
  }

  #betweenInterchanges(start: number, sink: SegmentSink, last: boolean): Step {
    const text = this.#buffer;
    let position = start;
    for (;;) {
      while (position < text.length && isFiller(text.charCodeAt(position))) position += 1;
      if (!text.startsWith("\u00ef\u00bb\u00bf", position)) break;
      position += 3;
    }
    if (position >= text.length) return { position, wait: true };
    if (!last && text.length - position < ISA_WINDOW) return { position, wait: true };
    const header = readIsa(text, position);
    if (header !== undefined) {
      this.#openInterchange(position, header, sink);
      return { position: position + header.length, wait: false };
    }
    return this.#skipStray(position, sink, last);
  }

  #openInterchange(position: number, header: IsaHeader, sink: SegmentSink): void {
    const line = this.#lineAt(position);
    const elements = header.elements.map(decodeElement);
    this.#setDelimiters(header.delimiters);
    this.#sawInterchange = true;
    this.#strayReported = false;
    this.#ordinal = 1;
    sink.interchange(header.delimiters, header.fixedWidth);
    sink.segment({ id: "ISA", elements, offset: this.#base + position, ordinal: 1, line });
  }

  #setDelimiters(delimiters: Delimiters): void {
    this.#delimiters = delimiters;
    this.#separator = delimiters.element.charCodeAt(0);
    this.#terminator = delimiters.segment.charCodeAt(0);
    this.#newline = this.#terminator === CR ? "\r" : "\n";
    this.#break = -1;
  }

  #skipStray(position: number, sink: SegmentSink, last: boolean): Step {
    const text = this.#buffer;
    let next = text.indexOf("ISA", position + 1);
    while (next >= 0 && readIsa(text, next) === undefined && (last || text.length - next >= ISA_WINDOW)) {
      next = text.indexOf("ISA", next + 1);
    }
    if (!this.#strayReported) {
      sink.problem(this.#strayProblem(position));
      if (text.startsWith("ISA", position)) {
        const why = "What follows the unreadable ISA belongs to no interchange and is skipped up to the next ISA.";
        sink.problem(this.#problem("ENV-STRAY", why, position));
      }
    }
    this.#strayReported = true;
    if (next >= 0) return { position: next, wait: !last && text.length - next < ISA_WINDOW };
    return { position: last ? text.length : Math.max(position, text.length - 2), wait: true };
  }

  #strayProblem(position: number): ReadProblem {
    const { code, message, segmentId: id } = strayWords(this.#buffer, position, this.#sawInterchange);
    return this.#problem(code, message, position, id);
  }

  /** Segments up to the end of the interchange or of the buffer. */
  #segments(start: number, sink: SegmentSink, last: boolean): Step {
    const delimiters = this.#delimiters;
    if (delimiters === undefined) return { position: start, wait: false };
    const text = this.#buffer;
    let position = start;
    for (;;) {
      position = skipLineEnds(text, this.#plainSegments(text, position, sink));
      if (position >= text.length) return { position, wait: true };
      const first = text.charCodeAt(position);
      if (!last && isBlank(first) && restIsBlank(text, position)) return { position, wait: true };
      if (!last && text.length - position < 4) return { position, wait: true };
      if (first === LETTER_I && text.startsWith("ISA", position) && !/[A-Za-z0-9]/.test(text.charAt(position + 3))) {
        if (!last && text.length - position < ISA_WINDOW) return { position, wait: true };
        if (readIsa(text, position) !== undefined) {
          this.#delimiters = undefined;
          return { position, wait: false };
        }
      }
      const end = this.#segment(text, position, delimiters, sink, last);
      if (end < 0) return this.#unterminated(position, sink, last);
      position = end;
      if (this.#delimiters === undefined) return { position, wait: false };
    }
  }

  /**
   * Hands on segments as long as they are what nearly all are: whole, without line breaks or bytes above 126 in them, and
   * none of those that are looked at by themselves (ISA, IEA, BIN, BDS). Returns where it stopped.
   */
  #plainSegments(text: string, from: number, sink: SegmentSink): number {
    const separator = this.#separator;
    const terminator = this.#terminator;
    const newline = this.#newline.charCodeAt(0);
    const { length } = text;
    const base = this.#base;
    let starts = this.#starts;
    let line = this.#lineAt(from);
    let ordinal = this.#ordinal;
    let position = from;
    for (;;) {
      let start = position;
      let first = text.charCodeAt(start);
      let breaks = 0;
      while (first === LF || first === CR) {
        if (first === newline) breaks += 1;
        start += 1;
        first = text.charCodeAt(start);
      }
      if (first === LETTER_I || first === LETTER_B || !(first > 32)) break;
      let count = 1;
      let index = start;
      starts[0] = start;
      for (; index < length; index += 1) {
        const code = text.charCodeAt(index);
        if (code === separator) {
          if (count + 1 >= starts.length) starts = this.#growStarts();
          starts[count] = index + 1;
          count += 1;
        } else if (code === terminator || code < 32 || code > 126) break;
      }
      if (index >= length || text.charCodeAt(index) !== terminator) break;
      starts[count] = index + 1;
      const elements = new Array<string>(count);
      const id = segmentId(text, start, (starts[1] ?? 0) - 1);
      elements[0] = id;
      for (let at = 1; at < count; at += 1) {
        elements[at] = text.slice(starts[at], (starts[at + 1] ?? 0) - 1);
      }
      line += breaks;
      ordinal += 1;
      sink.segment({ id, elements, offset: base + start, ordinal, line });
      position = index + 1;
      if (terminator === newline) line += 1;
    }
    this.#line = line;
    this.#counted = position;
    this.#break = -1;
    this.#ordinal = ordinal;
    return position;
  }

  /** Hands on the segment that begins at `position` and returns where the next begins; -1 when its end is not in the buffer. */
  #segment(text: string, position: number, delimiters: Delimiters, sink: SegmentSink, last: boolean): number {
    const binary = this.#binary(text, position, sink, last);
    if (binary !== undefined) return binary;
    const end = text.indexOf(delimiters.segment, position);
    if (end < 0) return -1;
    this.#hand(text.slice(position, end).split(delimiters.element), position, false, sink);
    return end + 1;
  }

  #hand(elements: string[], position: number, plain: boolean, sink: SegmentSink): void {
    if (!plain) {
      for (let at = 0; at < elements.length; at += 1) {
        const text = elements[at] ?? "";
        elements[at] = decodeElement(/[\r\n]/.test(text) ? text.replace(/[\r\n]+/g, "") : text);
      }
    }
    const line = this.#lineAt(position);
    this.#ordinal += 1;
    const id = elements[0] ?? "";
    if (id === "IEA") this.#delimiters = undefined;
    sink.segment({ id, elements, offset: this.#base + position, ordinal: this.#ordinal, line });
  }

  #growStarts(): Int32Array<ArrayBuffer> {
    const wider = new Int32Array(this.#starts.length * 2);
    wider.set(this.#starts);
    this.#starts = wider;
    return wider;
  }

  /**
   * BIN*length*data and BDS*filter*length*data: the data is as many bytes as declared, whatever they are. Undefined when
   * the segment is no such thing or its length does not lead to a terminator: then it is cut like any other.
   */
  #binary(text: string, position: number, sink: SegmentSink, last: boolean): number | undefined {
    const id = text.slice(position, position + 3);
    if ((id !== "BIN" && id !== "BDS") || text.charCodeAt(position + 3) !== this.#separator) return undefined;
    const separator = String.fromCharCode(this.#separator);
    const before = id === "BIN" ? [id] : [id, text.slice(position + 4, text.indexOf(separator, position + 4))];
    const lengthAt = id === "BIN" ? position + 4 : text.indexOf(separator, position + 4) + 1;
    const dataAt = text.indexOf(separator, lengthAt) + 1;
    if (lengthAt === 0 || dataAt === 0) return undefined;
    const declared = text.slice(lengthAt, dataAt - 1);
    if (!/^\d{1,15}$/.test(declared) || Number(declared) > LONGEST_BINARY) return undefined;
    const end = dataAt + Number(declared);
    if (end >= text.length && !last) {
      this.#needed = end + 1;
      return -1;
    }
    if (text.charCodeAt(end) !== this.#terminator) return undefined;
    this.#hand([...before, declared, text.slice(dataAt, end)], position, true, sink);
    return end + 1;
  }

  #unterminated(position: number, sink: SegmentSink, last: boolean): Step {
    const text = this.#buffer;
    const delimiters = this.#delimiters;
    const binary = /^(?:BIN|BDS)/.test(text.slice(position, position + 3));
    if (!last && text.length - position < (binary ? LONGEST_BINARY : LONGEST_SEGMENT)) return { position, wait: true };
    let blank = position;
    while (blank < text.length && isFiller(text.charCodeAt(blank))) blank += 1;
    if (blank < text.length && delimiters !== undefined) {
      const elements = text.slice(position).split(delimiters.element);
      const id = elements[0] ?? "";
      const known = /^[A-Z][A-Z0-9]{1,2}$/.test(id) && text.length - position < 4096;
      const why = "The input ends inside a segment: its terminator is missing. The file was probably cut off.";
      sink.problem(this.#problem("ENV-UNTERMINATED", why, position, known ? id : undefined));
      if (known) this.#hand(elements, position, false, sink);
    }
    return { position: text.length, wait: true };
  }
}
