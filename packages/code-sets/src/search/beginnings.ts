import type { LexiconPhrase } from "./lexicon.ts";
import { rawWords } from "./words.ts";

/** What a word that is being typed may become. */
export interface Completion {
  readonly phrase: string;
  readonly code: string;
  readonly source: "synonym" | "title";
}

interface Entry {
  readonly key: string;
  readonly completion: Completion;
  /** Lower comes first: short phrases and first words before long ones and later words. */
  readonly rank: number;
}

/** More than this is no beginning of a word; the whole index answers it better. */
const LONGEST = 14;
/** Entries looked at for one beginning. One letter has some hundreds. */
const MOST_LOOKED_AT = 1500;

/** A common code with the plain title by which coders know it. */
export interface CommonTitle {
  readonly title: string;
  readonly code: string;
}

/** Completes the first letters of a word with what is asked most: our abbreviations, lay words and common titles. */
export class Beginnings {
  private readonly entries: readonly Entry[];

  constructor(phrases: readonly LexiconPhrase[], titles: readonly CommonTitle[]) {
    const entries: Entry[] = [];
    const add = (text: string, completion: Completion, base: number): void => {
      for (const [place, word] of rawWords(text).entries())
        if (place < 4) entries.push({ key: word, completion, rank: base + place * 40 + text.length });
    };
    for (const { phrase, code } of phrases) if (code !== "") add(phrase, { phrase, code, source: "synonym" }, 0);
    for (const { title, code } of titles) add(title, { phrase: title, code, source: "title" }, 6);
    this.entries = entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.rank - b.rank));
  }

  private lowerBound(key: string): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.entries[middle]?.key ?? "") < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The likeliest completions of a single word, at most `most`, one a code; none for several words. */
  completing(text: string, most: number): Completion[] {
    const [prefix, second] = rawWords(text);
    if (prefix === undefined || second !== undefined || prefix.length > LONGEST) return [];
    const near: Entry[] = [];
    for (let at = this.lowerBound(prefix); near.length < MOST_LOOKED_AT; at += 1) {
      const entry = this.entries[at];
      if (entry === undefined || !entry.key.startsWith(prefix)) break;
      near.push(entry);
    }
    near.sort((a, b) => a.rank - b.rank || (a.completion.phrase < b.completion.phrase ? -1 : 1));
    const out = new Map<string, Completion>();
    for (const { completion } of near) {
      if (out.size >= most) break;
      if (!out.has(completion.code)) out.set(completion.code, completion);
    }
    return [...out.values()];
  }
}
