import type { TermSource } from "../types.ts";
import type { Lexicon } from "./lexicon.ts";
import { type PhraseIndex, SOURCES } from "./phrase-index.ts";
import { Spelling, type Variant } from "./spelling.ts";
import { denied, faintness, indexWords } from "./words.ts";

/** A phrase that answers a query. */
export interface PhraseHit {
  readonly phrase: number;
  readonly score: number;
  /** The share of the query that the phrase answers, by weight. */
  readonly coverage: number;
}

/** What the best phrases of a query are, and what the query weighs. */
export interface Ranking {
  readonly hits: readonly PhraseHit[];
  readonly total: number;
  /** Words that the index does not know, and what they were read as. */
  readonly corrections: readonly Correction[];
}

/** A misspelled word and the indexed word that answered for it. */
export interface Correction {
  readonly asked: string;
  readonly read: string;
}

/** How much a hit is worth by where its phrase stands. */
const SOURCE_WORTH: Readonly<Record<TermSource, number>> = {
  title: 1.005,
  "short-title": 0.98,
  synonym: 1.02,
  inclusion: 1,
  index: 1,
  "neoplasm-table": 0.95,
  "drug-table": 0.8,
  "external-cause-index": 0.78,
};

const ALIKE = 0.9;
const RELATIVE = 0.82;
const COMPOUND = 0.92;
const BEGINNING = 0.8;
const WIDER = 0.7;
const MOST_VARIANTS = 40;
const MOST_COMPLETIONS = 20;
const MOST_COMPLETIONS_SEEN = 400;
/** Once the words seen make up this share of the query, later words bring in no phrases of their own: they would cost time and never win. */
const OPEN_SHARE = 0.85;

function sorted(hits: readonly PhraseHit[]): PhraseHit[] {
  return hits.toSorted((a, b) => b.score - a.score || a.phrase - b.phrase);
}

const WORTH: readonly number[] = SOURCES.map((source) => SOURCE_WORTH[source]);
const BEST_WORTH = Math.max(...WORTH);

/** Scores phrases against queries. Keeps its scratch space between queries, so one instance serves one thread. */
export class Scorer {
  private readonly index: PhraseIndex;
  private readonly lexicon: Lexicon;
  private readonly asked: Float32Array;
  private readonly said: Float32Array;
  private readonly stamp: Uint32Array;
  private turn = 0;
  private readonly spelling: Spelling;

  constructor(index: PhraseIndex, lexicon: Lexicon) {
    this.index = index;
    this.lexicon = lexicon;
    this.spelling = new Spelling(index);
    this.asked = new Float32Array(index.phraseCount);
    this.said = new Float32Array(index.phraseCount);
    this.stamp = new Uint32Array(index.phraseCount);
  }

  /** The indexed words that stand for an asked word, best first. */
  private variants(word: string, last: boolean): readonly Variant[] {
    const best = new Map<number, number>();
    const add = (number: number, weight: number): void => {
      if (number >= 0 && (best.get(number) ?? 0) < weight) best.set(number, weight);
    };
    const own = this.index.wordNumber(word);
    add(own, 1);
    if (word.startsWith("!")) {
      for (const other of this.lexicon.alike(word.slice(1))) add(this.index.wordNumber(denied(other)), ALIKE);
      return [...best.entries()].map(([number, weight]) => ({ word: number, weight }));
    }
    for (const wider of this.lexicon.wider(word)) add(this.index.wordNumber(wider), WIDER);
    const alike = this.lexicon.alike(word);
    for (const other of alike) {
      add(this.index.wordNumber(other), ALIKE);
      if (other.length > 5) for (const relative of this.index.relatives(other)) add(relative, ALIKE * RELATIVE);
    }
    if (word.length > 4) for (const relative of this.index.relatives(word)) add(relative, RELATIVE);
    if (last && word.length >= 2 && own < 0) for (const longer of this.completions(word)) add(longer, BEGINNING);
    if (best.size === 0 || (own < 0 && alike.length === 0 && word.length >= 5))
      for (const slip of this.spelling.variants(word)) add(slip.word, slip.weight);
    return [...best.entries()]
      .map(([number, weight]) => ({ word: number, weight }))
      .sort((a, b) => b.weight - a.weight || a.word - b.word)
      .slice(0, MOST_VARIANTS);
  }

  /** The commonest words that begin so; a few letters begin hundreds. */
  private completions(beginning: string): readonly number[] {
    const words = this.index.wordsWithPrefix(beginning, MOST_COMPLETIONS_SEEN);
    if (words.length <= MOST_COMPLETIONS) return words;
    return words
      .sort((a, b) => this.index.occurrences(b) - this.index.occurrences(a) || a - b)
      .slice(0, MOST_COMPLETIONS);
  }

  private corrections(words: readonly string[]): Correction[] {
    return words.flatMap((word): Correction[] => {
      if (word.length < 4 || this.index.wordNumber(word) >= 0 || this.lexicon.alike(word).length > 0) return [];
      const [slip] = this.spelling.variants(word);
      return slip === undefined ? [] : [{ asked: word, read: this.index.words.get(slip.word) }];
    });
  }

  /** Pairs of words that the index writes as one. */
  private compounds(words: readonly string[]): { readonly number: number; readonly at: number }[] {
    const joined: { number: number; at: number }[] = [];
    for (let at = 0; at + 1 < words.length; at += 1) {
      const number = this.index.wordNumber(`${words[at]}${words[at + 1]}`);
      if (number >= 0) joined.push({ number, at });
    }
    return joined;
  }

  /**
   * Adds what a word of the query brings to each phrase that holds it. A word that half the book holds, such as a side, only
   * counts for phrases that a more telling word has found (`open` is false then).
   */
  private collect(
    asked: number,
    variants: readonly Variant[],
    touched: number[],
    firstTurn: number,
    open: boolean,
  ): void {
    this.turn += 1;
    const { turn, stamp, asked: askedOf, said: saidOf } = this;
    for (const variant of variants) {
      const said = this.index.mass(variant.word);
      const gain = asked * variant.weight;
      for (const entry of this.index.postings(variant.word)) {
        const phrase = entry >>> 1;
        const essential = (entry & 1) === 0;
        const seen = stamp[phrase] ?? 0;
        if (seen === turn) {
          // Another form of a word that has answered already: it asks nothing more, but the phrase has said it.
          if (essential) saidOf[phrase] = (saidOf[phrase] ?? 0) + said;
          continue;
        }
        if (seen < firstTurn) {
          if (!open) continue;
          askedOf[phrase] = 0;
          saidOf[phrase] = 0;
          touched.push(phrase);
        }
        stamp[phrase] = turn;
        askedOf[phrase] = (askedOf[phrase] ?? 0) + gain;
        if (essential) saidOf[phrase] = (saidOf[phrase] ?? 0) + said;
      }
    }
  }

  /** What each word of a query asks, the most telling first. */
  private askedWords(words: readonly string[]): { readonly asked: number; readonly variants: readonly Variant[] }[] {
    const list = words.map((word, at) => {
      const variants = this.variants(word, at === words.length - 1);
      const telling = variants[0];
      const asked =
        telling === undefined
          ? Math.log(1 + this.index.phraseCount) * 0.7 * faintness(word)
          : Math.max(this.index.mass(telling.word), 0.05);
      return { asked, variants };
    });
    return list;
  }

  /** The best phrases for a query, best first. */
  best(query: string, most: number): Ranking {
    const words = [...new Set(indexWords(query))].slice(0, 24);
    if (words.length === 0) return { hits: [], total: 1, corrections: [] };
    const touched: number[] = [];
    const firstTurn = this.turn + 1;
    const asWritten = this.askedWords(words);
    const askedWords = asWritten.toSorted((a, b) => b.asked - a.asked);
    const total = askedWords.reduce((sum, word) => sum + word.asked, 0);
    let before = 0;
    for (const { asked, variants } of askedWords) {
      // A phrase that lacks every word before this one could reach no more than the rest, which is too little to win.
      const open = touched.length === 0 || before < total * OPEN_SHARE;
      this.collect(asked, variants, touched, firstTurn, open);
      if (variants.length > 0) before += asked;
    }
    for (const { number, at } of this.compounds(words)) {
      const parts = (asWritten[at]?.asked ?? 0) + (asWritten[at + 1]?.asked ?? 0);
      this.collect(parts, [{ word: number, weight: COMPOUND }], touched, firstTurn, true);
    }
    return { hits: this.top(touched, total, most), total, corrections: this.corrections(words) };
  }

  /** The best of the touched phrases, without sorting them all. */
  private top(touched: readonly number[], total: number, most: number): PhraseHit[] {
    let kept: PhraseHit[] = [];
    let floor = 0;
    let leastAsked = 0;
    for (const phrase of touched) {
      const asked = this.asked[phrase] ?? 0;
      if (asked < leastAsked) continue;
      const coverage = Math.min(1, asked / total);
      const score = this.score(phrase, coverage);
      if (score < floor) continue;
      kept.push({ phrase, coverage, score });
      if (kept.length < most * 3) continue;
      kept = sorted(kept).slice(0, most);
      floor = kept.at(-1)?.score ?? 0;
      // What a phrase with everything said and the best source would have to answer to come this far.
      leastAsked = (floor / BEST_WORTH) ** (2 / 3) * total;
    }
    return sorted(kept).slice(0, most);
  }

  private score(phrase: number, coverage: number): number {
    const mass = this.index.masses[phrase] ?? 0;
    const said = mass === 0 ? 1 : Math.min(1, (this.said[phrase] ?? 0) / mass);
    return coverage * Math.sqrt(coverage) * (0.45 + 0.55 * said) * (WORTH[this.index.sourceNumber(phrase)] ?? 1);
  }

  /** The score of a hit once the code it leads to has answered more words of the query. */
  raised(hit: PhraseHit, total: number, gained: readonly string[]): number {
    let more = 0;
    for (const word of gained) {
      const number = this.index.wordNumber(word);
      if (number >= 0) more += this.index.mass(number) / total;
    }
    if (more === 0 || hit.coverage === 0) return hit.score;
    return hit.score * (Math.min(1, hit.coverage + more) / hit.coverage) ** 1.5;
  }
}
