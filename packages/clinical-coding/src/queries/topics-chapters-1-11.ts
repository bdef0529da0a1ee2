import type { Diagnosis } from "../candidate.ts";
import { type Chart, firstEvidence } from "../chart.ts";
import { affirms } from "../concepts/family-context.ts";
import { organTied } from "../concepts/families-infections.ts";
import type { Evidence, ProviderQuery } from "../types.ts";

const OPEN_ENDS = ["Other (please specify)", "Unable to determine"] as const;

interface Topic {
  readonly topic: string;
  /** Words of the note that raise the question; undefined when it does not arise. */
  readonly raised: (chart: Chart, diagnoses: readonly Diagnosis[]) => Evidence | undefined;
  readonly question: string;
  readonly because: string;
  readonly answers: readonly string[];
}

const has = (diagnoses: readonly Diagnosis[], pattern: RegExp): boolean =>
  diagnoses.some((one) => pattern.test(one.code));
const SEPSIS = /^A4[01]\.|^R65\.2/;
const ORGAN = /^N17|^J96\.0|^K72\.0|^G93\.41|^D65$/;

/** An organ's failure beside sepsis that no statement ties to it or to anything else. */
function looseOrgan(chart: Chart, diagnoses: readonly Diagnosis[]): Evidence | undefined {
  if (!has(diagnoses, SEPSIS) || has(diagnoses, /^R65\.2/) || organTied(chart.lower)) return undefined;
  const organ = diagnoses.find((one) => ORGAN.test(one.code));
  const own = organ?.mention?.context.sentence ?? "";
  if (organ === undefined || /\b(?:due to|from|secondary to|caused by|because of|not)\b/.test(own)) return undefined;
  return organ.evidence[0];
}

/** Topics that the guidelines of chapters 1 to 11 tell a coder to ask about. */
const TOPICS: readonly Topic[] = [
  {
    topic: "urosepsis",
    raised: (chart, diagnoses) =>
      has(diagnoses, SEPSIS) || !affirms(chart.lower, /\burosepsis\b/, true)
        ? undefined
        : firstEvidence(chart, /\burosepsis\b/),
    question: "What condition is meant by urosepsis?",
    because: "Urosepsis has no code of its own and does not stand for sepsis.",
    answers: ["Urinary tract infection without sepsis", "Sepsis with a urinary tract infection as its source"],
  },
  {
    topic: "organ-dysfunction-cause",
    raised: looseOrgan,
    question: "What is the cause of the acute organ dysfunction?",
    because:
      "Sepsis and an acute organ dysfunction are both documented, and the note does not say what caused the dysfunction.",
    answers: ["The sepsis", "Another condition, please state it"],
  },
  {
    topic: "covid-test-meaning",
    raised: (chart, diagnoses) =>
      has(diagnoses, /^U07\.1$/) || !/\b(?:asymptomatic|no symptoms|without symptoms|feels well)\b/.test(chart.lower)
        ? undefined
        : firstEvidence(
            chart,
            /\b(?:covid|sars-cov-2)[^.;]{0,40}\b(?:test|pcr|antigen|swab)[^.;]{0,20}\bpositive\b|\b(?:tested|test(?:s)?) positive for (?:covid|sars)/,
          ),
    question: "What does the positive test mean for this patient?",
    because: "A test for SARS-CoV-2 is positive in a patient without symptoms, and the note gives no diagnosis for it.",
    answers: ["COVID-19", "No current infection"],
  },
  {
    topic: "diabetes-remission",
    raised: (chart, diagnoses) =>
      has(diagnoses, /^E11\.A$/) ||
      !affirms(chart.lower, /\bdiabetes\b[^.;]{0,25}\b(?:resolved|reversed|cured)\b/, true)
        ? undefined
        : firstEvidence(chart, /\bdiabetes\b[^.;]{0,25}\b(?:resolved|reversed|cured)\b/),
    question: "What is the present state of the type 2 diabetes?",
    because: "The note calls the diabetes resolved or reversed, which does not say whether it is in remission.",
    answers: ["In remission", "Present, controlled without drugs"],
  },
  {
    topic: "ventilator-pneumonia",
    raised: (chart, diagnoses) =>
      !has(diagnoses, /^J1[2-8]/) ||
      has(diagnoses, /^J95\.851$/) ||
      /\b(?:not|does not|did not)\b[^.;]{0,60}\bventilator\b|\bpresent on admission\b|\bcommunity[- ]acquired\b/.test(
        chart.lower,
      )
        ? undefined
        : firstEvidence(
            chart,
            /\bpneumonia\b[^.;]{0,60}\b(?:while (?:intubated|ventilated)|on (?:the |mechanical )?ventilator|after intubation)\b|\b(?:ventilator|intubation) day \w+[^.;]{0,40}\bpneumonia\b/,
          ),
    question: "What is the relation, if any, between the pneumonia and the mechanical ventilation?",
    because: "Pneumonia arose in a ventilated patient, and the note does not say whether the two belong together.",
    answers: ["Pneumonia associated with the ventilator", "Pneumonia not associated with the ventilator"],
  },
];

const PARTS =
  /\b(right|left)\s+(?:\w+\s+)?(knee|hip|shoulder|ankle|wrist|elbow|foot|hand|eye|ear|breast|leg|arm|thumb|heel)\b/g;

/** A part that the diagnosis puts on one side and everything else in the note on the other. */
function sideConflict(chart: Chart): { part: string; evidence: readonly Evidence[] } | undefined {
  const stated = new Map<string, { side: string; at: Evidence }>();
  const elsewhere = new Map<string, { sides: Set<string>; at: Evidence }>();
  for (const sentence of chart.sentences) {
    if (/family-history|instructions|medications|allergies|past-history/.test(sentence.section.kind)) continue;
    const text = chart.lower.slice(sentence.start, sentence.end);
    if (/\bbilateral|\bboth\b|\bcontralateral|\bopposite\b|\bother (?:side|knee|hip|eye|leg|arm)\b/.test(text))
      return undefined;
    for (const match of text.matchAll(PARTS)) {
      const [words, side = "", part = ""] = match;
      const start = sentence.start + match.index;
      const at: Evidence = {
        start,
        end: start + words.length,
        text: chart.text.slice(start, start + words.length),
        section: sentence.section.heading,
      };
      if (sentence.kind === "assessment") stated.set(part, { side, at });
      else {
        const known = elsewhere.get(part) ?? { sides: new Set<string>(), at };
        known.sides.add(side);
        elsewhere.set(part, known);
      }
    }
  }
  for (const [part, { side, at }] of stated) {
    const other = elsewhere.get(part);
    if (other !== undefined && !other.sides.has(side) && other.sides.size === 1)
      return { part, evidence: [at, other.at] };
  }
  return undefined;
}

/** Questions that the guidelines of the conventions and of chapters 1 to 11 ask for. */
export function guidelineTopics(chart: Chart, diagnoses: readonly Diagnosis[]): readonly ProviderQuery[] {
  const queries: ProviderQuery[] = [];
  for (const { topic, raised, question, because, answers } of TOPICS) {
    const words = raised(chart, diagnoses);
    if (words === undefined) continue;
    queries.push({
      to: "provider",
      topic,
      question,
      options: [...answers, ...OPEN_ENDS],
      because,
      evidence: [words],
      answers: answers.map((answer) => ({ answer })),
    });
  }
  const conflict = chart.form === "visit" ? sideConflict(chart) : undefined;
  if (conflict !== undefined) {
    const answers = [`The right ${conflict.part}`, `The left ${conflict.part}`];
    queries.push({
      to: "provider",
      topic: "side-conflict",
      question: `Which ${conflict.part} does the diagnosis concern?`,
      options: [...answers, "Both sides", ...OPEN_ENDS],
      because: `The diagnosis names one ${conflict.part} and the rest of the note the other.`,
      evidence: conflict.evidence,
      answers: [...answers, "Both sides"].map((answer) => ({ answer })),
    });
  }
  return queries;
}
