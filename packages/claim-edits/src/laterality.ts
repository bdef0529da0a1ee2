import type { DiagnosisTable } from "./reference-tables.ts";

/** The side that a diagnosis names, where its neighbours show that the classification tells sides apart. */
export type DiagnosisSide = "left" | "right" | "both" | "unspecified";

const POSITIONS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const FILLERS = new Set(["of", "in", "the", "and"]);

function wordsOf(title: string): string[] {
  return title
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !FILLERS.has(word));
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.toSorted().join(" ") === b.toSorted().join(" ");
}

/** The codes that differ from this one in one character after the category. */
function* neighbours(table: DiagnosisTable, code: string): Generator<{ code: string; title: string }> {
  for (let position = code.length - 1; position >= 3; position -= 1) {
    for (const character of POSITIONS) {
      if (character === code[position]) continue;
      const row = table.find(code.slice(0, position) + character + code.slice(position + 1));
      if (row !== undefined) yield row;
    }
  }
}

function mirrored(words: readonly string[]): string[] {
  return words.map((word) => (word === "left" ? "right" : word === "right" ? "left" : word));
}

/**
 * The side of a diagnosis by its title. A side counts only when a neighbouring code says the same of the other side, so
 * that "left ventricular failure" names no side; undefined for codes that know none.
 */
export function sideOf(table: DiagnosisTable, code: string): DiagnosisSide | undefined {
  let known = sides.get(table);
  if (known === undefined) {
    known = new Map();
    sides.set(table, known);
  }
  if (!known.has(code)) known.set(code, readSide(table, code));
  return known.get(code);
}

/** A table never changes, so what it says of a code is worked out once. */
const sides = new WeakMap<DiagnosisTable, Map<string, DiagnosisSide | undefined>>();

function readSide(table: DiagnosisTable, code: string): DiagnosisSide | undefined {
  const words = wordsOf(table.find(code)?.title ?? "");
  const left = words.includes("left");
  const right = words.includes("right");
  if (left && right) return undefined;
  if (left || right) {
    const other = mirrored(words);
    for (const neighbour of neighbours(table, code)) {
      if (sameWords(wordsOf(neighbour.title), other)) return left ? "left" : "right";
    }
    return undefined;
  }
  if (words.includes("bilateral")) return "both";
  return sideSibling(table, code, "right") === undefined ? undefined : "unspecified";
}

/**
 * The code for one side of a diagnosis that leaves the side open (`unspecified knee`): the neighbour that says nothing
 * else than the side. Undefined when the classification has none.
 */
export function sideSibling(table: DiagnosisTable, code: string, side: "left" | "right"): string | undefined {
  const words = wordsOf(table.find(code)?.title ?? "");
  if (!words.includes("unspecified")) return undefined;
  const own = new Set(words);
  for (const neighbour of neighbours(table, code)) {
    const theirs = wordsOf(neighbour.title);
    if (!theirs.includes(side)) continue;
    const rest = theirs.filter((word) => word !== side);
    const extra = words.length - rest.length;
    if (extra >= 0 && extra <= 2 && rest.every((word) => own.has(word))) return neighbour.code;
  }
  return undefined;
}
