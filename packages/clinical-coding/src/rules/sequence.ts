import { isNamed } from "@cleanclaim/code-sets";
import { undotted } from "@cleanclaim/model";
import { putBefore, type RuleState, withCode } from "./diagnosis-list.ts";

/** First and second of pairs whose order the classification fixes, also where its notes are not loaded. */
const ORDER: readonly (readonly [RegExp, RegExp])[] = [
  [/^I1[123]\./, /^I50\.|^N18\./],
  [/^I1[0-6]/, /^I1A\.0$/],
  [/^E1[01]\.|^E13\./, /^N18\.|^L97\.|^K31\.84$|^Z79\./],
  [/^G30\.|^G20|^G31\./, /^F02\./],
  [/^N18\./, /^D63\.1$/],
  [/^M0[568]|^M3[2-5]|^B20|^A1[5-9]|^K5[01]|^I50|^B18/, /^D63\.8$/],
  [/^U07\.1$/, /^J12\.82$/],
  [/^A4[01]\./, /^N39|^J1[3-8]|^R65|^L03|^N10/],
  [/^N39\.0$|^N30|^N10|^L03|^T83\.51/, /^B9[56]\./],
  [/^K2[5-9]\./, /^B96\.81$|^T39/],
  [/^I85\.1/, /^Z79\./],
  [/^J44\.0$/, /^J44\.1$/],
  [/^I69\./, /^R13\./],
  [/^Z47\.1$/, /^Z96\./],
  [/^[A-S]/, /^T(?:3[6-9]|4\d|50)\.\w*5A$|^T(?:3[6-9]|4\d|50)\.\w*6A$/],
  [/^T\w+\.\w*6A$/, /^Z91\.1/],
  [/^(?:D5\d|D62|A4[01]|I16|I47|I48|J96|J18|K2[5-8]|K92|R57|I95|N17|E86)/, /^I21\.A1$/],
  [/^E66\.|^E4[3-6]|^R63\.[46]/, /^Z68\./],
  [/^Z12\.11$/, /^D12|^K6[234]|^K57|^Z80\.0|^Z86\.0/],
  [/^Z00\./, /^(?!Z00)/],
  [/^Z13\./, /^Z8[0-4]\./],
  [/^Z08$/, /^Z8[56]\./],
  [/^Z09$/, /^Z8[67]\./],
  [/^(?!Z23)/, /^Z23$/],
  [/^[A-T]|^U/, /^Z79\.|^Z68\.|^Z8[0-8]\.|^Z9[0-9]\./],
  [/^O/, /^Z3A/],
];

/** Orders the diagnoses: the order of the note, changed where a rule fixes it. */
export function sequence(state: RuleState): void {
  for (let round = 0; round < 3; round += 1) {
    for (const [first, second] of ORDER) {
      for (const later of state.list.filter((one) => second.test(one.code))) {
        const earlier = state.list.filter((one) => one !== later && first.test(one.code)).at(0);
        if (earlier !== undefined && !second.test(earlier.code)) putBefore(state, earlier, later);
      }
    }
  }
  codeFirst(state);
}

/** "Code first" notes of the loaded classification. */
function codeFirst(state: RuleState): void {
  const { codeSets, on } = state.chart;
  for (const manifestation of [...state.list]) {
    const notes = codeSets.icd10cm.notes(manifestation.code, { on });
    if (notes.status !== "found") continue;
    for (const note of notes.value.notes) {
      if (note.kind !== "codeFirst" || note.level !== "code") continue;
      const cause = state.list.find(
        (one) => one !== manifestation && note.codes.some((range) => isNamed(undotted(one.code), range)),
      );
      if (cause !== undefined && withCode(state, /./) !== undefined) putBefore(state, cause, manifestation);
    }
  }
}
