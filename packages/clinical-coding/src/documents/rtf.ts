import { type DocumentAnswer, documentOf, tidied, unreadable } from "./document.ts";

/** Groups that hold no words of the note. Those marked `\*` are left out unless they are known to hold words. */
const SILENT: ReadonlySet<string> = new Set(
  "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable revtbl rsidtbl themedata colorschememapping latentstyles datastore generator xmlnstbl fldinst annotation atnid atnauthor atndate filetbl mmathPr shpinst nonshppict pnseclvl".split(
    " ",
  ),
);
const STARRED_WITH_WORDS: ReadonlySet<string> = new Set(["shppict", "fldrslt", "htmltag"]);

const CHARACTERS: Readonly<Record<string, string>> = {
  par: "\n",
  line: "\n",
  page: "\n\n",
  sect: "\n\n",
  row: "\n",
  cell: " | ",
  nestcell: " | ",
  nestrow: "\n",
  tab: "\t",
  emdash: "—",
  endash: "–",
  emspace: " ",
  enspace: " ",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
};

interface Group {
  silent: boolean;
  hidden: boolean;
  deleted: boolean;
  /** Characters to pass over after `\u`. */
  fallback: number;
}

function decoderOf(page: number): TextDecoder {
  try {
    return new TextDecoder(page === 65001 ? "utf-8" : page === 10000 ? "macintosh" : `windows-${page}`);
  } catch {
    return new TextDecoder("windows-1252");
  }
}

/** Reads Rich Text Format by its words; fonts, pictures, headers and deleted revisions are passed over. */
class RtfReader {
  readonly #source: string;
  #at = 0;
  readonly #out: string[] = [];
  readonly #groups: Group[] = [{ silent: false, hidden: false, deleted: false, fallback: 1 }];
  #decoder = new TextDecoder("windows-1252");
  #skip = 0;
  #starred = false;
  readonly notices = new Set<string>();

  /** @param source one character for each byte. */
  constructor(source: string) {
    this.#source = source;
  }

  read(): string {
    while (this.#at < this.#source.length) this.#step();
    if (this.#groups.length > 1) this.notices.add("The file is cut off: its last part may be missing.");
    return this.#out.join("");
  }

  get #group(): Group {
    return this.#groups.at(-1) ?? { silent: true, hidden: false, deleted: false, fallback: 1 };
  }

  #step(): void {
    const sign = this.#source.charAt(this.#at);
    if (sign === "{") {
      this.#at += 1;
      this.#skip = 0;
      this.#groups.push({ ...this.#group });
    } else if (sign === "}") {
      this.#at += 1;
      this.#skip = 0;
      if (this.#groups.length > 1) this.#groups.pop();
    } else if (sign === "\\") this.#control();
    else {
      this.#at += 1;
      if (sign === "\r" || sign === "\n") return;
      this.#bytes(sign);
    }
  }

  #control(): void {
    const word = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
    word.lastIndex = this.#at;
    const match = word.exec(this.#source);
    if (match === null) return this.#symbol();
    this.#at = word.lastIndex;
    const [, name = "", digits] = match;
    const starred = this.#starred;
    this.#starred = false;
    if (SILENT.has(name) || (starred && !STARRED_WITH_WORDS.has(name))) {
      this.#group.silent = true;
      if (name === "pict" || name === "object" || name === "shppict")
        this.notices.add("Pictures in the file are not read.");
      return;
    }
    this.#word(name, digits === undefined ? undefined : Number(digits));
  }

  #word(name: string, value: number | undefined): void {
    const group = this.#group;
    const text = CHARACTERS[name];
    if (text !== undefined) return this.#say(text);
    if (name === "u" && value !== undefined) {
      this.#say(String.fromCharCode(value < 0 ? value + 65_536 : value));
      this.#skip = group.fallback;
    } else if (name === "uc") group.fallback = Math.max(0, value ?? 1);
    else if (name === "ansicpg" && value !== undefined) this.#decoder = decoderOf(value);
    else if (name === "mac") this.#decoder = decoderOf(10_000);
    else if (name === "v") group.hidden = value !== 0;
    else if (name === "deleted") {
      group.deleted = value !== 0;
      if (group.deleted) this.notices.add("Words struck out by a tracked change are left out.");
    } else if (name === "plain") group.hidden = false;
    else if (name === "bin") this.#at += Math.max(0, value ?? 0);
  }

  #symbol(): void {
    const sign = this.#source.charAt(this.#at + 1);
    this.#at += 2;
    if (sign === "'") {
      const byte = Number.parseInt(this.#source.slice(this.#at, this.#at + 2), 16);
      this.#at += 2;
      if (!Number.isNaN(byte)) this.#bytes(String.fromCharCode(byte));
    } else if (sign === "*") this.#starred = true;
    else if (sign === "~") this.#say(" ");
    else if (sign === "_") this.#say("-");
    else if (sign === "\n" || sign === "\r") this.#say("\n");
    else if (sign === "\\" || sign === "{" || sign === "}") this.#bytes(sign);
  }

  #bytes(byte: string): void {
    if (this.#skip > 0) {
      this.#skip -= 1;
      return;
    }
    const code = byte.charCodeAt(0);
    this.#say(code < 0x80 ? byte : this.#decoder.decode(Uint8Array.of(code)));
  }

  #say(text: string): void {
    const { silent, hidden, deleted } = this.#group;
    if (!silent && !hidden && !deleted) this.#out.push(text);
  }
}

/** Whether bytes begin as Rich Text Format. */
export function isRtf(head: string): boolean {
  return /^\s*\{\\rtf/.test(head);
}

/**
 * The words of an RTF file (Rich Text Format 1.9.1): paragraphs as lines, cells with a bar between.
 * @param latin1 the file with one character for each byte.
 */
export function readRtf(latin1: string): DocumentAnswer {
  const reader = new RtfReader(latin1.trimStart());
  const text = tidied(reader.read().replace(/(?: \| )+(?=\n|$)/g, ""));
  if (text === "") {
    return unreadable(
      "The RTF file holds no words: it is damaged, or it holds pictures only.",
      "Open it where it was written and save it again, or paste the words of the note.",
      "rtf",
    );
  }
  return documentOf("rtf", text, {}, [...reader.notices]);
}
