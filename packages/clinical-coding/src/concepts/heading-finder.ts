import { tellingTokens, tokensOf } from "../reading/tokens.ts";
import type { Match, NoteTerms } from "./finder.ts";
import { storyConcepts } from "./story-finder.ts";

/** A heading of an assessment is short; longer statements are reasoning, where plain words mean plain things. */
const LONGEST = 9;
/** Words around a name in a heading that name nothing themselves. */
const AROUND =
  /^(?:right|left|bilateral|both|new|old|mild|moderate|severe|stable|unstable|improved|improving|resolving|worsening|controlled|uncontrolled|with|for|patient|complaint|complaints|reported|today|follow|up|followup|type|side|sided|known)$/;
/** A heading that says what is done rather than what the patient has. */
const NOT_A_PROBLEM =
  /\b(?:will|return|follow[- ]?up (?:in|with)|refer\w*|continue|start|order\w*|prescri\w+|take|patient (?:understands|agrees)|discussed|counsel\w*|check|obtain|recheck|call|education)\b/i;

/**
 * What a heading of an assessment names when the terms of visits know nothing in it: signs, plain names and names of the code sets that
 * cover the heading whole. In running text such words (hiccups, snoring, a floater) are mentioned in passing; as a heading they are
 * what the visit was about.
 */
export function headingConcepts(terms: NoteTerms, text: string, offset: number): readonly Match[] {
  const tokens = tellingTokens(tokensOf(text, offset));
  if (tokens.length === 0 || tokens.length > LONGEST || NOT_A_PROBLEM.test(text)) return [];
  const told = storyConcepts(terms, text, offset);
  if (told.length > 0) return told;
  const naming = tokens.filter((token) => !AROUND.test(token.word));
  const first = naming[0];
  const last = naming.at(-1);
  if (first === undefined || last === undefined) return [];
  const whole = terms.whole.get(
    naming
      .map((token) => token.word)
      .sort()
      .join(" "),
  );
  if (whole === undefined) return [];
  return [
    {
      target: whole.code,
      start: first.start,
      end: last.end,
      words: naming.length,
      origin: "index",
      phrase: whole.phrase,
      mass: whole.mass,
    },
  ];
}
