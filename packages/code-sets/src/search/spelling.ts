import type { PhraseIndex } from "./phrase-index.ts";
import { lettersOf, soundOf } from "./sound.ts";
import { editDistance } from "./words.ts";

/** An indexed word that may stand for an asked one, and how far it is trusted to. */
export interface Variant {
  readonly word: number;
  readonly weight: number;
}

const ONE_SLIP = 0.85;
const TWO_SLIPS = 0.7;
const SAME_SOUND = 0.72;
const ENDING = 0.72;
const OPENING = 0.66;
const MOST_SPELLINGS = 6;
const MOST_KEPT = 5000;

function bitCount(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Finds the indexed words that a misspelled word may have meant. Reads the words of the index once, when first asked. */
export class Spelling {
  private readonly index: PhraseIndex;
  private readonly known = new Map<string, readonly Variant[]>();
  private byLength: Map<number, { readonly words: Uint32Array; readonly letters: Uint32Array }> | undefined;

  constructor(index: PhraseIndex) {
    this.index = index;
  }

  private ofLength(length: number): { readonly words: Uint32Array; readonly letters: Uint32Array } | undefined {
    if (this.byLength === undefined) {
      const lists = new Map<number, number[]>();
      for (let word = 0; word < this.index.words.length; word += 1) {
        const length = this.index.words.lengthOf(word);
        const list = lists.get(length);
        if (list === undefined) lists.set(length, [word]);
        else list.push(word);
      }
      this.byLength = new Map(
        [...lists].map(([size, words]) => [
          size,
          {
            words: Uint32Array.from(words),
            letters: Uint32Array.from(words, (word) => this.index.letters(word)),
          },
        ]),
      );
    }
    return this.byLength.get(length);
  }

  private slips(word: string, most: number): { readonly word: number; readonly distance: number }[] {
    const found: { word: number; distance: number }[] = [];
    const letters = lettersOf(word);
    let limit = most;
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      const bucket = this.ofLength(length);
      if (bucket === undefined) continue;
      for (let at = 0; at < bucket.words.length; at += 1) {
        // Each slip changes at most two bits of the set of letters.
        if (bitCount((bucket.letters[at] ?? 0) ^ letters) > limit * 2) continue;
        const candidate = bucket.words[at] ?? 0;
        const text = this.index.words.get(candidate);
        if (text.charCodeAt(0) !== word.charCodeAt(0) && text.charCodeAt(1) !== word.charCodeAt(1)) continue;
        const distance = editDistance(word, text, limit);
        if (distance > limit) continue;
        found.push({ word: candidate, distance });
        limit = Math.min(limit, distance);
      }
    }
    return found;
  }

  /** Known words that make up most of an unknown one, such as argininemia in hyperargininemia. */
  private within(word: string): Variant[] {
    if (word.length < 8 || !/^[a-z]+$/.test(word)) return [];
    for (let cut = 2; cut <= 6 && word.length - cut >= 6; cut += 1) {
      const ending = this.index.wordNumber(word.slice(cut));
      if (ending >= 0) return [{ word: ending, weight: ENDING }];
      const beginning = this.index.wordNumber(word.slice(0, -cut));
      if (beginning >= 0) return [{ word: beginning, weight: OPENING }];
    }
    return [];
  }

  /** Words that are one or two slips of the pen away, or that sound the same; the nearest and commonest first. */
  variants(word: string): readonly Variant[] {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const most = word.length >= 7 ? 2 : word.length >= 4 ? 1 : 0;
    const found = most === 0 || /^[!\d]/.test(word) ? [] : this.slips(word, most);
    found.sort(
      (a, b) =>
        a.distance - b.distance || this.index.occurrences(b.word) - this.index.occurrences(a.word) || a.word - b.word,
    );
    const least = found[0]?.distance ?? 0;
    const variants: Variant[] = found
      .filter((item) => item.distance === least)
      .slice(0, MOST_SPELLINGS)
      .map((item) => ({ word: item.word, weight: item.distance === 1 ? ONE_SLIP : TWO_SLIPS }));
    if (least !== 1 && word.length >= 5 && /^[a-z]/.test(word)) {
      const alike = this.index.wordsSounding(soundOf(word)).slice(0, MOST_SPELLINGS);
      for (const number of alike)
        if (!variants.some((item) => item.word === number)) variants.push({ word: number, weight: SAME_SOUND });
    }
    if (variants.length === 0) variants.push(...this.within(word));
    if (this.known.size > MOST_KEPT) this.known.clear();
    this.known.set(word, variants);
    return variants;
  }
}
