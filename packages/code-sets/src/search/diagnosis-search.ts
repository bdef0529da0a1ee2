import { undotted } from "@cleanclaim/model";
import type { Icd10CmCode, SearchResult, TermSource } from "../types.ts";
import type { Beginnings } from "./beginnings.ts";
import { drugUse } from "./drug-use.ts";
import type { Lexicon } from "./lexicon.ts";
import type { PhraseIndex } from "./phrase-index.ts";
import { quantityCode } from "./quantities.ts";
import { askedWords, type Resolver } from "./resolver.ts";
import type { Correction, Scorer } from "./scorer.ts";
import { askedSide, type Side, type Suitability } from "./suitability.ts";
import { indexWords } from "./words.ts";

const CANDIDATES = 80;
/** Above every phrase: what our own word list says outright, and what a figure decides. */
const CERTAIN = 1.1;
/** A whole entry of the word list, found once the side is set apart. */
const NEARLY_CERTAIN = 1.06;
/** A whole entry that leaves the side open which the query names. */
const BESIDE = 0.93;
/** What a rewritten query may lose when it is asked as it was typed. */
const AS_TYPED = 0.9;
/** How often the score needed is looked up again, and the most that a hit gains after its words are counted. */
const FLOOR_EVERY = 8;
const MOST_RAISED = 1.03;
/** A completion of a word that is still being typed never goes before a phrase that answers it whole. */
const COMPLETION = 0.8;

/** How the source of a phrase is called on screens and in answers. */
const SOURCE_NAMES: Readonly<Record<TermSource, string>> = {
  title: "title",
  "short-title": "short title",
  synonym: "synonym",
  inclusion: "inclusion term",
  index: "index",
  "neoplasm-table": "neoplasm table",
  "drug-table": "drug table",
  "external-cause-index": "external cause index",
};

/** What a search for a diagnosis draws on, for one day. */
export interface DiagnosisTools {
  readonly index: PhraseIndex;
  readonly scorer: Scorer;
  readonly lexicon: Lexicon;
  readonly resolver: Resolver;
  readonly suitability: Suitability;
  readonly beginnings: Beginnings;
  readonly startingWith: (prefix: string, most?: number, billableOnly?: boolean) => readonly Icd10CmCode[];
  readonly headings: boolean;
  readonly limit: number;
}

function resultOf(code: Icd10CmCode, score: number, matched: string): SearchResult {
  return { set: "icd10cm", code: code.code, title: code.title, billable: code.billable, score, matched };
}

/** Codes by their beginning: `k25`, `S52.5`, `e11 9`. */
function byCode(text: string, tools: DiagnosisTools): SearchResult[] {
  const compact = text.replaceAll(/[\s.]+/g, "");
  if (!/^[A-Z]\d[0-9A-Z]{0,5}$/i.test(compact)) return [];
  const prefix = undotted(compact);
  return tools
    .startingWith(prefix, tools.limit, !tools.headings)
    .map((item) => resultOf(item, undotted(item.code) === prefix ? 1 : 0.99, `${item.code} [code]`));
}

/** The best result for each code. */
class Found {
  private readonly byCode = new Map<string, SearchResult>();

  offer(result: SearchResult): void {
    const known = this.byCode.get(result.code);
    if (known === undefined || known.score < result.score) this.byCode.set(result.code, result);
  }

  /** Whether a code with this score would be news. */
  welcomes(code: string, score: number): boolean {
    const known = this.byCode.get(code);
    return known === undefined || known.score < score;
  }

  /** The score that a result needs to be among the first `limit`; 0 while there are fewer. */
  floor(limit: number): number {
    if (this.byCode.size < limit) return 0;
    const scores = Float64Array.from(this.byCode.values(), (result) => result.score).sort();
    return scores[scores.length - limit] ?? 0;
  }

  best(limit: number, prefix: string): SearchResult[] {
    return [...this.byCode.values()]
      .filter((result) => prefix === "" || undotted(result.code).startsWith(prefix))
      .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
      .slice(0, limit)
      .map((result) => ({ ...result, score: Math.min(1, Math.round(result.score * 10_000) / 10_000) }));
  }
}

const SIDE_WORD = /\b(?:right|rt|r|left|lt|l|both|bilateral|bilat|bl)\b\.?/gi;

/** The sibling of a code that names the side asked for, where titles differ in the side alone. */
function onSide(code: Icd10CmCode, side: Side | undefined, tools: DiagnosisTools): Icd10CmCode {
  const title = code.title.toLowerCase();
  if (side === undefined || !title.includes("unspecified")) return code;
  const bare = (text: string): string =>
    text
      .replaceAll(/\b(?:unspecified|right|left|bilateral)\b/g, "")
      .replaceAll(/\b(?:ear|eye|side|dominant|non-dominant|affecting)\b/g, "")
      .replaceAll(/(?<=[a-z])s\b|\W+/g, " ")
      .trim();
  const wanted = bare(title);
  const plain = undotted(code.code);
  for (let length = Math.min(plain.length - 1, 6); length >= 4; length -= 1) {
    const sibling = tools
      .startingWith(plain.slice(0, length), 400, true)
      .find((item) => item.title.toLowerCase().includes(side) && bare(item.title.toLowerCase()) === wanted);
    if (sibling !== undefined) return sibling;
  }
  return code;
}

/** Entries of our own word list that are the whole query, as typed or with its side set apart. */
function offerWholeEntries(text: string, side: Side | undefined, tools: DiagnosisTools, found: Found): void {
  const { lexicon, resolver } = tools;
  const offer = (query: string, score: number): void => {
    for (const entry of lexicon.whole(query)) {
      if (entry.code === "") continue;
      const said = new Set(indexWords(entry.phrase));
      const item = resolver.resolve(
        undotted(entry.code),
        askedWords(text, (word) => lexicon.wider(word)),
        (word) => said.has(word),
        tools.headings,
      );
      if (item === undefined) continue;
      const code = onSide(item.code, side, tools);
      // The entry leaves open the side that the query names, so a code with that side goes before it.
      const open = side !== undefined && code === item.code && /\bunspecified\b/i.test(code.title);
      const meaning = entry.meaning === "" ? "" : ` = ${entry.meaning}`;
      found.offer(
        resultOf(
          code,
          (open ? BESIDE : score) + (entry.phrase === text.toLowerCase() ? 0.005 : 0),
          `${entry.phrase}${meaning} [synonym]`,
        ),
      );
    }
  };
  offer(text, CERTAIN);
  if (side === undefined) return;
  const bare = text.replaceAll(SIDE_WORD, " ").replaceAll(/\s+/g, " ").trim();
  if (bare !== "" && bare !== text) offer(bare, NEARLY_CERTAIN);
}

/** How a query was read before it was answered, for the coder to see. */
function readingOf(corrections: readonly Correction[], rewrites: readonly string[]): string {
  const spelled = corrections.map(({ asked, read }) => `${asked} read as ${read}`);
  const parts = [...rewrites, ...spelled];
  return parts.length === 0 ? "" : `${parts.join(", ")}: `;
}

/** Phrases of the official files and the code that each comes to. */
function offerPhrases(
  query: { readonly words: string; readonly worth: number; readonly rewrites: readonly string[] },
  typed: string,
  side: Side | undefined,
  tools: DiagnosisTools,
  found: Found,
  narrowed: boolean,
): void {
  const { index, scorer, lexicon, resolver, suitability } = tools;
  const asked = askedWords(query.words, (word) => lexicon.wider(word));
  const numbers = new Map([...asked].map((word) => [word, index.wordNumber(word)]));
  const ranking = scorer.best(query.words, query.worth < 1 ? CANDIDATES / 2 : CANDIDATES);
  const reading = readingOf(ranking.corrections, query.rewrites);
  const qualified = `${typed} ${query.words}`.toLowerCase();
  let floor = 0;
  for (const [place, hit] of ranking.hits.entries()) {
    // A search below one code needs them all; else what can't come among the first is not looked at.
    if (!narrowed && place % FLOOR_EVERY === 0) floor = found.floor(tools.limit);
    if ((hit.score / hit.coverage ** 1.5) * query.worth * MOST_RAISED < floor) continue;
    const said = (word: string): boolean => {
      const number = numbers.get(word) ?? -1;
      return number >= 0 && index.holds(hit.phrase, number);
    };
    const item = resolver.resolve(index.code(hit.phrase), asked, said, tools.headings);
    if (item === undefined) continue;
    const phrase = index.phrase(hit.phrase);
    const nothingElse = / NOS$/.test(phrase) ? 1.004 : 1;
    const score =
      scorer.raised(hit, ranking.total, item.gained) *
      item.worth *
      query.worth *
      nothingElse *
      suitability.of(item.code, qualified, side);
    if (score < floor || !found.welcomes(item.code.code, score)) continue;
    const source = SOURCE_NAMES[index.source(hit.phrase)];
    found.offer(resultOf(item.code, score, `${reading}${phrase === "" ? item.code.title : phrase} [${source}]`));
  }
}

/** Words that complete what is being typed: entries of our word list and common titles. */
function offerCompletions(text: string, tools: DiagnosisTools, found: Found): void {
  const completions = tools.beginnings.completing(text, tools.limit);
  for (const [rank, completion] of completions.entries()) {
    const item = tools.resolver.resolve(undotted(completion.code), new Set(), () => false, tools.headings);
    if (item !== undefined)
      found.offer(resultOf(item.code, COMPLETION - rank * 0.005, `${completion.phrase} [${completion.source}]`));
  }
}

/** A code's beginning before words, as in `K25 hemorrhage`: the words are then looked for below it. */
function split(text: string, tools: DiagnosisTools): { readonly prefix: string; readonly words: string } {
  const parts = /^([A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?)[\s:,-]+(\S.*)$/i.exec(text);
  const prefix = undotted(parts?.[1] ?? "");
  const words = parts?.[2] ?? "";
  const known =
    prefix !== "" && !tools.lexicon.starts(prefix.toLowerCase()) && tools.startingWith(prefix, 1).length > 0;
  return known ? { prefix, words } : { prefix: "", words: text };
}

function searchWords(text: string, prefix: string, tools: DiagnosisTools): SearchResult[] {
  const found = new Found();
  const side = askedSide(text);
  offerWholeEntries(text, side, tools, found);
  const quantity = quantityCode(text);
  if (quantity !== undefined) {
    const item = tools.resolver.resolve(quantity.code, new Set(), () => false, tools.headings);
    if (item !== undefined) found.offer(resultOf(item.code, CERTAIN - 0.01, `${quantity.reading} [figure]`));
  }
  const taken = drugUse(text);
  if (taken !== undefined) {
    const item = tools.resolver.resolve(undotted(taken.code), new Set(), () => false, tools.headings);
    if (item !== undefined)
      found.offer(resultOf(item.code, CERTAIN - 0.02, `long-term use of ${taken.drug} [synonym]`));
  }
  const rewriting = tools.lexicon.rewriting(text);
  if (rewriting !== undefined)
    offerPhrases(
      { words: rewriting.text, worth: 1, rewrites: rewriting.steps },
      text,
      side,
      tools,
      found,
      prefix !== "",
    );
  offerPhrases(
    { words: text, worth: rewriting === undefined ? 1 : AS_TYPED, rewrites: [] },
    text,
    side,
    tools,
    found,
    prefix !== "",
  );
  offerCompletions(text, tools, found);
  return found.best(tools.limit, prefix);
}

/** The diagnoses that a query leads to, best first. */
export function searchDiagnoses(text: string, tools: DiagnosisTools): SearchResult[] {
  const coded = byCode(text, tools);
  if (coded.length > 0) return coded;
  const { prefix, words } = split(text, tools);
  if (prefix !== "") {
    const within = searchWords(words, prefix, tools);
    if (within.length > 0) return within;
  }
  return searchWords(text, "", tools);
}
