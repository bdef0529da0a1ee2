import type { Diagnosis } from "../candidate.ts";
import type { Chart } from "../chart.ts";
import { evidenceAt } from "../chart.ts";
import type { Evidence, ProviderQuery, Suggestion } from "../types.ts";
import type { QueryPurpose } from "./query-draft.ts";

/** Every question ends with these two, so that no answer is forced. */
export const OPEN_ENDS = ["Other (please specify)", "Unable to determine"] as const;
export const INSIGNIFICANT = "No clinical significance for this visit";

/** A group of questions that a note may raise; adds none where the note leaves nothing open. */
export type QueryTopic = (
  chart: Chart,
  diagnoses: readonly Diagnosis[],
  services: readonly Suggestion[],
) => readonly ProviderQuery[];

/** What a topic says of one question; the open ends are added. */
export interface Ask {
  readonly topic: string;
  readonly title: string;
  readonly purpose: QueryPurpose;
  readonly question: string;
  readonly because: string;
  readonly evidence: readonly Evidence[];
  readonly current?: string | undefined;
  readonly answers: readonly { readonly answer: string; readonly code?: string | undefined }[];
}

/** A question to the provider in the shape of the engine's answer. */
export function asking(ask: Ask): ProviderQuery {
  return {
    to: "provider",
    topic: ask.topic,
    title: ask.title,
    purpose: ask.purpose,
    question: ask.question,
    options: [...ask.answers.map((one) => one.answer), ...OPEN_ENDS],
    because: ask.because,
    evidence: ask.evidence,
    ...(ask.current === undefined ? {} : { current: ask.current }),
    answers: ask.answers,
  };
}

/** Sections that say nothing of this patient's present, or only what was intended. */
const ASIDE: ReadonlySet<string> = new Set(["family-history", "instructions", "review-of-systems", "allergies"]);

/** Whether a place of the note speaks of this patient at this visit. */
export function isPresent(chart: Chart, at: number): boolean {
  const section = chart.sections.find((one) => at >= one.start && at < one.end);
  return section === undefined || !ASIDE.has(section.kind);
}

/** The words of a match as evidence, without blanks and stops around them. */
export function wordsAt(chart: Chart, start: number, end: number): Evidence {
  let from = start;
  let to = end;
  while (from < to && /[\s.,;:]/.test(chart.text[from] ?? "")) from += 1;
  while (to > from && /[\s.,;:]/.test(chart.text[to - 1] ?? "")) to -= 1;
  return evidenceAt(chart, from, to);
}

/** Whether a diagnosis on the list, or any condition named in the note however it is meant, is of the kind. */
export function names(chart: Chart, diagnoses: readonly Diagnosis[], codes: RegExp): boolean {
  return diagnoses.some((one) => codes.test(one.code)) || chart.mentions.some((one) => codes.test(one.code));
}

/** Patterns with the flag that lets them go on from an offset, made once for each. */
const goingOn = new WeakMap<RegExp, RegExp>();

/** The first place where the note, outside asides, matches; `after` narrows to what stands behind that offset. */
export function firstPresent(chart: Chart, pattern: RegExp, after = 0): RegExpExecArray | undefined {
  const all = goingOn.get(pattern) ?? new RegExp(pattern.source, "g");
  goingOn.set(pattern, all);
  all.lastIndex = after;
  for (let match = all.exec(chart.lower); match !== null; match = all.exec(chart.lower)) {
    if (isPresent(chart, match.index)) return match;
    if (match[0] === "") all.lastIndex += 1;
  }
  return undefined;
}
