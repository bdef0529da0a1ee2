import { SEGMENT_CODECS } from "../generated/segments.gen.ts";
import type { Grammar, LoopSpec, SegmentSpec } from "../grammar/grammar.ts";
import { GuideWalker } from "../validate/walk.ts";
import type { LoopListener } from "../validate/walk.ts";
import type { Delimiters, Segment } from "../wire/segment.ts";
import type { UnplacedSegment } from "./loop-types.ts";
import { wireSegment } from "../wire/raw-segment.ts";

/** A loop while it is read, and afterwards. */
export type LoopValue = Record<string, unknown> & { unplacedSegments?: UnplacedSegment[] };

/** How a segment id is read; the generated module has one for each id of the HIPAA guides. */
interface Codec {
  readonly size: number;
  readonly read: (elements: readonly string[], delimiters: Delimiters) => object;
}

const CODECS = new Map<string, Codec>(Object.entries(SEGMENT_CODECS));

/** Told of each loop that was asked for, complete, with the loops around it (by loop id) as far as they were read. */
export type LoopTaker = (loop: LoopValue, around: Readonly<Record<string, LoopValue>>) => void;

interface Level {
  readonly spec: LoopSpec;
  readonly value: LoopValue;
  /** Position of the first segment. */
  readonly from: number;
  /** True when the loop stands once too often: its segments go to the loop around it, unplaced. */
  readonly surplus: boolean;
}

const paths = new WeakMap<LoopSpec, Map<string, ReadonlySet<LoopSpec>>>();
const empties = new WeakMap<LoopSpec, object>();
const NOTHING: object = Object.freeze({});

/** The loops of that id, and all loops around them. */
function pathsTo(root: LoopSpec, wanted: string): ReadonlySet<LoopSpec> {
  const known = paths.get(root)?.get(wanted);
  if (known !== undefined) return known;
  const found = new Set<LoopSpec>();
  const search = (loop: LoopSpec): boolean => {
    let here = loop.id === wanted;
    for (const child of loop.children) if (child.kind === "loop" && search(child)) here = true;
    if (here) found.add(loop);
    return here;
  };
  search(root);
  const byId = paths.get(root) ?? new Map<string, ReadonlySet<LoopSpec>>();
  paths.set(root, byId.set(wanted, found));
  return found;
}

/** A loop that was not sent: its required content is there, and empty. */
export function emptyLoop(spec: LoopSpec): object {
  const known = empties.get(spec);
  if (known !== undefined) return known;
  const value: LoopValue = {};
  fillRequired(value, spec);
  empties.set(spec, Object.freeze(value));
  return value;
}

/** True for a use or loop that is held in a list. */
export function isList(child: SegmentSpec | LoopSpec): boolean {
  return child.max > 1 || (child.kind === "segment" && child.each);
}

function fillRequired(value: LoopValue, spec: LoopSpec): void {
  for (const child of spec.children) {
    if (child.usage !== "R" || value[child.name] !== undefined) continue;
    value[child.name] = isList(child) ? [] : child.kind === "segment" ? NOTHING : emptyLoop(child);
  }
}

/**
 * Makes the typed object of a transaction set, segment by segment, from ST to SE. Nothing is lost: what has no place in
 * the guide is kept in `unplacedSegments` of the loop it stood in. With `wanted`, each loop of that id is handed out when
 * it is complete and then forgotten, so that memory holds one of them.
 */
export class LoopReader implements LoopListener {
  readonly #walker: GuideWalker;
  readonly #delimiters: Delimiters;
  readonly #wanted: string | undefined;
  readonly #take: LoopTaker | undefined;
  readonly #path: ReadonlySet<LoopSpec> | undefined;
  readonly #levels: Level[] = [];
  #position = 0;
  #root: LoopValue = {};

  constructor(grammar: Grammar, delimiters: Delimiters, wanted?: string, take?: LoopTaker) {
    this.#walker = new GuideWalker(grammar, delimiters.component, "", ignore, this);
    this.#delimiters = delimiters;
    this.#wanted = wanted;
    this.#take = take;
    this.#path = wanted === undefined ? undefined : pathsTo(grammar.root, wanted);
  }

  take(segment: Segment): void {
    this.#position += 1;
    const use = this.#walker.take(segment);
    const level = this.#levels[this.#levels.length - 1];
    if (level === undefined) return;
    const codec = CODECS.get(segment.id);
    if (use === undefined || codec === undefined || level.surplus) this.#unplaced(segment, level);
    else this.#place(segment, use, codec, level);
  }

  /** The whole object, when all segments are read. */
  end(): LoopValue {
    this.#walker.end(undefined);
    return this.#root;
  }

  opened(spec: LoopSpec): void {
    const value: LoopValue = {};
    const above = this.#levels[this.#levels.length - 1];
    let surplus = above?.surplus === true;
    if (above === undefined) this.#root = value;
    else if (!surplus && this.#path?.has(spec) !== true) surplus = !attach(above.value, spec, value);
    this.#levels.push({ spec, value, from: this.#position, surplus });
  }

  closed(spec: LoopSpec): void {
    const level = this.#levels.pop();
    if (level === undefined || level.surplus) return;
    fillRequired(level.value, spec);
    if (spec.id === this.#wanted) this.#take?.(level.value, this.#around());
  }

  #around(): Readonly<Record<string, LoopValue>> {
    const around: Record<string, LoopValue> = {};
    // Copies, because what is still being read goes on growing.
    for (const level of this.#levels) around[level.spec.id] = { ...level.value };
    return around;
  }

  #place(segment: Segment, use: SegmentSpec, codec: Codec, level: Level): void {
    const value = codec.read(segment.elements, this.#delimiters);
    if (segment.elements.length > codec.size + 1) {
      Object.assign(value, { moreElements: segment.elements.slice(codec.size + 1) });
    }
    if (!attach(level.value, use, value)) this.#unplaced(segment, level);
  }

  #unplaced(segment: Segment, level: Level): void {
    const owner = level.surplus ? (this.#levels.findLast((one) => !one.surplus) ?? level) : level;
    const list = (owner.value.unplacedSegments ??= []);
    list.push({ segment: wireSegment(segment, this.#delimiters), after: this.#position - owner.from });
  }
}

/** Puts a segment or loop into the loop around it; false when its one place is taken. */
function attach(owner: LoopValue, child: SegmentSpec | LoopSpec, value: object): boolean {
  const { name } = child;
  if (isList(child)) {
    const list = owner[name];
    if (Array.isArray(list)) list.push(value);
    else owner[name] = [value];
    return true;
  }
  if (owner[name] !== undefined) return false;
  owner[name] = value;
  return true;
}

function ignore(): void {
  // Reading keeps what is out of place; saying so is the validator's work.
}
