/** The most control numbers out of order that one list remembers; those after them are not looked for any more. */
const MOST_SINGLE = 200_000;

interface Run {
  readonly first: number;
  last: number;
}

/**
 * Control numbers that were met, to find one that comes twice. Numbers that count on from the one before take no room, so that
 * a file of any size can be checked; of others it remembers the first 200,000.
 */
export class SeenNumbers {
  /** By the length of the text, because `0001` and `1` are different control numbers. */
  readonly #runs = new Map<number, Run>();
  readonly #single = new Set<string>();

  /** Adds a number; true when it was there before. */
  add(text: string): boolean {
    const number = text.length <= 15 && /^\d+$/.test(text) ? Number(text) : undefined;
    const run = number === undefined ? undefined : this.#runs.get(text.length);
    if (number !== undefined) {
      if (run === undefined) {
        this.#runs.set(text.length, { first: number, last: number });
        return false;
      }
      if (number >= run.first && number <= run.last) return true;
      if (number === run.last + 1) {
        run.last = number;
        return this.#single.delete(text);
      }
    }
    if (this.#single.has(text)) return true;
    if (this.#single.size < MOST_SINGLE) this.#single.add(text);
    return false;
  }
}
