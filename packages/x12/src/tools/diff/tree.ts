import { baseSegment } from "../../grammar/elements.ts";
import { grammarFor } from "../../grammar/guides.ts";
import { SegmentLocator } from "../../validate/locate.ts";
import { wireNumber } from "../../values.ts";
import type { TransactionSet } from "../../wire/interchange.ts";
import type { Delimiters, Segment } from "../../wire/segment.ts";
import { element } from "../../wire/segment.ts";
import { loopWords } from "../explain/loop-words.ts";

/** Separators of our own that stand for those of any file. */
export const COMPONENT = "\u001f";
const REPETITION = "\u001e";

/** One fact that a segment states, with its texts in one form whatever the file's separators, zeros and order of parts. */
export interface Fact {
  readonly id: string;
  /** Element n is entry n; entry 0 is the segment id. */
  readonly elements: readonly string[];
  /** Facts of one identity are compared with each other: the segment id and the qualifier that tells its use. */
  readonly identity: string;
}

/** One occurrence of a loop. */
export interface LoopNode {
  readonly loop: string;
  readonly facts: Fact[];
  readonly children: LoopNode[];
  readonly parent: LoopNode | undefined;
}

/** Segments whose first element tells what they are about. */
const QUALIFIED = new Set("REF DTP DTM AMT QTY NM1 N1 PER HI CAS PLB PWK CRC NTE TRN LQ PRV MEA SBR DMG EQ".split(" "));
/** Segments of which the second element belongs to their identity too. */
const TWICE = new Set(["CAS", "LQ"]);
/** Elements that only number or count, and so say nothing: positions by segment id. */
const COUNTING: Readonly<Record<string, readonly number[]>> = { HL: [1, 2, 4], LX: [1], ST: [2, 3], SE: [1, 2] };

/** A transaction set as a tree of the loops of its guide; without a guide, one node with everything. */
export function loopTree(transaction: TransactionSet): LoopNode {
  const grammar = grammarFor(transaction.id, transaction.implementation);
  const root: LoopNode = { loop: "ST", facts: [], children: [], parent: undefined };
  const locator = grammar === undefined ? undefined : new SegmentLocator(grammar, transaction.delimiters);
  let stack: LoopNode[] = [root];
  for (const segment of transaction.segments) {
    if (segment.id === "SE") continue;
    const place = locator?.take(segment);
    if (place !== undefined) {
      const depth = Math.max(place.loops.length, 1);
      stack = stack.slice(0, place.opens ? depth - 1 : depth);
      while (stack.length < depth) {
        const parent = stack[stack.length - 1] ?? root;
        const node: LoopNode = { loop: place.loops[stack.length]?.id ?? "", facts: [], children: [], parent };
        if (stack.length === 0) stack.push(root);
        else {
          parent.children.push(node);
          stack.push(node);
        }
      }
    }
    (stack[stack.length - 1] ?? root).facts.push(...factsOf(segment, transaction.delimiters));
  }
  return root;
}

/** What a segment states: adjustments, health codes and provider adjustments one by one, however they are gathered in segments. */
export function factsOf(segment: Segment, delimiters: Delimiters): readonly Fact[] {
  const elements = segment.elements.map((text, position) => normal(segment.id, position, text, delimiters));
  const make = (parts: readonly string[]): Fact => ({
    id: segment.id,
    elements: withoutEnd(parts),
    identity: identityOf(segment.id, parts),
  });
  const runs = (head: readonly string[], from: number, size: number): readonly Fact[] => {
    const facts: Fact[] = [];
    for (let at = from; at < elements.length; at += size) {
      const run = elements.slice(at, at + size);
      if (run.some((text) => text !== "")) facts.push(make([...head, ...run]));
    }
    return facts;
  };
  if (segment.id === "CAS") return runs(["CAS", elements[1] ?? ""], 2, 3);
  if (segment.id === "PLB") return runs(["PLB", elements[1] ?? "", elements[2] ?? ""], 3, 2);
  if (segment.id === "HI") return runs(["HI"], 1, 1);
  return [make(elements)];
}

function identityOf(id: string, elements: readonly string[]): string {
  if (!QUALIFIED.has(id)) return id;
  const first = (elements[1] ?? "").split(COMPONENT)[0] ?? "";
  return TWICE.has(id) ? `${id}*${first}*${elements[2] ?? ""}` : `${id}*${first}`;
}

function withoutEnd(elements: readonly string[]): readonly string[] {
  let length = elements.length;
  while (length > 1 && elements[length - 1] === "") length -= 1;
  return elements.slice(0, length);
}

/** One text for one meaning: no blanks around, numbers without needless zeros, no empty components at the end. */
function normal(id: string, position: number, text: string, delimiters: Delimiters): string {
  if ((Object.hasOwn(COUNTING, id) ? COUNTING[id] : undefined)?.includes(position) === true) return "";
  const base = baseSegment(id)?.elements[position - 1];
  const isNumber = base?.type === "R" || base?.type === "N";
  if (isNumber) return wireNumber(text);
  const repetitions = delimiters.repetition === undefined ? [text] : text.split(delimiters.repetition);
  return repetitions
    .map((one) => {
      const parts = one.split(delimiters.component).map((part) => part.trim());
      return withoutEnd(["", ...parts])
        .slice(1)
        .join(COMPONENT);
    })
    .join(REPETITION);
}

/** A text as a person reads it. */
export function shown(text: string): string {
  return text.replaceAll(COMPONENT, ":").replaceAll(REPETITION, "^");
}

/** What tells a loop from its brothers: claim, line, member or party number; empty where only the order tells. */
export function keyOf(node: LoopNode): string {
  const first = node.facts[0];
  const at = (id: string, position: number, qualifier?: string): string | undefined => {
    const fact = node.facts.find((one) => one.id === id && (qualifier === undefined || one.elements[1] === qualifier));
    const text = fact?.elements[position] ?? "";
    return text === "" ? undefined : text;
  };
  switch (first?.id) {
    case "CLM":
    case "CLP":
      return first.elements[1] ?? "";
    case "INS":
      return [at("REF", 2, "0F"), memberName(node)].join(" ");
    case "LX":
    case "SVC":
      return at("REF", 2, "6R") ?? "";
    case "HL":
      return partyKey(node);
    case "NM1":
    case "N1":
      return `${first.elements[1] ?? ""} ${first.id === "N1" ? "" : (first.elements[9] ?? "")}`;
    case "HD":
      return first.elements[3] ?? "";
    case "SBR":
    case "SVD":
    case "TRN":
    case "AK2":
    case "IK3":
    case "EB":
    case "EQ":
    case "ENT":
    case "RMR":
      return first.elements.slice(1, 4).join(" ");
    case undefined:
    default:
      return "";
  }
}

function memberName(node: LoopNode): string {
  const name = node.children[0]?.facts[0];
  return [name?.elements[9], name?.elements[3], name?.elements[4]].join(" ");
}

function partyKey(node: LoopNode): string {
  const name = node.children.find((one) => one.facts[0]?.id === "NM1")?.facts[0];
  const id = name?.elements[9] ?? "";
  return id === "" ? `${name?.elements[3] ?? ""} ${name?.elements[4] ?? ""}` : id;
}

/** What a loop is called in a message. `number` is its place among its brothers, from 1. */
export function labelOf(node: LoopNode, transaction: string, number: number): string {
  const first = node.facts[0];
  if (first?.id === "CLM" || first?.id === "CLP") return `claim ${shown(first.elements[1] ?? "")}`;
  if (first?.id === "SVC" || (first?.id === "LX" && transaction === "837")) return `line ${number}`;
  if (first?.id === "INS") return `member ${keyOf(node).trim()}`;
  const words = loopWords(transaction, node.loop) ?? `loop ${node.loop}`;
  return number > 1 ? `${words} ${number}` : words;
}

/** The reference that a transaction set is known by. */
export function referenceOf(transaction: TransactionSet): string {
  const find = (id: string, position: number): string | undefined => {
    const found = transaction.segments.find((segment) => segment.id === id);
    return found === undefined ? undefined : element(found, position);
  };
  return (
    (transaction.id === "835" || transaction.id === "820" ? find("TRN", 2) : undefined) ??
    find("BHT", 3) ??
    find("BGN", 2) ??
    find("AK1", 2) ??
    ""
  );
}
