import type { CodeSets } from "@cleanclaim/code-sets";
import type { CalendarDate } from "@cleanclaim/model";
import { type Token, tellingTokens, termWords, tokensOf } from "../reading/tokens.ts";
import { TERM_TABLE } from "./term-table.ts";

/** A stretch of words that names a condition. `target` is a code, or `@family` with an optional parameter. */
export interface Match {
  readonly target: string;
  readonly start: number;
  readonly end: number;
  /** How many telling words it covers. */
  readonly words: number;
  readonly origin: "own" | "index";
  /** What matched, for the explanation. */
  readonly phrase: string;
  readonly mass: number;
}

interface Entry {
  readonly words: readonly string[];
  readonly target: string;
  readonly phrase: string;
}

let compiled: Map<string, Entry[]> | undefined;

/** The own terms by first word, longest first; compiled when first asked for. */
function ownTerms(): Map<string, Entry[]> {
  if (compiled !== undefined) return compiled;
  compiled = new Map();
  for (const line of TERM_TABLE.split("\n")) {
    const [target, phrases] = line.split(" | ");
    if (target === undefined || phrases === undefined) continue;
    for (const phrase of phrases.split(";")) {
      const words = termWords(phrase);
      const first = words[0];
      if (first === undefined) continue;
      const list = compiled.get(first) ?? [];
      list.push({ words, target: target.trim(), phrase: phrase.trim() });
      compiled.set(first, list);
    }
  }
  for (const list of compiled.values()) list.sort((a, b) => b.words.length - a.words.length);
  return compiled;
}

/** Own terms in a run of tokens, longest at each place. */
function ownMatches(tokens: readonly Token[]): Match[] {
  const terms = ownTerms();
  const found: Match[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at];
    if (first === undefined) continue;
    for (const entry of terms.get(first.word) ?? []) {
      if (!entry.words.every((word, index) => tokens[at + index]?.word === word)) continue;
      const last = tokens[at + entry.words.length - 1] ?? first;
      found.push({ target: entry.target, start: first.start, end: last.end, words: entry.words.length, origin: "own", phrase: entry.phrase, mass: 0 });
      break;
    }
  }
  return found;
}

/** The shortest run of tokens that holds all words; undefined when it is too loose to be one name. */
function tightest(tokens: readonly Token[], words: readonly string[]): { first: number; last: number } | undefined {
  const wanted = new Set(words);
  let best: { first: number; last: number } | undefined;
  for (let first = 0; first < tokens.length; first += 1) {
    if (!wanted.has(tokens[first]?.word ?? "")) continue;
    const left = new Set(wanted);
    for (let last = first; last < tokens.length && last - first < wanted.size + 3; last += 1) {
      left.delete(tokens[last]?.word ?? "");
      if (left.size > 0) continue;
      if (best === undefined || last - first < best.last - best.first) best = { first, last };
      break;
    }
  }
  return best;
}

/** Words that alone name no condition, whatever the Index leads them to. */
const NEVER_ALONE =
  /^(?:status|history|care|use|disease|disorder|syndrome|condition|finding|examination|screening|abnormal|abnormality|complication|injury|wound|pain|test|loss|change|problem|need|lack|low|high|delayed|late|early|small|large|open|closed|growth|mass|lesion|lump|reaction|infection|inflammation|allergy|effect|exposure|contact|observation|follow|up|therapy|treatment|family|personal|pregnancy|delivery|birth|death|work|stress|position|deformity|device|implant|absence|removal|replacement|counseling|advice|surveillance|checkup|visit|admission|encounter|monitoring|planning|procedure|surgery|operation|transplant|donor|vaccination|immunization|laboratory|radiography|block|bleeding|hemorrhage|ulcer|stone|calculus|polyp|cyst|tumor|cancer|fracture|sprain|strain|fall|bite|burn|swelling|itching|discharge|weak|tear|rupture|perforation|obstruction|stricture|dilation|spasm|tremor|shock|collapse|failure|insufficiency|deficiency|excess|elevated|positive|negative|sensitive|resistant|resistance|dependence|abuse|withdrawal|intoxication|drug|alcohol|tobacco|medication|blood|heart|lung|kidney|liver|stomach|brain|skin|bone|joint|muscle|nerve|eye|ear|nose|throat|mouth|tooth|teeth|neck|back|chest|abdomen|pelvis|hip|knee|ankle|foot|hand|wrist|elbow|shoulder|arm|leg|finger|toe|head|face|adhesion|fever|chill|hot|cold|sweat|gas|wind|worry|worried|tension|pressure|irritability|anger|crisi|sleep|rest|diet|weight|fluid|salt|sugar|night|morning|winter|summer|travel|food|plant|animal|dog|cat|car|motor|bicycle|boat|machine|tool|hammer|hot|water|fire|smoke|electricity|light|noise|radiation|sun|wet|dry|soft|hard|sound|clear|regular|irregular|slow|fast|rapid|short|long|tall|thin|fat|male|female|child|infant|newborn|adult|mother|father|twin|single|multiple|type|stage|grade|class|level|side|region|area|site|part|left|right|upper|lower|acute|chronic|mild|moderate|severe|recurrent|primary|secondary|benign|malignant|localized|generalized|bilateral|unilateral|simple|complex|other|specified|unspecified|nos|nec|cord|brace|crush|choke|cut|puncture|scar|nodule|lymph|node|gland|tube|catheter|line|graft|stent|valve|pacemaker|shunt|cast|splint|prosthesi|amputation|colostomy|ileostomy|tracheostomy|dialysi|isolation|quarantine|disability|dependent|independent|limitation|restriction|resuscitation|hospice|palliative|resolved|healing|healed|stable|improved|controlled|uncontrolled|present|absent|normal|scan|ultrasound|film|biopsy|culture|study|result|letter|report|form|certificate|insurance|school|sport|marriage|divorce|separation|prison|jail|release|detention|homeles|poverty|income|housing|education|literacy|language|religion|violence|assault|war|terrorism|suicide|attempt|ideation|thought|risk|factor|marker|carrier|susceptibility|genetic|gene|chromosome|trait)$/;

const SOURCES: ReadonlySet<string> = new Set(["title", "inclusion", "index", "neoplasm-table", "synonym", "short-title"]);

/** Phrases of the code sets in a run of tokens. */
function indexMatches(codeSets: CodeSets, on: CalendarDate, tokens: readonly Token[]): Match[] {
  const words = tokens.map((token) => token.word);
  const found: Match[] = [];
  const seen = new Set<string>();
  for (const term of codeSets.icd10cm.termsWithin(words, { on })) {
    if (!SOURCES.has(term.source) || term.words.length === 0) continue;
    if (/^[V-Y]/.test(term.code)) continue;
    if (term.words.length === 1 && (NEVER_ALONE.test(term.words[0] ?? "") || (term.words[0]?.length ?? 0) < 4)) continue;
    if (term.words.every((word) => NEVER_ALONE.test(word)) && term.words.length < 2) continue;
    const place = tightest(tokens, term.words);
    if (place === undefined) continue;
    const key = `${term.code} ${place.first} ${place.last}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({
      target: term.code,
      start: tokens[place.first]?.start ?? 0,
      end: tokens[place.last]?.end ?? 0,
      words: new Set(term.words).size,
      origin: "index",
      phrase: term.phrase,
      mass: term.mass + (term.source === "title" ? 0.01 : 0),
    });
  }
  return found;
}

function overlaps(a: Match, b: Match): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * The conditions named in a statement, none overlapping another. Own terms whose code depends on the context come first; else the name
 * that covers more words wins.
 */
export function findConcepts(codeSets: CodeSets, on: CalendarDate, text: string, offset: number): readonly Match[] {
  const tokens = tellingTokens(tokensOf(text, offset));
  const own = ownMatches(tokens);
  const index = tokens.length > 60 ? [] : indexMatches(codeSets, on, tokens);
  const rank = (match: Match): number => match.words * 10 + (match.target.startsWith("@") ? 15 : match.origin === "own" ? 5 : 0);
  const all = [...own, ...index].sort((a, b) => rank(b) - rank(a) || b.mass - a.mass || a.start - b.start || (a.target < b.target ? -1 : 1));
  const kept: Match[] = [];
  for (const match of all) if (!kept.some((other) => overlaps(other, match))) kept.push(match);
  return kept.sort((a, b) => a.start - b.start);
}
