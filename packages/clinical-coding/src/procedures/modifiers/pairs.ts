import { type Chart, evidenceAt } from "../../chart.ts";
import type { CodingFinding, Evidence } from "../../types.ts";
import { addModifier, isVisit, type Line, statementAround } from "./lines.ts";

/** Words that show a service to be apart from another, and the exact modifier that says so. */
const APART: readonly (readonly [modifier: string, pattern: RegExp])[] = [
  [
    "XE",
    /\b(?:separate|different|second) (?:session|encounter|visit)\b|\b(?:later|again) (?:that|the same) (?:day|afternoon|evening)\b|\breturned (?:later|in the (?:afternoon|evening))\b/,
  ],
  [
    "XS",
    /\b(?:separate|different|another|second|distinct) (?:site|lesion|polyp|incision|wound|injury|area|organ|structure|location|joint|digit|body (?:area|part|region))\b/,
  ],
];

const PLACED = /^(?:59|X[ESPU]|LT|RT|F[A1-9]|T[A1-9]|E[1-4]|LC|LD|LM|RC|RI|24|25|57|58|78|79|91|27)$/;

interface Pair {
  readonly first: Line;
  readonly second: Line;
  readonly indicator: "0" | "1" | "9";
}

/** Pairs of lines that an NCCI edit of the day holds together, column 1 first. None when the edits are not loaded. */
function pairsOf(chart: Chart, lines: readonly Line[]): Pair[] {
  const services = lines.filter((line) => line.suggestion.role === "procedure");
  const lookup = chart.codeSets.ncciPtp("practitioner");
  const out: Pair[] = [];
  for (const [index, one] of services.entries())
    for (const other of services.slice(index + 1)) {
      const found = lookup.findEither(one.suggestion.code, other.suggestion.code, { on: chart.on });
      if (found.status !== "found") continue;
      const forward = found.value.column1 === one.suggestion.code;
      out.push({ first: forward ? one : other, second: forward ? other : one, indicator: found.value.indicator });
    }
  return out;
}

/** Whether two lines already stand apart by the modifiers they carry. */
function told(pair: Pair): boolean {
  const sides = (line: Line): string[] => line.modifiers.filter((one) => PLACED.test(one));
  const [a, b] = [sides(pair.first), sides(pair.second)];
  if ([...a, ...b].some((one) => /^(?:59|X[ESPU]|24|25|57|58|78|79|91|27)$/.test(one))) return true;
  return a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));
}

function apartWords(chart: Chart, line: Line): { modifier: string; evidence: Evidence } | undefined {
  const text = statementAround(chart, line);
  for (const [modifier, pattern] of APART) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [first] = line.suggestion.evidence;
    if (first === undefined) return undefined;
    const sentence = chart.sentences.find((one) => first.start >= one.start && first.start < one.end);
    const start = (sentence?.start ?? first.start) + match.index;
    return { modifier, evidence: evidenceAt(chart, start, start + match[0].length) };
  }
  return undefined;
}

/**
 * Tells the second service of a pair apart where its own statement says that it is: the exact modifier for Medicare, 59 for
 * others. Never because the edit asks alone.
 */
export function separateLines(chart: Chart, lines: readonly Line[], words: Map<string, Evidence>): void {
  for (const pair of pairsOf(chart, lines)) {
    if (
      pair.indicator !== "1" ||
      told(pair) ||
      isVisit(pair.first.suggestion.code) ||
      isVisit(pair.second.suggestion.code)
    )
      continue;
    const found = apartWords(chart, pair.second);
    if (found === undefined) continue;
    const modifier = chart.input.payer === "medicare" ? found.modifier : "59";
    if (addModifier(pair.second, modifier, found.evidence)) words.set(modifier, found.evidence);
  }
}

/** What stays held together by an edit: said with the documentation that would be needed, without adding anything. */
export function pairFindings(chart: Chart, lines: readonly Line[]): CodingFinding[] {
  return pairsOf(chart, lines)
    .filter((pair) => pair.indicator !== "9" && !(pair.indicator === "1" && told(pair)))
    .map((pair) => {
      const [first, second] = [pair.first.suggestion.code, pair.second.suggestion.code];
      const message =
        pair.indicator === "0"
          ? `${second} is part of ${first} on one day; the NCCI edit allows no modifier.`
          : isVisit(first) || isVisit(second)
            ? `An NCCI edit bundles ${second} with ${first}. Only documentation of a visit that stands by itself would tell them apart; the note was not read as saying so.`
            : `An NCCI edit bundles ${second} with ${first}. Only documentation of another session, site, lesion or injury would tell them apart; the note does not say so.`;
      return {
        rule: "ncci-pair",
        severity: pair.indicator === "0" ? "warning" : "advice",
        message,
        source: "NCCI procedure-to-procedure edits of the day; NCCI Policy Manual chapter 1 section E",
        evidence: [...pair.first.suggestion.evidence.slice(0, 1), ...pair.second.suggestion.evidence.slice(0, 1)],
      } satisfies CodingFinding;
    });
}
