/** Why a file cannot be opened: what it is, and what to do. */
export interface Refusal {
  readonly title: string;
  readonly hint: string;
}

/** Larger files are refused before they are read; the library streams them on the command line. */
export const LARGEST = 128 * 1024 * 1024;

const SIGNS: readonly (readonly [string, string, string])[] = [
  ["%PDF", "This is a PDF, not an EDI file.", "Ask the sender for the X12 file; payers often offer it beside the PDF."],
  ["PK\u0003\u0004", "This is a ZIP archive.", "Unpack it and drop the file that is in it."],
  ["\u001f\u008b", "This is a compressed (gzip) file.", "Unpack it and drop the file that is in it."],
  ["MSH|", "This is an HL7 message, not X12.", "The viewer reads X12: 837, 835, 999 and the like."],
  ["FHS|", "This is a batch of HL7 messages, not X12.", "The viewer reads X12: 837, 835, 999 and the like."],
  ["UNA", "This is an EDIFACT file, not X12.", "The viewer reads X12: 837, 835, 999 and the like."],
  ["UNB", "This is an EDIFACT file, not X12.", "The viewer reads X12: 837, 835, 999 and the like."],
  ["<", "This is XML or a web page, not X12.", "If it came from a portal, download the file itself, not the page."],
  ["{", "This is JSON, not X12.", "The viewer reads X12: 837, 835, 999 and the like."],
  ["\u00ff\u00fe", "This file is UTF-16 text.", "Save it as plain text (ASCII or UTF-8) and drop it again."],
  ["\u00fe\u00ff", "This file is UTF-16 text.", "Save it as plain text (ASCII or UTF-8) and drop it again."],
];

/** Why a file of this size is not opened; undefined when it is. */
export function refusedSize(size: number): Refusal | undefined {
  if (size === 0) return { title: "The file is empty.", hint: "Ask for it again; the transfer may have been cut off." };
  if (size <= LARGEST) return undefined;
  return {
    title: `The file has ${Math.round(size / 1_048_576)} MB; the viewer opens up to ${LARGEST / 1_048_576} MB.`,
    hint: "Split it first (cleanclaim x12 split FILE), or check it on the command line (cleanclaim x12 validate FILE), which reads files of any size.",
  };
}

/** What a file without an ISA segment is, by how it begins. */
export function refusedStart(head: Uint8Array): Refusal {
  const text = Array.from(head.subarray(0, 512), (byte) => String.fromCharCode(byte)).join("");
  const start = text.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  const sign = SIGNS.find(([mark]) => start.startsWith(mark));
  if (sign !== undefined) return { title: sign[1], hint: sign[2] };
  if (start.startsWith("ISA")) {
    return {
      title: "The ISA segment at the beginning cannot be read.",
      hint: "An interchange begins with ISA and its sixteen elements. The file may be cut off, or its separators changed by an editor.",
    };
  }
  if (/^(?:GS|ST)[^A-Za-z0-9\s]/.test(start)) {
    return {
      title: "The file has no envelope: it begins without an ISA segment.",
      hint: "Send or paste the whole interchange, from ISA to IEA.",
    };
  }
  return {
    title: "This is not an X12 file: it has no ISA segment.",
    hint: "The viewer reads X12: 837, 835, 999, TA1, 277CA, 270/271, 276/277, 278, 834, 820.",
  };
}

/** Why reading broke off: the file went away under the browser, or the memory did not suffice. */
export function refusedReading(error: unknown): Refusal {
  if (error instanceof DOMException) {
    return {
      title: "The browser could not read the file.",
      hint: "It may be a folder, or have been moved or changed since it was dropped. Drop it again.",
    };
  }
  return {
    title: "The browser stopped reading this file: its memory did not suffice.",
    hint: "Split it first (cleanclaim x12 split FILE), or check it on the command line (cleanclaim x12 validate FILE).",
  };
}
