import { type DocumentAnswer, documentOf, tidied, unreadable } from "./document.ts";

const MOST_PAGES = 500;

interface Piece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly y: number;
  readonly pieces: Piece[];
}

/** Puts the pieces of a page into lines from top to bottom, blanks where the page has a gap, an empty line where it has a wide one. */
function linesOfPage(pieces: readonly Piece[]): string {
  const lines: Line[] = [];
  for (const piece of pieces) {
    if (piece.str === "") continue;
    const y = piece.transform[5] ?? 0;
    const near = Math.max(2, piece.height * 0.4);
    const last = lines.at(-1);
    const line =
      last !== undefined && Math.abs(last.y - y) <= near ? last : lines.find((one) => Math.abs(one.y - y) <= near);
    if (line === undefined) lines.push({ y, pieces: [piece] });
    else line.pieces.push(piece);
  }
  lines.sort((a, b) => b.y - a.y);
  const out: string[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const height = line.pieces[0]?.height ?? 10;
    if (above !== undefined && above.y - line.y > height * 2.1) out.push("");
    out.push(textOfLine(line.pieces));
  }
  return out.join("\n");
}

function textOfLine(pieces: readonly Piece[]): string {
  const ordered = pieces.toSorted((a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0));
  let text = "";
  let edge: number | undefined;
  for (const piece of ordered) {
    const x = piece.transform[4] ?? 0;
    if (edge !== undefined && x - edge > piece.height * 0.15 && !text.endsWith(" ") && !piece.str.startsWith(" ")) {
      text += x - edge > piece.height * 2 ? "   " : " ";
    }
    text += piece.str;
    edge = x + piece.width;
  }
  return text.trimEnd();
}

/** What to say of pages without words. */
function pageNotices(empty: readonly number[], pages: number): readonly string[] {
  if (empty.length === 0) return [];
  const which = empty.length > 8 ? `${empty.slice(0, 8).join(", ")} and ${empty.length - 8} more` : empty.join(", ");
  return [
    `${empty.length === 1 ? "Page" : "Pages"} ${which} of ${pages} ${empty.length === 1 ? "has" : "have"} no text: scanned pages are not read.`,
  ];
}

/** The words of a PDF that has text. A scan has none; the answer says so. */
export async function readPdf(bytes: Uint8Array): Promise<DocumentAnswer> {
  // Loaded when a first PDF comes: other notes need not wait for it.
  const { getDocumentProxy } = await import("unpdf");
  try {
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0, stopAtErrors: false });
    try {
      if (pdf.numPages > MOST_PAGES) {
        return unreadable(
          `The PDF has ${pdf.numPages} pages; at most ${MOST_PAGES} are read.`,
          "Send the pages that document this visit.",
          "pdf",
        );
      }
      const pages: string[] = [];
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        pages.push(linesOfPage(items.filter((item) => "str" in item)));
      }
      const empty = pages.flatMap((page, index) => (/[\p{L}\p{N}]/u.test(page) ? [] : [index + 1]));
      if (empty.length === pages.length) {
        return unreadable(
          "The PDF has no text: it is a scan or a picture.",
          "Ask for the note as text, run text recognition on it first, or type what is needed.",
          "pdf",
        );
      }
      return documentOf("pdf", tidied(pages.join("\n\n")), {}, pageNotices(empty, pages.length));
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    return locked
      ? unreadable("The PDF is locked with a password.", "Send it without the password.", "pdf")
      : unreadable("The PDF is damaged or cut off.", "Send it again, or paste the words of the note.", "pdf");
  }
}
