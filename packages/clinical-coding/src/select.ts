import type { Chart } from "./chart.ts";
import { evidenceAt } from "./chart.ts";
import type { Diagnosis, Mention } from "./candidate.ts";
import type { Assertion } from "./assertion/assert.ts";

/** What an assertion costs a mention its code in the setting. */
function barred(chart: Chart, mention: Mention): Assertion | undefined {
  const { assertions } = mention;
  for (const one of assertions) {
    if (one === "planned") continue;
    if (one === "uncertain" && chart.setting === "inpatient" && mention.sentence.kind === "assessment") continue;
    return one;
  }
  return undefined;
}

/** The parts of a note whose diagnoses are those of this visit, best first. */
const TIERS: readonly (readonly Mention["sentence"]["kind"][])[] = [
  ["assessment", "addendum"],
  ["findings", "indication", "procedure"],
  ["body", "history", "reason", "course", "plan", "results", "summary", "reasoning"],
  ["past-history", "exam", "social-history"],
];

/** Makes a diagnosis of a mention. */
export function diagnosisOf(chart: Chart, mention: Mention, confidence: number): Diagnosis {
  return {
    code: mention.code,
    evidence: [evidenceAt(chart, mention.start, mention.end)],
    why: [...mention.why],
    confidence,
    alternatives: [],
    open: mention.open,
    mention,
  };
}

/** What bars a mention of a story: everything that was the case for the person told of counts, past or present. */
const NOT_TOLD: ReadonlySet<Assertion> = new Set<Assertion>(["negated", "family"]);

/**
 * Codes whose everyday words mean one thing wherever they stand (fever, arterial hypertension, leukocytosis). In half of the open case
 * reports their mentions were right at least nine times in ten; the other half bears that out.
 */
const PLAIN_WORDED: ReadonlySet<string> = new Set(
  "R50.9 R63.4 R53.1 I10 D64.9 R59.0 J18.9 L90.5 K65.9 R42 D72.829 R11.10 R00.0 E78.5 R06.00 R05.9 B20 R19.7 R16.0".split(
    " ",
  ),
);

/** How sure a story's mention is: the words, how it was found, and whether the story hedges. */
function storyConfidence(mention: Mention): number {
  if (mention.origin !== "own") return 0.45;
  const hedged = mention.assertions.some((one) => one === "uncertain" || one === "hypothetical" || one === "planned");
  if (hedged) return 0.5;
  if (PLAIN_WORDED.has(mention.code)) return 0.85;
  return mention.sure ? 0.68 : 0.55;
}

/** Every condition that a story affirms, in the order in which it is told. */
function selectFromStory(chart: Chart): ReturnType<typeof selectDiagnoses> {
  const leftOut: { mention: Mention; because: Assertion }[] = [];
  const byCode = new Map<string, Diagnosis>();
  for (const mention of chart.mentions) {
    const because = mention.assertions.find((one) => NOT_TOLD.has(one));
    if (because !== undefined) {
      leftOut.push({ mention, because });
      continue;
    }
    const known = byCode.get(mention.code);
    const confidence = storyConfidence(mention);
    if (known === undefined) byCode.set(mention.code, diagnosisOf(chart, mention, confidence));
    else {
      known.evidence.push(evidenceAt(chart, mention.start, mention.end));
      known.confidence = Math.max(known.confidence, confidence, Math.min(0.78, known.confidence + 0.07));
    }
    for (const more of mention.also)
      if (!byCode.has(more.code))
        byCode.set(more.code, {
          code: more.code,
          evidence: [evidenceAt(chart, mention.start, mention.end)],
          why: [{ rule: more.rule, text: more.text, source: more.source }],
          confidence: 0.5,
          alternatives: [],
          open: undefined,
          mention,
        });
  }
  return { diagnoses: withoutVagueGrowths([...byCode.values()]), leftOut };
}

/** Neoplasms of unspecified behavior by where they are, with the growths of stated behavior that say more. */
const VAGUE_GROWTH: readonly (readonly [vague: RegExp, stated: RegExp])[] = [
  [/^D49\.0$/, /^C(?:0|1[0-9]|2[0-6]|48)|^D1[0-3]/],
  [/^D49\.1$/, /^C3[0-9]/],
  [/^D49\.2$/, /^C4[0-9]|^D1[67]|^D2[0-3]/],
  [/^D49\.3$/, /^C50/],
  [/^D49\.4$/, /^C67/],
  [/^D49\.5/, /^C(?:5[1-8]|6[0-8])|^D2[5-9]|^D30/],
  [/^D49\.[67]/, /^C(?:69|7[0-5])|^D3[2-5]/],
  [/^D49\.(?:8|9)/, /^[CD]/],
];

/** Leaves out a growth of unspecified behavior where the story also names what it turned out to be. */
function withoutVagueGrowths(list: readonly Diagnosis[]): Diagnosis[] {
  return list.filter((one) => {
    const pair = VAGUE_GROWTH.find(([vague]) => vague.test(one.code));
    return (
      pair === undefined ||
      !list.some((other) => other !== one && !other.code.startsWith("D49") && pair[1].test(other.code))
    );
  });
}

/** The diagnoses that the note itself calls this visit's, one a code, with what was left out and why. */
export function selectDiagnoses(chart: Chart): {
  readonly diagnoses: Diagnosis[];
  readonly leftOut: readonly { mention: Mention; because: Assertion }[];
} {
  if (chart.form === "narrative") return selectFromStory(chart);
  const leftOut: { mention: Mention; because: Assertion }[] = [];
  for (const kinds of TIERS) {
    const diagnoses: Diagnosis[] = [];
    for (const mention of chart.mentions) {
      if (!kinds.includes(mention.sentence.kind)) continue;
      const because = barred(chart, mention);
      if (because !== undefined) {
        leftOut.push({ mention, because });
        continue;
      }
      const known = diagnoses.find((one) => one.code === mention.code);
      if (known !== undefined) {
        known.evidence.push(evidenceAt(chart, mention.start, mention.end));
        continue;
      }
      const base = mention.sentence.kind === "assessment" ? 0.92 : 0.72;
      diagnoses.push(
        diagnosisOf(
          chart,
          mention,
          base - (mention.sure ? 0 : 0.2) - (mention.assertions.includes("planned") ? 0.15 : 0),
        ),
      );
      for (const more of mention.also) {
        if (diagnoses.some((one) => one.code === more.code)) continue;
        diagnoses.push({
          code: more.code,
          evidence: [evidenceAt(chart, mention.start, mention.end)],
          why: [{ rule: more.rule, text: more.text, source: more.source }],
          confidence: base - 0.04,
          alternatives: [],
          open: undefined,
          mention,
        });
      }
    }
    if (diagnoses.length > 0) return { diagnoses, leftOut };
  }
  return { diagnoses: [], leftOut };
}
