import type {
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

/** TA1: the answer to an interchange. */
export interface InterchangeAcknowledgment {
  readonly kind: "TA1";
  /** ISA13 of the interchange that is answered. */
  readonly interchangeControlNumber: string;
  readonly date: IsoDate;
  readonly time: string;
  /** A accepted, E accepted with errors, R rejected. */
  readonly statusCode: string;
  /** TA105: 000 no error, 001 control numbers differ, … */
  readonly noteCode: string;
}

/** 999 (X231A1): the answer to one functional group. */
export interface Acknowledgment999 {
  readonly kind: "999";
  readonly controlNumber: string;
  readonly implementation: string;
  /** AK1: the group that is answered. */
  readonly group: { readonly functionalId: string; readonly controlNumber: string; readonly version: string };
  readonly transactions: readonly TransactionAcknowledgment[];
  /** AK901: A accepted, E with errors, P partly, R rejected. */
  readonly statusCode: string;
  readonly includedCount: number;
  readonly receivedCount: number;
  readonly acceptedCount: number;
  /** AK905 to AK909. */
  readonly errorCodes: readonly string[];
}

/** AK2 to IK5. */
export interface TransactionAcknowledgment {
  readonly id: string;
  readonly controlNumber: string;
  readonly implementation?: string | undefined;
  /** IK501: A, E, R, … */
  readonly statusCode: string;
  /** IK502 to IK506. */
  readonly errorCodes: readonly string[];
  readonly errors: readonly SegmentError999[];
}

/** CTX: the context of an error; the business unit (`CLM01`, the claim number) or a situational trigger. */
export interface ErrorContext {
  readonly name: string;
  readonly value?: string | undefined;
  readonly segmentId?: string | undefined;
  readonly segmentPosition?: string | undefined;
  readonly loopId?: string | undefined;
  readonly elementPosition?: string | undefined;
}

/** IK3 with its CTX and IK4. */
export interface SegmentError999 {
  readonly segmentId: string;
  /** Position in the transaction set, ST is 1. */
  readonly position: number;
  readonly loopId?: string | undefined;
  /** IK304: 1 unrecognized, 2 unexpected, 3 required missing, 8 has element errors, I6, I8, I9 … */
  readonly code: string;
  readonly contexts: readonly ErrorContext[];
  readonly elements: readonly ElementError999[];
}

/** IK4 with its CTX. */
export interface ElementError999 {
  readonly position: number;
  readonly component?: number | undefined;
  readonly repetition?: number | undefined;
  /** Data element number. */
  readonly reference?: string | undefined;
  /** IK403: 1 missing, 4 too short, 5 too long, 6 bad character, 7 bad code, 8 bad date, I10 not used, … */
  readonly code: string;
  readonly badValue?: string | undefined;
  readonly contexts: readonly ErrorContext[];
}

/** One STC: up to three status composites. */
export interface ClaimStatus {
  readonly statuses: readonly {
    /** A1, A2 accepted; A3, A6, A7, A8 rejected; F0-F4, P1-P5, R.., E.. in a 277. */
    readonly category: string;
    readonly code: string;
    readonly entity?: string | undefined;
  }[];
  readonly date?: IsoDate | undefined;
  /** WQ accept, U reject. */
  readonly actionCode?: string | undefined;
  /** STC04. */
  readonly charge?: AmountText | undefined;
  /** STC05. */
  readonly paid?: AmountText | undefined;
  /** STC06. */
  readonly finalizedDate?: IsoDate | undefined;
  /** STC08. */
  readonly paymentDate?: IsoDate | undefined;
  /** STC09. */
  readonly paymentNumber?: string | undefined;
  /** STC12. */
  readonly message?: string | undefined;
}

/** 277CA (X214): the payer's or clearinghouse's answer to each claim of an 837. */
export interface ClaimAcknowledgment277 {
  readonly kind: "277CA";
  readonly controlNumber: string;
  readonly implementation: string;
  readonly beginning: TransactionBeginning;
  readonly sources: readonly ClaimAcknowledgmentSource[];
}

/** Loop 2000A: who answers. */
export interface ClaimAcknowledgmentSource {
  readonly source: Party;
  readonly trace: string;
  /** 050 received, 009 processed. */
  readonly dates: readonly QualifiedDate[];
  readonly receivers: readonly ClaimAcknowledgmentReceiver[];
}

/** Loop 2000B: the submitter of the claims. */
export interface ClaimAcknowledgmentReceiver {
  readonly receiver: Party;
  /** TRN02: BHT03 of the 837. */
  readonly trace: string;
  readonly statuses: readonly ClaimStatus[];
  /** 90 accepted, AA rejected. */
  readonly quantities: readonly QualifiedQuantity[];
  /** YU accepted, YY rejected. */
  readonly amounts: readonly QualifiedAmount[];
  readonly providers: readonly ClaimAcknowledgmentProvider[];
}

/** Loop 2000C: a billing provider. */
export interface ClaimAcknowledgmentProvider {
  readonly provider: Party;
  readonly trace?: string | undefined;
  readonly statuses: readonly ClaimStatus[];
  readonly references: readonly Reference[];
  readonly quantities: readonly QualifiedQuantity[];
  readonly amounts: readonly QualifiedAmount[];
  readonly claims: readonly ClaimAcknowledgmentClaim[];
}

/** Loop 2000D: one claim. */
export interface ClaimAcknowledgmentClaim {
  readonly patient: Party;
  /** TRN02: CLM01 of the claim. */
  readonly patientControlNumber: string;
  readonly statuses: readonly ClaimStatus[];
  /** REF*1K. */
  readonly payerClaimControlNumber?: string | undefined;
  /** 1K, D9 clearinghouse trace, BLT type of bill. */
  readonly references: readonly Reference[];
  /** 472. */
  readonly dates: readonly QualifiedDate[];
  readonly lines: readonly ClaimAcknowledgmentLine[];
  readonly otherSegments: readonly OtherSegment[];
}

/** Loop 2220D: one line. */
export interface ClaimAcknowledgmentLine {
  readonly procedure: Procedure;
  readonly charge: AmountText;
  readonly revenueCode?: string | undefined;
  readonly units?: string | undefined;
  readonly statuses: readonly ClaimStatus[];
  /** REF*FJ. */
  readonly lineItemControlNumber?: string | undefined;
  readonly references: readonly Reference[];
  readonly dates: readonly QualifiedDate[];
}
