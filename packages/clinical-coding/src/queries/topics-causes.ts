import type { Diagnosis } from "../candidate.ts";
import type { Chart } from "../chart.ts";
import type { ProviderQuery } from "../types.ts";
import { asking, firstPresent, wordsAt } from "./topic.ts";

interface Cause {
  readonly topic: string;
  readonly name: string;
  /** The condition whose cause is open. */
  readonly effect: RegExp;
  /** In the note: what may have caused it. */
  readonly cause: RegExp;
  /** In the note: the cause is given already. */
  readonly settled: RegExp;
  readonly question: string;
  readonly because: string;
  readonly answers: readonly string[];
}

/**
 * Relations that the classification does not assume and that change the code. A complication needs the provider's word that it is one.
 * Source: ICD-10-CM Guidelines I.B.16, I.C.13.d, I.C.19.e.
 */
const CAUSES: readonly Cause[] = [
  {
    topic: "cause-after-operation",
    name: "relation to the operation",
    effect: /^(?:K56\.[07]|D62|J95|J98\.1|N17|I97|R33|L76|K91)/,
    cause:
      /\b(?:post-?op(?:erative(?:ly)?)?(?: day)? ?#?\d*|after (?:the )?(?:surgery|operation|procedure)|status post)\b/,
    settled:
      /\b(?:due to|caused by|because of|secondary to|complication(?:s)? of|complicated by|expected (?:after|post)|not a complication|unrelated)\b/,
    question: "How does the condition relate to the operation?",
    because: "The condition arose after an operation, and the note does not say how the two relate.",
    answers: [
      "A complication of the operation",
      "An expected course after the operation",
      "Unrelated to the operation",
    ],
  },
  {
    topic: "cause-fracture",
    name: "cause of the fracture",
    effect: /^S(?:22\.0|32\.[0-7]|42\.2|52\.5|72\.[0-2])/,
    cause:
      /\b(?:osteoporosis|osteopenia|t-score|fragility|ground[- ]level fall|fall from standing|fell from standing|low bone density)\b/,
    settled:
      /\b(?:pathologic(?:al)? fracture|fragility fracture|osteoporotic fracture|traumatic fracture|due to (?:the )?(?:trauma|osteoporosis))\b/,
    question: "What kind of fracture is this, in your judgement?",
    because:
      "The note names a fracture after a minor fall and a disease or finding of the bone, and does not say how they relate.",
    answers: [
      "Traumatic fracture of sound bone",
      "Fracture from the bone disease",
      "Traumatic fracture beside a bone disease",
    ],
  },
  {
    topic: "cause-bleeding",
    name: "relation of the bleeding to the drug",
    effect: /^(?:K92\.[0-2]|R31|R04\.0|I6[0-2]|R58)/,
    cause:
      /\b(?:warfarin|coumadin|apixaban|eliquis|rivaroxaban|xarelto|dabigatran|clopidogrel|heparin|enoxaparin|aspirin)\b/,
    settled:
      /\b(?:due to|caused by|because of|from (?:the )?(?:warfarin|apixaban|anticoagul\w+)|in the setting of|secondary to|unrelated|ulcer|hemorrhoid\w*|polyp|diverticul\w+|tumou?r|trauma)\b/,
    question: "How does the bleeding relate to the drug named in the note?",
    because:
      "Bleeding and a drug that acts on clotting are both documented, and the note does not say how they relate.",
    answers: [
      "An adverse effect of the drug, taken as prescribed",
      "Unrelated to the drug",
      "From taking more than prescribed",
    ],
  },
  {
    topic: "cause-cirrhosis",
    name: "cause of the liver disease",
    effect: /^K74\.60/,
    cause:
      /\b(?:alcohol (?:use|abuse|dependence)|etoh|drinks|hepatitis [bc]|hcv|hbv|fatty liver|nash|steatohepatitis)\b/,
    settled:
      /\b(?:alcoholic|alcohol-related|due to|secondary to|caused by|from (?:alcohol|hepatitis|nash)|cryptogenic)\b/,
    question: "What is the cause of the cirrhosis?",
    because: "Cirrhosis is documented without its cause, and the note names a condition that may have led to it.",
    answers: ["Alcohol", "Viral hepatitis", "Fatty liver disease", "Cause not known"],
  },
  {
    topic: "cause-rash",
    name: "relation of the rash to the drug",
    effect: /^(?:L27|L50\.9|R21)/,
    cause:
      /\b(?:after (?:starting|taking)|since (?:starting|taking)|began (?:taking)?)\s+(?:\w+ ){0,2}(?:amoxicillin|penicillin|bactrim|sulfa\w*|cephalexin|ibuprofen|lamotrigine|allopurinol|antibiotic)\b/,
    settled:
      /\b(?:drug (?:rash|eruption|reaction)|due to|caused by|allergic to|adverse (?:effect|reaction)|unrelated|viral (?:rash|exanthem))\b/,
    question: "How does the skin finding relate to the drug?",
    because: "The skin changed after a drug was begun, and the note does not say how they relate.",
    answers: ["An adverse effect of the drug", "Unrelated to the drug"],
  },
];

/** Conditions that stand beside what may have caused them, with nothing said about how they relate. */
export function causeQueries(chart: Chart, diagnoses: readonly Diagnosis[]): readonly ProviderQuery[] {
  return CAUSES.flatMap((row) => {
    const effect = diagnoses.find((one) => row.effect.test(one.code));
    const cause = firstPresent(chart, row.cause);
    const words = effect?.evidence[0];
    if (effect === undefined || cause === undefined || words === undefined) return [];
    const around = chart.lower.slice(Math.max(0, words.start - 150), words.end + 150);
    if (row.settled.test(around) || row.settled.test(statementAt(chart, cause.index))) return [];
    return [
      asking({
        topic: row.topic,
        title: `${words.text.trim()}: ${row.name}`,
        purpose: "causal",
        question: row.question,
        because: row.because,
        evidence: [words, wordsAt(chart, cause.index, cause.index + cause[0].length)],
        current: effect.code,
        answers: row.answers.map((answer) => ({ answer })),
      }),
    ];
  });
}

function statementAt(chart: Chart, at: number): string {
  const own = chart.sentences.find((one) => at >= one.start && at < one.end);
  return own === undefined ? "" : chart.lower.slice(own.start, own.end);
}
