import { describe, expect, it } from "vitest";
import { validate } from "../validate/validate.ts";
import { GuideWalker } from "../validate/walk.ts";
import type { BaseElement } from "./elements.ts";
import { functionalIds } from "./functional-ids.ts";
import type { ElementSpec, Grammar, LoopSpec, SegmentSpec } from "./grammar.ts";
import { grammarFor } from "./guides.ts";

/** Transaction set, guide, and BHT02 where a guide has a grammar for each direction. */
const GUIDES = [
  ["270", "005010X279A1", undefined],
  ["271", "005010X279A1", undefined],
  ["275", "005010X210", undefined],
  ["276", "005010X212", undefined],
  ["277", "005010X212", undefined],
  ["277", "005010X214", undefined],
  ["278", "005010X217", "13"],
  ["278", "005010X217", "11"],
  ["820", "005010X218", undefined],
  ["824", "005010X186A1", undefined],
  ["834", "005010X220A1", undefined],
  ["997", "005010X230", undefined],
  ["999", "005010X231A1", undefined],
] as const;

/** One segment of a made-up transaction set and the use it is meant to be. */
interface Placed {
  readonly loop: string;
  readonly use: SegmentSpec;
  readonly elements: readonly string[];
}

const PERIODS: Readonly<Record<string, string>> = {
  D8: "20260101",
  RD8: "20260101-20260102",
  DT: "202601011200",
  TM: "1200",
};

function plainValue(base: BaseElement | undefined): string {
  const fill = base?.type === "N" || base?.type === "R" ? "1" : "A";
  if (base?.type === "DT") return "20260101";
  if (base?.type === "TM") return "1200";
  return fill.repeat(Math.max(1, base?.min ?? 1));
}

function value(element: ElementSpec, before: string | undefined): string {
  if (element.parts !== undefined) {
    const parts = element.parts.map((part) => (part.usage === "R" ? value(part, undefined) : ""));
    return parts.join(":").replace(/:+$/, "");
  }
  const code = element.codes?.values().next().value;
  if (code !== undefined) return code;
  return PERIODS[before ?? ""] ?? plainValue(element.base);
}

/** The least that the guide asks of a segment: its required elements, and those that they bring with them. */
function leastElements(use: SegmentSpec): string[] {
  const specs = use.elements ?? [];
  const elements = [use.id, ...specs.map(() => "")];
  const fill = (at: number): void => {
    const spec = specs[at - 1];
    if (spec !== undefined && elements[at] === "") elements[at] = value(spec, elements[at - 1]);
  };
  specs.forEach((spec, index) => {
    if (spec.usage === "R") fill(index + 1);
  });
  for (const { kind, positions } of use.rules) {
    const [first = 0, second = 0] = positions;
    const sent = positions.filter((at) => elements[at] !== "");
    if (kind === "P" && sent.length > 0) positions.forEach(fill);
    if (kind === "R" && sent.length === 0) fill(first);
    if (kind === "C" && elements[first] !== "") positions.forEach(fill);
    if (kind === "L" && elements[first] !== "" && sent.length === 1) fill(second);
  }
  while (elements.at(-1) === "") elements.pop();
  return elements;
}

/** Every use of a loop once, in the guide's order. */
function everyUse(loop: LoopSpec): Placed[] {
  return loop.children.flatMap((child) =>
    child.kind === "loop" ? everyUse(child) : [{ loop: loop.id, use: child, elements: leastElements(child) }],
  );
}

function complete(grammar: Grammar, purpose: string | undefined): Placed[] {
  let levels = 0;
  return everyUse(grammar.root).map((one) => {
    const { id } = one.use;
    if (id === "HL") {
      levels += 1;
      const parent = levels === 1 ? "" : String(levels - 1);
      return { ...one, elements: ["HL", String(levels), parent, ...one.elements.slice(3)] };
    }
    if (id === "ST") return { ...one, elements: ["ST", one.elements[1] ?? "", "0001", grammar.implementation] };
    if (id !== "BHT" || purpose === undefined) return one;
    return { ...one, elements: one.elements.map((text, at) => (at === 2 ? purpose : text)) };
  });
}

function file(transaction: string, implementation: string, placed: readonly Placed[]): string {
  const group = functionalIds(transaction)?.[0] ?? "";
  const body = placed.map(({ use, elements }) => (use.id === "SE" ? `SE*${placed.length}*0001` : elements.join("*")));
  return [
    "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260101*1200*^*00501*000000001*0*T*:",
    `GS*${group}*SENDER*RECEIVER*20260101*1200*1*X*${implementation}`,
    ...body,
    "GE*1*1",
    "IEA*1*000000001",
  ].join("~\n");
}

/** Findings of the first two levels as `position element CODE`, the element 0 for a segment. */
function findings(transaction: string, implementation: string, placed: readonly Placed[]): string[] {
  const { issues } = validate(`${file(transaction, implementation, placed)}~\n`, { levels: [1, 2] });
  return issues.map((one) => `${one.position ?? 0} ${one.element ?? 0} ${one.code}`);
}

/** Changes element `at` of every segment where `change` gives a new text; returns what changed as `position`. */
function mutate(
  placed: readonly Placed[],
  at: number,
  change: (element: ElementSpec, text: string) => string | undefined,
): { readonly placed: readonly Placed[]; readonly positions: readonly number[] } {
  const positions: number[] = [];
  const changed = placed.map((one, index) => {
    const element = one.use.elements?.[at - 1];
    if (element === undefined || element.key || /^(?:ST|SE|BHT|BIN|BDS)$/.test(one.use.id)) return one;
    const text = change(element, one.elements[at] ?? "");
    if (text === undefined) return one;
    positions.push(index + 1);
    const elements = Array.from({ length: Math.max(one.elements.length, at + 1) }, (_, n) => one.elements[n] ?? "");
    elements[at] = text;
    return { ...one, elements };
  });
  return { placed: changed, positions };
}

describe.each(GUIDES)("a %s of guide %s (BHT02 %s) with every segment once", (transaction, implementation, purpose) => {
  const grammar = grammarFor(transaction, implementation, purpose);
  const placed = grammar === undefined ? [] : complete(grammar, purpose);
  const found = (changed: readonly Placed[]): string[] => findings(transaction, implementation, changed);
  const longest = Math.max(...placed.map(({ use }) => use.elements?.length ?? 0));

  it("has no finding", () => {
    expect(placed.length).toBeGreaterThan(6);
    expect(found(placed)).toEqual([]);
  });

  it("puts each segment where it is meant to be", () => {
    if (grammar === undefined) return;
    const walker = new GuideWalker(grammar, ":", transaction, () => undefined);
    placed.forEach(({ use, elements, loop }, index) => {
      const taken = walker.take({ id: use.id, elements, offset: 0, ordinal: index + 1, line: 1 });
      expect(`${walker.loop === "ST" ? placed[0]?.loop : walker.loop} ${taken?.name}`).toBe(`${loop} ${use.name}`);
    });
  });

  it("misses every required element that is left out", () => {
    for (let at = 1; at <= longest; at += 1) {
      const changed = mutate(placed, at, (element) => (element.usage === "R" ? "" : undefined));
      const got = new Set(found(changed.placed));
      for (const position of changed.positions) expect(got).toContain(`${position} ${at} ELE-MISSING`);
    }
  });

  it("refuses every element that the guide does not use", () => {
    for (let at = 1; at <= longest; at += 1) {
      const changed = mutate(placed, at, (element) => (element.usage === "N" ? plainValue(element.base) : undefined));
      const got = new Set(found(changed.placed));
      for (const position of changed.positions) expect(got).toContain(`${position} ${at} ELE-NOT-USED`);
    }
  });

  it("refuses every code that the guide does not list", () => {
    for (let at = 1; at <= longest; at += 1) {
      const changed = mutate(placed, at, (element) =>
        element.codes === undefined ? undefined : "?".repeat(Math.max(1, element.base?.min ?? 1)),
      );
      const got = new Set(found(changed.placed));
      for (const position of changed.positions) expect(got).toContain(`${position} ${at} ELE-CODE`);
    }
  });

  it("misses every required segment that is left out", () => {
    for (const [index, { use, loop }] of placed.entries()) {
      if (use.usage !== "R" || use.index === 0 || /^(?:ST|SE|BHT)$/.test(use.id)) continue;
      const codes = found(placed.filter((_, at) => at !== index)).map((one) => one.split(" ")[2]);
      expect(codes, `${loop} ${use.name}`).toContain("SEG-MISSING");
    }
  });

  it("counts every segment that stands once too often", () => {
    for (const [index, one] of placed.entries()) {
      const { use, loop } = one;
      if (use.max > 20 || use.index === 0 || use.keys.length === 0 || /^(?:ST|SE|BHT)$/.test(use.id)) continue;
      const more = Array<Placed>(use.max).fill(one);
      const codes = found([...placed.slice(0, index), ...more, ...placed.slice(index)]).map(
        (text) => text.split(" ")[2],
      );
      expect(codes, `${loop} ${use.name}`).toContain("SEG-REPEAT");
    }
  });
});
