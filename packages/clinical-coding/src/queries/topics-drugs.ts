import type { Diagnosis } from "../candidate.ts";
import type { Chart } from "../chart.ts";
import type { ProviderQuery } from "../types.ts";
import { DRUG_TABLE } from "./drug-reasons-table.ts";
import { asking, firstPresent, names, wordsAt } from "./topic.ts";

/** Deciding about a drug at this visit, as against a drug that only stands on a list. */
const DECIDED =
  "(?:start(?:ed|ing)?|begin|began|continu(?:e|ed|ing)|refill(?:ed)?|renew(?:ed)?|increas(?:e|ed|ing)|decreas(?:e|ed|ing)|prescrib(?:e|ed)|resum(?:e|ed)|titrat(?:e|ed)|adjust(?:ed)?|switch(?:ed)? to|chang(?:e|ed) to)";

/** Drugs decided about at this visit that no diagnosis of the note explains. */
export function drugQueries(chart: Chart, diagnoses: readonly Diagnosis[]): readonly ProviderQuery[] {
  return DRUG_TABLE.flatMap((row) => {
    const match = firstPresent(chart, new RegExp(`\\b${DECIDED} (?:[\\w-]+ ){0,2}(?:${row.drug})\\b`));
    if (match === undefined || names(chart, diagnoses, row.explains)) return [];
    const found = wordsAt(chart, match.index, match.index + match[0].length);
    return [
      asking({
        topic: `drug-${row.name.replace(/^the /, "").replace(/\W+/g, "-")}`,
        title: `Reason for ${row.name}`,
        purpose: "indication",
        question: `What is ${row.name} given for?`,
        because: "The drug was decided about at this visit, and the note names no condition that it treats.",
        evidence: [found],
        answers: row.answers.map((answer) => ({ answer })),
      }),
    ];
  });
}
