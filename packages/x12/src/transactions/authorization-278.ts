import type { RequestRejection, TraceNumber } from "./eligibility-270.ts";
import type { Diagnosis837 } from "./claim-837.ts";
import type {
  IsoDate,
  OtherSegment,
  Party,
  Procedure,
  QualifiedDate,
  Reference,
  TransactionBeginning,
} from "./parts.ts";

/** 278 services review, request (BHT02 13) or response (BHT02 11), X217. */
export interface ServicesReviewTransaction {
  readonly kind: "278";
  readonly direction: "request" | "response";
  readonly controlNumber: string;
  readonly implementation: string;
  readonly beginning: TransactionBeginning;
  /** Loop 2000A: the utilization management organization, usually the payer. */
  readonly reviewer: Party;
  readonly reviewerRejections: readonly RequestRejection[];
  /** Loop 2000B: who asks. */
  readonly requester: Party;
  readonly requesterRejections: readonly RequestRejection[];
  /** Loop 2000C. */
  readonly subscriber: Party;
  readonly subscriberRejections: readonly RequestRejection[];
  /** Loop 2000D. */
  readonly dependent?: Party | undefined;
  readonly dependentRejections: readonly RequestRejection[];
  /** Loop 2000E. */
  readonly events: readonly PatientEvent[];
}

/** UM. */
export interface ReviewInformation {
  /** UM01: AR admission, HS health services, SC specialty care, IN individual. */
  readonly requestCategory: string;
  /** UM02: I initial, R renewal, S revised, 3 cancel, 4 extension, … */
  readonly certificationType: string;
  readonly serviceTypeCode?: string | undefined;
  readonly facilityCode?: string | undefined;
  readonly facilityQualifier?: string | undefined;
  readonly levelOfServiceCode?: string | undefined;
}

/** HCR: the decision. */
export interface ReviewDecision {
  /** A1 certified in total, A2 partly, A3 not certified, A4 pended, A6 modified, CT contact payer, NA no action required. */
  readonly actionCode: string;
  /** HCR02: the authorization number. */
  readonly reviewNumber?: string | undefined;
  readonly reasonCodes: readonly string[];
  /** HCR04. */
  readonly secondSurgicalOpinion?: string | undefined;
}

/** What a patient event and a service have in common. */
export interface ReviewedItem {
  readonly traces: readonly TraceNumber[];
  readonly rejections: readonly RequestRejection[];
  readonly review?: ReviewInformation | undefined;
  readonly decision?: ReviewDecision | undefined;
  readonly references: readonly Reference[];
  readonly dates: readonly QualifiedDate[];
  /** MSG. */
  readonly messages: readonly string[];
  readonly providers: readonly Party[];
  readonly otherSegments: readonly OtherSegment[];
}

/** A diagnosis with the day it became known. */
export interface ReviewDiagnosis extends Diagnosis837 {
  readonly date?: IsoDate | undefined;
}

/** Loop 2000E. */
export interface PatientEvent extends ReviewedItem {
  readonly diagnoses: readonly ReviewDiagnosis[];
  readonly services: readonly ReviewedService[];
}

/** Loop 2000F. */
export interface ReviewedService extends ReviewedItem {
  readonly procedure?: Procedure | undefined;
  readonly revenueCode?: string | undefined;
  readonly charge?: string | undefined;
  /** UN units, DA days, VS visits, MJ minutes. */
  readonly unitType?: string | undefined;
  readonly units?: string | undefined;
}
