import type { Diagnosis } from "../candidate.ts";
import type { Chart } from "../chart.ts";
import type { ProviderQuery } from "../types.ts";

/** Every question ends with these two, so that no answer is forced. */
const OPEN_ENDS = ["Other (please specify)", "Unable to determine"] as const;

/** The questions that the diagnoses leave open: one a topic and code, indicators cited, answers in no leading order. */
export function queriesOf(_chart: Chart, diagnoses: readonly Diagnosis[]): readonly ProviderQuery[] {
  const queries: ProviderQuery[] = [];
  for (const diagnosis of diagnoses) {
    const { open } = diagnosis;
    if (open === undefined || queries.some((one) => one.topic === open.topic && one.current === diagnosis.code)) continue;
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
  return queries;
}
