// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type { Coded, LoopBase } from "../typed/loop-types.ts";
import type {
  Adx,
  Bpr,
  Cur,
  Dtm,
  Ent,
  It1,
  N1,
  N2,
  N3,
  N4,
  Nm1,
  Per,
  Rdm,
  Ref,
  Rmr,
  Sac,
  Se,
  Sln,
  St,
  Trn,
} from "./segments.gen.ts";

/** 820: premium payment, 005010X218. */
export type Transaction = TransactionSet;
/** Its loops, by loop id. */
export interface Loops {
  readonly "1000A": Loop1000A;
  readonly "1000B": Loop1000B;
  readonly "1000C": Loop1000C;
  readonly "2200A": Loop2200A;
  readonly "2312A": Loop2312A;
  readonly "2315A": Loop2315A;
  readonly "2310A": Loop2310A;
  readonly "2320A": Loop2320A;
  readonly "2300A": Loop2300A;
  readonly "2000A": Loop2000A;
  readonly "2100B": Loop2100B;
  readonly "2200B": Loop2200A;
  readonly "2320B": Loop2320A;
  readonly "2300B": Loop2300B;
  readonly "2000B": Loop2000B;
}
/** Loop 1000A, receiver. */
export interface Loop1000A extends LoopBase {
  /** N1 PE: name, required. */
  readonly name: Coded<N1, { readonly entityCode: "PE"; readonly idQualifier: "1" | "9" | "EQ" | "FI" | "XV" }>;
  /** N2: more name. */
  readonly additionalName?: N2 | undefined;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** RDM: remittance delivery. */
  readonly deliveryMethod?:
    Coded<Rdm, { readonly transmissionCode: "BM" | "EM" | "FT" | "FX" | "IA" | "OL" }> | undefined;
}

/** Loop 1000B, payer. */
export interface Loop1000B extends LoopBase {
  /** N1 PR: name, required. */
  readonly name: Coded<
    N1,
    { readonly entityCode: "PR"; readonly idQualifier: "1" | "24" | "75" | "9" | "EQ" | "FI" | "PI" }
  >;
  /** N2: more name. */
  readonly additionalName?: N2 | undefined;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** PER: contact. */
  readonly contacts?: readonly Coded<Per, { readonly functionCode: "IC" }>[] | undefined;
}

/** Loop 1000C, intermediary banks. */
export interface Loop1000C extends LoopBase {
  /** N1 04, 0B, 8W, AK, BE, BK: name, required. */
  readonly name: Coded<
    N1,
    {
      readonly entityCode:
        "04" | "0B" | "8W" | "AK" | "BE" | "BK" | "C1" | "C2" | "IAT" | "MJ" | "RB" | "Z6" | "ZB" | "ZL";
      readonly idQualifier: "31" | "57" | "94" | "A3" | "A4" | "A6" | "CF" | "G" | "PA";
    }
  >;
  /** N2: more name. */
  readonly additionalName?: N2 | undefined;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** PER: contact. */
  readonly contacts?: readonly Coded<Per, { readonly functionCode: "IC" }>[] | undefined;
}

/** Loop 2200A, earlier adjustments. */
export interface Loop2200A extends LoopBase {
  /** ADX: adjustment, required. */
  readonly adjustment: Coded<
    Adx,
    { readonly reasonCode: "52" | "53" | "80" | "81" | "86" | "BJ" | "H1" | "H6" | "RU" | "WO" | "WW" }
  >;
}

/** Loop 2312A, charges. */
export interface Loop2312A extends LoopBase {
  /** SAC: service, promotion, allowance or charge, required. */
  readonly charge: Coded<Sac, { readonly indicatorCode: "C"; readonly serviceCode: "A172" | "B680" | "D940" | "G740" }>;
}

/** Loop 2315A, member counts. */
export interface Loop2315A extends LoopBase {
  /** SLN: subline, required. */
  readonly memberCount: Coded<Sln, { readonly relationshipCode: "O" }>;
}

/** Loop 2310A, summary line. */
export interface Loop2310A extends LoopBase {
  /** IT1: item, required. */
  readonly line: It1;
  /** Loop 2312A. */
  readonly charges?: readonly Loop2312A[] | undefined;
  /** Loop 2315A. */
  readonly memberCounts?: readonly Loop2315A[] | undefined;
}

/** Loop 2320A, adjustments. */
export interface Loop2320A extends LoopBase {
  /** ADX: adjustment, required. */
  readonly adjustment: Coded<
    Adx,
    { readonly reasonCode: "20" | "52" | "53" | "AA" | "AX" | "H1" | "H6" | "IA" | "J3" }
  >;
}

/** Loop 2300A, remittances. */
export interface Loop2300A extends LoopBase {
  /** RMR: remittance item, required. */
  readonly remittance: Coded<
    Rmr,
    { readonly referenceQualifier: "11" | "1L" | "CT" | "IK"; readonly paymentActionCode: "PA" | "PI" | "PO" | "PP" }
  >;
  /** REF: reference. */
  readonly references?:
    | readonly Coded<Ref, { readonly qualifier: "14" | "17" | "18" | "2F" | "38" | "E9" | "LB" | "LU" | "ZZ" }>[]
    | undefined;
  /** DTM: date. */
  readonly coveragePeriod?: Coded<Dtm, { readonly qualifier: "582" | "AAG"; readonly format: "RD8" }> | undefined;
  /** Loop 2310A. */
  readonly summaryLine?: Loop2310A | undefined;
  /** Loop 2320A. */
  readonly adjustments?: readonly Loop2320A[] | undefined;
}

/** Loop 2000A, organization remittance. */
export interface Loop2000A extends LoopBase {
  /** ENT 2L, AG, NH, RGA, UN: entity, required. */
  readonly organization: Coded<
    Ent,
    { readonly entityCode: "2L" | "AG" | "NH" | "RGA" | "UN"; readonly idQualifier: "1" | "24" | "9" | "FI" }
  >;
  /** Loop 2200A. */
  readonly earlierAdjustments?: readonly Loop2200A[] | undefined;
  /** Loop 2300A, required. */
  readonly remittances: readonly Loop2300A[];
}

/** Loop 2100B, names. */
export interface Loop2100B extends LoopBase {
  /** NM1: name, required. */
  readonly name: Coded<
    Nm1,
    {
      readonly entityCode: "DO" | "EY" | "IL" | "QE";
      readonly entityType: "1";
      readonly idQualifier: "34" | "EI" | "N";
    }
  >;
}

/** Loop 2300B, remittances. */
export interface Loop2300B extends LoopBase {
  /** RMR: remittance item, required. */
  readonly remittance: Coded<
    Rmr,
    { readonly referenceQualifier: "11" | "9J" | "AZ" | "B7" | "CT" | "ID" | "IG" | "IK" | "KW" }
  >;
  /** REF: reference. */
  readonly references?:
    | readonly Coded<Ref, { readonly qualifier: "14" | "17" | "18" | "2F" | "38" | "E9" | "LB" | "LU" | "ZZ" }>[]
    | undefined;
  /** DTM: date. */
  readonly coveragePeriod?: Coded<Dtm, { readonly qualifier: "582" | "AAG"; readonly format: "RD8" }> | undefined;
  /** Loop 2320B. */
  readonly adjustments?: readonly Loop2320A[] | undefined;
}

/** Loop 2000B, individual remittances. */
export interface Loop2000B extends LoopBase {
  /** ENT 2J: entity, required. */
  readonly individual: Coded<Ent, { readonly entityCode: "2J"; readonly idQualifier: "34" | "EI" | "II" }>;
  /** Loop 2100B. */
  readonly names?: readonly Loop2100B[] | undefined;
  /** Loop 2200B. */
  readonly earlierAdjustments?: readonly Loop2200A[] | undefined;
  /** Loop 2300B, required. */
  readonly remittances: readonly Loop2300B[];
}

/** The transaction set, ST to SE. */
export interface TransactionSet extends LoopBase {
  /** ST: transaction set header. */
  readonly transactionSetHeader?: Coded<St, { readonly transactionSetIdentifier: "820" }> | undefined;
  /** BPR: payment, required. */
  readonly payment: Coded<
    Bpr,
    {
      readonly handlingCode: "C" | "D" | "I" | "P" | "U" | "X";
      readonly creditDebitFlag: "C";
      readonly methodCode: "ACH" | "BOP" | "CHK" | "FWT" | "NON" | "SWT";
      readonly formatCode: "CCP" | "CTX";
      readonly senderBankQualifier: "01" | "02" | "04";
      readonly senderAccountQualifier: "ALC" | "DA";
      readonly receiverBankQualifier: "01" | "02" | "04";
      readonly receiverAccountQualifier: "DA" | "SG";
    }
  >;
  /** TRN: trace, required. */
  readonly trace: Coded<Trn, { readonly typeCode: "1" | "3" }>;
  /** CUR: currency. */
  readonly currency?: Coded<Cur, { readonly entityCode: "2B" | "PR" }> | undefined;
  /** REF: reference. */
  readonly premiumReferences?:
    readonly Coded<Ref, { readonly qualifier: "14" | "17" | "18" | "2F" | "38" | "72" | "LB" }>[] | undefined;
  /** DTM 009: date. */
  readonly processDate?: Coded<Dtm, { readonly qualifier: "009" }> | undefined;
  /** DTM 035: date. */
  readonly deliveryDate?: Coded<Dtm, { readonly qualifier: "035" }> | undefined;
  /** DTM 582: date. */
  readonly coveragePeriod?: Coded<Dtm, { readonly qualifier: "582"; readonly format: "RD8" }> | undefined;
  /** DTM 097: date. */
  readonly creationDate?: Coded<Dtm, { readonly qualifier: "097" }> | undefined;
  /** Loop 1000A, required. */
  readonly receiver: Loop1000A;
  /** Loop 1000B, required. */
  readonly payer: Loop1000B;
  /** Loop 1000C. */
  readonly intermediaryBanks?: readonly Loop1000C[] | undefined;
  /** Loop 2000A. */
  readonly organizationRemittance?: Loop2000A | undefined;
  /** Loop 2000B. */
  readonly individualRemittances?: readonly Loop2000B[] | undefined;
  /** SE: transaction set trailer. */
  readonly transactionSetTrailer?: Se | undefined;
}
