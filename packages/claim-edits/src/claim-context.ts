import type { CalendarDate, MoneyText, PayerResponsibility } from "@cleanclaim/model";

/** An authorisation as our own records have it. */
export interface AuthorizationFact {
  readonly number: string;
  readonly procedureCodes: readonly string[];
  readonly from: CalendarDate;
  /** Last day included. */
  readonly through: CalendarDate;
  readonly unitsApproved?: number | undefined;
  readonly unitsUsed?: number | undefined;
  /** The provider for whom it was given, where the payer names one. */
  readonly providerNpi?: string | undefined;
}

/** A referral as our own records have it. */
export interface ReferralFact {
  readonly number: string;
  readonly from: CalendarDate;
  /** Last day included; open when undefined. */
  readonly through?: CalendarDate | undefined;
  readonly visitsApproved?: number | undefined;
  /** Visits before this one. */
  readonly visitsUsed?: number | undefined;
  readonly referringNpi?: string | undefined;
}

/** The enrolment (credentialing) of a provider with a payer. */
export interface EnrollmentFact {
  readonly status: "requested" | "enrolled" | "denied" | "ended";
  readonly from?: CalendarDate | undefined;
  /** The first day on which it no longer holds. */
  readonly until?: CalendarDate | undefined;
}

/** That this claim, or the one it was sent as before, was accepted: proof of filing in time. */
export interface FilingProof {
  readonly acceptedOn: CalendarDate;
  /** Who accepted it: the payer (277CA) or the clearinghouse (999, 277CA). */
  readonly by: "payer" | "clearinghouse";
  /** The number of the answer that proves it. */
  readonly reference?: string | undefined;
}

/** A coverage of the patient that is in force on the day of service. */
export interface CoverageFact {
  readonly payerId: string;
  readonly claimFilingIndicatorCode: string;
  readonly responsibility: PayerResponsibility;
  readonly relationshipCode: string;
  readonly subscriberBirthDate?: CalendarDate | undefined;
}

/** The level of a visit that the note supports, by the coding engine. */
export interface SupportedVisit {
  readonly code: string;
  /** How it came about, in a few words: decision making or time. */
  readonly basis: string;
}

/** What the records know of a patient's therapy under Medicare Part B. */
export interface TherapyFact {
  /** Allowed amounts of the calendar year before this claim: physical therapy and speech together, occupational apart. */
  readonly usedPhysicalAndSpeech?: MoneyText | undefined;
  readonly usedOccupational?: MoneyText | undefined;
  /** Minutes of timed services by day and plan modifier (GP, GO, GN), from the notes. */
  readonly timedMinutes?:
    readonly { readonly on: CalendarDate; readonly plan: "GP" | "GO" | "GN"; readonly minutes: number }[] | undefined;
  /** The certified plan of care; `through` is the last day it holds. */
  readonly plan?: { readonly certifiedOn?: CalendarDate | undefined; readonly through: CalendarDate } | undefined;
}

/** What the practice's records know about a claim that the claim itself does not say. Everything is optional. */
export interface ClaimContext {
  /** The newest eligibility answer for the coverage. */
  readonly eligibility?:
    | {
        readonly status: "active" | "inactive" | "unknown";
        readonly checkedOn?: CalendarDate | undefined;
        readonly activeFrom?: CalendarDate | undefined;
        /** Last day of coverage. */
        readonly activeThrough?: CalendarDate | undefined;
      }
    | undefined;
  readonly authorizations?: readonly AuthorizationFact[] | undefined;
  /** Procedure codes that this payer wants authorised, besides those of the payer's profile. */
  readonly authorizationRequiredFor?: readonly string[] | undefined;
  readonly referralRequired?: boolean | undefined;
  /** Referrals of the coverage, whatever their dates. */
  readonly referrals?: readonly ReferralFact[] | undefined;
  /** What the contract allows for each line, in line order; null where it says nothing. */
  readonly expectedAllowed?: readonly (MoneyText | null)[] | undefined;
  /** What the practice's own fee schedule charges for each line with its units; null where it says nothing. */
  readonly listedCharges?: readonly (MoneyText | null)[] | undefined;
  /** The day of the payer's first answer, when this is a corrected claim. */
  readonly firstAdjudicatedOn?: CalendarDate | undefined;
  readonly filingProof?: FilingProof | undefined;
  /** Active coverages of the patient on the date of service, by order of payment. */
  readonly coverageCount?: number | undefined;
  readonly coverages?: readonly CoverageFact[] | undefined;
  /** The last answers to the Medicare secondary payer questions; without a code Medicare pays first. */
  readonly medicareSecondary?:
    { readonly askedOn: CalendarDate; readonly insuranceTypeCode?: string | undefined } | undefined;
  /** Enrolments of the rendering provider with this payer; undefined when the practice keeps none for this payer. */
  readonly enrollments?: readonly EnrollmentFact[] | undefined;
  readonly supportedVisit?: SupportedVisit | undefined;
  /** The practice's laboratory certificate: of waiver, for provider-performed microscopy, or for more. */
  readonly laboratoryCertificate?: "waiver" | "microscopy" | "full" | undefined;
  /** Days of a stay in a nursing facility that Medicare Part A pays, both ends included. */
  readonly snfStay?: { readonly from: CalendarDate; readonly through: CalendarDate } | undefined;
  readonly therapy?: TherapyFact | undefined;
  /** The days on which a custodian answered for the patient; open at the end when still in custody. */
  readonly custody?: { readonly from: CalendarDate; readonly through?: CalendarDate | undefined } | undefined;
}

/** What is known about a payer's manners. Data, kept by the practice or shipped with a payer pack. */
export interface PayerProfile {
  readonly payerId: string;
  /** A custodian pays for people in its custody and nobody else owes anything. */
  readonly kind?: "custodian" | undefined;
  readonly timelyFilingDays?: number | undefined;
  readonly correctedClaimDays?: number | undefined;
  readonly authorizationRequiredFor?: readonly string[] | undefined;
  readonly referralRequired?: boolean | undefined;
  /** The payer refuses claims without the group number of the card. */
  readonly groupNumberRequired?: boolean | undefined;
  /** Stems of diagnoses that the payer refuses because a more specific code exists; `*` for every unspecified one. */
  readonly unspecifiedDiagnosesRefused?: readonly string[] | undefined;
  /** Services that the payer counts as part of the visit. */
  readonly bundledCodes?: readonly string[] | undefined;
  /** The payer pays no consultation codes. */
  readonly consultationsRefused?: boolean | undefined;
  /** Claims go on paper, so that the lengths of the form's boxes matter. */
  readonly claimsOnPaper?: boolean | undefined;
  /** The payer wants corrections by telephone or a new claim, not as a replacement (frequency 7). */
  readonly replacementsRefused?: boolean | undefined;
  /** The source to cite: contract, manual, bulletin. */
  readonly source?: string | undefined;
}
