import { baseSegment } from "../../grammar/elements.ts";
import { element } from "../../wire/segment.ts";
import type { Delimiters, Segment } from "../../wire/segment.ts";
import { referenceTreatment, treatmentFor } from "./policy.ts";
import type { Treatment } from "./policy.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import { shiftedBirth, shiftedDate, shiftedDay, shiftedShortDay } from "./shifted-dates.ts";

/** How far the dates of a segment move. */
export interface DateShifts {
  readonly days: number;
}

interface Place extends DateShifts {
  /** The day that ages are counted to, eight digits. */
  readonly fileDate: string;
}

const PAYERS = new Set(["PR", "PRP", "SEP", "TTP", "IN", "40", "RM"]);
const BOX = /^\s*(?:P\.?\s*O\.?\s*BOX\b|POST OFFICE BOX\b|LOCK ?BOX\b)/i;
const REMOVED = "REMOVED";

/** Anonymises the elements of single segments of one interchange. */
export class ElementAnonymiser {
  readonly #names: Pseudonyms;
  readonly #delimiters: Delimiters;
  readonly #keepPayers: boolean;
  /** True inside the loop of a payer whose name and address stay. */
  #isPayer = false;

  constructor(names: Pseudonyms, delimiters: Delimiters, keepPayers: boolean) {
    this.#names = names;
    this.#delimiters = delimiters;
    this.#keepPayers = keepPayers;
  }

  /** The elements of a segment, the first its id, without what tells who it is about. */
  segment(segment: Segment, place: Place): readonly string[] {
    this.#follow(segment);
    if (this.#isPayer && /^(?:N1|NM1|N3|N4)$/.test(segment.id)) return segment.elements;
    const values = segment.elements.map((value, position) => {
      if (position === 0 || value === "") return value;
      const treatment = this.#treatment(segment, position, value);
      return treatment === "keep" ? value : this.#element(segment, position, value, treatment, place);
    });
    return withoutNewEnd(values, segment.elements);
  }

  #follow(segment: Segment): void {
    if (segment.id === "NM1" || segment.id === "N1") {
      this.#isPayer = this.#keepPayers && PAYERS.has(element(segment, 1).trim());
    } else if (!/^(?:N2|N3|N4)$/.test(segment.id)) this.#isPayer = false;
  }

  #treatment(segment: Segment, position: number, value: string): Treatment {
    if (segment.id === "REF" && position === 2) return referenceTreatment(element(segment, 1));
    if (segment.id === "PRV" && position === 3 && element(segment, 2) === "PXC") return "keep";
    if (segment.id === "ISA" && (position === 2 || position === 4) && value.trim() === "") return "keep";
    if (segment.id === "SVD" && position === 1 && this.#keepPayers) return "keep";
    return treatmentFor(segment.id, position, value);
  }

  /** Repetitions each by itself. */
  #element(segment: Segment, position: number, value: string, treatment: Treatment, place: Place): string {
    const separator = segment.id === "ISA" ? undefined : this.#delimiters.repetition;
    if (separator === undefined || !value.includes(separator)) {
      return this.#value(segment, position, value, treatment, place);
    }
    return value
      .split(separator)
      .map((one) => (one === "" ? one : this.#value(segment, position, one, treatment, place)))
      .join(separator);
  }

  #value(segment: Segment, position: number, value: string, treatment: Treatment, place: Place): string {
    const parts = (change: (part: string, index: number, all: readonly string[]) => string): string =>
      value
        .split(this.#delimiters.component)
        .map((part, index, all) => (part === "" ? part : change(part, index, all)))
        .join(this.#delimiters.component);
    const id = (text: string): string => like(text, (bare) => this.#names.id(bare));
    switch (treatment) {
      case "procedure":
        return parts((part, index) => (index === 6 ? this.#text(part, 80) : part));
      case "health":
        return parts((part, index, all) => (index === 3 ? moved(part, all[2] ?? "", place.days) : part));
      case "pair":
        return parts((part, index) => (index === 0 ? part : id(part)));
      case "references":
        return parts((part, index) => (index % 2 === 0 ? part : id(part)));
      case "context":
        return parts((part, index) => (index === 0 && /^[A-Z0-9 -]*$/.test(part) ? part : id(part)));
      case "id":
        return parts(id);
      case "dated":
        return moved(value, element(segment, position - 1), place.days);
      case "birth":
        return element(segment, 1) === "D8"
          ? like(value, (text) => shiftedBirth(text, place.days, place.fileDate))
          : moved(value, element(segment, 1), place.days);
      default:
        return like(value, (text) => this.#safe(this.#plain(segment, position, text, treatment, place)));
    }
  }

  /** What is made up must not hold a separator of the interchange. */
  #safe(text: string): string {
    const { element: first, component, repetition, segment } = this.#delimiters;
    const taken = [first, component, repetition, segment];
    return [...text].map((character) => (taken.includes(character) ? "X" : character)).join("");
  }

  #plain(segment: Segment, position: number, text: string, treatment: Treatment, place: Place): string {
    const names = this.#names;
    const longest = baseSegment(segment.id)?.elements[position - 1]?.max ?? 80;
    switch (treatment) {
      case "digits":
        return names.digits(text);
      case "tax":
        return text.length > 1 ? text.charAt(0) + names.id(text.slice(1)) : text;
      case "routing":
        return names.routing(text);
      case "day":
        return shiftedDay(text, place.days);
      case "shortDay":
        return shiftedShortDay(text, place.days);
      case "gone":
        return "";
      case "initial":
        return long(names.word("first", text).charAt(0), text, longest);
      case "binary":
        return "X".repeat(new TextEncoder().encode(text).length);
      case "zip":
        return names.zip(text);
      case "line":
        return long(this.#line(element(segment, position - 1), text), text, longest);
      case "text":
        return this.#text(text, longest);
      default:
        return long(this.#name(segment, text, treatment), text, longest);
    }
  }

  #name(segment: Segment, text: string, treatment: Treatment): string {
    const names = this.#names;
    switch (treatment) {
      case "name":
        return segment.id === "NM1" && element(segment, 2) === "2"
          ? this.#organization(text)
          : names.word("last", text);
      case "organization":
        return this.#organization(text);
      case "first":
        return names.word("first", text);
      case "contact":
        return `${names.word("first", text)} ${names.word("last", text)}`;
      case "street": {
        if (BOX.test(text)) return `PO BOX ${1 + names.number("box", text.toUpperCase(), 9999)}`;
        const number = 1 + names.number("street", text.toUpperCase(), 9999);
        return `${number} ${names.word("street", text)} ST`;
      }
      case "city":
        return names.word("city", text);
      default:
        return names.id(text);
    }
  }

  #organization(text: string): string {
    return `${this.#names.word("organization", text)} ORG`;
  }

  #line(kind: string, text: string): string {
    if (kind === "EM") return `${this.#names.word("mail", text)}@example.com`.toLowerCase();
    if (kind === "UR") return `WWW.EXAMPLE.COM/${this.#names.word("web", text)}`;
    return kind === "EX" ? this.#names.id(text) : this.#names.phone(text);
  }

  #text(text: string, longest: number): string {
    return long(REMOVED.slice(0, longest), text, longest);
  }
}

/** A text that was too long stays too long. */
function long(made: string, original: string, longest: number): string {
  if (original.length > longest) return made.padEnd(original.length, "X");
  return made.slice(0, longest);
}

/** Keeps blanks around a text, and one character of those that X12 does not have, so that what was faulty in form stays so. */
function like(original: string, make: (bare: string) => string): string {
  const bare = original.trim();
  if (bare === "") return original;
  const start = original.indexOf(bare);
  const made = make(bare);
  const odd = /[^ -~]/.exec(bare)?.[0];
  const marked = odd === undefined || made.includes(odd) ? made : made.slice(0, -1) + odd;
  return original.slice(0, start) + marked + original.slice(start + bare.length);
}

/** A date by its format; times and counts stay, text that is no date loses its digits. */
function moved(text: string, format: string, days: number): string {
  if (format === "TM" || format === "TS" || format === "UN") return text;
  return like(text, (bare) => shiftedDate(bare, days));
}

/** Empty elements at the end that were not empty before are left out. */
function withoutNewEnd(values: readonly string[], before: readonly string[]): readonly string[] {
  let length = values.length;
  if (before[length - 1] === "") return values;
  while (length > 1 && values[length - 1] === "") length -= 1;
  return values.slice(0, length);
}
