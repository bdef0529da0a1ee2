import { normalWord, rawWords } from "./words.ts";

/** A row of the word list: an abbreviation or lay phrase, the words of the classification for it, and a code where one fits. */
export interface LexiconPhrase {
  readonly phrase: string;
  readonly meaning: string;
  /** With or without dot; empty when the words alone should lead on. */
  readonly code: string;
}

/** Words that those who ask put in or leave out. Other stop words stay: `hepatitis a` and `a fib` need theirs. */
const PASSED_OVER = new Set(["the", "my", "an", "her", "his", "i", "have", "having", "has", "got"]);

/** The words as they are compared. */
function keyWords(text: string): string[] {
  const words = rawWords(text);
  const kept = words.filter((word) => !PASSED_OVER.has(word));
  return (kept.length === 0 ? words : kept).map(normalWord);
}

/** A query with known phrases replaced by their meaning. */
export interface Rewriting {
  readonly text: string;
  /** What was read as what, as `htn = hypertension`. */
  readonly steps: readonly string[];
}

/** `ckd3` as it is meant: a short form and its number. */
const WITH_NUMBER = /^([a-z]{2,})(\d[a-z]?)$/;

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

  /** Whether a phrase of the list begins with this word. */
  starts(word: string): boolean {
    return this.byFirst.has(word);
  }

  private parted(words: readonly string[]): string[] {
    return words.flatMap((word) => {
      const parts = this.byFirst.has(word) ? null : WITH_NUMBER.exec(word);
      return parts?.[1] !== undefined && this.byFirst.has(parts[1]) ? [parts[1], parts[2] ?? ""] : [word];
    });
  }

  private replaced(words: readonly string[], steps: string[]): string[] {
    const out: string[] = [];
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
        steps.push(`${match.entry.phrase} = ${match.entry.meaning}`);
        at += match.words.length;
      }
    }
    return out;
  }

  /** The query with each known phrase replaced by its meaning, longest phrases first; undefined when nothing is known. */
  rewriting(query: string): Rewriting | undefined {
    const steps: string[] = [];
    const words = this.replaced(this.parted(keyWords(query)), steps);
    if (steps.length === 0) return undefined;
    return { text: words.join(" "), steps };
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
