/** Forms in which a note may arrive. */
export type DocumentFormat = "text" | "rtf" | "docx" | "pdf" | "html" | "ccda" | "fhir";

/** Whom a document says it is about. Compared with the visit's patient before the document is added to a visit. */
export interface DocumentPatient {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string | undefined;
  /** Numbers of the patient in the sender's and the receiver's systems. */
  readonly identifiers: readonly string[];
}

/** What a document says of itself, where its form has a place for it. */
export interface DocumentHeader {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** Day it was written, `YYYY-MM-DD`. */
  readonly writtenOn?: string | undefined;
  /** First day of the service it documents, `YYYY-MM-DD`. */
  readonly serviceDate?: string | undefined;
  readonly patient?: DocumentPatient | undefined;
}

/** A document whose words were found. Offsets of evidence are UTF-16 units of `text`. */
export interface ReadDocument {
  readonly status: "read";
  readonly format: DocumentFormat;
  readonly text: string;
  readonly header: DocumentHeader;
  /** What the reader should know: pages without text, pictures, a file cut off. No data of the patient. */
  readonly notices: readonly string[];
}

/** A file that gives no note: what is wrong and what to do. Nothing of it is kept. No data of the patient in the words. */
export interface UnreadableDocument {
  readonly status: "unreadable";
  readonly format?: DocumentFormat | undefined;
  readonly problem: string;
  readonly remedy: string;
}

export type DocumentAnswer = ReadDocument | UnreadableDocument;

/** Longest note that is read, in UTF-16 units; a visit's note has some thousands. */
export const LONGEST_NOTE = 5_000_000;
/** Largest file that is opened, in bytes. */
export const LARGEST_FILE = 50_000_000;

export function unreadable(problem: string, remedy: string, format?: DocumentFormat): UnreadableDocument {
  return { status: "unreadable", problem, remedy, ...(format === undefined ? {} : { format }) };
}

/** Line ends as one character, no trailing blanks, at most one empty line in a row, no characters that only steer a printer. */
export function tidied(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\f|\v/g, "\n")
    .replace(/(?![\t\n])\p{Cc}|[\uFEFF\uFFFE\u00AD\u200B]/gu, "")
    .replace(/[ \t\u00A0]+\n/g, "\n")
    .replace(/\u00A0/g, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A document of this form with this text; unreadable when it holds no words. */
export function documentOf(
  format: DocumentFormat,
  text: string,
  header: DocumentHeader = {},
  notices: readonly string[] = [],
): DocumentAnswer {
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return unreadable("The file holds no words.", "Send the note as text, or paste its words.", format);
  }
  if (text.length > LONGEST_NOTE) {
    return unreadable(
      `The note has ${Math.ceil(text.length / 1_000_000)} million characters; at most 5 million are read.`,
      "Send the part that documents this visit.",
      format,
    );
  }
  return { status: "read", format, text, header, notices };
}

/** `20260412…` or `2026-04-12…` as `2026-04-12`; undefined when it is neither. */
export function dayOf(value: string | undefined): string | undefined {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(value ?? "");
  return match === null ? undefined : `${match[1] ?? ""}-${match[2] ?? ""}-${match[3] ?? ""}`;
}
