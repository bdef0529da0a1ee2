import { moneyText, sumCents } from "@cleanclaim/model";
import type {
  Address,
  BillingProvider,
  CalendarDate,
  Cents,
  Claim,
  ClaimLine,
  ClaimPatient,
  ClaimPayer,
  ClaimProvider,
  DrugIdentification,
  LineAdjudication,
  OtherPayer,
  PayerResponsibility,
  PersonName,
  ServiceFacility,
  SexCode,
  Subscriber,
} from "@cleanclaim/model";
import { withoutEmpty } from "./without-empty.ts";

/** The practice as a claim needs it. */
export interface PracticeOnClaim {
  readonly name: string;
  readonly npi: string;
  readonly taxonomyCode: string;
  readonly taxId: string;
  readonly taxIdType: "EI" | "SY";
  readonly address: Address;
  readonly payToAddress?: Address | undefined;
  readonly phone: string;
}

/** Where the patient was seen. */
export interface FacilityOnClaim {
  readonly name: string;
  readonly npi?: string | undefined;
  readonly address: Address;
}

/** Who was seen. */
export interface PatientOnClaim {
  readonly name: PersonName;
  readonly birthDate: CalendarDate;
  readonly sex: SexCode;
  readonly address?: Address | undefined;
}

/** One insurance of the patient as the records have it. */
export interface CoverageOnClaim {
  readonly responsibility: PayerResponsibility;
  readonly payer: ClaimPayer;
  readonly memberId: string;
  readonly groupNumber?: string | undefined;
  readonly groupName?: string | undefined;
  /** Of the patient to the subscriber: 18 self, 01 spouse, 19 child, … */
  readonly relationshipCode: string;
  /** Who holds the coverage; ignored when the patient does (18). */
  readonly subscriber: {
    readonly name: PersonName;
    readonly birthDate?: CalendarDate | undefined;
    readonly sex?: SexCode | undefined;
    readonly address?: Address | undefined;
  };
}

/** One coded service of the visit. */
export interface LineOnVisit {
  readonly procedureCode: string;
  readonly modifiers: readonly string[];
  /** Decimal text. */
  readonly units: string;
  readonly unitType: "UN" | "MJ" | "DA";
  readonly charge: Cents;
  readonly placeOfServiceCode?: string | undefined;
  /** 1-based positions of the visit's diagnoses. */
  readonly diagnosisPointers: readonly number[];
  readonly drug?: DrugIdentification | undefined;
  readonly supplyItemId?: string | undefined;
}

/** What happened at the visit, coded. */
export interface VisitOnClaim {
  readonly serviceDate: CalendarDate;
  readonly placeOfServiceCode: string;
  readonly diagnoses: readonly string[];
  readonly lines: readonly LineOnVisit[];
  readonly priorAuthorizationNumber?: string | undefined;
  readonly accident?:
    | {
        readonly causes: readonly string[];
        readonly date?: CalendarDate | undefined;
        readonly state?: string | undefined;
      }
    | undefined;
}

/** Everything a claim is made of. */
export interface ClaimParts {
  readonly patientControlNumber: string;
  readonly practice: PracticeOnClaim;
  readonly facility: FacilityOnClaim;
  readonly rendering: ClaimProvider;
  readonly patient: PatientOnClaim;
  /** The coverage that this claim goes to. */
  readonly coverage: CoverageOnClaim;
  /** The patient's other coverages on the day of service, in order of payment; they are named on the claim. */
  readonly otherCoverages: readonly CoverageOnClaim[];
  readonly visit: VisitOnClaim;
  /** What payers before this one decided; replaces the coverage of the same payer in `otherCoverages`. */
  readonly otherPayers?: readonly OtherPayer[] | undefined;
  /** What they decided on each line, by line position from 0. */
  readonly lineAdjudications?: readonly (readonly LineAdjudication[])[] | undefined;
  readonly frequencyCode?: string | undefined;
  readonly originalPayerClaimControlNumber?: string | undefined;
  readonly patientPaid?: Cents | undefined;
}

/** Places of service where the service facility is always named: it is not the practice's own office or the patient's home. */
const placesWithFacility = new Set(["09", "21", "22", "23", "24", "31", "32", "61"]);
const ownPlaces = new Set(["10", "11", "12"]);

/**
 * Makes the professional claim of a visit for one payer. The secondary's claim is made by the same function, with
 * `otherPayers` and `lineAdjudications` read from the primary's remittance.
 */
export function buildClaim(parts: ClaimParts): Claim {
  const { visit, coverage, practice } = parts;
  const lines = visit.lines.map((line, index) => claimLine(parts, line, index));
  const otherPayers = otherPayersOf(parts.patient, parts.otherCoverages, parts.otherPayers ?? []);
  const needsRendering = parts.rendering.npi !== practice.npi;
  return withoutEmpty({
    patientControlNumber: parts.patientControlNumber,
    claimType: "professional",
    frequencyCode: parts.frequencyCode ?? "1",
    originalPayerClaimControlNumber: parts.originalPayerClaimControlNumber,
    totalCharge: moneyText(sumCents(visit.lines.map((line) => line.charge))),
    placeOfServiceCode: visit.placeOfServiceCode,
    payerResponsibility: coverage.responsibility,
    payer: coverage.payer,
    billingProvider: billingProvider(practice),
    renderingProvider: needsRendering ? parts.rendering : undefined,
    serviceFacility: serviceFacility(parts),
    subscriber: subscriberOf(parts.patient, coverage),
    patient: claimPatient(parts.patient, coverage),
    otherPayers,
    diagnoses: visit.diagnoses.map((code, index) => ({ code, role: index === 0 ? "principal" : "other" })),
    lines,
    priorAuthorizationNumber: visit.priorAuthorizationNumber,
    relatedCauses: visit.accident?.causes ?? [],
    accidentDate: visit.accident?.date,
    accidentState: visit.accident?.state,
    patientPaidAmount:
      parts.patientPaid === undefined || parts.patientPaid === 0n ? undefined : moneyText(parts.patientPaid),
    providerSignatureOnFile: true,
    assignmentCode: "A",
    benefitsAssigned: "Y",
    releaseOfInformationCode: "Y",
  });
}

/** The other payers of a claim in their order: those that decided with what they said, the rest by their coverage. */
export function otherPayersOf(
  patient: PatientOnClaim,
  coverages: readonly CoverageOnClaim[],
  decided: readonly OtherPayer[],
): OtherPayer[] {
  const decidedIds = new Set(decided.map(({ payer }) => payer.payerId));
  const undecided = coverages.filter(({ payer }) => !decidedIds.has(payer.payerId));
  const all = [...decided, ...undecided.map((other) => otherPayerOf(patient, other))];
  return all.sort((a, b) => order(a.responsibility) - order(b.responsibility));
}

function claimLine(parts: ClaimParts, line: LineOnVisit, index: number): ClaimLine {
  const { visit } = parts;
  return withoutEmpty({
    lineItemControlNumber: `${parts.patientControlNumber}L${index + 1}`,
    procedureCode: line.procedureCode,
    modifiers: line.modifiers,
    units: line.units,
    unitType: line.unitType,
    charge: moneyText(line.charge),
    serviceFrom: visit.serviceDate,
    placeOfServiceCode: line.placeOfServiceCode === visit.placeOfServiceCode ? undefined : line.placeOfServiceCode,
    diagnosisPointers: line.diagnosisPointers,
    drug: line.drug,
    supplyItemId: line.supplyItemId,
    adjudications: parts.lineAdjudications?.[index] ?? [],
  });
}

/** The billing provider of a practice or institution. */
export function billingProvider(practice: PracticeOnClaim): BillingProvider {
  const phone = practice.phone.replaceAll(/\D/g, "");
  return withoutEmpty({
    npi: practice.npi,
    taxonomyCode: practice.taxonomyCode,
    taxId: practice.taxId.replaceAll(/\D/g, ""),
    taxIdType: practice.taxIdType,
    name: practice.name,
    address: practice.address,
    payToAddress: practice.payToAddress,
    contactName: phone === "" ? undefined : "Billing office",
    contactPhone: phone === "" ? undefined : phone,
  });
}

/** Loop 2310C is for a place that is not the billing address; at home and in the own office there is none. */
function serviceFacility(parts: ClaimParts): ServiceFacility | undefined {
  const { facility, practice, visit } = parts;
  const place = visit.placeOfServiceCode;
  const elsewhere =
    facility.address.line1 !== practice.address.line1 || facility.address.postalCode !== practice.address.postalCode;
  if (place === "12" || place === "10") return undefined;
  if (!placesWithFacility.has(place) && (ownPlaces.has(place) ? !elsewhere : false)) return undefined;
  return withoutEmpty({ name: facility.name, npi: facility.npi, address: facility.address });
}

/** Who holds the coverage, as the claim names them. */
export function subscriberOf(patient: PatientOnClaim, coverage: CoverageOnClaim): Subscriber {
  const self = coverage.relationshipCode === "18";
  const holder = coverage.subscriber;
  return withoutEmpty({
    name: self ? patient.name : holder.name,
    memberId: coverage.memberId,
    groupNumber: emptyToUndefined(coverage.groupNumber),
    groupName: emptyToUndefined(coverage.groupName),
    birthDate: self ? patient.birthDate : holder.birthDate,
    sex: self ? patient.sex : holder.sex,
    address: self ? patient.address : (holder.address ?? patient.address),
  });
}

/** Who was treated, in their relation to the subscriber. */
export function claimPatient(patient: PatientOnClaim, coverage: CoverageOnClaim): ClaimPatient {
  return withoutEmpty({ ...patient, relationshipCode: coverage.relationshipCode });
}

function otherPayerOf(patient: PatientOnClaim, coverage: CoverageOnClaim): OtherPayer {
  return {
    payer: coverage.payer,
    responsibility: coverage.responsibility,
    subscriber: subscriberOf(patient, coverage),
    relationshipCode: coverage.relationshipCode,
    adjustments: [],
  };
}

function order(responsibility: PayerResponsibility): number {
  return { P: 0, S: 1, T: 2 }[responsibility];
}

function emptyToUndefined(text: string | undefined): string | undefined {
  return text === undefined || text === "" ? undefined : text;
}

/** The patient control number made from a counter: letters that no payer trims, at most 20 characters. */
export function patientControlNumber(counter: bigint): string {
  return `CC${counter.toString().padStart(8, "0")}`;
}
