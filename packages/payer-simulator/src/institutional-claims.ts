import type { Claim837 } from "@cleanclaim/x12";
import type { Day } from "./config.ts";
import { readDay } from "./days.ts";

/** A diagnosis of an institutional claim by its place on the bill. */
export interface DiagnosisOnBill {
  /** ABK principal, ABJ admitting, APR reason for the visit, ABN external cause, ABF other. */
  readonly qualifier: string;
  /** Without dot. */
  readonly code: string;
  /** Present on admission: Y, N, U, W; undefined when the bill does not say. */
  readonly presentOnAdmission: string | undefined;
}

/** What only an institutional claim tells a payer. */
export interface InstitutionalView {
  /** Facility type and type of care, CLM05-1. */
  readonly typeOfBill: string;
  readonly statementFrom: Day | undefined;
  readonly statementTo: Day | undefined;
  readonly admitted: Day | undefined;
  readonly admissionType: string | undefined;
  readonly patientStatus: string | undefined;
  readonly attendingNpi: string | undefined;
  readonly diagnoses: readonly DiagnosisOnBill[];
  readonly conditionCodes: readonly string[];
  readonly occurrenceCodes: readonly string[];
  readonly spanCodes: readonly string[];
  /** Amount or count by value code. */
  readonly valueCodes: ReadonlyMap<string, string>;
  readonly drg: string | undefined;
}

/** Reads from loop 2300 of an 837I what a professional claim does not have. */
export function readInstitutional(claim: Claim837): InstitutionalView {
  const date = (qualifier: string) => claim.dates.find((one) => one.qualifier === qualifier);
  const codes = (qualifier: string) => claim.codes.filter((one) => one.qualifier === qualifier);
  const statement = date("434");
  const attending = claim.providers.find((one) => one.entityCode === "71");
  return {
    typeOfBill: claim.facilityCode,
    statementFrom: day(statement?.from),
    statementTo: day(statement?.to ?? statement?.from),
    admitted: day(date("435")?.from),
    admissionType: claim.admissionTypeCode,
    patientStatus: claim.patientStatusCode,
    attendingNpi: attending?.idQualifier === "XX" ? attending.id : undefined,
    diagnoses: claim.diagnoses.map((one) => ({
      qualifier: one.qualifier,
      code: one.code.replaceAll(".", "").toUpperCase(),
      presentOnAdmission: one.presentOnAdmission,
    })),
    conditionCodes: codes("BG").map((one) => one.code),
    occurrenceCodes: codes("BH").map((one) => one.code),
    spanCodes: codes("BI").map((one) => one.code),
    valueCodes: new Map(codes("BE").map((one) => [one.code, one.amount ?? "0"])),
    drg: codes("DR")[0]?.code,
  };
}

function day(text: string | undefined): Day | undefined {
  return text === undefined ? undefined : readDay(text);
}

/** Types of bill of a stay with a bed: their remittance has MIA, the others MOA. */
export function isBedStay(view: InstitutionalView): boolean {
  return ["11", "18", "21"].includes(view.typeOfBill);
}

/** Covered days: value code 80, else the days of room and board. */
export function coveredDays(
  view: InstitutionalView,
  lines: readonly { readonly revenueCode?: string | undefined; readonly units: string }[],
): number {
  const told = Number(view.valueCodes.get("80"));
  if (Number.isFinite(told) && told > 0) return Math.floor(told);
  const rooms = lines.filter((line) => isRoom(line.revenueCode));
  return rooms.reduce((sum, line) => sum + (Number(line.units) || 0), 0);
}

/** Room and board: revenue codes 010x to 021x. */
export function isRoom(revenueCode: string | undefined): boolean {
  return revenueCode !== undefined && /^0(?:1\d|2[01])\d$/.test(revenueCode);
}
