/** Words that carry no meaning in a search, in the language of titles and of those who ask. */
const STOP = new Set(
  "of the and or in to by for a an at on as is was from nos nec with w my i have has having patient pt".split(" "),
);

/** Words that say little: they help to choose among near equals but do not find anything by themselves. */
const FAINT: ReadonlyMap<string, number> = new Map(
  Object.entries({
    unspecified: 0.06,
    other: 0.25,
    specified: 0.15,
    elsewhere: 0.05,
    classified: 0.05,
    classifiable: 0.05,
    disease: 0.4,
    disorder: 0.4,
    syndrome: 0.45,
    condition: 0.3,
    without: 0.35,
    due: 0.2,
    encounter: 0.05,
    initial: 0.05,
    subsequent: 0.8,
    sequela: 0.8,
    closed: 0.15,
    type: 0.4,
    site: 0.12,
    part: 0.2,
    not: 0.25,
    stated: 0.1,
    mention: 0.1,
    primary: 0.5,
    acute: 0.7,
    region: 0.3,
    c: 0.5,
    d: 0.5,
    p: 0.3,
    s: 0.3,
    lower: 0.7,
    upper: 0.7,
    following: 0.2,
    involving: 0.2,
    finding: 0.3,
    problem: 0.4,
    state: 0.3,
    status: 0.5,
    organism: 0.2,
    cause: 0.2,
    certain: 0.1,
    right: 0.5,
    left: 0.5,
    bilateral: 0.5,
    nonrheumatic: 0.4,
    displaced: 0.3,
    nondisplaced: 0.5,
    routine: 0.4,
    healing: 0.4,
    traumatic: 0.3,
    female: 0.5,
    male: 0.5,
    adult: 0.5,
    any: 0.1,
    use: 0.4,
    current: 0.4,
    unknown: 0.3,
    complication: 0.5,
    uncomplicated: 0.2,
    human: 0.6,
    essential: 0.4,
    mellitus: 0.1,
    body: 0.5,
    area: 0.3,
    multiple: 0.6,
    single: 0.4,
    episode: 0.3,
    quadrant: 0.5,
    chronic: 0.7,
    severity: 0.2,
    intractable: 0.35,
    specific: 0.2,
    general: 0.4,
    generalized: 0.5,
    severe: 0.5,
    mild: 0.5,
    moderate: 0.6,
    neoplasm: 0.5,
    behavior: 0.15,
  }),
);

/** How much a word weighs against its rarity: 1 for a telling word, near 0 for filler. */
export function faintness(word: string): number {
  return word.startsWith("!") ? 0.12 : (FAINT.get(word) ?? 1);
}

/** American spelling of the Greek and Latin diphthongs and endings that British texts keep. */
function americanised(word: string): string {
  if (word.length < 5) return word;
  return word
    .replaceAll(/[ao]e/g, "e")
    .replace(/our(s?)$/, "or$1")
    .replace(/isation/, "ization")
    .replace(/ise(d?)$/, "ize$1")
    .replace(/yse(d?)$/, "yze$1")
    .replace(/tre$/, "ter");
}

/** The singular, where the plural is regular in English or in the Latin of medicine. */
function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is|ous)$/.test(word)) return word;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  if (/(os|as|is|ys|as)es$/.test(word) && word.length > 6) return `${word.slice(0, -2)}is`;
  if (/s$/.test(word)) return word.slice(0, -1);
  return word;
}

/** Types, grades and factors are written in either kind of numeral. I, V and X stay: they are letters more often. */
const ROMAN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ii: "2",
    iii: "3",
    iv: "4",
    vi: "6",
    vii: "7",
    viii: "8",
    ix: "9",
    xi: "11",
    xii: "12",
    xiii: "13",
  }),
);

const normalForms = new Map<string, string>();
const MOST_FORMS_KEPT = 60_000;

/** One word in the form under which it is indexed. */
export function normalWord(word: string): string {
  const known = normalForms.get(word);
  if (known !== undefined) return known;
  const form = ROMAN.get(word) ?? singular(americanised(word));
  if (normalForms.size > MOST_FORMS_KEPT) normalForms.clear();
  normalForms.set(word, form);
  return form;
}

const ACCENTED = /[\u0080-\uffff]/;

/** A text as bare words: lower case, no accents, no punctuation, possessives dropped. Stop words are still there. */
export function rawWords(text: string): string[] {
  const bare = ACCENTED.test(text) ? text.normalize("NFD").replaceAll(/[\u0300-\u036f]/g, "") : text;
  const plain = bare
    .toLowerCase()
    .replaceAll(/[’'`]s\b/g, "")
    .replaceAll(/[’'`]/g, "")
    .replaceAll(/\bnon[- ](?=[a-z])/g, "non")
    .replaceAll(/(\d)[.,](\d)/g, "$1$2");
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== "");
}

const NEGATION = new Set(["without", "no", "not"]);
const NEGATION_ENDS = new Set([
  "with",
  "of",
  "in",
  "during",
  "following",
  "due",
  "but",
  "affecting",
  "stated",
  "to",
  "from",
]);
/** What may follow a comma within a list that is denied as a whole. */
const LISTED = /^[^,]*(?:,[^,]*)*,? (?:and|or) /;

/** Marks a word that a text denies: `without hemorrhage` is about no hemorrhage. */
export function denied(word: string): string {
  return `!${word}`;
}

/** The words of a text with the denied ones marked; clauses are told apart by their commas. */
function signedWords(text: string): string[] {
  const clauses = text
    .replaceAll(/\bw\/o\b/gi, "without")
    .replaceAll(/(\d),(\d)/g, "$1$2")
    .split(/[,;:]/);
  const words: string[] = [];
  let denying = false;
  for (const [index, clause] of clauses.entries()) {
    if (denying && !LISTED.test(clauses.slice(index).join(","))) denying = false;
    for (const word of rawWords(clause)) {
      if (NEGATION.has(word)) denying = true;
      else if (NEGATION_ENDS.has(word)) denying = false;
      if (STOP.has(word)) continue;
      words.push(denying && !NEGATION.has(word) ? denied(normalWord(word)) : normalWord(word));
    }
  }
  return words;
}

/** The indexed words of a text, in order, without stop words; denied words are marked. */
export function indexWords(text: string): string[] {
  const kept = signedWords(text);
  return kept.length > 0 ? kept : rawWords(text).map(normalWord);
}

const SUFFIXES =
  /(ization|ations?|ational|ically|iasis|iform|ities|ivity|ative|itides|itis|osis|otic|oses|oma|emia|emic|uria|uric|pathy|pathic|ectomy|tomy|iac|ial|ical|ular|eal|ean|ian|ous|ive|ity|ory|ary|ing|ion|ism|ist|ent|ant|ed|al|an|ar|ic|um|us|is|ae|ia|es|a|e|i|y|s)$/;

/** A rough root that relates `trachea`, `tracheal` and `tracheitis`; used to widen a query, never to narrow it. */
export function root(word: string): string {
  if (word.length < 6) return word;
  const cut = word.replace(SUFFIXES, "").replace(/[aeiou]+$/, "");
  return cut.length >= 4 ? cut : word;
}

const ROW_LENGTH = 64;
const rows = [new Uint8Array(ROW_LENGTH), new Uint8Array(ROW_LENGTH), new Uint8Array(ROW_LENGTH)] as const;

/** Edit distance with transpositions, given up above `most`. Words of 64 letters and more count as too far apart. */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most || a.length >= ROW_LENGTH || b.length >= ROW_LENGTH) return most + 1;
  let [before, previous, row]: [Uint8Array, Uint8Array, Uint8Array] = [rows[0], rows[1], rows[2]];
  for (let j = 0; j <= b.length; j += 1) previous[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j += 1) {
      const same = letter === b.charCodeAt(j - 1);
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, previous, row] = [previous, row, before];
  }
  return previous[b.length] ?? most + 1;
}
