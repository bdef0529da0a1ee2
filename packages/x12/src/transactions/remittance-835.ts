import type {
  Adjustment,
  AmountText,
  Contact,
  IsoDate,
  OtherSegment,
  Party,
  Procedure,
  QualifiedAmount,
  QualifiedDate,
  QualifiedQuantity,
  Reference,
} from "./parts.ts";

/** A bank and an account in BPR. */
export interface BankAccount {
  /** 01 ABA routing number, 04 Canadian. */
  readonly bankIdQualifier: string;
  readonly bankId: string;
  /** DA demand deposit, SG savings. */
  readonly accountQualifier?: string | undefined;
  readonly account: string;
}

/** An 835 transaction set (X221A1): one payment and what it is for. */
export interface Remittance835 {
  readonly kind: "835";
  readonly controlNumber: string;
  readonly implementation: string;
  readonly payment: Payment835;
  /** TRN. */
  readonly trace: { readonly number: string; readonly payerId: string; readonly supplementalId?: string | undefined };
  /** DTM*405. */
  readonly productionDate?: IsoDate | undefined;
  /** REF*EV and REF*F2 of the header. */
  readonly references: readonly Reference[];
  /** Loop 1000A: contacts CX, BL, IC; references 2U, NF, … */
  readonly payer: Party;
  /** Loop 1000B: references TJ, PQ, … */
  readonly payee: Party;
  readonly claimGroups: readonly ClaimGroup835[];
  /** Every adjustment of the PLB segments. A positive amount lowers the payment. */
  readonly providerAdjustments: readonly ProviderAdjustment835[];
  readonly otherSegments: readonly OtherSegment[];
}

/** BPR. */
export interface Payment835 {
  /** I remittance information only, H notification only, C payment with it, … */
  readonly handlingCode: string;
  readonly amount: AmountText;
  /** C credit, D debit. */
  readonly creditDebit: string;
  /** ACH, CHK, FWT, NON, BOP. */
  readonly method: string;
  /** CCP, CTX. */
  readonly format?: string | undefined;
  readonly from?: BankAccount | undefined;
  /** BPR10 and BPR11. */
  readonly originatorId?: string | undefined;
  readonly originatorSupplement?: string | undefined;
  readonly to?: BankAccount | undefined;
  /** BPR16: check date or effective date of the transfer. */
  readonly date: IsoDate;
}

/** Loop 2000: the claims under one LX. */
export interface ClaimGroup835 {
  readonly number: string;
  readonly claims: readonly Claim835[];
  /** TS3, TS2. */
  readonly otherSegments: readonly OtherSegment[];
}

/** Loop 2100: one claim as the payer decided it. */
export interface Claim835 {
  /** CLP01: the CLM01 that was sent. */
  readonly patientControlNumber: string;
  /** CLP02: 1 primary, 2 secondary, 3 tertiary, 4 denied, 19-21 forwarded, 22 reversal, 23 not our claim, 25 predetermination. */
  readonly statusCode: string;
  readonly charge: AmountText;
  readonly paid: AmountText;
  readonly patientResponsibility?: AmountText | undefined;
  readonly claimFilingIndicatorCode?: string | undefined;
  /** CLP07: the payer's number of the claim. */
  readonly payerClaimControlNumber: string;
  readonly facilityCode?: string | undefined;
  readonly frequencyCode?: string | undefined;
  readonly drgCode?: string | undefined;
  readonly drgWeight?: string | undefined;
  readonly dischargeFraction?: string | undefined;
  /** Claim-level adjustments only; those of the lines are on the lines. */
  readonly adjustments: readonly Adjustment[];
  /** All names: QC patient, IL insured, 74 corrected insured, 82 rendering provider, TT crossover carrier, PR corrected priority payer, GB other insured. */
  readonly parties: readonly Party[];
  readonly patient?: Party | undefined;
  readonly insured?: Party | undefined;
  readonly correctedInsured?: Party | undefined;
  readonly renderingProvider?: Party | undefined;
  readonly crossoverCarrier?: Party | undefined;
  /** Remark codes of MIA and MOA. */
  readonly remarks: readonly string[];
  readonly references: readonly Reference[];
  /** 232/233 statement period, 036 coverage expiry, 050 received. */
  readonly dates: readonly QualifiedDate[];
  readonly contacts: readonly Contact[];
  /** AU coverage amount, D8 discount, I interest, … */
  readonly amounts: readonly QualifiedAmount[];
  readonly quantities: readonly QualifiedQuantity[];
  readonly lines: readonly Service835[];
  /** MIA and MOA in full, and what has no typed place. */
  readonly otherSegments: readonly OtherSegment[];
}

/** Loop 2110: one service as the payer decided it. */
export interface Service835 {
  readonly procedure: Procedure;
  readonly charge: AmountText;
  readonly paid: AmountText;
  readonly revenueCode?: string | undefined;
  /** SVC05; one when it is not sent. */
  readonly units: string;
  /** SVC06: the code as submitted, when the payer changed it. */
  readonly submittedProcedure?: Procedure | undefined;
  /** SVC07. */
  readonly submittedUnits?: string | undefined;
  readonly serviceFrom?: IsoDate | undefined;
  readonly serviceTo?: IsoDate | undefined;
  readonly dates: readonly QualifiedDate[];
  readonly adjustments: readonly Adjustment[];
  /** REF*6R. */
  readonly lineItemControlNumber?: string | undefined;
  readonly references: readonly Reference[];
  /** B6 allowed, KH late filing reduction, T tax, … */
  readonly amounts: readonly QualifiedAmount[];
  readonly quantities: readonly QualifiedQuantity[];
  /** LQ: HE remark codes, RX pharmacy. */
  readonly remarks: readonly { readonly qualifier: string; readonly code: string }[];
  readonly otherSegments: readonly OtherSegment[];
}

/** One adjustment of a PLB segment. */
export interface ProviderAdjustment835 {
  readonly providerId: string;
  /** PLB02: last day of the provider's fiscal year. */
  readonly fiscalPeriodDate: IsoDate;
  /** WO, FB, L6, 72, CS, … */
  readonly reason: string;
  readonly reference: string;
  readonly amount: AmountText;
}
