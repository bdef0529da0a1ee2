import { type FamilyContext, type Side, sideOf } from "./family-context.ts";

/** Words that name an injury; between two of them one statement changes its subject. */
const NOUN =
  /\b(?:fractures?|fx|lacerations?|cuts?|contusions?|bruis\w+|abrasions?|burns?|scalds?|sprains?|strains?|dislocations?|subluxations?|puncture wounds?|bites?|hematoma|concussion|tears?|ruptures?|wounds?|ulcers?|pressure injur(?:y|ies))\b/g;

/** The part of the statement that speaks of the injury at hand: up to the words that join it to the next one. */
export function injurySegment(context: FamilyContext): string {
  const { sentence } = context;
  const at = context.at ?? sentence.indexOf(context.mention);
  if (at < 0) return sentence;
  const own = at + context.mention.length;
  const nouns = [...sentence.matchAll(NOUN)].map((one) => ({ start: one.index, end: one.index + one[0].length }));
  const before = nouns.filter((one) => one.end <= at).at(-1);
  const after = nouns.find((one) => one.start >= own);
  const joint = (from: number, to: number): { start: number; end: number } | undefined => {
    const all = [...sentence.slice(from, to).matchAll(/[,;:]|\band\b|\bwith\b|\bplus\b|&|\bthen\b/g)];
    const last = all.at(-1);
    return last === undefined ? undefined : { start: from + last.index, end: from + last.index + last[0].length };
  };
  const left = before === undefined ? undefined : joint(before.end, at);
  const right = after === undefined ? undefined : joint(own, after.start);
  return sentence.slice(left?.end ?? 0, right?.start ?? sentence.length);
}

interface Row {
  readonly at: RegExp;
  readonly part: string;
  readonly wide?: boolean;
}

/** A place found in the words, with its side and the words around it. */
export interface FoundSite<R extends Row = Row> {
  readonly row: R;
  readonly side: Side | undefined;
  readonly text: string;
}

function sideBeside(text: string, start: number, end: number): Side | undefined {
  const before = [...text.slice(Math.max(0, start - 60), start).matchAll(/\b(right|left|bilateral|both|rt|lt)\b/g)].at(
    -1,
  )?.[1];
  const inside = /\b(right|left|bilateral|both)\b/.exec(text.slice(start, end))?.[1];
  const after = /^[^.;]{0,40}?\b(right|left|bilateral(?:ly)?|both)\b/.exec(text.slice(end))?.[1];
  const word = inside ?? before ?? after;
  if (word === undefined) return undefined;
  return word.startsWith("r") ? "right" : word.startsWith("l") ? "left" : "bilateral";
}

function placesIn<R extends Row>(text: string, rows: readonly R[]): { row: R; start: number; end: number }[] {
  const found: { row: R; start: number; end: number }[] = [];
  for (const row of rows) {
    for (const match of text.matchAll(new RegExp(row.at.source, "g"))) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((one) => start < one.end && one.start < end)) continue;
      found.push({ row, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether the words between two places join them as equals. */
function joined(between: string): boolean {
  return (
    /^\W*(?:[^.;]{0,12}\W)?(?:and|&|\/|plus)\W+(?:(?:the|of|his|her|right|left|both|distal|proximal|upper|lower)\W+){0,4}$/.test(
      between,
    ) || /^\s*\/\s*$/.test(between)
  );
}

/** Keeps the most telling place and those that the words set beside it. */
function kept<R extends Row>(
  text: string,
  places: readonly { row: R; start: number; end: number }[],
  rows: readonly R[],
): { row: R; start: number; end: number }[] {
  const order = [...places].sort(
    (a, b) => Number(a.row.wide === true) - Number(b.row.wide === true) || rows.indexOf(a.row) - rows.indexOf(b.row),
  );
  const main = order[0];
  if (main === undefined) return [];
  const chosen = [main];
  for (const place of places) {
    if (place === main) continue;
    const neighbour = chosen.find((one) =>
      joined(text.slice(Math.min(one.end, place.end), Math.max(one.start, place.start))),
    );
    if (neighbour !== undefined) chosen.push(place);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** The places of an injury with their sides: in the statement's own part, else in the statement, its item, or the note. */
export function sitesIn<R extends Row>(context: FamilyContext, rows: readonly R[]): FoundSite<R>[] {
  const segment = injurySegment(context);
  for (const text of [segment, context.sentence, context.item, context.note]) {
    const places = kept(text, placesIn(text, rows), rows);
    if (places.length === 0) continue;
    const use = text === segment ? places : places.slice(0, 1);
    return use.map((place, index) => {
      const from = index === 0 ? 0 : (use[index - 1]?.end ?? 0);
      const to = use[index + 1]?.start ?? text.length;
      const own = text.slice(from, to);
      const near = place.row.part === "" ? undefined : sideBeside(own, place.start - from, place.end - from);
      const carried =
        near ?? (index > 0 ? sideBeside(text.slice(0, place.start), use[0]?.start ?? 0, use[0]?.end ?? 0) : undefined);
      const side =
        place.row.part === "" ? undefined : (carried ?? sideOf({ ...context, sentence: segment }, place.row.part));
      return { row: place.row, side, text: own };
    });
  }
  return [];
}
