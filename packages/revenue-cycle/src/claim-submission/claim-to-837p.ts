import type {
  Address,
  CalendarDate,
  Claim,
  ClaimLine,
  ClaimProvider,
  OtherPayer,
  PersonName,
  Subscriber,
} from "@cleanclaim/model";
import type {
  BillingProviderLevel,
  Claim837,
  Claim837Transaction,
  LineAdjudication837,
  OtherPayer837,
  OtherSegment,
  Party,
  PostalAddress,
  QualifiedDate,
  Reference,
  ServiceLine837,
  SubscriberLevel,
} from "@cleanclaim/x12";

/** Who sends and who receives a transaction, and its numbers. Date and time are ISO (`2026-01-15`, `09:30`). */
export interface TransactionEnvelope {
  /** ST02, four to nine digits. */
  readonly controlNumber: string;
  /** BHT03: our number of the batch, echoed in the 277CA. */
  readonly referenceNumber: string;
  readonly date: string;
  readonly time: string;
  readonly submitter: {
    readonly name: string;
    readonly id: string;
    readonly contactName: string;
    readonly phone: string;
  };
  readonly receiver: { readonly name: string; readonly id: string };
}

const date = (qualifier: string, from: CalendarDate, to?: CalendarDate): QualifiedDate =>
  to === undefined || to === from
    ? { qualifier, format: "D8", raw: from.replaceAll("-", ""), from }
    : { qualifier, format: "RD8", raw: `${from}-${to}`.replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, "$1$2$3"), from, to };

/** One day as a period of itself, where the guide takes periods only. */
function period(qualifier: string, day: CalendarDate): QualifiedDate {
  const wire = day.replaceAll("-", "");
  return { qualifier, format: "RD8", raw: `${wire}-${wire}`, from: day, to: day };
}

/** Writes canonical professional claims as one 837P transaction (005010X222A1): one billing provider level for each NPI, one subscriber for each claim. */
export function claimsTo837P(claims: readonly Claim[], envelope: TransactionEnvelope): Claim837Transaction {
  const levels = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = JSON.stringify(claim.billingProvider);
    const known = levels.get(key);
    if (known === undefined) levels.set(key, [claim]);
    else known.push(claim);
  }
  const { submitter, receiver } = envelope;
  return {
    kind: "837P",
    controlNumber: envelope.controlNumber,
    implementation: "005010X222A1",
    beginning: {
      purposeCode: "00",
      referenceNumber: envelope.referenceNumber,
      date: envelope.date,
      time: envelope.time,
      typeCode: "CH",
    },
    submitter: {
      ...organization("41", submitter.name, "46", submitter.id),
      contacts: [
        { functionCode: "IC", name: submitter.contactName, numbers: [{ type: "TE", value: submitter.phone }] },
      ],
    },
    receiver: organization("40", receiver.name, "46", receiver.id),
    billingProviders: [...levels.values()].map(billingLevel),
  };
}

function billingLevel(claims: readonly Claim[]): BillingProviderLevel {
  const billing = claims[0]?.billingProvider;
  if (billing === undefined) throw new RangeError("a billing provider level needs a claim");
  const { person } = billing;
  const provider: Party = {
    entityCode: "85",
    entityType: person === undefined ? "organization" : "person",
    name: person === undefined ? billing.name : person.last,
    ...(person === undefined ? {} : givenNames(person)),
    idQualifier: "XX",
    id: billing.npi,
    address: postal(billing.address),
    ...(billing.taxonomyCode === undefined ? {} : { providerRole: "BI", taxonomyCode: billing.taxonomyCode }),
    references: [{ qualifier: billing.taxIdType, value: billing.taxId }],
    contacts:
      billing.contactPhone === undefined
        ? []
        : [
            {
              functionCode: "IC",
              name: billing.contactName ?? billing.name,
              numbers: [{ type: "TE", value: billing.contactPhone }],
            },
          ],
  };
  const payTo: Party | undefined =
    billing.payToAddress === undefined
      ? undefined
      : {
          entityCode: "87",
          entityType: provider.entityType,
          name: "",
          address: postal(billing.payToAddress),
          references: [],
          contacts: [],
        };
  return {
    provider,
    ...(payTo === undefined ? {} : { payToAddress: payTo }),
    subscribers: claims.map(subscriberLevel),
    otherSegments: [],
  };
}

function subscriberLevel(claim: Claim): SubscriberLevel {
  const { patient, subscriber, payer } = claim;
  const self = patient.relationshipCode === "18";
  const content = claim837(claim);
  return {
    information: {
      payerResponsibility: claim.payerResponsibility,
      ...(self ? { relationshipCode: "18" } : {}),
      ...groupOf(subscriber),
      ...secondaryReason(claim),
      claimFilingIndicatorCode: payer.claimFilingIndicatorCode,
    },
    subscriber: { ...memberParty(subscriber), references: self ? propertyCasualty(claim) : [] },
    payer: organization("PR", payer.name, "PI", payer.payerId),
    claims: self ? [content] : [],
    dependents: self
      ? []
      : [
          {
            relationshipCode: patient.relationshipCode,
            patient: {
              ...person("QC", patient.name),
              ...(patient.address === undefined ? {} : { address: postal(patient.address) }),
              birthDate: patient.birthDate,
              sex: patient.sex,
              references: propertyCasualty(claim),
            },
            claims: [content],
            otherSegments: [],
          },
        ],
    otherSegments: [],
  };
}

/** The number of the workers' compensation or accident claim stands with the patient (2010BA or 2010CA REF*Y4). */
function propertyCasualty(claim: Claim): Reference[] {
  const value = claim.propertyCasualtyClaimNumber;
  return value === undefined || value === "" ? [] : [{ qualifier: "Y4", value }];
}

/** Medicare after another payer must say why (SBR05); where the record does not say, 12, the working aged. */
function secondaryReason(claim: Claim): { insuranceTypeCode?: string } {
  if (claim.insuranceTypeCode !== undefined) return { insuranceTypeCode: claim.insuranceTypeCode };
  const medicareAfter = claim.payerResponsibility !== "P" && claim.payer.claimFilingIndicatorCode === "MB";
  return medicareAfter ? { insuranceTypeCode: "12" } : {};
}

function groupOf(subscriber: Subscriber): { groupNumber?: string; groupName?: string } {
  if (subscriber.groupNumber !== undefined) return { groupNumber: subscriber.groupNumber };
  return subscriber.groupName === undefined ? {} : { groupName: subscriber.groupName };
}

function claim837(claim: Claim): Claim837 {
  const references: Reference[] = [];
  const refer = (qualifier: string, value: string | undefined): void => {
    if (value !== undefined && value !== "") references.push({ qualifier, value });
  };
  refer("F8", claim.originalPayerClaimControlNumber);
  refer("9F", claim.referralNumber);
  refer("G1", claim.priorAuthorizationNumber);
  refer("X4", claim.cliaNumber);
  refer("EA", claim.medicalRecordNumber);
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
    references,
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
  if (from !== undefined && through !== undefined)
    return [{ ...date("314", from, through), ...(from === through ? period("314", from) : {}) }];
  if (from !== undefined) return [date("360", from)];
  return through === undefined ? [] : [date("361", through)];
}

function claimProviders(claim: Claim): Party[] {
  const facility = claim.serviceFacility;
  return [
    ...providerLoop("DN", claim.referringProvider),
    ...providerLoop("82", claim.renderingProvider, "PE"),
    ...(facility === undefined
      ? []
      : [
          {
            ...organization("77", facility.name, facility.npi === undefined ? undefined : "XX", facility.npi),
            address: postal(facility.address),
          },
        ]),
    ...providerLoop("DQ", claim.supervisingProvider),
  ];
}

function providerLoop(entityCode: string, provider: ClaimProvider | undefined, role?: string): Party[] {
  if (provider === undefined) return [];
  const { name } = provider;
  const base =
    "organization" in name ? organization(entityCode, name.organization, "XX", provider.npi) : person(entityCode, name);
  const taxonomy =
    role === undefined || provider.taxonomyCode === undefined
      ? {}
      : { providerRole: role, taxonomyCode: provider.taxonomyCode };
  return [{ ...base, idQualifier: "XX", id: provider.npi, ...taxonomy }];
}

function otherPayer(other: OtherPayer): OtherPayer837 {
  const amounts = [
    ...(other.paidAmount === undefined ? [] : [{ qualifier: "D", amount: other.paidAmount }]),
    ...(other.remainingPatientLiability === undefined
      ? []
      : [{ qualifier: "EAF", amount: other.remainingPatientLiability }]),
  ];
  const payer = organization("PR", other.payer.name, "PI", other.payer.payerId);
  return {
    information: {
      payerResponsibility: other.responsibility,
      relationshipCode: other.relationshipCode,
      ...groupOf(other.subscriber),
      claimFilingIndicatorCode: other.payer.claimFilingIndicatorCode,
    },
    adjustments: other.adjustments,
    amounts,
    benefitsAssigned: "Y",
    releaseOfInformationCode: "Y",
    remarks: [],
    // Loop 2330A of the 5010 guide has no DMG: birth date and sex of another subscriber have no place.
    subscriber: memberParty({ ...other.subscriber, birthDate: undefined }),
    payer: {
      ...payer,
      references:
        other.payerClaimControlNumber === undefined ? [] : [{ qualifier: "F8", value: other.payerClaimControlNumber }],
      ...(other.adjudicatedOn === undefined ? {} : { dates: [date("573", other.adjudicatedOn)] }),
    },
    providers: [],
    otherSegments: [],
  };
}

function serviceLine(claim: Claim, line: ClaimLine, index: number): ServiceLine837 {
  const lineReferences: Reference[] = [];
  if (line.priorAuthorizationNumber !== undefined)
    lineReferences.push({ qualifier: "G1", value: line.priorAuthorizationNumber });
  const control = line.lineItemControlNumber;
  if (control !== undefined) lineReferences.push({ qualifier: "6R", value: control });
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
    references: lineReferences,
    amounts: [],
    quantities: [],
    notes: line.note === undefined ? [] : [{ code: "ADD", text: line.note }],
    ...(line.drug === undefined ? {} : { drug: { ...line.drug, references: [] } }),
    teeth: [],
    providers: [
      ...providerLoop("82", line.renderingProvider, "PE"),
      ...providerLoop("DK", line.orderingProvider ?? (index === 0 ? claim.orderingProvider : undefined)),
    ],
    adjudications: line.adjudications.map(lineAdjudication),
    otherSegments: noSegments,
  };
}

const noSegments: readonly OtherSegment[] = [];

function lineAdjudication(one: ClaimLine["adjudications"][number]): LineAdjudication837 {
  const { adjudicatedOn, remainingPatientLiability: remaining } = one;
  return {
    payerId: one.payerId,
    paid: one.paidAmount,
    procedure: { qualifier: "HC", code: one.procedureCode, modifiers: one.modifiers },
    units: one.units,
    adjustments: one.adjustments,
    dates: adjudicatedOn === undefined ? [] : [date("573", adjudicatedOn)],
    amounts: remaining === undefined ? [] : [{ qualifier: "EAF", amount: remaining }],
  };
}

function memberParty(subscriber: Subscriber): Party {
  return {
    ...person("IL", subscriber.name),
    idQualifier: "MI",
    id: subscriber.memberId,
    ...(subscriber.address === undefined ? {} : { address: postal(subscriber.address) }),
    ...(subscriber.birthDate === undefined ? {} : { birthDate: subscriber.birthDate, sex: subscriber.sex ?? "U" }),
    references: [],
    contacts: [],
  };
}

function person(entityCode: string, name: PersonName): Party {
  return { entityCode, entityType: "person", name: name.last, ...givenNames(name), references: [], contacts: [] };
}

function givenNames(name: PersonName): { firstName?: string; middleName?: string; suffix?: string } {
  return {
    ...(name.first === "" ? {} : { firstName: name.first }),
    ...(name.middle === undefined || name.middle === "" ? {} : { middleName: name.middle }),
    ...(name.suffix === undefined || name.suffix === "" ? {} : { suffix: name.suffix }),
  };
}

function organization(
  entityCode: string,
  name: string,
  idQualifier: string | undefined,
  id: string | undefined,
): Party {
  const identity = id === undefined || idQualifier === undefined ? {} : { idQualifier, id };
  return { entityCode, entityType: "organization", name, ...identity, references: [], contacts: [] };
}

function postal(address: Address): PostalAddress {
  return {
    line1: address.line1,
    ...(address.line2 === undefined || address.line2 === "" ? {} : { line2: address.line2 }),
    city: address.city,
    state: address.state,
    postalCode: address.postalCode.replaceAll(/\D/g, ""),
  };
}
