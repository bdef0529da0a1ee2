import type {
  Adjustment,
  AmountText,
  IsoDate,
  OtherSegment,
  Party,
  Procedure,
  QualifiedAmount,
  QualifiedDate,
  QualifiedQuantity,
  Reference,
  TransactionBeginning,
} from "./parts.ts";

/** An 837 transaction set: professional (X222A1), institutional (X223A2) or dental (X224A2). */
export interface Claim837Transaction {
  readonly kind: "837P" | "837I" | "837D";
  /** ST02. */
  readonly controlNumber: string;
  /** ST03. */
  readonly implementation: string;
  readonly beginning: TransactionBeginning;
  /** Loop 1000A; its contacts are the EDI contacts. */
  readonly submitter: Party;
  /** Loop 1000B. */
  readonly receiver: Party;
  readonly billingProviders: readonly BillingProviderLevel[];
}

/** Loop 2000A: a billing provider and everything billed for it. */
export interface BillingProviderLevel {
  /** Loop 2010AA: `taxonomyCode` is PRV*BI, the tax id is the reference EI or SY. */
  readonly provider: Party;
  /** Loop 2010AB. */
  readonly payToAddress?: Party | undefined;
  /** Loop 2010AC. */
  readonly payToPlan?: Party | undefined;
  readonly subscribers: readonly SubscriberLevel[];
  readonly otherSegments: readonly OtherSegment[];
}

/** What SBR says, of the destination payer or of another payer. */
export interface SubscriberInformation {
  /** SBR01: P, S, T, … */
  readonly payerResponsibility: string;
  /** SBR02 (2000B: 18 or empty; 2320: any relationship). */
  readonly relationshipCode?: string | undefined;
  /** SBR03. */
  readonly groupNumber?: string | undefined;
  /** SBR04. */
  readonly groupName?: string | undefined;
  /** SBR05: Medicare secondary payer reason. */
  readonly insuranceTypeCode?: string | undefined;
  /** SBR09. */
  readonly claimFilingIndicatorCode?: string | undefined;
}

/** Loop 2000B. `claims` are those where the patient is the subscriber. */
export interface SubscriberLevel {
  readonly information: SubscriberInformation;
  /** Loop 2010BA. */
  readonly subscriber: Party;
  /** Loop 2010BB: the payer the claims go to. */
  readonly payer: Party;
  readonly claims: readonly Claim837[];
  readonly dependents: readonly DependentLevel[];
  /** PAT of the subscriber and what has no typed place. */
  readonly otherSegments: readonly OtherSegment[];
}

/** Loop 2000C. */
export interface DependentLevel {
  /** PAT01: 01 spouse, 19 child, G8 other, … */
  readonly relationshipCode: string;
  /** Loop 2010CA. */
  readonly patient: Party;
  readonly claims: readonly Claim837[];
  readonly otherSegments: readonly OtherSegment[];
}

/** A diagnosis (HI). The code has its dot. */
export interface Diagnosis837 {
  /** ABK principal, ABF other, ABJ admitting, APR reason for visit, ABN external cause; BK, BF, … for ICD-9. */
  readonly qualifier: string;
  readonly code: string;
  /** Y, N, U, W or 1. */
  readonly presentOnAdmission?: string | undefined;
}

/** Any other health care code of an HI segment: value, condition, occurrence, span, procedure, DRG, anesthesia. */
export interface HealthCareCode {
  /** BE value, BG condition, BH occurrence, BI span, BBR/BBQ ICD-10-PCS, DR DRG, BP/BO anesthesia, … */
  readonly qualifier: string;
  readonly code: string;
  readonly dateFormat?: string | undefined;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly amount?: AmountText | undefined;
  readonly quantity?: string | undefined;
}

/** A note (NTE). */
export interface Note837 {
  /** ADD, CER, DCP, DGN, TPO, … */
  readonly code: string;
  readonly text: string;
}

/** Loop 2300: one claim. Fields that a kind of claim does not have stay undefined. */
export interface Claim837 {
  /** CLM01. */
  readonly patientControlNumber: string;
  /** CLM02. */
  readonly totalCharge: AmountText;
  /** CLM05-1: place of service, or the first two digits of the type of bill. */
  readonly facilityCode: string;
  /** CLM05-2: B professional and dental, A institutional. */
  readonly facilityQualifier: string;
  /** CLM05-3: 1 original, 7 replacement, 8 void. */
  readonly frequencyCode: string;
  /** CLM06: Y or N. */
  readonly providerSignatureOnFile?: string | undefined;
  /** CLM07. */
  readonly assignmentCode?: string | undefined;
  /** CLM08. */
  readonly benefitsAssigned?: string | undefined;
  /** CLM09. */
  readonly releaseOfInformationCode?: string | undefined;
  /** CLM10. */
  readonly patientSignatureSource?: string | undefined;
  /** CLM11-1 to -3: AA, EM, OA. */
  readonly relatedCauses: readonly string[];
  readonly accidentState?: string | undefined;
  readonly accidentCountry?: string | undefined;
  /** CLM12. */
  readonly specialProgramCode?: string | undefined;
  /** CLM19: 08 in a predetermination. */
  readonly submissionReasonCode?: string | undefined;
  /** CLM20. */
  readonly delayReasonCode?: string | undefined;
  readonly dates: readonly QualifiedDate[];
  /** CL1-01 to -03, institutional. */
  readonly admissionTypeCode?: string | undefined;
  readonly admissionSourceCode?: string | undefined;
  readonly patientStatusCode?: string | undefined;
  /** F5 patient paid, F3 estimated amount due, … */
  readonly amounts: readonly QualifiedAmount[];
  /** F8 payer claim control number, G1 prior authorization, 9F referral, D9 clearinghouse, EA medical record, X4 CLIA, … */
  readonly references: readonly Reference[];
  readonly notes: readonly Note837[];
  /** In the order of the file; the principal diagnosis is first. */
  readonly diagnoses: readonly Diagnosis837[];
  readonly codes: readonly HealthCareCode[];
  /** Loops 2310: 82 rendering, DN referring, 77 facility, DQ supervising, 71 attending, 72 operating, PW/45 ambulance, … */
  readonly providers: readonly Party[];
  readonly otherPayers: readonly OtherPayer837[];
  readonly lines: readonly ServiceLine837[];
  /** PWK, CN1, K3, CR1, CR2, CRC, HCP, DN1, DN2, … */
  readonly otherSegments: readonly OtherSegment[];
}

/** Loops 2320 and 2330: another payer of the claim. */
export interface OtherPayer837 {
  readonly information: SubscriberInformation;
  readonly adjustments: readonly Adjustment[];
  /** D paid, EAF remaining liability, A8 non-covered. */
  readonly amounts: readonly QualifiedAmount[];
  /** OI03. */
  readonly benefitsAssigned?: string | undefined;
  /** OI04. */
  readonly patientSignatureSource?: string | undefined;
  /** OI06. */
  readonly releaseOfInformationCode?: string | undefined;
  /** Remark codes of MIA and MOA. */
  readonly remarks: readonly string[];
  /** Loop 2330A. */
  readonly subscriber: Party;
  /** Loop 2330B; its dates hold 573 (adjudicated), its references F8 (that payer's claim number). */
  readonly payer: Party;
  /** Loops 2330C to 2330I. */
  readonly providers: readonly Party[];
  readonly otherSegments: readonly OtherSegment[];
}

/** A drug (LIN, CTP). */
export interface Drug837 {
  /** LIN03 with N4: eleven digits. */
  readonly ndc: string;
  readonly quantity?: string | undefined;
  /** F2, GR, ME, ML, UN. */
  readonly unit?: string | undefined;
  readonly references: readonly Reference[];
}

/** Loop 2430: what another payer decided on the line. */
export interface LineAdjudication837 {
  /** SVD01: the payer id of the matching 2330B. */
  readonly payerId: string;
  readonly paid: AmountText;
  readonly procedure?: Procedure | undefined;
  readonly revenueCode?: string | undefined;
  /** SVD05. */
  readonly units: string;
  /** SVD06. */
  readonly bundledLineNumber?: string | undefined;
  readonly adjustments: readonly Adjustment[];
  readonly dates: readonly QualifiedDate[];
  readonly amounts: readonly QualifiedAmount[];
}

/** Loop 2400: one service line. */
export interface ServiceLine837 {
  /** LX01. */
  readonly number: string;
  /** Undefined only where an institutional line has a revenue code alone. */
  readonly procedure?: Procedure | undefined;
  readonly revenueCode?: string | undefined;
  readonly charge: AmountText;
  /** UN units, MJ minutes, DA days. */
  readonly unitType: string;
  /** As sent; empty on a dental line that leaves it out (one procedure). */
  readonly units: string;
  /** Place of service of the line. */
  readonly placeOfServiceCode?: string | undefined;
  /** 1-based. */
  readonly diagnosisPointers: readonly number[];
  readonly emergency?: boolean | undefined;
  readonly epsdt?: boolean | undefined;
  readonly familyPlanning?: boolean | undefined;
  readonly copayExempt?: boolean | undefined;
  readonly nonCovered?: AmountText | undefined;
  /** First and last day of DTP*472. */
  readonly serviceFrom?: IsoDate | undefined;
  readonly serviceTo?: IsoDate | undefined;
  readonly dates: readonly QualifiedDate[];
  /** REF*6R. */
  readonly lineItemControlNumber?: string | undefined;
  /** All references, 6R too. */
  readonly references: readonly Reference[];
  readonly amounts: readonly QualifiedAmount[];
  readonly quantities: readonly QualifiedQuantity[];
  readonly notes: readonly Note837[];
  readonly drug?: Drug837 | undefined;
  /** Tooth number and its surfaces, dental (TOO). */
  readonly teeth: readonly { readonly number: string; readonly surfaces: readonly string[] }[];
  /** SV304, dental. */
  readonly oralCavityCodes?: readonly string[] | undefined;
  /** SV305, dental: I initial, R replacement. */
  readonly prosthesisCode?: string | undefined;
  /** Loops 2420. */
  readonly providers: readonly Party[];
  readonly adjudications: readonly LineAdjudication837[];
  readonly otherSegments: readonly OtherSegment[];
}
