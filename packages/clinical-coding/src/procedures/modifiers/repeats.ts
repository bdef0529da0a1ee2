import type { Chart } from "../../chart.ts";
import type { CodingFinding } from "../../types.ts";
import { doneAll, speaksOf } from "../service-draft.ts";
import type { Line } from "./lines.ts";

/** Tests that a note may report twice in a day: the words, the numbers of its line, and the modifier of the second line. */
const REPEATED: readonly (readonly [name: string, words: string, codes: RegExp, laboratory: boolean])[] = [
  ["electrocardiogram", "ecg|ekg|electrocardiogram", /^930(?:00|05|10)$/, false],
  ["x-ray", "x-?rays?|radiographs?|films?", /^7[0-4]\d{3}$/, false],
  ["spirometry", "spirometry", /^940(?:10|60)$/, false],
  ["nebulizer treatment", "nebuli[sz]er(?: treatment)?", /^94640$/, false],
  ["glucose", "glucose|finger-?stick", /^829(?:47|62)$/, true],
  ["urinalysis", "urinalysis|urine dip(?:stick)?", /^8100[0-3]$/, true],
];

/** What a second run of a test on one day needs; nothing is added, because the note seldom says who did it and why. */
export function repeatFindings(chart: Chart, lines: readonly Line[]): CodingFinding[] {
  if (!speaksOf(chart, ["repeat"])) return [];
  return REPEATED.flatMap(([name, words, codes, laboratory]) => {
    const line = lines.find((one) => codes.test(one.suggestion.code));
    if (line === undefined) return [];
    const [again] = doneAll(
      chart,
      new RegExp(`\\brepeat(?:ed)? (?:\\w+ ){0,2}(?:${words})\\b|\\b(?:${words})\\b (?:was )?repeated\\b`),
    );
    if (again === undefined) return [];
    const modifier = laboratory
      ? "91, when the result was to be followed and not confirmed"
      : "76 when the same physician did it again, 77 when another did";
    return [
      {
        rule: "repeated-service",
        severity: "advice",
        message: `The note tells of a second ${name} that day. A second line of ${line.suggestion.code} needs the time and the reason in the note, and carries ${modifier}.`,
        source: "NCCI Policy Manual chapter 1 section E; Medicare Claims Processing Manual chapter 16 section 100.5.1",
        evidence: [again.evidence],
      } satisfies CodingFinding,
    ];
  });
}

/** Units above the medically unlikely limit of the day: said with what the record must bear, never lowered here. */
export function limitFindings(chart: Chart, lines: readonly Line[]): CodingFinding[] {
  const lookup = chart.codeSets.mue("practitioner");
  const totals = new Map<string, { units: number; line: Line }>();
  for (const line of lines) {
    const known = totals.get(line.suggestion.code);
    totals.set(line.suggestion.code, { units: (known?.units ?? 0) + (line.suggestion.units ?? 1), line });
  }
  return [...totals].flatMap(([code, { units, line }]) => {
    if (units < 2 || code.startsWith("0")) return [];
    const found = lookup.find(code, { on: chart.on });
    if (found.status !== "found" || units <= found.value.units) return [];
    const firm = found.value.adjudication === "2";
    return [
      {
        rule: "mue-limit",
        severity: firm ? "warning" : "advice",
        message: `${units} units of ${code} pass the limit of ${found.value.units} a ${found.value.adjudication === "1" ? "line" : "day"}${firm ? ", which rests on policy and allows no more" : "; the record must show that they were given and needed"}. Check dose and unit first.`,
        source: "NCCI medically unlikely edits of the day; NCCI Policy Manual chapter 1 section V",
        evidence: line.suggestion.evidence.slice(0, 1),
      } satisfies CodingFinding,
    ];
  });
}
