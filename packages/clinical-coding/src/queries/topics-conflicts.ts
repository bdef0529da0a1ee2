import type { Diagnosis } from "../candidate.ts";
import type { Chart } from "../chart.ts";
import type { Evidence, ProviderQuery } from "../types.ts";
import { asking, isPresent, wordsAt } from "./topic.ts";

interface Conflict {
  readonly topic: string;
  readonly name: string;
  readonly one: RegExp;
  readonly other: RegExp;
  readonly question: string;
  readonly answers: readonly string[];
}

/** Statements of which only one can hold. */
const CONFLICTS: readonly Conflict[] = [
  {
    topic: "conflict-diabetes-type",
    name: "type of diabetes",
    one: /\b(?:type (?:1|i)|type-1|t1dm|dm1) (?:diabetes|dm)\b|\bt1dm\b/g,
    other: /\b(?:type (?:2|ii)|type-2|t2dm|dm2) (?:diabetes|dm)\b|\bt2dm\b/g,
    question: "Which type of diabetes does the patient have?",
    answers: ["Type 1 diabetes mellitus", "Type 2 diabetes mellitus"],
  },
  {
    topic: "conflict-tobacco",
    name: "tobacco use",
    one: /\b(?:current(?:ly)? (?:every ?day )?smok(?:er|es|ing)|active smoker|smokes \d|continues to smoke)\b/g,
    other: /\b(?:never[- ]smok(?:er|ed)|nonsmoker|non-smoker|former smoker|ex-smoker|quit smoking)\b/g,
    question: "What is the patient's present tobacco use?",
    answers: ["Uses tobacco now", "Used tobacco in the past", "Never used tobacco"],
  },
  {
    topic: "conflict-heart-failure",
    name: "type of heart failure",
    one: /\b(?:systolic (?:congestive )?heart failure|systolic chf|hfref)\b/g,
    other: /\b(?:diastolic (?:congestive )?heart failure|diastolic chf|hfpef)\b/g,
    question: "Which type of heart failure does the patient have?",
    answers: ["Systolic", "Diastolic", "Combined systolic and diastolic"],
  },
  {
    topic: "conflict-ckd-stage",
    name: "stage of kidney disease",
    one: /\b(?:ckd|chronic kidney disease)\b[^.;\n]{0,12}\bstage (?:3[ab]?|iii[ab]?)\b/g,
    other: /\b(?:ckd|chronic kidney disease)\b[^.;\n]{0,12}\bstage (?:[1245]|i|ii|iv|v)\b/g,
    question: "Which stage is the chronic kidney disease at this visit?",
    answers: ["Stage 1", "Stage 2", "Stage 3a", "Stage 3b", "Stage 4", "Stage 5"],
  },
];

/** Places where a statement is made of this patient: not denied, not of a relative, not in an aside. */
function said(chart: Chart, pattern: RegExp): Evidence | undefined {
  for (const match of chart.lower.matchAll(pattern)) {
    if (!isPresent(chart, match.index)) continue;
    const lead = chart.lower.slice(Math.max(0, match.index - 30), match.index);
    if (
      /\b(?:no|not|denies|denied|without|mother|father|brother|sister|vs\.?|versus|or|history of|ruled out)\b[^.;\n]*$/.test(
        lead,
      )
    )
      continue;
    return wordsAt(chart, match.index, match.index + match[0].length);
  }
  return undefined;
}

/** Statements of one note that cannot both hold; both places are cited. Source: ICD-10-CM Guidelines I.B.14 and III.B. */
export function conflictQueries(chart: Chart, _diagnoses: readonly Diagnosis[]): readonly ProviderQuery[] {
  return CONFLICTS.flatMap((conflict) => {
    const one = said(chart, conflict.one);
    const other = said(chart, conflict.other);
    if (one === undefined || other === undefined) return [];
    return [
      asking({
        topic: conflict.topic,
        title: `Statements in conflict: ${conflict.name}`,
        purpose: "conflict",
        question: conflict.question,
        because: `The note says "${one.text}" and "${other.text}".`,
        evidence: [one, other].sort((a, b) => a.start - b.start),
        answers: conflict.answers.map((answer) => ({ answer })),
      }),
    ];
  });
}
