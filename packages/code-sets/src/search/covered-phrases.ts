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

/** The essential words of every phrase, and the phrases that each word leads: its rarest one. */
interface Forward {
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly leadStarts: Uint32Array;
  readonly led: Uint32Array;
}

/** Made when a first text is asked about; a few megabytes, kept as long as the index. */
const forwards = new WeakMap<PhraseIndex, Forward>();

/** Adds up counts to the places where each one's entries begin. */
function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at += 1) starts[at + 1] = (starts[at] ?? 0) + (counts[at] ?? 0);
  return starts;
}

function forwardOf(index: PhraseIndex): Forward {
  const known = forwards.get(index);
  if (known !== undefined) return known;
  const vocabulary = index.words.length;
  const counts = new Uint32Array(index.phraseCount);
  const each = (visit: (phrase: number, word: number) => void): void => {
    for (let word = 0; word < vocabulary; word += 1)
      for (const entry of index.postings(word)) if ((entry & 1) === 0) visit(entry >>> 1, word);
  };
  const lead = new Int32Array(index.phraseCount).fill(-1);
  const assumed = new Set(ASSUMED.map((word) => index.wordNumber(word)));
  each((phrase, word) => {
    counts[phrase] = (counts[phrase] ?? 0) + 1;
    const before = lead[phrase] ?? -1;
    if (!assumed.has(word) && (before < 0 || index.occurrences(word) < index.occurrences(before))) lead[phrase] = word;
  });
  const starts = startsOf(counts);
  const words = new Uint32Array(starts.at(-1) ?? 0);
  const filled = new Uint32Array(index.phraseCount);
  each((phrase, word) => {
    words[(starts[phrase] ?? 0) + (filled[phrase] ?? 0)] = word;
    filled[phrase] = (filled[phrase] ?? 0) + 1;
  });
  const leads = new Uint32Array(vocabulary);
  for (const word of lead) if (word >= 0) leads[word] = (leads[word] ?? 0) + 1;
  const leadStarts = startsOf(leads);
  const led = new Uint32Array(leadStarts.at(-1) ?? 0);
  const next = leadStarts.slice();
  for (const [phrase, word] of lead.entries()) {
    if (word < 0) continue;
    led[next[word] ?? 0] = phrase;
    next[word] = (next[word] ?? 0) + 1;
  }
  const made = { starts, words, leadStarts, led };
  forwards.set(index, made);
  return made;
}

/** Every phrase of the index whose essential words all stand among `words`, in the order of the index. */
export function coveredPhrases(index: PhraseIndex, words: Iterable<string>): CoveredPhrase[] {
  const forward = forwardOf(index);
  /** The numbers of the words asked about, with their order and form. */
  const asked = new Map<number, { readonly at: number; readonly word: string }>();
  const forms = new Set<string>();
  for (const word of words) {
    const form = normalWord(word);
    if (forms.has(form)) continue;
    forms.add(form);
    const number = index.wordNumber(form);
    if (number >= 0) asked.set(number, { at: asked.size, word });
  }
  // One byte a word of the index: most phrases are turned away by their first words, so asking must cost next to nothing.
  const standing = new Uint8Array(forward.leadStarts.length);
  for (const number of asked.keys()) standing[number] = 1;
  for (const word of ASSUMED) {
    const number = index.wordNumber(word);
    if (number >= 0) standing[number] = 1;
  }
  const found: CoveredPhrase[] = [];
  for (const lead of asked.keys()) {
    const until = forward.leadStarts[lead + 1] ?? 0;
    for (let at = forward.leadStarts[lead] ?? 0; at < until; at += 1) {
      const phrase = forward.led[at] ?? 0;
      const item = covered(index, forward, phrase, asked, standing);
      if (item !== undefined) found.push(item);
    }
  }
  return found.sort((a, b) => a.phrase - b.phrase);
}

function covered(
  index: PhraseIndex,
  forward: Forward,
  phrase: number,
  asked: ReadonlyMap<number, { readonly at: number; readonly word: string }>,
  standing: Uint8Array,
): CoveredPhrase | undefined {
  const from = forward.starts[phrase] ?? 0;
  const until = forward.starts[phrase + 1] ?? from;
  for (let at = from; at < until; at += 1) {
    if (standing[forward.words[at] ?? 0] !== 1) return undefined;
  }
  const said: { readonly at: number; readonly word: string }[] = [];
  let mass = 0;
  for (let at = from; at < until; at += 1) {
    const word = forward.words[at] ?? 0;
    const item = asked.get(word);
    if (item === undefined) continue;
    said.push(item);
    mass += index.mass(word);
  }
  said.sort((a, b) => a.at - b.at);
  return { phrase, words: said.map((item) => item.word), mass: Math.min(index.masses[phrase] ?? 0, mass) };
}
