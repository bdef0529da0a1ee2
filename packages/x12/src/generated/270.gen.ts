// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type { Coded, LoopBase } from "../typed/loop-types.ts";
import type { Amt, Bht, Dmg, Dtp, Eq, Hi, Hl, Iii, Ins, N3, N4, Nm1, Prv, Ref, Se, St, Trn } from "./segments.gen.ts";

/** 270: eligibility inquiry, 005010X279A1. */
export type Transaction = TransactionSet;
/** Its loops, by loop id. */
export interface Loops {
  readonly "2100A": Loop2100A;
  readonly "2100B": Loop2100B;
  readonly "2110C": Loop2110C;
  readonly "2100C": Loop2100C;
  readonly "2110D": Loop2110D;
  readonly "2100D": Loop2100D;
  readonly "2000D": Loop2000D;
  readonly "2000C": Loop2000C;
  readonly "2000B": Loop2000B;
  readonly "2000A": Loop2000A;
}
/** Loop 2100A, source. */
export interface Loop2100A extends LoopBase {
  /** NM1 2B, 36, GP, P5, PR: name, required. */
  readonly name: Coded<
    Nm1,
    {
      readonly entityCode: "2B" | "36" | "GP" | "P5" | "PR";
      readonly entityType: "1" | "2";
      readonly idQualifier: "24" | "46" | "FI" | "NI" | "PI" | "XV" | "XX";
    }
  >;
}

/** Loop 2100B, receiver. */
export interface Loop2100B extends LoopBase {
  /** NM1 1P, 2B, 36, 80, FA, GP: name, required. */
  readonly name: Coded<
    Nm1,
    {
      readonly entityCode: "1P" | "2B" | "36" | "80" | "FA" | "GP" | "P5" | "PR";
      readonly entityType: "1" | "2";
      readonly idQualifier: "24" | "34" | "FI" | "PI" | "PP" | "SV" | "XV" | "XX";
    }
  >;
  /** REF: reference. */
  readonly secondaryIds?:
    | readonly Coded<
        Ref,
        {
          readonly qualifier:
            "0B" | "1C" | "1D" | "1J" | "4A" | "CT" | "EL" | "EO" | "HPI" | "JD" | "N5" | "N7" | "Q4" | "SY" | "TJ";
        }
      >[]
    | undefined;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** PRV: provider. */
  readonly specialty?:
    | Coded<
        Prv,
        {
          readonly roleCode:
            | "AD"
            | "AT"
            | "BI"
            | "CO"
            | "CV"
            | "H"
            | "HH"
            | "LA"
            | "OT"
            | "P1"
            | "P2"
            | "PC"
            | "PE"
            | "R"
            | "RF"
            | "SB"
            | "SK"
            | "SU";
          readonly referenceQualifier: "PXC";
        }
      >
    | undefined;
}

/** Loop 2110C, inquiries. */
export interface Loop2110C extends LoopBase {
  /** EQ: eligibility inquiry, required. */
  readonly inquiry: Coded<Eq, { readonly coverageLevelCode: "FAM" }>;
  /** AMT R: amount. */
  readonly spendDownAmount?: Coded<Amt, { readonly qualifier: "R" }> | undefined;
  /** AMT PB: amount. */
  readonly spendDownBilledAmount?: Coded<Amt, { readonly qualifier: "PB" }> | undefined;
  /** III: further information. */
  readonly additionalFact?: Coded<Iii, { readonly codeListQualifier: "ZZ" }> | undefined;
  /** REF: reference. */
  readonly authorization?: Coded<Ref, { readonly qualifier: "9F" | "G1" }> | undefined;
  /** DTP: date or period. */
  readonly date?: Coded<Dtp, { readonly qualifier: "291"; readonly format: "D8" | "RD8" }> | undefined;
}

/** Loop 2100C, subscriber. */
export interface Loop2100C extends LoopBase {
  /** NM1 IL: name, required. */
  readonly name: Coded<
    Nm1,
    { readonly entityCode: "IL"; readonly entityType: "1" | "2"; readonly idQualifier: "II" | "MI" }
  >;
  /** REF: reference. */
  readonly secondaryIds?:
    | readonly Coded<
        Ref,
        {
          readonly qualifier:
            | "18"
            | "1L"
            | "1W"
            | "3H"
            | "6P"
            | "CT"
            | "EA"
            | "EJ"
            | "F6"
            | "GH"
            | "HJ"
            | "IG"
            | "N6"
            | "NQ"
            | "SY"
            | "Y4";
        }
      >[]
    | undefined;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** PRV: provider. */
  readonly provider?:
    | Coded<
        Prv,
        {
          readonly roleCode:
            | "AD"
            | "AT"
            | "BI"
            | "CO"
            | "CV"
            | "H"
            | "HH"
            | "LA"
            | "OT"
            | "P1"
            | "P2"
            | "PC"
            | "PE"
            | "R"
            | "RF"
            | "SB"
            | "SK"
            | "SU";
          readonly referenceQualifier: "9K" | "D3" | "EI" | "HPI" | "PXC" | "SY" | "TJ";
        }
      >
    | undefined;
  /** DMG: demographics. */
  readonly demographics?: Coded<Dmg, { readonly dateFormat: "D8"; readonly sex: "F" | "M" | "U" }> | undefined;
  /** INS: member. */
  readonly relationship?:
    Coded<Ins, { readonly subscriberIndicator: "Y"; readonly relationshipCode: "18" }> | undefined;
  /** HI: health care codes. */
  readonly diagnoses?: Hi | undefined;
  /** DTP: date or period. */
  readonly dates?:
    readonly Coded<Dtp, { readonly qualifier: "102" | "291"; readonly format: "D8" | "RD8" }>[] | undefined;
  /** Loop 2110C. */
  readonly inquiries?: readonly Loop2110C[] | undefined;
}

/** Loop 2110D, inquiries. */
export interface Loop2110D extends LoopBase {
  /** EQ: eligibility inquiry, required. */
  readonly inquiry: Eq;
  /** III: further information. */
  readonly additionalFact?: Coded<Iii, { readonly codeListQualifier: "ZZ" }> | undefined;
  /** REF: reference. */
  readonly authorization?: Coded<Ref, { readonly qualifier: "9F" | "G1" }> | undefined;
  /** DTP: date or period. */
  readonly date?: Coded<Dtp, { readonly qualifier: "291"; readonly format: "D8" | "RD8" }> | undefined;
}

/** Loop 2100D, dependent. */
export interface Loop2100D extends LoopBase {
  /** NM1 03: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "03"; readonly entityType: "1" }>;
  /** REF: reference. */
  readonly secondaryIds?:
    | readonly Coded<
        Ref,
        {
          readonly qualifier:
            | "18"
            | "1L"
            | "1W"
            | "6P"
            | "CT"
            | "EA"
            | "EJ"
            | "F6"
            | "GH"
            | "HJ"
            | "IF"
            | "IG"
            | "MRC"
            | "N6"
            | "SY"
            | "Y4";
        }
      >[]
    | undefined;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** PRV: provider. */
  readonly provider?:
    | Coded<
        Prv,
        {
          readonly roleCode:
            | "AD"
            | "AT"
            | "BI"
            | "CO"
            | "CV"
            | "H"
            | "HH"
            | "LA"
            | "OT"
            | "P1"
            | "P2"
            | "PC"
            | "PE"
            | "R"
            | "RF"
            | "SB"
            | "SK"
            | "SU";
          readonly referenceQualifier: "9K" | "D3" | "EI" | "HPI" | "PXC" | "SY" | "TJ";
        }
      >
    | undefined;
  /** DMG: demographics. */
  readonly demographics?: Coded<Dmg, { readonly dateFormat: "D8"; readonly sex: "F" | "M" | "U" }> | undefined;
  /** INS: member. */
  readonly relationship?:
    Coded<Ins, { readonly subscriberIndicator: "N"; readonly relationshipCode: "01" | "19" | "34" }> | undefined;
  /** HI: health care codes. */
  readonly diagnoses?: Hi | undefined;
  /** DTP: date or period. */
  readonly dates?:
    readonly Coded<Dtp, { readonly qualifier: "102" | "291"; readonly format: "D8" | "RD8" }>[] | undefined;
  /** Loop 2110D. */
  readonly inquiries?: readonly Loop2110D[] | undefined;
}

/** Loop 2000D, dependents. */
export interface Loop2000D extends LoopBase {
  /** HL 23: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "23"; readonly childCode: "0" }> | undefined;
  /** TRN: trace. */
  readonly traces?: readonly Coded<Trn, { readonly typeCode: "1" }>[] | undefined;
  /** Loop 2100D, required. */
  readonly dependent: Loop2100D;
}

/** Loop 2000C, subscribers. */
export interface Loop2000C extends LoopBase {
  /** HL 22: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "22"; readonly childCode: "0" | "1" }> | undefined;
  /** TRN: trace. */
  readonly traces?: readonly Coded<Trn, { readonly typeCode: "1" }>[] | undefined;
  /** Loop 2100C, required. */
  readonly subscriber: Loop2100C;
  /** Loop 2000D. */
  readonly dependents?: readonly Loop2000D[] | undefined;
}

/** Loop 2000B, information receivers. */
export interface Loop2000B extends LoopBase {
  /** HL 21: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "21"; readonly childCode: "1" }> | undefined;
  /** Loop 2100B, required. */
  readonly receiver: Loop2100B;
  /** Loop 2000C. */
  readonly subscribers?: readonly Loop2000C[] | undefined;
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
  readonly transactionSetHeader?: Coded<St, { readonly transactionSetIdentifier: "270" }> | undefined;
  /** BHT: beginning of a hierarchical transaction, required. */
  readonly beginning: Coded<
    Bht,
    { readonly structureCode: "0022"; readonly purposeCode: "01" | "13"; readonly typeCode: "RT" }
  >;
  /** Loop 2000A, required. */
  readonly informationSources: readonly Loop2000A[];
  /** SE: transaction set trailer. */
  readonly transactionSetTrailer?: Se | undefined;
}
