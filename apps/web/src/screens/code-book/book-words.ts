import type { BookEdition, BookSet } from "@cleanclaim/revenue-cycle/contract";
import { dayText } from "../../format/format.ts";

/** Sets as the trade calls them. */
export const SET_WORDS: Readonly<Record<BookSet, string>> = {
  icd10cm: "ICD-10-CM",
  icd10pcs: "ICD-10-PCS",
  hcpcs: "HCPCS Level II",
  modifiers: "Modifier",
  procedures: "CPT number",
};

/** Kinds of notes in the words of the book. */
const NOTE_WORDS: Readonly<Record<string, string>> = {
  includes: "Includes",
  inclusionTerm: "Inclusion terms",
  notes: "Note",
  codeFirst: "Code first",
  useAdditionalCode: "Use additional code",
  codeAlso: "Code also",
  excludes1: "Excludes1: never together",
  excludes2: "Excludes2: not included here",
  sevenChrNote: "7th character",
};

export function noteWords(kind: string): string {
  return NOTE_WORDS[kind] ?? kind;
}

/** What a reader should know about the edition that is open; undefined when it is whole and in force. */
export function editionWarning(edition: BookEdition | null, on: string): string | undefined {
  if (edition === null) return undefined;
  if (!edition.covers) {
    return `No loaded list of ${edition.label} is in force on ${dayText(on)}. Shown as ${edition.name} had it on ${dayText(edition.day)}.`;
  }
  if (edition.name === "starter")
    return "This is the short list that comes with Cleanclaim: common codes in our own words.";
  return undefined;
}

/** `FY2026, Oct 1, 2025 to Sep 30, 2026`. */
export function editionWords(edition: BookEdition): string {
  const until = edition.until === null ? "further notice" : dayText(dayBefore(edition.until));
  return `${edition.name}, ${dayText(edition.from)} to ${until}`;
}

/** The last day of a stretch that ends before `iso`. */
export function dayBefore(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** The set that a code belongs to by its shape, for text typed by hand. */
export function setOfCode(code: string): BookSet {
  const plain = code.replace(".", "");
  if (/^\d[0-9A-Z]{6}$/i.test(plain) || /^[0-9A-Z]{7}$/i.test(code)) return "icd10pcs";
  if (/^\d{4}[0-9A-Z]$/i.test(code)) return "procedures";
  if (/^[A-V]\d{4}$/i.test(code)) return "hcpcs";
  return /^[0-9A-Z]{2}$/i.test(code) ? "modifiers" : "icd10cm";
}
