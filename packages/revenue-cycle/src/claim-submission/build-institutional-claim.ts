import { moneyText, sumCents } from "@cleanclaim/model";
import type {
  CalendarDate,
  Cents,
  Claim,
  ClaimDiagnosis,
  ClaimLine,
  ClaimOccurrence,
  ClaimOccurrenceSpan,
  ClaimPayer,
  ClaimProcedure,
  ClaimProvider,
  ClaimValueCode,
} from "@cleanclaim/model";
import { billingProvider, claimPatient, otherPayersOf, subscriberOf } from "./build-claim.ts";
import type { CoverageOnClaim, LineOnVisit, PatientOnClaim, PracticeOnClaim } from "./build-claim.ts";
import { withoutEmpty } from "./without-empty.ts";

/** A stay or an outpatient visit as an institution's bill tells it. Days are inclusive; hours are two digits, 99 unknown. */
export interface StayOnClaim {
  /** Facility type and type of care, two digits. */
  readonly typeOfBill: string;
  readonly frequencyCode: string;
  readonly statementFrom: CalendarDate;
  readonly statementTo: CalendarDate;
  readonly admissionDate?: CalendarDate | undefined;
  readonly admissionHour?: string | undefined;
  readonly admissionTypeCode?: string | undefined;
  readonly admissionSourceCode?: string | undefined;
  readonly dischargeHour?: string | undefined;
  readonly patientStatusCode?: string | undefined;
  readonly medicalRecordNumber?: string | undefined;
  readonly drgCode?: string | undefined;
  readonly conditionCodes: readonly string[];
  readonly occurrences: readonly ClaimOccurrence[];
  readonly occurrenceSpans: readonly ClaimOccurrenceSpan[];
  readonly valueCodes: readonly ClaimValueCode[];
  readonly procedures: readonly ClaimProcedure[];
}

/** One service of an institution. */
export interface InstitutionalLineOnVisit extends Omit<LineOnVisit, "diagnosisPointers" | "placeOfServiceCode"> {
  readonly revenueCode: string;
  /** Left out where the guide takes none: days and supplies of a stay. */
  readonly serviceDate?: CalendarDate | undefined;
  readonly nonCovered?: Cents | undefined;
}

/** Everything an institution's claim is made of. */
export interface InstitutionalClaimParts {
  readonly patientControlNumber: string;
  readonly institution: PracticeOnClaim;
  readonly attending: ClaimProvider;
  readonly operating?: ClaimProvider | undefined;
  readonly patient: PatientOnClaim;
  readonly coverage: CoverageOnClaim;
  readonly otherCoverages: readonly CoverageOnClaim[];
  readonly stay: StayOnClaim;
  readonly diagnoses: readonly ClaimDiagnosis[];
  readonly lines: readonly InstitutionalLineOnVisit[];
  readonly priorAuthorizationNumber?: string | undefined;
  readonly accidentState?: string | undefined;
}

/** Diagnoses in the order in which the guide has them. */
const roleOrder = ["principal", "admitting", "reason-for-visit", "external-cause", "other"] as const;

/**
 * Makes the institutional claim of a stay or visit for its first payer: services by revenue code and day, diagnoses by role, facts
 * of the stay as the institution recorded them. The claim of a later payer is made from the decision of the one before.
 */
export function buildInstitutionalClaim(parts: InstitutionalClaimParts): Claim {
  const { stay, coverage } = parts;
  const lines = [...parts.lines].sort(byRevenueAndDay).map((line, index) => claimLine(parts, line, index));
  return withoutEmpty({
    patientControlNumber: parts.patientControlNumber,
    claimType: "institutional",
    frequencyCode: stay.frequencyCode,
    totalCharge: moneyText(sumCents(parts.lines.map((line) => line.charge))),
    typeOfBill: stay.typeOfBill,
    payerResponsibility: coverage.responsibility,
    payer: institutionalPayer(coverage.payer),
    billingProvider: billingProvider(parts.institution),
    attendingProvider: parts.attending,
    operatingProvider: parts.operating,
    subscriber: subscriberOf(parts.patient, coverage),
    patient: claimPatient(parts.patient, coverage),
    otherPayers: otherPayersOf(parts.patient, parts.otherCoverages, []),
    diagnoses: roleOrder.flatMap((role) => parts.diagnoses.filter((one) => one.role === role)),
    lines,
    priorAuthorizationNumber: parts.priorAuthorizationNumber,
    relatedCauses: [],
    accidentState: parts.accidentState,
    admissionDate: stay.admissionDate,
    admissionHour: stay.admissionHour,
    admissionTypeCode: stay.admissionTypeCode,
    admissionSourceCode: stay.admissionSourceCode,
    dischargeHour: stay.dischargeHour,
    patientStatusCode: stay.patientStatusCode,
    statementFrom: stay.statementFrom,
    statementTo: stay.statementTo,
    medicalRecordNumber: stay.medicalRecordNumber,
    drgCode: stay.drgCode,
    conditionCodes: some(stay.conditionCodes),
    occurrences: some(stay.occurrences),
    occurrenceSpans: some(stay.occurrenceSpans),
    valueCodes: some(stay.valueCodes),
    procedures: some(stay.procedures),
    providerSignatureOnFile: true,
    assignmentCode: "A",
    benefitsAssigned: "Y",
    releaseOfInformationCode: "Y",
  });
}

function claimLine(parts: InstitutionalClaimParts, line: InstitutionalLineOnVisit, index: number): ClaimLine {
  return withoutEmpty({
    lineItemControlNumber: `${parts.patientControlNumber}L${index + 1}`,
    revenueCode: line.revenueCode,
    procedureCode: line.procedureCode,
    modifiers: line.modifiers,
    units: line.units,
    unitType: line.unitType,
    charge: moneyText(line.charge),
    serviceFrom: line.serviceDate,
    diagnosisPointers: [],
    drug: line.drug,
    nonCoveredCharge: line.nonCovered === undefined ? undefined : moneyText(line.nonCovered),
    supplyItemId: line.supplyItemId,
    adjudications: [],
  });
}

/** Bills list services by revenue code, then by day; equal ones stay as they were recorded. */
function byRevenueAndDay(left: InstitutionalLineOnVisit, right: InstitutionalLineOnVisit): number {
  const one = `${left.revenueCode} ${left.serviceDate ?? ""}`;
  const other = `${right.revenueCode} ${right.serviceDate ?? ""}`;
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Medicare takes every institutional bill as Part A in SBR09, services of Part B too (CMS 837I edits, 2000B.SBR09). */
function institutionalPayer(payer: ClaimPayer): ClaimPayer {
  return payer.claimFilingIndicatorCode === "MB" ? { ...payer, claimFilingIndicatorCode: "MA" } : payer;
}

function some<T>(all: readonly T[]): readonly T[] | undefined {
  return all.length === 0 ? undefined : all;
}
