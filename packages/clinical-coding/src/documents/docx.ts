import { unzipSync } from "fflate";
import { type DocumentAnswer, documentOf, tidied, unreadable } from "./document.ts";
import { textOfHtml } from "./markup-text.ts";

/** More than this unpacked is no note, whatever the small file says. */
const LARGEST_UNPACKED = 200_000_000;

/** Names and unpacked size of what a zip holds, without unpacking. Undefined when it is no whole zip. */
function contents(bytes: Uint8Array): { readonly names: ReadonlySet<string>; readonly size: number } | undefined {
  const names = new Set<string>();
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: (file) => {
        names.add(file.name);
        size += file.originalSize;
        return false;
      },
    });
  } catch {
    return undefined;
  }
  return { names, size };
}

/** The words of a Word document (Office Open XML): paragraphs, lists and tables as lines; words deleted in tracked changes are left out. */
export async function readDocx(bytes: Uint8Array): Promise<DocumentAnswer> {
  const inside = contents(bytes);
  if (inside === undefined) {
    return unreadable(
      "The file is a damaged or truncated zip container.",
      "Send it again, or paste the words of the note.",
    );
  }
  if (!inside.names.has("word/document.xml")) {
    return unreadable(
      "The file is a zip container without a Word document in it.",
      "Send the note itself: text, RTF, DOCX, PDF, C-CDA or FHIR.",
    );
  }
  if (inside.size > LARGEST_UNPACKED) {
    return unreadable("The document unpacks to more than 200 MB.", "Send the note without its pictures.", "docx");
  }
  // Loaded when a first Word file comes: other notes need not wait for it.
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })), includeDefaultStyleMap: true },
    );
    const pictures = [...value.matchAll(/<img\b/g)].length;
    return documentOf(
      "docx",
      tidied(textOfHtml(value)),
      {},
      pictures === 0 ? [] : ["Pictures in the file are not read."],
    );
  } catch {
    return unreadable(
      "The Word document is damaged: its text can't be read.",
      "Open it in Word, save it again, and send that; or paste the words of the note.",
      "docx",
    );
  }
}
