import { ckdStage } from "../concepts/families-heart-kidney.ts";
import { add, has, putBefore, type RuleState, seen, withCode } from "./diagnosis-list.ts";

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
