import { isCcda, readCcda } from "./ccda.ts";
import { type DocumentAnswer, documentOf, LARGEST_FILE, tidied, unreadable } from "./document.ts";
import { readDocx } from "./docx.ts";
import { isFhir, readFhir } from "./fhir.ts";
import { textOfHtml } from "./markup-text.ts";
import { readPdf } from "./pdf.ts";
import { isRtf, readRtf } from "./rtf.ts";

/** Files that people try and that hold no text we can read, by their first bytes, in hexadecimal. */
const OTHERS: readonly (readonly [readonly string[], string, string])[] = [
  [
    ["d0cf11e0"],
    "The file is a Word document of the old form (.doc).",
    "Open it in Word, save it as .docx, and send that.",
  ],
  [
    ["ffd8ff", "89504e47", "47494638", "49492a00", "4d4d002a", "424d"],
    "The file is a picture: a scan has no text.",
    "Ask for the note as text, or run text recognition on it first.",
  ],
  [
    ["4953412a", "4953417c", "4953417e"],
    "The file is X12 (EDI), not a note.",
    "Open it under Answers, or in the EDI viewer.",
  ],
  [
    ["4d53487c"],
    "The file is an HL7 version 2 message, not a note.",
    "Send the note itself, or a FHIR DocumentReference with it.",
  ],
];

const NOT_TEXT = unreadable(
  "The file is not text and not of a known form.",
  "Send the note as text, RTF, DOCX, PDF with text, C-CDA or a FHIR DocumentReference.",
);

interface Decoded {
  readonly text: string;
  readonly notices: readonly string[];
}

/** Bytes as text: by its mark, as UTF-8, or as Windows-1252. Undefined when they are no text. */
function decoded(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), notices: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), notices: [] };
  if (bytes.subarray(0, 4_096).includes(0) || bytes.includes(0)) return undefined;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), notices: [] };
  } catch {
    const text = new TextDecoder("windows-1252").decode(bytes);
    const odd = text.match(/(?![\t\r\n\f])\p{Cc}/gu)?.length ?? 0;
    if (odd > text.length / 200) return undefined;
    return {
      text,
      notices: ["The text is not UTF-8; it was read as Windows-1252. Look at accented letters and signs."],
    };
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readText({ text, notices }: Decoded, depth: number): Promise<DocumentAnswer> {
  const head = text.slice(0, 5_000).trimStart();
  const nested = (inner: Uint8Array): Promise<DocumentAnswer> => readAt(inner, depth + 1);
  if (head.startsWith("<")) {
    if (isCcda(head)) return readCcda(text.trimStart(), nested);
    if (/<(?:!doctype\s+html|html|body|div|p|table|span)\b/i.test(head))
      return documentOf("html", tidied(textOfHtml(text)), {}, notices);
    if (/^<\?xml/i.test(head)) {
      return unreadable(
        "The XML file is not a clinical document (C-CDA).",
        "Export the note as C-CDA, or send it as text.",
      );
    }
  }
  if (head.startsWith("{")) {
    const value = parsedJson(text);
    if (isFhir(value)) return readFhir(value, nested);
    if (value !== undefined) {
      return unreadable("The JSON file is not a FHIR resource.", "Send a FHIR DocumentReference, or the note as text.");
    }
    if (/"resourceType"\s*:/.test(head)) {
      return unreadable("The FHIR file is not whole JSON: it is cut off or damaged.", "Export it again.", "fhir");
    }
  }
  return documentOf("text", text, {}, notices);
}

async function readAt(bytes: Uint8Array, depth: number): Promise<DocumentAnswer> {
  if (depth > 3)
    return unreadable("The file holds a file that holds a file, too deep to follow.", "Send the note itself.");
  if (bytes.length === 0) return unreadable("The file is empty.", "Choose the file that holds the note.");
  if (bytes.length > LARGEST_FILE) {
    return unreadable(
      `The file is larger than ${LARGEST_FILE / 1_000_000} MB.`,
      "Send the part that documents this visit.",
    );
  }
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString("latin1");
  if (head.includes("%PDF-")) return readPdf(bytes);
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return readDocx(bytes);
  if (isRtf(head)) return readRtf(Buffer.from(bytes).toString("latin1"));
  const first = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  // "BM" also begins a note ("BMI 31"); a bitmap has zero bytes soon after.
  const other = OTHERS.find(([marks]) =>
    marks.some((mark) => first.startsWith(mark) && (mark !== "424d" || bytes.subarray(0, 64).includes(0))),
  );
  if (other !== undefined) return unreadable(other[1], other[2]);
  const text = decoded(bytes);
  return text === undefined ? NOT_TEXT : readText(text, depth);
}

/**
 * Reads a note that arrives as a file, by its content and never by its name: plain text, RTF, DOCX, PDF with text, HTML, C-CDA, FHIR
 * DocumentReference or document Bundle. Text stays as it came; other forms give lines.
 *
 * @returns the words with what the document says of itself, or what is wrong and what to do. Never throws for what a file holds.
 */
export function readDocument(bytes: Uint8Array): Promise<DocumentAnswer> {
  return readAt(bytes, 0);
}
