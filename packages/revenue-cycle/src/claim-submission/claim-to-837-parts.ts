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
  Party,
  PostalAddress,
  QualifiedDate,
  Reference,
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

/** What the guides of the professional and of the institutional claim write differently. */
export interface GuideOf837 {
  readonly kind: "837P" | "837I";
  /** ST03 and GS08. */
  readonly implementation: string;
  /** Loop 2300 and below. */
  readonly content: (claim: Claim) => Claim837;
  /** SBR05 of the payer that is asked; institutional claims have none. */
  readonly insuranceType: (claim: Claim) => string | undefined;
}

/** One 837 of canonical claims: one billing provider level for each billing provider, one subscriber level for each claim. */
export function transactionOf(
  guide: GuideOf837,
  claims: readonly Claim[],
  envelope: TransactionEnvelope,
): Claim837Transaction {
  const levels = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = JSON.stringify(claim.billingProvider);
    const known = levels.get(key);
    if (known === undefined) levels.set(key, [claim]);
    else known.push(claim);
  }
  const { submitter, receiver } = envelope;
  return {
    kind: guide.kind,
    controlNumber: envelope.controlNumber,
    implementation: guide.implementation,
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
    billingProviders: [...levels.values()].map((level) => billingLevel(guide, level)),
  };
}

function billingLevel(guide: GuideOf837, claims: readonly Claim[]): BillingProviderLevel {
  const billing = claims[0]?.billingProvider;
  if (billing === undefined) throw new RangeError("a billing provider level needs a claim");
  const { person: human } = billing;
  const provider: Party = {
    entityCode: "85",
    entityType: human === undefined ? "organization" : "person",
    name: human === undefined ? billing.name : human.last,
    ...(human === undefined ? {} : givenNames(human)),
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
    subscribers: claims.map((claim) => subscriberLevel(guide, claim)),
    otherSegments: [],
  };
}

function subscriberLevel(guide: GuideOf837, claim: Claim): SubscriberLevel {
  const { patient, subscriber, payer } = claim;
  const self = patient.relationshipCode === "18";
  const content = guide.content(claim);
  const insuranceTypeCode = guide.insuranceType(claim);
  return {
    information: {
      payerResponsibility: claim.payerResponsibility,
      ...(self ? { relationshipCode: "18" } : {}),
      ...groupOf(subscriber),
      ...(insuranceTypeCode === undefined ? {} : { insuranceTypeCode }),
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
  return referencesOf([["Y4", claim.propertyCasualtyClaimNumber]]);
}

function groupOf(subscriber: Subscriber): { groupNumber?: string; groupName?: string } {
  if (subscriber.groupNumber !== undefined) return { groupNumber: subscriber.groupNumber };
  return subscriber.groupName === undefined ? {} : { groupName: subscriber.groupName };
}

/** REF segments of those values that are there, in the given order. */
export function referencesOf(
  values: readonly (readonly [qualifier: string, value: string | undefined])[],
): Reference[] {
  return values.flatMap(([qualifier, value]) => (value === undefined || value === "" ? [] : [{ qualifier, value }]));
}

/** A day, or a period when `to` is another day. */
export function date(qualifier: string, from: CalendarDate, to?: CalendarDate): QualifiedDate {
  return to === undefined || to === from
    ? { qualifier, format: "D8", raw: wireDay(from), from }
    : period(qualifier, from, to);
}

/** A period, also of one day, where the guide takes periods only. */
export function period(qualifier: string, from: CalendarDate, to: CalendarDate): QualifiedDate {
  return { qualifier, format: "RD8", raw: `${wireDay(from)}-${wireDay(to)}`, from, to };
}

/** A day as eight digits. */
export function wireDay(day: CalendarDate): string {
  return day.replaceAll("-", "");
}

/** The loop of a provider named on a claim or line; `role` writes the taxonomy (PRV01) where the guide has a place for it. */
export function providerLoop(entityCode: string, provider: ClaimProvider | undefined, role?: string): Party[] {
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

/** Where the service took place, when the claim says so (entity 77). */
export function facilityLoop(claim: Claim): Party[] {
  const facility = claim.serviceFacility;
  if (facility === undefined) return [];
  const npi = facility.npi;
  return [
    {
      ...organization("77", facility.name, npi === undefined ? undefined : "XX", npi),
      address: postal(facility.address),
    },
  ];
}

/** Loops 2320 and 2330 of another payer. */
export function otherPayer(other: OtherPayer): OtherPayer837 {
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
      references: referencesOf([["F8", other.payerClaimControlNumber]]),
      ...(other.adjudicatedOn === undefined ? {} : { dates: [date("573", other.adjudicatedOn)] }),
    },
    providers: [],
    otherSegments: [],
  };
}

/** Loop 2430: what another payer decided on a line. `qualifier` is that of the procedure (HC, or HP for a HIPPS code). */
export function lineAdjudication(one: ClaimLine["adjudications"][number], qualifier = "HC"): LineAdjudication837 {
  const { adjudicatedOn, remainingPatientLiability: remaining } = one;
  return {
    payerId: one.payerId,
    paid: one.paidAmount,
    ...(one.procedureCode === ""
      ? {}
      : { procedure: { qualifier, code: one.procedureCode, modifiers: one.modifiers } }),
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

/** A party that is no person. */
export function organization(
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
