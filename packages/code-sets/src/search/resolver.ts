import { undotted } from "@cleanclaim/model";
import type { Icd10CmCode } from "../types.ts";
import { indexWords } from "./words.ts";

/** What a phrase's code comes to for a query. */
export interface Resolved {
  readonly code: Icd10CmCode;
  /** Below 1 when the way from a heading to a billable code was a guess. */
  readonly worth: number;
  /** Words of the query that the way down has answered. */
  readonly gained: readonly string[];
}

/** Codes in force whose plain form begins with a prefix, in order. */
export type StartingWith = (prefix: string, most?: number) => Icd10CmCode[];

const SIDES: Readonly<Record<string, string>> = {
  l: "left",
  lt: "left",
  r: "right",
  rt: "right",
  both: "bilateral",
  bilat: "bilateral",
  bl: "bilateral",
};

/** The words of a query as the way down from a heading reads them: sides written out, wider words beside narrow ones. */
export function askedWords(query: string, wider: (word: string) => readonly string[]): Set<string> {
  const words = new Set(indexWords(query));
  for (const [short, long] of Object.entries(SIDES)) if (words.has(short)) words.add(long);
  for (const word of [...words]) for (const other of wider(word)) words.add(other);
  return words;
}

const SIDE_WORDS = new Set(["left", "right", "bilateral"]);

/** A code below a heading with what choosing among its siblings needs to know. */
interface Node {
  readonly code: Icd10CmCode;
  readonly plain: string;
  readonly words: ReadonlySet<string>;
  /** The side that its title names. */
  readonly side: string | undefined;
  /** How much the title reads like the choice when nothing more is said. */
  readonly plainness: number;
}

function plainness(code: Icd10CmCode, title: string): number {
  let score = 0;
  if (/\bunspecified\b|\bnos\b|not specified/.test(title)) score += 4;
  if (/\bwithout\b|uncomplicated|\bnot intractable\b/.test(title) && !/\bwith\b/.test(title)) score += 3;
  if (/\bwithout\b/.test(title)) score += 2;
  if (/initial encounter( for closed fracture)?$/.test(title)) score += 4;
  if (/open fracture|subsequent encounter|sequela$/.test(title)) score -= 3;
  if (/\b(other specified|specified)\b/.test(title) && !/unspecified/.test(title)) score -= 2;
  if (/\bin diseases classified elsewhere\b/.test(title)) score -= 3;
  const last = code.code.at(-1) ?? "";
  if (last === "9") score += 2;
  else if (last === "0" || last === "A") score += 1;
  return score;
}

function nodeOf(code: Icd10CmCode): Node {
  const title = code.title.toLowerCase();
  return {
    code,
    plain: undotted(code.code),
    words: new Set(indexWords(title)),
    side: /\b(left|right|bilateral)\b/.exec(title)?.[1],
    plainness: plainness(code, title),
  };
}

/** How well a child continues what the query says beyond its heading, with "unspecified" preferred where it says nothing. */
function fitness(child: Node, left: ReadonlySet<string>, asked: ReadonlySet<string>): number {
  let score = child.plainness;
  for (const word of left) if (child.words.has(word)) score += SIDE_WORDS.has(word) ? 12 : 6;
  if (child.side !== undefined && !asked.has(child.side)) score -= 5;
  return score;
}

const MOST_HEADINGS = 6000;
const MOST_SINGLES = 30_000;

/** Leads from a heading to the billable code that a query means. */
export class Resolver {
  private readonly startingWith: StartingWith;
  private readonly below = new Map<string, readonly Node[]>();
  private readonly singles = new Map<string, Icd10CmCode | undefined>();

  constructor(startingWith: StartingWith) {
    this.startingWith = startingWith;
  }

  private single(code: string): Icd10CmCode | undefined {
    if (this.singles.has(code)) return this.singles.get(code);
    const [first] = this.startingWith(code, 1);
    const found = first !== undefined && undotted(first.code) === code ? first : undefined;
    if (this.singles.size > MOST_SINGLES) this.singles.clear();
    this.singles.set(code, found);
    return found;
  }

  private children(heading: string): readonly Node[] {
    const known = this.below.get(heading);
    if (known !== undefined) return known;
    const out: Node[] = [];
    let last = "";
    for (const item of this.startingWith(heading)) {
      const plain = undotted(item.code);
      if (plain === heading || (last !== "" && plain.startsWith(last))) continue;
      last = plain;
      out.push(nodeOf(item));
    }
    if (this.below.size > MOST_HEADINGS) this.below.clear();
    this.below.set(heading, out);
    return out;
  }

  /**
   * The code itself when it is billable (or headings are wanted), else the child that fits best, level by level. `asked` are
   * the words of the query; `said` tells which of them the phrase already answers.
   */
  resolve(
    code: string,
    asked: ReadonlySet<string>,
    said: (word: string) => boolean,
    headings: boolean,
  ): Resolved | undefined {
    const start = this.single(code);
    if (start === undefined) return undefined;
    if (start.billable || headings) return { code: start, worth: 1, gained: [] };
    const left = new Set<string>();
    const answered = new Set(indexWords(start.title));
    for (const word of asked) if (!answered.has(word) && !said(word)) left.add(word);
    const gained: string[] = [];
    let current: Icd10CmCode = start;
    let worth = 1;
    while (!current.billable) {
      const children = this.children(undotted(current.code));
      let best: Node | undefined;
      let bestScore = -Infinity;
      for (const child of children) {
        const score = fitness(child, left, asked);
        if (score > bestScore) [best, bestScore] = [child, score];
      }
      if (best === undefined) return undefined;
      if (bestScore < 3 && children.length > 1) worth *= 0.93;
      for (const word of best.words) if (left.delete(word)) gained.push(word);
      current = best.code;
    }
    return { code: current, worth, gained };
  }
}
