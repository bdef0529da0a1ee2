import type { Assertion } from "../assertion/assert.ts";
import type { Diagnosis, Mention } from "../candidate.ts";
import type { Chart } from "../chart.ts";
import type { CodingFinding } from "../types.ts";
import { kidneyAnemia, respiratoryCombinations } from "./combinations.ts";
import { ageAndSex, excludes1, integralSymptoms, settledPairs, unspecifiedSiblings } from "./conflicts.ts";
import { diabetesCombinations, insulinPump } from "./diabetes.ts";
import type { RuleState } from "./diagnosis-list.ts";
import { drugEffects, longTermDrugs } from "./drugs.ts";
import {
  bodyMassIndex,
  familyHistory,
  followUp,
  historyCodes,
  immunization,
  pregnancy,
  screeningFirst,
} from "./encounters.ts";
import { hypertensionCombinations, secondaryHypertension } from "./hypertension.ts";
import {
  covidCompanions,
  drugResistance,
  hivDisease,
  inflammatoryResponse,
  laterSepsis,
  looseOrganisms,
  organisms,
  sepsisCompanions,
  woundBeforeSepsis,
} from "./infections.ts";
import { bothSides, takenIn } from "./integral.ts";
import { antineoplasticTherapy, neoplasmComplications, neoplasmOrder } from "./neoplasms.ts";
import { discWithRoot, painCodes } from "./pain.ts";
import { bloodAlcohol, childMass, preoperative } from "./reasons.ts";
import { sequence } from "./sequence.ts";
import { underdosing } from "./underdosing.ts";
import { uncertainDiagnoses } from "./uncertain.ts";

/** The rules in the order in which one needs the other's result. */
const RULES: readonly ((state: RuleState) => void)[] = [
  uncertainDiagnoses,
  historyCodes,
  familyHistory,
  secondaryHypertension,
  diabetesCombinations,
  hypertensionCombinations,
  diabetesCombinations,
  respiratoryCombinations,
  kidneyAnemia,
  organisms,
  looseOrganisms,
  drugResistance,
  sepsisCompanions,
  hivDisease,
  covidCompanions,
  neoplasmComplications,
  bothSides,
  discWithRoot,
  settledPairs,
  takenIn,
  integralSymptoms,
  unspecifiedSiblings,
  drugEffects,
  underdosing,
  antineoplasticTherapy,
  painCodes,
  bodyMassIndex,
  childMass,
  pregnancy,
  immunization,
  followUp,
  longTermDrugs,
  ageAndSex,
  excludes1,
  sequence,
  inflammatoryResponse,
  woundBeforeSepsis,
  laterSepsis,
  neoplasmOrder,
  insulinPump,
  preoperative,
  bloodAlcohol,
  screeningFirst,
];

/** Of a story everything told is listed: only what no list may hold is taken away. */
const STORY_RULES: readonly ((state: RuleState) => void)[] = [ageAndSex];

/** Applies the guideline rules to the diagnoses that the note names. */
export function applyRules(
  chart: Chart,
  diagnoses: readonly Diagnosis[],
  leftOut: readonly { readonly mention: Mention; readonly because: Assertion }[],
  findings: CodingFinding[],
): readonly Diagnosis[] {
  const state: RuleState = { chart, list: [...diagnoses], leftOut, findings };
  for (const rule of chart.form === "narrative" ? STORY_RULES : RULES) rule(state);
  return state.list;
}
