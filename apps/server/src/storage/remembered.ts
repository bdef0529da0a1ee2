/** What was counted a moment ago, by what it was counted over; a count over hundreds of thousands of rows need not be made for each page. */
export class Remembered<T> {
  readonly #known = new Map<string, { readonly value: T; readonly until: number }>();
  readonly #milliseconds: number;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  /** The value counted for the key less than the given time ago, else a new one. */
  async of(key: string, count: () => Promise<T>): Promise<T> {
    const known = this.#known.get(key);
    if (known !== undefined && known.until > performance.now()) return known.value;
    const started = performance.now();
    const value = await count();
    // A count that was quick is made anew each time, so that small practices see every change at once.
    if (performance.now() - started > 25) {
      if (this.#known.size > 500) this.#known.clear();
      this.#known.set(key, { value, until: performance.now() + this.#milliseconds });
    }
    return value;
  }
}
