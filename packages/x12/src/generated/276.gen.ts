// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type { Coded, LoopBase } from "../typed/loop-types.ts";
import type { Amt, Bht, Dmg, Dtp, Hl, Nm1, Ref, Se, St, Svc, Trn } from "./segments.gen.ts";

/** 276: claim status request, 005010X212. */
export type Transaction = TransactionSet;
/** Its loops, by loop id. */
export interface Loops {
  readonly "2100A": Loop2100A;
  readonly "2100B": Loop2100B;
  readonly "2100C": Loop2100C;
  readonly "2100D": Loop2100D;
  readonly "2210D": Loop2210D;
  readonly "2200D": Loop2200D;
  readonly "2100E": Loop2100E;
  readonly "2210E": Loop2210D;
  readonly "2200E": Loop2200E;
  readonly "2000E": Loop2000E;
  readonly "2000D": Loop2000D;
  readonly "2000C": Loop2000C;
  readonly "2000B": Loop2000B;
  readonly "2000A": Loop2000A;
}
/** Loop 2100A, source. */
export interface Loop2100A extends LoopBase {
  /** NM1 PR: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "PR"; readonly entityType: "2"; readonly idQualifier: "PI" | "XV" }>;
}

/** Loop 2100B, receiver. */
export interface Loop2100B extends LoopBase {
  /** NM1 41: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "41"; readonly entityType: "1" | "2"; readonly idQualifier: "46" }>;
}

/** Loop 2100C, providers. */
export interface Loop2100C extends LoopBase {
  /** NM1 1P: name, required. */
  readonly name: Coded<
    Nm1,
    { readonly entityCode: "1P"; readonly entityType: "1" | "2"; readonly idQualifier: "FI" | "SV" | "XX" }
  >;
}

/** Loop 2100D, subscriber. */
export interface Loop2100D extends LoopBase {
  /** NM1 IL: name, required. */
  readonly name: Coded<
    Nm1,
    { readonly entityCode: "IL"; readonly entityType: "1" | "2"; readonly idQualifier: "24" | "II" | "MI" }
  >;
}

/** Loop 2210D, service lines. */
export interface Loop2210D extends LoopBase {
  /** SVC: service payment, required. */
  readonly service: Svc;
  /** REF FJ: reference. */
  readonly lineItemControlNumber?: Coded<Ref, { readonly qualifier: "FJ" }> | undefined;
  /** DTP 472: date or period, required. */
  readonly serviceDate: Coded<Dtp, { readonly qualifier: "472"; readonly format: "D8" | "RD8" }>;
}

/** Loop 2200D, claims. */
export interface Loop2200D extends LoopBase {
  /** TRN: trace, required. */
  readonly trace: Coded<Trn, { readonly typeCode: "1" }>;
  /** REF 1K: reference. */
  readonly payerClaimControlNumber?: Coded<Ref, { readonly qualifier: "1K" }> | undefined;
  /** REF BLT: reference. */
  readonly billType?: Coded<Ref, { readonly qualifier: "BLT" }> | undefined;
  /** REF LU: reference. */
  readonly applicationOrLocationSystemId?: Coded<Ref, { readonly qualifier: "LU" }> | undefined;
  /** REF 6P: reference. */
  readonly groupNumber?: Coded<Ref, { readonly qualifier: "6P" }> | undefined;
  /** REF EJ: reference. */
  readonly patientControlNumber?: Coded<Ref, { readonly qualifier: "EJ" }> | undefined;
  /** REF XZ: reference. */
  readonly prescriptionNumber?: Coded<Ref, { readonly qualifier: "XZ" }> | undefined;
  /** REF D9: reference. */
  readonly intermediaryClaimNumber?: Coded<Ref, { readonly qualifier: "D9" }> | undefined;
  /** REF F8, G1, EA, Y4: reference. */
  readonly otherClaimId?: Coded<Ref, { readonly qualifier: "F8" | "G1" | "EA" | "Y4" }> | undefined;
  /** AMT: amount. */
  readonly totalCharge?: Coded<Amt, { readonly qualifier: "T3" }> | undefined;
  /** DTP 472: date or period. */
  readonly serviceDate?: Coded<Dtp, { readonly qualifier: "472"; readonly format: "D8" | "RD8" }> | undefined;
  /** Loop 2210D. */
  readonly serviceLines?: readonly Loop2210D[] | undefined;
}

/** Loop 2100E, dependent. */
export interface Loop2100E extends LoopBase {
  /** NM1 QC: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "QC"; readonly entityType: "1" }>;
}

/** Loop 2200E, claims. */
export interface Loop2200E extends LoopBase {
  /** TRN: trace, required. */
  readonly trace: Coded<Trn, { readonly typeCode: "1" }>;
  /** REF 1K: reference. */
  readonly payerClaimControlNumber?: Coded<Ref, { readonly qualifier: "1K" }> | undefined;
  /** REF BLT: reference. */
  readonly billType?: Coded<Ref, { readonly qualifier: "BLT" }> | undefined;
  /** REF LU: reference. */
  readonly applicationOrLocationSystemId?: Coded<Ref, { readonly qualifier: "LU" }> | undefined;
  /** REF 6P: reference. */
  readonly groupNumber?: Coded<Ref, { readonly qualifier: "6P" }> | undefined;
  /** REF EJ: reference. */
  readonly patientControlNumber?: Coded<Ref, { readonly qualifier: "EJ" }> | undefined;
  /** REF XZ: reference. */
  readonly prescriptionNumber?: Coded<Ref, { readonly qualifier: "XZ" }> | undefined;
  /** REF D9: reference. */
  readonly intermediaryClaimNumber?: Coded<Ref, { readonly qualifier: "D9" }> | undefined;
  /** REF F8, G1, EA, Y4: reference. */
  readonly otherClaimId?: Coded<Ref, { readonly qualifier: "F8" | "G1" | "EA" | "Y4" }> | undefined;
  /** AMT: amount. */
  readonly totalCharge?: Coded<Amt, { readonly qualifier: "T3" }> | undefined;
  /** DTP 472: date or period. */
  readonly serviceDate?: Coded<Dtp, { readonly qualifier: "472"; readonly format: "D8" | "RD8" }> | undefined;
  /** Loop 2210E. */
  readonly serviceLines?: readonly Loop2210D[] | undefined;
}

/** Loop 2000E, dependents. */
export interface Loop2000E extends LoopBase {
  /** HL 23: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "23"; readonly childCode: "0" }> | undefined;
  /** DMG: demographics. */
  readonly demographics?: Coded<Dmg, { readonly dateFormat: "D8"; readonly sex: "F" | "M" | "U" }> | undefined;
  /** Loop 2100E, required. */
  readonly dependent: Loop2100E;
  /** Loop 2200E. */
  readonly claims?: readonly Loop2200E[] | undefined;
}

/** Loop 2000D, subscribers. */
export interface Loop2000D extends LoopBase {
  /** HL 22: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "22"; readonly childCode: "0" | "1" }> | undefined;
  /** DMG: demographics. */
  readonly demographics?: Coded<Dmg, { readonly dateFormat: "D8"; readonly sex: "F" | "M" | "U" }> | undefined;
  /** Loop 2100D, required. */
  readonly subscriber: Loop2100D;
  /** Loop 2200D. */
  readonly claims?: readonly Loop2200D[] | undefined;
  /** Loop 2000E. */
  readonly dependents?: readonly Loop2000E[] | undefined;
}

/** Loop 2000C, service providers. */
export interface Loop2000C extends LoopBase {
  /** HL 19: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "19"; readonly childCode: "1" }> | undefined;
  /** Loop 2100C, required. */
  readonly providers: readonly Loop2100C[];
  /** Loop 2000D. */
  readonly subscribers?: readonly Loop2000D[] | undefined;
}

/** Loop 2000B, information receivers. */
export interface Loop2000B extends LoopBase {
  /** HL 21: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "21"; readonly childCode: "1" }> | undefined;
  /** Loop 2100B, required. */
  readonly receiver: Loop2100B;
  /** Loop 2000C. */
  readonly serviceProviders?: readonly Loop2000C[] | undefined;
}

/** Loop 2000A, information sources. */
export interface Loop2000A extends LoopBase {
  /** HL 20: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "20"; readonly childCode: "1" }> | undefined;
  /** Loop 2100A, required. */
  readonly source: Loop2100A;
  /** Loop 2000B, required. */
  readonly informationReceivers: readonly Loop2000B[];
}

/** The transaction set, ST to SE. */
export interface TransactionSet extends LoopBase {
  /** ST: transaction set header. */
  readonly transactionSetHeader?: Coded<St, { readonly transactionSetIdentifier: "276" }> | undefined;
  /** BHT: beginning of a hierarchical transaction, required. */
  readonly beginning: Coded<Bht, { readonly structureCode: "0010"; readonly purposeCode: "13" }>;
  /** Loop 2000A, required. */
  readonly informationSources: readonly Loop2000A[];
  /** SE: transaction set trailer. */
  readonly transactionSetTrailer?: Se | undefined;
}
