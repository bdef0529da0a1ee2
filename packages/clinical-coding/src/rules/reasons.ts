import { add, affirmedAt, has, putBefore, type RuleState, withCode } from "./diagnosis-list.ts";

/** A visit only for an evaluation before an operation: that first, the reason for the operation and what was found after it. */
export function preoperative(state: RuleState): void {
  const visit = withCode(state, /^Z01\.81/);
  const first = state.list[0];
  if (visit === undefined || first === undefined) return;
  putBefore(state, visit, first);
  visit.why.push({
    rule: "preoperative",
    text: "the visit is for the evaluation before an operation",
    source: "ICD-10-CM Guidelines IV.M",
  });
}

const LEVELS: readonly (readonly [number, string])[] = [
  [240, "Y90.8"],
  [200, "Y90.7"],
  [120, "Y90.6"],
  [100, "Y90.5"],
  [80, "Y90.4"],
  [60, "Y90.3"],
  [40, "Y90.2"],
  [20, "Y90.1"],
  [0, "Y90.0"],
];

/** A measured blood alcohol beside a condition that the provider ties to alcohol. */
export function bloodAlcohol(state: RuleState): void {
  if (!has(state, /^F10\./)) return;
  const words = affirmedAt(
    state,
    /\b(?:blood alcohol(?: level| concentration)?|bal|bac|ethanol(?: level)?|etoh level)(?: of| was| is|:|,)? (?:\d*\.\d+ ?%?|\d{2,3})(?: ?mg)?/,
  );
  const match = /(\d*\.\d+|\d{2,3})/.exec(words?.text ?? "");
  if (words === undefined || match === null) return;
  const value = Number(match[1]);
  // A share of blood such as 0.21 is given in grams for 100 mL; the classification counts milligrams.
  const amount = value < 1 ? value * 1000 : value;
  const code = LEVELS.find(([least]) => amount >= least)?.[1];
  if (code !== undefined)
    add(state, code, [words], {
      rule: "blood-alcohol",
      text: "the measured level is added to the alcohol-related condition",
      source: "ICD-10-CM Guidelines I.C.5.b.5",
    });
}

/** Percentile of the body mass index of a child beside the provider's diagnosis of weight. */
export function childMass(state: RuleState): void {
  const weight = withCode(state, /^E66\.|^E4[3-6]|^R63\.[46]/);
  const age = state.chart.input.age;
  if (weight === undefined || age === undefined || age < 2 || age > 19) return;
  const words = affirmedAt(
    state,
    /\b(?:bmi|body mass index)\b(?:[^.;\n]|\.(?=\d)){0,30}?\b\d{1,3}(?:st|nd|rd|th)? ?(?:%|percent(?:ile)?)|\b\d{1,2}(?:st|nd|rd|th) percentile for (?:bmi|body mass)/,
  );
  const share = Number(/\b(\d{1,3})(?:st|nd|rd|th)? ?(?:%|percent)/.exec(words?.text.toLowerCase() ?? "")?.[1] ?? "");
  if (words === undefined || !(share > 0)) return;
  const code =
    share >= 140
      ? "Z68.56"
      : share >= 120
        ? "Z68.55"
        : share >= 95
          ? "Z68.54"
          : share >= 85
            ? "Z68.53"
            : share >= 5
              ? "Z68.52"
              : "Z68.51";
  add(
    state,
    code,
    [words],
    {
      rule: "bmi",
      text: "the percentile is added to the provider's diagnosis",
      source: "ICD-10-CM Guidelines I.B.14; Tabular Z68.5",
    },
    { after: weight },
  );
}
