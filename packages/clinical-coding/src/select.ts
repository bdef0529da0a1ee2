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
    if (known === undefined) byCode.set(mention.code, diagnosisOf(chart, mention, mention.sure ? 0.75 : 0.55));
    else known.evidence.push(evidenceAt(chart, mention.start, mention.end));
    for (const more of mention.also)
      if (!byCode.has(more.code))
        byCode.set(more.code, {
          code: more.code,
          evidence: [evidenceAt(chart, mention.start, mention.end)],
          why: [{ rule: more.rule, text: more.text, source: more.source }],
          confidence: 0.6,
          alternatives: [],
          open: undefined,
          mention,
        });
  }
  return { diagnoses: [...byCode.values()], leftOut };
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
