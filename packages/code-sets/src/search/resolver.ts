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

const SIDES: Readonly<Record<string, string>> = {
  l: "left",
  lt: "left",
  r: "right",
  rt: "right",
  both: "bilateral",
  bilat: "bilateral",
  bl: "bilateral",
};

function askedWords(query: string): Set<string> {
  const words = new Set(indexWords(query));
  for (const [short, long] of Object.entries(SIDES)) if (words.has(short)) words.add(long);
  return words;
}

const SIDE_WORDS = new Set(["left", "right", "bilateral"]);

/** How well a child continues what the query says beyond its heading, with "unspecified" preferred where it says nothing. */
function fitness(child: Icd10CmCode, left: ReadonlySet<string>, asked: ReadonlySet<string>): number {
  const title = child.title.toLowerCase();
  const words = new Set(indexWords(title));
  let score = 0;
  for (const word of left) if (words.has(word)) score += SIDE_WORDS.has(word) ? 12 : 6;
  const side = /\b(left|right|bilateral)\b/.exec(title)?.[1];
  if (side !== undefined && !asked.has(side)) score -= 5;
  if (/\bunspecified\b|\bnos\b|not specified/.test(title)) score += 4;
  if (/\bwithout\b|uncomplicated|\bnot intractable\b/.test(title) && !/\bwith\b/.test(title)) score += 3;
  if (/\bwithout\b/.test(title)) score += 2;
  if (/initial encounter( for closed fracture)?$/.test(title)) score += 4;
  if (/open fracture|subsequent encounter|sequela$/.test(title)) score -= 3;
  if (/\b(other specified|specified)\b/.test(title) && !/unspecified/.test(title)) score -= 2;
  if (/\bin diseases classified elsewhere\b/.test(title)) score -= 3;
  const last = child.code.at(-1) ?? "";
  if (last === "9") score += 2;
  else if (last === "0" || last === "A") score += 1;
  return score;
}

/** Leads from a heading to the billable code that a query means. */
export class Resolver {
  private readonly startingWith: (prefix: string) => Icd10CmCode[];
  private readonly families = new Map<string, readonly Icd10CmCode[]>();

  constructor(startingWith: (prefix: string) => Icd10CmCode[]) {
    this.startingWith = startingWith;
  }

  private family(code: string): readonly Icd10CmCode[] {
    const known = this.families.get(code);
    if (known !== undefined) return known;
    const family = this.startingWith(code);
    if (this.families.size > 3000) this.families.clear();
    this.families.set(code, family);
    return family;
  }

  private children(family: readonly Icd10CmCode[], heading: string): Icd10CmCode[] {
    const out: Icd10CmCode[] = [];
    let last = "";
    for (const item of family) {
      const plain = undotted(item.code);
      if (plain === heading || !plain.startsWith(heading) || (last !== "" && plain.startsWith(last))) continue;
      last = plain;
      out.push(item);
    }
    return out;
  }

  /**
   * The code itself when it is billable (or headings are wanted), else the child that fits best, level by level. `said` are
   * the words that the phrase already answers.
   */
  resolve(code: string, query: string, said: string, headings: boolean): Resolved | undefined {
    const family = this.family(code);
    let current = family.find((item) => undotted(item.code) === code);
    if (current === undefined) return undefined;
    if (current.billable || headings) return { code: current, worth: 1, gained: [] };
    const asked = askedWords(query);
    const left = new Set(asked);
    for (const word of indexWords(`${said} ${current.title}`)) left.delete(word);
    const gained: string[] = [];
    let worth = 1;
    while (!current.billable) {
      const children = this.children(family, undotted(current.code));
      let best: Icd10CmCode | undefined;
      let bestScore = -Infinity;
      for (const child of children) {
        const score = fitness(child, left, asked);
        if (score > bestScore) [best, bestScore] = [child, score];
      }
      if (best === undefined) return undefined;
      if (bestScore < 3 && children.length > 1) worth *= 0.93;
      for (const word of indexWords(best.title)) {
        if (left.delete(word)) gained.push(word);
      }
      current = best;
    }
    return { code: current, worth, gained };
  }
}
