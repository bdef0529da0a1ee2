import type { Icd10CmCode } from "@cleanclaim/code-sets";
import type { Diagnosis } from "../candidate.ts";
import type { Chart } from "../chart.ts";
import type { ProviderQuery } from "../types.ts";
import { asking, firstPresent, wordsAt } from "./topic.ts";

interface Axis {
  readonly topic: string;
  readonly name: string;
  /** In a title: the axis is left open. */
  readonly open: RegExp;
  /** In place of the open word, what the other titles say; the answer as the provider reads it. */
  readonly choices: readonly { readonly word: string; readonly answer: string }[];
  readonly question: (subject: string) => string;
}

const AXES: readonly Axis[] = [
  {
    topic: "laterality",
    name: "side",
    open: /\bunspecified (?=(?:\w+[ -]){0,2}(?:side|ear|eye|eyelid|hand|foot|arm|leg|limb|extremity|knee|hip|shoulder|elbow|wrist|ankle|breast|ovary|kidney|ureter|lung|femur|tibia|fibula|radius|ulna|humerus|clavicle|scapula|thigh|calf|heel|finger|thumb|toe|forearm|vein|artery|joint)s?\b)/i,
    choices: [
      { word: "right ", answer: "Right" },
      { word: "left ", answer: "Left" },
      { word: "bilateral ", answer: "Both sides" },
    ],
    question: (subject) => `Which side does "${subject}" concern?`,
  },
  {
    topic: "trimester",
    name: "trimester",
    open: /\bunspecified (?=trimester\b)/i,
    choices: [
      { word: "first ", answer: "First trimester (less than 14 weeks)" },
      { word: "second ", answer: "Second trimester (14 weeks to less than 28 weeks)" },
      { word: "third ", answer: "Third trimester (28 weeks or more)" },
    ],
    question: () => "In which trimester was the patient at this visit?",
  },
  {
    topic: "ulcer-stage",
    name: "stage",
    open: /\bunspecified (?=stage\b)/i,
    choices: ["1", "2", "3", "4"].map((stage) => ({ word: `stage ${stage}`, answer: `Stage ${stage}` })),
    question: (subject) => `Which stage is "${subject}"?`,
  },
  {
    topic: "severity",
    name: "severity",
    open: /\bunspecified (?=severity\b)/i,
    choices: ["mild", "moderate", "severe"].map((word) => ({
      word,
      answer: word.slice(0, 1).toUpperCase() + word.slice(1),
    })),
    question: (subject) => `How severe is "${subject}"?`,
  },
];

/** Codes that stand beside one in its category, the category's own children below them. */
function beside(chart: Chart, code: string): readonly Icd10CmCode[] {
  const category = code.slice(0, 3);
  const stem = code.includes(".") && code.length > 7 ? code.slice(0, 5) : category;
  return chart.codeSets.icd10cm.billableUnder(stem, { on: chart.on }).slice(0, 1500);
}

function plain(title: string): string {
  return title.toLowerCase().replace(/\s+/g, " ").trim();
}

/** The answers of an axis that have a code of their own: a title that differs from the open one in that word only. */
function choicesOf(chart: Chart, axis: Axis, code: Icd10CmCode) {
  const near = beside(chart, code.code);
  const twin = (word: string) => {
    const direct = plain(code.title.replace(axis.open, word));
    const whole = plain(code.title.replace(/\bunspecified (?:stage|severity)\b/i, word));
    return near.find((one) => one.code !== code.code && [direct, whole].includes(plain(one.title)));
  };
  return axis.choices.flatMap(({ word, answer }) => {
    const found = twin(word);
    return found === undefined ? [] : [{ answer, code: found.code }];
  });
}

const SIDED = /\b(?:right|left|bilateral|both)\b/i;

/**
 * The sides of a code that names none while its neighbours do: they differ in the last character, or in the one before a seventh. Holds
 * for titles in the publisher's words and in ours.
 */
function sidesBeside(chart: Chart, code: Icd10CmCode) {
  if (SIDED.test(code.title)) return [];
  const seventh = code.code.length === 8 && /^[ST]|^M8[04]/.test(code.code) ? code.code.slice(-1) : "";
  const body = seventh === "" ? code.code : code.code.slice(0, -1);
  if (body.length < 6) return [];
  const near = beside(chart, code.code).filter(
    (one) =>
      one.code !== code.code &&
      one.code.length === code.code.length &&
      one.code.startsWith(body.slice(0, -1)) &&
      one.code.endsWith(seventh),
  );
  const right = near.filter((one) => /\bright\b/i.test(one.title));
  const left = near.filter((one) => /\bleft\b/i.test(one.title));
  const both = near.filter((one) => /\b(?:bilateral|both)\b/i.test(one.title));
  if (right.length !== 1 || left.length !== 1 || both.length > 1) return [];
  return [
    ...right.map((one) => ({ answer: "Right", code: one.code })),
    ...left.map((one) => ({ answer: "Left", code: one.code })),
    ...both.map((one) => ({ answer: "Both sides", code: one.code })),
  ];
}

/**
 * What a code leaves open by its own title and another code of its category would say: side, trimester, stage, severity. Read from the
 * loaded code set, so that it holds for every code and year.
 */
export function specificityQueries(chart: Chart, diagnoses: readonly Diagnosis[]): readonly ProviderQuery[] {
  const queries: ProviderQuery[] = [];
  for (const diagnosis of diagnoses) {
    if (diagnosis.open !== undefined || diagnosis.confidence < 0.5) continue;
    const found = chart.codeSets.icd10cm.find(diagnosis.code, { on: chart.on });
    if (found.status !== "found") continue;
    const subject = diagnosis.evidence[0]?.text.trim() ?? "";
    const sides = sidesBeside(chart, found.value);
    const axis = sides.length > 0 ? AXES[0] : AXES.find((one) => one.open.test(found.value.title));
    if (axis === undefined || subject === "" || queries.some((one) => one.topic === axis.topic)) continue;
    const answers = sides.length > 0 ? sides : choicesOf(chart, axis, found.value);
    if (answers.length < 2) continue;
    queries.push(
      asking({
        topic: axis.topic,
        title: `${subject}: ${axis.name}`,
        purpose: "specificity",
        question: axis.question(subject),
        because: `The note does not give the ${axis.name}; the code differs by it.`,
        evidence: diagnosis.evidence.slice(0, 3),
        current: diagnosis.code,
        answers,
      }),
    );
  }
  return queries;
}

const INJURY_WITH_ENCOUNTER = /^(?:S|T[01]|T2[0-8]|M80|M84).*[A-Z0-9]A$/;
/** How far from the words of the injury its age may stand, in characters. */
const NEAR = 160;

/**
 * The episode of care of an injury that is weeks old and of which the note says neither that it is actively treated nor that it heals.
 * Source: ICD-10-CM Guidelines I.C.19.a.
 */
export function episodeQueries(chart: Chart, diagnoses: readonly Diagnosis[]): readonly ProviderQuery[] {
  const injury = diagnoses.find((one) => INJURY_WITH_ENCOUNTER.test(one.code));
  if (injury === undefined) return [];
  const old = firstPresent(
    chart,
    /\b(?:(?:[3-9]|1\d|three|four|five|six|eight|ten|several) weeks?|(?:\d{1,2}|two|three|four|six|several) months?) ago\b/,
  );
  const place = injury.evidence[0];
  if (old === undefined || place === undefined || Math.abs(old.index - place.start) > NEAR) return [];
  if (
    /\b(?:active treatment|surgery (?:today|planned|scheduled)|new injury|reduced|reduction|splint(?:ed)? (?:applied|placed)|sutur\w+|initial (?:visit|encounter|evaluation)|first visit|new patient|emergency)\b/.test(
      chart.lower,
    )
  )
    return [];
  const base = injury.code.slice(0, -1);
  return [
    asking({
      topic: "episode-of-care",
      title: "Injury: episode of care",
      purpose: "specificity",
      question: "At what stage of care was the injury at this visit?",
      because:
        "The injury is weeks old, and the note does not say whether it is actively treated, heals, or left a late effect.",
      evidence: [...injury.evidence.slice(0, 1), wordsAt(chart, old.index, old.index + old[0].length)],
      current: injury.code,
      answers: [
        { answer: "Active treatment", code: injury.code },
        { answer: "Routine healing or recovery", code: `${base}D` },
        { answer: "Late effect of the injury", code: `${base}S` },
      ],
    }),
  ];
}
