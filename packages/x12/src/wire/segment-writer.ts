import type { Delimiters } from "./segment.ts";
import type { WireElement, WireSegment, WriteProblem } from "./write-interchange.ts";

/** Element number of the binary data, by segment id; the element before it is the length. */
const BINARY: Readonly<Record<string, number>> = { BIN: 2, BDS: 3 };

/** Writes segments as text under one set of delimiters and collects what cannot be written. */
export class SegmentWriter {
  readonly problems: WriteProblem[] = [];
  readonly #lines: string[] = [];
  readonly #delimiters: Delimiters;
  readonly #end: string;
  readonly #replacement: string | undefined;
  /** 1 for each character code that data must not hold. */
  readonly #forbidden = new Uint8Array(256);
  /** Separators in a row, for empty elements. */
  readonly #separators: readonly string[];
  #path = "";
  #position = 0;
  #id = "";
  #element = 0;

  constructor(delimiters: Delimiters, lineBreak: string, replacement?: string) {
    this.#delimiters = delimiters;
    this.#end = delimiters.segment + lineBreak;
    this.#replacement = replacement;
    for (let code = 0; code < 32; code += 1) this.#forbidden[code] = 1;
    for (const one of [delimiters.element, delimiters.component, delimiters.repetition ?? "", delimiters.segment]) {
      const code = one.charCodeAt(0);
      if (code < 256) this.#forbidden[code] = 1;
    }
    this.#separators = Array.from({ length: 64 }, (_, count) => delimiters.element.repeat(count));
  }

  /** A line as it is. */
  raw(text: string): void {
    this.#lines.push(text + this.#end);
  }

  /** One segment; `path` and `position` say where it is, should it be refused. */
  segment(segment: WireSegment, path: string, position: number): void {
    this.#path = path;
    this.#position = position;
    this.#id = segment[0];
    const binary = BINARY[segment[0]];
    let line = segment[0];
    let empty = 1;
    for (let index = 1; index < segment.length; index += 1) {
      this.#element = index;
      const value = segment[index] ?? "";
      const text = index === binary ? this.#binary(value, segment[index - 1]) : this.#text(value);
      if (text === "") {
        empty += 1;
        continue;
      }
      line += (this.#separators[empty] ?? this.#delimiters.element.repeat(empty)) + text;
      empty = 1;
    }
    this.#lines.push(line + this.#end);
  }

  /** Everything written so far. */
  text(): string {
    return this.#lines.join("");
  }

  /** True when a text holds neither delimiter nor control character. */
  isClean(text: string): boolean {
    return this.#badAt(text) < 0;
  }

  #text(value: WireElement): string {
    if (typeof value === "string") return this.#checked(value);
    if (isComposite(value)) return this.#composite(value);
    const separator = this.#delimiters.repetition;
    if (separator === undefined && value.repetitions.length > 1) {
      this.#say(
        "WRITE-DELIMITER",
        "The element repeats, but this interchange has no repetition separator. Declare one.",
      );
    }
    return value.repetitions
      .map((one) => (typeof one === "string" ? this.#checked(one) : this.#composite(one)))
      .join(separator ?? "^");
  }

  #composite(value: readonly string[]): string {
    let text = "";
    let empty = 0;
    for (const one of value) {
      if (one !== "") {
        text += this.#delimiters.component.repeat(empty) + this.#checked(one);
        empty = 0;
      }
      empty += 1;
    }
    return text;
  }

  #binary(value: WireElement, length: WireElement | undefined): string {
    const text = typeof value === "string" ? value : this.#text(value);
    if (length !== String(text.length)) {
      this.#say("WRITE-BINARY", "The declared length is not the length of the binary data. Correct it.");
    }
    return text;
  }

  #badAt(text: string): number {
    const forbidden = this.#forbidden;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < 256 && forbidden[code] === 1) return index;
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
