/** Where the choices of a fuzz run come from: a seeded generator here, fast-check's in property tests. */
export interface Dice {
  /** A whole number from 0 up to, not including, `below`. */
  next(below: number): number;
}

/** A small generator of numbers with a fixed start (mulberry32), the same on every machine; `index` tells the inputs of one seed apart. */
export class Draw implements Dice {
  #state: number;

  constructor(seed: number, index = 0) {
    this.#state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)) >>> 0;
    this.next(2);
  }

  next(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }
}

/** One entry of a list that has any. */
export function pick<Item>(dice: Dice, list: readonly Item[]): Item {
  const item = list[dice.next(list.length)];
  if (item === undefined) throw new RangeError("There is nothing to draw from.");
  return item;
}

/** True once in `times`. */
export function once(dice: Dice, times: number): boolean {
  return dice.next(times) === 0;
}
