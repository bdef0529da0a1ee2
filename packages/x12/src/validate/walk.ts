import type { ElementSpec, Grammar, LoopSpec, SegmentSpec } from "../grammar/grammar.ts";
import { isSegmentId } from "../grammar/elements.ts";
import type { Segment } from "../wire/segment.ts";
import type { Report } from "./issue.ts";

interface Frame {
  readonly spec: LoopSpec;
  place: number;
  readonly counts: number[];
  /** Counts of one key value, for uses with `each`. */
  values: Map<string, number> | undefined;
  readonly opened: Segment;
  readonly openedAt: number;
}

type Child = SegmentSpec | LoopSpec;

/** Told of loops as they open and close; the segment that opens a loop is returned by `take` after `opened`. */
export interface LoopListener {
  opened(loop: LoopSpec): void;
  closed(loop: LoopSpec): void;
}

/** Codes of required segments whose absence is one of the named rules. */
const NAMED_MISSING: Readonly<Record<string, string>> = { "835 TRN": "NO-TRN", "837 HI": "NO-DX" };

/**
 * Walks a transaction set through the grammar of its guide: says which loop each segment is in and which use of the
 * segment it is, and reports what is unknown, unexpected, out of order, too often or missing.
 */
export class GuideWalker {
  readonly #report: Report;
  readonly #component: string;
  readonly #transaction: string;
  readonly #stack: Frame[] = [];
  readonly #grammar: Grammar;
  readonly #listener: LoopListener | undefined;
  #position = 0;

  constructor(grammar: Grammar, component: string, transaction: string, report: Report, listener?: LoopListener) {
    this.#grammar = grammar;
    this.#listener = listener;
    this.#component = component;
    this.#transaction = transaction;
    this.#report = report;
  }

  get grammar(): Grammar {
    return this.#grammar;
  }

  /** The id of the loop that the last segment was found in; `ST` for header and trailer. */
  get loop(): string {
    return this.#stack[this.#stack.length - 1]?.spec.id ?? "ST";
  }

  /** The loops that the last segment lies in, outermost first. */
  get loops(): readonly LoopSpec[] {
    return this.#stack.map((frame) => frame.spec);
  }

  /** Takes the next segment and returns its use, or undefined when it has no place. */
  take(segment: Segment): SegmentSpec | undefined {
    this.#position += 1;
    if (this.#stack.length === 0) {
      this.#stack.push(this.#frame(this.#grammar.root, segment));
      this.#listener?.opened(this.#grammar.root);
    }
    return this.#place(segment, true) ?? this.#place(segment, false) ?? this.#unplaced(segment);
  }

  /** Ends the transaction: everything that is still open is checked. */
  end(last: Segment | undefined): void {
    while (this.#stack.length > 0) this.#close(last);
  }

  #frame(spec: LoopSpec, opened: Segment): Frame {
    return { spec, place: 0, counts: [], values: undefined, opened, openedAt: this.#position };
  }

  #place(segment: Segment, inOrder: boolean): SegmentSpec | undefined {
    for (let depth = this.#stack.length - 1; depth >= 0; depth -= 1) {
      const frame = this.#stack[depth];
      if (frame === undefined) continue;
      const candidates = frame.spec.byId.get(segment.id);
      if (candidates === undefined) continue;
      const child = this.#choose(frame, candidates, segment, inOrder, depth);
      if (child === undefined) continue;
      while (this.#stack.length > depth + 1) this.#close(segment);
      if (!inOrder) this.#outOfOrder(segment, frame);
      return this.#enter(frame, child, segment);
    }
    return undefined;
  }

  #choose(
    frame: Frame,
    candidates: readonly Child[],
    segment: Segment,
    inOrder: boolean,
    depth: number,
  ): Child | undefined {
    let full: Child | undefined;
    for (const child of candidates) {
      if (inOrder && child.place < frame.place) continue;
      const spec = child.kind === "segment" ? child : child.trigger;
      if (depth > 0 && child.index === 0 && child.kind === "segment") continue;
      if (!this.#matches(spec, segment)) continue;
      if (child.kind === "segment" && !child.each && (frame.counts[child.index] ?? 0) >= child.max) {
        full ??= child;
        continue;
      }
      return child;
    }
    return full;
  }

  #matches(spec: SegmentSpec, segment: Segment): boolean {
    for (const key of spec.keys) {
      const element = spec.elements?.[key - 1];
      if (element === undefined) continue;
      const text = segment.elements[key] ?? "";
      if (!matchesKey(element, text, this.#component)) return false;
    }
    return true;
  }

  #enter(frame: Frame, child: Child, segment: Segment): SegmentSpec {
    frame.place = Math.max(frame.place, child.place);
    const count = (frame.counts[child.index] ?? 0) + 1;
    frame.counts[child.index] = count;
    if (child.kind === "loop") {
      if (count > child.max) this.#tooMany(segment, child.id, "4", child.max);
      const opened = this.#frame(child, segment);
      opened.place = child.trigger.place;
      opened.counts[0] = 1;
      this.#stack.push(opened);
      this.#listener?.opened(child);
      return child.trigger;
    }
    if (child.each) {
      const key = `${child.index} ${segment.elements[child.keys[0] ?? 1] ?? ""}`;
      frame.values ??= new Map();
      const same = (frame.values.get(key) ?? 0) + 1;
      frame.values.set(key, same);
      if (same > child.max) this.#tooMany(segment, frame.spec.id, "5", child.max);
    } else if (count > child.max) this.#tooMany(segment, frame.spec.id, "5", child.max);
    return child;
  }

  #tooMany(segment: Segment, loop: string, ik3: "4" | "5", max: number): void {
    const what = ik3 === "4" ? `Loop ${loop}` : `Segment ${segment.id}`;
    this.#report({
      level: 2,
      code: ik3 === "4" ? "LOOP-REPEAT" : "SEG-REPEAT",
      message: `${what} stands more often than the guide allows here (${max}). Remove the surplus or split the transaction.`,
      segment,
      position: this.#position,
      loop,
      acknowledgment: { ik3 },
    });
  }

  #outOfOrder(segment: Segment, frame: Frame): void {
    this.#report({
      level: 2,
      code: "SEG-ORDER",
      message: `Segment ${segment.id} stands later than the guide has it in loop ${frame.spec.id}. Put it in its place.`,
      segment,
      position: this.#position,
      loop: frame.spec.id,
      acknowledgment: { ik3: "2" },
    });
  }

  #unplaced(segment: Segment): undefined {
    const known = isSegmentId(segment.id);
    const loop = this.loop;
    this.#report({
      level: known ? 2 : 1,
      code: known ? "SEG-UNEXPECTED" : "SEG-UNKNOWN",
      message: known
        ? `Segment ${segment.id} with this qualifier has no place in or after loop ${loop} of the ${this.#grammar.name} guide. Remove it, or correct its qualifier.`
        : "The segment id is not part of the standard. Remove the segment or correct its id.",
      segment,
      position: this.#position,
      loop,
      acknowledgment: { ik3: known ? "2" : "1" },
    });
    return undefined;
  }

  #close(at: Segment | undefined): void {
    const frame = this.#stack.pop();
    if (frame === undefined) return;
    for (const child of frame.spec.children) {
      if (child.usage === "R" && (frame.counts[child.index] ?? 0) === 0) this.#missing(frame, child, at);
    }
    this.#listener?.closed(frame.spec);
  }

  #missing(frame: Frame, child: Child, at: Segment | undefined): void {
    const spec = child.kind === "segment" ? child : child.trigger;
    if (spec.id === "SE" || spec.id === "ST") return;
    const qualifier = spec.keys[0] === undefined ? undefined : firstCode(spec.elements?.[spec.keys[0] - 1]);
    const name = qualifier === undefined ? spec.id : `${spec.id}*${qualifier}`;
    const loop = child.kind === "segment" ? frame.spec.id : child.id;
    const what =
      child.kind === "segment" ? `Segment ${name} of loop ${loop} is missing` : `Loop ${loop} (${name}) is missing`;
    this.#report({
      level: 2,
      code:
        NAMED_MISSING[`${this.#transaction} ${spec.id}`] ?? (child.kind === "segment" ? "SEG-MISSING" : "LOOP-MISSING"),
      message: `${what}; the guide requires it. Add it.`,
      segment: frame.openedAt > 0 ? frame.opened : at,
      segmentId: spec.id,
      position: frame.openedAt > 0 ? frame.openedAt : Math.max(this.#position, 1),
      loop,
      acknowledgment: { ik3: child.kind === "segment" ? "3" : "I7" },
    });
  }
}

function matchesKey(element: ElementSpec, text: string, component: string): boolean {
  const parts = element.parts;
  if (parts === undefined) return element.codes === undefined || element.codes.has(text.trim());
  const cut = text.indexOf(component);
  const first = cut < 0 ? text : text.slice(0, cut);
  return parts[0]?.codes === undefined || parts[0].codes.has(first);
}

function firstCode(element: ElementSpec | undefined): string | undefined {
  const codes = element?.parts === undefined ? element?.codes : element.parts[0]?.codes;
  return codes?.values().next().value;
}
