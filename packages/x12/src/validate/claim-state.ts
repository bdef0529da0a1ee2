import type { Place } from "./catalogue.ts";

/** Adjustments of one place: a payer's of the whole claim, or those of one line adjudication. */
export interface AdjustmentState {
  adjusted: bigint;
  /** Triplets in the last CAS of each group. */
  readonly groups: Map<string, number>;
  readonly reasons: Set<string>;
}

/** What the rules remember of one other payer (loop 2320). */
export interface PayerState extends Place, AdjustmentState {
  readonly sequence: string;
  paid: bigint | undefined;
  /** AMT*A8. */
  notCovered: bigint | undefined;
  /** AMT*EAF. */
  liability: bigint | undefined;
  id: string;
  /** DTP*573 of loop 2330B. */
  decided: Place | undefined;
}

/** One line adjudication (loop 2430). */
export interface AdjudicationState extends Place, AdjustmentState {
  readonly payer: string;
  readonly paid: bigint;
  readonly bundled: boolean;
  /** AMT*EAF. */
  liability: bigint | undefined;
}

/** One service line (loop 2400). */
export interface LineState extends Place {
  service: Place | undefined;
  charge: bigint | undefined;
  readonly references: Set<string>;
  readonly segments: Set<string>;
  /** Qualifiers of its dates, and roles of its providers. */
  readonly dates: Set<string>;
  readonly providers: Set<string>;
  readonly adjudications: AdjudicationState[];
}

/** A principal diagnosis. */
export interface PrincipalState extends Place {
  readonly code: string;
  readonly presentOnAdmission: string;
}

/** One claim (loop 2300) with all that its rules ask. */
export interface ClaimState extends Place {
  readonly facility: string;
  readonly frequency: string;
  readonly charge: bigint | undefined;
  readonly causes: readonly string[];
  readonly causeState: string;
  /** CLM11-5. */
  readonly causeCountry: string;
  /** SBR01 of the destination payer. */
  readonly sequence: string;
  /** CLM01. */
  readonly id: string;
  diagnoses: number;
  /** Diagnosis codes, to find one that is sent twice. */
  readonly codes: Set<string>;
  /** Where ICD-9-CM and ICD-10-CM codes stand first. */
  icd9: Place | undefined;
  icd10: Place | undefined;
  admitting: boolean;
  reasonForVisit: boolean;
  principal: PrincipalState | undefined;
  /** DTP*434, CCYYMMDD. */
  statement: { readonly from: string; readonly to: string } | undefined;
  /** Earliest and latest DTP*472, CCYYMMDD. */
  served: { from: string; to: string } | undefined;
  /** DTP*096 with a date, CCYYMMDD. */
  discharged: (Place & { readonly date: string }) | undefined;
  /** Accident, first symptom, first treatment. */
  readonly onsets: (Place & { readonly date: string })[];
  /** Dates of procedures (HI). */
  readonly procedures: (Place & { readonly date: string })[];
  /** AMT*F5. */
  patientPaid: (Place & { readonly amount: bigint }) | undefined;
  /** CLM19 says predetermination, or the guide does. */
  readonly predetermination: boolean;
  /** DTP*435, CCYYMMDD. */
  admitted: string | undefined;
  admission: Place | undefined;
  readonly dates: Set<string>;
  readonly references: Set<string>;
  readonly providers: Set<string>;
  readonly segments: Set<string>;
  readonly payers: PayerState[];
  readonly lines: LineState[];
  /** False when an amount cannot be read: balance is then not judged. */
  amountsReadable: boolean;
}

type EmptyClaim = Omit<
  ClaimState,
  | keyof Place
  | "id"
  | "facility"
  | "frequency"
  | "charge"
  | "causes"
  | "causeState"
  | "causeCountry"
  | "sequence"
  | "predetermination"
>;

/** No adjustments yet. */
export function noAdjustments(): AdjustmentState {
  return { adjusted: 0n, groups: new Map(), reasons: new Set() };
}

/** What a claim holds before its segments are read. */
export function emptyClaim(): EmptyClaim {
  return {
    diagnoses: 0,
    codes: new Set<string>(),
    icd9: undefined,
    icd10: undefined,
    admitting: false,
    reasonForVisit: false,
    principal: undefined,
    statement: undefined,
    served: undefined,
    discharged: undefined,
    onsets: [],
    procedures: [],
    patientPaid: undefined,
    admitted: undefined,
    admission: undefined,
    dates: new Set<string>(),
    references: new Set<string>(),
    providers: new Set<string>(),
    segments: new Set<string>(),
    payers: [],
    lines: [],
    amountsReadable: true,
  };
}

/** Another payer of which nothing is known but that it is there. */
export function emptyPayer(): Omit<PayerState, keyof Place | "sequence"> {
  return {
    ...noAdjustments(),
    paid: undefined,
    notCovered: undefined,
    liability: undefined,
    id: "",
    decided: undefined,
  };
}

/** A subscriber level (2000B) and what was found below it. */
export interface SubscriberState extends Place {
  readonly relationship: string;
  readonly sequence: string;
  claims: number;
  dependents: number;
}
