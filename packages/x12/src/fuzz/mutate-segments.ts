import { once, pick } from "./draw.ts";
import type { Mutation } from "./mutate-bytes.ts";
import { anySegment, cutText, idOf, joinText, spliced } from "./wire-text.ts";
import type { WireText } from "./wire-text.ts";

/** Ids that open, close or count something somewhere, and some that nobody knows. */
const IDS =
  "ISA GS ST SE GE IEA TA1 HL LX NM1 N1 N3 N4 REF DTP DTM CLM CLP SVC SV1 SV2 SV3 CAS AMT QTY HI SBR PAT PLB BPR TRN STC EB AAA LS LE INS HD ENT RMR AK1 AK2 AK9 IK3 IK4 IK5 CTX BIN BDS PRV PER DMG UM HCR OTI TED ZZX Q7 X ABCD constructor __proto__ QZXJV".split(
    " ",
  );

function segmentOf(text: string, dice: Parameters<Mutation>[1]): string {
  const wire = cutText(text);
  return wire.segments[anySegment(wire, dice)] ?? "";
}

/** The segments of another file under the separators of this one. */
function foreign(others: readonly string[], dice: Parameters<Mutation>[1], wire: WireText, count: number): string[] {
  const other = cutText(pick(dice, others));
  const from = anySegment(other, dice);
  return other.segments.slice(from, from + count).map((segment) =>
    segment
      .split(other.element)
      .map((element) =>
        element.replaceAll(other.component, wire.component).replaceAll(other.repetition, wire.repetition),
      )
      .join(wire.element),
  );
}

/** Damage in whole segments: what faulty programs, splitters and people with an editor do. */
export const SEGMENT_MUTATIONS = {
  dropSegments: (text, dice) => {
    const wire = cutText(text);
    return joinText(spliced(wire, anySegment(wire, dice), once(dice, 4) ? 1 + dice.next(10) : 1));
  },
  doubleSegments: (text, dice) => {
    const wire = cutText(text);
    const at = anySegment(wire, dice);
    const some = wire.segments.slice(at, at + (once(dice, 4) ? 1 + dice.next(12) : 1));
    return joinText(spliced(wire, at, 0, ...some));
  },
  moveSegment: (text, dice) => {
    const wire = cutText(text);
    const at = anySegment(wire, dice);
    const moved = wire.segments[at] ?? "";
    return joinText(spliced(spliced(wire, at, 1), anySegment(wire, dice), 0, moved));
  },
  swapSegments: (text, dice) => {
    const wire = cutText(text);
    const one = anySegment(wire, dice);
    const two = anySegment(wire, dice);
    const first = wire.segments[one] ?? "";
    return joinText(spliced(spliced(wire, one, 1, wire.segments[two] ?? ""), two, 1, first));
  },
  manySegments: (text, dice) => {
    const wire = cutText(text);
    const at = anySegment(wire, dice);
    const many = Array.from({ length: 1 + dice.next(120) }, () => wire.segments[at] ?? "");
    return joinText(spliced(wire, at, 0, ...many));
  },
  spliceFromAnother: (text, dice, others) => {
    const wire = cutText(text);
    const some = foreign(others, dice, wire, 1 + dice.next(once(dice, 3) ? 25 : 3));
    return joinText(spliced(wire, anySegment(wire, dice), dice.next(3), ...some));
  },
  tailOfAnother: (text, dice, others) => {
    const wire = cutText(text);
    return joinText(spliced(wire, anySegment(wire, dice), wire.segments.length, ...foreign(others, dice, wire, 400)));
  },
  renameSegment: (text, dice) => {
    const wire = cutText(text);
    const at = anySegment(wire, dice);
    const segment = wire.segments[at] ?? "";
    const id = idOf(segment, wire);
    return joinText(spliced(wire, at, 1, segment.replace(id, pick(dice, IDS))));
  },
  lowerCaseId: (text, dice) => {
    const wire = cutText(text);
    const at = anySegment(wire, dice);
    return joinText(spliced(wire, at, 1, (wire.segments[at] ?? "").toLowerCase()));
  },
  bareSegment: (text, dice) => {
    const wire = cutText(text);
    const separators = wire.element.repeat(dice.next(once(dice, 3) ? 80 : 4));
    return joinText(spliced(wire, anySegment(wire, dice), 0, `\n${pick(dice, IDS)}${separators}`));
  },
  emptySegments: (text, dice) => {
    const wire = cutText(text);
    const blanks = Array.from({ length: 1 + dice.next(4) }, () => pick(dice, ["", " ", "\n", "\r\n", "   \n"]));
    return joinText(spliced(wire, anySegment(wire, dice), 0, ...blanks));
  },
  blankBeforeId: (text, dice) => {
    const wire = cutText(text);
    const at = anySegment(wire, dice);
    return joinText(spliced(wire, at, 1, `${pick(dice, [" ", "\t", "\u0000", " \n "])}${wire.segments[at] ?? ""}`));
  },
  binarySegment: (text, dice) => {
    const wire = cutText(text);
    const data = once(dice, 2) ? segmentOf(text, dice) : `\u0000\u00ff${wire.terminator}SE${wire.element}~*:\n`;
    const wrong = pick(dice, [0, 0, 0, 1, -1, 5, -data.length, 100_000, 1e14, 12]);
    const length = pick(dice, [String(data.length + wrong), "", "-3", "1e3", "0012", "99999999999999999999"]);
    const e = wire.element;
    const segment = once(dice, 2) ? `BIN${e}${length}${e}${data}` : `BDS${e}B64${e}${length}${e}${data}`;
    return joinText(spliced(wire, anySegment(wire, dice), 0, `\n${segment}`));
  },
} satisfies Readonly<Record<string, Mutation>>;
