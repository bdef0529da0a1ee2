import { once, pick } from "./draw.ts";
import type { Dice } from "./draw.ts";
import { SEGMENT_CODECS } from "../generated/segments.gen.ts";
import type { BaseElement } from "../grammar/elements.ts";
import type { ElementSpec, LoopSpec, SegmentSpec } from "../grammar/grammar.ts";
import { isList } from "../typed/loop-reader.ts";
import { STANDARD_DELIMITERS } from "../wire/segment.ts";

/** A typed loop or segment, as the grammar says it may be. */
export type SampleValue = Record<string, unknown>;

const WORDS = ["A", "B7", "MAPLE", "9Q", "X?", "O'HARA", "3", "12", "ZED.9", "É", "a b"];
/** What the writer makes: levels, header and trailer. */
const MADE = new Set(["HL", "ST", "SE"]);
const CODECS = new Map<string, { read(elements: readonly string[], delimiters: typeof STANDARD_DELIMITERS): object }>(
  Object.entries(SEGMENT_CODECS),
);

/**
 * A typed object of a guide out of its grammar alone: required parts always, others now and then, lists of one to three, every element
 * with a text of its type or one of its codes. It says nothing sensible; it is only of the right shape.
 */
export function sampleLoop(spec: LoopSpec, dice: Dice, depth = 0): SampleValue {
  const value: SampleValue = {};
  // LS and LE stand around loops that begin like others do (LX of the 834): with those loops both are required, without them neither.
  const isBracketed = once(dice, 3);
  const from = spec.children.findIndex((child) => child.kind === "segment" && child.id === "LS");
  const to = spec.children.findIndex((child) => child.kind === "segment" && child.id === "LE");
  for (const [index, child] of spec.children.entries()) {
    const inBrackets = spec.trigger.id !== "LS" && from >= 0 && index >= from && index <= to;
    if (inBrackets && !isBracketed) continue;
    if (child.usage === "N" || (child.kind === "segment" && MADE.has(child.id))) continue;
    const isTrigger = child === spec.trigger;
    if (child.usage !== "R" && !isTrigger && !inBrackets && !once(dice, child.kind === "loop" ? 3 + depth : 3))
      continue;
    const make = (): object =>
      child.kind === "loop" ? sampleLoop(child, dice, depth + 1) : sampleSegment(child, dice);
    if (!isList(child)) value[child.name] = make();
    else {
      const most = Math.min(child.kind === "segment" && child.each ? 1 : child.max, depth > 2 ? 2 : 3);
      value[child.name] = Array.from({ length: 1 + dice.next(most) }, make);
    }
  }
  return value;
}

/** A typed segment as this use of it may be. */
function sampleSegment(use: SegmentSpec, dice: Dice): object {
  const codec = CODECS.get(use.id);
  if (codec === undefined) throw new RangeError(`There is no codec for segment ${use.id}.`);
  const specs = use.elements ?? [];
  const texts: string[] = specs.map((spec) => (isSent(spec, dice) ? elementText(spec, dice) : ""));
  const first = specs.findIndex((spec) => spec.usage !== "N");
  const spec = specs[first];
  if (spec !== undefined && !texts.some((text) => text !== ""))
    texts[first] = elementText({ ...spec, usage: "R" }, dice);
  if (use.id === "BIN" || use.id === "BDS") return codec.read(binary(use.id), STANDARD_DELIMITERS);
  return codec.read([use.id, ...texts], STANDARD_DELIMITERS);
}

/** Data that holds every separator, with its length. */
function binary(id: string): readonly string[] {
  const data = "A~B*C:D^E\nISA*";
  return id === "BIN" ? [id, String(data.length), data] : [id, "B64", String(data.length), data];
}

function isSent(spec: ElementSpec, dice: Dice): boolean {
  return spec.usage === "R" || (spec.usage === "S" && (spec.key || once(dice, 3)));
}

function elementText(spec: ElementSpec, dice: Dice): string {
  const { parts, base, codes } = spec;
  const one = (): string => {
    if (parts !== undefined) return compositeText(parts, dice);
    if (codes !== undefined) return pick(dice, [...codes]);
    return base?.parts === undefined ? baseText(base, dice) : baseText(base.parts[0], dice);
  };
  if (base?.repeats !== true) return one();
  return Array.from({ length: 1 + dice.next(3) }, one).join("^");
}

function compositeText(parts: readonly ElementSpec[], dice: Dice): string {
  const texts: string[] = parts.map((part, index) =>
    index === 0 || isSent(part, dice) ? elementText(part, dice) : "",
  );
  while (texts.at(-1) === "") texts.pop();
  return texts.join(":");
}

function baseText(base: BaseElement | undefined, dice: Dice): string {
  switch (base?.type) {
    case "N":
    case "R":
      return String(1 + dice.next(10 ** Math.min(base.max, 4) - 1)).padStart(Math.min(base.min, 9), "0");
    case "DT":
      return `20${String(10 + dice.next(15))}0${String(1 + dice.next(9))}1${String(dice.next(10))}`.slice(-base.max);
    case "TM":
      return `1${dice.next(10)}${dice.next(6)}${dice.next(10)}`;
    default: {
      const word = pick(dice, WORDS).padEnd(base?.min ?? 1, "X");
      return word.slice(0, Math.max(base?.max ?? 1, 1));
    }
  }
}

/** The object without what the writer makes and without what was not sent, for comparing. */
export function comparable(spec: LoopSpec, value: unknown): unknown {
  // Typed loops are plain objects whose properties the grammar names.
  const loop = (value ?? {}) as SampleValue;
  const result: SampleValue = {};
  for (const [name, held] of Object.entries(loop)) {
    const child = spec.children.find((one) => one.name === name);
    if (child?.kind === "segment" && MADE.has(child.id)) continue;
    if (child?.kind !== "loop") result[name] = held;
    else if (Array.isArray(held)) result[name] = held.map((one) => comparable(child, one));
    else result[name] = comparable(child, held);
  }
  return result;
}
