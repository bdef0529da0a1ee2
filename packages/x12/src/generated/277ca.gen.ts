// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type { Coded, LoopBase } from "../typed/loop-types.ts";
import type { Amt, Bht, Dtp, Hl, Nm1, Qty, Ref, Se, St, Stc, Svc, Trn } from "./segments.gen.ts";

/** 277: claim acknowledgment, 005010X214. */
export type Transaction = TransactionSet;
/** Its loops, by loop id. */
export interface Loops {
  readonly "2100A": Loop2100A;
  readonly "2200A": Loop2200A;
  readonly "2100B": Loop2100B;
  readonly "2200B": Loop2200B;
  readonly "2100C": Loop2100C;
  readonly "2200C": Loop2200C;
  readonly "2100D": Loop2100D;
  readonly "2220D": Loop2220D;
  readonly "2200D": Loop2200D;
  readonly "2000D": Loop2000D;
  readonly "2000C": Loop2000C;
  readonly "2000B": Loop2000B;
  readonly "2000A": Loop2000A;
}
/** Loop 2100A, source. */
export interface Loop2100A extends LoopBase {
  /** NM1 AY, PR: name, required. */
  readonly name: Coded<
    Nm1,
    { readonly entityCode: "AY" | "PR"; readonly entityType: "2"; readonly idQualifier: "46" | "FI" | "PI" | "XV" }
  >;
}

/** Loop 2200A, receipt. */
export interface Loop2200A extends LoopBase {
  /** TRN: trace, required. */
  readonly trace: Coded<Trn, { readonly typeCode: "1" }>;
  /** DTP 050: date or period, required. */
  readonly receiptDate: Coded<Dtp, { readonly qualifier: "050"; readonly format: "D8" }>;
  /** DTP 009: date or period, required. */
  readonly processDate: Coded<Dtp, { readonly qualifier: "009"; readonly format: "D8" }>;
}

/** Loop 2100B, receiver. */
export interface Loop2100B extends LoopBase {
  /** NM1 41: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "41"; readonly entityType: "1" | "2"; readonly idQualifier: "46" }>;
}

/** Loop 2200B, batch. */
export interface Loop2200B extends LoopBase {
  /** TRN: trace, required. */
  readonly trace: Coded<Trn, { readonly typeCode: "2" }>;
  /** STC: status, required. */
  readonly statuses: readonly Coded<Stc, { readonly actionCode: "U" | "WQ" }>[];
  /** QTY 90: quantity. */
  readonly acceptedQuantity?: Coded<Qty, { readonly qualifier: "90" }> | undefined;
  /** QTY AA: quantity. */
  readonly rejectedQuantity?: Coded<Qty, { readonly qualifier: "AA" }> | undefined;
  /** AMT YU: amount. */
  readonly acceptedAmount?: Coded<Amt, { readonly qualifier: "YU" }> | undefined;
  /** AMT YY: amount. */
  readonly rejectedAmount?: Coded<Amt, { readonly qualifier: "YY" }> | undefined;
}

/** Loop 2100C, billing provider. */
export interface Loop2100C extends LoopBase {
  /** NM1 85: name, required. */
  readonly name: Coded<
    Nm1,
    { readonly entityCode: "85"; readonly entityType: "1" | "2"; readonly idQualifier: "FI" | "SV" | "XX" }
  >;
}

/** Loop 2200C, provider batch. */
export interface Loop2200C extends LoopBase {
  /** TRN: trace, required. */
  readonly trace: Coded<Trn, { readonly typeCode: "1" | "2" }>;
  /** STC: status. */
  readonly statuses?: readonly Coded<Stc, { readonly actionCode: "U" | "WQ" }>[] | undefined;
  /** REF: reference. */
  readonly secondaryIds?:
    readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" | "SY" | "TJ" }>[] | undefined;
  /** QTY QA: quantity. */
  readonly acceptedQuantity?: Coded<Qty, { readonly qualifier: "QA" }> | undefined;
  /** QTY QC: quantity. */
  readonly rejectedQuantity?: Coded<Qty, { readonly qualifier: "QC" }> | undefined;
  /** AMT YU: amount. */
  readonly acceptedAmount?: Coded<Amt, { readonly qualifier: "YU" }> | undefined;
  /** AMT YY: amount. */
  readonly rejectedAmount?: Coded<Amt, { readonly qualifier: "YY" }> | undefined;
}

/** Loop 2100D, patient. */
export interface Loop2100D extends LoopBase {
  /** NM1 QC: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "QC"; readonly entityType: "1"; readonly idQualifier: "II" | "MI" }>;
}

/** Loop 2220D, service lines. */
export interface Loop2220D extends LoopBase {
  /** SVC: service payment, required. */
  readonly service: Svc;
  /** STC: status, required. */
  readonly statuses: readonly Coded<Stc, { readonly actionCode: "U" }>[];
  /** REF FJ: reference. */
  readonly lineItemControlNumber?: Coded<Ref, { readonly qualifier: "FJ" }> | undefined;
  /** REF XZ: reference. */
  readonly prescriptionNumber?: Coded<Ref, { readonly qualifier: "XZ" }> | undefined;
  /** DTP 472: date or period. */
  readonly serviceDate?: Coded<Dtp, { readonly qualifier: "472"; readonly format: "D8" | "RD8" }> | undefined;
}

/** Loop 2200D, claims. */
export interface Loop2200D extends LoopBase {
  /** TRN: trace, required. */
  readonly trace: Coded<Trn, { readonly typeCode: "2" }>;
  /** STC: status, required. */
  readonly statuses: readonly Coded<Stc, { readonly actionCode: "U" | "WQ" }>[];
  /** REF 1K: reference. */
  readonly payerClaimControlNumber?: Coded<Ref, { readonly qualifier: "1K" }> | undefined;
  /** REF D9: reference. */
  readonly intermediaryClaimNumber?: Coded<Ref, { readonly qualifier: "D9" }> | undefined;
  /** REF BLT: reference. */
  readonly billType?: Coded<Ref, { readonly qualifier: "BLT" }> | undefined;
  /** DTP 472: date or period. */
  readonly serviceDate?: Coded<Dtp, { readonly qualifier: "472"; readonly format: "D8" | "RD8" }> | undefined;
  /** Loop 2220D. */
  readonly serviceLines?: readonly Loop2220D[] | undefined;
}

/** Loop 2000D, patients. */
export interface Loop2000D extends LoopBase {
  /** HL PT: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "PT"; readonly childCode: "0" }> | undefined;
  /** Loop 2100D, required. */
  readonly patient: Loop2100D;
  /** Loop 2200D, required. */
  readonly claims: readonly Loop2200D[];
}

/** Loop 2000C, billing providers. */
export interface Loop2000C extends LoopBase {
  /** HL 19: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "19"; readonly childCode: "0" | "1" }> | undefined;
  /** Loop 2100C, required. */
  readonly billingProvider: Loop2100C;
  /** Loop 2200C. */
  readonly providerBatch?: Loop2200C | undefined;
  /** Loop 2000D. */
  readonly patients?: readonly Loop2000D[] | undefined;
}

/** Loop 2000B, information receiver. */
export interface Loop2000B extends LoopBase {
  /** HL 21: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "21"; readonly childCode: "0" | "1" }> | undefined;
  /** Loop 2100B, required. */
  readonly receiver: Loop2100B;
  /** Loop 2200B, required. */
  readonly batch: Loop2200B;
  /** Loop 2000C. */
  readonly billingProviders?: readonly Loop2000C[] | undefined;
}

/** Loop 2000A, information source. */
export interface Loop2000A extends LoopBase {
  /** HL 20: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "20"; readonly childCode: "1" }> | undefined;
  /** Loop 2100A, required. */
  readonly source: Loop2100A;
  /** Loop 2200A, required. */
  readonly receipt: Loop2200A;
  /** Loop 2000B, required. */
  readonly informationReceiver: Loop2000B;
}

/** The transaction set, ST to SE. */
export interface TransactionSet extends LoopBase {
  /** ST: transaction set header. */
  readonly transactionSetHeader?: Coded<St, { readonly transactionSetIdentifier: "277" }> | undefined;
  /** BHT: beginning of a hierarchical transaction, required. */
  readonly beginning: Coded<
    Bht,
    { readonly structureCode: "0085"; readonly purposeCode: "08"; readonly typeCode: "TH" }
  >;
  /** Loop 2000A, required. */
  readonly informationSource: Loop2000A;
  /** SE: transaction set trailer. */
  readonly transactionSetTrailer?: Se | undefined;
}
