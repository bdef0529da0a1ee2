import {
  addDays,
  daysBetween,
  undotted,
  type CalendarDate,
  type Claim,
  type ClaimDiagnosis,
  type ClaimLine,
} from "@cleanclaim/model";

import { BILL_TYPES, type BillSetting, type BillTypeRow } from "./rule-tables/bill-types-table.ts";
import { MEDICARE } from "./rule-tables/form-lists.ts";
import { EXPECTED_REFUSAL_MODIFIERS } from "./rule-tables/modifier-lists.ts";
import { isRevenue } from "./rule-tables/revenue-families-table.ts";

const BY_DIGITS = new Map(BILL_TYPES.map((row) => [row.digits, row]));

/** Facility and care of a type of bill as two digits: `0131`, `131`, `013` and `13` all mean 13. Undefined when it is none. */
export function billDigits(typeOfBill: string | undefined): string | undefined {
  const match = /^0?([1-9]\d)[0-9A-Z]?$/.exec(typeOfBill ?? "");
  return match?.[1];
}

/** What the type of bill of a claim stands for; undefined when it is missing or none that exists. */
export function billTypeOf(claim: Claim): BillTypeRow | undefined {
  const digits = billDigits(claim.typeOfBill);
  return digits === undefined ? undefined : BY_DIGITS.get(digits);
}

/** Whether a bill is of one of these settings; false for a type of bill that says nothing. */
export function isSetting(claim: Claim, ...settings: readonly BillSetting[]): boolean {
  const setting = billTypeOf(claim)?.setting;
  return setting !== undefined && settings.includes(setting);
}

/** A stay in a bed that is billed as one: hospital, nursing facility, swing bed. */
export function isStay(claim: Claim): boolean {
  return isSetting(claim, "inpatient");
}

/** Whether the bill's facility and care are one of these two-digit types. */
export function isBill(claim: Claim, digits: ReadonlySet<string>): boolean {
  const own = billTypeOf(claim)?.digits;
  return own !== undefined && digits.has(own);
}

export function isMedicare(claim: Claim): boolean {
  return MEDICARE.some((code) => code === claim.payer.claimFilingIndicatorCode);
}

/** A diagnosis with its place on the claim. */
export interface PlacedDiagnosis {
  readonly diagnosis: ClaimDiagnosis;
  readonly code: string;
  readonly index: number;
}

function placed(claim: Claim, keep: (diagnosis: ClaimDiagnosis, index: number) => boolean): PlacedDiagnosis[] {
  return claim.diagnoses.flatMap((diagnosis, index) =>
    keep(diagnosis, index) ? [{ diagnosis, code: undotted(diagnosis.code), index }] : [],
  );
}

/** The principal diagnosis: the one so marked, else the first without any role. Codes are undotted. */
export function principalOf(claim: Claim): PlacedDiagnosis | undefined {
  return placed(claim, ({ role }) => role === "principal")[0] ?? placed(claim, ({ role }) => role === undefined)[0];
}

/** Principal, other and external-cause diagnoses: what was found in the end, without what brought the patient. */
export function finalDiagnoses(claim: Claim): PlacedDiagnosis[] {
  return placed(claim, ({ role }) => role !== "admitting" && role !== "reason-for-visit");
}

/** The final diagnoses but for the principal one. */
export function secondaryDiagnoses(claim: Claim): PlacedDiagnosis[] {
  const principal = principalOf(claim)?.index;
  return finalDiagnoses(claim).filter(({ index }) => index !== principal);
}

/** What the diagnosis look-ups read. */
export const DIAGNOSIS_FIELDS = ["diagnoses.code", "diagnoses.role"] as const;

/** The number behind a value code; undefined when the claim has none, NaN when it is no number. */
export function valueOf(claim: Claim, code: string): number | undefined {
  const text = claim.valueCodes?.find((value) => value.code === code)?.amount;
  if (text === undefined) return undefined;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

export function hasCondition(claim: Claim, ...codes: readonly string[]): boolean {
  return claim.conditionCodes?.some((code) => codes.includes(code)) ?? false;
}

/** The first day of an occurrence. */
export function occurrenceOn(claim: Claim, ...codes: readonly string[]): CalendarDate | undefined {
  return claim.occurrences?.find((each) => codes.includes(each.code))?.on;
}

/** Days of a bill for a stay: the day of discharge or death does not count, unless the patient came that day. */
export function stayDays(claim: Claim): number | undefined {
  const { statementFrom: from, statementTo: to, admissionDate: admitted } = claim;
  if (from === undefined || to === undefined) return undefined;
  const begins = admitted !== undefined && admitted > from ? admitted : from;
  const nights = daysBetween(begins, to);
  if (nights < 0) return undefined;
  return claim.patientStatusCode === "30" ? nights + 1 : Math.max(nights, 1);
}

/** What `stayDays` reads. */
export const STAY_FIELDS = ["statementFrom", "statementTo", "admissionDate", "patientStatusCode"] as const;

/** Units of all lines of one kind; NaN when one of them is no number. */
export function unitsOf(claim: Claim, fits: (revenueCode: string) => boolean): number {
  let units = 0;
  for (const line of claim.lines) if (fits(line.revenueCode ?? "")) units += Number(line.units);
  return units;
}

/** Days charged for rooms and beds, leave days among them. */
export function accommodationDays(claim: Claim): number {
  return unitsOf(claim, (code) => isRevenue("accommodation", code));
}

/** How many days before the admission services may lie on the bill of the stay (42 CFR 412.2(c)(5)). */
export const PAYMENT_WINDOW_DAYS = 3;

/** The first day on which something of the bill may have happened. */
export function earliestDay(claim: Claim): CalendarDate | undefined {
  const { statementFrom: from, admissionDate: admitted } = claim;
  if (from === undefined) return undefined;
  if (!isStay(claim) || admitted === undefined) return from;
  const before = addDays(admitted, -PAYMENT_WINDOW_DAYS);
  return before < from ? before : from;
}

/** Whether money of a line is asked for at all: GY, GZ and fully non-covered lines ask for none. */
export function isNonCovered(charge: string, nonCovered: string | undefined): boolean {
  return nonCovered !== undefined && Number(nonCovered) > 0 && Number(nonCovered) >= Number(charge);
}

/** Whether the outpatient prospective system of Medicare pays the bill. */
export function isOpps(claim: Claim): boolean {
  return billTypeOf(claim)?.digits === "13" && isMedicare(claim);
}

/** What `isOpps` reads. */
export const OPPS_FIELDS = ["typeOfBill", "payer.claimFilingIndicatorCode"] as const;

/** Whether a line says itself that Medicare is not asked to pay it. */
export function asksNothing(line: ClaimLine): boolean {
  return (
    line.modifiers.some((modifier) => EXPECTED_REFUSAL_MODIFIERS.has(modifier)) ||
    isNonCovered(line.charge, line.nonCoveredCharge)
  );
}
