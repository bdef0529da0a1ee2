import { CKD_STAGE, ckdStage } from "../concepts/families-heart-kidney.ts";
import type { Diagnosis } from "../candidate.ts";
import {
  add,
  affirmedAt,
  drop,
  has,
  putBefore,
  recode,
  type RuleState,
  seen,
  statementsWith,
  withCode,
} from "./diagnosis-list.ts";

const WITH = "ICD-10-CM Guidelines I.A.15; I.C.9.a";
const PRESSURE = "(?:high |elevated )?(?:blood pressure|hypertension|htn)";
const APART = new RegExp(
  `\\bnot (?:due|related|attribut\\w+|secondary|caused)(?: to| by)? (?:his |her |the |any )?${PRESSURE}|hypertension, unrelated|unrelated to (?:the |his |her )?${PRESSURE}|\\b(?:not|no|non)[- ]hypertensive\\b`,
);
const HEART = /\bheart failure|\bchf\b|\bcardiomyopathy|\bhfref|\bhfpef/;
const KIDNEY = /\bkidney|\bckd\b|\brenal|\bnephro/;

/** Whether the provider says of a condition that the blood pressure did not bring it about. */
function saidApart(state: RuleState, own: RegExp, other: RegExp): boolean {
  return statementsWith(state, APART).some((text) => own.test(text) || !other.test(text));
}

/** Resistant hypertension stands after the hypertension that it qualifies; a crisis has the hypertension beside it. */
function namedBeside(state: RuleState): void {
  const resistant = withCode(state, /^I1A\.0$/);
  const crisis = withCode(state, /^I16\./);
  const words = affirmedAt(
    state,
    /(?<!(?:pulmonary|portal|ocular|intracranial|borderline|resistant) )\b(?:essential hypertension|hypertension|htn)\b/,
  );
  if (words === undefined || has(state, /^I1[0-35]/)) return;
  if (resistant !== undefined)
    add(
      state,
      "I10",
      [words],
      {
        rule: "resistant-hypertension",
        text: "resistant hypertension is reported after the hypertension itself",
        source: "ICD-10-CM Guidelines I.C.9.a.12",
      },
      { before: resistant },
    );
  else if (crisis !== undefined)
    add(
      state,
      "I10",
      [words],
      {
        rule: "hypertensive-crisis",
        text: "the hypertensive disease is coded beside the crisis",
        source: "ICD-10-CM Guidelines I.C.9.a.10",
      },
      { after: crisis },
    );
}

/** The kidney disease that "hypertensive chronic kidney disease" names without a mention of its own. */
function namedKidney(state: RuleState, pressure: Diagnosis): Diagnosis | undefined {
  const known = withCode(state, /^N18\./);
  if (
    known !== undefined ||
    !/\bhypertensive (?:heart and )?(?:chronic )?kidney|hypertensive nephro/.test(state.chart.lower)
  )
    return known;
  const words = seen(state, /hypertensive (?:heart and )?(?:chronic )?kidney[a-z ]*|hypertensive nephro[a-z]*/);
  add(
    state,
    ckdStage(state.chart.lower) ?? "N18.9",
    words === undefined ? [] : [words],
    {
      rule: "hypertension-with",
      text: "the stage of the kidney disease is reported with it",
      source: "ICD-10-CM Guidelines I.C.9.a.2",
    },
    { after: pressure },
  );
  const added = withCode(state, /^N18\./);
  if (added?.code === "N18.9") added.open = CKD_STAGE;
  return added;
}

/** Heart conditions that hypertensive heart disease takes in: I51.4 to I51.7, I51.89, I51.9. */
const HEART_DISEASE = /^I51\.(?:[4-7]|8[19]|9)$/;

/** Hypertension with heart disease and kidney disease: presumed related unless the provider says otherwise. */
export function hypertensionCombinations(state: RuleState): void {
  const pressure = withCode(state, /^I1[013]|^I12/);
  if (pressure === undefined || withCode(state, /^I1[0-3]/) === undefined) namedBeside(state);
  if (pressure === undefined) return;
  if (!/^I10$|^I11\.9$/.test(pressure.code)) return;
  namedBeside(state);
  const failure = saidApart(state, HEART, KIDNEY) ? undefined : withCode(state, /^I50\./);
  const found = namedKidney(state, pressure);
  const kidney = saidApart(state, KIDNEY, HEART) ? undefined : found;
  const disease = saidApart(state, HEART, KIDNEY) ? undefined : withCode(state, HEART_DISEASE);
  const heart = failure !== undefined || disease !== undefined || pressure.code === "I11.9";
  if (!heart && kidney === undefined) return;
  const late = kidney !== undefined && /^N18\.[56]$/.test(kidney.code);
  const code =
    heart && kidney !== undefined
      ? failure !== undefined
        ? late
          ? "I13.2"
          : "I13.0"
        : late
          ? "I13.11"
          : "I13.10"
      : heart
        ? failure !== undefined
          ? "I11.0"
          : "I11.9"
        : late
          ? "I12.0"
          : "I12.9";
  if (code !== pressure.code)
    recode(pressure, code, {
      rule: "hypertension-with",
      text: `hypertension is presumed related to ${[heart ? (failure === undefined ? "heart disease" : "heart failure") : "", kidney === undefined ? "" : "chronic kidney disease"].filter((one) => one !== "").join(" and ")}`,
      source: WITH,
    });
  for (const other of [failure, kidney]) {
    if (other === undefined) continue;
    pressure.evidence.push(...other.evidence.slice(0, 1));
    putBefore(state, pressure, other);
  }
  if (disease !== undefined) {
    pressure.evidence.push(...disease.evidence.slice(0, 1));
    drop(state, (one) => HEART_DISEASE.test(one.code), {
      rule: "hypertension-with",
      text: "hypertensive heart disease takes it in",
      source: "ICD-10-CM Guidelines I.C.9.a.1",
    });
  }
}

const CAUSES: readonly (readonly [RegExp, RegExp])[] = [
  [/^I15\.0$/, /^I70\.1$|^I77\.3$/],
  [/^I15\.1$/, /^N0[0-8]|^N2[5-9]|^Q61/],
  [/^I15\.2$/, /^E0[0-7]|^E2[0-7]|^D35/],
];

/** Secondary hypertension: the cause is coded too, and primary hypertension is not. */
export function secondaryHypertension(state: RuleState): void {
  const secondary = withCode(state, /^I15\./);
  if (secondary === undefined) return;
  drop(state, (one) => one.code === "I10", {
    rule: "secondary-hypertension",
    text: "the hypertension is secondary",
    source: "ICD-10-CM Guidelines I.C.9.a.6; Tabular I10 Excludes",
  });
  for (const [pressure, cause] of CAUSES) {
    const found = pressure.test(secondary.code) ? withCode(state, cause) : undefined;
    if (found !== undefined)
      secondary.why.push({
        rule: "secondary-hypertension",
        text: `the cause, ${found.code}, is coded too`,
        source: "ICD-10-CM Guidelines I.C.9.a.6",
      });
  }
}
