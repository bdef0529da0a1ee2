import { once, pick } from "./draw.ts";
import type { Dice } from "./draw.ts";

/** Changes a file, given as text with one character a byte, in one way. */
export type Mutation = (text: string, dice: Dice, others: readonly string[]) => string;

/** Bytes that readers are known to stumble over: ends of text, blanks, separators, and parts of characters. */
const ODD_BYTES = [
  0, 1, 7, 8, 9, 10, 11, 12, 13, 26, 27, 28, 29, 30, 31, 32, 42, 58, 63, 94, 124, 126, 127, 128, 160, 0xc3, 0xe2, 0xef,
  0xfe, 0xff,
];

function oddByte(dice: Dice): string {
  return String.fromCharCode(once(dice, 4) ? dice.next(256) : pick(dice, ODD_BYTES));
}

function someLength(dice: Dice): number {
  return once(dice, 5) ? dice.next(400) : 1 + dice.next(8);
}

/** Byte by byte damage: what a bad line, disk or program does. */
export const BYTE_MUTATIONS = {
  replaceByte: (text, dice) => {
    const at = dice.next(text.length + 1);
    return text.slice(0, at) + oddByte(dice) + text.slice(at + 1);
  },
  flipBit: (text, dice) => {
    const at = dice.next(text.length + 1);
    const code = (text.charCodeAt(at) || 0) ^ (1 << dice.next(8));
    return text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
  },
  insertBytes: (text, dice) => {
    const at = dice.next(text.length + 1);
    const bytes = Array.from({ length: 1 + dice.next(4) }, () => oddByte(dice)).join("");
    return text.slice(0, at) + bytes + text.slice(at);
  },
  dropRange: (text, dice) => {
    const at = dice.next(text.length + 1);
    return text.slice(0, at) + text.slice(at + someLength(dice));
  },
  doubleRange: (text, dice) => {
    const at = dice.next(text.length + 1);
    const end = at + someLength(dice);
    return text.slice(0, end) + text.slice(at);
  },
  moveRange: (text, dice) => {
    const at = dice.next(text.length + 1);
    const end = Math.min(text.length, at + someLength(dice));
    const rest = text.slice(0, at) + text.slice(end);
    const to = dice.next(rest.length + 1);
    return rest.slice(0, to) + text.slice(at, end) + rest.slice(to);
  },
  manyOfOneByte: (text, dice) => {
    const at = dice.next(text.length + 1);
    return text.slice(0, at) + oddByte(dice).repeat(1 + dice.next(300)) + text.slice(at);
  },
  swapTwoCharacters: (text, dice) => {
    if (text.length === 0) return text;
    const one = text.charAt(dice.next(text.length));
    const two = text.charAt(dice.next(text.length));
    return text.replaceAll(new RegExp(`[${escaped(one)}${escaped(two)}]`, "g"), (found) => (found === one ? two : one));
  },
  replaceEveryByte: (text, dice) => text.replaceAll(text.charAt(dice.next(text.length + 1)) || "~", oddByte(dice)),
  cutOff: (text, dice) => text.slice(0, dice.next(text.length + 1)),
  cutOffStart: (text, dice) => text.slice(dice.next(Math.min(text.length, 300) + 1)),
} satisfies Readonly<Record<string, Mutation>>;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
