import type { CareSetting } from "../types.ts";
import type { Section, SectionKind } from "./sections.ts";

/** A note of a visit or stay, with the parts such notes have, or the story of a case told from end to end. */
export type NoteForm = "visit" | "narrative";

/** Parts that only notes of visits and stays have. */
const VISIT_PARTS: ReadonlySet<SectionKind> = new Set([
  "reason",
  "history",
  "past-history",
  "review-of-systems",
  "allergies",
  "assessment",
  "plan",
  "course",
  "instructions",
  "addendum",
  "indication",
  "findings",
]);

/** Verbs in which a case is told after the fact. */
const TOLD =
  /\b(?:was|were|had|presented|showed|revealed|underwent|developed|found|began|came|went|gave|took|[a-z]{3,}(?:ed|ised|ized))\b/gi;
const REPORTED = /\b(?:we (?:report|present|describe|here)|(?:clinical )?case (?:of|report)|case \d)\b/i;
/** A person brought in with an age, as a story begins. */
const AGED = /\b(?:year|month|day|week)s?[- ]old\b|\byears? of age\b|\baged \d|\b\d{1,3}[- ]years?\b/i;
const PERSON = /\b(?:patient|woman|man|male|female|boy|girl|child|newborn|infant)s?\b/i;
/** Wording of a visit that is going on. */
const VISIT_WORDING =
  /\b(?:return(?:s)? (?:today|to clinic|in \d)|(?:here|seen|presents|done|measured) today|today'?s visit|no evaluation by|follow[- ]up in \d|rtc\b|medication list|level of service|discharge (?:diagnos\w+|instructions))\b/i;
/** Titles that stand on a discharge paper or over the parts of a visit note. */
const PAPER =
  /\bdischarge summary\b|^\s*(?:chief complaint|history of present(?:ing)? illness|assessment|plan|impression|a\/p|hpi|subjective|objective)[ \t]*(?::|$)|\b(?:assessment|impression|chief complaint)s?:/im;
/** Lines of a list or a form rather than of a story. */
const LISTED = /^[ \t]*(?:[-*•‣●▪]|\d{1,2}[.)][ \t]+[A-Z]|[A-Z][\w ]{1,30}:[ \t]*\S)/gm;

const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/**
 * Tells the story of a case from a note of a visit by its form alone: no parts of a visit note, a person, and a past tense throughout.
 * Short texts count as visit notes, and so do middling ones when the caller names a visit or stay.
 */
export function formOf(text: string, sections: readonly Section[], setting: CareSetting | undefined): NoteForm {
  const sample = text.slice(0, 20_000);
  const words = wordCount(sample);
  const least = setting === undefined || REPORTED.test(sample) ? 55 : setting === "outpatient" ? 110 : 100;
  if (words < least) return "visit";
  const parts = sections.filter((one) => VISIT_PARTS.has(one.kind)).length;
  if (parts > (words > 120 ? 1 : 0) || PAPER.test(sample)) return "visit";
  const told = (sample.match(TOLD)?.length ?? 0) / words;
  const begun = words >= 120 && parts === 0 && (AGED.test(sample.slice(0, 300)) || REPORTED.test(sample));
  if (!begun && VISIT_WORDING.test(sample)) return "visit";
  if (REPORTED.test(sample)) return told >= 0.015 ? "narrative" : "visit";
  const listed = (sample.match(LISTED)?.length ?? 0) / Math.max(1, sample.match(/^.*\S.*$/gm)?.length ?? 1);
  if (listed > (begun ? 0.6 : 0.25) || (!AGED.test(sample) && (words < 120 || !PERSON.test(sample)))) return "visit";
  return told >= (words < 90 ? 0.035 : 0.025) ? "narrative" : "visit";
}
