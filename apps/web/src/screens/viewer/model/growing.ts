/** A list of whole numbers below 2^32 that grows, four bytes each: a file of 50 MB has more than a million segments. */
export class GrowingNumbers {
  #values: Uint32Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity: number) {
    this.#values = new Uint32Array(Math.max(16, capacity));
  }

  get length(): number {
    return this.#length;
  }

  /** Adds a number and gives its place. */
  push(value: number): number {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
    return this.#length - 1;
  }

  get(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** A copy of exactly what is in it. */
  finish(): Uint32Array<ArrayBuffer> {
    return this.#values.slice(0, this.#length);
  }
}
