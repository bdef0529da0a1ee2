import { readCents } from "./cents.ts";
import type { BasisPoints, Cents, CodePattern, Day } from "./config.ts";
import { readDay } from "./days.ts";
import { isCodePattern } from "./patterns.ts";

/** One thing that is wrong with a configuration: where it is, and what to write instead. */
export interface ConfigProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * Reads one mapping of a YAML or JSON document key by key. It collects every problem instead of stopping at the first,
 * and knows which keys were asked for, so that a misspelt key is reported and not silently ignored.
 */
export class SettingsReader {
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #path: string;
  readonly #problems: ConfigProblem[];
  readonly #asked = new Set<string>();

  constructor(value: unknown, path: string, problems: ConfigProblem[]) {
    this.#path = path;
    this.#problems = problems;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      this.#values = new Map(Object.entries(value));
    } else {
      this.#values = new Map();
      problems.push({ path: path === "" ? "(the file)" : path, message: "must be a mapping of names to values" });
    }
  }

  #at(key: string): string {
    return this.#path === "" ? key : `${this.#path}.${key}`;
  }

  #value(key: string): unknown {
    this.#asked.add(key);
    const value = this.#values.get(key);
    return value === null ? undefined : value;
  }

  /** Records a problem at a key. */
  report(key: string, message: string): void {
    this.#problems.push({ path: this.#at(key), message });
  }

  /** Whether the key is there. */
  has(key: string): boolean {
    return this.#value(key) !== undefined;
  }

  /** Text, or a number written as text; undefined when absent. */
  optionalText(key: string): string | undefined {
    const value = this.#value(key);
    if (value === undefined) return undefined;
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (typeof value === "number" || typeof value === "bigint") return String(value);
    this.report(key, "must be text");
    return undefined;
  }

  /** Text that must be there unless a default is given. */
  text(key: string, otherwise?: string): string {
    const value = this.optionalText(key);
    if (value !== undefined) return value;
    if (otherwise !== undefined) return otherwise;
    if (!this.has(key)) this.report(key, "is missing; write text");
    return "";
  }

  /** One of a few words. */
  choice<Word extends string>(key: string, words: readonly Word[], otherwise?: Word): Word {
    const value = this.optionalText(key);
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    const first = otherwise ?? words[0];
    if (first === undefined) throw new RangeError("a choice needs words");
    if (value !== undefined || otherwise === undefined) this.report(key, `must be one of ${words.join(", ")}`);
    return first;
  }

  /** Text in a given form; `what` says the form. */
  matching(key: string, form: RegExp, what: string, otherwise?: string): string {
    const value = this.text(key, otherwise);
    if (value !== "" && !form.test(value)) this.report(key, `must be ${what}`);
    return value;
  }

  /** Decimal dollars. */
  cents(key: string, otherwise?: Cents): Cents {
    const value = this.optionalText(key);
    if (value === undefined) {
      if (otherwise === undefined && !this.has(key)) this.report(key, "is missing; write dollars such as 25.00");
      return otherwise ?? 0n;
    }
    const cents = readCents(value);
    if (cents === undefined || cents < 0n) {
      this.report(key, "must be dollars such as 25.00, not negative");
      return 0n;
    }
    return cents;
  }

  /** A percentage between 0 and `highest` with at most two decimal places. */
  percent(key: string, otherwise?: BasisPoints, highest = 100): BasisPoints {
    const value = this.optionalText(key);
    if (value === undefined) {
      if (otherwise === undefined && !this.has(key)) this.report(key, "is missing; write a percentage such as 20");
      return otherwise ?? 0n;
    }
    const points = readCents(value.replace(/%$/, ""));
    if (points === undefined || points < 0n || points > BigInt(highest) * 100n) {
      this.report(key, `must be a percentage between 0 and ${highest}`);
      return 0n;
    }
    return points;
  }

  /** A share between 0 and 1. */
  rate(key: string, otherwise?: number): number {
    const value = this.#value(key);
    if (value === undefined && otherwise !== undefined) return otherwise;
    if (typeof value === "number" && value >= 0 && value <= 1) return value;
    this.report(key, "must be a share between 0 and 1, such as 0.06");
    return 0;
  }

  /** A whole number within bounds. */
  whole(key: string, lowest: number, highest: number, otherwise?: number): number {
    return this.optionalWhole(key, lowest, highest) ?? this.#wholeDefault(key, lowest, otherwise);
  }

  #wholeDefault(key: string, lowest: number, otherwise: number | undefined): number {
    if (otherwise !== undefined) return otherwise;
    if (!this.has(key)) this.report(key, "is missing; write a whole number");
    return lowest;
  }

  /** A whole number within bounds, undefined when absent. */
  optionalWhole(key: string, lowest: number, highest: number): number | undefined {
    const value = this.#value(key);
    if (value === undefined) return undefined;
    if (typeof value === "number" && Number.isInteger(value) && value >= lowest && value <= highest) return value;
    this.report(key, `must be a whole number from ${lowest} to ${highest}`);
    return undefined;
  }

  /** True or false; undefined when absent. */
  optionalFlag(key: string): boolean | undefined {
    const value = this.#value(key);
    if (value === undefined || typeof value === "boolean") return value;
    this.report(key, "must be true or false");
    return undefined;
  }

  /** A calendar day; a YAML date counts too. Undefined when absent. */
  optionalDay(key: string): Day | undefined {
    const value = this.#value(key);
    if (value === undefined) return undefined;
    const text = value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === "string" ? value : "";
    const day = readDay(text);
    if (day === undefined) this.report(key, "must be a day that exists, written YYYY-MM-DD");
    return day;
  }

  /** A calendar day that must be there. */
  day(key: string): Day {
    const day = this.optionalDay(key);
    if (day === undefined && !this.has(key)) this.report(key, "is missing; write a day as YYYY-MM-DD");
    return day ?? "1900-01-01";
  }

  /** A list of texts; one text alone counts as a list of one; empty when absent. */
  texts(key: string): readonly string[] {
    const value = this.#value(key);
    if (value === undefined) return [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.flatMap((item, index) => {
      if (typeof item === "string" && item.trim() !== "") return [item.trim()];
      if (typeof item === "number") return [String(item)];
      this.report(`${key}[${index}]`, "must be text");
      return [];
    });
  }

  /** A list of code patterns. */
  patterns(key: string): readonly CodePattern[] {
    const patterns = this.texts(key);
    for (const pattern of patterns) {
      if (!isCodePattern(pattern)) {
        this.report(key, `"${pattern}" is no code pattern; write 99213, J*, 99202-99215 or 45385:59`);
      }
    }
    return patterns;
  }

  /** A nested mapping; undefined when absent. */
  section(key: string): SettingsReader | undefined {
    const value = this.#value(key);
    return value === undefined ? undefined : new SettingsReader(value, this.#at(key), this.#problems);
  }

  /** A nested mapping that must be there. */
  requiredSection(key: string): SettingsReader {
    const section = this.section(key);
    if (section === undefined) this.report(key, "is missing");
    return section ?? new SettingsReader({}, this.#at(key), []);
  }

  /** A list of mappings, each read by `read`; empty when absent. */
  sections<Item>(key: string, read: (reader: SettingsReader) => Item): readonly Item[] {
    const value = this.#value(key);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.report(key, "must be a list");
      return [];
    }
    const items: readonly unknown[] = value;
    return items.map((item, index) => {
      const reader = new SettingsReader(item, `${this.#at(key)}[${index}]`, this.#problems);
      const made = read(reader);
      reader.done();
      return made;
    });
  }

  /** A nested mapping read by `read`; undefined when absent. */
  optional<Item>(key: string, read: (reader: SettingsReader) => Item): Item | undefined {
    const reader = this.section(key);
    if (reader === undefined) return undefined;
    const made = read(reader);
    reader.done();
    return made;
  }

  /** Every key with its value, for mappings whose keys are data. */
  entries(): readonly (readonly [string, string])[] {
    return [...this.#values.keys()].map((key) => [key, this.text(key)] as const);
  }

  /** Reports the keys that nobody asked for. */
  done(): void {
    const known = [...this.#asked];
    for (const key of this.#values.keys()) {
      if (!this.#asked.has(key)) this.report(key, `is not a setting here; known are ${known.join(", ")}`);
    }
  }
}
