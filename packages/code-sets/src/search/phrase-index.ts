import { type Container, writeContainer } from "../compiled/container.ts";
import { StringList, stringListSections } from "../compiled/string-list.ts";
import type { TermSource } from "../types.ts";
import { lettersOf, soundOf } from "./sound.ts";
import { faintness, root } from "./words.ts";

export const PHRASE_INDEX_VERSION = 8;

/** Where phrases come from, by number as stored. Append only. */
export const SOURCES: readonly TermSource[] = [
  "title",
  "inclusion",
  "index",
  "neoplasm-table",
  "drug-table",
  "external-cause-index",
  "synonym",
  "short-title",
];

/** A phrase to be indexed. */
export interface PhraseInput {
  /** As the source words it. Empty for titles, whose wording the code table keeps. */
  readonly phrase: string;
  /** Without dot; may be a heading. */
  readonly code: string;
  readonly source: TermSource;
  /** Words that must be asked for, or the phrase says more than the query. */
  readonly words: readonly string[];
  /** Words that may be there or not: nonessential modifiers, other forms of a word. */
  readonly optional: readonly string[];
}

interface Posting {
  readonly phrase: number;
  readonly optional: boolean;
}

function postingsOf(phrases: readonly PhraseInput[]): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>();
  for (const [phrase, input] of phrases.entries()) {
    const words = new Set(input.words);
    for (const word of words) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [{ phrase, optional: false }]);
      else list.push({ phrase, optional: false });
    }
    for (const word of new Set(input.optional)) {
      if (words.has(word)) continue;
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [{ phrase, optional: true }]);
      else list.push({ phrase, optional: true });
    }
  }
  return postings;
}

/** How telling a word is in this index: rare words more, filler words hardly at all. */
export function wordMass(word: string, occurrences: number, phrases: number): number {
  return Math.log(1 + phrases / (1 + occurrences)) * faintness(word);
}

/** The words in the order of a key that several of them share; words without one are left out. */
function byKey(vocabulary: readonly string[], keyOf: (word: string) => string): { key: string; index: number }[] {
  return vocabulary
    .map((word, index) => ({ key: keyOf(word), index }))
    .filter((item) => item.key !== "")
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
}

/** Compiles phrases into an index of words with the phrases that hold them. */
export function compilePhraseIndex(phrases: readonly PhraseInput[]): Uint8Array {
  const postings = postingsOf(phrases);
  const vocabulary = [...postings.keys()].sort();
  const starts = new Uint32Array(vocabulary.length + 1);
  let total = 0;
  for (const word of vocabulary) total += postings.get(word)?.length ?? 0;
  // The lowest bit marks an optional word.
  const entries = new Uint32Array(total);
  const masses = new Float32Array(phrases.length);
  let at = 0;
  for (const [index, word] of vocabulary.entries()) {
    starts[index] = at;
    const list = postings.get(word) ?? [];
    const mass = wordMass(word, list.length, phrases.length);
    for (const posting of list) {
      entries[at] = posting.phrase * 2 + (posting.optional ? 1 : 0);
      if (!posting.optional) masses[posting.phrase] = (masses[posting.phrase] ?? 0) + mass;
      at += 1;
    }
  }
  starts[vocabulary.length] = at;
  const roots = byKey(vocabulary, root);
  const sounds = byKey(vocabulary, (word) => (word.length >= 5 && /^[a-z]/.test(word) ? soundOf(word) : ""));
  const codes = [...new Set(phrases.map((phrase) => phrase.code))].sort();
  const codeNumber = new Map(codes.map((code, index) => [code, index]));
  return writeContainer({ kind: "phrases", phrases: phrases.length }, [
    ...stringListSections("words", vocabulary),
    { name: "starts", data: starts },
    { name: "entries", data: entries },
    { name: "masses", data: masses },
    ...stringListSections(
      "roots",
      roots.map((item) => item.key),
    ),
    { name: "rootWords", data: Uint32Array.from(roots, (item) => item.index) },
    ...stringListSections(
      "sounds",
      sounds.map((item) => item.key),
    ),
    { name: "soundWords", data: Uint32Array.from(sounds, (item) => item.index) },
    { name: "letters", data: Uint32Array.from(vocabulary, lettersOf) },
    ...stringListSections("codes", codes),
    { name: "codeOf", data: Uint32Array.from(phrases, (phrase) => codeNumber.get(phrase.code) ?? 0) },
    { name: "sourceOf", data: Uint8Array.from(phrases, (phrase) => SOURCES.indexOf(phrase.source)) },
    ...stringListSections(
      "phrases",
      phrases.map((phrase) => phrase.phrase),
    ),
  ]);
}

function sharing(keys: StringList, words: Uint32Array, key: string): number[] {
  const found: number[] = [];
  for (let at = keys.lowerBound(key); at < keys.length && keys.get(at) === key; at += 1) found.push(words[at] ?? 0);
  return found;
}

/** A compiled phrase index, read in place. */
export class PhraseIndex {
  readonly phraseCount: number;
  readonly words: StringList;
  readonly masses: Float32Array;
  private readonly wordMasses: Float64Array;
  private readonly starts: Uint32Array;
  private readonly entries: Uint32Array;
  private readonly roots: StringList;
  private readonly rootWords: Uint32Array;
  private readonly sounds: StringList;
  private readonly soundWords: Uint32Array;
  private readonly letterSets: Uint32Array;
  private readonly codes: StringList;
  private readonly codeOf: Uint32Array;
  private readonly sourceOf: Uint8Array;
  private readonly phrases: StringList;

  constructor(container: Container) {
    this.words = new StringList(container, "words");
    this.masses = container.f32("masses");
    this.phraseCount = this.masses.length;
    this.wordMasses = new Float64Array(this.words.length);
    this.starts = container.u32("starts");
    this.entries = container.u32("entries");
    this.roots = new StringList(container, "roots");
    this.rootWords = container.u32("rootWords");
    this.sounds = new StringList(container, "sounds");
    this.soundWords = container.u32("soundWords");
    this.letterSets = container.u32("letters");
    this.codes = new StringList(container, "codes");
    this.codeOf = container.u32("codeOf");
    this.sourceOf = container.u8("sourceOf");
    this.phrases = new StringList(container, "phrases");
  }

  /** The number of a word, or -1. */
  wordNumber(word: string): number {
    return this.words.indexOf(word);
  }

  mass(word: number): number {
    const known = this.wordMasses[word] ?? 0;
    if (known > 0) return known;
    const mass = wordMass(this.words.get(word), this.occurrences(word), this.phraseCount);
    this.wordMasses[word] = mass;
    return mass;
  }

  /** Whether a phrase holds a word, essential or optional. */
  holds(phrase: number, word: number): boolean {
    let low = this.starts[word] ?? 0;
    const end = this.starts[word + 1] ?? low;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.entries[middle] ?? 0) < phrase * 2) low = middle + 1;
      else high = middle;
    }
    return low < end && (this.entries[low] ?? 0) >>> 1 === phrase;
  }

  occurrences(word: number): number {
    return (this.starts[word + 1] ?? 0) - (this.starts[word] ?? 0);
  }

  /** Phrase numbers times two, plus one where the word is optional. */
  postings(word: number): Uint32Array {
    return this.entries.subarray(this.starts[word], this.starts[word + 1]);
  }

  /** Other words of the same rough root. */
  relatives(word: string): number[] {
    return sharing(this.roots, this.rootWords, root(word));
  }

  /** Words that sound as `soundOf` has it. */
  wordsSounding(sound: string): number[] {
    return sharing(this.sounds, this.soundWords, sound);
  }

  /** The set of letters of a word, as `lettersOf` makes it. */
  letters(word: number): number {
    return this.letterSets[word] ?? 0;
  }

  /** Words that begin with `prefix`, at most `most`. */
  wordsWithPrefix(prefix: string, most: number): number[] {
    const found: number[] = [];
    for (let at = this.words.lowerBound(prefix); at < this.words.length && found.length < most; at += 1) {
      if (!this.words.get(at).startsWith(prefix)) break;
      found.push(at);
    }
    return found;
  }

  code(phrase: number): string {
    return this.codes.get(this.codeOf[phrase] ?? 0);
  }

  source(phrase: number): TermSource {
    return SOURCES[this.sourceNumber(phrase)] ?? "title";
  }

  /** The place of a phrase's source in `SOURCES`. */
  sourceNumber(phrase: number): number {
    return this.sourceOf[phrase] ?? 0;
  }

  phrase(phrase: number): string {
    return this.phrases.get(phrase);
  }
}
