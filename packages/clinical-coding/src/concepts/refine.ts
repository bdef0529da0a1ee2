import type { CodeSets, Icd10CmCode } from "@cleanclaim/code-sets";
import type { CalendarDate } from "@cleanclaim/model";
import { termWords } from "../reading/tokens.ts";
import { encounterOf, type FamilyContext, sideOf } from "./family-context.ts";

/** What the way down from a heading to a billable code needs to know. */
interface Asked {
  readonly words: ReadonlySet<string>;
  readonly itemWords: ReadonlySet<string>;
  readonly side: "right" | "left" | "bilateral" | undefined;
  readonly encounter: "A" | "D" | "S";
  readonly text: string;
}

/** How well a child fits the words; "unspecified" is preferred where they say nothing. */
function fitness(child: Icd10CmCode, parentWords: ReadonlySet<string>, asked: Asked): number {
  const title = child.title.toLowerCase();
  let score = 0;
  for (const word of new Set(termWords(title))) {
    if (
      parentWords.has(word) ||
      /^(?:unspecified|other|specified|encounter|initial|fracture|right|left|bilateral)$/.test(word)
    )
      continue;
    if (asked.words.has(word)) score += 6;
    else if (asked.itemWords.has(word)) score += 2.5;
    else score -= 0.6;
  }
  const side = /\b(right|left|bilateral)\b/.exec(title)?.[1];
  if (side !== undefined) score += side === asked.side ? 12 : -8;
  else if (/unspecified (?:side|ear|eye|\w+)$|unspecified \w+,/.test(title) && asked.side === undefined) score += 3;
  if (/\bunspecified\b|\bnos\b|not specified/.test(title)) score += 4;
  if (/\bwithout\b|uncomplicated|\bnot intractable\b/.test(title) && !/\bwith\b/.test(title)) score += 3;
  if (/subsequent encounter/.test(title)) score += asked.encounter === "D" ? 14 : -6;
  if (/sequela/.test(title)) score += asked.encounter === "S" ? 14 : -6;
  if (/initial encounter/.test(title)) score += asked.encounter === "A" ? 8 : -8;
  if (/open fracture/.test(title)) score += /\bopen fracture\b|\bgustilo\b/.test(asked.text) ? 4 : -9;
  if (/routine healing/.test(title)) score += 2;
  if (/delayed healing/.test(title)) score += /\bdelayed (?:healing|union)\b/.test(asked.text) ? 12 : -2;
  if (/nonunion/.test(title))
    score +=
      /(?<!not (?:judged )?an? )\bnon-?union\b/.test(asked.text) && !/not (?:judged )?a nonunion/.test(asked.text)
        ? 12
        : -4;
  if (/malunion/.test(title)) score += /\bmalunion\b/.test(asked.text) ? 12 : -4;
  if (/^displaced|\bdisplaced\b/.test(title) && !/nondisplaced/.test(title))
    score += /\b(?:non-?displaced|undisplaced)\b/.test(asked.text) ? -6 : 1.5;
  if (/nondisplaced/.test(title)) score += /\b(?:non-?displaced|undisplaced)\b/.test(asked.text) ? 8 : 0;
  if (/\b(?:other specified|specified)\b/.test(title) && !/unspecified/.test(title)) score -= 2;
  if (/\bin diseases classified elsewhere\b/.test(title)) score -= 3;
  const last = child.code.at(-1) ?? "";
  return score + (last === "9" ? 2 : last === "0" || last === "A" ? 1 : 0);
}

/** Leads from a heading to the billable code that the words call for; undefined when the heading is not known on the day. */
export function refined(
  codeSets: CodeSets,
  on: CalendarDate,
  code: string,
  context: FamilyContext,
): { code: Icd10CmCode; sure: boolean } | undefined {
  const start = codeSets.icd10cm.find(code, { on });
  if (start.status !== "found") return undefined;
  let current = start.value;
  let sure = true;
  if (current.billable) return { code: current, sure };
  const asked: Asked = {
    words: new Set(termWords(context.sentence)),
    itemWords: new Set(termWords(context.item)),
    side: sideOf(context, termWords(context.mention).slice(-2).join("|") || "side"),
    encounter: encounterOf(context),
    text: `${context.sentence} ${context.item}`,
  };
  for (let depth = 0; depth < 6 && !current.billable; depth += 1) {
    const parentWords = new Set(termWords(current.title.toLowerCase()));
    const children = codeSets.icd10cm.children(current.code, { on });
    let best: Icd10CmCode | undefined;
    let bestScore = -Infinity;
    for (const child of children) {
      const score = fitness(child, parentWords, asked);
      if (score > bestScore) [best, bestScore] = [child, score];
    }
    if (best === undefined) return undefined;
    if (bestScore < 2.5 && children.length > 1) sure = false;
    current = best;
  }
  return current.billable ? { code: current, sure } : undefined;
}

/** Words of a title that name no detail: another code of the same heading that adds only these says no more. */
const NO_DETAIL = /^(?:unspecified|other|specified|type|side|site|ear|eye|initial|encounter|limb)$/;

/** The words right before and after a name, up to where another name may begin. */
function besideName(context: FamilyContext): readonly string[] {
  const at = context.at ?? context.sentence.indexOf(context.mention);
  const before = context.sentence.slice(Math.max(0, at - 30), at);
  const after = context.sentence.slice(at + context.mention.length, at + context.mention.length + 30);
  const from = Math.max(...[".", ";", ":", ",", " and ", " with "].map((mark) => before.lastIndexOf(mark)));
  const to = after.search(/[.;:(]| and | with | but | on /);
  return termWords(`${before.slice(from + 1)} ${context.mention} ${to < 0 ? after : after.slice(0, to)}`);
}

/**
 * A name that leads to an unspecified code, with what the note says beside it: the sibling whose title adds exactly a word that stands
 * there (right, left, both, acute, chronic), or several words that the statement holds. The code as given where nothing tells more.
 */
export function sharpened(codeSets: CodeSets, on: CalendarDate, code: string, context: FamilyContext): string {
  const start = codeSets.icd10cm.find(code, { on });
  if (start.status !== "found" || !start.value.billable || !/\bunspecified\b/i.test(start.value.title)) return code;
  const parent = code.slice(0, -1).replace(/\.$/, "");
  if (parent.length < 3) return code;
  const own = new Set(termWords(start.value.title.toLowerCase()));
  const beside = new Set(besideName(context));
  const said = new Set(termWords(context.sentence));
  const hedged = /\b(?:no|not|without|denies|possible|probable|suspected|likely|versus|vs)\b/.test(context.sentence);
  const side = sideOf(context, termWords(context.mention).slice(-2).join("|") || "side");
  let best = code;
  let most = 0;
  for (const child of codeSets.icd10cm.children(parent, { on })) {
    if (!child.billable || child.code === code || /\bother\b/i.test(child.title)) continue;
    const more = termWords(child.title.toLowerCase()).filter((word) => !own.has(word) && !NO_DETAIL.test(word));
    const word = more.length === 1 ? (more[0] ?? "") : "";
    const fits = /^(?:right|left|bilateral)$/.test(word)
      ? word === side
      : /^(?:acute|chronic|subacute|recurrent)$/.test(word)
        ? beside.has(word)
        : more.length > 1 && !hedged && more.every((one) => said.has(one) || one === side);
    if (fits && more.length > most) [best, most] = [child.code, more.length];
  }
  return best;
}
