/** Elements whose words stand on lines of their own: of HTML, and of the narrative blocks of C-CDA. */
const BLOCKS: ReadonlySet<string> = new Set(
  "p div section article header footer h1 h2 h3 h4 h5 h6 ul ol dl dt dd table caption tr thead tbody tfoot blockquote pre paragraph list title text hr".split(
    " ",
  ),
);
const SILENT: ReadonlySet<string> = new Set(["script", "style", "head", "rendermultimedia", "template"]);
const PARAGRAPHS: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 h5 h6 table list ul ol paragraph section title".split(" "),
);

interface OpenList {
  readonly ordered: boolean;
  count: number;
}

/**
 * Turns the elements and words of a marked-up note into lines: paragraphs apart, items with their dash or number, cells of a row
 * with a bar between. Fed in document order; names of elements in lower case.
 */
export class MarkupText {
  readonly #parts: string[] = [];
  readonly #lists: OpenList[] = [];
  #silent = 0;
  #cells = 0;
  #atLineStart = true;
  #spaceDue = false;

  /** Starts an element. */
  open(name: string, attributes: Readonly<Record<string, string>> = {}): void {
    if (SILENT.has(name)) this.#silent += 1;
    if (name === "br" || name === "hr") this.#newLine();
    if (BLOCKS.has(name)) this.#newLine();
    if (name === "ul" || name === "ol" || name === "list") {
      const ordered = name === "ol" || attributes["listType"] === "ordered";
      this.#lists.push({ ordered, count: 0 });
    }
    if (name === "li" || name === "item") this.#item();
    if (name === "tr") this.#cells = 0;
    if (name === "td" || name === "th") {
      if (this.#cells > 0) this.#raw(" | ");
      this.#cells += 1;
    }
  }

  /** Ends an element. */
  close(name: string): void {
    if (SILENT.has(name)) this.#silent = Math.max(0, this.#silent - 1);
    if (name === "ul" || name === "ol" || name === "list") this.#lists.pop();
    if (BLOCKS.has(name) || name === "li" || name === "item") this.#newLine();
    if (PARAGRAPHS.has(name) && this.#lists.length === 0) this.#parts.push("\n");
  }

  /** Adds words; runs of white space count as one blank. */
  words(text: string): void {
    if (this.#silent > 0) return;
    const plain = text.replace(/[ \t\r\n\u00A0]+/g, " ");
    if (plain === " ") {
      this.#spaceDue = true;
      return;
    }
    if (plain === "") return;
    const lead = plain.startsWith(" ") || this.#spaceDue;
    if (lead && !this.#atLineStart) this.#parts.push(" ");
    this.#parts.push(plain.trim());
    this.#spaceDue = plain.endsWith(" ");
    this.#atLineStart = false;
  }

  /** The lines so far. */
  text(): string {
    return this.#parts
      .join("")
      .replace(/ +\n/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  }

  #raw(text: string): void {
    if (this.#silent > 0) return;
    this.#parts.push(text);
    this.#spaceDue = false;
  }

  #newLine(): void {
    if (!this.#atLineStart) this.#parts.push("\n");
    this.#atLineStart = true;
    this.#spaceDue = false;
  }

  #item(): void {
    this.#newLine();
    const list = this.#lists.at(-1);
    if (list === undefined) return this.#raw("- ");
    list.count += 1;
    this.#raw(list.ordered ? `${list.count}. ` : "- ");
  }
}

/** Named characters that clinical notes hold; the others are numbers. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  deg: "°",
  plusmn: "±",
  micro: "µ",
  times: "×",
  frac12: "½",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  bull: "•",
  hellip: "…",
  le: "≤",
  ge: "≥",
  alpha: "α",
  beta: "β",
  mu: "μ",
  eacute: "é",
  egrave: "è",
  ouml: "ö",
  uuml: "ü",
  auml: "ä",
  ntilde: "ñ",
};

function character(reference: string): string {
  const number = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(reference);
  if (number === null) return NAMED[reference] ?? `&${reference};`;
  const point = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
}

/** The lines of HTML as it comes: unclosed elements and stray brackets do no harm. */
export function textOfHtml(html: string): string {
  const out = new MarkupText();
  for (const match of html.matchAll(/<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>|<[!?][^>]*>|[^<]+|</g)) {
    const [whole, slash, name] = match;
    if (name !== undefined) {
      if (slash === "/") out.close(name.toLowerCase());
      else out.open(name.toLowerCase());
    } else if (!whole.startsWith("<!") && !whole.startsWith("<?")) {
      out.words(whole.replace(/&(#x?[0-9a-fA-F]+|[a-zA-Z0-9]+);/g, (_, reference: string) => character(reference)));
    }
  }
  return out.text();
}
