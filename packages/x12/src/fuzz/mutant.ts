import { Draw, once, pick } from "./draw.ts";
import { BYTE_MUTATIONS } from "./mutate-bytes.ts";
import type { Mutation } from "./mutate-bytes.ts";
import { ELEMENT_MUTATIONS } from "./mutate-elements.ts";
import { ENVELOPE_MUTATIONS } from "./mutate-envelopes.ts";
import { SEGMENT_MUTATIONS } from "./mutate-segments.ts";

/** Every way in which files are changed, by kind. */
export const MUTATIONS = {
  bytes: BYTE_MUTATIONS,
  segments: SEGMENT_MUTATIONS,
  elements: ELEMENT_MUTATIONS,
  envelopes: ENVELOPE_MUTATIONS,
} satisfies Readonly<Record<string, Readonly<Record<string, Mutation>>>>;

/** Kinds by how often they are drawn: damage that leaves a readable file reaches the code behind the readers. */
const KINDS: readonly (keyof typeof MUTATIONS)[] = [
  "bytes", "segments", "segments", "segments", "elements", "elements", "elements", "elements", "envelopes",
]; // prettier-ignore

/** Files longer than this are cut down: many small inputs find more than few large ones. */
const LONGEST = 24_000;

/** A changed file and how it came about. */
export interface Mutant {
  readonly bytes: Uint8Array;
  readonly base: string;
  readonly changes: readonly string[];
}

/** A file to begin with: text with one character a byte. */
export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

/** The `index`th changed file of a seed; the same on every machine for the same corpus. */
export function mutantOf(corpus: readonly CorpusFile[], texts: readonly string[], seed: number, index: number): Mutant {
  const dice = new Draw(seed, index);
  const base = pick(dice, corpus);
  let { text } = base;
  const changes: string[] = [];
  const count = once(dice, 50) ? 0 : 1 + (once(dice, 2) ? 0 : dice.next(once(dice, 4) ? 10 : 3));
  for (let step = 0; step < count; step += 1) {
    const kind: Readonly<Record<string, Mutation>> = MUTATIONS[pick(dice, KINDS)];
    const name = pick(dice, Object.keys(kind));
    changes.push(name);
    text = (kind[name]?.(text, dice, texts) ?? text).slice(0, LONGEST);
  }
  return { bytes: bytesOf(text), base: base.name, changes };
}

/** One byte a character. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** One character a byte. */
export function textOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
