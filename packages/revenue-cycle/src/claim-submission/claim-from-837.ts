import { dotted, parseCents, parseDate, moneyText } from "@cleanclaim/model";
import type {
  Address,
  BillingProvider,
  CalendarDate,
  Claim,
  ClaimDiagnosis,
  ClaimLine,
  ClaimPayer,
  ClaimProvider,
  LineAdjudication,
  OtherPayer,
  PayerResponsibility,
  PersonName,
  ServiceFacility,
  SexCode,
  Subscriber,
} from "@cleanclaim/model";
import type {
  BillingProviderLevel,
  Claim837,
  Claim837Transaction,
  DependentLevel,
  LineAdjudication837,
  OtherPayer837,
  Party,
  QualifiedDate,
  Reference,
  ServiceLine837,
  SubscriberInformation,
  SubscriberLevel,
} from "@cleanclaim/x12";
import { unknownDay } from "./institutional-values.ts";
import { institutionalFrom837 } from "./institutional-from-837.ts";
import { withoutEmpty } from "./without-empty.ts";

/** Reads every claim of an 837 as canonical claims, in file order. Never throws; what a file lacks is empty or left out, for the edits to find. */
export function claimsFrom837(transaction: Claim837Transaction): Claim[] {
  return transaction.billingProviders.flatMap((billing) =>
    billing.subscribers.flatMap((level) => [
      ...level.claims.map((claim) => readClaim(transaction.kind, billing, level, undefined, claim)),
      ...level.dependents.flatMap((dependent) =>
        dependent.claims.map((claim) => readClaim(transaction.kind, billing, level, dependent, claim)),
      ),
    ]),
  );
}

const claimTypes = { "837P": "professional", "837I": "institutional", "837D": "dental" } as const;

function readClaim(
  kind: Claim837Transaction["kind"],
  billing: BillingProviderLevel,
  level: SubscriberLevel,
  dependent: DependentLevel | undefined,
  claim: Claim837,
): Claim {
  const relationshipCode = dependent?.relationshipCode ?? level.information.relationshipCode ?? "18";
  const patient = dependent?.patient ?? level.subscriber;
  const institutional = kind === "837I";
  const ordering = claim.lines.flatMap((line) => line.providers).find((one) => one.entityCode === "DK");
  return withoutEmpty({
    patientControlNumber: claim.patientControlNumber,
    claimType: claimTypes[kind],
    frequencyCode: claim.frequencyCode,
    originalPayerClaimControlNumber: reference(claim.references, "F8"),
    totalCharge: money(claim.totalCharge),
    placeOfServiceCode: institutional ? undefined : claim.facilityCode,
    typeOfBill: institutional ? claim.facilityCode : undefined,
    payerResponsibility: responsibility(level.information.payerResponsibility),
    payer: payerOf(level.payer, level.information),
    billingProvider: billingProvider(billing),
    ...providersOf(claim),
    orderingProvider: providerOf(ordering),
    subscriber: subscriberOf(level.subscriber, level.information),
    patient: withoutEmpty({
      name: personName(patient),
      birthDate: day(patient.birthDate) ?? unknownDay,
      sex: sexCode(patient.sex) ?? "U",
      relationshipCode,
      address: addressOf(patient),
    }),
    otherPayers: claim.otherPayers.map(otherPayer),
    diagnoses: claim.diagnoses.map(diagnosis),
    lines: claim.lines.map((line) => serviceLine(line, ordering)),
    priorAuthorizationNumber: reference(claim.references, "G1"),
    referralNumber: reference(claim.references, "9F"),
    cliaNumber: reference(claim.references, "X4"),
    medicalRecordNumber: reference(claim.references, "EA"),
    propertyCasualtyClaimNumber: reference(patient.references, "Y4"),
    insuranceTypeCode: level.information.insuranceTypeCode,
    delayReasonCode: claim.delayReasonCode,
    relatedCauses: claim.relatedCauses.filter((cause) => cause !== ""),
    accidentDate: dateOf(claim.dates, "439"),
    accidentState: claim.accidentState,
    onsetDate: dateOf(claim.dates, "431"),
    ...workDates(claim.dates),
    admissionDate: dateOf(claim.dates, "435"),
    dischargeDate: dateOf(claim.dates, "096"),
    conditionCodes: listed(claim.codes.filter((one) => one.qualifier === "BG").map((one) => one.code)),
    patientPaidAmount: amount(claim.amounts, "F5"),
    providerSignatureOnFile: claim.providerSignatureOnFile === "Y",
    assignmentCode: claim.assignmentCode ?? "",
    benefitsAssigned: claim.benefitsAssigned ?? "",
    releaseOfInformationCode: claim.releaseOfInformationCode ?? "",
    note: claim.notes.find((note) => note.code === "ADD")?.text,
    ...(institutional ? institutionalFrom837(claim) : {}),
  });
}

/** Days off work: the period (314), or the end that is known (360 from, 361 through). */
function workDates(dates: readonly QualifiedDate[]): Partial<Claim> {
  const both = dates.find((one) => one.qualifier === "314");
  return {
    unableToWorkFrom: day(both?.from) ?? dateOf(dates, "360"),
    unableToWorkThrough: day(both === undefined ? undefined : (both.to ?? both.from)) ?? dateOf(dates, "361"),
  };
}

function listed<T>(all: readonly T[]): readonly T[] | undefined {
  return all.length === 0 ? undefined : all;
}

function providersOf(claim: Claim837): Partial<Claim> {
  const find = (code: string): Party | undefined => claim.providers.find((one) => one.entityCode === code);
  const facility = find("77");
  return withoutEmpty({
    renderingProvider: providerOf(find("82")),
    referringProvider: providerOf(find("DN")),
    supervisingProvider: providerOf(find("DQ")),
    attendingProvider: providerOf(find("71")),
    operatingProvider: providerOf(find("72")),
    serviceFacility: facility === undefined ? undefined : facilityOf(facility),
  });
}

function facilityOf(party: Party): ServiceFacility {
  return withoutEmpty({ name: party.name, npi: party.id, address: addressOf(party) ?? noAddress });
}

function providerOf(party: Party | undefined): ClaimProvider | undefined {
  if (party === undefined) return undefined;
  const name = party.entityType === "person" ? personName(party) : { organization: party.name };
  return withoutEmpty({
    npi: party.idQualifier === "XX" ? (party.id ?? "") : "",
    name,
    taxonomyCode: party.taxonomyCode,
  });
}

function billingProvider(level: BillingProviderLevel): BillingProvider {
  const { provider } = level;
  const tax = provider.references.find((one) => one.qualifier === "EI" || one.qualifier === "SY");
  const contact = provider.contacts[0];
  const phone = contact?.numbers.find((one) => one.type === "TE")?.value;
  return withoutEmpty({
    npi: provider.idQualifier === "XX" ? (provider.id ?? "") : "",
    taxonomyCode: provider.taxonomyCode,
    taxId: tax?.value ?? "",
    taxIdType: tax?.qualifier === "SY" ? "SY" : "EI",
    name: provider.name,
    person: provider.entityType === "person" ? personName(provider) : undefined,
    address: addressOf(provider) ?? noAddress,
    payToAddress: level.payToAddress === undefined ? undefined : addressOf(level.payToAddress),
    contactName: phone === undefined ? undefined : contact?.name,
    contactPhone: phone,
  });
}

function payerOf(party: Party, information: SubscriberInformation): ClaimPayer {
  return {
    name: party.name,
    payerId: party.id ?? "",
    claimFilingIndicatorCode: information.claimFilingIndicatorCode ?? "",
  };
}

function subscriberOf(party: Party, information: SubscriberInformation): Subscriber {
  return withoutEmpty({
    name: personName(party),
    memberId: party.id ?? "",
    groupNumber: information.groupNumber,
    groupName: information.groupName,
    birthDate: day(party.birthDate),
    sex: sexCode(party.sex),
    address: addressOf(party),
  });
}

function otherPayer(other: OtherPayer837): OtherPayer {
  return withoutEmpty({
    payer: payerOf(other.payer, other.information),
    responsibility: responsibility(other.information.payerResponsibility),
    subscriber: subscriberOf(other.subscriber, other.information),
    relationshipCode: other.information.relationshipCode ?? "18",
    paidAmount: amount(other.amounts, "D"),
    remainingPatientLiability: amount(other.amounts, "EAF"),
    adjustments: other.adjustments.map(adjustment),
    adjudicatedOn: dateOf(other.payer.dates ?? [], "573"),
    payerClaimControlNumber: reference(other.payer.references, "F8"),
  });
}

const diagnosisRoles: Readonly<Record<string, NonNullable<ClaimDiagnosis["role"]>>> = {
  ABK: "principal",
  BK: "principal",
  ABJ: "admitting",
  BJ: "admitting",
  APR: "reason-for-visit",
  PR: "reason-for-visit",
  ABN: "external-cause",
  BN: "external-cause",
};

function diagnosis(one: Claim837["diagnoses"][number]): ClaimDiagnosis {
  return withoutEmpty({
    code: dotted(one.code),
    role: diagnosisRoles[one.qualifier] ?? "other",
    presentOnAdmission: one.presentOnAdmission,
  });
}

/** `claimOrdering` is the ordering provider of the whole claim: the one of the first line that names any; a line keeps another. */
function serviceLine(line: ServiceLine837, claimOrdering: Party | undefined): ClaimLine {
  const from = day(line.serviceFrom);
  const to = day(line.serviceTo);
  const ordering = line.providers.find((one) => one.entityCode === "DK");
  const noteCode = line.revenueCode === undefined ? "ADD" : "TPO";
  return withoutEmpty({
    lineItemControlNumber: line.lineItemControlNumber,
    revenueCode: line.revenueCode,
    procedureCode: line.procedure?.code ?? "",
    modifiers: line.procedure?.modifiers ?? [],
    units: line.units,
    unitType: line.unitType === "MJ" ? "MJ" : line.unitType === "DA" ? "DA" : "UN",
    charge: money(line.charge),
    serviceFrom: from,
    serviceTo: to === from ? undefined : to,
    placeOfServiceCode: line.placeOfServiceCode,
    diagnosisPointers: line.diagnosisPointers,
    renderingProvider: providerOf(line.providers.find((one) => one.entityCode === "82")),
    drug:
      line.drug === undefined
        ? undefined
        : { ndc: line.drug.ndc, quantity: line.drug.quantity ?? "", unit: line.drug.unit ?? "" },
    priorAuthorizationNumber: reference(line.references, "G1"),
    emergency: line.emergency === true ? true : undefined,
    epsdt: line.epsdt === true ? true : undefined,
    familyPlanning: line.familyPlanning === true ? true : undefined,
    nonCoveredCharge: line.nonCovered === undefined ? undefined : money(line.nonCovered),
    orderingProvider: ordering?.id === claimOrdering?.id ? undefined : providerOf(ordering),
    note: line.notes.find((note) => note.code === noteCode)?.text,
    adjudications: line.adjudications.map(lineAdjudication),
  });
}

function lineAdjudication(one: LineAdjudication837): LineAdjudication {
  return withoutEmpty({
    payerId: one.payerId,
    paidAmount: money(one.paid),
    procedureCode: one.procedure?.code ?? "",
    modifiers: one.procedure?.modifiers ?? [],
    units: one.units,
    adjustments: one.adjustments.map(adjustment),
    adjudicatedOn: dateOf(one.dates, "573"),
    remainingPatientLiability: amount(one.amounts, "EAF"),
  });
}

function adjustment(one: OtherPayer837["adjustments"][number]): OtherPayer["adjustments"][number] {
  return withoutEmpty({ group: one.group, reason: one.reason, amount: money(one.amount), quantity: one.quantity });
}

function personName(party: Party): PersonName {
  return withoutEmpty({
    last: party.name,
    first: party.firstName ?? "",
    middle: party.middleName,
    suffix: party.suffix,
  });
}

const noAddress: Address = { line1: "", city: "", state: "", postalCode: "" };

function addressOf(party: Party): Address | undefined {
  const { address } = party;
  if (address === undefined) return undefined;
  return withoutEmpty({
    line1: address.line1,
    line2: address.line2,
    city: address.city,
    state: address.state ?? "",
    postalCode: address.postalCode ?? "",
  });
}

function reference(references: readonly Reference[], qualifier: string): string | undefined {
  return references.find((one) => one.qualifier === qualifier)?.value;
}

function dateOf(dates: readonly QualifiedDate[], qualifier: string): CalendarDate | undefined {
  return day(dates.find((one) => one.qualifier === qualifier)?.from);
}

function day(text: string | undefined): CalendarDate | undefined {
  return text === undefined ? undefined : parseDate(text);
}

function amount(amounts: Claim837["amounts"], qualifier: string): string | undefined {
  const found = amounts.find((one) => one.qualifier === qualifier);
  return found === undefined ? undefined : money(found.amount);
}

/** Two places where the text is money; as sent where it is not, so that an edit can say so. */
function money(text: string): string {
  const cents = parseCents(text);
  return cents === undefined ? text : moneyText(cents);
}

function sexCode(text: string | undefined): SexCode | undefined {
  return text === "F" || text === "M" || text === "U" ? text : undefined;
}

function responsibility(text: string): PayerResponsibility {
  return text === "S" || text === "T" ? text : "P";
}
