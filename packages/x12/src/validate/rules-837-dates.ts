import { isDate8 } from "../values.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { Place } from "./catalogue.ts";
import type { ClaimState } from "./claim-state.ts";
import type { RuleContext } from "./context.ts";

/** The dates of one claim against each other (SNIP 6). */
export function claimDateRules(claim: ClaimState, context: RuleContext): void {
  const { admitted, discharged, served, statement } = claim;
  if (admitted !== undefined && discharged !== undefined && discharged.date < admitted) {
    reportRule(context.report, "DATE-DISCHARGE", discharged, 3);
  }
  if (served !== undefined) {
    for (const onset of claim.onsets) {
      if (onset.date > served.to) reportRule(context.report, "DATE-ONSET", onset, 3);
    }
  }
  if (statement !== undefined) {
    for (const procedure of claim.procedures) {
      if (procedure.date > statement.to) reportRule(context.report, "DATE-PROCEDURE", procedure);
    }
  }
}

/** The day from which ICD-10 is in force. */
const ICD10_START = "20151001";

/** One version of ICD a claim, and the one that was in force. */
export function versionRules(claim: ClaimState, context: RuleContext): void {
  const { icd9, icd10 } = claim;
  if (icd9 !== undefined && icd10 !== undefined) {
    reportRule(context.report, "DX-VERSIONS", icd9, 1);
    return;
  }
  const period = claim.statement ?? claim.served;
  if (period === undefined) return;
  if (icd9 !== undefined && period.from >= ICD10_START) reportRule(context.report, "DX-VERSION-DATE", icd9, 1);
  if (icd10 !== undefined && period.to < ICD10_START) reportRule(context.report, "DX-VERSION-DATE", icd10, 1);
}

/** Dates (DTP01) of what has happened: service, statement, admission, discharge, onset, accident, first treatment, … */
const PAST_DATES = new Set(["472", "434", "435", "096", "431", "439", "453", "454", "304", "484", "455", "471"]);

/** Birth (DMG02) and death (PAT06) of the patient; empty where they are not sent. */
export interface Lifetime {
  readonly birth: string;
  readonly death: string;
}

/** Takes a DTP of the claim or one of its lines: not in the future, in the patient's lifetime and in the statement period. */
export function takeClaimDate(
  claim: ClaimState,
  place: Place,
  onLine: boolean,
  patient: Lifetime,
  context: RuleContext,
): void {
  const qualifier = element(place.segment, 1);
  if (!PAST_DATES.has(qualifier)) return;
  const text = element(place.segment, 3);
  const first = text.slice(0, 8);
  const last = text.length === 17 ? text.slice(9) : first;
  if (!isDate8(first) || !isDate8(last)) return;
  remember(claim, place, onLine, first, last);
  const { report, fileDate } = context;
  if (fileDate !== undefined && (first > fileDate || last > fileDate) && !claim.predetermination) {
    reportRule(report, "DATE-FUTURE", place, 3);
  }
  if (isDate8(patient.birth) && first < patient.birth) reportRule(report, "DATE-BEFORE-BIRTH", place, 3);
  const { statement } = claim;
  if (qualifier !== "472") return;
  if (statement !== undefined && (first < statement.from || last > statement.to)) {
    reportRule(report, "DATE-OUTSIDE-STATEMENT", place, 3);
  }
  if (isDate8(patient.death) && first > patient.death) reportRule(report, "DATE-AFTER-DEATH", place, 3);
}

function remember(claim: ClaimState, place: Place, onLine: boolean, first: string, last: string): void {
  const qualifier = element(place.segment, 1);
  if (qualifier === "434") claim.statement = { from: first, to: last };
  else if (qualifier === "435") claim.admitted = first;
  else if (qualifier === "096") claim.discharged = { ...place, date: first };
  else if (qualifier === "472") {
    claim.served ??= { from: first, to: last };
    if (first < claim.served.from) claim.served.from = first;
    if (last > claim.served.to) claim.served.to = last;
  } else if (!onLine) claim.onsets.push({ ...place, date: first });
}
