import type { Delimiters } from "../wire/segment.ts";
import type { WireElement } from "../wire/write-interchange.ts";

/** What a typed segment may hold beside its named elements. */
export interface MoreElements {
  /** Elements behind the last one that has a name, as sent. Only faulty files have them. */
  readonly moreElements?: readonly string[] | undefined;
}

/** What a typed composite may hold beside its named components. */
export interface MoreComponents {
  /** Components behind the last one that has a name, as sent. Only faulty files have them. */
  readonly moreComponents?: readonly string[] | undefined;
}

/** An element that was not sent is undefined. */
export function text(value: string | undefined): string | undefined {
  return value === "" ? undefined : value;
}

/** Components of a composite. */
export function cut(value: string | undefined, separator: string): string[] {
  if (value === undefined) return [];
  let end = value.indexOf(separator);
  if (end < 0) return [value];
  const parts: string[] = [];
  let start = 0;
  while (end >= 0) {
    parts.push(value.slice(start, end));
    start = end + 1;
    end = value.indexOf(separator, start);
  }
  parts.push(value.slice(start));
  return parts;
}

/** A composite element as an object. */
export function composite<T>(
  value: string | undefined,
  separator: string,
  read: (parts: readonly string[]) => T,
): T | undefined {
  return value === undefined || value === "" ? undefined : read(cut(value, separator));
}

/** A repeating element as a list. */
export function repeated(value: string | undefined, separator: string | undefined): readonly string[] | undefined {
  if (value === undefined || value === "") return undefined;
  return separator === undefined ? [value] : cut(value, separator);
}

/** A repeating composite as a list of objects. */
export function repeatedComposites<T>(
  value: string | undefined,
  delimiters: Delimiters,
  read: (parts: readonly string[]) => T,
): readonly T[] | undefined {
  return repeated(value, delimiters.repetition)?.map((one) => read(cut(one, delimiters.component)));
}

/** Up to `times` neighbouring elements as a list, without the empty ones at its end. */
export function run(list: readonly string[], from: number, times: number): readonly string[] | undefined {
  let end = Math.min(list.length, from + times);
  while (end > from && list[end - 1] === "") end -= 1;
  return end > from ? list.slice(from, end) : undefined;
}

/** Neighbouring composites as a list of objects. */
export function composites<T>(
  elements: readonly string[],
  from: number,
  times: number,
  separator: string,
  read: (parts: readonly string[]) => T,
): readonly T[] | undefined {
  const end = lastSent(elements, from, from + times);
  if (end === from) return undefined;
  const list: T[] = [];
  for (let at = from; at < end; at += 1) list.push(read(cut(elements[at], separator)));
  return list;
}

/** Runs of `width` elements as a list of objects. */
export function groups<T>(
  elements: readonly string[],
  from: number,
  width: number,
  times: number,
  delimiters: Delimiters,
  read: (elements: readonly string[], at: number, delimiters: Delimiters) => T,
): readonly T[] | undefined {
  const end = lastSent(elements, from, from + width * times);
  if (end === from) return undefined;
  const list: T[] = [];
  for (let at = from; at < end; at += width) list.push(read(elements, at, delimiters));
  return list;
}

function lastSent(elements: readonly string[], from: number, to: number): number {
  let end = Math.min(elements.length, to);
  while (end > from && elements[end - 1] === "") end -= 1;
  return Math.max(end, from);
}

const NONE: readonly string[] = [];
const BLANKS: readonly (readonly string[])[] = Array.from({ length: 40 }, (_, count) =>
  Array.from({ length: count }, () => ""),
);

/** A list as `times` elements; what is too much is written too and refused by who counts. */
export function padded(list: readonly string[] | undefined, times: number): readonly string[] {
  if (list === undefined) return BLANKS[times] ?? NONE;
  if (list.length >= times) return list;
  return [...list, ...(BLANKS[times - list.length] ?? NONE)];
}

/** A list that ends its segment or composite: nothing follows, so nothing is filled up. */
export function open(list: readonly string[] | undefined): readonly string[] {
  return list ?? NONE;
}

/** Objects as composites, `times` of them where more elements follow. */
export function writtenComposites<T>(
  list: readonly T[] | undefined,
  times: number,
  write: (value: T) => string[],
): readonly WireElement[] {
  if (list === undefined) return BLANKS[times] ?? NONE;
  const given: WireElement[] = list.map((value) => write(value));
  while (given.length < times) given.push("");
  return given;
}

/** Objects as runs of elements, filled up to `size` elements where more follow. */
export function writtenRuns<T>(
  list: readonly T[] | undefined,
  size: number,
  write: (value: T) => readonly WireElement[],
): readonly WireElement[] {
  if (list === undefined) return BLANKS[size] ?? NONE;
  const given: WireElement[] = [];
  for (const value of list) given.push(...write(value));
  while (given.length < size) given.push("");
  return given;
}

/** A list as a repeating element. */
export function repetitions(list: readonly (string | readonly string[])[] | undefined): WireElement {
  if (list === undefined || list.length === 0) return "";
  return { repetitions: list };
}
