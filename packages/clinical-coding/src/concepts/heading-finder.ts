import { type Token, tellingTokens, termWords, tokensOf } from "../reading/tokens.ts";
import type { Match, NoteTerms } from "./finder.ts";
import { storyConcepts } from "./story-finder.ts";
import { HEADING_TERMS } from "./terms-visit-table.ts";

/** A heading of an assessment is short; longer statements are reasoning, where plain words mean plain things. */
const LONGEST = 9;
/** Words around a name in a heading that name nothing themselves. */
const AROUND =
  /^(?:right|left|bilateral|both|new|old|mild|moderate|severe|stable|unstable|improved|improving|resolving|worsening|controlled|uncontrolled|with|for|patient|complaint|complaints|reported|today|follow|up|followup|type|side|sided|known)$/;
/** A heading that says what is done rather than what the patient has. */
const NOT_A_PROBLEM =
  /\b(?:will|return|follow[- ]?up (?:in|with)|refer\w*|continue|start|order\w*|prescri\w+|take|patient (?:understands|agrees)|discussed|counsel\w*|check|obtain|recheck|call|education)\b/i;

interface Plain {
  readonly target: string;
  readonly phrase: string;
  readonly words: readonly string[];
}

let compiled: readonly Plain[] | undefined;

/** The plain names, longest first; compiled when first asked for. */
function plainNames(): readonly Plain[] {
  compiled ??= HEADING_TERMS.split("\n")
    .flatMap((line) => {
      const [target = "", phrases] = line.split(" | ");
      return (phrases ?? "").split(";").map((phrase) => ({ target, phrase: phrase.trim(), words: termWords(phrase) }));
    })
    .filter((one) => one.words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);
  return compiled;
}

/** The plain names in a heading, none overlapping another. */
function plainIn(tokens: readonly Token[]): Match[] {
  const kept: Match[] = [];
  const used = new Set<number>();
  for (const { target, phrase, words } of plainNames())
    for (let at = 0; at + words.length <= tokens.length; at += 1) {
      if (!words.every((word, index) => tokens[at + index]?.word === word && !used.has(at + index))) continue;
      for (let index = 0; index < words.length; index += 1) used.add(at + index);
      const start = tokens[at]?.start ?? 0;
      const end = tokens[at + words.length - 1]?.end ?? start;
      kept.push({ target, start, end, words: words.length, origin: "own", phrase, mass: 0 });
    }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * What a heading of an assessment names when the terms of visits know nothing in it: signs, plain names and names of the code sets that
 * cover the heading whole. In running text such words (hiccups, snoring, a floater) are mentioned in passing; as a heading they are
 * what the visit was about.
 */
export function headingConcepts(terms: NoteTerms, text: string, offset: number): readonly Match[] {
  const tokens = tellingTokens(tokensOf(text, offset));
  if (tokens.length === 0 || tokens.length > LONGEST || NOT_A_PROBLEM.test(text)) return [];
  const plain = plainIn(tokens);
  if (plain.length > 0) return plain;
  const told = storyConcepts(terms, text, offset);
  // What names no place or kind of its own stands back behind what does.
  const exact = told.filter((one) => !/^(?:T14|R69|R52|R58)/.test(one.target));
  if (told.length > 0) return exact.length > 0 ? exact : told;
  const naming = tokens.filter((token) => !AROUND.test(token.word));
  const first = naming[0];
  const last = naming.at(-1);
  if (first === undefined || last === undefined) return [];
  const names = new Set(naming.map((token) => token.word));
  let whole: NoteTerms["all"][number] | undefined;
  for (const term of terms.all)
    if (
      new Set(term.words).size === names.size &&
      term.words.every((word) => names.has(word)) &&
      (whole === undefined || term.mass > whole.mass)
    )
      whole = term;
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
