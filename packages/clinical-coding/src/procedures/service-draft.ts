import type { Chart } from "../chart.ts";
import type { Sentence } from "../reading/sentences.ts";
import type { Evidence, SuggestionRole, Why } from "../types.ts";

/** A service on its way to a line. */
export interface Service {
  readonly code: string;
  readonly title: string;
  readonly evidence: readonly Evidence[];
  readonly why: Why;
  modifiers: string[];
  readonly units: number;
  readonly role: SuggestionRole;
  readonly confidence: number;
  /** Diagnoses that this line points to; all first four without it. */
  readonly supports?: RegExp | undefined;
}

const NOT_DONE =
  /\b(?:will|plan(?:ned)?|order(?:ed)?|schedul\w+|refer\w*|consider\w*|if|offer\w*|declin\w+|refus\w+|defer\w*|due|recommend\w*|return for|next (?:visit|week|month)|to be done|would|may need|should|last (?:week|month|year|visit)|(?:weeks?|months?|years?|days?) ago|previous|prior|reviewed|from the|was done (?:in|at)|not done|never|avoid|stop|continue)\b/;

const NEVER_TODAY = /family-history|past-history|review-of-systems|allergies|medications|social-history|indication/;
const NOW = /\b(?:today|given|done|performed|administered|injected|in the office|now|placed|obtained|applied)\b/;

/** A statement that something was done at this visit. */
export interface Done {
  readonly sentence: Sentence;
  /** The whole statement in lower case. */
  readonly text: string;
  /** Where the pattern matched, within the statement. */
  readonly at: number;
  readonly match: RegExpExecArray;
  readonly evidence: Evidence;
}

interface Statement {
  readonly sentence: Sentence;
  readonly text: string;
}

const READ = new WeakMap<Chart, readonly Statement[]>();

/** The statements in which services of this visit may be reported, in lower case; read once for a note. */
export function statementsOf(chart: Chart): readonly Statement[] {
  const known = READ.get(chart);
  if (known !== undefined) return known;
  const statements = chart.sentences
    .filter((sentence) => !NEVER_TODAY.test(sentence.section.kind))
    .map((sentence) => ({ sentence, text: chart.lower.slice(sentence.start, sentence.end) }));
  READ.set(chart, statements);
  return statements;
}

function doneIn(chart: Chart, statement: Statement, pattern: RegExp, plans: boolean): Done | undefined {
  const { sentence, text } = statement;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const before = text.slice(Math.max(0, match.index - 45), match.index);
  if (/\b(?:no|not|without|denies|declin\w+|refus\w+)\b[^.;,]{0,25}$/.test(before)) return undefined;
  if (!plans) {
    if (NOT_DONE.test(before)) return undefined;
    const planned = sentence.section.kind === "plan" || sentence.kind === "plan";
    if (planned && !NOW.test(text)) return undefined;
  }
  const start = sentence.start + match.index;
  const end = start + match[0].length;
  return {
    sentence,
    text,
    at: match.index,
    match,
    evidence: {
      start,
      end,
      text: chart.text.slice(start, end),
      section: sentence.section.heading || sentence.section.kind,
    },
  };
}

/** Every statement that something was done at this visit; plans, offers and the past do not count. */
export function doneAll(chart: Chart, pattern: RegExp): readonly Done[] {
  return statementsOf(chart)
    .map((statement) => doneIn(chart, statement, pattern, false))
    .filter((one) => one !== undefined);
}

/** A place where the note says that something was done at this visit; plans, offers and the past do not count. */
export function doneAt(
  chart: Chart,
  pattern: RegExp,
  options: { readonly plans?: boolean } = {},
): Evidence | undefined {
  return firstDone(chart, pattern, options)?.evidence;
}

/** As `doneAt`, with the statement around the words. */
export function firstDone(chart: Chart, pattern: RegExp, options: { readonly plans?: boolean } = {}): Done | undefined {
  for (const statement of statementsOf(chart)) {
    const done = doneIn(chart, statement, pattern, options.plans === true);
    if (done !== undefined) return done;
  }
  return undefined;
}

/** Whether any of the stems stands in the note: a quick look before patterns are tried. */
export function speaksOf(chart: Chart, stems: readonly string[]): boolean {
  return stems.some((stem) => chart.lower.includes(stem));
}

/** A service with what most lines share. */
export function service(
  code: string,
  title: string,
  evidence: Evidence,
  text: string,
  more: Partial<Pick<Service, "modifiers" | "units" | "role" | "confidence" | "supports">> = {},
): Service {
  return {
    code,
    title,
    evidence: [evidence],
    why: { rule: "service", text, source: "Cleanclaim service table; CPT number from the site's list" },
    modifiers: more.modifiers ?? [],
    units: more.units ?? 1,
    role: more.role ?? "procedure",
    confidence: more.confidence ?? 0.85,
    supports: more.supports,
  };
}
