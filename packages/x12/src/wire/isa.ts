import type { Delimiters } from "./segment.ts";

/** How many bytes are enough to judge any ISA: 106 and the line breaks of a file wrapped at short lines. */
export const ISA_WINDOW = 180;

/** What the first bytes of an interchange say. `length` counts input bytes up to and including the segment terminator. */
export interface IsaHeader {
  readonly delimiters: Delimiters;
  readonly elements: readonly string[];
  readonly length: number;
  /** False when the fixed widths of ISA were not kept and the separators had to be counted. */
  readonly fixedWidth: boolean;
}

const SEPARATOR_POSITIONS = [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103] as const;

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function separatorsInPlace(text: string, at: (index: number) => number): boolean {
  const separator = text.charCodeAt(at(3));
  if (Number.isNaN(separator)) return false;
  return SEPARATOR_POSITIONS.every((position) => text.charCodeAt(at(position)) === separator);
}

function delimitersFrom(separator: string, elements: readonly string[], terminator: string): Delimiters {
  const version = elements[12] ?? "";
  const standards = elements[11] ?? "";
  const component = elements[16] ?? "";
  const repeats = version >= "00402" && standards.length === 1 && !/[A-Za-z0-9 ]/.test(standards);
  return {
    element: separator,
    // An ISA that was cut short, or names its element separator again, has none; then nothing may be cut at the empty text.
    component: component.length === 1 ? component : ":",
    repetition: repeats ? standards : undefined,
    segment: terminator,
  };
}

/**
 * Reads the ISA that begins at `start`. Three attempts: fixed widths as they stand, fixed widths with line breaks
 * taken out (wrapped files), and counting sixteen separators (senders that do not pad). Undefined when it is no ISA.
 */
export function readIsa(text: string, start: number): IsaHeader | undefined {
  if (!text.startsWith("ISA", start)) return undefined;
  const direct = (index: number): number => start + index;
  if (separatorsInPlace(text, direct) && text.length > start + 105 && !/[\r\n]/.test(text.slice(start, start + 105))) {
    return headerAt(text, start, direct, 105);
  }
  const positions: number[] = [];
  const limit = Math.min(text.length, start + ISA_WINDOW);
  for (let index = start; index < limit && positions.length < 106; index += 1) {
    if (!isLineBreak(text.charCodeAt(index))) positions.push(index);
  }
  const unwrapped = (index: number): number => positions[index] ?? text.length;
  if (positions.length === 106 && separatorsInPlace(text, unwrapped)) return headerAt(text, start, unwrapped, 105);
  return countedHeader(text, start, limit);
}

function headerAt(text: string, start: number, at: (index: number) => number, last: number): IsaHeader {
  const separator = text.charAt(at(3));
  const end = at(last);
  const body = text.slice(start, end).replace(/[\r\n]+/g, "");
  const elements = body.split(separator);
  return {
    delimiters: delimitersFrom(separator, elements, text.charAt(end)),
    elements,
    length: end - start + 1,
    fixedWidth: true,
  };
}

function countedHeader(text: string, start: number, limit: number): IsaHeader | undefined {
  let index = start + 3;
  while (text.charAt(index) === " ") index += 1;
  const separator = text.charAt(index);
  if (separator === "" || /[A-Za-z0-9\s]/.test(separator)) return undefined;
  for (let count = 1; count < 16; count += 1) {
    index = text.indexOf(separator, index + 1);
    if (index < 0 || index >= limit) return undefined;
  }
  const end = index + 2;
  if (end >= limit) return undefined;
  const elements = text
    .slice(start, end)
    .replace(/[\r\n]+/g, "")
    .split(separator);
  return {
    delimiters: delimitersFrom(separator, elements, text.charAt(end)),
    elements,
    length: end - start + 1,
    fixedWidth: false,
  };
}
