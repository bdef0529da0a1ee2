import type { Section, SectionKind } from "./sections.ts";

/** One statement of the note: a sentence, a list item or a line. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly section: Section;
  /** The kind to treat it as: reasoning under an assessment item is not itself a diagnosis. */
  readonly kind: SectionKind | "reasoning" | "summary";
  /** Number of the assessment item it belongs to, counted through the note; 0 outside. */
  readonly item: number;
  /** True for the first sentence of a list item or line. */
  readonly leads: boolean;
}

const ABBREVIATION =
  /(?:\b(?:dr|mr|mrs|ms|vs|st|approx|no|inc|e\.g|i\.e|etc|fig|jr|sr|q\.d|b\.i\.d|t\.i\.d|p\.o|a\.m|p\.m)|\b[A-Z])\.$/i;
const LIST_MARK = /^[ \t]*(?:[-*•‣●▪]+|\(?\d{1,2}[.)](?=\s)|[a-h][.)](?=\s))[ \t]*/;
const LABEL = /^(?:[-*•‣●▪]+\s*)?[A-Z][A-Za-z/&, -]{2,45}:\s/;
const SUMMARY =
  /\b(?:\d{1,3}[- ]?(?:year|month|day|yo\b|y\/o|y\.o)|presents?|presented|who comes|comes in|here (?:for|with|to))\b.*\b(?:with|who|presents?|for|history)\b/i;

/** End positions of sentences within a line. */
function sentenceEnds(line: string): number[] {
  const ends: number[] = [];
  for (const match of line.matchAll(/[.!?]+["')\]]*(?=\s|$)|;(?=\s)/g)) {
    const until = match.index + match[0].length;
    const before = line.slice(0, until);
    if (match[0].startsWith(".") && ABBREVIATION.test(before) && until < line.length) {
      // A one-letter ending such as `hepatitis C.` closes a sentence when a new one starts with a capital after it.
      if (!/\b[A-Z]\.$/.test(before) || !/^\s+[A-Z0-9]/.test(line.slice(until))) continue;
    }
    if (/^\s*\(?\d{1,2}[.)]$/.test(before.slice(ends.at(-1) ?? 0))) continue;
    ends.push(until);
  }
  if (ends.at(-1) !== line.length) ends.push(line.length);
  return line.length > LONGEST ? shorter(line, ends) : ends;
}

/** Statements longer than this are none: text without full stops is cut between words, so that reading stays linear. */
const LONGEST = 1200;

function shorter(line: string, ends: readonly number[]): number[] {
  const out: number[] = [];
  let from = 0;
  for (const end of ends) {
    while (end - from > LONGEST) {
      const gap = line.lastIndexOf(" ", from + LONGEST);
      from = gap > from ? gap + 1 : from + LONGEST;
      out.push(from);
    }
    out.push(end);
    from = end;
  }
  return out;
}

/** Lines of a wrapped paragraph are joined when the next one goes on in lower case without a list mark. */
function linesOf(text: string, section: Section): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = section.start;
  const body = text.slice(section.start, section.end);
  for (const part of body.split("\n")) {
    const end = start + part.length;
    const last = lines.at(-1);
    const goesOn = /^\s*[a-z(]/.test(part) && !LIST_MARK.test(part);
    if (last !== undefined && goesOn && last.end === start - 1 && !/[.:;]\s*$/.test(text.slice(last.start, last.end))) {
      last.end = end;
    } else if (part.trim() !== "") lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function kindIn(section: Section, line: string, text: string): Sentence["kind"] {
  if (section.kind !== "assessment") return section.kind;
  if (
    /^\s*(?:[-*•‣●▪]+\s*)?(?:plan|treatment|rx|follow-?up|medical treatment|additional testing|specialist referrals?|procedures?|patient [a-z ]+|instructions?)\b[^:]{0,25}:/i.test(
      line,
    )
  )
    return "plan";
  if (/\b(?:i (?:believe|think) (?:that )?this is|this is (?:an? )?(?:acute )?(?:exacerbation|flare))\b/i.test(text))
    return "assessment";
  if (LABEL.test(line.trim()) && !/^(?:\W*\d)/.test(line)) {
    return /^(?:\W*)(?:assessment|impression|diagnos|dx|primary|secondary|principal|problem|other)/i.test(line.trim())
      ? "assessment"
      : "reasoning";
  }
  if (SUMMARY.test(text) && text.length > 60) return "summary";
  return "assessment";
}

/** Splits sections into statements. */
export function sentencesOf(text: string, sections: readonly Section[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let item = 0;
  for (const section of sections) {
    for (const line of linesOf(text, section)) {
      const raw = text.slice(line.start, line.end);
      let from = 0;
      for (const [index, end] of sentenceEnds(raw).entries()) {
        const part = raw.slice(from, end);
        const mark = LIST_MARK.exec(part)?.[0].length ?? 0;
        const lead = mark + (/^\s*/.exec(part.slice(mark))?.[0].length ?? 0);
        const body = part.slice(lead).trimEnd();
        if (body !== "") {
          const kind = kindIn(section, raw, body);
          if (section.kind === "assessment" && kind === "assessment") item += 1;
          const start = line.start + from + lead;
          sentences.push({
            start,
            end: start + body.length,
            text: body,
            section,
            kind,
            item: section.kind === "assessment" ? item : 0,
            leads: index === 0,
          });
        }
        from = end;
      }
    }
  }
  return sentences;
}
