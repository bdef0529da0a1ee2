import type { FileIndex } from "./file-index.ts";
import { lastAtOrBefore } from "./file-index.ts";
import { elementsOf, segmentText } from "./segment-text.ts";

/** What a person looks for. */
export type Query =
  | { readonly kind: "segment"; readonly id: string }
  | { readonly kind: "element"; readonly id: string; readonly position: number; readonly value: string }
  | { readonly kind: "amount"; readonly cents: bigint }
  | { readonly kind: "text"; readonly texts: readonly string[] };

/** Hits in file order; `complete` is false when there are more than are kept. */
export interface Hits {
  readonly segments: Uint32Array;
  readonly complete: boolean;
}

/** More hits than anyone steps through. */
export const MOST_HITS = 50_000;

/**
 * Reads a query. `CLM` is a segment when the file has one, `NM109` an element that holds something and `NM109=ABC` one that holds
 * that; `$1,250.00` and `640.5` are amounts whatever their zeros; a day such as 1/15/2026 is sought as X12 writes it; the rest is
 * text in any case, `"CLM"` in quotes always. Undefined for nothing.
 */
export function readQuery(input: string, ids: ReadonlySet<string>): Query | undefined {
  const text = input.trim();
  if (text === "") return undefined;
  const quoted = /^"(.+)"$/.exec(text)?.[1];
  if (quoted !== undefined) return { kind: "text", texts: [quoted.toLowerCase()] };
  const upper = text.toUpperCase();
  if (ids.has(upper)) return { kind: "segment", id: upper };
  const element = /^([A-Z][A-Z0-9]{1,2})-?(\d\d)(?:\s*=\s*(.*))?$/.exec(upper);
  if (element !== null && ids.has(element[1] ?? "")) {
    return {
      kind: "element",
      id: element[1] ?? "",
      position: Number(element[2]),
      value: (element[3] ?? "").toLowerCase(),
    };
  }
  const amount = amountOf(text);
  if (amount !== undefined) return { kind: "amount", cents: amount };
  const day = dayOf(text);
  return { kind: "text", texts: day === undefined ? [text.toLowerCase()] : [day, text.toLowerCase()] };
}

/** Cents of what looks like money: with a dollar sign or a decimal point. */
function amountOf(text: string): bigint | undefined {
  if (!/^-?\$|\.\d{1,2}$/.test(text)) return undefined;
  const match = /^(-?)\$?(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d{1,2}))?$/.exec(text);
  if (match === null || (match[2] === "" && match[3] === undefined)) return undefined;
  return centsOf(match[1] ?? "", (match[2] ?? "").replaceAll(",", ""), match[3] ?? "");
}

function centsOf(sign: string, whole: string, fraction: string): bigint {
  const cents = BigInt(whole === "" ? "0" : whole) * 100n + BigInt(fraction.slice(0, 2).padEnd(2, "0"));
  return sign === "-" ? -cents : cents;
}

function dayOf(text: string): string | undefined {
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (us !== null) return `${us[3] ?? ""}${(us[1] ?? "").padStart(2, "0")}${(us[2] ?? "").padStart(2, "0")}`;
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return iso === null ? undefined : `${iso[1] ?? ""}${iso[2] ?? ""}${iso[3] ?? ""}`;
}

/** True when a text, alone or as a component, is that amount. */
export function isAmount(text: string, cents: bigint): boolean {
  const match = /^([+-]?)(\d{1,15})?(?:\.(\d*?)0*)?$/.exec(text);
  if (match === null || (match[2] === undefined && (match[3] ?? "") === "") || (match[3] ?? "").length > 2)
    return false;
  return centsOf(match[1] ?? "", match[2] ?? "", match[3] ?? "") === cents;
}

/** Whether one segment is what is looked for. */
export function matchesSegment(query: Query, text: string, separator: string, component: string): boolean {
  switch (query.kind) {
    case "segment":
      return text === query.id || text.startsWith(query.id + separator);
    case "element": {
      if (!text.startsWith(query.id + separator)) return false;
      const value = text.split(separator)[query.position] ?? "";
      return value !== "" && value.toLowerCase().includes(query.value);
    }
    case "amount":
      return text.split(separator).some((one) => one.split(component).some((part) => isAmount(part, query.cents)));
    case "text": {
      const lower = text.toLowerCase();
      return query.texts.some((one) => lower.includes(one));
    }
  }
}

type Searched = Pick<FileIndex, "offset" | "length" | "use" | "uses" | "interchanges">;

/** Looks through the segments in steps, so that a caller can show how far it is and stop in between; yields the share done. */
export function* searchSteps(
  index: Searched,
  bytes: Uint8Array,
  query: Query,
  step = 16_384,
): Generator<number, Hits, undefined> {
  const found: number[] = [];
  const total = index.offset.length;
  for (let from = 0; from < total; from += step) {
    const to = Math.min(total, from + step);
    if (mayHold(index, bytes, query, from, to)) {
      for (let segment = from; segment < to; segment += 1) {
        if (!isHit(index, bytes, query, segment)) continue;
        if (found.length === MOST_HITS) return { segments: Uint32Array.from(found), complete: false };
        found.push(segment);
      }
    }
    if (to < total) yield to / total;
  }
  return { segments: Uint32Array.from(found), complete: true };
}

function isHit(index: Searched, bytes: Uint8Array, query: Query, segment: number): boolean {
  if (query.kind === "segment" || query.kind === "element") {
    if (index.uses[index.use[segment] ?? 0]?.id !== query.id) return false;
    if (query.kind === "segment") return true;
  }
  const text = segmentText(bytes, index.offset[segment] ?? 0, index.length[segment] ?? 0);
  const delimiters = lastAtOrBefore(index.interchanges, segment)?.delimiters;
  return matchesSegment(query, text, delimiters?.element ?? "*", delimiters?.component ?? ":");
}

const LATIN1 = new TextDecoder("latin1");

/** False when a whole run of segments can not hold the text: one look at the run is much quicker than one at each segment. */
function mayHold(index: Searched, bytes: Uint8Array, query: Query, from: number, to: number): boolean {
  const texts = needlesOf(query);
  if (texts.length === 0) return true;
  const end = (index.offset[to - 1] ?? 0) + (index.length[to - 1] ?? 0);
  const run = LATIN1.decode(bytes.subarray(index.offset[from] ?? 0, end))
    .replace(/[\r\n]+/g, "")
    .toLowerCase();
  return texts.some((text) => run.includes(text));
}

/** What has to stand somewhere in a hit, in lower case; empty when nothing simple can be said, as for text beyond ASCII. */
function needlesOf(query: Query): readonly string[] {
  const texts =
    query.kind === "text"
      ? query.texts
      : query.kind === "element"
        ? [query.value]
        : query.kind === "amount"
          ? [String((query.cents < 0n ? -query.cents : query.cents) / 100n)]
          : [];
  const isPlain = (text: string): boolean => text !== "" && text !== "0" && /^[ -~]+$/.test(text);
  return texts.every(isPlain) ? texts : [];
}

/** Where to mark hits in a shown segment: from and to, in characters. */
export function marksOf(
  query: Query | undefined,
  text: string,
  delimiters: Parameters<typeof elementsOf>[1],
): readonly (readonly [number, number])[] {
  if (query === undefined) return [];
  if (query.kind === "text") {
    const lower = text.toLowerCase();
    const marks: (readonly [number, number])[] = [];
    for (const one of query.texts) {
      for (let at = lower.indexOf(one); at >= 0 && one !== ""; at = lower.indexOf(one, at + one.length))
        marks.push([at, at + one.length]);
    }
    return marks;
  }
  const marks: (readonly [number, number])[] = [];
  let start = 0;
  elementsOf(text, delimiters).forEach((element, number, all) => {
    const isHit =
      query.kind === "segment"
        ? number === 0 && element === query.id
        : query.kind === "element"
          ? number === query.position &&
            all[0] === query.id &&
            element !== "" &&
            element.toLowerCase().includes(query.value)
          : element.split(delimiters.component).some((part) => isAmount(part, query.cents));
    if (isHit && number >= (query.kind === "segment" ? 0 : 1)) marks.push([start, start + element.length]);
    start += element.length + delimiters.element.length;
  });
  return marks;
}
