import type { Chart } from "../chart.ts";
import { evidenceAt } from "../chart.ts";
import type { CodingFinding } from "../types.ts";
import { givenDrugs, ndcFindings } from "./drugs.ts";
import { infusionServices } from "./infusions.ts";
import { jointInjections } from "./joints.ts";
import { repairs } from "./repairs.ts";
import { vaccines } from "./vaccines.ts";
import { wideServices } from "./wide.ts";
import { type DrugGiven, DRUGS, OTHER, SUPPLIES, TESTS } from "./office-table.ts";
import { doneAt, service, type Service } from "./service-draft.ts";

const GIVEN =
  /\b(?:given|administered|injected|injection|into the|intramuscular\w*|im\b|deltoid|gluteal|nurse|nebuli[sz]er)\b/;

function doseUnits(drug: DrugGiven, text: string, at: number): number {
  if (drug.unit === "each") return 1;
  const near = text.slice(at, at + 60);
  const match =
    /(\d+(?:[.,]\d+)?) ?(mg|mcg|micrograms?|milligrams?|grams?|g)\b/.exec(near) ??
    /(\d+(?:[.,]\d+)?) ?(mg|mcg|micrograms?|milligrams?|grams?|g)\b/.exec(text.slice(Math.max(0, at - 25), at));
  if (match === null) return 1;
  const number = Number((match[1] ?? "1").replace(",", "."));
  const unit = match[2] ?? drug.unit;
  const mg = /^(?:g|gram)/.test(unit) ? number * 1000 : /^(?:mcg|micro)/.test(unit) ? number / 1000 : number;
  const per = drug.unit === "mcg" ? drug.dose / 1000 : drug.dose;
  return Math.max(1, Math.ceil(mg / per - 1e-9));
}

function injectedDrugs(chart: Chart): {
  drugs: Service[];
  injection?: Service;
  nebulizer?: Service;
  muscular: boolean;
} {
  const drugs: Service[] = [];
  let injection: Service | undefined;
  let nebulizer: Service | undefined;
  for (const sentence of chart.sentences) {
    if (/past-history|medications|family-history|allergies|review-of-systems/.test(sentence.section.kind)) continue;
    const text = chart.lower.slice(sentence.start, sentence.end);
    if (
      !GIVEN.test(text) ||
      /\b(?:at home|home nebulizer|by mouth|tablets?|inhaler (?:every|as|at)|prescri\w+|will be|if needed|offered|declined|monthly at|every month)\b/.test(
        text,
      )
    )
      continue;
    for (const drug of DRUGS) {
      const match = drug.pattern.exec(text);
      if (match === null || (drug.code === "J7613" && drugs.some((one) => one.code === "J7620"))) continue;
      const inhaled = drug.inhaled === true;
      const intoJoint =
        /\binto the (?:right |left )?(?:knee|shoulder|hip|joint|bursa|ankle|elbow|wrist)\b|\bjoint\b/.test(text);
      const muscle = /\b(?:intramuscular\w*|im\b|deltoid|gluteal|gluteus|muscle|subcutaneous\w*)\b/.test(text);
      if (
        inhaled
          ? !/\bnebuli\w*/.test(text)
          : !(intoJoint || muscle || /\b(?:injected|injection|given|administered)\b/.test(text))
      )
        continue;
      const start = sentence.start + match.index;
      const tail = /[^.;]{0,40}/.exec(text.slice(match.index + match[0].length))?.[0].length ?? 0;
      const words = evidenceAt(chart, start, Math.min(start + match[0].length + tail, sentence.end));
      const vial =
        /\bsingle[- ]dose vial\b/.test(chart.lower) &&
        /\bnothing (?:was )?(?:left over|wasted|discarded)|no waste\b/.test(chart.lower);
      if (!drugs.some((one) => one.code === drug.code))
        drugs.push(
          service(drug.code, drug.title, words, "the drug that was given, in billing units of its dose", {
            units: doseUnits(drug, text, match.index),
            modifiers: vial && drug.unit === "mg" && !inhaled ? ["JZ"] : [],
          }),
        );
      if (inhaled)
        nebulizer ??= service("94640", "Nebulizer treatment", words, "a treatment by nebulizer was given here");
      else if (muscle && !intoJoint)
        injection ??= service(
          "96372",
          "Injection of a drug under the skin or into muscle",
          words,
          "a drug was injected by the staff",
        );
    }
  }
  const combined = drugs.some((one) => one.code === "J7620");
  return {
    drugs: combined ? drugs.filter((one) => one.code !== "J7613") : drugs,
    ...(injection === undefined ? {} : { injection }),
    ...(nebulizer === undefined ? {} : { nebulizer }),
    muscular: injection !== undefined,
  };
}

/** Tests, injections, vaccines, repairs and supplies of an office visit. */
export function officeServices(chart: Chart, findings: CodingFinding[]): Service[] {
  const out: Service[] = [];
  for (const [pattern, code, title, modifiers] of TESTS) {
    const words = doneAt(chart, pattern);
    if (words !== undefined && !out.some((one) => one.code === "94060" && code === "94010"))
      out.push(service(code, title, words, "done in the office at this visit", { modifiers: [...modifiers] }));
  }
  for (const [pattern, code, title] of OTHER) {
    const words = doneAt(chart, pattern);
    if (words !== undefined) out.push(service(code, title, words, "done at this visit"));
  }
  out.push(...jointInjections(chart), ...repairs(chart, findings));
  const { drugs, injection, nebulizer } = injectedDrugs(chart);
  if (nebulizer !== undefined) out.push(nebulizer);
  if (injection !== undefined) out.push(injection);
  out.push(...drugs);
  out.push(...givenDrugs(chart, out, findings));
  out.push(...infusionServices(chart, findings), ...vaccines(chart));
  out.push(...wideServices(chart, out, findings));
  findings.push(...ndcFindings(chart, out));
  for (const [pattern, code, title] of SUPPLIES) {
    const match = pattern.exec(chart.lower);
    if (match === null) continue;
    const count = /\b(two|three|four|five|six|\d{1,2})\b[^.;]{0,12}$/.exec(
      chart.lower.slice(Math.max(0, match.index - 22), match.index),
    )?.[1];
    const units = { two: 2, three: 3, four: 4, five: 5, six: 6 }[count ?? ""] ?? (Number(count ?? "1") || 1);
    out.push(
      service(
        code,
        title,
        evidenceAt(chart, match.index, match.index + match[0].length),
        "used at this visit; it becomes a line only where the payer pays for it apart",
        { role: "supply", units, confidence: 0.6 },
      ),
    );
  }
  return out;
}
