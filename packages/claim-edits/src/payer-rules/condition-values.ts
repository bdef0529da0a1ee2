import type { CodeCondition, CodeMatch, Comparison, ListQuantity } from "./rule.ts";

/** Does a condition hold? `unknown` is neither: a field that it needs is missing. */
export type Truth = "yes" | "no" | "unknown";

/** Not, with the unknown kept. */
export function opposite(truth: Truth): Truth {
  return truth === "yes" ? "no" : truth === "no" ? "yes" : "unknown";
}

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/;

/** Decimal text as whole millionths, so that nothing is rounded; undefined when it is no number. */
export function millionths(text: string): bigint | undefined {
  const match = DECIMAL.exec(text.trim());
  if (match === null) return undefined;
  const value = BigInt(match[2] ?? "0") * 1_000_000n + BigInt((match[3] ?? "").padEnd(6, "0"));
  return match[1] === "-" ? -value : value;
}

/** Holds `left` against `right`. */
export function compares(left: bigint, is: Comparison, right: bigint): boolean {
  switch (is) {
    case "more-than":
      return left > right;
    case "at-least":
      return left >= right;
    case "equal-to":
      return left === right;
    case "at-most":
      return left <= right;
    case "less-than":
      return left < right;
  }
}

/** A code as it is compared: capital letters, no dot, no blanks. */
export function plainCode(code: string): string {
  return code.toUpperCase().replaceAll(/[.\s]/g, "");
}

/** The two ends of a range `43235-43259`; undefined when the text is no range of codes of one length in order. */
export function rangeOf(text: string): readonly [string, string] | undefined {
  const parts = text.split("-");
  const from = plainCode(parts[0] ?? "");
  const to = plainCode(parts[1] ?? "");
  if (parts.length !== 2 || from === "" || from.length !== to.length || from > to) return undefined;
  return [from, to];
}

/** Whether one plain code meets a match. */
export type CodeTest = (code: string) => boolean;

/** Prepares a match once; lists are looked up, not walked. */
export function codeTest(match: CodeMatch, values: readonly string[]): CodeTest {
  if (match === "in-range") {
    const ranges = values.flatMap((value) => {
      const range = rangeOf(value);
      return range === undefined ? [] : [range];
    });
    return (code) => ranges.some(([from, to]) => code.length === from.length && from <= code && code <= to);
  }
  const plain = new Set(values.map(plainCode).filter((value) => value !== ""));
  if (match === "is-one-of") return (code) => plain.has(code);
  const lengths = [...new Set([...plain].map((value) => value.length))];
  return (code) => lengths.some((length) => code.length >= length && plain.has(code.slice(0, length)));
}

/** Whether a list of codes meets a test: any, all (of at least one), none, or the first. */
export function listTest(codes: readonly string[], quantity: ListQuantity, test: CodeTest): boolean {
  switch (quantity) {
    case "any":
      return codes.some((code) => test(plainCode(code)));
    case "all":
      return codes.length > 0 && codes.every((code) => test(plainCode(code)));
    case "none":
      return !codes.some((code) => test(plainCode(code)));
    case "first": {
      const [first] = codes;
      return first !== undefined && test(plainCode(first));
    }
  }
}

/** The quantity of a condition about a list. */
export function quantityOf(condition: CodeCondition): ListQuantity {
  return condition.quantity ?? "any";
}
