import { createHash } from "node:crypto";
import type { Claim } from "@cleanclaim/model";

/** Places to count in; two patients who fall on one place are only looked at later than they could be. */
const PLACES = 1 << 22;
const FULL = 0xffff;

/** Counts the claims of each patient of a file in memory that does not grow with the file. */
export class PatientCounts {
  readonly #counts = new Uint16Array(PLACES);

  add(key: string): void {
    const place = placeOf(key);
    const count = this.#counts[place] ?? 0;
    if (count < FULL) this.#counts[place] = count + 1;
  }

  /** One claim of the patient has come by; answers whether more may follow. */
  moreAfter(key: string): boolean {
    const place = placeOf(key);
    const count = this.#counts[place] ?? 0;
    if (count === FULL) return true;
    if (count > 0) this.#counts[place] = count - 1;
    return count > 1;
  }
}

function placeOf(key: string): number {
  return createHash("sha256").update(key).digest().readUInt32LE(0) % PLACES;
}

/** A claim on its way, and what was made of it. */
interface Slot {
  readonly claim: Claim;
  readonly key: string;
  text: string | undefined;
}

/** Most claims between the first that waits for others of its patient and the last that was read. */
export const WINDOW = 10_000;
/** Claims that are judged in one call. */
const TOGETHER = 500;

/**
 * Brings the claims of a patient together before they are judged, and the answers back into file order. A claim waits until the
 * last one of its patient has come, as the counts of the first reading tell; one that would wait for more than the window is
 * judged with those that are there, and `parted` counts it.
 */
export class PatientWindow {
  readonly #counts: PatientCounts;
  readonly #keyOf: (claim: Claim) => string;
  readonly #judge: (claims: readonly Claim[]) => readonly string[];
  readonly #window: number;
  #queue: Slot[] = [];
  readonly #waiting = new Map<string, Slot[]>();
  #ready: Slot[] = [];
  parted = 0;

  constructor(
    counts: PatientCounts,
    keyOf: (claim: Claim) => string,
    judge: (claims: readonly Claim[]) => readonly string[],
    window = WINDOW,
  ) {
    this.#counts = counts;
    this.#keyOf = keyOf;
    this.#judge = judge;
    this.#window = window;
  }

  /** Takes the next claim of the file; answers what can be printed now, in file order. */
  add(claim: Claim): readonly string[] {
    const key = this.#keyOf(claim);
    const slot: Slot = { claim, key, text: undefined };
    this.#queue.push(slot);
    const others = this.#waiting.get(key);
    if (others === undefined) this.#waiting.set(key, [slot]);
    else others.push(slot);
    if (!this.#counts.moreAfter(key)) this.#release(key);
    if (this.#queue.length >= this.#window) {
      for (const { key: early } of this.#queue.slice(0, TOGETHER)) {
        if (!this.#waiting.has(early)) continue;
        this.parted += 1;
        this.#release(early);
      }
      return this.#judgeReady();
    }
    return this.#ready.length >= TOGETHER ? this.#judgeReady() : [];
  }

  /** What is left when the file ends. */
  end(): readonly string[] {
    for (const key of [...this.#waiting.keys()]) this.#release(key);
    return this.#judgeReady();
  }

  #release(key: string): void {
    this.#ready.push(...(this.#waiting.get(key) ?? []));
    this.#waiting.delete(key);
  }

  #judgeReady(): readonly string[] {
    const ready = this.#ready;
    this.#ready = [];
    const texts = ready.length === 0 ? [] : this.#judge(ready.map((slot) => slot.claim));
    for (const [index, slot] of ready.entries()) slot.text = texts[index] ?? "";
    const waitsAt = this.#queue.findIndex((slot) => slot.text === undefined);
    const done = waitsAt < 0 ? this.#queue : this.#queue.slice(0, waitsAt);
    this.#queue = waitsAt < 0 ? [] : this.#queue.slice(waitsAt);
    return done.map((slot) => slot.text ?? "");
  }
}
