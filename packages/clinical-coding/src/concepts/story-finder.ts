import { type Token, tellingTokens, termWords, tokensOf } from "../reading/tokens.ts";
import { indexMatches, type Match, type NoteTerms } from "./finder.ts";
import { TERM_TABLE } from "./term-table.ts";
import { CHAPTERS_1_TO_11_TERMS } from "./terms-chapters-1-11-table.ts";
import { CLINICAL_TERMS } from "./terms-clinical-table.ts";
import { SIGN_TERMS } from "./terms-signs-table.ts";
import { FINDINGS, SITES } from "./terms-sites-table.ts";
import { PLAIN_NAMES, STORY_TERMS } from "./terms-story-table.ts";

/** A phrase of a table, by its telling words. */
interface Entry<T> {
  readonly words: readonly string[];
  readonly phrase: string;
  readonly value: T;
}

/** Phrases by first word, longest first, the first table's before a later one's. */
type Phrases<T> = ReadonlyMap<string, readonly Entry<T>[]>;

/** What is found, with its code where no place is told. */
interface Finding {
  readonly name: string;
  readonly alone: string;
}

/** A place with the code of each finding there. */
interface Site {
  readonly name: string;
  readonly codes: ReadonlyMap<string, string>;
}

interface Tables {
  readonly terms: Phrases<string>;
  readonly plain: Phrases<string>;
  readonly findings: Phrases<Finding>;
  readonly sites: Phrases<Site>;
}

function phrasesOf<T>(rows: Iterable<readonly [value: T, phrases: string]>): Phrases<T> {
  const byFirst = new Map<string, Entry<T>[]>();
  const seen = new Set<string>();
  for (const [value, phrases] of rows)
    for (const phrase of phrases.split(";")) {
      const words = termWords(phrase);
      const first = words[0];
      const key = words.join(" ");
      if (first === undefined || seen.has(key)) continue;
      seen.add(key);
      const list = byFirst.get(first) ?? [];
      list.push({ words, phrase: phrase.trim(), value });
      byFirst.set(first, list);
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

function* termRows(...from: readonly string[]): Generator<readonly [string, string]> {
  for (const table of from)
    for (const line of table.split("\n")) {
      const [target, phrases] = line.split(" | ");
      if (target !== undefined && phrases !== undefined) yield [target.trim(), phrases];
    }
}

function* findingRows(): Generator<readonly [Finding, string]> {
  for (const line of FINDINGS.split("\n")) {
    const [head = "", phrases] = line.split(" | ");
    const [name = "", alone = ""] = head.trim().split(" ");
    if (phrases !== undefined) yield [{ name, alone }, phrases];
  }
}

function* siteRows(): Generator<readonly [Site, string]> {
  for (const line of SITES.split("\n")) {
    const [name = "", phrases, cells] = line.split(" | ");
    if (phrases === undefined || cells === undefined) continue;
    const codes = new Map<string, string>();
    for (const cell of cells.split(";")) {
      const [finding = "", code = ""] = cell.trim().split(" ");
      codes.set(finding, code);
    }
    yield [{ name: name.trim(), codes }, phrases];
  }
}

let compiled: Tables | undefined;

/** The tables by first word; made when a first story is read. */
function tables(): Tables {
  compiled ??= {
    terms: phrasesOf(termRows(STORY_TERMS, SIGN_TERMS, CLINICAL_TERMS, CHAPTERS_1_TO_11_TERMS, TERM_TABLE)),
    plain: phrasesOf(termRows(PLAIN_NAMES)),
    findings: phrasesOf(findingRows()),
    sites: phrasesOf(siteRows()),
  };
  return compiled;
}

/** Words that stand inside a name without changing it. */
const MODIFIER: ReadonlySet<string> = new Set(
  "right left bilateral both severe mild moderate diffuse multiple small large intense important marked progressive significant slight recurrent persistent distal proximal anterior posterior lateral medial upper lower middle internal external superior inferior sudden occasional frequent isolated extensive massive partial total complete discrete abundant".split(
    " ",
  ),
);

/** A phrase found in a run of tokens. */
interface Found<T> {
  readonly value: T;
  readonly phrase: string;
  /** Places of its words among the tokens. */
  readonly at: readonly number[];
}

function placed(tokens: readonly Token[], from: number, words: readonly string[]): number[] | undefined {
  const at = [from];
  let next = from + 1;
  for (const word of words.slice(1)) {
    let skipped = 0;
    while (tokens[next]?.word !== word) {
      if (skipped === 2 || !MODIFIER.has(tokens[next]?.word ?? "")) return undefined;
      skipped += 1;
      next += 1;
    }
    at.push(next);
    next += 1;
  }
  return at;
}

/** Phrases of a table in a run of tokens: the longest at each place, none inside another. */
function found<T>(phrases: Phrases<T>, tokens: readonly Token[]): Found<T>[] {
  const out: Found<T>[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    for (const entry of phrases.get(tokens[from]?.word ?? "") ?? []) {
      const at = placed(tokens, from, entry.words);
      if (at === undefined) continue;
      out.push({ value: entry.value, phrase: entry.phrase, at });
      from = at.at(-1) ?? from;
      break;
    }
  }
  return out;
}

interface Candidate extends Match {
  /** The tokens that no other name may use. */
  readonly own: readonly number[];
  readonly rank: number;
}

/** Findings so common in running text that only a place right beside them counts. */
const CLOSE: ReadonlySet<string> = new Set([
  "lesion",
  "tumor",
  "nodule",
  "wound",
  "inflammation",
  "infection",
  "obstruction",
  "edema",
  "disease",
]);

/** How far a place may stand from what is found there, in telling words. */
const REACH = 3;

/** The text between two runs of tokens. */
function between(text: string, offset: number, tokens: readonly Token[], a: number, b: number): string {
  const [first, last] = a < b ? [a, b] : [b, a];
  return text.slice((tokens[first]?.end ?? 0) - offset, (tokens[last]?.start ?? 0) - offset);
}

/** How ill a place fits what is found; undefined when it does not stand in one phrase with it. */
function distance(
  finding: readonly number[],
  site: readonly number[],
  heads: ReadonlySet<number>,
  gapOf: (a: number, b: number) => { readonly words: number; readonly text: string },
): number | undefined {
  const [f0 = 0, f1 = 0] = [finding[0], finding.at(-1)];
  const [s0 = 0, s1 = 0] = [site[0], site.at(-1)];
  if (s1 < f0) {
    const gap = gapOf(s1, f0);
    if (gap.words > 2 || /[.;:,()]|\b(?:with|without|due|by|which|that|no|not|was|were|is|are)\b/.test(gap.text))
      return undefined;
    return gap.words * 1.3;
  }
  if (s0 > f1) {
    const gap = gapOf(f1, s0);
    if (gap.words > REACH || /[.;:,()]|\b(?:with|without|due|which|no|not|but)\b/.test(gap.text)) return undefined;
    // A place that stands right before another finding belongs to that one, unless both share it.
    return gap.words + 0.5 + (heads.has(s1 + 1) ? 3 : 0);
  }
  return undefined;
}

function siteMatches(text: string, offset: number, tokens: readonly Token[], taken: ReadonlySet<number>): Candidate[] {
  const { findings, sites } = tables();
  const heads = found(findings, tokens);
  if (heads.length === 0) return [];
  const places = found(sites, tokens).filter((one) => !one.at.every((at) => taken.has(at)));
  const headTokens = new Set(heads.flatMap((one) => one.at));
  const gapOf = (a: number, b: number): { words: number; text: string } => ({
    words: tokens.slice(a + 1, b).filter((one) => !MODIFIER.has(one.word)).length,
    text: between(text, offset, tokens, a, b),
  });
  const out: Candidate[] = [];
  for (const head of heads) {
    let best: { place: Found<Site>; code: string; cost: number } | undefined;
    for (const place of places) {
      const code = place.value.codes.get(head.value.name);
      if (code === undefined || place.at.some((at) => head.at.includes(at))) continue;
      const cost = distance(head.at, place.at, headTokens, gapOf);
      if (cost !== undefined && cost > 0.5 && CLOSE.has(head.value.name)) continue;
      if (cost !== undefined && (best === undefined || cost < best.cost)) best = { place, code, cost };
    }
    const target = best?.code ?? head.value.alone;
    if (target === "") continue;
    const at = [...head.at, ...(best?.place.at ?? [])].sort((a, b) => a - b);
    out.push({
      target,
      start: tokens[at[0] ?? 0]?.start ?? 0,
      end: tokens[at.at(-1) ?? 0]?.end ?? 0,
      words: at.length,
      origin: "own",
      phrase: best === undefined ? head.phrase : `${head.phrase}, ${best.place.phrase}`,
      mass: 0,
      own: head.at,
      rank: at.length * 10 - (best?.cost ?? 5),
    });
  }
  return out;
}

/** What makes a status of what was done: it lies behind the story that is told. */
const DONE_BEFORE =
  /\b(?:history of|previous(?:ly)?|prior|status[- ]post|antecedents?|years? (?:ago|before|earlier|prior|previously)|carrier of|wearer|underwent .{0,40} in (?:19|20)\d\d)\b/i;

function ownCandidates(text: string, tokens: readonly Token[]): Candidate[] {
  const out: Candidate[] = [];
  for (const { value, phrase, at } of found(tables().terms, tokens)) {
    if (value === "-" || (value.startsWith("!") && !DONE_BEFORE.test(text))) {
      if (value === "-")
        out.push({
          target: "-",
          start: 0,
          end: 0,
          words: at.length,
          origin: "own",
          phrase,
          mass: 0,
          own: at,
          rank: at.length * 10 + 6,
        });
      continue;
    }
    out.push({
      target: value,
      start: tokens[at[0] ?? 0]?.start ?? 0,
      end: tokens[at.at(-1) ?? 0]?.end ?? 0,
      words: at.length,
      origin: "own",
      phrase,
      mass: 0,
      own: at,
      rank: at.length * 10 + 4,
    });
  }
  return out;
}

/**
 * Everything that a statement of a story names: own terms, what is found where, and the names of the code sets. The name that covers
 * more words goes first; a place may serve several findings.
 */
export function storyConcepts(terms: NoteTerms, text: string, offset: number): readonly Match[] {
  const tokens = tellingTokens(tokensOf(text, offset));
  const own = ownCandidates(text, tokens);
  const taken = new Set(own.filter((one) => one.own.length > 1).flatMap((one) => one.own));
  const all: Candidate[] = [...own, ...siteMatches(text, offset, tokens, taken)];
  for (const match of tokens.length > 80 ? [] : indexMatches(terms, tokens, text, offset)) {
    const at: number[] = [];
    for (const [index, token] of tokens.entries())
      if (token.start >= match.start && token.end <= match.end) at.push(index);
    all.push({ ...match, own: at, rank: match.words * 10 + match.mass / 100 });
  }
  all.sort((a, b) => b.rank - a.rank || a.start - b.start || (a.target < b.target ? -1 : 1));
  const used = new Set<number>();
  const passed = new Set<number>();
  const kept: Match[] = [];
  for (const match of all) {
    if (match.own.some((at) => used.has(at))) continue;
    for (const at of match.own) used.add(at);
    if (match.target === "-") for (const at of match.own) passed.add(at);
    else kept.push(match);
  }
  kept.push(...plainMatches(tokens, kept, passed));
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Plain names inside longer ones, which a story's list keeps too. */
function plainMatches(tokens: readonly Token[], kept: readonly Match[], passed: ReadonlySet<number>): Match[] {
  const out: Match[] = [];
  for (const { value, phrase, at } of found(tables().plain, tokens)) {
    const start = tokens[at[0] ?? 0]?.start ?? 0;
    const end = tokens[at.at(-1) ?? 0]?.end ?? 0;
    if (at.some((one) => passed.has(one))) continue;
    if (kept.some((one) => one.target === value && one.start <= start && one.end >= end)) continue;
    out.push({ target: value, start, end, words: at.length, origin: "own", phrase, mass: 0 });
  }
  return out;
}
