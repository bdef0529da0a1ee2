import type { CalendarDate } from "./calendar.ts";
import type { MoneyText } from "./money.ts";

/** A postal address in the United States. `postalCode` is 5 or 9 digits without a dash. */
export interface Address {
  readonly line1: string;
  readonly line2?: string | undefined;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}

/** A person's name as insurers know it. */
export interface PersonName {
  readonly last: string;
  readonly first: string;
  readonly middle?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Administrative sex as element 1068 has it. */
export type SexCode = "F" | "M" | "U";

/** The billing provider: the practice that is paid (loop 2010AA). */
export interface BillingProvider {
  readonly npi: string;
  readonly taxonomyCode?: string | undefined;
  /** EIN or SSN, nine digits. */
  readonly taxId: string;
  readonly taxIdType: "EI" | "SY";
  /** Organisation name, or the last name when `person` is given. */
  readonly name: string;
  readonly person?: PersonName | undefined;
  readonly address: Address;
  readonly payToAddress?: Address | undefined;
  readonly contactName?: string | undefined;
  readonly contactPhone?: string | undefined;
}

/** A provider named on a claim besides the billing provider. */
export interface ClaimProvider {
  readonly npi: string;
  readonly name: PersonName | { readonly organization: string };
  readonly taxonomyCode?: string | undefined;
}

/** Where the service took place when that is not the billing address (loop 2310C). */
export interface ServiceFacility {
  readonly name: string;
  readonly npi?: string | undefined;
  readonly address: Address;
}

/** The person who holds the coverage (loops 2000B, 2010BA). */
export interface Subscriber {
  readonly name: PersonName;
  readonly memberId: string;
  readonly groupNumber?: string | undefined;
  readonly groupName?: string | undefined;
  readonly birthDate?: CalendarDate | undefined;
  readonly sex?: SexCode | undefined;
  readonly address?: Address | undefined;
}

/** The person who was treated. `relationshipCode` is element 1069 as seen from the subscriber: 18 self, 01 spouse, 19 child, … */
export interface ClaimPatient {
  readonly name: PersonName;
  readonly birthDate: CalendarDate;
  readonly sex: SexCode;
  readonly relationshipCode: string;
  readonly address?: Address | undefined;
}

/** The payer that a claim is addressed to (loop 2010BB). */
export interface ClaimPayer {
  readonly name: string;
  /** NM109 with qualifier PI. */
  readonly payerId: string;
  /** SBR09: MB Medicare Part B, MC Medicaid, CI commercial, BL Blue, WC workers' compensation, 11 other non-federal … */
  readonly claimFilingIndicatorCode: string;
}

/** Position of a payer in the order of payment (SBR01). */
export type PayerResponsibility = "P" | "S" | "T";

/** One adjustment: claim adjustment group code, reason (CARC), amount, optional quantity. */
export interface ClaimAdjustment {
  /** CO contractual, PR patient responsibility, OA other, PI payer initiated, CR correction. */
  readonly group: string;
  readonly reason: string;
  readonly amount: MoneyText;
  readonly quantity?: string | undefined;
}

/** What another payer has already decided on one line (loop 2430). */
export interface LineAdjudication {
  readonly payerId: string;
  readonly paidAmount: MoneyText;
  readonly procedureCode: string;
  readonly modifiers: readonly string[];
  readonly units: string;
  readonly adjustments: readonly ClaimAdjustment[];
  readonly adjudicatedOn?: CalendarDate | undefined;
  readonly remainingPatientLiability?: MoneyText | undefined;
}

/** Another payer of the same claim (loops 2320, 2330). */
export interface OtherPayer {
  readonly payer: ClaimPayer;
  readonly responsibility: PayerResponsibility;
  readonly subscriber: Subscriber;
  readonly relationshipCode: string;
  readonly paidAmount?: MoneyText | undefined;
  readonly remainingPatientLiability?: MoneyText | undefined;
  readonly adjustments: readonly ClaimAdjustment[];
  readonly adjudicatedOn?: CalendarDate | undefined;
  readonly payerClaimControlNumber?: string | undefined;
}

/** A diagnosis in the order of the claim. The code has its dot. */
export interface ClaimDiagnosis {
  readonly code: string;
  readonly role?: "principal" | "admitting" | "reason-for-visit" | "external-cause" | "other" | undefined;
  /** Y, N, U, W or 1; institutional claims only. */
  readonly presentOnAdmission?: string | undefined;
}

/** A value code with its amount, or its count where the code asks for one (HI*BE); decimal text. Institutional claims only. */
export interface ClaimValueCode {
  readonly code: string;
  readonly amount: string;
}

/** Something that happened on a day: an occurrence code with its date (HI*BH). */
export interface ClaimOccurrence {
  readonly code: string;
  readonly on: CalendarDate;
}

/** Something that lasted: an occurrence span code with its days, both included (HI*BI). */
export interface ClaimOccurrenceSpan {
  readonly code: string;
  readonly from: CalendarDate;
  readonly through: CalendarDate;
}

/** A procedure of an inpatient stay, in ICD-10-PCS (HI*BBR, HI*BBQ). The first is the principal one. */
export interface ClaimProcedure {
  readonly code: string;
  readonly on: CalendarDate;
}

/** A drug on a line (LIN, CTP). */
export interface DrugIdentification {
  /** Eleven digits, no dashes (5-4-2). */
  readonly ndc: string;
  readonly quantity: string;
  /** F2 international unit, GR gram, ME milligram, ML millilitre, UN unit. */
  readonly unit: string;
}

/** One service line. */
export interface ClaimLine {
  /** Line item control number (REF*6R), unique in the claim and echoed by the payer. */
  readonly lineItemControlNumber?: string | undefined;
  readonly revenueCode?: string | undefined;
  readonly procedureCode: string;
  readonly modifiers: readonly string[];
  /** Decimal text; for anesthesia the minutes when `unitType` is MJ. */
  readonly units: string;
  readonly unitType: "UN" | "MJ" | "DA";
  readonly charge: MoneyText;
  readonly serviceFrom?: CalendarDate | undefined;
  readonly serviceTo?: CalendarDate | undefined;
  /** Place of service of the line when it differs from the claim's. */
  readonly placeOfServiceCode?: string | undefined;
  /** 1-based positions in `diagnoses`, at most four. */
  readonly diagnosisPointers: readonly number[];
  readonly renderingProvider?: ClaimProvider | undefined;
  readonly drug?: DrugIdentification | undefined;
  readonly priorAuthorizationNumber?: string | undefined;
  readonly emergency?: boolean | undefined;
  /** Part of the charge that is not asked for (SV207); institutional claims only. */
  readonly nonCoveredCharge?: MoneyText | undefined;
  readonly orderingProvider?: ClaimProvider | undefined;
  /** EPSDT service (SV111). */
  readonly epsdt?: boolean | undefined;
  readonly familyPlanning?: boolean | undefined;
  /** Our own supply item when the line came from stock. */
  readonly supplyItemId?: string | undefined;
  readonly note?: string | undefined;
  readonly adjudications: readonly LineAdjudication[];
}

/**
 * The canonical claim: what one payer is asked to pay for one visit. `GET /api/claims/:id` returns it, the edits read it,
 * and claim-submission writes it as an 837. Amounts are decimal text, dates ISO text, diagnosis codes dotted.
 */
export interface Claim {
  /** CLM01: what the payer echoes back. At most 20 characters for the 835 (CLP01). */
  readonly patientControlNumber: string;
  readonly claimType: "professional" | "institutional" | "dental";
  /** CLM05-3: 1 original, 7 replacement, 8 void. */
  readonly frequencyCode: string;
  /** REF*F8: the payer's number of the claim that a 7 or 8 refers to. */
  readonly originalPayerClaimControlNumber?: string | undefined;
  readonly totalCharge: MoneyText;
  /** CLM05-1 of a professional or dental claim. */
  readonly placeOfServiceCode?: string | undefined;
  /** Facility type and care, two or three digits, of an institutional claim (CLM05-1). */
  readonly typeOfBill?: string | undefined;
  readonly payerResponsibility: PayerResponsibility;
  readonly payer: ClaimPayer;
  readonly billingProvider: BillingProvider;
  readonly renderingProvider?: ClaimProvider | undefined;
  readonly referringProvider?: ClaimProvider | undefined;
  readonly orderingProvider?: ClaimProvider | undefined;
  readonly supervisingProvider?: ClaimProvider | undefined;
  /** Responsible for the whole care of an institutional claim (loop 2310A). */
  readonly attendingProvider?: ClaimProvider | undefined;
  /** Who operated, on an institutional claim (loop 2310B). */
  readonly operatingProvider?: ClaimProvider | undefined;
  readonly serviceFacility?: ServiceFacility | undefined;
  readonly subscriber: Subscriber;
  readonly patient: ClaimPatient;
  readonly otherPayers: readonly OtherPayer[];
  readonly diagnoses: readonly ClaimDiagnosis[];
  readonly lines: readonly ClaimLine[];
  /** REF*G1. */
  readonly priorAuthorizationNumber?: string | undefined;
  /** REF*9F. */
  readonly referralNumber?: string | undefined;
  readonly cliaNumber?: string | undefined;
  /** CLM11: AA auto, EM employment, OA other accident. */
  readonly relatedCauses: readonly string[];
  readonly accidentDate?: CalendarDate | undefined;
  readonly accidentState?: string | undefined;
  readonly onsetDate?: CalendarDate | undefined;
  /** First and last day on which the patient could not work (DTP*314, 360, 361). */
  readonly unableToWorkFrom?: CalendarDate | undefined;
  readonly unableToWorkThrough?: CalendarDate | undefined;
  readonly admissionDate?: CalendarDate | undefined;
  /** Two digits, 00 to 23; 99 unknown. Institutional claims (DTP*435, DTP*096). */
  readonly admissionHour?: string | undefined;
  readonly dischargeHour?: string | undefined;
  /** CL101, CL102 and CL103 of an institutional claim: type and point of origin of the admission, and the patient's discharge status. */
  readonly admissionTypeCode?: string | undefined;
  readonly admissionSourceCode?: string | undefined;
  readonly patientStatusCode?: string | undefined;
  readonly dischargeDate?: CalendarDate | undefined;
  readonly statementFrom?: CalendarDate | undefined;
  readonly statementTo?: CalendarDate | undefined;
  /** Condition codes (HI*BG); on a professional claim what box 10d asks for. */
  readonly conditionCodes?: readonly string[] | undefined;
  readonly occurrences?: readonly ClaimOccurrence[] | undefined;
  readonly occurrenceSpans?: readonly ClaimOccurrenceSpan[] | undefined;
  readonly valueCodes?: readonly ClaimValueCode[] | undefined;
  /** ICD-10-PCS procedures of a stay, the principal one first. */
  readonly procedures?: readonly ClaimProcedure[] | undefined;
  /** The MS-DRG of an inpatient claim, three digits (HI*DR). */
  readonly drgCode?: string | undefined;
  /** REF*EA. */
  readonly medicalRecordNumber?: string | undefined;
  /** SBR05: why Medicare pays second (12 working aged, 13 end-stage renal disease, 14 no-fault, 15 workers' compensation, 41, 43, 47 …). */
  readonly insuranceTypeCode?: string | undefined;
  /** REF*Y4: the number of a workers' compensation or accident claim. */
  readonly propertyCasualtyClaimNumber?: string | undefined;
  /** CLM20: why the claim is late, where the payer takes a reason. */
  readonly delayReasonCode?: string | undefined;
  readonly patientPaidAmount?: MoneyText | undefined;
  /** CLM06: the provider's signature is on file. */
  readonly providerSignatureOnFile: boolean;
  /** CLM07: A assigned, B clinical laboratory only, C not assigned. */
  readonly assignmentCode: string;
  /** CLM08: Y, N or W. */
  readonly benefitsAssigned: string;
  /** CLM09: Y or I. */
  readonly releaseOfInformationCode: string;
  readonly note?: string | undefined;
}
