import { evidenceAt, firstEvidence, type Chart } from "../chart.ts";
import type { Evidence } from "../types.ts";
import { service, type Service } from "./service-draft.ts";

const BY_AGE: readonly (readonly [number, string, string])[] = [
  [0, "99381", "99391"],
  [4, "99382", "99392"],
  [11, "99383", "99393"],
  [17, "99384", "99394"],
  [39, "99385", "99395"],
  [64, "99386", "99396"],
  [200, "99387", "99397"],
];

/** Where the pattern stands as what the visit was for: its reason, its opening or its assessment. */
function reasonOfVisit(chart: Chart, pattern: RegExp): Evidence | undefined {
  for (const sentence of chart.sentences) {
    if (!/^(?:reason|assessment)$/.test(sentence.kind) && sentence.start > 160) continue;
    const text = chart.lower.slice(sentence.start, sentence.end);
    const match = pattern.exec(text);
    if (
      match !== null &&
      !/\b(?:after|at|since|from|during|following) (?:an? |his |her |the |their |last )*$/.test(
        text.slice(0, match.index),
      )
    )
      return evidenceAt(chart, sentence.start + match.index, sentence.start + match.index + match[0].length);
  }
  return undefined;
}

/** A preventive visit by age and by new or established patient; for Medicare the annual wellness visit. */
export function preventiveVisit(chart: Chart): Service | undefined {
  const wellness = firstEvidence(chart, /\bannual wellness visit\b[^.\n]{0,20}/);
  if (wellness !== undefined && (chart.input.payer === "medicare" || /\bmedicare\b/.test(chart.lower))) {
    const initial = /\b(?:initial|first) (?:annual )?wellness\b|\bannual wellness visit, initial\b/.test(chart.lower);
    return service(
      initial ? "G0438" : "G0439",
      `Annual wellness visit, ${initial ? "first" : "subsequent"}`,
      wellness,
      "Medicare's yearly wellness visit",
    );
  }
  const words = reasonOfVisit(
    chart,
    /\b(?:well[- ]child (?:visit|exam|check)|preventive (?:visit|examination|exam)|yearly physical|annual (?:adult )?physical|routine (?:adult medical|child health) exam\w*|adult preventive examination)\b/,
  );
  if (words === undefined || /^(?:31|32)$/.test(chart.input.placeOfService ?? "")) return undefined;
  const { age } = chart.input;
  if (age === undefined) return undefined;
  const row = BY_AGE.find(([most]) => age <= most);
  if (row === undefined) return undefined;
  return service(
    chart.input.newPatient === true ? row[1] : row[2],
    "Preventive visit by age",
    words,
    "a preventive examination, chosen by age",
  );
}
