import type { DiagnosisTable } from "./reference-tables.ts";

/** The side that a diagnosis names, where its neighbours show that the classification tells sides apart. */
export type DiagnosisSide = "left" | "right" | "both" | "unspecified";

const POSITIONS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

function mirrored(title: string): string | undefined {
  if (/\bleft\b/i.test(title)) return title.replace(/\bleft\b/gi, (word) => (word === "Left" ? "Right" : "right"));
  if (/\bright\b/i.test(title)) return title.replace(/\bright\b/gi, (word) => (word === "Right" ? "Left" : "left"));
  return undefined;
}

/** Codes that differ from this one in one character after the category. */
function* neighbours(table: DiagnosisTable, code: string): Generator<{ code: string; title: string }> {
  for (let position = code.length - 1; position >= 3; position -= 1) {
    for (const character of POSITIONS) {
      if (character === code[position]) continue;
      const row = table.find(code.slice(0, position) + character + code.slice(position + 1));
      if (row !== undefined) yield row;
    }
  }
}

function hasNeighbour(table: DiagnosisTable, code: string, title: string): string | undefined {
  const wanted = title.toLowerCase();
  for (const neighbour of neighbours(table, code)) {
    if (neighbour.title.toLowerCase() === wanted) return neighbour.code;
  }
  return undefined;
}

/** The title with its open side filled in: `unspecified knee` → `right knee`. Every place it may stand is tried. */
function* withSide(title: string, side: "left" | "right"): Generator<string> {
  for (const match of title.matchAll(/\bunspecified\b/gi)) {
    yield title.slice(0, match.index) + side + title.slice(match.index + match[0].length);
  }
}

/**
 * The side of a diagnosis by its title. A side counts only when a neighbouring code has the same title for the other
 * side, so that "left ventricular failure" names no side; undefined for codes that know none.
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
  const title = table.find(code)?.title ?? "";
  const other = mirrored(title);
  if (other !== undefined) {
    if (hasNeighbour(table, code, other) === undefined) return undefined;
    return /\bleft\b/i.test(title) ? "left" : "right";
  }
  if (/\bbilateral\b/i.test(title)) return "both";
  return sideSibling(table, code, "right") === undefined ? undefined : "unspecified";
}

/** The code for one side of a diagnosis that leaves the side open; undefined when the classification has none. */
export function sideSibling(table: DiagnosisTable, code: string, side: "left" | "right"): string | undefined {
  const title = table.find(code)?.title ?? "";
  for (const sided of withSide(title, side)) {
    const sibling = hasNeighbour(table, code, sided);
    if (sibling !== undefined) return sibling;
  }
  return undefined;
}
