import { ckdStage } from "../concepts/families-heart-kidney.ts";
import { add, affirmedAt, drop, has, putBefore, type RuleState, seen, withCode } from "./diagnosis-list.ts";

/** Lung diseases with an infection of the lower airways. */
export function respiratoryCombinations(state: RuleState): void {
  const copd = withCode(state, /^J44\.[19]$/);
  const infection = withCode(state, /^J1[2-8]\.|^J1[3-8]$|^J20\./);
  if (copd !== undefined && infection !== undefined) {
    add(
      state,
      "J44.0",
      [...copd.evidence.slice(0, 1), ...infection.evidence.slice(0, 1)],
      {
        rule: "copd-infection",
        text: "COPD with a lower respiratory infection has its own code, with the infection beside it",
        source: "ICD-10-CM Guidelines I.C.10.a; Tabular J44.0 code also",
      },
      { before: copd },
    );
    if (copd.code === "J44.9") state.list = state.list.filter((one) => one !== copd);
  }
  const covid = withCode(state, /^U07\.1$/);
  if (covid !== undefined && has(state, /^J12\.82$/))
    drop(state, (one) => /^J18|^J12\.89/.test(one.code), {
      rule: "covid-pneumonia",
      text: "the pneumonia is that of COVID-19",
      source: "ICD-10-CM Guidelines I.C.1.g.1.c.i",
    });
}

/** Kidney disease stands before the anemia it causes. */
export function kidneyAnemia(state: RuleState): void {
  const anemia = withCode(state, /^D63\.1$/);
  if (anemia === undefined) return;
  const stage = ckdStage(state.chart.lower);
  if (!has(state, /^N18\.|^I1[23]/)) {
    const words = seen(state, /\b(?:ckd|chronic kidney disease)[a-z0-9 ]{0,12}/);
    add(
      state,
      stage ?? "N18.9",
      words === undefined ? anemia.evidence : [words],
      {
        rule: "code-first",
        text: "the kidney disease is coded before the anemia it causes",
        source: "ICD-10-CM Tabular D63.1 code first",
      },
      { before: anemia },
    );
  }
  const kidney = withCode(state, /^N18\./);
  if (kidney !== undefined) putBefore(state, kidney, anemia);
}

const ORGANISMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:e\.? ?coli|escherichia coli)\b/, "B96.20"],
  [/\bklebsiella\b/, "B96.1"],
  [/\bproteus\b/, "B96.4"],
  [/\bpseudomonas\b/, "B96.5"],
  [/\benterococc\w*/, "B95.2"],
  [/\bmrsa\b|\bmethicillin[- ]resistant\b/, "B95.62"],
  [/\bmssa\b|\bstaph\w* aureus\b/, "B95.61"],
  [/\bgroup b strep\w*/, "B95.1"],
  [/\bgroup a strep\w*/, "B95.0"],
];

/** The organism of an infection whose code does not name it. */
export function organisms(state: RuleState): void {
  const infection = withCode(state, /^N39\.0$|^N30\.|^N10$|^L03\.|^L02\.|^T83\.51|^M00\./);
  if (infection === undefined || has(state, /^A4[01]/)) return;
  for (const [pattern, code] of ORGANISMS) {
    const words = affirmedAt(state, pattern);
    if (words === undefined) continue;
    const after = has(state, /^N39\.0$/) ? withCode(state, /^N39\.0$/) : infection;
    add(
      state,
      code,
      [words],
      {
        rule: "use-additional",
        text: "the organism is reported after the infection",
        source: "ICD-10-CM Guidelines I.B.7; Tabular use additional code",
      },
      { after },
    );
    return;
  }
}
