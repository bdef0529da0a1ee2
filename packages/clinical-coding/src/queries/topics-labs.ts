import type { Diagnosis } from "../candidate.ts";
import type { Chart } from "../chart.ts";
import type { Evidence, ProviderQuery } from "../types.ts";
import { FINDING_TABLE, LAB_TABLE, type LabRow } from "./lab-values-table.ts";
import { asking, firstPresent, INSIGNIFICANT, names, wordsAt } from "./topic.ts";

function isOut(row: LabRow, value: number): boolean {
  if (value < row.from || value > row.to) return false;
  return (row.below !== undefined && value < row.below) || (row.above !== undefined && value > row.above);
}

/** What was done about a finding, when anything was. */
function treatment(chart: Chart, treated: RegExp): Evidence | undefined {
  const match = firstPresent(chart, treated);
  return match === undefined ? undefined : wordsAt(chart, match.index, match.index + match[0].length);
}

function labQuery(chart: Chart, diagnoses: readonly Diagnosis[], row: LabRow): ProviderQuery[] {
  if (row.settings === "inpatient" && chart.setting !== "inpatient") return [];
  const match = firstPresent(chart, row.value);
  if (match === undefined || !isOut(row, Number(match[1] ?? ""))) return [];
  const done = treatment(chart, row.treated);
  if (done === undefined || names(chart, diagnoses, row.explains)) return [];
  const found = wordsAt(chart, match.index, match.index + match[0].length);
  return [
    asking({
      topic: row.topic,
      title: `Meaning of ${found.text.trim()}`,
      purpose: "significance",
      question: `What is the clinical significance, if any, of the ${row.name} (${found.text.trim()})?`,
      because: `The value is out of its range and something was done about it; the note names no diagnosis for it.`,
      evidence: [found, done],
      answers: [...row.answers, INSIGNIFICANT].map((answer) => ({ answer })),
    }),
  ];
}

/**
 * Values and findings out of the ordinary that were treated or followed up and stand without a diagnosis. They may not be coded from
 * the report alone. Source: ICD-10-CM Guidelines III.B.
 */
export function labQueries(chart: Chart, diagnoses: readonly Diagnosis[]): readonly ProviderQuery[] {
  const labs = LAB_TABLE.flatMap((row) => labQuery(chart, diagnoses, row));
  const findings = FINDING_TABLE.flatMap((row) => {
    const match = firstPresent(chart, row.finding);
    if (match === undefined || /\b(?:no|without|negative|not)\b/.test(before(chart, match.index))) return [];
    const done = treatment(chart, row.treated);
    if (done === undefined || names(chart, diagnoses, row.explains)) return [];
    const found = wordsAt(chart, match.index, match.index + match[0].length);
    return [
      asking({
        topic: row.topic,
        title: `Meaning of the ${row.name}`,
        purpose: "significance",
        question: `What is the clinical significance, if any, of the ${row.name}?`,
        because: "The finding was treated or followed up; the note names no diagnosis for it.",
        evidence: [found, done],
        answers: [...row.answers, INSIGNIFICANT].map((answer) => ({ answer })),
      }),
    ];
  });
  return [...labs, ...findings];
}

/** The words of the same statement before a place, at most forty characters. */
function before(chart: Chart, at: number): string {
  const text = chart.lower.slice(Math.max(0, at - 40), at);
  return text.slice(Math.max(text.lastIndexOf("."), text.lastIndexOf("\n"), text.lastIndexOf(";")) + 1);
}
