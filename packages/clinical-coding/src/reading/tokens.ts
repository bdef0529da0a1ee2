/** A word of the note with its place. `word` is the form under which terms are compared. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words that join but do not name: passed over when a term is matched. */
const FILLER: ReadonlySet<string> = new Set(
  "a an the of in on at to his her their its this that is was are and or by s".split(" "),
);

/** The singular where the plural is regular; endings that are not plurals stay. */
export function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|ous|sis)$/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

/** British spellings of the Greek roots of medicine, and plurals in -es of words in -is. */
function americanised(word: string): string {
  if (word.length < 6) return word;
  let form = word;
  if (/[ao]e/.test(form))
    form = form
      .replace(/haem/g, "hem")
      .replace(/(?<=[a-z])aemi/g, "emi")
      .replace(/^anaem/, "anem")
      .replace(/^oe(?=dem|soph|str)/, "e")
      .replace(/rrhoe/g, "rrhe")
      .replace(/pnoe/g, "pne")
      .replace(/^(p|gyn|f|c)ae(?=d|c)/, "$1e")
      .replace(/anaesth/g, "anesth")
      .replace(/aesthesi/g, "esthesi")
      .replace(/foet/g, "fet");
  if (form.startsWith("tumour")) form = form.replace("tumour", "tumor");
  if (form.startsWith("leuco")) form = form.replace("leuco", "leuko");
  if (/(?:tas|nos|bos|ios|ros|plas|lys|the|tas)es$/.test(form) && form.length > 7) form = `${form.slice(0, -2)}is`;
  return form;
}

/** Words of a text with their offsets, lower case, plurals reduced. `offset` is added to every place. */
export function tokensOf(text: string, offset = 0): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[A-Za-z0-9]+(?:['’]s\b)?/g)) {
    // UTIs, DVTs: the plural of an abbreviation.
    const plain = match[0].replace(/['’]s$/, "").replace(/^([A-Z]{2,})s$/, "$1");
    tokens.push({
      word: singular(americanised(plain.toLowerCase())),
      start: offset + match.index,
      end: offset + match.index + plain.length,
    });
  }
  return tokens;
}

/** Tokens without the joining words. */
export function tellingTokens(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token) => !FILLER.has(token.word));
}

/** The telling words of a term. */
export function termWords(term: string): readonly string[] {
  return tellingTokens(tokensOf(term)).map((token) => token.word);
}
