import { SEGMENT_CODECS } from "../generated/segments.gen.ts";
import type { ElementSpec, LoopSpec, SegmentSpec } from "../grammar/grammar.ts";
import { segmentShape } from "../grammar/segment-shapes.ts";
import type { FieldShape } from "../grammar/segment-shapes.ts";
import type { WireElement, WireSegment, WriteProblem } from "../wire/write-interchange.ts";
import type { LoopValue } from "./loop-reader.ts";
import type { UnplacedSegment } from "./loop-types.ts";

interface Codec {
  // The generated writers each take the object of their own segment; which one it is, the grammar has decided.
  readonly write: (value: never) => WireSegment;
}

const CODECS = new Map<string, Codec>(Object.entries(SEGMENT_CODECS));

/** What the guide has only one code for, by element: filled in where the object leaves it out. */
interface Constant {
  readonly at: number;
  readonly code: string;
  /** True for the first component of a composite. */
  readonly component: boolean;
}

interface UsePlan {
  readonly codec: Codec;
  readonly constants: readonly Constant[];
  /** Lists in the object and how many entries fit. */
  readonly lists: readonly { readonly name: string; readonly times: number }[];
}

const plans = new WeakMap<SegmentSpec, UsePlan>();

function planOf(use: SegmentSpec): UsePlan | undefined {
  const known = plans.get(use);
  if (known !== undefined) return known;
  const codec = CODECS.get(use.id);
  const shape = segmentShape(use.id);
  if (codec === undefined || shape === undefined) return undefined;
  const constants = (use.elements ?? []).flatMap((element, index) => constantOf(element, index + 1));
  const lists = shape.fields.flatMap((field) => listOf(field));
  const plan = { codec, constants, lists };
  plans.set(use, plan);
  return plan;
}

function constantOf(element: ElementSpec, at: number): Constant[] {
  if (element.usage !== "R") return [];
  const component = element.parts !== undefined;
  const codes = element.parts === undefined ? element.codes : element.parts[0]?.codes;
  const [code, second] = codes ?? [];
  return code === undefined || second !== undefined ? [] : [{ at, code, component }];
}

function listOf(field: FieldShape): { name: string; times: number }[] {
  return field.kind === "texts" || field.kind === "group" ? [{ name: field.name, times: field.times }] : [];
}

/** Writes the segments of a transaction set between ST and SE from its typed object: levels are numbered, single codes filled in. */
export class LoopWriter {
  readonly segments: WireSegment[] = [];
  readonly problems: WriteProblem[] = [];
  #levels = 0;

  /** Writes the body of a whole transaction set. */
  transaction(root: LoopSpec, value: LoopValue): void {
    this.#content(root, value, "", "", 1);
  }

  /** `start` is the number of segments that stand before this loop's first. */
  #content(spec: LoopSpec, value: LoopValue, path: string, parentLevel: string, written: number): void {
    const from = this.segments.length - written;
    let level = parentLevel;
    const pending: UnplacedSegment[] = [...(value.unplacedSegments ?? [])];
    const flush = (): void => {
      while (pending[0] !== undefined && pending[0].after <= this.segments.length - from) {
        this.segments.push(pending[0].segment);
        pending.shift();
      }
    };
    for (const child of spec.children) {
      if (child.id === "ST" || child.id === "SE") continue;
      if (child.kind === "segment" && child.id === "HL") {
        level = this.#level(spec, child, value, parentLevel);
        continue;
      }
      const held = value[child.name];
      if (held === undefined) continue;
      const list: readonly unknown[] = Array.isArray(held) ? held : [held];
      for (const [index, one] of list.entries()) {
        flush();
        const where = list.length > 1 ? `${path}${child.name}[${index}]` : `${path}${child.name}`;
        this.#child(child, one, where, level, index + 1);
      }
    }
    for (const one of pending) this.segments.push(one.segment);
  }

  #child(child: SegmentSpec | LoopSpec, one: unknown, where: string, level: string, number: number): void {
    if (typeof one !== "object" || one === null) {
      this.#problem(where, "A segment or loop must be an object. Give one, or leave the property out.");
      return;
    }
    // Loops and segments are plain objects whose properties the grammar names; anything else in them is not looked at.
    const value = one as LoopValue;
    if (child.kind === "loop") {
      if (isEmpty(value)) return;
      const counted = child.trigger.id === "LX" ? numbered(child, value, number) : value;
      this.#content(child, counted, `${where}.`, level, 0);
    } else this.#segment(child, value, where);
  }

  #segment(use: SegmentSpec, value: LoopValue, where: string): void {
    if (isEmpty(value)) return;
    const plan = planOf(use);
    if (plan === undefined) return;
    for (const { name, times } of plan.lists) {
      const list = value[name];
      if (Array.isArray(list) && list.length > times) {
        this.#problem(`${where}.${name}`, `Segment ${use.id} has room for ${times} entries here, not ${list.length}.`);
      }
    }
    // The codec of this segment id takes the object of this segment id.
    const segment: WireElement[] = [...plan.codec.write(value as never)];
    for (const { at, code, component } of plan.constants) fill(segment, at, code, component);
    const more = value["moreElements"];
    if (Array.isArray(more)) segment.push(...more.map(String));
    this.segments.push([use.id, ...segment.slice(1)]);
  }

  /** HL of a loop: numbered in order, under the level around it, with its code and whether levels follow in it. */
  #level(spec: LoopSpec, use: SegmentSpec, value: LoopValue, parent: string): string {
    // The property of an HL use holds the object of an HL segment, or nothing.
    const given = (value[use.name] ?? {}) as { readonly levelCode?: string; readonly childCode?: string };
    this.#levels += 1;
    const number = String(this.#levels);
    const code = use.elements?.[2]?.codes?.values().next().value ?? "";
    const hasChild = spec.children.some(
      (child) => child.kind === "loop" && child.trigger.id === "HL" && isSent(value[child.name]),
    );
    const required = use.elements?.[3]?.usage === "R";
    const child = hasChild ? "1" : required ? "0" : given.childCode === undefined ? "" : "0";
    this.segments.push(["HL", number, parent, given.levelCode ?? code, child]);
    return number;
  }

  #problem(path: string, message: string): void {
    this.problems.push({ code: "WRITE-OBJECT", path, message });
  }
}

function isSent(held: unknown): boolean {
  return Array.isArray(held) ? held.length > 0 : held !== undefined;
}

/** True when nothing in the object was sent. */
function isEmpty(value: LoopValue): boolean {
  for (const key in value) {
    const one = value[key];
    if (one === undefined || one === "") continue;
    if (Array.isArray(one)) {
      if (one.length > 0) return false;
    } else if (typeof one !== "object" || one === null || !isEmpty(one as LoopValue)) return false;
  }
  return true;
}

/** A loop that LX opens, with its number when the object gives none. */
function numbered(loop: LoopSpec, value: LoopValue, number: number): LoopValue {
  const { name } = loop.trigger;
  const given = value[name] as { readonly number?: string } | undefined;
  if (given?.number !== undefined && given.number !== "") return value;
  return { ...value, [name]: { ...given, number: String(number) } };
}

function fill(segment: WireElement[], at: number, code: string, component: boolean): void {
  const held = segment[at];
  if (!component) {
    if (held === "" || held === undefined) segment[at] = code;
    return;
  }
  if (Array.isArray(held) && held[0] === "") segment[at] = [code, ...held.slice(1)];
}
