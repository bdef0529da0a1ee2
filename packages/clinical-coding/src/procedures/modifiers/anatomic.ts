const FINGERS = [
  "thumb",
  "index|second|pointer",
  "middle|long|third",
  "ring|fourth",
  "little|small|pinky|fifth",
] as const;
const TOES = ["great|big|first|hallux", "second", "third", "fourth", "fifth|little|small|pinky"] as const;
const LEFT_FINGERS = ["FA", "F1", "F2", "F3", "F4"] as const;
const RIGHT_FINGERS = ["F5", "F6", "F7", "F8", "F9"] as const;
const LEFT_TOES = ["TA", "T1", "T2", "T3", "T4"] as const;
const RIGHT_TOES = ["T5", "T6", "T7", "T8", "T9"] as const;

export type Side = "left" | "right" | "both";

/** The side that the words name; undefined when they name none, `both` for both or bilateral. */
export function sideOf(text: string): Side | undefined {
  if (/\b(?:bilateral(?:ly)?|both)\b/.test(text)) return "both";
  const left = /\b(?:left|lt)\b/.test(text);
  const right = /\b(?:right|rt)\b/.test(text);
  return left && right ? "both" : left ? "left" : right ? "right" : undefined;
}

function digit(
  text: string,
  names: readonly string[],
  noun: string,
  left: readonly string[],
  right: readonly string[],
): string[] {
  const out: string[] = [];
  for (const [index, words] of names.entries()) {
    const pattern = new RegExp(
      `\\b(left|right|lt|rt)\\s+(?:\\w+\\s+)?(?:${words})${noun === "finger" && index === 0 ? "" : ` (?:${noun}|digit)`}\\b|\\b(?:${words})${noun === "finger" && index === 0 ? "" : ` (?:${noun}|digit)`}\\b[^.;,]{0,25}\\b(left|right) (?:hand|foot)\\b`,
      "g",
    );
    for (const match of text.matchAll(pattern)) {
      const side = match[1] ?? match[2] ?? "";
      const modifier = (side.startsWith("l") ? left : right)[index];
      if (modifier !== undefined && !out.includes(modifier)) out.push(modifier);
    }
  }
  if (noun === "toe")
    for (const match of text.matchAll(/\b(left|right) hallux\b/g)) {
      const modifier = match[1] === "left" ? "TA" : "T5";
      if (!out.includes(modifier)) out.push(modifier);
    }
  return out;
}

/** Modifiers of the fingers that the words name with their side: `left thumb` is FA, `right ring finger` F8. */
export const fingersIn = (text: string): string[] => digit(text, FINGERS, "finger", LEFT_FINGERS, RIGHT_FINGERS);

/** Modifiers of the toes that the words name with their side: `left great toe` is TA, `right fifth toe` T9. */
export const toesIn = (text: string): string[] => digit(text, TOES, "toe", LEFT_TOES, RIGHT_TOES);

const LIDS: Readonly<Record<string, string>> = {
  "upper left": "E1",
  "lower left": "E2",
  "upper right": "E3",
  "lower right": "E4",
};

/** Modifiers of the eyelids: `left upper eyelid` is E1. */
export function eyelidsIn(text: string): string[] {
  const out: string[] = [];
  for (const match of text.matchAll(
    /\b(left|right) (upper|lower) (?:eye)?lid|\b(upper|lower) (left|right) (?:eye)?lid|\b(upper|lower) (?:eye)?lid of the (left|right) eye/g,
  )) {
    const place = match[2] ?? match[3] ?? match[5] ?? "";
    const side = match[1] ?? match[4] ?? match[6] ?? "";
    const modifier = LIDS[`${place} ${side}`];
    if (modifier !== undefined && !out.includes(modifier)) out.push(modifier);
  }
  return out;
}

const VESSELS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:lad|left anterior descending|diagonal)\b/, "LD"],
  [/\b(?:left circumflex|circumflex|lcx|obtuse marginal|om[12])\b/, "LC"],
  [/\b(?:right coronary|rca|posterior descending|pda)\b/, "RC"],
  [/\b(?:left main)\b/, "LM"],
  [/\bramus(?: intermedius)?\b/, "RI"],
];

/** Modifiers of the coronary vessels that the words name; branches count to their vessel. */
export const vesselsIn = (text: string): string[] =>
  VESSELS.filter(([pattern]) => pattern.test(text)).map(([, modifier]) => modifier);

/** Numbers whose services are done on one of a pair of organs or limbs. */
export const PAIRED =
  /^(?:20(?:60[0-9]|61[01]|526|550|551)|2[3-9]\d{3}|191\d\d|1930[0-9]|65[0-9]{3}|66[0-9]{3}|67[0-9]{3}|69(?:0|1|2|4)\d\d|73\d{3}|7664[12]|50[0-9]{3}|6441[5-9]|6472[1-9]|295\d\d|291[0-3]\d|L(?:18|19|39|43)\d\d)$/;
/** Numbers of services on fingers or toes, where the digit is named instead of the side. */
export const ON_FINGER = /^(?:117(?:30|32|40|50|60|65)|26\d{3}|73140|20600|29130|29131)$/;
export const ON_TOE = /^(?:117(?:30|32|40|50|60|65)|28(?:0|1|2|3|4|5|6|8)\d\d|73660|20600|29550)$/;
export const ON_EYELID = /^(?:677\d\d|678\d\d|679\d\d|687(?:60|61|01|05))$/;
export const ON_VESSEL = /^929(?:2\d|3\d|4\d|7[38])$|^C96\d\d$/;
