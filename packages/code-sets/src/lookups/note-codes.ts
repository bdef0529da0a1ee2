import type { NoteCodes } from "../types.ts";

const CODE = String.raw`[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?`;
const ITEM = new RegExp(String.raw`(${CODE})(\.?-(?!\s*[A-Z]\d))?(?:\s*-\s*(${CODE})-?)?`, "g");
const PLACES: Readonly<Record<string, number>> = {
  fourth: 4,
  "4th": 4,
  fifth: 5,
  "5th": 5,
  sixth: 6,
  "6th": 6,
  seventh: 7,
  "7th": 7,
  final: -1,
  last: -1,
};

/** `1-4` → `1234`, `5` → `5`, `A, B` → `AB`. */
function characterValues(text: string): string {
  const expanded = text.replaceAll(/(\d)\s*-\s*(\d)/g, (_, first: string, last: string) => {
    let out = "";
    for (let digit = Number(first); digit <= Number(last); digit += 1) out += String(digit);
    return out;
  });
  return [...expanded].filter((char) => /[0-9A-Z]/.test(char)).join("");
}

function characterCondition(text: string): NoteCodes["characters"] {
  const match = /with ((?:(?:\w+)(?:\s+or\s+|\s+to\s+|,\s*)?)+?) characters?\s+([-0-9A-Z, ]+)/.exec(text);
  if (match === null) return undefined;
  const places = [...(match[1] ?? "").matchAll(/\w+/g)]
    .map((word) => PLACES[word[0]])
    .filter((place) => place !== undefined);
  const values = characterValues((match[2] ?? "").replaceAll(/\b(?:or|and|to)\b/g, " "));
  return places.length === 0 || values === "" ? undefined : { places, values };
}

/**
 * The codes that a Tabular note names: those in its brackets, and one that ends the note without brackets. Codes within
 * running text are left alone, because they are not what the note is about.
 */
export function noteCodes(text: string): NoteCodes[] {
  const groups = [...text.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? "");
  const tail = new RegExp(String.raw`\s(${CODE}(?:\.?-)?)$`).exec(text)?.[1];
  if (tail !== undefined) groups.push(tail);
  const codes: NoteCodes[] = [];
  for (const group of groups) {
    const characters = characterCondition(group);
    for (const match of group.matchAll(ITEM)) {
      const first = (match[1] ?? "").replace(".", "");
      const last = (match[3] ?? match[1] ?? "").replace(".", "");
      codes.push(characters === undefined ? { first, last } : { first, last, characters });
    }
  }
  return codes;
}

/** Whether a code (without dot) falls under what a note names. */
export function isNamed(code: string, named: NoteCodes): boolean {
  if (code.slice(0, named.first.length) < named.first) return false;
  if (code.slice(0, named.last.length) > named.last) return false;
  if (named.first === named.last && !code.startsWith(named.first)) return false;
  if (named.characters === undefined) return true;
  const { places, values } = named.characters;
  return places.some((place) => {
    const char = place < 0 ? code.at(-1) : code[place - 1];
    return char !== undefined && values.includes(char);
  });
}
