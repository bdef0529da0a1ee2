import { codeTest, compares, listTest, millionths, plainCode, rangeOf } from "./condition-values.ts";
import { conditionWords } from "./condition-words.ts";
import { ruleField } from "./fields-table.ts";
import type { CodeCondition, CompareCondition, Condition } from "./rule.ts";
import type { RuleProblem } from "./shape-reading.ts";

/** A leaf with its sign: `not` was pushed down to it. */
interface Literal {
  readonly leaf: Exclude<Condition, { kind: "all" | "any" | "not" }>;
  readonly isTrue: boolean;
}

function isScalar(condition: CodeCondition): boolean {
  return ruleField(condition.field)?.kind !== "list";
}

/** Some codes that meet a match, to try another match on: the values themselves, and both ends of ranges. */
function examples(condition: CodeCondition): readonly string[] {
  return condition.values.flatMap((value) =>
    condition.match === "in-range" ? (rangeOf(value) ?? []) : [plainCode(value)],
  );
}

/** Whether no code can meet both. Ranges count as meeting when they overlap or hold each other's examples. */
function neverBoth(a: CodeCondition, b: CodeCondition): boolean {
  const meetsA = codeTest(a.match, a.values);
  const meetsB = codeTest(b.match, b.values);
  if (a.match !== "is-one-of" && b.match !== "is-one-of") {
    // Two open sets: a range and a beginning may meet between their ends, so only equal kinds are judged.
    if (a.match !== b.match) return false;
    return !examples(a).some(meetsB) && !examples(b).some(meetsA);
  }
  const [closed, test] = a.match === "is-one-of" ? [a, meetsB] : [b, meetsA];
  return !examples(closed).some(test);
}

function compareRange(condition: CompareCondition, isTrue: boolean): (value: bigint) => boolean {
  const right = millionths(condition.value);
  return (value) => right === undefined || compares(value, condition.is, right) === isTrue;
}

function compareClash(a: CompareCondition, aTrue: boolean, b: CompareCondition, bTrue: boolean): boolean {
  const ends = [a, b].flatMap((each) => {
    const value = millionths(each.value);
    return value === undefined ? [] : [value - 1n, value, value + 1n];
  });
  const meetsA = compareRange(a, aTrue);
  const meetsB = compareRange(b, bTrue);
  // Both are half lines or points, so what they have in common touches an end of one of them.
  return ends.length > 0 && !ends.some((value) => meetsA(value) && meetsB(value));
}

function clash(a: Literal, b: Literal): boolean {
  if (a.isTrue !== b.isTrue && JSON.stringify(a.leaf) === JSON.stringify(b.leaf)) return true;
  const presence = (one: Literal): boolean | undefined =>
    one.leaf.kind === "present" ? one.isTrue : one.leaf.kind === "missing" ? !one.isTrue : undefined;
  const fieldOf = (one: Literal): string | undefined => ("field" in one.leaf ? one.leaf.field : undefined);
  if (fieldOf(a) === undefined || fieldOf(a) !== fieldOf(b)) return false;
  const here = presence(a);
  const there = presence(b);
  if (here !== undefined && there !== undefined) return here !== there;
  // A field that is missing has no code and no number.
  if (here === false || there === false) {
    const other = here === false ? b : a;
    return other.leaf.kind === "compare" || (other.leaf.kind === "code" && isScalar(other.leaf));
  }
  if (a.leaf.kind === "compare" && b.leaf.kind === "compare") return compareClash(a.leaf, a.isTrue, b.leaf, b.isTrue);
  if (a.leaf.kind !== "code" || b.leaf.kind !== "code" || !isScalar(a.leaf)) return false;
  if (a.isTrue && b.isTrue) return neverBoth(a.leaf, b.leaf);
  if (a.isTrue === b.isTrue) return false;
  const [wanted, barred] = a.isTrue ? [a.leaf, b.leaf] : [b.leaf, a.leaf];
  return wanted.match === "is-one-of" && examples(wanted).every(codeTest(barred.match, barred.values));
}

/** A leaf that nothing can meet by itself, such as a negative count. */
function impossibleAlone({ leaf, isTrue }: Literal): boolean {
  if (leaf.kind === "compare") {
    const value = millionths(leaf.value);
    if (value === undefined || ruleField(leaf.field)?.kind !== "number") return false;
    const meets = compareRange(leaf, isTrue);
    return ![0n, value, value + 1n, value - 1n].some((each) => each >= 0n && meets(each));
  }
  if (leaf.kind === "count-lines") {
    const meets = (count: number): boolean => compares(BigInt(count), leaf.is, BigInt(leaf.value)) === isTrue;
    if (neverTrue(leaf.of)) return !meets(0);
    return ![0, leaf.value, leaf.value + 1, Math.max(leaf.value - 1, 0)].some(meets);
  }
  if (leaf.kind === "other-line") return isTrue && neverTrue(leaf.of);
  if (leaf.kind === "code" && !isScalar(leaf) && leaf.quantity === "first")
    return isTrue && !listTest(examples(leaf).slice(0, 1), "first", codeTest(leaf.match, leaf.values));
  return false;
}

type Alternatives = readonly (readonly Literal[])[];
const MOST_ALTERNATIVES = 512;

/** The ways in which a condition can hold, each as literals that hold together; undefined when there are too many to look at. */
function alternatives(condition: Condition, isTrue: boolean): Alternatives | undefined {
  switch (condition.kind) {
    case "not":
      return alternatives(condition.of, !isTrue);
    case "all":
    case "any": {
      const parts = condition.of.map((each) => alternatives(each, isTrue));
      if ((condition.kind === "any") === isTrue) {
        const joined = parts.flatMap((part) => part ?? []);
        return parts.includes(undefined) || joined.length > MOST_ALTERNATIVES ? undefined : joined;
      }
      let product: Alternatives = [[]];
      for (const part of parts) {
        if (part === undefined) return undefined;
        product = product.flatMap((left) => part.map((right) => [...left, ...right]));
        if (product.length > MOST_ALTERNATIVES) return undefined;
      }
      return product;
    }
    default:
      return [[{ leaf: condition, isTrue }]];
  }
}

function contradiction(literals: readonly Literal[]): readonly Literal[] | undefined {
  for (const [index, literal] of literals.entries()) {
    if (impossibleAlone(literal)) return [literal];
    const other = literals.slice(index + 1).find((each) => clash(literal, each));
    if (other !== undefined) return [literal, other];
  }
  return undefined;
}

function neverTrue(condition: Condition): boolean {
  const ways = alternatives(condition, true);
  return ways?.every((literals) => contradiction(literals) !== undefined) ?? false;
}

function words({ leaf, isTrue }: Literal): string {
  return isTrue ? conditionWords(leaf) : `not ${conditionWords(leaf)}`;
}

/**
 * Finds conditions that no claim can meet, or that every claim meets: contradictions between codes, numbers and presence of one
 * field. It may miss some, and it never calls a rule contradictory that a claim could meet.
 */
export function contradictions(condition: Condition): readonly RuleProblem[] {
  const ways = alternatives(condition, true);
  if (ways === undefined) return [];
  const broken = ways.map(contradiction);
  const [first] = broken;
  if (ways.length > 0 && first !== undefined && broken.every((each) => each !== undefined)) {
    const said = first.map(words).join("” and “");
    return [
      { path: "when", message: `This can never hold: “${said}”${first.length > 1 ? " exclude each other" : ""}.` },
    ];
  }
  const opposite = alternatives(condition, false);
  if (opposite !== undefined && opposite.length > 0 && opposite.every((each) => contradiction(each) !== undefined))
    return [{ path: "when", message: "This holds for every claim, so the rule would find all of them." }];
  return [];
}
