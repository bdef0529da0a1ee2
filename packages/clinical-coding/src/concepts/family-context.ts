import type { CalendarDate } from "@cleanclaim/model";
import { assertionsAt } from "../assertion/assert.ts";
import type { CareSetting } from "../types.ts";

export type Side = "right" | "left" | "bilateral";

/** What a family may look at to choose its code: the statement, what stands under the same item, the whole note. */
export interface FamilyContext {
  /** The part after the colon of the target, such as `K25`. */
  readonly param: string;
  /** Lower case. */
  readonly mention: string;
  /** Where the mention stands in the statement. */
  readonly at?: number;
  readonly sentence: string;
  /** The statement with the reasoning that stands under it. */
  readonly item: string;
  readonly note: string;
  readonly setting: CareSetting;
  /** Day of service, for what is counted from dates. */
  readonly on?: CalendarDate;
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
export function affirms(text: string, pattern: RegExp, uncertainCounts = false): boolean {
  const all = new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
  for (const match of text.matchAll(all)) {
    const from = Math.max(text.lastIndexOf(". ", match.index) + 1, text.lastIndexOf("\n", match.index) + 1, 0);
    const dot = text.slice(match.index).search(/\.\s|\n|$/);
    const to = dot < 0 ? text.length : match.index + dot;
    const found = assertionsAt(text.slice(from, to), match.index - from, match.index - from + match[0].length);
    if (
      !found.some(
        (one) =>
          one === "negated" || one === "family" || one === "hypothetical" || (one === "uncertain" && !uncertainCounts),
      )
    )
      return true;
  }
  return false;
}

/** Affirmed in the statement or in the reasoning under it. */
export function says(context: FamilyContext, pattern: RegExp): boolean {
  // What an inpatient record still calls probable at discharge is coded with all that is said of it (II.H).
  const uncertain = context.setting === "inpatient";
  return affirms(context.sentence, pattern, uncertain) || affirms(context.item, pattern, uncertain);
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
  const named = sidesIn(context.sentence);
  // A statement that names both sides for different parts: the part's own words decide.
  const near = named.size > 1 ? nearSides(context.sentence, part) : undefined;
  if (near?.size === 1) return single(near);
  const own = single(named);
  if (own !== undefined) return own;
  const inItem = nearSides(context.item, part);
  if (inItem.size > 0) return single(inItem);
  const inNote = nearSides(context.note, part);
  if (inNote.size === 1) return single(inNote);
  return inNote.has("bilateral") ? "bilateral" : undefined;
}

/** Patterns of sides beside a part, made once for each part. */
const besidePart = new Map<string, RegExp>();

function sidePattern(part: string): RegExp {
  const known = besidePart.get(part);
  if (known !== undefined) return known;
  const pattern = new RegExp(
    `\\b(right|left|bilateral|both|rt|lt)\\b(?:[ -]\\w+){0,3}?[ -](?:${part})\\b|\\b(?:${part})\\b,? (?:on the |of the )?(right|left|bilaterally|both sides)\\b`,
    "g",
  );
  besidePart.set(part, pattern);
  return pattern;
}

function nearSides(text: string, part: string): Set<Side> {
  const sides = new Set<Side>();
  if (!/right|left|bilat|both|\b[rl]t\b/.test(text)) return sides;
  const pattern = sidePattern(part);
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

const SPAN =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|several|\\d+)(?: (?:and a half|to \\w+))?[- ](?:day|week|month)s?";
const LATER = new RegExp(
  [
    "\\b(?:second|third|fourth|fifth|sixth) week\\b|\\b(?:subsequent (?:care|encounter|visit)|(?:post-?op(?:erative)? )?(?:week|month) (?:one|two|three|four|five|six|seven|eight|ten|twelve|\\d+)\\b)",
    `\\b${SPAN} (?:after|post|since|out from|out of|status post|s/p|into|following)\\b`,
    `\\bat (?:the )?${SPAN}\\b(?! (?:history|old))`,
    "\\b(?:cast (?:removal|check|change)|(?:suture|staple|stitch)s? (?:removal(?! (?:in|at|after|on|scheduled|will)\\b)|removed|out today)|removal of (?:the )?(?:sutures|stitches|staples|cast)|wound check|recheck of|rechecked|fracture (?:clinic|follow-up)|therapeutic exercise|neuromuscular reeducation|plan of care)\\b",
    "\\bfollow-?up (?:visit )?(?:at|of|for|on|after) (?:the |his |her |a )?(?:\\w+ ){0,4}(?:fracture|sprain|strain|injury|burns?|laceration|dislocation|wound|concussion|orif|repair|fixation)\\b",
    "\\b(?:fracture|sprain|strain|injury|burn|laceration|dislocation|wound|concussion|clavicle|wrist|ankle)s? (?:recheck|follow-?up)\\b",
    "\\b(?:physical therapy|physiotherapy|occupational therapy|(?:\\w+ )?therapy|rehab(?:ilitation)?) (?:visit|session|note|for|after|following|week)\\b",
    "\\b(?:skilled nursing|swing bed|snf|nursing home)\\b[^.]{0,60}\\b(?:rehab\\w*|therapy|after)\\b",
    "\\b(?:callus|bony union|hardware (?:intact|in place)|out of the (?:cast|boot|splint)|healing (?:well|as expected|normally|on schedule))\\b",
  ].join("|"),
);
const STILL_ACTIVE =
  /\b(?:initial (?:encounter|visit|evaluation|treatment|presentation|care)|first (?:visit|seen|time seen|evaluation|presentation|medical (?:care|attention|visit))|(?:did not|has not|had not|never) (?:seek|sought|seen|been seen|gone|see a)|delay(?:ed)? (?:in )?(?:seeking|presentation|presenting|care)|late presentation|active treatment|admitted for (?:surgery|orif|fixation|operative)|(?:(?:sutures|stitches|staples) (?:were )?placed|(?:irrigated|cleaned|explored|anesthetized)[^.;]{0,40}(?:closed|sutured|repaired|approximated)|closed with \w+)|(?:orif|fixation|surgery|reduction|repair) (?:was )?(?:performed )?(?:today|this morning|tomorrow|scheduled))\b/;

/** Initial, subsequent or sequela for an injury, by what kind of care the note describes and not by who gives it. */
export function encounterOf(context: FamilyContext): "A" | "D" | "S" {
  const text = `${context.sentence} ${context.item}`;
  if (
    /\b(?:sequelae?|late effects?|residuals? of|old (?:\w+[- ]){0,4}(?:injury|fracture|burn|laceration)s?|healed (?:\w+[- ]){0,4}burns?)\b/.test(
      text,
    )
  )
    return "S";
  if (STILL_ACTIVE.test(context.note) && !/\bsubsequent\b|\broutine healing\b/.test(text)) return "A";
  if (
    /\b(?:subsequent|healing|healed|routine healing|rehabilitation|physical therapy|physiotherapy|aftercare|recovering|(?:status post|s\/p) (?:orif|fixation|repair|reduction))\b/.test(
      context.sentence,
    ) ||
    LATER.test(context.note)
  )
    return "D";
  return "A";
}
