/** Something wrong in a rule or pack: where, and what to do. */
export interface RuleProblem {
  /** Path in the rule, such as `when.of[1].values`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is a plain object. */
export function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What people call a part of a rule, where its key alone says too little. */
const PARTS: Readonly<Record<string, string>> = {
  name: "The name",
  message: "The message",
  why: "The reason why",
  fix: "What to do",
  "source.name": "The source",
  "effective.from": "The first day",
};

/** Reads an object of unknown make field by field and collects what is wrong; answers a harmless value where something is. */
export class ShapeReader {
  readonly problems: RuleProblem[] = [];

  fail(path: string, message: string): void {
    if (this.problems.length < 100) this.problems.push({ path, message });
  }

  /** Text with at least `least` and at most `most` characters, without blanks around it. */
  text(of: Fields, key: string, path: string, least: number, most: number): string {
    const value = of[key];
    const called = PARTS[`${path}${key}`] ?? key;
    if (typeof value !== "string") {
      this.fail(`${path}${key}`, `${called} is missing.`);
      return "";
    }
    const text = value.trim();
    if (text === "") this.fail(`${path}${key}`, `${called} is empty.`);
    else if (text.length < least)
      this.fail(`${path}${key}`, `${called} is too short; write at least ${least} characters.`);
    if (text.length > most) this.fail(`${path}${key}`, `${called} has more than ${most} characters.`);
    return text;
  }

  /** Text that may be left out. */
  optionalText(of: Fields, key: string, path: string, most: number): string | undefined {
    if (of[key] === undefined || of[key] === null || of[key] === "") return undefined;
    return this.text(of, key, path, 1, most);
  }

  /** One of a fixed list of words. */
  word<const Word extends string>(of: Fields, key: string, path: string, words: readonly Word[]): Word {
    const value = of[key];
    const known = words.find((word) => word === value);
    const [first] = words;
    if (known !== undefined) return known;
    this.fail(`${path}${key}`, `${key} must be one of ${words.join(", ")}.`);
    if (first === undefined) throw new RangeError("a list of words needs a word");
    return first;
  }

  /** A whole number from `least` to `most`. */
  whole(of: Fields, key: string, path: string, least: number, most: number): number {
    const value = of[key];
    if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
    this.fail(`${path}${key}`, `${key} must be a whole number from ${least} to ${most}.`);
    return least;
  }

  /** A list of texts that is not empty and repeats nothing. */
  texts(of: Fields, key: string, path: string, most: number): readonly string[] {
    const value = of[key];
    if (!Array.isArray(value) || value.some((each) => typeof each !== "string")) {
      this.fail(`${path}${key}`, `${key} must be a list of texts.`);
      return [];
    }
    const list = [...new Set((value as readonly string[]).map((each) => each.trim()).filter((each) => each !== ""))];
    if (list.length === 0) this.fail(`${path}${key}`, `${key} is an empty list; name at least one value.`);
    if (list.length > most) this.fail(`${path}${key}`, `${key} has more than ${most} values.`);
    return list;
  }

  /** Refuses what nobody reads: a misspelled key must not be passed over. */
  onlyKeys(of: Fields, path: string, keys: readonly string[]): void {
    for (const key of Object.keys(of)) {
      if (!keys.includes(key)) this.fail(`${path}${key}`, `${key} is not part of the shape.`);
    }
  }
}
