import type { Diagnosis } from "../candidate.ts";
import { firstEvidence, type Chart } from "../chart.ts";
import type { ProviderQuery, Suggestion } from "../types.ts";
import { causeQueries } from "./topics-causes.ts";
import { conflictQueries } from "./topics-conflicts.ts";
import { drugQueries } from "./topics-drugs.ts";
import { labQueries } from "./topics-labs.ts";
import { episodeQueries, specificityQueries } from "./topics-specificity.ts";
import { guidelineTopics } from "./topics-chapters-1-11.ts";
import { laterChapterTopics } from "./topics-chapters-12-22.ts";

/** Every question ends with these two, so that no answer is forced. */
const OPEN_ENDS = ["Other (please specify)", "Unable to determine"] as const;

interface ServiceNeed {
  readonly code: RegExp;
  readonly topic: string;
  readonly name: string;
  /** Diagnoses that commonly give the reason. */
  readonly reasons: RegExp;
  readonly answers: readonly string[];
}

/** Tests and examinations that a payer and an auditor expect a stated reason for. */
const NEEDS: readonly ServiceNeed[] = [
  {
    code: /^93000$/,
    topic: "indication-electrocardiogram",
    name: "electrocardiogram",
    reasons: /^(?:I|R00|R01|R03|R06|R07|R42|R55|R53|R94\.31|E10|E11|E78|E05|E87|Z01\.81|Z79|Z95|Z82\.4|Q2|T4)/,
    answers: [
      "A symptom or finding, please state it",
      "A known condition, please state it",
      "No medical reason; done at the patient's wish",
    ],
  },
  {
    code: /^432(?:35|39|49)$/,
    topic: "indication-upper-endoscopy",
    name: "upper endoscopy",
    reasons: /^(?:K[2-3]|K44|K9[02]|R1[0-4]|R63|D5|K74|K70|I85|B98|C15|C16|D13|Z12\.0|Z87\.1|R07\.89|T18)/,
    answers: [
      "A symptom or finding, please state it",
      "A known condition, please state it",
      "No medical reason; done at the patient's wish",
    ],
  },
];

/** Services whose reason the note does not give. */
function unsupported(diagnoses: readonly Diagnosis[], services: readonly Suggestion[]): ProviderQuery[] {
  const queries: ProviderQuery[] = [];
  for (const need of NEEDS) {
    const line = services.find((one) => need.code.test(one.code));
    if (line === undefined || diagnoses.some((one) => need.reasons.test(one.code))) continue;
    queries.push({
      to: "provider",
      topic: need.topic,
      question: `What was the reason for the ${need.name}?`,
      options: [...need.answers, ...OPEN_ENDS],
      because: `The note reports the ${need.name} without a diagnosis, sign or symptom that it was done for.`,
      evidence: line.evidence.slice(0, 2),
      current: line.code,
      answers: need.answers.map((answer) => ({ answer })),
    });
  }
  return queries;
}

/** A body mass index outside the normal range that no diagnosis of weight goes with. */
function bodyMass(chart: Chart, diagnoses: readonly Diagnosis[]): ProviderQuery[] {
  const match = /\b(?:bmi|body mass index)(?: of| is| was|:|,)?\s*(\d{2}(?:\.\d+)?)/.exec(chart.lower);
  const value = Number(match?.[1] ?? "");
  if (
    match === null ||
    (value >= 18.5 && value < 30) ||
    value === 0 ||
    diagnoses.some((one) => /^E66|^E4[3-6]|^R63/.test(one.code))
  )
    return [];
  const words = firstEvidence(chart, /\b(?:bmi|body mass index)[^.;\n]{0,20}/);
  const answers = ["A diagnosis of weight, please state it", "No clinical significance for this visit"];
  return [
    {
      to: "provider",
      topic: "bmi-significance",
      question: `What is the clinical significance, if any, of the body mass index of ${match[1] ?? ""}?`,
      options: [...answers, ...OPEN_ENDS],
      because:
        "A body mass index is recorded and no diagnosis goes with it; it may be coded only beside the provider's diagnosis.",
      evidence: words === undefined ? [] : [words],
      answers: answers.map((answer) => ({ answer })),
    },
  ];
}

/** The questions that the note leaves open: one a topic and code, indicators cited, answers in no leading order. */
export function queriesOf(
  chart: Chart,
  diagnoses: readonly Diagnosis[],
  services: readonly Suggestion[],
): readonly ProviderQuery[] {
  const queries: ProviderQuery[] = [];
  for (const diagnosis of diagnoses) {
    const { open } = diagnosis;
    if (open === undefined || queries.some((one) => one.topic === open.topic)) continue;
    queries.push({
      to: "provider",
      topic: open.topic,
      question: open.question,
      options: [...open.answers.map((one) => one.answer), ...OPEN_ENDS],
      because: open.because,
      evidence: diagnosis.evidence.slice(0, 3),
      current: diagnosis.code,
      answers: open.answers.map((one) => ({ answer: one.answer, code: one.code })),
    });
  }
  const more = [
    ...unsupported(diagnoses, services),
    ...bodyMass(chart, diagnoses),
    ...guidelineTopics(chart, diagnoses),
    ...laterChapterTopics(chart, diagnoses),
    ...specificityQueries(chart, diagnoses),
    ...episodeQueries(chart, diagnoses),
    ...conflictQueries(chart, diagnoses),
    ...causeQueries(chart, diagnoses),
    ...labQueries(chart, diagnoses),
    ...drugQueries(chart, diagnoses),
  ];
  for (const query of more) if (!queries.some((one) => one.topic === query.topic)) queries.push(query);
  return queries;
}
