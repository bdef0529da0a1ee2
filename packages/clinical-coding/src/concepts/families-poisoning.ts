import { affirms, encounterOf, type FamilyChoice, type FamilyContext, type OpenPoint } from "./family-context.ts";
import { SUBSTANCES } from "./substance-table.ts";

/** Intent as the note states it: accidental where nothing is said, undetermined only where the note says that it cannot be told. */
export function intentOf(text: string): "1" | "2" | "3" | "4" {
  if (
    /\b(?:undetermined|intent (?:is |was )?(?:unclear|unknown|cannot be determined|could not be determined)|unable to determine (?:the )?intent|cannot be determined whether)\b/.test(
      text,
    )
  )
    return "4";
  if (
    /\b(?:not intentional|unintentional\w*|accident\w*|not (?:a )?suicid\w+|denies (?:any )?(?:suicid\w+|intent)|no (?:suicid\w+|intent\w*))\b/.test(
      text,
    ) &&
    !/\bintentional (?:overdose|ingestion|self)/.test(text.replace(/\bunintentional\w*|\bnot intentional/g, " "))
  )
    return "1";
  if (
    /\b(?:intentional\w*|suicid\w+|self-?harm|self-?poison\w+|on purpose|deliberate\w*|wanted to die|end (?:his|her|their) life)\b/.test(
      text.replace(/\bunintentional\w*/g, " "),
    )
  )
    return "2";
  return /\b(?:assault|poisoned by (?:another|someone)|spiked)\b/.test(text) ? "3" : "1";
}

function substancesIn(text: string): string[] {
  const stems: string[] = [];
  for (const [pattern, stem] of SUBSTANCES) if (affirms(text, pattern) && !stems.includes(stem)) stems.push(stem);
  return stems;
}

const OPEN: OpenPoint = {
  topic: "poisoning-substance",
  question: "Which substance was taken?",
  because: "The note names a poisoning or overdose without its substance.",
  answers: [],
};

/** A poisoning or toxic effect: substance and intent in one code, each substance its own. */
export const poisoning = (context: FamilyContext): FamilyChoice | undefined => {
  const near = `${context.sentence} ${context.item}`;
  if (/\bfood poisoning\b|\btoxicity (?:grade|profile)\b|\blead (?:screen|level normal)/.test(context.sentence))
    return undefined;
  const own = substancesIn(context.sentence);
  const stems = own.length > 0 ? own : substancesIn(near).length > 0 ? substancesIn(near) : substancesIn(context.note);
  if (
    /\btoxicity\b/.test(context.mention) &&
    /\b(?:taken as prescribed|as prescribed|correctly|proper(?:ly)? (?:dose|taken)|prescribed dose|adverse)\b/.test(
      `${near} ${context.note}`,
    )
  )
    return undefined;
  const intent = intentOf(`${near} ${context.note}`);
  const seventh = encounterOf(context);
  const code = (stem: string): string =>
    stem.endsWith("X") || stem.replace(".", "").length >= 5
      ? `${stem}${intent}${seventh}`
      : `${stem}${intent}X${seventh}`;
  const [first, ...others] = stems.map(code);
  const why = "substance and intent stand in one code; without a stated intent it is accidental";
  const source = "ICD-10-CM Guidelines I.C.19.e.5.b; I.C.19.e.4";
  if (first === undefined) {
    if (!/\b(?:overdose|drug|medication|pills?)\b/.test(`${context.mention} ${context.sentence}`)) return undefined;
    return { code: `T50.90${intent}${seventh}`, why, source, open: OPEN };
  }
  return {
    code: first,
    why,
    source,
    ...(others.length === 0
      ? {}
      : {
          also: others.map((one) => ({
            code: one,
            rule: "each-substance",
            text: "each substance taken has its own code",
            source,
          })),
        }),
  };
};
