import { normalWord, rawWords } from "./words.ts";

/** A row of the word list: an abbreviation or lay phrase, the words of the classification for it, and a code where one fits. */
export interface LexiconPhrase {
  readonly phrase: string;
  readonly meaning: string;
  /** With or without dot; empty when the words alone should lead on. */
  readonly code: string;
}

/** The words as they are compared: stop words stay, because `type 1` and `type 2` are told apart by such words. */
function keyWords(text: string): string[] {
  return rawWords(text).map(normalWord);
}

/** Abbreviations, lay words and groups of words of like meaning. Written by us; read once. */
export class Lexicon {
  private readonly byFirst = new Map<string, { words: string[]; entry: LexiconPhrase }[]>();
  private readonly exact = new Map<string, LexiconPhrase[]>();
  private readonly groupOf = new Map<string, Set<string>>();
  readonly phrases: readonly LexiconPhrase[];

  private readonly widerOf = new Map<string, string[]>();

  /**
   * `groups` are words of like meaning; in each of `widenings` the first word takes in the others, as hand takes in finger: it
   * answers for them, they do not answer for it.
   */
  constructor(
    phrases: readonly LexiconPhrase[],
    groups: readonly (readonly string[])[],
    widenings: readonly (readonly string[])[] = [],
  ) {
    this.phrases = phrases;
    for (const [wide = "", ...narrow] of widenings)
      for (const word of narrow.map(normalWord)) {
        const known = this.widerOf.get(word) ?? [];
        this.widerOf.set(word, [...known, normalWord(wide)]);
      }
    for (const entry of phrases) {
      const words = keyWords(entry.phrase);
      const first = words[0];
      if (first === undefined) continue;
      const list = this.byFirst.get(first) ?? [];
      list.push({ words, entry });
      this.byFirst.set(first, list);
      const key = [...words].sort().join(" ");
      this.exact.set(key, [...(this.exact.get(key) ?? []), entry]);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
    for (const group of groups) {
      const words = group.map(normalWord);
      for (const word of words) {
        const known = this.groupOf.get(word) ?? new Set<string>();
        for (const other of words) if (other !== word) known.add(other);
        this.groupOf.set(word, known);
      }
    }
  }

  /** Entries whose whole phrase is the query, in any order of words. */
  whole(query: string): readonly LexiconPhrase[] {
    return this.exact.get(keyWords(query).sort().join(" ")) ?? [];
  }

  /** The query with each known phrase replaced by its meaning, longest phrases first; undefined when nothing is known. */
  rewritten(query: string): string | undefined {
    const words = keyWords(query);
    const out: string[] = [];
    let changed = false;
    for (let at = 0; at < words.length;) {
      const match = (this.byFirst.get(words[at] ?? "") ?? []).find(
        (candidate) =>
          candidate.entry.meaning !== "" && candidate.words.every((word, index) => words[at + index] === word),
      );
      if (match === undefined) {
        out.push(words[at] ?? "");
        at += 1;
      } else {
        out.push(match.entry.meaning);
        at += match.words.length;
        changed = true;
      }
    }
    return changed ? out.join(" ") : undefined;
  }

  /** Words of like meaning, such as renal for kidney. */
  alike(word: string): readonly string[] {
    return [...(this.groupOf.get(word) ?? [])];
  }

  /** Words that take this one in, such as hand for finger. */
  wider(word: string): readonly string[] {
    return this.widerOf.get(word) ?? [];
  }
}

export const EMPTY_LEXICON = new Lexicon([], []);
