import type { PhraseIndex } from "./phrase-index.ts";
import { normalWord } from "./words.ts";

/** A phrase whose essential words all stand among the words asked about. */
export interface CoveredPhrase {
  readonly phrase: number;
  /** The essential words, as they were asked. */
  readonly words: string[];
  /** How much the phrase says: rare words weigh more. */
  readonly mass: number;
}

/** Words that a phrase may hold without the text saying them: they only repeat what the classification assumes. */
const ASSUMED = [
  "unspecified",
  "mellitus",
  "elsewhere",
  "classified",
  "specified",
  "site",
  "encounter",
  "initial",
] as const;

/** Scratch space of an index, kept between questions; zero outside a question. */
const scratch = new WeakMap<PhraseIndex, Float32Array>();

function spaceOf(index: PhraseIndex): Float32Array {
  const known = scratch.get(index);
  if (known !== undefined) return known;
  const made = new Float32Array(index.phraseCount);
  scratch.set(index, made);
  return made;
}

/** Whether some of the values add up to the sum, within rounding. */
function reaches(values: readonly number[], sum: number, from = 0): boolean {
  if (Math.abs(sum) < 2e-3) return true;
  for (let at = from; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value > 0 && value <= sum + 2e-3 && reaches(values, sum - value, at + 1)) return true;
  }
  return false;
}

/** Every phrase of the index whose essential words all stand among `words`, in the order of the index. */
export function coveredPhrases(index: PhraseIndex, words: Iterable<string>): CoveredPhrase[] {
  const said = spaceOf(index);
  const forms = new Map<string, string>();
  for (const word of words) {
    const form = normalWord(word);
    if (!forms.has(form)) forms.set(form, word);
  }
  const asked: { readonly word: string; readonly postings: Uint32Array }[] = [];
  const touched: number[] = [];
  for (const [form, word] of forms) {
    const number = index.wordNumber(form);
    if (number < 0) continue;
    const mass = index.mass(number);
    const postings = index.postings(number);
    asked.push({ word, postings });
    for (const entry of postings) {
      if ((entry & 1) === 1) continue;
      const phrase = entry >>> 1;
      const before = said[phrase] ?? 0;
      if (before === 0) touched.push(phrase);
      said[phrase] = before + mass;
    }
  }
  const assumed = ASSUMED.filter((word) => !forms.has(word)).map((word) => {
    const number = index.wordNumber(word);
    return number < 0 ? 0 : index.mass(number);
  });
  const spare = assumed.reduce((sum, value) => sum + value, 0);
  const found = new Map<number, CoveredPhrase>();
  for (const phrase of touched) {
    const whole = index.masses[phrase] ?? 0;
    const missing = whole - (said[phrase] ?? 0);
    if (missing <= 1e-3 || (missing <= spare + 1e-3 && reaches(assumed, missing)))
      found.set(phrase, { phrase, words: [], mass: Math.min(whole, said[phrase] ?? 0) });
    said[phrase] = 0;
  }
  for (const { word, postings } of asked)
    for (const entry of postings) if ((entry & 1) === 0) found.get(entry >>> 1)?.words.push(word);
  return [...found.values()].sort((a, b) => a.phrase - b.phrase);
}
