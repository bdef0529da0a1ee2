import { once, pick } from "./draw.ts";
import type { Dice } from "./draw.ts";
import type { Mutation } from "./mutate-bytes.ts";
import { anySegment, cutText, idOf, joinText, positionsOf, spliced } from "./wire-text.ts";
import type { WireText } from "./wire-text.ts";

/** A word that no message may hold: it stands for a name, an id or any other data of a file. */
export const MARKER = "QZXJV";

const NUMBERS = [
  "0", "-0", "00", "-1", "1", "0.1", ".5", "5.", "-.5", "1e9", "1E-7", "+5", "0x10", "NaN", "Infinity", "1,5", "1.2.3",
  "99999999999999999999", "-99999999999999999999", "999999999999999999.99", "0.0000000000000001", "١٢", " 5", "5 ",
  "000000000000000001", "4294967296", "9007199254740993", "--5", "-", ".", "1_000",
]; // prettier-ignore

const DATES = [
  "20261122", "19000101", "00000000", "20260230", "20261301", "20240229", "20230229", "99991231", "2026112", "202611221",
  "261122", "20261122-20261121", "20261121-20261122", "20261121-", "-20261122", "20261121-20261122-20261123", "0930",
  "2460", "202611220930", "TODAY", "2026-11-22", "10000101", "20261122235959",
]; // prettier-ignore

const CODES = [
  "A", "B", "X", "ZZ", "XX", "MI", "46", "EI", "85", "87", "QC", "IL", "PR", "1P", "HC", "AD", "D8", "RD8", "TM", "472",
  "434", "435", "573", "CO", "PR", "OA", "22", "1", "18", "Y", "N", "W", "BK", "ABK", "BE", "BBR", "UN", "MJ", "P", "S",
  "T", "837", "835", "999", "270", "005010X222A1", "005010X999", "004010X098A1", "005010", "R", "E", "A3:21", "USD", "NON",
]; // prettier-ignore

const TEXTS = [
  "MÜLLER", "名前", "\u{1f600}", "é", "İ", "ß", "\u200b", "\ufeff", "a\u0301", "'; --", "<b>", "{}", "%s", "\\", "\"", "__proto__",
  "constructor", "toString", "null", "undefined", "true", "ISA", "SE", " ", "  ", "\t",
]; // prettier-ignore

/** Text as the bytes of UTF-8, one character a byte; the same text where it is ASCII. */
function asBytes(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

function anyValue(wire: WireText, dice: Dice): string {
  switch (dice.next(9)) {
    case 0:
      return pick(dice, NUMBERS.map(asBytes));
    case 1:
      return pick(dice, DATES);
    case 2:
      return pick(dice, CODES);
    case 3:
      return pick(dice, TEXTS.map(asBytes));
    case 4:
      return "";
    case 5:
      return pick(dice, ["A", "9", " ", MARKER]).repeat(once(dice, 12) ? 10_000 : 1 + dice.next(120));
    case 6:
      return pick(dice, CODES) + wire.component.repeat(1 + dice.next(4)) + pick(dice, CODES) + wire.component;
    case 7:
      return Array.from({ length: 1 + dice.next(once(dice, 6) ? 150 : 4) }, () => pick(dice, CODES)).join(
        pick(dice, [wire.repetition, wire.component]),
      );
    default:
      return String(dice.next(1_000_000));
  }
}

/** Puts something in the place of one element. */
function changed(text: string, dice: Dice, change: (element: string, wire: WireText) => readonly string[]): string {
  const wire = cutText(text);
  const at = anySegment(wire, dice);
  const elements = (wire.segments[at] ?? "").split(wire.element);
  if (elements.length < 2) return text;
  const which = 1 + dice.next(elements.length - 1);
  elements.splice(which, 1, ...change(elements[which] ?? "", wire));
  return joinText(spliced(wire, at, 1, elements.join(wire.element)));
}

/** Damage in elements: values that do not fit, too many, too few, in the wrong place. */
export const ELEMENT_MUTATIONS = {
  replaceElement: (text, dice) => changed(text, dice, (_, wire) => [anyValue(wire, dice)]),
  emptyElement: (text, dice) => changed(text, dice, () => [""]),
  dropElement: (text, dice) => changed(text, dice, () => []),
  doubleElement: (text, dice) => changed(text, dice, (element) => [element, element]),
  insertElement: (text, dice) => changed(text, dice, (element, wire) => [anyValue(wire, dice), element]),
  blanksInElement: (text, dice) => changed(text, dice, (element) => [pick(dice, [` ${element}`, `${element} `])]),
  longElement: (text, dice) => changed(text, dice, (element) => [(element || "A").repeat(2 + dice.next(40))]),
  repeatElement: (text, dice) =>
    changed(text, dice, (element, wire) => [
      Array.from({ length: 2 + dice.next(6) }, () => element).join(wire.repetition),
    ]),
  componentInElement: (text, dice) =>
    changed(text, dice, (element, wire) => {
      const parts = element.split(wire.component);
      parts.splice(dice.next(parts.length + 1), dice.next(2), anyValue(wire, dice));
      return [parts.join(wire.component)];
    }),
  changeNumber: (text, dice) =>
    changed(text, dice, (element) =>
      /^-?[\d.]+$/.test(element)
        ? [pick(dice, [`-${element}`, `${element}1`, `${element}.01`, `0${element}`])]
        : [element],
    ),
  changeDigit: (text, dice) => changed(text, dice, (element) => [element.replace(/\d/, String(dice.next(10)))]),
  longerSegment: (text, dice) => {
    const wire = cutText(text);
    const at = anySegment(wire, dice);
    const more = Array.from({ length: 1 + dice.next(once(dice, 6) ? 200 : 5) }, () => anyValue(wire, dice));
    return joinText(spliced(wire, at, 1, [wire.segments[at] ?? "", ...more].join(wire.element)));
  },
  shorterSegment: (text, dice) => {
    const wire = cutText(text);
    const at = anySegment(wire, dice);
    const elements = (wire.segments[at] ?? "").split(wire.element);
    return joinText(spliced(wire, at, 1, elements.slice(0, 1 + dice.next(elements.length)).join(wire.element)));
  },
  emptyAllElements: (text, dice) => {
    const wire = cutText(text);
    const at = anySegment(wire, dice);
    const segment = wire.segments[at] ?? "";
    const count = segment.split(wire.element).length - 1;
    return joinText(spliced(wire, at, 1, `\n${idOf(segment, wire)}${wire.element.repeat(count)}`));
  },
  changeLevel: (text, dice) => {
    const wire = cutText(text);
    const levels = positionsOf(wire, "HL");
    const at = levels.length === 0 ? -1 : pick(dice, levels);
    if (at < 0) return text;
    const elements = (wire.segments[at] ?? "").split(wire.element);
    elements[1 + dice.next(4)] = pick(dice, [
      "",
      "0",
      "1",
      "2",
      "3",
      "7",
      "-1",
      "20",
      "22",
      "23",
      "19",
      "21",
      "999999999999",
      "A",
    ]);
    return joinText(spliced(wire, at, 1, elements.join(wire.element)));
  },
  /** Marker words in the place of data: what a message must never repeat. */
  markData: (text, dice) => {
    const wire = cutText(text);
    const marked = wire.segments.map((segment, index) => {
      if (index < 2 || !once(dice, 3) || /^\s*(?:GS|GE|IEA|ST|SE)\b/.test(segment)) return segment;
      const elements = segment.split(wire.element);
      if (elements.length < 2) return segment;
      const which = once(dice, 2) ? elements.length - 1 : 1 + dice.next(elements.length - 1);
      elements[which] = pick(dice, [
        MARKER,
        `${MARKER}${elements[which] ?? ""}`,
        `${elements[which] ?? ""}${wire.component}${MARKER}`,
      ]);
      return elements.join(wire.element);
    });
    return joinText({ ...wire, segments: marked });
  },
} satisfies Readonly<Record<string, Mutation>>;
