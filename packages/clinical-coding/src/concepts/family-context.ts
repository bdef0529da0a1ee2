import { assertionsAt } from "../assertion/assert.ts";
import type { CareSetting } from "../types.ts";

export type Side = "right" | "left" | "bilateral";

/** What a family may look at to choose its code: the statement, what stands under the same item, the whole note. */
export interface FamilyContext {
  /** The part after the colon of the target, such as `K25`. */
  readonly param: string;
  /** Lower case. */
  readonly mention: string;
  readonly sentence: string;
  /** The statement with the reasoning that stands under it. */
  readonly item: string;
  readonly note: string;
  readonly setting: CareSetting;
  readonly age: number | undefined;
  readonly sex: "F" | "M" | "U" | undefined;
}

/** A question whose answer changes the code. */
export interface OpenPoint {
  readonly topic: string;
  readonly question: string;
  readonly because: string;
  readonly answers: readonly { readonly answer: string; readonly code?: string }[];
}

/** What a family makes of a mention. */
export interface FamilyChoice {
  readonly code: string;
  /** Codes that the same words also call for. */
  readonly also?: readonly {
    readonly code: string;
    readonly rule: string;
    readonly text: string;
    readonly source: string;
  }[];
  readonly open?: OpenPoint;
  readonly why?: string;
  readonly source?: string;
  readonly alternatives?: readonly { readonly code: string; readonly because: string }[];
}

/** Whether the text affirms the pattern somewhere: not negated, not of a relative, not only feared. */
export function affirms(text: string, pattern: RegExp): boolean {
  const all = new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
  for (const match of text.matchAll(all)) {
    const from = Math.max(text.lastIndexOf(". ", match.index) + 1, text.lastIndexOf("\n", match.index) + 1, 0);
    const dot = text.slice(match.index).search(/\.\s|\n|$/);
    const to = dot < 0 ? text.length : match.index + dot;
    const found = assertionsAt(text.slice(from, to), match.index - from, match.index - from + match[0].length);
    if (!found.some((one) => one === "negated" || one === "family" || one === "hypothetical" || one === "uncertain"))
      return true;
  }
  return false;
}

/** Affirmed in the statement or in the reasoning under it. */
export function says(context: FamilyContext, pattern: RegExp): boolean {
  return affirms(context.sentence, pattern) || affirms(context.item, pattern);
}

/** Affirmed anywhere in the note. */
export function notes(context: FamilyContext, pattern: RegExp): boolean {
  return says(context, pattern) || affirms(context.note, pattern);
}

const SIDE = /\b(right|left|bilateral(?:ly)?|both|rt|lt|r|l)\b/g;

function sidesIn(text: string): Set<Side> {
  const sides = new Set<Side>();
  for (const [, word] of text.matchAll(SIDE)) {
    if (word === "right" || word === "rt") sides.add("right");
    else if (word === "left" || word === "lt") sides.add("left");
    else if (word === "both" || word?.startsWith("bilat") === true) sides.add("bilateral");
  }
  return sides;
}

function single(sides: ReadonlySet<Side>): Side | undefined {
  if (sides.has("bilateral")) return "bilateral";
  if (sides.size === 2) return "bilateral";
  return [...sides][0];
}

/**
 * The side of a body part: as the statement says it, else as the note says it next to the part when it speaks of one side only.
 * `part` is the source of a pattern, such as `knees?`.
 */
export function sideOf(context: FamilyContext, part: string): Side | undefined {
  const own = single(sidesIn(context.sentence));
  if (own !== undefined) return own;
  const inItem = nearSides(context.item, part);
  if (inItem.size > 0) return single(inItem);
  const inNote = nearSides(context.note, part);
  if (inNote.size === 1) return single(inNote);
  return inNote.has("bilateral") ? "bilateral" : undefined;
}

function nearSides(text: string, part: string): Set<Side> {
  const sides = new Set<Side>();
  const pattern = new RegExp(
    `\\b(right|left|bilateral|both|rt|lt)\\b(?:[ -]\\w+){0,3}?[ -](?:${part})\\b|\\b(?:${part})\\b,? (?:on the |of the )?(right|left|bilaterally|both sides)\\b`,
    "g",
  );
  for (const match of text.matchAll(pattern)) {
    const word = match[1] ?? match[2] ?? "";
    if (word === "right" || word === "rt") sides.add("right");
    else if (word === "left" || word === "lt") sides.add("left");
    else sides.add("bilateral");
  }
  return sides;
}

/** Picks by side: `[right, left, bilateral, unspecified]`. */
export function bySide(side: Side | undefined, codes: readonly [string, string, string, string]): string {
  return side === "right" ? codes[0] : side === "left" ? codes[1] : side === "bilateral" ? codes[2] : codes[3];
}

/** The open point of a missing side. */
export function sideQuery(part: string, codes: readonly [string, string, string, string]): OpenPoint {
  return {
    topic: "laterality",
    question: `Which side is affected: the right or the left ${part}?`,
    because: `The note does not say which ${part} is meant; the code differs by side.`,
    answers: [
      { answer: `Right ${part}`, code: codes[0] },
      { answer: `Left ${part}`, code: codes[1] },
      ...(codes[2] === "" ? [] : [{ answer: "Both sides", code: codes[2] }]),
    ],
  };
}

/** Initial, subsequent or sequela for an injury, by what kind of care the note describes. */
export function encounterOf(context: FamilyContext): "A" | "D" | "S" {
  const text = `${context.sentence} ${context.item}`;
  if (/\b(?:sequela|late effect|residual of|old injury)\b/.test(text)) return "S";
  if (
    /\b(?:subsequent|healing|healed|routine healing|rehabilitation|physical therapy|physiotherapy|aftercare|recovering)\b/.test(
      context.sentence,
    ) ||
    /\b(?:subsequent (?:care|encounter|visit)|week (?:two|three|four|five|six|seven|eight|ten|twelve|\d+)\b|\b(?:two|three|four|five|six|eight|ten|twelve|fourteen|\d+) weeks? (?:after|post|since)|cast (?:removal|check)|suture removal|recheck of|follow-?up (?:at|of|for) (?:the )?(?:fracture|sprain|injury)|fracture (?:clinic|follow-up)|therapeutic exercise|neuromuscular reeducation|plan of care)\b/.test(
      context.note,
    )
  )
    return "D";
  return "A";
}
