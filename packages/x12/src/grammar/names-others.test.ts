import { describe, expect, it } from "vitest";
import type { LoopSpec } from "./grammar.ts";
import { grammarFor } from "./guides.ts";

const GUIDES = [
  ["270", "005010X279A1", undefined],
  ["271", "005010X279A1", undefined],
  ["275", "005010X210", undefined],
  ["276", "005010X212", undefined],
  ["277", "005010X212", undefined],
  ["277", "005010X214", undefined],
  ["278", "005010X217", undefined],
  ["278", "005010X217", "13"],
  ["278", "005010X217", "11"],
  ["820", "005010X218", undefined],
  ["824", "005010X186A1", undefined],
  ["834", "005010X220A1", undefined],
  ["997", "005010X230", undefined],
  ["999", "005010X231A1", undefined],
] as const;

/** Things that stand in the plural though their use stands once: one segment holds several of them. */
const SEVERAL_IN_ONE = new Set(["accountNumbers", "demographics", "diagnoses", "priorCoverageMonths"]);

function loopsOf(loop: LoopSpec): LoopSpec[] {
  return [loop, ...loop.children.flatMap((child) => (child.kind === "loop" ? loopsOf(child) : []))];
}

function isPlural(name: string): boolean {
  return /[^s]s$/.test(name) || name === "teeth" || name.endsWith("Info");
}

describe.each(GUIDES)("names of the %s guide %s (BHT02 %s)", (transaction, implementation, purpose) => {
  const grammar = grammarFor(transaction, implementation, purpose);
  const loops = grammar === undefined ? [] : loopsOf(grammar.root);
  const named = loops.flatMap((loop) => loop.children.map((child) => ({ loop: loop.id, child })));

  it("are given to every use and loop, in camel case", () => {
    expect(loops.length).toBeGreaterThan(3);
    for (const { loop, child } of named) expect(child.name, `${loop} ${child.id}`).toMatch(/^[a-z][a-zA-Z0-9]*$/);
  });

  it("are unique among brothers", () => {
    for (const loop of loops) {
      const names = loop.children.map((child) => child.name);
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

  it("stand beside elements of the base standard, none of which the guide exceeds", () => {
    for (const { loop, child } of named) {
      if (child.kind !== "segment") continue;
      for (const [at, element] of (child.elements ?? []).entries())
        expect(element.base, `${loop} ${child.id}${at + 1}`).toBeDefined();
    }
  });
});
