import { evidenceAt, type Chart } from "../chart.ts";
import type { Sentence } from "../reading/sentences.ts";
import type { Evidence } from "../types.ts";

/** One problem as the plan treats it: its heading, and the statements under it. */
export interface Part {
  readonly heading: Sentence | undefined;
  readonly sentences: readonly Sentence[];
}

const DECISION: ReadonlySet<string> = new Set([
  "assessment",
  "plan",
  "addendum",
  "course",
  "procedure",
  "instructions",
]);
const TALK = /^(?:history|body|reason)$/;
/** A verb makes a line a statement; without one, a short line is the name of a problem. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|should|can|may|recommend\w*|continue|continued|start|initiate|order\w*|advised?|discuss\w*|refer\w*|follow|return|encourage\w*|increase|decrease|check|repeat|obtain|schedule|take|prescri\w+|refill\w*|monitor|counsel\w*|reviewed|explained|schedule|use|avoid|stop|begin|add|change|switch|give|given|plan to|rtc|call)\b/;
const LABEL = /^[-•*\s]*[a-z][a-z/&, -]{2,40}:/;

function isHeading(chart: Chart, sentence: Sentence): boolean {
  if (!sentence.leads || sentence.text.length > 90) return false;
  const lower = chart.lower.slice(sentence.start, sentence.end);
  if (LABEL.test(lower) && !/^\d/.test(lower)) {
    // "Hypertension: continue lisinopril" names a problem; "Medical treatment: …" does not.
    return sentence.kind === "assessment";
  }
  return !VERB.test(lower) && /[a-z]{3}/.test(lower);
}

/** Statements in which decisions are written; of a note without such parts, every statement that is not a list of the past. */
export function decisionSentences(chart: Chart): readonly Sentence[] {
  const found = chart.sentences.filter((one) => DECISION.has(one.section.kind));
  return found.some((one) => one.section.kind === "assessment" || one.section.kind === "plan")
    ? found
    : chart.sentences.filter((one) => DECISION.has(one.section.kind) || TALK.test(one.section.kind));
}

/** The plan cut at its headings. */
export function partsOf(chart: Chart): readonly Part[] {
  const parts: { heading: Sentence | undefined; sentences: Sentence[] }[] = [];
  let section: Sentence["section"] | undefined;
  for (const sentence of decisionSentences(chart)) {
    const heading = isHeading(chart, sentence);
    const last = parts.at(-1);
    if (heading || last === undefined || section !== sentence.section) {
      parts.push({ heading: heading ? sentence : undefined, sentences: [sentence] });
    } else last.sentences.push(sentence);
    section = sentence.section;
  }
  return parts;
}

/** The statement in lower case. */
export function lowerOf(chart: Chart, sentence: Sentence): string {
  return chart.lower.slice(sentence.start, sentence.end);
}

/** Words of the note within a statement, by offsets into that statement. */
export function wordsIn(chart: Chart, sentence: Sentence, start: number, end: number): Evidence {
  return evidenceAt(chart, sentence.start + start, sentence.start + end);
}

/** Whether what follows the place in a statement is only weighed or made to depend on something. */
export function conditional(statement: string, at: number): boolean {
  const before = statement.slice(0, at);
  const clause = before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(". ")) + 1);
  if (/\b(?:if|should (?:he|she|they|it|the|his|her)|unless|in case|in the event|depending on)\b[^;]*$/.test(clause)) {
    // "… as needed; if not better" comes after; "if it returns, we will" comes before.
    return true;
  }
  return /\b(?:consider(?:ing|ation)?|possib(?:le|ly)|might|could|may (?:need|require|want|also|eventually|consider)|would be|options? (?:include|such as|of)|discussed (?:the )?(?:role|option|possibility)|potential(?:ly)?|in the future|down the road|hold off|not (?:needed|necessary|indicated|recommended)|no need|declin\w+|defer\w*|foregoing|instead of|rather than|prior|previous(?:ly)?|history of|status post|s\/p|had (?:a|an|her|his))\b[^.;]{0,45}$/.test(
    clause,
  );
}
