import { foreignLanguage } from "./language.ts";

/** A note's text made fit for reading, of the same length so that offsets agree, with what was passed over. */
export interface Readable {
  readonly text: string;
  /** True when a box of a template was found open, so that its words were not read. */
  readonly openBoxes: boolean;
  readonly language: string | undefined;
}

const blank = (text: string): string => text.replace(/[^\n]/g, " ");

/** A box that is ticked, and one that is open, in the ways templates write them. */
const TICKED = String.raw`\[ ?[xX*√✓✔] ?\]|\( ?[xX√✓✔] ?\)|[☑☒■✓✔✅]`;
const OPEN = String.raw`\[[ _]{0,3}\]|\([ _]{1,3}\)|[☐□▢⬜]`;
const BOX = new RegExp(`${TICKED}|${OPEN}`, "g");
const IS_TICKED = new RegExp(`^(?:${TICKED})$`);
const YES = /^[ \t]*(?:yes|y|positive|present|true)\b/i;
const NO = /^[ \t]*(?:no|n|negative|absent|denies|none|false)\b/i;

/** The lines of a text with boxes read: what stands by an open box is blanked, and what is answered with no as well. */
function withoutOpenBoxes(line: string): string {
  const boxes = [...line.matchAll(BOX)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    ticked: IS_TICKED.test(match[0]),
  }));
  if (boxes.length === 0) return line;
  let out = line;
  const wipe = (from: number, to: number): void => {
    out = out.slice(0, from) + blank(out.slice(from, to)) + out.slice(to);
  };
  let labelFrom = 0;
  for (const [index, box] of boxes.entries()) {
    const until = boxes[index + 1]?.at ?? line.length;
    const words = line.slice(box.end, until);
    const stop = /[;|\t]|\. |, (?=[A-Z])/.exec(words)?.index ?? words.length;
    if (YES.test(words) || NO.test(words)) {
      // An answer speaks of the label before the first box of its group.
      const denied = box.ticked ? NO.test(words) : YES.test(words) && boxes.length === 1;
      if (denied) wipe(labelFrom, box.at);
      wipe(box.at, box.end + (/^[ \t]*\w+/.exec(words)?.[0].length ?? 0));
      if (box.ticked) labelFrom = box.end + (/^[ \t]*\w+/.exec(words)?.[0].length ?? 0);
      continue;
    }
    if (box.ticked) {
      wipe(box.at, box.end);
      // Ticked items stand on their own: a stop keeps them apart from what follows.
      if (until < line.length && until > 0 && /\s/.test(out[until - 1] ?? ""))
        out = `${out.slice(0, until - 1)};${out.slice(until)}`;
    } else wipe(box.at, box.end + stop);
    labelFrom = box.end + stop;
  }
  return out;
}

/** Makes a note readable: no control characters, no open boxes, and nothing at all where it is not English. */
export function readable(text: string): Readable {
  const language = foreignLanguage(text);
  if (language !== undefined) return { text: blank(text), openBoxes: false, language };
  // Control characters have no words; tabs and line ends stay.
  // eslint-disable-next-line no-control-regex -- these are the characters meant
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\ufeff]/g, " ");
  if (plain.search(BOX) < 0) return { text: plain, openBoxes: false, language };
  const read = plain.split("\n").map(withoutOpenBoxes).join("\n");
  return { text: read, openBoxes: new RegExp(OPEN).test(plain), language };
}
