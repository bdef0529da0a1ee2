import type {
  AmountText,
  OtherSegment,
  Party,
  Procedure,
  QualifiedAmount,
  QualifiedDate,
  Reference,
  TransactionBeginning,
} from "./parts.ts";

/** A request that cannot be processed, at any level (AAA). */
export interface RequestRejection {
  /** AAA01: Y the request was valid but not answered, N it was not valid. */
  readonly valid: string;
  /** AAA03: 42, 43, 72, 75, … */
  readonly reasonCode: string;
  /** AAA04: C correct and resubmit, N do not, R resubmit later, S, W, X, Y. */
  readonly followUpCode: string;
}

/** TRN. */
export interface TraceNumber {
  /** 1 current, 2 referenced. */
  readonly typeCode: string;
  readonly number: string;
  readonly originatorId?: string | undefined;
  readonly supplementalId?: string | undefined;
}

/** 270 inquiry or 271 response (X279A1). */
export interface EligibilityTransaction {
  readonly kind: "270" | "271";
  readonly controlNumber: string;
  readonly implementation: string;
  readonly beginning: TransactionBeginning;
  readonly sources: readonly EligibilitySource[];
}

/** Loop 2000A: the payer. */
export interface EligibilitySource {
  readonly source: Party;
  readonly rejections: readonly RequestRejection[];
  readonly receivers: readonly EligibilityReceiver[];
}

/** Loop 2000B: the provider that asks. */
export interface EligibilityReceiver {
  readonly receiver: Party;
  readonly rejections: readonly RequestRejection[];
  readonly subscribers: readonly EligibilitySubscriber[];
}

/** Loops 2000C/2100C/2110C or, for a dependent, 2000D/2100D/2110D. */
export interface EligibilityMember {
  readonly traces: readonly TraceNumber[];
  readonly member: Party;
  /** INS02: 18 self, 01 spouse, 19 child, … */
  readonly relationshipCode?: string | undefined;
  readonly rejections: readonly RequestRejection[];
  readonly dates: readonly QualifiedDate[];
  /** 270. */
  readonly inquiries: readonly EligibilityInquiry[];
  /** 271. */
  readonly benefits: readonly EligibilityBenefit[];
  readonly otherSegments: readonly OtherSegment[];
}

/** A subscriber, with any dependents asked about. */
export interface EligibilitySubscriber extends EligibilityMember {
  readonly dependents: readonly EligibilityMember[];
}

/** EQ. */
export interface EligibilityInquiry {
  /** 30 plan coverage, 98 office visit, … */
  readonly serviceTypeCodes: readonly string[];
  readonly procedure?: Procedure | undefined;
  readonly coverageLevelCode?: string | undefined;
  readonly amounts: readonly QualifiedAmount[];
  readonly dates: readonly QualifiedDate[];
  readonly references: readonly Reference[];
  readonly otherSegments: readonly OtherSegment[];
}

/** EB with what follows it. */
export interface EligibilityBenefit {
  /** EB01: 1 active, 6 inactive, A coinsurance, B copay, C deductible, F limitation, G out of pocket, … */
  readonly informationCode: string;
  /** EB02: IND, FAM, … */
  readonly coverageLevelCode?: string | undefined;
  readonly serviceTypeCodes: readonly string[];
  /** EB04. */
  readonly insuranceTypeCode?: string | undefined;
  readonly planDescription?: string | undefined;
  /** EB06: 23 calendar year, 27 visit, 29 remaining, 26 episode, … */
  readonly timePeriodCode?: string | undefined;
  readonly amount?: AmountText | undefined;
  /** As a fraction: `.2` is twenty per cent. */
  readonly percent?: string | undefined;
  readonly quantityQualifier?: string | undefined;
  readonly quantity?: string | undefined;
  /** EB11: Y, N, U. */
  readonly authorizationRequired?: string | undefined;
  /** EB12: Y, N, W, U. */
  readonly inPlanNetwork?: string | undefined;
  readonly procedure?: Procedure | undefined;
  readonly messages: readonly string[];
  readonly references: readonly Reference[];
  readonly dates: readonly QualifiedDate[];
  readonly rejections: readonly RequestRejection[];
  /** Loop 2120. */
  readonly entities: readonly Party[];
  /** HSD, III, … */
  readonly otherSegments: readonly OtherSegment[];
}
