import type { Claim, ClaimLine } from "@cleanclaim/model";
import type {
  Claim837,
  Claim837Transaction,
  OtherSegment,
  Party,
  QualifiedDate,
  ServiceLine837,
} from "@cleanclaim/x12";
import {
  date,
  facilityLoop,
  lineAdjudication,
  otherPayer,
  period,
  providerLoop,
  referencesOf,
  transactionOf,
} from "./claim-to-837-parts.ts";
import type { TransactionEnvelope } from "./claim-to-837-parts.ts";

export type { TransactionEnvelope } from "./claim-to-837-parts.ts";

/** Writes canonical professional claims as one 837P transaction (005010X222A1): one billing provider level for each NPI, one subscriber for each claim. */
export function claimsTo837P(claims: readonly Claim[], envelope: TransactionEnvelope): Claim837Transaction {
  const guide = { kind: "837P", implementation: "005010X222A1", content: claim837, insuranceType } as const;
  return transactionOf(guide, claims, envelope);
}

/** SBR05. Medicare after another payer must say why; where the record does not say, 12, the working aged. */
function insuranceType(claim: Claim): string | undefined {
  if (claim.insuranceTypeCode !== undefined) return claim.insuranceTypeCode;
  const medicareAfter = claim.payerResponsibility !== "P" && claim.payer.claimFilingIndicatorCode === "MB";
  return medicareAfter ? "12" : undefined;
}

function claim837(claim: Claim): Claim837 {
  const dates: QualifiedDate[] = [];
  if (claim.onsetDate !== undefined) dates.push(date("431", claim.onsetDate));
  if (claim.accidentDate !== undefined) dates.push(date("439", claim.accidentDate));
  dates.push(...workDates(claim));
  if (claim.admissionDate !== undefined) dates.push(date("435", claim.admissionDate));
  if (claim.dischargeDate !== undefined) dates.push(date("096", claim.dischargeDate));
  return {
    patientControlNumber: claim.patientControlNumber,
    totalCharge: claim.totalCharge,
    facilityCode: claim.placeOfServiceCode ?? "",
    facilityQualifier: "B",
    frequencyCode: claim.frequencyCode,
    providerSignatureOnFile: claim.providerSignatureOnFile ? "Y" : "N",
    assignmentCode: claim.assignmentCode,
    benefitsAssigned: claim.benefitsAssigned,
    releaseOfInformationCode: claim.releaseOfInformationCode,
    relatedCauses: claim.relatedCauses,
    ...(claim.accidentState === undefined ? {} : { accidentState: claim.accidentState }),
    ...(claim.delayReasonCode === undefined ? {} : { delayReasonCode: claim.delayReasonCode }),
    dates,
    amounts: claim.patientPaidAmount === undefined ? [] : [{ qualifier: "F5", amount: claim.patientPaidAmount }],
    references: referencesOf([
      ["F8", claim.originalPayerClaimControlNumber],
      ["9F", claim.referralNumber],
      ["G1", claim.priorAuthorizationNumber],
      ["X4", claim.cliaNumber],
      ["EA", claim.medicalRecordNumber],
    ]),
    notes: claim.note === undefined ? [] : [{ code: "ADD", text: claim.note }],
    diagnoses: claim.diagnoses.map((diagnosis, index) => ({
      qualifier: index === 0 ? "ABK" : "ABF",
      code: diagnosis.code,
    })),
    codes: (claim.conditionCodes ?? []).map((code) => ({ qualifier: "BG", code })),
    providers: claimProviders(claim),
    otherPayers: claim.otherPayers.map(otherPayer),
    lines: claim.lines.map((line, index) => serviceLine(claim, line, index)),
    otherSegments: [],
  };
}

/** Days off work: both ends as one period (314), or the one that is known (360 from, 361 through). */
function workDates(claim: Claim): QualifiedDate[] {
  const { unableToWorkFrom: from, unableToWorkThrough: through } = claim;
  if (from !== undefined && through !== undefined) return [period("314", from, through)];
  if (from !== undefined) return [date("360", from)];
  return through === undefined ? [] : [date("361", through)];
}

function claimProviders(claim: Claim): Party[] {
  return [
    ...providerLoop("DN", claim.referringProvider),
    ...providerLoop("82", claim.renderingProvider, "PE"),
    ...facilityLoop(claim),
    ...providerLoop("DQ", claim.supervisingProvider),
  ];
}

function serviceLine(claim: Claim, line: ClaimLine, index: number): ServiceLine837 {
  const control = line.lineItemControlNumber;
  const from = line.serviceFrom;
  return {
    number: String(index + 1),
    procedure: { qualifier: "HC", code: line.procedureCode, modifiers: line.modifiers },
    charge: line.charge,
    unitType: line.unitType,
    units: line.units,
    ...(line.placeOfServiceCode === undefined ? {} : { placeOfServiceCode: line.placeOfServiceCode }),
    diagnosisPointers: line.diagnosisPointers,
    ...(line.emergency === true ? { emergency: true } : {}),
    ...(line.epsdt === true ? { epsdt: true } : {}),
    ...(line.familyPlanning === true ? { familyPlanning: true } : {}),
    ...(from === undefined ? {} : { serviceFrom: from, serviceTo: line.serviceTo ?? from }),
    dates: from === undefined ? [] : [date("472", from, line.serviceTo)],
    ...(control === undefined ? {} : { lineItemControlNumber: control }),
    references: referencesOf([
      ["G1", line.priorAuthorizationNumber],
      ["6R", control],
    ]),
    amounts: [],
    quantities: [],
    notes: line.note === undefined ? [] : [{ code: "ADD", text: line.note }],
    ...(line.drug === undefined ? {} : { drug: { ...line.drug, references: [] } }),
    teeth: [],
    providers: [
      ...providerLoop("82", line.renderingProvider, "PE"),
      ...providerLoop("DK", line.orderingProvider ?? (index === 0 ? claim.orderingProvider : undefined)),
    ],
    adjudications: line.adjudications.map((one) => lineAdjudication(one)),
    otherSegments: noSegments,
  };
}

const noSegments: readonly OtherSegment[] = [];
