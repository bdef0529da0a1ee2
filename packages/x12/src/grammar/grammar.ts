import type { BaseElement, SyntaxRule } from "./elements.ts";
import { baseSegment } from "./elements.ts";

/** R required, S situational, N not used. */
export type Usage = "R" | "S" | "N";

/** What a guide says about one element or component. */
export interface ElementSpec {
  readonly usage: Usage;
  /** The codes that the guide allows; undefined when it names none or they come from an outside list. */
  readonly codes: ReadonlySet<string> | undefined;
  /** True when its value tells this use of the segment from another. */
  readonly key: boolean;
  /** Components of a composite. */
  readonly parts: readonly ElementSpec[] | undefined;
  readonly base: BaseElement | undefined;
}

/** A use of a segment in a loop. */
export interface SegmentSpec {
  readonly kind: "segment";
  readonly id: string;
  /** Its name in our words, unique in its loop: the property of the typed object. Empty where the guide's text gives none. */
  readonly name: string;
  readonly usage: Usage;
  readonly max: number;
  /** True when `max` holds for each value of the key, not for all together. */
  readonly each: boolean;
  /** Element n is entry n-1. Undefined when the guide's table here says nothing about the elements. */
  readonly elements: readonly ElementSpec[] | undefined;
  readonly keys: readonly number[];
  readonly rules: readonly SyntaxRule[];
  /** Place among its brothers; uses of the same segment that stand together share it. */
  readonly place: number;
  readonly index: number;
}

/** A loop. Its first child is the segment that opens it. */
export interface LoopSpec {
  readonly kind: "loop";
  readonly id: string;
  /** Its name in our words, unique in its loop: the property of the typed object. Empty where the guide's text gives none. */
  readonly name: string;
  readonly usage: Usage;
  readonly max: number;
  readonly children: readonly (SegmentSpec | LoopSpec)[];
  readonly trigger: SegmentSpec;
  readonly place: number;
  readonly index: number;
  /** Children by the id of their (first) segment, those first that more keys tell. */
  readonly byId: ReadonlyMap<string, readonly (SegmentSpec | LoopSpec)[]>;
}

/** A guide's grammar, ready for use. The root loop holds ST to SE. */
export interface Grammar {
  readonly implementation: string;
  readonly name: string;
  readonly root: LoopSpec;
}

interface Line {
  readonly depth: number;
  readonly text: string;
  readonly name: string;
}

/**
 * Makes a grammar out of its text. One use of a segment a line: `ID usage repeat elements`, elements divided by `|`, each
 * `R`, `S` or `N`, then `:A,B` for its codes, `(…/…)` for the components of a composite, `=` in front of a key. A repeat of
 * `*` has no limit, `2e` allows two of each key value. `@ID usage repeat` opens a loop whose content is indented under it;
 * `&NAME` puts in a block of the same text that is given in `blocks`. A line ends with ` # name`: the property that holds this
 * use or loop in a typed object, plural where it may stand more than once.
 */
export function compileGrammar(
  implementation: string,
  name: string,
  source: string,
  blocks: Readonly<Record<string, string>> = {},
): Grammar {
  const lines = expand(source, blocks, 0);
  const root = compileLoop({ depth: -1, text: "@ST", name: "" }, "R", 1, lines, 0, 0);
  return { implementation, name, root };
}

function expand(source: string, blocks: Readonly<Record<string, string>>, indent: number): Line[] {
  const result: Line[] = [];
  for (const raw of source.split("\n")) {
    if (raw.trim() === "") continue;
    const depth = indent + (raw.length - raw.trimStart().length) / 2;
    const [text = "", name = ""] = raw.split("#").map((part) => part.trim());
    if (text.startsWith("&")) result.push(...expand(blocks[text.slice(1)] ?? "", blocks, depth));
    else result.push({ depth, text, name });
  }
  return result;
}

function compileLoop(
  opening: Line,
  usage: Usage,
  max: number,
  lines: readonly Line[],
  place: number,
  index: number,
): LoopSpec {
  const depth = opening.depth + 1;
  const id = (opening.text.split(" ")[0] ?? "").slice(1);
  const children: (SegmentSpec | LoopSpec)[] = [];
  let nextPlace = 0;
  let lastId = "";
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.depth !== depth) continue;
    const [head, usageText, repeat, ...rest] = line.text.split(" ");
    const childUsage = usageText === "R" || usageText === "N" ? usageText : "S";
    const each = repeat?.endsWith("e") === true;
    const count = repeat === "*" ? Infinity : Number.parseInt(repeat ?? "1", 10);
    const word = head ?? "";
    const inner: Line[] = [];
    for (let next = at + 1; next < lines.length; next += 1) {
      const candidate = lines[next];
      if (candidate === undefined || candidate.depth <= depth) break;
      inner.push(candidate);
    }
    const first = word.startsWith("@") ? (inner[0]?.text.split(" ")[0] ?? "") : word;
    if (first !== lastId) nextPlace += 1;
    lastId = first;
    if (word.startsWith("@")) {
      children.push(compileLoop(line, childUsage, count, inner, nextPlace, children.length));
    } else {
      const { name } = line;
      children.push(
        compileSegment({ id: word, name }, childUsage, count, each, rest.join(" "), nextPlace, children.length),
      );
    }
  }
  const byId = new Map<string, (SegmentSpec | LoopSpec)[]>();
  for (const child of children) {
    const key = child.kind === "segment" ? child.id : child.trigger.id;
    byId.set(key, [...(byId.get(key) ?? []), child]);
  }
  // A use that more keys tell comes before the general one, wherever the two stand in the guide.
  for (const uses of byId.values()) uses.sort((one, other) => keysOf(other) - keysOf(one));
  const trigger = children[0];
  if (trigger?.kind !== "segment") throw new Error(`grammar: loop ${id} must begin with a segment`);
  return { kind: "loop", id, name: opening.name, usage, max, children, trigger, place, index, byId };
}

function keysOf(child: SegmentSpec | LoopSpec): number {
  return (child.kind === "segment" ? child : child.trigger).keys.length;
}

function compileSegment(
  { id, name }: { readonly id: string; readonly name: string },
  usage: Usage,
  max: number,
  each: boolean,
  text: string,
  place: number,
  index: number,
): SegmentSpec {
  const base = baseSegment(id);
  const specs = text === "" ? undefined : text.split("|").map((one) => one.trim());
  const count = Math.max(specs?.length ?? 0, base?.elements.length ?? 0);
  const elements: ElementSpec[] = [];
  for (let position = 0; position < count; position += 1) {
    const own = specs?.[position];
    const plain = specs === undefined ? "S" : "N";
    elements.push(parseElement(own ?? plain, base?.elements[position]));
  }
  const keys = elements.flatMap((element, position) => (element.key ? [position + 1] : []));
  const list = specs === undefined && base === undefined ? undefined : elements;
  return { kind: "segment", id, name, usage, max, each, elements: list, keys, rules: base?.rules ?? [], place, index };
}

function parseElement(text: string, base: BaseElement | undefined): ElementSpec {
  const key = text.startsWith("=");
  const body = key ? text.slice(1) : text;
  const usage = body.startsWith("R") ? "R" : body.startsWith("N") ? "N" : "S";
  const open = body.indexOf("(");
  if (open >= 0) {
    const parts = body
      .slice(open + 1, body.lastIndexOf(")"))
      .split("/")
      .map((part, index) => parseElement(part.trim(), base?.parts?.[index]));
    return { usage, codes: undefined, key, parts, base };
  }
  const colon = body.indexOf(":");
  const codes = colon < 0 ? undefined : new Set(body.slice(colon + 1).split(","));
  return { usage, codes, key, parts: undefined, base };
}
