import { isAscii } from "./bytes.ts";
import type { Delimiters } from "./segment.ts";
import type { WireElement, WireSegment, WriteProblem } from "./write-interchange.ts";

/** Element number of the binary data, by segment id; the element before it is the length. */
const BINARY: Readonly<Record<string, number>> = { BIN: 2, BDS: 3 };

const UTF8 = new TextEncoder();
const FIRST_SIZE = 65_536;
/** Texts up to this length are copied by hand, which is quicker than calling the encoder. */
const SHORT = 64;
const LONGEST_STEP = 8 * 1024 * 1024;

/** Writes segments as bytes under one set of delimiters and collects what cannot be written. */
export class SegmentWriter {
  readonly problems: WriteProblem[] = [];
  readonly #delimiters: Delimiters;
  readonly #end: string;
  readonly #replacement: string | undefined;
  /** 1 for each character code that data must not hold. */
  readonly #forbidden = new Uint8Array(128);
  readonly #separator: number;
  readonly #component: number;
  #bytes = new Uint8Array(FIRST_SIZE);
  #length = 0;
  #path = "";
  #position = 0;
  #id = "";
  #element = 0;

  constructor(delimiters: Delimiters, lineBreak: string, replacement?: string) {
    this.#delimiters = delimiters;
    this.#end = delimiters.segment + lineBreak;
    this.#replacement = replacement;
    this.#separator = delimiters.element.charCodeAt(0);
    this.#component = delimiters.component.charCodeAt(0);
    for (let code = 0; code < 32; code += 1) this.#forbidden[code] = 1;
    for (const one of [delimiters.element, delimiters.component, delimiters.repetition ?? "", delimiters.segment]) {
      const code = one.charCodeAt(0);
      if (code < 128) this.#forbidden[code] = 1;
    }
  }

  /** A line as it is. */
  raw(text: string): void {
    this.#copy(text);
    this.#copy(this.#end);
  }

  /** One segment; `path` and `position` say where it is, should it be refused. */
  segment(segment: WireSegment, path: string, position: number): void {
    this.#path = path;
    this.#position = position;
    this.#id = segment[0];
    this.#element = 0;
    const binary = BINARY[segment[0]];
    this.#text(segment[0]);
    let empty = 1;
    for (let index = 1; index < segment.length; index += 1) {
      const value = segment[index] ?? "";
      if (value === "") {
        empty += 1;
        continue;
      }
      this.#element = index;
      const before = this.#length;
      this.#fill(this.#separator, empty);
      const start = this.#length;
      if (index === binary) this.#binary(value, segment[index - 1]);
      else this.#value(value);
      if (this.#length === start) {
        this.#length = before;
        empty += 1;
      } else empty = 1;
    }
    this.#copy(this.#end);
  }

  /** Everything written so far. */
  text(): string {
    return new TextDecoder().decode(this.#bytes.subarray(0, this.#length));
  }

  /** True when a text holds neither delimiter nor control character. */
  isClean(text: string): boolean {
    return this.#badAt(text) < 0;
  }

  #room(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(needed, this.#bytes.length + Math.min(this.#bytes.length, LONGEST_STEP)));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }

  #fill(code: number, times: number): void {
    this.#room(times);
    for (let count = 0; count < times; count += 1) this.#bytes[this.#length + count] = code;
    this.#length += times;
  }

  /** Copies without looking for delimiters. */
  #copy(text: string): void {
    this.#room(text.length * 3);
    if (text.length <= SHORT && isAscii(text)) {
      for (let index = 0; index < text.length; index += 1) this.#bytes[this.#length + index] = text.charCodeAt(index);
      this.#length += text.length;
      return;
    }
    this.#length += UTF8.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  #value(value: WireElement): void {
    if (typeof value === "string") this.#text(value);
    else if (isComposite(value)) this.#composite(value);
    else this.#repetitions(value.repetitions);
  }

  #repetitions(list: readonly (string | readonly string[])[]): void {
    const separator = this.#delimiters.repetition;
    if (separator === undefined && list.length > 1) {
      this.#say(
        "WRITE-DELIMITER",
        "The element repeats, but this interchange has no repetition separator. Declare one.",
      );
    }
    for (const [index, one] of list.entries()) {
      if (index > 0) this.#copy(separator ?? "^");
      if (typeof one === "string") this.#text(one);
      else this.#composite(one);
    }
  }

  #composite(value: readonly string[]): void {
    let empty = 0;
    for (const one of value) {
      if (one !== "") {
        this.#fill(this.#component, empty);
        this.#text(one);
        empty = 0;
      }
      empty += 1;
    }
  }

  #binary(value: WireElement, length: WireElement | undefined): void {
    const text = typeof value === "string" ? value : "";
    if (length !== String(text.length)) {
      this.#say("WRITE-BINARY", "The declared length is not the length of the binary data. Correct it.");
    }
    if (!isAscii(text)) {
      this.#say(
        "WRITE-BINARY",
        "Text cannot carry bytes above 127 as they are. Encode the data, for example in Base64.",
      );
    }
    this.#copy(text);
  }

  /** Copies and checks in one go; a text with anything but clean ASCII is taken again from its start. */
  #text(text: string): void {
    const { length } = text;
    this.#room(length);
    const bytes = this.#bytes;
    const forbidden = this.#forbidden;
    const start = this.#length;
    for (let index = 0; index < length; index += 1) {
      const code = text.charCodeAt(index);
      if (code > 127 || forbidden[code] === 1) {
        this.#copy(this.#checked(text));
        return;
      }
      bytes[start + index] = code;
    }
    this.#length = start + length;
  }

  #badAt(text: string): number {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < 128 ? this.#forbidden[code] === 1 : Object.values(this.#delimiters).includes(text.charAt(index))) {
        return index;
      }
    }
    return -1;
  }

  #checked(text: string): string {
    const bad = this.#badAt(text);
    if (bad < 0) return text;
    if (this.#replacement !== undefined) return this.#replaced(text, this.#replacement);
    const character = text.charAt(bad);
    if (text.charCodeAt(bad) < 32 && !Object.values(this.#delimiters).includes(character)) {
      this.#say(
        "WRITE-CONTROL-CHARACTER",
        "The text holds a line break or another control character, which X12 data must not contain. Remove it.",
      );
    } else {
      this.#say(
        "WRITE-DELIMITER",
        `The text holds the character "${character}", which this interchange uses as a separator; X12 has no escape. Remove it or choose other delimiters.`,
      );
    }
    return text;
  }

  #replaced(text: string, replacement: string): string {
    return [...text].map((one) => (this.#badAt(one) < 0 ? one : replacement)).join("");
  }

  #say(code: WriteProblem["code"], message: string): void {
    const segment = this.#position > 0 ? `${this.#path} ${this.#position} ${this.#id}` : `${this.#path} ${this.#id}`;
    this.problems.push({ code, path: `${segment}, element ${this.#element}`, message });
  }
}

function isComposite(value: WireElement): value is readonly string[] {
  return Array.isArray(value);
}
