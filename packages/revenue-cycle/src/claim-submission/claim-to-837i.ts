import type { Claim, ClaimDiagnosis, ClaimLine } from "@cleanclaim/model";
import type {
  Claim837,
  Claim837Transaction,
  Diagnosis837,
  HealthCareCode,
  LineAdjudication837,
  Party,
  QualifiedDate,
  ServiceLine837,
} from "@cleanclaim/x12";
import { facilityLoop, date, lineAdjudication, otherPayer, period, providerLoop } from "./claim-to-837-parts.ts";
import { referencesOf, transactionOf, wireDay } from "./claim-to-837-parts.ts";
import type { TransactionEnvelope } from "./claim-to-837-parts.ts";
import { billTypeDigits, hourOfDay, isHippsRevenue, knownDay } from "./institutional-values.ts";

/**
 * Writes canonical institutional claims as one 837I transaction (005010X223A2). What that guide has no place for does not
 * travel: signature on file, diagnosis pointers, place of service, ordering and supervising provider, related causes and
 * accident date (occurrence codes 01 to 06 say them), amount paid by the patient, CLIA number, authorisation of one line,
 * and the discharge day, which is the end of the statement.
 */
export function claimsTo837I(claims: readonly Claim[], envelope: TransactionEnvelope): Claim837Transaction {
  const guide = { kind: "837I", implementation: "005010X223A2", content, insuranceType: () => undefined } as const;
  return transactionOf(guide, claims, envelope);
}

function content(claim: Claim): Claim837 {
  return {
    patientControlNumber: claim.patientControlNumber,
    totalCharge: claim.totalCharge,
    facilityCode: billTypeDigits(claim.typeOfBill ?? ""),
    facilityQualifier: "A",
    frequencyCode: claim.frequencyCode,
    assignmentCode: claim.assignmentCode,
    benefitsAssigned: claim.benefitsAssigned,
    releaseOfInformationCode: claim.releaseOfInformationCode,
    relatedCauses: [],
    ...(claim.delayReasonCode === undefined ? {} : { delayReasonCode: claim.delayReasonCode }),
    dates: claimDates(claim),
    ...admission(claim),
    amounts: [],
    references: referencesOf([
      ["9F", claim.referralNumber],
      ["G1", claim.priorAuthorizationNumber],
      ["F8", claim.originalPayerClaimControlNumber],
      ["LU", claim.accidentState],
      ["EA", claim.medicalRecordNumber],
    ]),
    notes: claim.note === undefined ? [] : [{ code: "ADD", text: claim.note }],
    diagnoses: claim.diagnoses.map(diagnosis),
    codes: codesOf(claim),
    providers: claimProviders(claim),
    otherPayers: claim.otherPayers.map(otherPayer),
    lines: claim.lines.map(serviceLine),
    otherSegments: [],
  };
}

/** DTP of loop 2300 in the order of the guide: discharge hour, statement period, admission with its hour. */
function claimDates(claim: Claim): QualifiedDate[] {
  const { statementFrom: from, admissionDate: admitted } = claim;
  const discharged = hourOfDay(claim.dischargeHour);
  const hour = hourOfDay(claim.admissionHour);
  return [
    ...(discharged === undefined
      ? []
      : [{ qualifier: "096", format: "TM", raw: `${discharged}00`, time: `${discharged}:00` }]),
    ...(from === undefined ? [] : [period("434", from, claim.statementTo ?? from)]),
    ...(admitted === undefined
      ? []
      : hour === undefined
        ? [date("435", admitted)]
        : [
            {
              qualifier: "435",
              format: "DT",
              raw: `${wireDay(admitted)}${hour}00`,
              from: admitted,
              time: `${hour}:00`,
            },
          ]),
  ];
}

function admission(claim: Claim): Partial<Claim837> {
  const { admissionTypeCode, admissionSourceCode, patientStatusCode } = claim;
  return {
    ...(admissionTypeCode === undefined ? {} : { admissionTypeCode }),
    ...(admissionSourceCode === undefined ? {} : { admissionSourceCode }),
    ...(patientStatusCode === undefined ? {} : { patientStatusCode }),
  };
}

const diagnosisQualifiers: Readonly<Record<NonNullable<ClaimDiagnosis["role"]>, string>> = {
  principal: "ABK",
  admitting: "ABJ",
  "reason-for-visit": "APR",
  "external-cause": "ABN",
  other: "ABF",
};

function diagnosis(one: ClaimDiagnosis, index: number): Diagnosis837 {
  const role = one.role ?? (index === 0 ? "principal" : "other");
  // The guide says nothing where a code needs no indicator; the 1 of older forms has no place in it.
  const present = one.presentOnAdmission === "1" ? undefined : one.presentOnAdmission;
  const mayHave = role !== "admitting" && role !== "reason-for-visit";
  return {
    qualifier: diagnosisQualifiers[role],
    code: one.code,
    ...(present === undefined || !mayHave ? {} : { presentOnAdmission: present }),
  };
}

function codesOf(claim: Claim): HealthCareCode[] {
  return [
    ...(claim.drgCode === undefined ? [] : [{ qualifier: "DR", code: claim.drgCode }]),
    ...(claim.procedures ?? []).map(({ code, on }, index) => ({
      qualifier: index === 0 ? "BBR" : "BBQ",
      code,
      ...(knownDay(on) === undefined ? {} : { dateFormat: "D8", from: on }),
    })),
    ...(claim.occurrenceSpans ?? []).map(({ code, from, through }) => ({
      qualifier: "BI",
      code,
      dateFormat: "RD8",
      from,
      to: through,
    })),
    ...(claim.occurrences ?? []).map(({ code, on }) => ({
      qualifier: "BH",
      code,
      ...(knownDay(on) === undefined ? {} : { dateFormat: "D8", from: on }),
    })),
    ...(claim.valueCodes ?? []).map(({ code, amount }) => ({ qualifier: "BE", code, amount })),
    ...(claim.conditionCodes ?? []).map((code) => ({ qualifier: "BG", code })),
  ];
}

function claimProviders(claim: Claim): Party[] {
  return [
    ...providerLoop("71", claim.attendingProvider, "AT"),
    ...providerLoop("72", claim.operatingProvider),
    ...providerLoop("82", claim.renderingProvider),
    ...facilityLoop(claim),
    ...providerLoop("DN", claim.referringProvider),
  ];
}

function serviceLine(line: ClaimLine, index: number): ServiceLine837 {
  const control = line.lineItemControlNumber;
  const from = line.serviceFrom;
  const qualifier = isHippsRevenue(line.revenueCode) ? "HP" : "HC";
  return {
    number: String(index + 1),
    ...(line.revenueCode === undefined ? {} : { revenueCode: line.revenueCode }),
    ...(line.procedureCode === ""
      ? {}
      : { procedure: { qualifier, code: line.procedureCode, modifiers: line.modifiers } }),
    charge: line.charge,
    unitType: line.unitType,
    units: line.units,
    diagnosisPointers: [],
    ...(line.nonCoveredCharge === undefined ? {} : { nonCovered: line.nonCoveredCharge }),
    ...(from === undefined ? {} : { serviceFrom: from, serviceTo: line.serviceTo ?? from }),
    dates: from === undefined ? [] : [date("472", from, line.serviceTo)],
    ...(control === undefined ? {} : { lineItemControlNumber: control }),
    references: referencesOf([["6R", control]]),
    amounts: [],
    quantities: [],
    notes: line.note === undefined ? [] : [{ code: "TPO", text: line.note }],
    ...(line.drug === undefined ? {} : { drug: { ...line.drug, references: [] } }),
    teeth: [],
    providers: providerLoop("82", line.renderingProvider),
    adjudications: line.adjudications.map((one): LineAdjudication837 => ({
      ...lineAdjudication(one, qualifier),
      ...(line.revenueCode === undefined ? {} : { revenueCode: line.revenueCode }),
    })),
    otherSegments: [],
  };
}
