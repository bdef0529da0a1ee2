import { segmentWords } from "./segment-words.ts";
import type { ElementWords } from "./segment-words.ts";
import { OUTSIDE_LISTS, codeWords } from "./code-words.ts";
import { datedWords } from "./dates.ts";
import { loopWords } from "./loop-words.ts";
import { sentenceOf } from "./sentences.ts";
import { grammarFor } from "../../grammar/guides.ts";
import { GuideWalker } from "../../validate/walk.ts";
import { amountToCents, centsToAmount, dottedIcd, isoDate, wireNumber } from "../../values.ts";
import type { TransactionSet } from "../../wire/interchange.ts";
import { STANDARD_DELIMITERS } from "../../wire/segment.ts";
import type { Delimiters } from "../../wire/segment.ts";

/** What the explainer needs of a segment: its id and its elements, `elements[0]` being the id. */
export interface SegmentText {
  readonly id: string;
  readonly elements: readonly string[];
}

/** Where the segment stands; everything may be left out. */
export interface ExplainContext {
  /** ST01: `837`. */
  readonly transaction?: string | undefined;
  /** ST03 or GS08: `005010X222A1`. */
  readonly implementation?: string | undefined;
  /** Loop of the guide: `2300`. */
  readonly loop?: string | undefined;
  /** The separators of its interchange; the standard ones unless told otherwise. */
  readonly delimiters?: Delimiters | undefined;
}

/** One element, or one component of it, in plain words. */
export interface ElementExplanation {
  /** Element number. */
  readonly position: number;
  /** Component number; undefined for an element as a whole. */
  readonly component: number | undefined;
  /** Which repetition, from 1; undefined where the element stands once. */
  readonly repetition: number | undefined;
  /** As the guides cite it: `CLM05-3`. */
  readonly reference: string;
  /** What the element is for, in our words. */
  readonly name: string;
  /** As sent. */
  readonly value: string;
  /** What the value says: the words of a code, an amount with two places, an ISO date; undefined where the value speaks for itself. */
  readonly meaning: string | undefined;
  /** The outside list that the code is from, where its words are not ours to give. */
  readonly list: string | undefined;
}

/** A segment in plain words. */
export interface SegmentExplanation {
  readonly id: string;
  /** What the segment is, in a few words. */
  readonly title: string;
  /** What this one says, in a sentence. Holds data of the file. */
  readonly text: string;
  /** Where the guide has it: `loop 2300, claim`; undefined when the loop is not known. */
  readonly place: string | undefined;
  /** Every element that was sent. */
  readonly elements: readonly ElementExplanation[];
}

const NOT_OURS = "Segment of the base standard that the HIPAA guides do not use";
const UNKNOWN = "Segment that is not part of the standard";

/**
 * Says in plain words what a segment says. Works for every segment of the HIPAA transactions, whole or broken; what the
 * tables do not know is given as sent. The words are ours: codes of licensed lists are given as numbers with the list's name.
 */
export function explainSegment(segment: SegmentText, context: ExplainContext = {}): SegmentExplanation {
  const words = segmentWords(segment.id);
  const title = words?.title ?? (isIdShaped(segment.id) ? NOT_OURS : UNKNOWN);
  const elements: ElementExplanation[] = [];
  for (let position = 1; position < segment.elements.length; position += 1) {
    if (textAt(segment, position) !== "") elements.push(...explainElement(segment, position, context));
  }
  const loop = context.loop ?? "";
  const about = loop === "" ? undefined : loopWords(context.transaction ?? "", loop);
  const place = loop === "" || loop === "ST" ? about : about === undefined ? `loop ${loop}` : `loop ${loop}, ${about}`;
  return { id: segment.id, title, text: sentenceOf(segment, title, elements, delimitersOf(context)), place, elements };
}

/** Says what one element says: itself, or each of its components and repetitions that was sent. Empty when it was not sent. */
export function explainElement(
  segment: SegmentText,
  position: number,
  context: ExplainContext = {},
): readonly ElementExplanation[] {
  const text = textAt(segment, position);
  if (text === "") return [];
  const delimiters = delimitersOf(context);
  const words = segmentWords(segment.id)?.elements[position - 1];
  const isEnvelope = segment.id === "ISA";
  const separator = isEnvelope ? undefined : delimiters.repetition;
  const repeats = separator === undefined ? [text] : text.split(separator);
  return repeats.flatMap((one, index) => {
    const repetition = repeats.length > 1 ? index + 1 : undefined;
    const hasParts = words !== undefined && words.parts.length > 0;
    if (!hasParts && (isEnvelope || !one.includes(delimiters.component))) {
      return [explained(segment, { position, component: undefined, repetition }, words, one, "")];
    }
    return one.split(delimiters.component).flatMap((value, at) => {
      if (value === "") return [];
      const part = words?.parts[at] ?? (words?.parts.length === 0 ? words : undefined);
      const before = at === 0 ? "" : (one.split(delimiters.component)[at - 1] ?? "");
      return [explained(segment, { position, component: at + 1, repetition }, part, value, before, one)];
    });
  });
}

/** Explains every segment of a transaction set, each with the loop that the guide's grammar finds it in. */
export function explainTransaction(
  transaction: TransactionSet,
): readonly (SegmentExplanation & { readonly loop: string | undefined })[] {
  const { id, implementation, delimiters } = transaction;
  const grammar = grammarFor(id, implementation);
  const walker =
    grammar === undefined ? undefined : new GuideWalker(grammar, delimiters.component, id, () => undefined);
  return transaction.segments.map((segment) => {
    walker?.take(segment);
    const loop = walker?.loop;
    return { ...explainSegment(segment, { transaction: id, implementation, loop, delimiters }), loop };
  });
}

function delimitersOf(context: ExplainContext): Delimiters {
  return context.delimiters ?? STANDARD_DELIMITERS;
}

function isIdShaped(id: string): boolean {
  return /^[A-Z][A-Z0-9]{1,2}$/.test(id);
}

function textAt(segment: SegmentText, position: number): string {
  return segment.elements[position] ?? "";
}

interface At {
  readonly position: number;
  readonly component: number | undefined;
  readonly repetition: number | undefined;
}

function explained(
  segment: SegmentText,
  at: At,
  words: ElementWords | undefined,
  value: string,
  before: string,
  whole = value,
): ElementExplanation {
  const number = String(at.position).padStart(2, "0");
  const reference = `${segment.id}${number}${at.component === undefined ? "" : `-${at.component}`}`;
  const name = words?.name ?? "";
  const special = qualified(segment, at, value, whole);
  return {
    ...at,
    reference,
    name: special?.name ?? (name === "" ? "element that the HIPAA guides do not use here" : name),
    value,
    meaning: special?.meaning ?? meaningOf(segment, at, words, value, before),
    list: special?.list ?? outsideList(words, value),
  };
}

function outsideList(words: ElementWords | undefined, value: string): string | undefined {
  if (words?.list === undefined || codeWords(words.list, value) !== undefined) return undefined;
  return OUTSIDE_LISTS[words.list];
}

function meaningOf(
  segment: SegmentText,
  at: At,
  words: ElementWords | undefined,
  value: string,
  before: string,
): string | undefined {
  if (words === undefined) return undefined;
  if (words.list !== undefined) {
    const code = segment.id === "ISA" ? value.trim() : value;
    return words.list === "category" ? codeWords("category", code.charAt(0)) : codeWords(words.list, code);
  }
  if (words.form === "amount") {
    const cents = amountToCents(value);
    return cents === undefined ? undefined : centsToAmount(cents);
  }
  if (words.form === "number") {
    const short = wireNumber(value);
    return short === value ? undefined : short;
  }
  if (words.form === "day") return isoDate(value);
  if (words.form === "dated") {
    return datedWords(value, at.component === undefined ? textAt(segment, at.position - 1) : before);
  }
  return undefined;
}

interface Special {
  readonly name?: string;
  readonly meaning?: string | undefined;
  readonly list?: string | undefined;
}

/** Meanings that depend on another element: the codes of HI, the place in CLM05, dates inside composites. */
function qualified(segment: SegmentText, at: At, value: string, whole: string): Special | undefined {
  if (segment.id === "HI" && at.component !== undefined) return healthCode(at.component, value, whole);
  if ((segment.id === "CLM" && at.position === 5) || (segment.id === "UM" && at.position === 4)) {
    if (at.component !== 1) return undefined;
    const list = facilityList(whole);
    return list === "B"
      ? { name: "place of service", meaning: codeWords("place", value) }
      : { name: "type of bill, first digits", list: OUTSIDE_LISTS["bill-type"] };
  }
  if (segment.id === "CLP" && at.position === 8) {
    return { name: "place of service or type of bill", meaning: codeWords("place", value) };
  }
  if (segment.id === "NM1" && at.position === 9) {
    const qualifier = codeWords("identifier", textAt(segment, 8));
    return qualifier === undefined ? undefined : { name: qualifier };
  }
  if (segment.id === "SVC" && at.position === 1 && at.component === 2 && whole.startsWith("NU")) {
    return { name: "revenue code", list: OUTSIDE_LISTS["revenue"] };
  }
  return undefined;
}

function facilityList(whole: string): string {
  return whole.split(/[^A-Za-z0-9]/)[1] ?? "";
}

const DIAGNOSES = /^(?:ABK|BK|ABF|BF|ABJ|BJ|APR|PR|ABN|BN|TQ)/;

function healthCode(component: number, value: string, whole: string): Special | undefined {
  const qualifier = /^[A-Z0-9]+/.exec(whole)?.[0] ?? "";
  if (component === 2) {
    const kind = codeWords("hi", qualifier) ?? "code";
    if (DIAGNOSES.test(qualifier))
      return { name: kind, meaning: dottedIcd(value, qualifier), list: OUTSIDE_LISTS["diagnosis"] };
    if (/^(?:BE|BG|BH|BI)$/.test(qualifier)) return { name: kind, list: OUTSIDE_LISTS["bill-type"] };
    return { name: kind };
  }
  if (component === 4)
    return {
      name: qualifier.startsWith("BI") ? "days" : "day",
      meaning: datedWords(value, value.includes("-") ? "RD8" : "D8"),
    };
  return undefined;
}
