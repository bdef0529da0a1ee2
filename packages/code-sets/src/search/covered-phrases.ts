import type { PhraseIndex } from "./phrase-index.ts";
import { normalWord } from "./words.ts";

/** A phrase whose essential words all stand among the words asked about. */
export interface CoveredPhrase {
  readonly phrase: number;
  /** The essential words, as they were asked. */
  readonly words: readonly string[];
  /** How much the phrase says: rare words weigh more. */
  readonly mass: number;
}

/** Words that a phrase may hold without the text saying them: they only repeat what the classification assumes. */
const ASSUMED = new Set([
  "unspecified",
  "mellitus",
  "elsewhere",
  "classified",
  "specified",
  "site",
  "encounter",
  "initial",
]);

/** Every phrase of the index whose essential words all stand among `words`, in the order of the index. */
export function coveredPhrases(index: PhraseIndex, words: Iterable<string>): CoveredPhrase[] {
  const said = new Map<number, { mass: number; words: string[] }>();
  const asked = new Set<string>();
  for (const word of words) asked.add(word);
  const add = (word: string, form: string): void => {
    const number = index.wordNumber(form);
    if (number < 0) return;
    const mass = index.mass(number);
    for (const entry of index.postings(number)) {
      if ((entry & 1) === 1) continue;
      const phrase = entry >>> 1;
      const known = said.get(phrase);
      if (known === undefined) said.set(phrase, { mass, words: word === "" ? [] : [word] });
      else {
        known.mass += mass;
        if (word !== "") known.words.push(word);
      }
    }
  };
  const seen = new Set<string>();
  for (const word of asked) {
    const form = normalWord(word);
    if (seen.has(form)) continue;
    seen.add(form);
    add(word, form);
  }
  const found: CoveredPhrase[] = [];
  let assumed: number[] | undefined;
  for (const [phrase, { mass, words: matched }] of said) {
    const whole = index.masses[phrase] ?? 0;
    if (mass >= whole - 1e-3) {
      found.push({ phrase, words: matched, mass: whole });
      continue;
    }
    assumed ??= [...ASSUMED]
      .filter((word) => !seen.has(word))
      .map((word) => {
        const number = index.wordNumber(word);
        return number < 0 ? 0 : index.mass(number);
      });
    const spare = assumed.reduce((sum, value) => sum + value, 0);
    if (mass + spare < whole - 1e-3 || matched.length === 0) continue;
    const missing = whole - mass;
    if (reaches(assumed, missing)) found.push({ phrase, words: matched, mass });
  }
  return found.sort((a, b) => a.phrase - b.phrase);
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
