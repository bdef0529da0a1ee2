import { SEGMENT_CODECS } from "../generated/segments.gen.ts";
import type { ElementSpec, LoopSpec, SegmentSpec } from "../grammar/grammar.ts";
import { segmentShape } from "../grammar/segment-shapes.ts";
import type { FieldShape } from "../grammar/segment-shapes.ts";
import type { WireElement, WireSegment, WriteProblem } from "../wire/write-interchange.ts";
import type { LoopValue } from "./loop-reader.ts";
import type { UnplacedSegment } from "./loop-types.ts";

interface Codec {
  /** How many elements have a name. */
  readonly size: number;
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

interface LoopPlan {
  readonly children: ReadonlyMap<string, SegmentSpec | LoopSpec>;
  /** Properties that are not written from the object: HL, ST and SE are made. */
  readonly made: ReadonlySet<string>;
  /** The HL of the loop. */
  readonly level: SegmentSpec | undefined;
  /** Properties that hold the levels under it. */
  readonly levels: readonly string[];
}

const loopPlans = new WeakMap<LoopSpec, LoopPlan>();
const MADE = new Set(["HL", "ST", "SE"]);

function loopPlanOf(spec: LoopSpec): LoopPlan {
  const known = loopPlans.get(spec);
  if (known !== undefined) return known;
  const made = spec.children.filter((child) => child.kind === "segment" && MADE.has(child.id));
  const plan: LoopPlan = {
    children: new Map(spec.children.filter((child) => !made.includes(child)).map((child) => [child.name, child])),
    made: new Set(["unplacedSegments", ...made.map((child) => child.name)]),
    level: spec.trigger.id === "HL" ? spec.trigger : undefined,
    levels: spec.children.flatMap((child) => (child.kind === "loop" && child.trigger.id === "HL" ? [child.name] : [])),
  };
  loopPlans.set(spec, plan);
  return plan;
}

/** Where in the object the writer is; only spelled out for a problem. */
interface Path {
  readonly name: string;
  readonly number: number;
  readonly around: Path | undefined;
}

const NONE: readonly UnplacedSegment[] = [];

/** Writes the segments of a transaction set between ST and SE from its typed object: levels are numbered, single codes filled in. */
export class LoopWriter {
  readonly problems: WriteProblem[] = [];
  readonly #out: (segment: WireSegment) => void;
  #written = 0;
  #levels = 0;

  /** `out` takes each segment as soon as it is made. */
  constructor(out: (segment: WireSegment) => void) {
    this.#out = out;
  }

  /** Writes the body of a whole transaction set. */
  transaction(root: LoopSpec, value: LoopValue): void {
    this.#content(root, value, { name: "", number: 1, around: undefined }, "", 1);
  }

  /** `written` is how many segments of the loop stand before what this writes. */
  #content(spec: LoopSpec, value: LoopValue, path: Path, parentLevel: string, written: number): void {
    const from = this.#written - written;
    const plan = loopPlanOf(spec);
    const unplaced = value.unplacedSegments ?? NONE;
    const level = plan.level === undefined ? parentLevel : this.#level(plan, plan.level, value, parentLevel);
    let next = 0;
    for (const child of this.#present(plan, value, path)) {
      const held = value[child.name];
      const count = Array.isArray(held) ? held.length : 1;
      for (let index = 0; index < count; index += 1) {
        if (unplaced.length > 0) next = this.#unplaced(unplaced, next, this.#written - from);
        this.#child(child, Array.isArray(held) ? held[index] : held, path, level, index + 1);
      }
    }
    this.#unplaced(unplaced, next, Infinity);
  }

  /**
   * What the object holds, in the order of the guide. Uses of one segment that share a place (all REF of a claim) keep the order
   * they have in the object, because the guide leaves it open and a file that was read should come back the same.
   */
  #present(plan: LoopPlan, value: LoopValue, path: Path): readonly (SegmentSpec | LoopSpec)[] {
    const present: (SegmentSpec | LoopSpec)[] = [];
    let last: SegmentSpec | LoopSpec | undefined;
    let sorted = true;
    for (const name in value) {
      if (value[name] === undefined) continue;
      const child = plan.children.get(name);
      if (child === undefined) {
        if (!plan.made.has(name)) {
          this.#problem(path, name, "The guide has nothing of this name here. Correct the name, or leave it out.");
        }
        continue;
      }
      if (last !== undefined && byPlace(last, child) > 0) sorted = false;
      last = child;
      present.push(child);
    }
    return sorted ? present : present.sort(byPlace);
  }

  /** Puts back the segments without a place that stood before the `upTo`th of their loop; returns which comes next. */
  #unplaced(list: readonly UnplacedSegment[], from: number, upTo: number): number {
    let next = from;
    for (let one = list[next]; one !== undefined && one.after <= upTo; one = list[next]) {
      this.#put(one.segment);
      next += 1;
    }
    return next;
  }

  #put(segment: WireSegment): void {
    this.#written += 1;
    this.#out(segment);
  }

  #child(child: SegmentSpec | LoopSpec, one: unknown, path: Path, level: string, number: number): void {
    if (typeof one !== "object" || one === null) {
      this.#problem(path, child.name, "A segment or loop must be an object. Give one, or leave the property out.");
      return;
    }
    // Loops and segments are plain objects whose properties the grammar names; anything else in them is not looked at.
    const value = one as LoopValue;
    // The segment that opens a loop is written also when it is empty: without it the rest would fall into another loop.
    if (isEmpty(value) && (child.kind === "loop" || child.index > 0)) return;
    if (child.kind === "segment") {
      this.#segment(child, value, path);
      return;
    }
    const counted = child.trigger.id === "LX" ? numbered(child, value, number) : value;
    this.#content(child, counted, { name: child.name, number, around: path }, level, 0);
  }

  #segment(use: SegmentSpec, value: LoopValue, path: Path): void {
    const plan = planOf(use);
    if (plan === undefined) return;
    for (const { name, times } of plan.lists) {
      const list = value[name];
      if (Array.isArray(list) && list.length > times) {
        this.#problem(
          path,
          `${use.name}.${name}`,
          `Segment ${use.id} has room for ${times} entries here, not ${list.length}.`,
        );
      }
    }
    // The codec of this segment id takes the object of this segment id and makes a list of its own.
    const segment = plan.codec.write(value as never) as [string, ...WireElement[]];
    for (const { at, code, component } of plan.constants) fill(segment, at, code, component);
    const more = value["moreElements"];
    if (Array.isArray(more)) {
      // A list that ends the segment is not filled up, and what follows must keep its place.
      while (segment.length <= plan.codec.size) segment.push("");
      segment.push(...more.map(String));
    }
    this.#put(segment);
  }

  /** HL of a loop: numbered in order, under the level around it, with its code and whether levels follow in it. */
  #level(plan: LoopPlan, use: SegmentSpec, value: LoopValue, parent: string): string {
    // The property of an HL use holds the object of an HL segment, or nothing.
    const given = (value[use.name] ?? {}) as { readonly levelCode?: string; readonly childCode?: string };
    this.#levels += 1;
    const number = String(this.#levels);
    const code = use.elements?.[2]?.codes?.values().next().value ?? "";
    const hasChild = plan.levels.some((name) => isSent(value[name]));
    const required = use.elements?.[3]?.usage === "R";
    const child = hasChild ? "1" : required || given.childCode !== undefined ? "0" : "";
    this.#put(["HL", number, parent, given.levelCode ?? code, child]);
    return number;
  }

  #problem(path: Path, name: string, message: string): void {
    let where = name;
    for (let at: Path | undefined = path; at?.around !== undefined; at = at.around) {
      where = `${at.name}${at.number > 1 ? `[${at.number - 1}]` : ""}.${where}`;
    }
    this.problems.push({ code: "WRITE-OBJECT", path: where, message });
  }
}

/** Order of the guide. Loops that one segment opens keep it too; uses of one segment in a row may stand as they like. */
function byPlace(one: SegmentSpec | LoopSpec, two: SegmentSpec | LoopSpec): number {
  if (one.place !== two.place) return one.place - two.place;
  return one.kind === "loop" || two.kind === "loop" ? one.index - two.index : 0;
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
  if (isComponents(held) && held[0] === "") segment[at] = [code, ...held.slice(1)];
}

function isComponents(held: WireElement | undefined): held is readonly string[] {
  return Array.isArray(held);
}
