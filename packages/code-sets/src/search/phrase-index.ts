import { type Container, writeContainer } from "../compiled/container.ts";
import { StringList, stringListSections } from "../compiled/string-list.ts";
import type { TermSource } from "../types.ts";
import { faintness, root } from "./words.ts";

export const PHRASE_INDEX_VERSION = 4;

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
  const roots = vocabulary
    .map((word, index) => ({ root: root(word), index }))
    .sort((a, b) => (a.root < b.root ? -1 : a.root > b.root ? 1 : a.index - b.index));
  const codes = [...new Set(phrases.map((phrase) => phrase.code))].sort();
  const codeNumber = new Map(codes.map((code, index) => [code, index]));
  return writeContainer({ kind: "phrases", phrases: phrases.length }, [
    ...stringListSections("words", vocabulary),
    { name: "starts", data: starts },
    { name: "entries", data: entries },
    { name: "masses", data: masses },
    ...stringListSections(
      "roots",
      roots.map((item) => item.root),
    ),
    { name: "rootWords", data: Uint32Array.from(roots, (item) => item.index) },
    ...stringListSections("codes", codes),
    { name: "codeOf", data: Uint32Array.from(phrases, (phrase) => codeNumber.get(phrase.code) ?? 0) },
    { name: "sourceOf", data: Uint8Array.from(phrases, (phrase) => SOURCES.indexOf(phrase.source)) },
    ...stringListSections(
      "phrases",
      phrases.map((phrase) => phrase.phrase),
    ),
  ]);
}

/** A compiled phrase index, read in place. */
export class PhraseIndex {
  readonly phraseCount: number;
  readonly words: StringList;
  readonly masses: Float32Array;
  private readonly starts: Uint32Array;
  private readonly entries: Uint32Array;
  private readonly roots: StringList;
  private readonly rootWords: Uint32Array;
  private readonly codes: StringList;
  private readonly codeOf: Uint32Array;
  private readonly sourceOf: Uint8Array;
  private readonly phrases: StringList;

  constructor(container: Container) {
    this.words = new StringList(container, "words");
    this.masses = container.f32("masses");
    this.phraseCount = this.masses.length;
    this.starts = container.u32("starts");
    this.entries = container.u32("entries");
    this.roots = new StringList(container, "roots");
    this.rootWords = container.u32("rootWords");
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
    return wordMass(this.words.get(word), this.occurrences(word), this.phraseCount);
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
    const key = root(word);
    const found: number[] = [];
    for (let at = this.roots.lowerBound(key); at < this.roots.length && this.roots.get(at) === key; at += 1) {
      found.push(this.rootWords[at] ?? 0);
    }
    return found;
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
    return SOURCES[this.sourceOf[phrase] ?? 0] ?? "title";
  }

  phrase(phrase: number): string {
    return this.phrases.get(phrase);
  }
}
