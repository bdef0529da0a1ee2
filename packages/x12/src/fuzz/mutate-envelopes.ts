import { once, pick } from "./draw.ts";
import type { Dice } from "./draw.ts";
import type { Mutation } from "./mutate-bytes.ts";
import { cutText, joinText, positionsOf, spliced } from "./wire-text.ts";

const SEPARATORS = ["*", ":", "^", "~", "|", ">", "<", "\n", "\r", "\u001c", "\u001d", "\u001e", "\u001f", "!", "+", "A", "1", " ", "\u00a7", "\u0000", "\\", "[", "'", '"']; // prettier-ignore

const ENVELOPE = ["ISA", "GS", "ST", "SE", "GE", "IEA"];

function atEnvelope(
  text: string,
  dice: Dice,
  change: (segment: string, separator: string) => readonly string[],
): string {
  const wire = cutText(text);
  const found = positionsOf(wire, pick(dice, ENVELOPE));
  if (found.length === 0) return text;
  const at = pick(dice, found);
  return joinText(spliced(wire, at, 1, ...change(wire.segments[at] ?? "", wire.element)));
}

/** The whole file under other separators; its data may clash with them. */
function underOther(text: string, dice: Dice): string {
  const wire = cutText(text);
  const to = new Map([
    [wire.element, pick(dice, SEPARATORS)],
    [wire.component, pick(dice, SEPARATORS)],
    [wire.repetition, pick(dice, SEPARATORS)],
    [wire.terminator, pick(dice, SEPARATORS)],
  ]);
  let result = "";
  for (const character of text) result += to.get(character) ?? character;
  return result;
}

/** Damage to envelopes and to the file as a whole. */
export const ENVELOPE_MUTATIONS = {
  dropEnvelope: (text, dice) => atEnvelope(text, dice, () => []),
  doubleEnvelope: (text, dice) => atEnvelope(text, dice, (segment) => [segment, segment]),
  changeEnvelope: (text, dice) =>
    atEnvelope(text, dice, (segment, separator) => {
      const elements = segment.split(separator);
      const which = 1 + dice.next(Math.max(elements.length - 1, 1));
      elements[which] = pick(dice, [
        "",
        "0",
        "1",
        "2",
        "999999999",
        "1000000000",
        "-1",
        "ABC",
        " ",
        "00401",
        "00501",
        "HC",
        "HP",
        "FA",
        "005010X222A1",
        "004010X098A1",
        "000000001",
        "P",
        "T",
        "\u00e9",
      ]);
      return [elements.join(separator)];
    }),
  underOtherSeparators: underOther,
  lineFeedTerminator: (text) => swapTerminator(text, "\n"),
  carriageReturnTerminator: (text) => swapTerminator(text, "\r"),
  onOneLine: (text) => text.replaceAll(/[\r\n]/g, ""),
  wrapped: (text, dice) => {
    const width = pick(dice, [1, 7, 60, 72, 80, 106]);
    return text.replaceAll(/[\r\n]/g, "").replaceAll(new RegExp(`.{${width}}`, "gs"), (line) => `${line}\r\n`);
  },
  otherLineEnds: (text, dice) => text.replaceAll("\n", pick(dice, ["\r\n", "\r", "\n\n", " \n", "\t\r\n", "\n ", ""])),
  byteOrderMark: (text, dice) => {
    const mark = pick(dice, ["\u00ef\u00bb\u00bf", "\u00ff\u00fe", "\u00fe\u00ff", "\u00ef\u00bb", "\u00ef"]);
    const at = once(dice, 2) ? 0 : dice.next(text.length + 1);
    return text.slice(0, at) + mark + text.slice(at);
  },
  wide: (text, dice) => (once(dice, 2) ? text : [...text].join("\u0000")),
  glued: (text, dice, others) => {
    const between = pick(dice, [
      "",
      "\n",
      "\u0000",
      " \r\n",
      "GARBAGE",
      "ISA",
      "ISA*",
      "\u001a",
      "\u00ef\u00bb\u00bf",
      "SE*1*1~",
    ]);
    const other = once(dice, 2) ? text : pick(dice, others);
    return once(dice, 2) ? text + between + other : other + between + text;
  },
  gluedMany: (text, dice) =>
    text.length > 3000 ? text : Array.from({ length: 2 + dice.next(3) }, () => text).join(""),
  insideAnother: (text, dice, others) => {
    const other = pick(dice, others);
    const at = dice.next(text.length + 1);
    return text.slice(0, at) + other + text.slice(at);
  },
  padded: (text, dice) => {
    const padding = pick(dice, [" ", "\n", "\u0000", "\u001a", "\r\n", "X"]).repeat(1 + dice.next(200));
    return once(dice, 2) ? padding + text : text + padding;
  },
  unpaddedHeader: (text) => {
    const wire = cutText(text);
    const first = (wire.segments[0] ?? "").split(wire.element).map((element) => element.trim());
    return joinText(spliced(wire, 0, 1, first.join(wire.element)));
  },
  severalTransactions: (text, dice) => {
    const wire = cutText(text);
    const [from] = positionsOf(wire, "ST");
    const [to] = positionsOf(wire, "SE");
    if (from === undefined || to === undefined || text.length > 4000) return text;
    const body = wire.segments.slice(from, to + 1);
    return joinText(spliced(wire, to + 1, 0, ...Array.from({ length: 1 + dice.next(4) }, () => body).flat()));
  },
} satisfies Readonly<Record<string, Mutation>>;

function swapTerminator(text: string, to: string): string {
  const wire = cutText(text.replaceAll(/[\r\n]/g, ""));
  return wire.segments.join(to);
}
