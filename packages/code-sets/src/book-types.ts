import type { CalendarDate, EffectiveRange } from "@cleanclaim/model";
import type { NoteKind, On, SetName } from "./types.ts";

/**
 * The vocabulary of the book of codes: what a person reads who turns pages. Unlike a look-up, a book always opens at some
 * edition; it says which, and whether that edition covers the day asked about. Nothing here decides about a claim.
 */

/** Sets that have pages. */
export type BookSet = "icd10cm" | "icd10pcs" | "hcpcs" | "modifiers" | "procedures";
/** Indexes with main terms and subterms. */
export type IndexName = "alphabetic" | "external-cause" | "procedures";
/** Tables with six code columns. */
export type TermTableName = "neoplasm" | "drug";

/** The edition that a page was read from. */
export interface BookEdition extends EffectiveRange {
  readonly set: SetName;
  readonly name: string;
  readonly label: string;
  /** False for the starter list and for sets known to lack codes. */
  readonly complete: boolean;
  /** Whether the edition is in force on the day asked about. */
  readonly covers: boolean;
  /** The day that the page speaks for: the day asked about when `covers`, else the nearest day of the edition. */
  readonly day: CalendarDate;
}

/** One line of the tree. `id` finds its children: `chapter:11`, `section:K20-K31`, a code, or a group of another set. */
export interface BookNode {
  readonly id: string;
  readonly kind: "chapter" | "section" | "group" | "code";
  /** As printed: a range for chapters and sections, a code with its dot. */
  readonly code: string;
  readonly title: string;
  readonly billable: boolean;
  readonly hasChildren: boolean;
}

/** A piece of running text; with a code when the piece is one that has a page. */
export interface TextPiece {
  readonly text: string;
  readonly code?: string;
}

/** The notes of one kind at one level. */
export interface NoteBlock {
  readonly kind: NoteKind;
  /** The code, section or chapter where they stand. */
  readonly from: string;
  readonly level: "chapter" | "section" | "code";
  readonly inherited: boolean;
  readonly lines: readonly (readonly TextPiece[])[];
}

export interface SeventhCharacter {
  readonly character: string;
  readonly meaning: string;
  /** The whole code with this character, where it is in force. */
  readonly code: string | undefined;
  readonly current: boolean;
}

/** Where an index or table sends the reader. */
export interface IndexLink {
  readonly text: string;
  /** The entry it means, when it could be found. */
  readonly target?: { readonly index: IndexName | TermTableName; readonly id: string } | undefined;
}

/** A main term or subterm as printed. */
export interface IndexEntry {
  readonly id: string;
  /** 0 for a main term. */
  readonly depth: number;
  readonly title: string;
  /** Nonessential modifiers with their brackets. */
  readonly nonessential: string;
  /** The default code as printed; ends with `-` where more characters are needed. */
  readonly code: string;
  /** The manifestation code, printed in brackets, to be coded second. */
  readonly manifestation: string;
  readonly see: IndexLink | undefined;
  readonly seeAlso: IndexLink | undefined;
  /** How many entries stand directly below. */
  readonly below: number;
}

/** A row of the Table of Neoplasms or of Drugs and Chemicals. */
export interface TermTableRow {
  readonly id: string;
  readonly depth: number;
  readonly title: string;
  readonly nonessential: string;
  readonly see: IndexLink | undefined;
  /** Six cells in the order of the printed columns; empty or `--` where the table has none. */
  readonly cells: readonly string[];
}

/** An entry that leads to a code, with the terms above it. */
export interface LeadingEntry {
  readonly index: IndexName | TermTableName;
  readonly id: string;
  readonly path: readonly string[];
  readonly code: string;
  readonly manifestation: string;
  /** False when the entry stops at a heading above the code. */
  readonly exact: boolean;
  /** The column of a table, in words. */
  readonly column?: string | undefined;
}

/** A stretch of days on which a code stood with one wording and status. */
export interface CodeSpan extends EffectiveRange {
  readonly title: string;
  readonly billable: boolean;
}

/** What happened to a code on a day, derived from the loaded releases; `how` says how it was derived. */
export interface CodeChange {
  readonly on: CalendarDate;
  readonly kind: "added" | "reworded" | "expanded" | "made-billable" | "deleted";
  readonly text: string;
  readonly codes: readonly { readonly code: string; readonly title: string }[];
  readonly how: string;
}

export interface CodeHistory {
  readonly spans: readonly CodeSpan[];
  readonly changes: readonly CodeChange[];
  /** First and last day of which the loaded releases tell. */
  readonly known: EffectiveRange | undefined;
}

/** A fact from a table beside the code list, with the edition that says so. */
export interface CodeFact {
  readonly kind: "poa-exempt" | "cc-level" | "age-sex" | "manifestation" | "ccsr" | "hcc" | "coverage" | "unit-dose";
  readonly label: string;
  readonly value: string;
  readonly edition: string;
  /** False when the edition does not cover the day. */
  readonly covers: boolean;
}

/** The page of a code. */
export interface CodePage {
  readonly set: BookSet;
  readonly code: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly billable: boolean;
  /** On the day of the edition: `valid` may be reported, `heading` needs more characters, `not-valid` stood on other days only. */
  readonly standing: "valid" | "heading" | "not-valid";
  /** What the code still needs, or why it is not valid; empty for a valid one. */
  readonly standingText: string;
  readonly edition: BookEdition;
  /** Chapter, sections and headings above, outermost first. */
  readonly path: readonly BookNode[];
  readonly children: readonly BookNode[];
  /** The codes at the same level under the same heading, with this one. */
  readonly siblings: readonly BookNode[];
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly notes: readonly NoteBlock[];
  /** Which edition the notes are from; undefined when none is loaded. */
  readonly notesEdition: BookEdition | undefined;
  readonly seventh: { readonly from: string; readonly characters: readonly SeventhCharacter[] } | undefined;
  readonly entries: readonly LeadingEntry[];
  readonly history: CodeHistory;
  readonly facts: readonly CodeFact[];
}

export interface PcsValue {
  readonly character: string;
  readonly title: string;
}

/** One table of ICD-10-PCS: what the first three characters leave open. */
export interface PcsTable {
  readonly table: string;
  readonly section: string;
  readonly bodySystem: string;
  readonly operation: string;
  /** The meaning of the operation, where the definitions are loaded. */
  readonly definition: string;
  readonly edition: BookEdition;
  /** The edition of the table rows; undefined when only the code list is loaded. */
  readonly rowsEdition: BookEdition | undefined;
  readonly axes: readonly string[];
  /** The rows as printed: for each of the characters 4 to 7 the values that go together. */
  readonly rows: readonly { readonly places: readonly (readonly PcsValue[])[]; readonly added: boolean }[];
  /** The last four characters of every code of the table that is in the list of valid codes. */
  readonly codes: readonly string[];
}

/** What an index or a table answers: the edition and its lines. */
export interface IndexPage {
  readonly edition: BookEdition;
  readonly letters: readonly string[];
  readonly entries: readonly IndexEntry[];
  /** The line that a reader who typed the beginning of a word is looking for. */
  readonly at: string | undefined;
}

export interface TermTablePage {
  readonly edition: BookEdition;
  readonly letters: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly TermTableRow[];
}

/** The book of codes over everything that is loaded. Answers undefined where nothing is. */
export interface CodeBook {
  /** Which edition of a set speaks for a day, or the nearest one. */
  edition(set: SetName, at: On): BookEdition | undefined;
  /** The lines below a node; the top of the set without one. */
  nodes(set: BookSet, parent: string, at: On): readonly BookNode[];
  page(set: BookSet, code: string, at: On): CodePage | undefined;
  /** Main terms of a letter, or of the letter that `find` begins with. */
  mainTerms(
    index: IndexName,
    asked: { readonly letter?: string; readonly find?: string },
    at: On,
  ): IndexPage | undefined;
  /** A main term with everything nested below it, in the order of the book; any entry below it finds the same. */
  term(
    index: IndexName,
    id: string,
    at: On,
  ): { readonly edition: BookEdition; readonly entries: readonly IndexEntry[] } | undefined;
  /** Rows of a table: of one letter or that of a row, or those whose words hold all of `find`, with the rows above them. */
  termTable(
    table: TermTableName,
    asked: { readonly letter?: string; readonly find?: string; readonly row?: string },
    at: On,
  ): TermTablePage | undefined;
  pcsTable(table: string, at: On): PcsTable | undefined;
}
