import type { Assertion } from "../assertion/assert.ts";
import type { Diagnosis, Mention } from "../candidate.ts";
import { type Chart, firstEvidence } from "../chart.ts";
import type { CodingFinding, Evidence, Why } from "../types.ts";

/** What rules work on: the diagnoses so far, in order, and what was left out. */
export interface RuleState {
  readonly chart: Chart;
  list: Diagnosis[];
  readonly leftOut: readonly { readonly mention: Mention; readonly because: Assertion }[];
  readonly findings: CodingFinding[];
}

export const has = (state: RuleState, pattern: RegExp): boolean => state.list.some((one) => pattern.test(one.code));

export const withCode = (state: RuleState, pattern: RegExp): Diagnosis | undefined =>
  state.list.find((one) => pattern.test(one.code));

/** Replaces a diagnosis' code, keeping its words and adding the reason. */
export function recode(diagnosis: Diagnosis, code: string, why: Why): void {
  diagnosis.code = code;
  diagnosis.why.push(why);
  diagnosis.open = diagnosis.open?.topic === "laterality" ? undefined : diagnosis.open;
}

/** Takes diagnoses off the list and tells why. */
export function drop(state: RuleState, test: (one: Diagnosis) => boolean, why: Why): void {
  const kept: Diagnosis[] = [];
  for (const one of state.list) {
    if (!test(one)) {
      kept.push(one);
      continue;
    }
    state.findings.push({
      rule: why.rule,
      severity: "advice",
      message: `${one.code} is not added: ${why.text}`,
      source: why.source,
      evidence: one.evidence.slice(0, 1),
    });
  }
  state.list = kept;
}

/** Adds a diagnosis unless its code is there; at the end, or right after `after`. */
export function add(
  state: RuleState,
  code: string,
  evidence: readonly Evidence[],
  why: Why,
  options: {
    readonly after?: Diagnosis | undefined;
    readonly before?: Diagnosis | undefined;
    readonly confidence?: number;
  } = {},
): void {
  if (state.list.some((one) => one.code === code)) return;
  const found = state.chart.codeSets.icd10cm.find(code, { on: state.chart.on });
  if (found.status === "absent" || (found.status === "found" && !found.value.billable)) return;
  const item: Diagnosis = {
    code,
    evidence: [...evidence],
    why: [why],
    confidence: options.confidence ?? 0.85,
    alternatives: [],
    open: undefined,
    mention: undefined,
  };
  const at = options.after === undefined ? -1 : state.list.indexOf(options.after);
  const ahead = options.before === undefined ? -1 : state.list.indexOf(options.before);
  if (ahead >= 0) state.list.splice(ahead, 0, item);
  else if (at >= 0) state.list.splice(at + 1, 0, item);
  else state.list.push(item);
}

/** Puts one before another. */
export function putBefore(state: RuleState, first: Diagnosis, second: Diagnosis): void {
  const from = state.list.indexOf(first);
  const to = state.list.indexOf(second);
  if (from < 0 || to < 0 || from <= to) return;
  state.list.splice(from, 1);
  state.list.splice(state.list.indexOf(second), 0, first);
}

export function seen(state: RuleState, pattern: RegExp): Evidence | undefined {
  return firstEvidence(state.chart, pattern);
}

/** The first affirmed place of a pattern: not negated, of a relative, or only planned for a condition. */
export function affirmedAt(state: RuleState, pattern: RegExp, sections?: RegExp): Evidence | undefined {
  const { chart } = state;
  for (const sentence of chart.sentences) {
    if (
      sentence.section.kind === "family-history" ||
      sentence.section.kind === "instructions" ||
      sentence.section.kind === "allergies"
    )
      continue;
    if (sections !== undefined && !sections.test(sentence.kind)) continue;
    const text = chart.lower.slice(sentence.start, sentence.end);
    const match = pattern.exec(text);
    if (match === null) continue;
    if (
      /\b(?:no|not|never|denies|without|stopped|stop|discontinued?|held|hold|avoid|family|declin\w+|allerg\w+|if|used to (?:be|take|use)|previously (?:on|took)|formerly)\b[^.;,]{0,40}$/.test(
        text.slice(0, match.index),
      )
    )
      continue;
    const start = sentence.start + match.index;
    return {
      start,
      end: start + match[0].length,
      text: chart.text.slice(start, start + match[0].length),
      section: sentence.section.heading || sentence.section.kind,
    };
  }
  return undefined;
}

/** Lower-case texts of the patient's own statements that match: family history and instructions are left out. */
export function statementsWith(state: RuleState, pattern: RegExp): readonly string[] {
  return state.chart.sentences
    .filter((one) => one.section.kind !== "family-history" && one.section.kind !== "instructions")
    .map((one) => state.chart.lower.slice(one.start, one.end))
    .filter((text) => pattern.test(text));
}
