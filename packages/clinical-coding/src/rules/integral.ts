import type { Diagnosis } from "../candidate.ts";
import { drop, type RuleState } from "./diagnosis-list.ts";

const SOURCE = "ICD-10-CM Guidelines I.B.5";

/** A condition, what takes it in, and where that is said when it is more than a usual symptom. */
const TAKEN_IN: readonly (readonly [RegExp, RegExp, string?])[] = [
  [/^K59\.0/, /^K58\.[12]/],
  [/^R19\.7/, /^K58\.[02]|^K50|^K51/],
  [/^R41\.0|^R44|^R45\.1|^R25\.1/, /^F10\.[12]3[12]|^F05|^F0[123]/],
  [/^E87\.2/, /^E(?:08|09|10|11|13)\.1[01]/, "ICD-10-CM Tabular E87.2 Excludes1"],
  [/^B02\.9$/, /^B02\.[0-8]/, "ICD-10-CM Guidelines I.B.2"],
  [/^R73\.0?9?/, /^E(?:08|09|10|11|13)\./],
  [/^R80/, /^E1[0-3]\.2[12]|^N0/],
  [
    /^K92\.[0-2]$/,
    /^K2[5-8]\.[0246]|^K29\.\d1|^K57\.[0-9][13]$|^K55\.21|^K31\.811|^I85\.[01]1|^K22\.6/,
    "ICD-10-CM Guidelines I.B.9; Tabular K92 Excludes1",
  ],
  [/^K62\.5$/, /^K5[01]\.\d1[14]?$|^K51\.\d11|^K50\.\d11|^K64/],
  [/^K56\.6/, /^K4[0-6]\.\d*|^K50\.\d12|^K51\.\d12/, "ICD-10-CM Tabular K56 Excludes1"],
  [/^K63\.[02]$/, /^K57\.[0248]|^K50\.\d1[34]|^K51\.\d1[34]/],
  [/^R18\.8$/, /^K70\.[13]1|^K71\.51|^C|^R18\.0/],
  [/^R52$/, /^D57\.[0-9]|^G89/],
  [/^R51\.9$|^H53\.14|^H53\.1/, /^G43|^G44/],
  [/^R56\.9$/, /^G40/],
  [/^R29\.810$/, /^G51\.0|^I69\.\d92/],
  [/^R47\.|^R13\.|^R27\.0/, /^I69\.\d(?:2|93)(?!91)/],
  [/^M14\.6/, /^E(?:08|09|10|11|13)\.610/],
  [/^R06\.|^R09\.02|^R09\.2/, /^J96|^J80|^J4[45]|^I26|^U07\.0|^J81/],
  [/^R05|^R06/, /^U07\.0/],
  [/^F41\.9$/, /^F0[123]\.\w4$|^F4[13]\.[0-3]/],
  [/^F32\.A$|^R45\./, /^F43\.2|^F3[13]|^F32\.[0-5]|^F34\.1/],
  [/^M25\.6/, /^M25\.5|^M0[56]|^M1[5-9]|^M75\.0|^M45/],
  [/^F31\.9$/, /^F25\.0/, "ICD-10-CM Tabular F31 Excludes1"],
  [/^F29$/, /^F32\.3|^F33\.3|^F31\.(?:2|5|64)|^F2[05]|^F1\d\.\d5|^F0[123]\.\w2$/],
  [/^R06/, /^I3[4-7]|^I42|^I27\.[02]/],
  [/^R65\.10/, /^A4[01]/],
  [/^R31/, /^N2[01]\.|^N30\.\d1|^N40\.1/],
  [/^R10|^R11/, /^K3[5-7]|^K40|^K4[1-3]|^N2[01]|^K56|^K85|^K8[01]/],
  [/^R40\.20$/, /^E(?:08|09|10|11|13)\.(?:01|11|641)|^E15/],
  [/^R57\.9$/, /^R65\.21|^T81\.12/],
  [/^M54\.[134]/, /^M51\.1|^M50\.1/, "ICD-10-CM Guidelines I.B.9; Tabular M54.1 Excludes1"],
  [/^F10\.9|^F1[0-9]\.9/, /^F1[0-9]\.[12]/],
];

/** Leaves out what a diagnosis of the same visit takes in, beyond the symptoms that `integralSymptoms` knows. */
export function takenIn(state: RuleState): void {
  for (const [part, whole, source] of TAKEN_IN)
    drop(
      state,
      (one) =>
        part.test(one.code) &&
        !one.why.some((why) => why.rule === "use-additional") &&
        state.list.some(
          (other) =>
            other !== one &&
            whole.test(other.code) &&
            (!/^F1/.test(one.code) || other.code.slice(0, 3) === one.code.slice(0, 3)),
        ),
      { rule: "taken-in", text: "a diagnosis already given takes it in", source: source ?? SOURCE },
    );
}

/** Pairs of sides that share a code, for where the titles of the classification are not loaded. */
const SHARED: readonly (readonly [string, string, string])[] = [
  ["M17.11", "M17.12", "M17.0"],
  ["M16.11", "M16.12", "M16.0"],
  ["G56.01", "G56.02", "G56.03"],
  ["H25.11", "H25.12", "H25.13"],
  ["H66.001", "H66.002", "H66.003"],
  ["H66.91", "H66.92", "H66.93"],
  ["H61.21", "H61.22", "H61.23"],
  ["I83.91", "I83.92", "I83.93"],
  ["Z96.651", "Z96.652", "Z96.653"],
  ["Z96.641", "Z96.642", "Z96.643"],
];

function join(state: RuleState, right: Diagnosis, left: Diagnosis, code: string): void {
  right.code = code;
  right.evidence.push(...left.evidence);
  right.why.push({ rule: "bilateral", text: "both sides have one code", source: "ICD-10-CM Guidelines I.B.13" });
  state.list = state.list.filter((one) => one !== left);
}

/** Right and left of one condition are one code where the classification has one for both sides. */
export function bothSides(state: RuleState): void {
  for (const [right, left, both] of SHARED) {
    const first = state.list.find((one) => one.code === right);
    const second = state.list.find((one) => one.code === left);
    if (first !== undefined && second !== undefined) join(state, first, second, both);
  }
  const { codeSets, on } = state.chart;
  const titleOf = (code: string): string | undefined => {
    const found = codeSets.icd10cm.find(code, { on });
    return found.status === "found" ? found.value.title.toLowerCase() : undefined;
  };
  for (const right of [...state.list]) {
    const title = titleOf(right.code);
    if (title === undefined || !/\bright\b/.test(title)) continue;
    const left = state.list.find((one) => one !== right && titleOf(one.code) === title.replace(/\bright\b/, "left"));
    if (left === undefined) continue;
    const plain = (text: string): string =>
      text.replaceAll(/\b(?:bilateral|right|left|unilateral|both|of|the|s)\b|[^a-z0-9]/g, "");
    const stem = commonStem(right.code, left.code);
    const parent = [stem, stem.slice(0, -1).replace(/\.$/, "")];
    for (const place of parent) {
      const both = codeSets.icd10cm
        .children(place, { on })
        .find(
          (child) =>
            child.billable &&
            /\bbilateral\b/.test(child.title.toLowerCase()) &&
            plain(child.title.toLowerCase()) === plain(title),
        );
      if (both === undefined) continue;
      join(state, right, left, both.code);
      break;
    }
  }
}

function commonStem(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a.slice(0, at).replace(/\.$/, "");
}
