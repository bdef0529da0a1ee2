import type { BaseElement, BaseSegment, SyntaxRule } from "../grammar/elements.ts";
import { isSegmentId } from "../grammar/elements.ts";
import type { ElementSpec, SegmentSpec } from "../grammar/grammar.ts";
import { isDate8, isTime } from "../values.ts";
import type { Delimiters, Segment } from "../wire/segment.ts";
import { BINARY_LENGTH, isClean, segmentPlan } from "./element-plan.ts";
import type { SegmentPlan } from "./element-plan.ts";
import type { Finding, Report } from "./issue.ts";

/** A component of which the guide says nothing: the standard's own form holds. */
const ANY_COMPONENT = { usage: "S", codes: undefined, key: false, parts: undefined } as const;

/** Checks the elements of segments: presence, length, type, codes, pair rules. One checker for a transaction set. */
export class ElementChecker {
  readonly #delimiters: Delimiters;
  readonly #component: number;
  readonly #repetition: number;
  /** Number of the element that holds binary data; 0 for none. */
  #data = 0;
  readonly #report: Report;
  #searchControls = false;
  #segment: Segment = { id: "", elements: [], offset: 0, ordinal: 0, line: 0 };
  #position = 0;
  #loop = "";

  constructor(delimiters: Delimiters, report: Report) {
    this.#delimiters = delimiters;
    this.#component = delimiters.component.charCodeAt(0);
    this.#repetition = delimiters.repetition?.charCodeAt(0) ?? -1;
    this.#report = report;
  }

  /**
   * Checks one segment. Without a use in a guide, only what the base standard says is checked. `searchCharacters` looks for control
   * characters in every element; leave it out for input that has none.
   */
  check(
    segment: Segment,
    spec: SegmentSpec | undefined,
    position: number,
    loop: string,
    searchCharacters: boolean,
  ): void {
    this.#searchControls = searchCharacters;
    this.#segment = segment;
    this.#position = position;
    this.#loop = loop;
    const plan = segmentPlan(segment.id, spec);
    const { elements } = segment;
    const planned = plan.elements;
    this.#data = segment.id === "BIN" ? 2 : segment.id === "BDS" ? 3 : 0;
    if (this.#data > 0) this.#dataLength(elements[this.#data - 1] ?? "", elements[this.#data] ?? "");
    const count = Math.max(elements.length - 1, plan.lastRequired);
    for (let number = 1; number <= count; number += 1) {
      const text = elements[number] ?? "";
      const element = planned[number - 1];
      if (text === "") {
        if (element?.required === true) this.#missing(number);
      } else if (
        element === undefined ||
        !isClean(element, text, this.#component, this.#repetition, searchCharacters)
      ) {
        this.#doubtful(text, plan, number);
      }
    }
    for (const rule of plan.base?.rules ?? NO_RULES) if (isBroken(rule, elements)) this.#rule(rule);
  }

  /** Binary data is as many bytes as declared, whatever they are; the reader could not take it so where this is wrong. */
  #dataLength(declared: string, data: string): void {
    if (!/^\d+$/.test(declared) || Number(declared) === data.length) return;
    this.#find({
      level: 1,
      code: "ELE-DATA-LENGTH",
      message: `${this.#name(this.#data - 1)} is not the number of bytes of the binary data. Correct it; without it the end of the data cannot be told.`,
      element: this.#data - 1,
      acknowledgment: { ik3: "8", ik4: "7" },
    });
  }

  /** Looks at one element in full. */
  #doubtful(text: string, plan: SegmentPlan, number: number): void {
    if (number === this.#data) return;
    const { base } = plan;
    const own = plan.specs?.[number - 1];
    const general = own?.base ?? base?.elements[number - 1];
    // Binary data may hold any byte; that it is as long as declared is a rule of its own (ELE-DATA-LENGTH).
    if (general?.max === BINARY_LENGTH) return;
    if (this.#searchControls && hasControl(text, this.#delimiters)) {
      this.#find({
        level: 1,
        code: "ELE-CHARACTER",
        message: `${this.#name(number)} holds a control character, which X12 text must not have. Remove it.`,
        element: number,
        acknowledgment: { ik3: "8", ik4: "6" },
      });
      return;
    }
    if (this.#searchControls && leavesExtendedSet(text)) this.#foreign(number);
    if (base !== undefined && number > base.elements.length && own === undefined) {
      if (text.trim() !== "") this.#surplus(number);
      return;
    }
    if (own?.usage === "N") this.#notUsed(number, undefined);
    else this.#value(text, own, general, number);
  }

  #foreign(number: number): void {
    this.#find({
      level: 1,
      severity: "warning",
      code: "ELE-CHARACTER",
      message: `${this.#name(number)} holds a character outside of the extended set of X12 (letters of western languages). Many receivers cannot read it: send it in plain letters.`,
      element: number,
      acknowledgment: { ik3: "8", ik4: "6" },
    });
  }

  #find(finding: Omit<Finding, "segment" | "position" | "loop">): void {
    this.#report({ ...finding, segment: this.#segment, position: this.#position, loop: this.#loop });
  }

  #name(number: number, part?: number): string {
    // What stands in the place of a segment id may be anything, also data.
    const id = isSegmentId(this.#segment.id) ? this.#segment.id : "The segment's element ";
    const element = `${id}${String(number).padStart(2, "0")}`;
    return part === undefined ? element : `${element}-${part}`;
  }

  #value(text: string, own: ElementSpec | undefined, base: BaseElement | undefined, number: number): void {
    const repetition = this.#delimiters.repetition;
    if (repetition !== undefined && text.includes(repetition)) {
      if (base?.repeats === true) {
        for (const one of text.split(repetition)) this.#single(one, own, base, number);
      } else {
        this.#find({
          level: 1,
          code: "ELE-REPEAT",
          message: `${this.#name(number)} holds the repetition separator, but the element may not repeat. Send one value.`,
          element: number,
          acknowledgment: { ik3: "8", ik4: "3" },
        });
      }
      return;
    }
    this.#single(text, own, base, number);
  }

  #single(text: string, own: ElementSpec | undefined, base: BaseElement | undefined, number: number): void {
    const bases = base?.parts;
    const parts = own?.parts ?? bases?.map((part) => ({ ...ANY_COMPONENT, base: part }));
    if (parts !== undefined) {
      this.#composite(text, parts, number);
      return;
    }
    if (base === undefined || base.type === "C") return;
    if (text.includes(this.#delimiters.component)) {
      this.#find({
        level: 1,
        code: "ELE-COMPOSITE",
        message: `${this.#name(number)} holds the component separator, but it is no composite. Send one value, or check which delimiters ISA declares.`,
        element: number,
        acknowledgment: { ik3: "8", ik4: "3" },
      });
      return;
    }
    this.#measure(text, base, number);
    if (own?.codes !== undefined && !own.codes.has(text.trim())) this.#wrongCode(number, undefined);
  }

  #composite(text: string, parts: readonly ElementSpec[], number: number): void {
    const values = text.split(this.#delimiters.component);
    const count = Math.max(values.length, parts.length);
    for (let index = 0; index < count; index += 1) {
      const value = values[index] ?? "";
      const part = parts[index];
      if (value === "") {
        if (part?.usage === "R") this.#missing(number, index + 1);
      } else if (part === undefined) {
        if (value.trim() !== "") this.#notUsed(number, index + 1);
      } else if (part.usage === "N") this.#notUsed(number, index + 1);
      else {
        if (part.base !== undefined) this.#measure(value, part.base, number, index + 1);
        if (part.codes !== undefined && !part.codes.has(value.trim())) this.#wrongCode(number, index + 1);
      }
    }
  }

  #measure(text: string, base: BaseElement, number: number, part?: number): void {
    const { type, min, max } = base;
    let length = text.length;
    if (type === "R" || type === "N") {
      const bad = numberProblem(text, type);
      if (bad) {
        this.#find({
          level: 1,
          code: "ELE-NUMBER",
          message: `${this.#name(number, part)} must be a ${type === "N" ? "whole number" : "number"}; it holds other characters. Send digits${type === "R" ? ", a point and a minus sign only" : " only"}.`,
          element: number,
          component: part,
          acknowledgment: { ik3: "8", ik4: "6" },
        });
        return;
      }
      length = digitCount(text);
    }
    if (length > max) this.#length(number, max, true, part);
    else if (length < min) {
      if (text.trim().length === 0 && min <= 1) return;
      this.#length(number, min, false, part);
      return;
    }
    if (type === "DT" && (max === 8 ? !isDate8(text) : !isDate8(`20${text}`))) this.#date(number);
    if (type === "TM" && !isTime(text)) {
      this.#find({
        level: 1,
        code: "TIME",
        message: `${this.#name(number)} is not a time of day. Send HHMM, or HHMMSS.`,
        element: number,
        acknowledgment: { ik3: "8", ik4: "9" },
      });
    }
  }

  #length(number: number, limit: number, long: boolean, part: number | undefined): void {
    this.#find({
      level: 1,
      code: long ? "ELE-TOO-LONG" : "ELE-TOO-SHORT",
      message: `${this.#name(number, part)} is too ${long ? "long" : "short"}: ${long ? "at most" : "at least"} ${limit} characters are allowed.`,
      element: number,
      component: part,
      acknowledgment: { ik3: "8", ik4: long ? "5" : "4" },
    });
  }

  #date(number: number): void {
    this.#find({
      level: 1,
      code: "DATE",
      message: `${this.#name(number)} is not a day of the calendar. Send CCYYMMDD.`,
      element: number,
      acknowledgment: { ik3: "8", ik4: "8" },
    });
  }

  #missing(number: number, part?: number): void {
    this.#find({
      level: 1,
      code: "ELE-MISSING",
      message: `${this.#name(number, part)} is required and empty. Send it.`,
      element: number,
      component: part,
      acknowledgment: { ik3: "8", ik4: "1" },
    });
  }

  #surplus(number: number): void {
    this.#find({
      level: 1,
      code: "ELE-TOO-MANY",
      message: `${this.#segment.id} has more elements than the standard gives it (${number}). Remove the surplus.`,
      element: number,
      acknowledgment: { ik3: "8", ik4: "3" },
    });
  }

  #notUsed(number: number, part: number | undefined): void {
    this.#find({
      level: 2,
      code: "ELE-NOT-USED",
      message: `${this.#name(number, part)} is not used by the guide. Leave it empty.`,
      element: number,
      component: part,
      acknowledgment: { ik3: "8", ik4: "I10" },
    });
  }

  #wrongCode(number: number, part: number | undefined): void {
    this.#find({
      level: 2,
      code: "ELE-CODE",
      message: `${this.#name(number, part)} holds a code that the guide does not allow here. Send one of its list.`,
      element: number,
      component: part,
      acknowledgment: { ik3: "8", ik4: "7" },
    });
  }

  #rule(rule: SyntaxRule): void {
    const elements = this.#segment.elements;
    const has = (position: number | undefined): boolean => position !== undefined && (elements[position] ?? "") !== "";
    const [first, ...rest] = rule.positions;
    const lacking = rule.positions.find((one) => !has(one));
    const wrong = { P: lacking, R: first, E: rest.find(has), C: rest.find((one) => !has(one)), L: rest[0] }[rule.kind];
    const list = rule.positions.map((one) => this.#name(one)).join(", ");
    const others = rest.map((one) => this.#name(one)).join(", ");
    const why: Record<SyntaxRule["kind"], string> = {
      P: `${list} go together: all of them or none.`,
      R: `One of ${list} is required.`,
      E: `Only one of ${list} may be sent.`,
      C: `${this.#name(first ?? 1)} also needs ${others}.`,
      L: `${this.#name(first ?? 1)} also needs one of ${others}.`,
    };
    this.#find({
      level: 1,
      code: `SYN-${rule.name}`,
      message: why[rule.kind],
      element: wrong,
      acknowledgment: { ik3: "8", ik4: rule.kind === "E" ? "10" : "2" },
    });
  }
}

const NO_RULES: BaseSegment["rules"] = [];

/** True when the elements that a rule ties together are not as it wants them. */
function isBroken(rule: SyntaxRule, elements: readonly string[]): boolean {
  const { kind, positions } = rule;
  let present = 0;
  let first = false;
  for (let index = 0; index < positions.length; index += 1) {
    const text = elements[positions[index] ?? 0];
    if (text === undefined || text === "") continue;
    present += 1;
    if (index === 0) first = true;
  }
  switch (kind) {
    case "P":
      return present > 0 && present < positions.length;
    case "R":
      return present === 0;
    case "E":
      return present > 1;
    case "C":
      return first && present < positions.length;
    default:
      return first && present === 1;
  }
}

function numberProblem(text: string, type: "R" | "N"): boolean {
  let digits = 0;
  let points = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += 1;
    else if (code === 46 && type === "R") points += 1;
    else if (code === 45 && index === 0) continue;
    else return true;
  }
  return digits === 0 || points > 1;
}

function digitCount(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
}

/** True when the text has a control character that is no separator of its interchange. */
function hasControl(text: string, delimiters: Delimiters): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) >= 32 && text.charCodeAt(index) !== 127) continue;
    const character = text.charAt(index);
    if (character !== delimiters.component && character !== delimiters.repetition) return true;
  }
  return false;
}

/** True when the text has a character that even X12's extended set lacks: no letter or sign of ISO 8859-1. */
function leavesExtendedSet(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code > 127 && code < 160) || code > 255) return true;
  }
  return false;
}
