import type { Diagnosis } from "../candidate.ts";
import type { Chart } from "../chart.ts";
import type { ProviderQuery } from "../types.ts";
import { asking } from "./topic.ts";

const DEPTHS = [
  ["Limited to breakdown of skin", "1"],
  ["Fat layer exposed", "2"],
  ["Necrosis of muscle", "3"],
  ["Necrosis of bone", "4"],
] as const;

const DEGREES = [
  ["First degree", "1"],
  ["Second degree", "2"],
  ["Third degree", "3"],
] as const;

/** The depth of a leg or foot ulcer that the note leaves open. Source: ICD-10-CM Guidelines I.C.12.b. */
function ulcerDepth(diagnoses: readonly Diagnosis[]): ProviderQuery | undefined {
  const ulcer = diagnoses.find((one) => /^L97\.\w\w9$/.test(one.code));
  if (ulcer === undefined) return undefined;
  const stem = ulcer.code.slice(0, -1);
  return asking({
    topic: "ulcer-severity",
    title: "Ulcer: severity",
    purpose: "specificity",
    question: "How deep did the ulcer reach at this visit?",
    because: "The note names a chronic ulcer without its severity; the code differs by it.",
    evidence: ulcer.evidence.slice(0, 2),
    current: ulcer.code,
    answers: DEPTHS.map(([answer, digit]) => ({ answer, code: `${stem}${digit}` })),
  });
}

/** The degree of a burn that the note leaves open. Source: ICD-10-CM Guidelines I.C.19.d. */
function burnDegree(diagnoses: readonly Diagnosis[]): ProviderQuery | undefined {
  const burn = diagnoses.find((one) => /^T2[0-5]\.0\w+[AD]$/.test(one.code));
  if (burn === undefined) return undefined;
  return asking({
    topic: "burn-degree",
    title: "Burn: degree",
    purpose: "specificity",
    question: "Of which degree was the burn?",
    because: "The note names a burn without its degree; the code differs by it.",
    evidence: burn.evidence.slice(0, 2),
    current: burn.code,
    answers: DEGREES.map(([answer, digit]) => ({
      answer,
      code: `${burn.code.slice(0, 4)}${digit}${burn.code.slice(5)}`,
    })),
  });
}

/** Whether a failing kidney graft is a complication of the transplant. Source: ICD-10-CM Guidelines I.C.14.a.2; I.C.19.g.3.b. */
function graftTrouble(chart: Chart, diagnoses: readonly Diagnosis[]): ProviderQuery | undefined {
  const graft = diagnoses.find((one) => one.code === "Z94.0");
  const failing = diagnoses.find((one) => /^N17\./.test(one.code));
  if (graft === undefined || failing === undefined || /\b(?:reject\w+|graft failure|native kidney)\b/.test(chart.lower))
    return undefined;
  return asking({
    topic: "transplant-complication",
    title: "Kidney transplant: acute injury",
    purpose: "causal",
    question: "How was the acute kidney injury related to the transplanted kidney, if at all?",
    because:
      "The note names acute kidney injury in a patient with a kidney transplant and does not say whether the graft is affected.",
    evidence: [...failing.evidence.slice(0, 1), ...graft.evidence.slice(0, 1)],
    current: failing.code,
    answers: [
      { answer: "A complication of the transplanted kidney, please state it" },
      { answer: "Not related to the transplanted kidney", code: failing.code },
    ],
  });
}

/** Questions that the guidelines of chapters 12 to 22 ask for beyond side, stage and trimester, which the conditions raise themselves. */
export function laterChapterTopics(chart: Chart, diagnoses: readonly Diagnosis[]): readonly ProviderQuery[] {
  return [ulcerDepth(diagnoses), burnDegree(diagnoses), graftTrouble(chart, diagnoses)].filter(
    (one) => one !== undefined,
  );
}
