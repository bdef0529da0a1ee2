import { describe, expect, it } from "vitest";
import type { LoopSpec, SegmentSpec } from "./grammar.ts";
import { grammarFor } from "./guides.ts";

const GUIDES = [
  ["837", "005010X222A1"],
  ["837", "005010X291"],
  ["837", "005010X223A2"],
  ["837", "005010X292"],
  ["837", "005010X224A2"],
  ["837", "005010X300"],
  ["835", "005010X221A1"],
] as const;

/** Things that stand in the plural though their use stands once: one segment holds several of them. */
const SEVERAL_IN_ONE = new Set([
  "obstetricAnesthesiaUnits",
  "diagnoses",
  "anesthesiaProcedures",
  "reasonsForVisit",
  "externalCauses",
]);

function loopsOf(loop: LoopSpec): LoopSpec[] {
  return [loop, ...loop.children.flatMap((child) => (child.kind === "loop" ? loopsOf(child) : []))];
}

function isPlural(name: string): boolean {
  return /(?:[^s]s|teeth)$/.test(name) && !/(?:ics|osis)$/.test(name);
}

describe.each(GUIDES)("names of the %s guide %s", (transaction, implementation) => {
  const grammar = grammarFor(transaction, implementation);
  const loops = grammar === undefined ? [] : loopsOf(grammar.root);
  const named = loops.flatMap((loop) => loop.children.map((child) => ({ loop: loop.id, child })));

  it("are given to every use and loop, in camel case", () => {
    expect(loops.length).toBeGreaterThan(5);
    for (const { loop, child } of named) expect(child.name, `${loop} ${child.id}`).toMatch(/^[a-z][a-zA-Z0-9]*$/);
  });

  it("are unique among brothers", () => {
    for (const loop of loops) {
      const names = loop.children.map((child: LoopSpec | SegmentSpec) => child.name);
      expect(names, loop.id).toEqual([...new Set(names)]);
    }
  });

  it("are plural where the use may stand more than once, singular elsewhere", () => {
    for (const { loop, child } of named) {
      if (SEVERAL_IN_ONE.has(child.name)) continue;
      const many = child.max > 1 || (child.kind === "segment" && child.each);
      expect(isPlural(child.name), `${loop} ${child.name}`).toBe(many);
    }
  });
});
