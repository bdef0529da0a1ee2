import type { Chart } from "../chart.ts";
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

/** A place where the note says that something was done at this visit; plans, offers and the past do not count. */
export function doneAt(
  chart: Chart,
  pattern: RegExp,
  options: { readonly plans?: boolean } = {},
): Evidence | undefined {
  for (const sentence of chart.sentences) {
    if (
      /family-history|past-history|review-of-systems|allergies|medications|social-history|indication/.test(
        sentence.section.kind,
      )
    )
      continue;
    const text = chart.lower.slice(sentence.start, sentence.end);
    const match = pattern.exec(text);
    if (match === null) continue;
    const planned = sentence.section.kind === "plan" || sentence.kind === "plan";
    const before = text.slice(Math.max(0, match.index - 45), match.index);
    if (/\b(?:no|not|without|denies|declin\w+|refus\w+)\b[^.;,]{0,25}$/.test(before)) continue;
    if (options.plans !== true && NOT_DONE.test(before)) continue;
    if (
      options.plans !== true &&
      planned &&
      !/\b(?:today|given|done|performed|administered|injected|in the office|now|placed|obtained|applied)\b/.test(text)
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
