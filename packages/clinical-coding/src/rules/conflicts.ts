import { undotted } from "@cleanclaim/model";
import type { Diagnosis } from "../candidate.ts";
import { drop, has, recode, type RuleState, withCode } from "./diagnosis-list.ts";

/** Symptoms and the diagnoses that explain them. */
const INTEGRAL: readonly (readonly [RegExp, RegExp])[] = [
  [/^R1[0-6]|^R19\.[47]|^R63\.4/, /^K2[0-9]|^K3[05]|^K5[0-9]|^K80|^K81|^K85|^A0[489]|^N10|^N20/],
  [/^R12|^R13|^R07\.89/, /^K21|^K22|^K20/],
  [/^R05|^R06|^R09\.[08]|^R07\.1|^R09\.02/, /^J\d|^I50|^I11\.0|^I13|^I26|^U07/],
  [/^R07\.0/, /^J0[0236]/],
  [/^R50/, /^[AB]\d|^J\d|^N10|^N39\.0|^L03|^H66|^K57|^K04|^U07/],
  [/^R51|^H53\.14|^R11/, /^G43|^G44/],
  [/^R30|^R35|^R39/, /^N30|^N39|^N40\.1(?!)/],
  [/^R60/, /^I50|^I11\.0|^I13|^N18/],
  [/^R07/, /^I20|^I25\.11|^I21/],
  [/^M25\.56/, /^M17|^S83|^M22|^M23/],
  [/^M25\.55/, /^M16|^S7[23]/],
  [/^M25\.51/, /^M75|^S4[236]|^M19\.01/],
  [/^M25\.57/, /^S93|^S82/],
  [/^M25\.53/, /^S52|^S63|^G56/],
  [/^M54\.[59]|^M54\.30|^M54\.31|^M54\.32/, /^S39\.012|^M54\.4|^M51|^M54\.1[67]/],
  [/^R20/, /^G56|^E11\.4|^G62|^M54\.1/],
  [/^R73\.9/, /^E1[01]\./],
  [/^R53/, /^D5|^D6[34]|^E03/],
  [/^R53\.1|^M62\.81/, /^M17|^M16|^M75|^M54|^Z47\.1|^S[0-9]/],
  [/^R21|^L30\.9|^R23/, /^L\d|^B0[0-9]|^B86/],
  [/^R41/, /^F0[123]|^G30/],
  [/^R17|^R18/, /^K7[0-6]|^K80/],
  [/^R31\.9/, /^N20|^N30\.[0-9]1/],
  [/^K62\.5/, /^K64|^K60|^K51|^K50|^K57\.[0-9][13]/],
  [/^R33/, /^N40\.1/],
  [/^R00/, /^I48|^I47/],
  [/^R42/, /^H81/],
  [/^B34\.9/, /^J0|^A08/],
  [/^K90\.9/, /^K90\.0/],
  [/^F17|^Z72\.0/, /^Z87\.891(?!)/],
];

/** Leaves out symptoms that a diagnosis of the same note explains. A symptom with its own list item stays when it may stand for itself. */
export function integralSymptoms(state: RuleState): void {
  drop(
    state,
    (one) =>
      INTEGRAL.some(
        ([symptom, cause]) =>
          symptom.test(one.code) &&
          state.list.some((other) => other !== one && cause.test(other.code) && !standsAlone(one, other)),
      ),
    { rule: "integral-symptom", text: "it is part of a diagnosis already given", source: "ICD-10-CM Guidelines I.B.5" },
  );
}

/** N40.1 asks for its symptoms; retention with a catheter infection is not explained by it. */
function standsAlone(symptom: Diagnosis, cause: Diagnosis): boolean {
  if (/^R3[059]|^R33/.test(symptom.code) && cause.code === "N40.1") return true;
  return symptom.why.some((why) => why.rule === "use-additional");
}

/** Two codes that a note of the classification keeps apart: the one that the note stands at gives way to the one it points to. */
export function excludes1(state: RuleState): void {
  const { codeSets, on } = state.chart;
  for (let i = 0; i < state.list.length; i += 1) {
    for (let j = i + 1; j < state.list.length; j += 1) {
      const first = state.list[i];
      const second = state.list[j];
      if (first === undefined || second === undefined) continue;
      const found = codeSets.icd10cm.excludes1Between(first.code, second.code, { on });
      if (found.status !== "found") continue;
      const away = givesWay(found.value.from, first, second);
      drop(state, (one) => one === away, {
        rule: "excludes1",
        text: `${first.code} and ${second.code} are kept apart by an Excludes1 note at ${found.value.from}`,
        source: `ICD-10-CM Guidelines I.A.12.a; Tabular ${found.value.from}`,
      });
      excludes1(state);
      return;
    }
  }
}

function givesWay(from: string, first: Diagnosis, second: Diagnosis): Diagnosis {
  const symptom = (one: Diagnosis): boolean => /^R|^Z0[089]|^M25\.5|^M54/.test(one.code);
  if (symptom(first) !== symptom(second)) return symptom(first) ? first : second;
  const unspecified = (one: Diagnosis): boolean => /9$|\.90$|\.A$/.test(one.code);
  const stem = undotted(from);
  const atFirst = undotted(first.code).startsWith(stem);
  const atSecond = undotted(second.code).startsWith(stem);
  if (atFirst !== atSecond) return atFirst ? first : second;
  if (unspecified(first) !== unspecified(second)) return unspecified(first) ? first : second;
  return second;
}

/** Pairs that hold whatever set is loaded. */
export function settledPairs(state: RuleState): void {
  const source = "ICD-10-CM Tabular";
  if (has(state, /^F02\./))
    drop(state, (one) => /^F03\./.test(one.code), {
      rule: "etiology-manifestation",
      text: "the dementia is coded with its disease",
      source: "ICD-10-CM Guidelines I.A.13",
    });
  if (has(state, /^J36$/))
    drop(state, (one) => /^J0[23]\./.test(one.code), {
      rule: "excludes1",
      text: "a peritonsillar abscess takes the place of the tonsillitis",
      source: `${source} J03 Excludes1`,
    });
  if (has(state, /^I25\.11/))
    drop(state, (one) => /^I20|^I25\.10/.test(one.code), {
      rule: "combination",
      text: "coronary disease with angina is one code",
      source: "ICD-10-CM Guidelines I.C.9.b",
    });
  if (has(state, /^J43\./))
    drop(state, (one) => /^J44\.[9]$|^J44\.1$/.test(one.code), {
      rule: "excludes1",
      text: "emphysema is the form that the obstructive lung disease takes, with or without an exacerbation",
      source: `${source} J44 Excludes2 and Index Emphysema`,
    });
  if (has(state, /^N20\./) && has(state, /^N13\.(?:30|39|1)$/)) {
    const swollen = withCode(state, /^N13\.(?:30|39|1)$/);
    if (swollen !== undefined)
      recode(swollen, "N13.2", {
        rule: "combination",
        text: "a kidney swollen by a stone is one code",
        source: `${source} N13.2`,
      });
    drop(state, (one) => /^N20\.[0-29]$/.test(one.code), {
      rule: "combination",
      text: "the code of the obstruction holds the stone",
      source: `${source} N20 Excludes1`,
    });
  }
  if (has(state, /^K80\./))
    drop(state, (one) => /^K81\./.test(one.code), {
      rule: "combination",
      text: "stones with cholecystitis are one code",
      source: `${source} K81 Excludes1`,
    });
  if (has(state, /^I69\./))
    drop(
      state,
      (one) =>
        one.code === "Z86.73" ||
        (/^I63/.test(one.code) && !/\b(?:acute|new|current)\b/.test(one.mention?.context.sentence ?? "")),
      {
        rule: "sequela",
        text: "the sequela says that the stroke is past",
        source: "ICD-10-CM Guidelines I.C.9.d",
      },
    );
  if (has(state, /^F1[0-9]\.2/))
    drop(
      state,
      (one) =>
        /^F1[0-9]\.[19]/.test(one.code) &&
        state.list.some((other) => other.code.startsWith(`${one.code.slice(0, 4)}2`)),
      {
        rule: "substance-hierarchy",
        text: "dependence takes the place of abuse and use",
        source: "ICD-10-CM Guidelines I.C.5.b.2",
      },
    );
  if (has(state, /^E66\.[0-8]/))
    drop(state, (one) => one.code === "E66.9" || (one.code === "E66.3" && has(state, /^E66\.8/)), {
      rule: "specific-first",
      text: "a more specific code says it",
      source: "ICD-10-CM Guidelines I.B.2",
    });
  if (has(state, /^Z00\.01$|^Z00\.121$/))
    drop(state, (one) => /^Z00\.00$|^Z00\.129$/.test(one.code), {
      rule: "specific-first",
      text: "an abnormal finding was made",
      source: "ICD-10-CM Guidelines I.C.21.c.13",
    });
}

/** The unspecified code of a category gives way to a specific one of the same three characters. */
export function unspecifiedSiblings(state: RuleState): void {
  drop(
    state,
    (one) =>
      /^(?!Z|E1[013]|S|T)[A-Z]\d\w\.(?:\w*9|9\w?)$/.test(one.code) &&
      state.list.some(
        (other) =>
          other !== one &&
          other.code.slice(0, 3) === one.code.slice(0, 3) &&
          !/9$/.test(other.code) &&
          other.mention?.sentence.item === one.mention?.sentence.item,
      ),
    {
      rule: "specific-first",
      text: "a more specific code of the same category says it",
      source: "ICD-10-CM Guidelines I.B.2",
    },
  );
}

/** Codes that the patient's sex or age rules out. */
export function ageAndSex(state: RuleState): void {
  const { sex, age } = state.chart.input;
  const female = /^(?:O|N7[0-7]|N8[0-9]|N9[0-8]|C5[1-8]|D25|Z34|Z3A|Z01\.4|Z12\.4)/;
  const male = /^(?:N4[0-9]|N5[0-3]|C6[0-3]|Z12\.5|E29)/;
  const source = "Medicare Code Editor, sex conflict";
  if (sex === "M")
    drop(state, (one) => female.test(one.code) && !/^N6/.test(one.code), {
      rule: "sex-conflict",
      text: "the code is for women and the record says male; check the record",
      source,
    });
  if (sex === "F")
    drop(state, (one) => male.test(one.code), {
      rule: "sex-conflict",
      text: "the code is for men and the record says female; check the record",
      source,
    });
  if (age !== undefined && age > 1)
    drop(state, (one) => /^P/.test(one.code), {
      rule: "age-conflict",
      text: "a code of the newborn period does not fit the age",
      source: "ICD-10-CM Guidelines I.C.16.a",
    });
}
