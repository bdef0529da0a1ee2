import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { RuleCode } from "./catalogue.ts";
import type { ClaimState, LineState } from "./claim-state.ts";
import {
  ADMISSION_DATE_TYPES,
  ADMISSION_SOURCES,
  ADMISSION_TYPES,
  INSTITUTIONAL_FREQUENCIES,
  PATIENT_STATUSES,
  PROFESSIONAL_FREQUENCIES,
  TYPES_OF_BILL,
  isGroundTransport,
  isInpatientVisit,
  isTimedAnesthesia,
  needsHcpcs,
} from "./code-lists.ts";
import type { RuleContext } from "./context.ts";

/** SNIP 5: type of bill and frequency in CLM05. */
export function claimCodeRules(claim: ClaimState, context: RuleContext): void {
  const institutional = context.kind === "837I";
  if (institutional && claim.facility !== "" && !TYPES_OF_BILL.has(claim.facility)) {
    reportRule(context.report, "CODE-TYPE-OF-BILL", claim, 5);
  }
  const allowed = institutional ? INSTITUTIONAL_FREQUENCIES : PROFESSIONAL_FREQUENCIES;
  if (claim.frequency !== "" && !allowed.has(claim.frequency)) reportRule(context.report, "CODE-FREQUENCY", claim, 5);
}

/** SNIP 4 and 6 of a claim. */
export function claimSituationRules(claim: ClaimState, context: RuleContext): void {
  const say = (code: RuleCode, at?: number): void => {
    reportRule(context.report, code, { ...claim, loop: "2300" }, at);
  };
  const { frequency, references, dates, causes } = claim;
  const corrects = frequency === "7" || frequency === "8";
  if (corrects && !references.has("F8")) say("SIT-REF-F8", 5);
  if (frequency === "1" && references.has("F8")) say("SIT-REF-F8-ORIGINAL", 5);
  if (causes.length > 0 && !dates.has("439")) say("SIT-ACCIDENT-DATE", 11);
  if (causes.includes("AA") && claim.causeState === "") say("SIT-ACCIDENT-STATE", 11);
  payerRules(claim, context);
  if (context.kind === "837I") institutionalRules(claim, context, say);
  else if (context.kind === "837P") professionalRules(claim, context, say);
}

function payerRules(claim: ClaimState, context: RuleContext): void {
  const { payers, sequence } = claim;
  if ((sequence === "S" || sequence === "T") && payers.length === 0) {
    reportRule(context.report, "SIT-OTHER-PAYER", { ...claim, loop: "2320" });
  }
  const taken = new Set([sequence]);
  for (const payer of payers) {
    if (payer.sequence !== "U" && taken.has(payer.sequence)) reportRule(context.report, "SIT-PAYER-ORDER", payer, 1);
    taken.add(payer.sequence);
  }
  for (const line of claim.lines) {
    for (const one of line.adjudications) {
      if (!payers.some((payer) => payer.id === one.payer)) reportRule(context.report, "SIT-SVD-PAYER", one, 1);
    }
  }
}

function institutionalRules(claim: ClaimState, context: RuleContext, say: (code: RuleCode, at?: number) => void): void {
  const { facility, principal, statement, admitted } = claim;
  const stay = ADMISSION_DATE_TYPES.has(facility);
  if (claim.diagnoses === 0) say("NO-DX");
  if (stay && !claim.dates.has("435")) say("SIT-ADMISSION-DATE");
  if (facility === "11" && !claim.admitting) say("SIT-ADMITTING-DX");
  if (facility === "11" && principal?.presentOnAdmission === "" && /^[A-U]/.test(principal.code)) {
    reportRule(context.report, "SIT-POA", principal, 1);
  }
  if (!claim.providers.has("71") && !isTransportOnly(claim)) say("SIT-ATTENDING");
  if (admitted !== undefined && statement !== undefined && admitted > statement.to) say("DATE-ADMISSION");
  admissionCodeRules(claim, context);
  roomRules(claim, context);
  if (facility !== "13" && facility !== "14" && facility !== "85") return;
  let emergency = false;
  for (const line of claim.lines) {
    if (line.service === undefined) continue;
    const revenue = element(line.service.segment, 1);
    if (/^045/.test(revenue) || revenue === "0516" || revenue === "0526") emergency = true;
    if (needsHcpcs(revenue) && element(line.service.segment, 2) === "")
      reportRule(context.report, "SIT-HCPCS", line.service, 2);
  }
  const type = claim.admission === undefined ? "" : element(claim.admission.segment, 1);
  if (emergency && (type === "1" || type === "2" || type === "5") && !claim.reasonForVisit) say("SIT-REASON-FOR-VISIT");
}

function admissionCodeRules(claim: ClaimState, context: RuleContext): void {
  const place = claim.admission;
  if (place === undefined) return;
  const checks = [
    ["CODE-ADMISSION-TYPE", 1, ADMISSION_TYPES],
    ["CODE-ADMISSION-SOURCE", 2, ADMISSION_SOURCES],
    ["CODE-PATIENT-STATUS", 3, PATIENT_STATUSES],
  ] as const;
  for (const [code, at, allowed] of checks) {
    const value = element(place.segment, at);
    if (value !== "" && !allowed.has(value)) reportRule(context.report, code, place, at);
  }
}

/** True when every line is ambulance (revenue 054x): the one claim that needs no attending provider. */
function isTransportOnly(claim: ClaimState): boolean {
  return claim.lines.every((line) => line.service !== undefined && /^054/.test(element(line.service.segment, 1)));
}

/** Room and board: counted in days, and not in more days than the statement period has. */
function roomRules(claim: ClaimState, context: RuleContext): void {
  const { statement } = claim;
  const period = statement === undefined ? undefined : daysBetween(statement.from, statement.to) + 1;
  let days = 0;
  for (const line of claim.lines) {
    const service = line.service;
    if (service === undefined || !/^01[0-9]{2}$|^02[01][0-9]$/.test(element(service.segment, 1))) continue;
    const units = Number(element(service.segment, 5));
    if (Number.isFinite(units)) days += units;
    const surplus = period !== undefined && days > period;
    if (element(service.segment, 4) === "UN" || surplus)
      reportRule(context.report, "SVC-ROOM-DAYS", service, surplus ? 5 : 4);
  }
}

/** Days from one CCYYMMDD to another. */
function daysBetween(from: string, to: string): number {
  const instant = (day: string): number =>
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6)));
  return Math.round((instant(to) - instant(from)) / 86_400_000);
}

function professionalRules(claim: ClaimState, context: RuleContext, say: (code: RuleCode, at?: number) => void): void {
  let inpatientVisit = false;
  for (const line of claim.lines) {
    const code = procedureOf(line, context.delimiters.component);
    const service = line.service;
    if (code === undefined || service === undefined) continue;
    if (isInpatientVisit(code)) inpatientVisit = true;
    if (isGroundTransport(code) && !claim.segments.has("CR1") && !line.segments.has("CR1")) {
      reportRule(context.report, "SIT-AMBULANCE", service);
    }
    if (/^7706[567]$/.test(code) && !claim.references.has("EW") && !line.references.has("EW")) {
      reportRule(context.report, "SIT-MAMMOGRAPHY", service);
    }
    if (isTimedAnesthesia(code) && element(service.segment, 3) !== "MJ") {
      reportRule(context.report, "SVC-ANESTHESIA-MINUTES", service, 3);
    }
  }
  if (inpatientVisit && claim.facility === "21" && !claim.dates.has("435")) say("SIT-ADMISSION-DATE");
}

function procedureOf(line: LineState, component: string): string | undefined {
  if (line.service === undefined) return undefined;
  const [qualifier, code] = element(line.service.segment, 1).split(component);
  return qualifier === "HC" ? code : undefined;
}
