/** One heading of the published guidelines: its number, such as `I.C.4.a.1.(a)`, and the words beside it. */
export interface OutlineHeading {
  readonly section: string;
  readonly heading: string;
}

/** The levels below a section, in the order in which the guidelines nest them. */
const LEVELS: readonly RegExp[] = [
  /^\s*([A-Z])\. +(\S.*)$/,
  /^\s*(\d{1,2})\. +(\S.*)$/,
  /^\s*([a-z])\. +(\S.*)$/,
  /^\s*(\d{1,2})\) +(\S.*)$/,
  /^\s*(\([a-z]\)) *(\S.*)$/,
  /^\s*(\([ivx]+\)) *(\S.*)$/,
];

const SECTION = /^Section (I|II|III|IV)\. +(\S.*)$/;
const ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/** The place of a mark among its siblings, counted from one. */
function placeOf(level: number, mark: string): number {
  if (level === 1 || level === 3) return Number(mark);
  const bare = mark.replaceAll(/[()]/g, "");
  if (level === 5) return ROMANS.indexOf(bare) + 1;
  return bare.toLowerCase().charCodeAt(0) - 96;
}

/** How many siblings a page may hide: one heading of the published text stands in a line with other words. */
const GAP = 2;

/**
 * Reads the outline off the plain text of the guidelines. A line counts as a heading only where its number follows the one before it at
 * the same level, or is the first one below it, so that lists and wrapped lines are passed over. The table of contents is skipped.
 */
export function guidelineOutline(text: string): readonly OutlineHeading[] {
  const found: OutlineHeading[] = [];
  let section = "";
  let marks: string[] = [];
  for (const line of text.split("\n")) {
    if (/\.{4,}/.test(line)) continue;
    const opens = SECTION.exec(line.trim());
    if (opens !== null && found.every((one) => one.section !== opens[1])) {
      section = opens[1] ?? "";
      marks = [];
      found.push({ section, heading: opens[2]?.trim() ?? "" });
      continue;
    }
    if (section === "") continue;
    if (/^\s*Appendix I\b/.test(line)) break;
    for (const [level, pattern] of LEVELS.entries()) {
      const match = pattern.exec(line);
      if (match === null || level > marks.length) continue;
      const mark = match[1] ?? "";
      const before = marks[level];
      if (level === 5 && marks[4] === "(h)" && mark === "(i)") continue;
      if (level === 4 && mark === "(i)" && marks[4] !== "(h)") continue;
      const step = placeOf(level, mark) - (before === undefined ? 0 : placeOf(level, before));
      const near = before === undefined ? step === 1 : step >= 1 && step <= (level >= 4 ? GAP : 1);
      if (!near) continue;
      marks = [...marks.slice(0, level), mark];
      found.push({ section: [section, ...marks.map((one) => one)].join("."), heading: match[2]?.trim() ?? "" });
      break;
    }
  }
  return found;
}
