import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { Place, RuleCode } from "./catalogue.ts";
import type { ClaimState, LineState } from "./claim-state.ts";
import {
  ADMISSION_DATE_TYPES,
  ADMISSION_SOURCES,
  ADMISSION_TYPES,
  INSTITUTIONAL_FREQUENCIES,
  PATIENT_STATUSES,
  PROFESSIONAL_FREQUENCIES,
  TYPES_OF_BILL,
  isAmbulance,
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
  if (causes.includes("AA") && claim.causeState === "" && claim.causeCountry === "") say("SIT-ACCIDENT-STATE", 11);
  if (context.kind === "837I") institutionalRules(claim, context, say);
  else if (context.kind === "837P") professionalRules(claim, context, say);
  else dentalRules(claim, context);
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
  stayRules(claim, say);
  lineDateRules(claim, context);
  if (admitted !== undefined && statement !== undefined && admitted > statement.to) say("DATE-ADMISSION");
  admissionCodeRules(claim, context);
  roomRules(claim, context);
  if (facility !== "13" && facility !== "14" && facility !== "85") return;
  let emergency = false;
  for (const line of claim.lines) {
    if (line.service === undefined) continue;
    const revenue = element(line.service.segment, 1);
    if (/^045/.test(revenue) || revenue === "0516" || revenue === "0526" || revenue === "0762") emergency = true;
    if (needsHcpcs(revenue) && element(line.service.segment, 2) === "")
      reportRule(context.report, "SIT-HCPCS", line.service, 2);
  }
  const type = claim.admission === undefined ? "" : element(claim.admission.segment, 1);
  if (emergency && (type === "1" || type === "2" || type === "5") && !claim.reasonForVisit) say("SIT-REASON-FOR-VISIT");
}

/** A hospital stay that is over: discharge hour, and a status that says so. */
function stayRules(claim: ClaimState, say: (code: RuleCode, at?: number) => void): void {
  const { facility, frequency } = claim;
  if (facility !== "11" || (frequency !== "1" && frequency !== "4") || claim.predetermination) return;
  const status = claim.admission === undefined ? "" : element(claim.admission.segment, 3);
  if (status === "30") say("SIT-STILL-PATIENT", 5);
  else if (!claim.dates.has("096")) say("SIT-DISCHARGE-HOUR");
}

/** Types of bill whose lines name their day when the statement covers more than one. */
const DATED_LINE_TYPES = new Set(["13", "14", "23", "34", "71", "72", "73", "74", "75", "76", "77", "83", "85"]);

function lineDateRules(claim: ClaimState, context: RuleContext): void {
  const { facility, statement } = claim;
  if (statement === undefined || statement.from === statement.to || !DATED_LINE_TYPES.has(facility)) return;
  for (const { service, dates, segments } of claim.lines) {
    if (service === undefined || dates.has("472") || segments.has("LIN")) continue;
    if (/^(?:025|063)/.test(element(service.segment, 1))) continue;
    reportRule(context.report, "SIT-LINE-DATE", service);
  }
}

function dentalRules(claim: ClaimState, context: RuleContext): void {
  if (claim.predetermination || claim.dates.has("472") || claim.dates.has("452")) return;
  for (const { service, dates } of claim.lines) {
    if (service !== undefined && !dates.has("472")) reportRule(context.report, "SIT-DENTAL-DATE", service);
  }
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
    if (isAmbulance(code)) ambulancePlaces(claim, line, service, context);
    laboratoryRules(claim, line, service, code, context);
    if (/^7706[567]$/.test(code) && !claim.references.has("EW") && !line.references.has("EW")) {
      reportRule(context.report, "SIT-MAMMOGRAPHY", service);
    }
    if (isTimedAnesthesia(code) && element(service.segment, 3) !== "MJ") {
      reportRule(context.report, "SVC-ANESTHESIA-MINUTES", service, 3);
    } else if (element(service.segment, 3) === "MJ" && !/^0\d{4}$/.test(code) && !/^99(?:1[05]|1[0-4])/.test(code)) {
      reportRule(context.report, "SVC-MINUTES", service, 3);
    }
  }
  if (inpatientVisit && claim.facility === "21" && !claim.dates.has("435")) say("SIT-ADMISSION-DATE");
}

function ambulancePlaces(claim: ClaimState, line: LineState, service: Place, context: RuleContext): void {
  const whole = ["PW", "45"].every((role) => claim.providers.has(role) || line.providers.has(role));
  if (!whole) reportRule(context.report, "SIT-AMBULANCE-PLACES", service);
}

/** Laboratory tests want the laboratory's certificate; those done outside want the outside laboratory's. */
function laboratoryRules(claim: ClaimState, line: LineState, service: Place, code: string, context: RuleContext): void {
  if (!/^8\d{4}$/.test(code)) return;
  const modifiers = element(service.segment, 1).split(context.delimiters.component).slice(2, 6);
  if (modifiers.includes("26")) return;
  if (modifiers.includes("90") && !line.references.has("F4")) {
    reportRule(context.report, "SIT-CLIA-REFERRED", service);
  } else if (!claim.references.has("X4") && !line.references.has("X4") && !line.references.has("F4")) {
    reportRule(context.report, "SIT-CLIA", service);
  }
}

function procedureOf(line: LineState, component: string): string | undefined {
  if (line.service === undefined) return undefined;
  const [qualifier, code] = element(line.service.segment, 1).split(component);
  return qualifier === "HC" ? code : undefined;
}
