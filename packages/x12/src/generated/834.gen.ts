// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type { Coded, LoopBase } from "../typed/loop-types.ts";
import type {
  Act,
  Amt,
  Bgn,
  Cob,
  Dmg,
  Dsb,
  Dtp,
  Ec,
  Hd,
  Hlh,
  Icm,
  Idc,
  Ins,
  Le,
  Ls,
  Lui,
  Lx,
  N1,
  N3,
  N4,
  Nm1,
  Per,
  Pla,
  Qty,
  Ref,
  Se,
  St,
} from "./segments.gen.ts";

/** 834: benefit enrollment, 005010X220A1. */
export type Transaction = TransactionSet;
/** Its loops, by loop id. */
export interface Loops {
  readonly "1000A": Loop1000A;
  readonly "1000B": Loop1000B;
  readonly "1100C": Loop1100C;
  readonly "1000C": Loop1000C;
  readonly "2100A": Loop2100A;
  readonly "2100B": Loop2100B;
  readonly "2100C": Loop2100C;
  readonly "2100D": Loop2100D;
  readonly "2100E": Loop2100E;
  readonly "2100F": Loop2100F;
  readonly "2100G": Loop2100G;
  readonly "2100H": Loop2100H;
  readonly "2200": Loop2200;
  readonly "2310": Loop2310;
  readonly "2330": Loop2330;
  readonly "2320": Loop2320;
  readonly "2300": Loop2300;
  readonly "2750": Loop2750;
  readonly "2710": Loop2710;
  readonly "2000": Loop2000;
}
/** Loop 1000A, sponsor. */
export interface Loop1000A extends LoopBase {
  /** N1 P5: name, required. */
  readonly name: Coded<N1, { readonly entityCode: "P5"; readonly idQualifier: "24" | "94" | "FI" }>;
}

/** Loop 1000B, payer. */
export interface Loop1000B extends LoopBase {
  /** N1 IN: name, required. */
  readonly name: Coded<N1, { readonly entityCode: "IN"; readonly idQualifier: "94" | "FI" | "XV" }>;
}

/** Loop 1100C, account. */
export interface Loop1100C extends LoopBase {
  /** ACT: account, required. */
  readonly accountNumbers: Act;
}

/** Loop 1000C, brokers. */
export interface Loop1000C extends LoopBase {
  /** N1 BO, TV: name, required. */
  readonly name: Coded<N1, { readonly entityCode: "BO" | "TV"; readonly idQualifier: "94" | "FI" | "XV" }>;
  /** Loop 1100C. */
  readonly account?: Loop1100C | undefined;
}

/** Loop 2100A, member. */
export interface Loop2100A extends LoopBase {
  /** NM1 74, IL: name, required. */
  readonly name: Coded<
    Nm1,
    { readonly entityCode: "74" | "IL"; readonly entityType: "1"; readonly idQualifier: "34" | "ZZ" }
  >;
  /** PER: contact. */
  readonly contact?: Coded<Per, { readonly functionCode: "IP" }> | undefined;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: Coded<N4, { readonly locationQualifier: "60" | "CY" }> | undefined;
  /** DMG: demographics. */
  readonly demographics?:
    | Coded<
        Dmg,
        {
          readonly dateFormat: "D8";
          readonly sex: "F" | "M" | "U";
          readonly maritalStatusCode: "B" | "D" | "I" | "M" | "R" | "S" | "U" | "W" | "X";
          readonly citizenshipStatusCode: "1" | "2" | "3" | "4" | "5" | "6" | "7";
          readonly codeListQualifier: "REC";
        }
      >
    | undefined;
  /** EC: employment class. */
  readonly employmentClasses?:
    | readonly Coded<
        Ec,
        {
          readonly classCode1:
            | "01"
            | "02"
            | "03"
            | "04"
            | "05"
            | "06"
            | "07"
            | "08"
            | "09"
            | "10"
            | "11"
            | "12"
            | "17"
            | "18"
            | "19"
            | "20"
            | "21"
            | "22"
            | "23";
          readonly classCode2:
            | "01"
            | "02"
            | "03"
            | "04"
            | "05"
            | "06"
            | "07"
            | "08"
            | "09"
            | "10"
            | "11"
            | "12"
            | "17"
            | "18"
            | "19"
            | "20"
            | "21"
            | "22"
            | "23";
          readonly classCode3:
            | "01"
            | "02"
            | "03"
            | "04"
            | "05"
            | "06"
            | "07"
            | "08"
            | "09"
            | "10"
            | "11"
            | "12"
            | "17"
            | "18"
            | "19"
            | "20"
            | "21"
            | "22"
            | "23";
        }
      >[]
    | undefined;
  /** ICM: income. */
  readonly income?:
    | Coded<
        Icm,
        { readonly frequencyCode: "1" | "2" | "3" | "4" | "6" | "7" | "8" | "9" | "B" | "C" | "H" | "Q" | "S" | "U" }
      >
    | undefined;
  /** AMT: amount. */
  readonly policyAmounts?:
    readonly Coded<Amt, { readonly qualifier: "B9" | "C1" | "D2" | "EBA" | "FK" | "P3" | "R" }>[] | undefined;
  /** HLH: health information. */
  readonly health?: Coded<Hlh, { readonly healthCode: "N" | "S" | "T" | "U" | "X" }> | undefined;
  /** LUI: language. */
  readonly languages?:
    readonly Coded<Lui, { readonly codeQualifier: "LD" | "LE"; readonly useCode: "5" | "6" | "7" | "8" }>[] | undefined;
}

/** Loop 2100B, incorrect member. */
export interface Loop2100B extends LoopBase {
  /** NM1 70: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "70"; readonly entityType: "1"; readonly idQualifier: "34" | "ZZ" }>;
  /** DMG: demographics. */
  readonly demographics?:
    | Coded<
        Dmg,
        {
          readonly dateFormat: "D8";
          readonly sex: "F" | "M" | "U";
          readonly maritalStatusCode: "B" | "D" | "I" | "M" | "R" | "S" | "U" | "W" | "X";
          readonly citizenshipStatusCode: "1" | "2" | "3" | "4" | "5" | "6" | "7";
          readonly codeListQualifier: "REC";
        }
      >
    | undefined;
}

/** Loop 2100C, mailing address. */
export interface Loop2100C extends LoopBase {
  /** NM1 31: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "31"; readonly entityType: "1" }>;
  /** N3: street, required. */
  readonly street: N3;
  /** N4: city, state and ZIP, required. */
  readonly cityStateZip: N4;
}

/** Loop 2100D, employers. */
export interface Loop2100D extends LoopBase {
  /** NM1 36: name, required. */
  readonly name: Coded<
    Nm1,
    { readonly entityCode: "36"; readonly entityType: "1" | "2"; readonly idQualifier: "24" | "34" | "ZZ" }
  >;
  /** PER: contact. */
  readonly contact?: Coded<Per, { readonly functionCode: "EP" }> | undefined;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
}

/** Loop 2100E, schools. */
export interface Loop2100E extends LoopBase {
  /** NM1 M8: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "M8"; readonly entityType: "2" }>;
  /** PER: contact. */
  readonly contact?: Coded<Per, { readonly functionCode: "SK" }> | undefined;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
}

/** Loop 2100F, custodial parent. */
export interface Loop2100F extends LoopBase {
  /** NM1 S3: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "S3"; readonly entityType: "1"; readonly idQualifier: "34" | "ZZ" }>;
  /** PER: contact. */
  readonly contact?: Coded<Per, { readonly functionCode: "PQ" }> | undefined;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
}

/** Loop 2100G, responsible persons. */
export interface Loop2100G extends LoopBase {
  /** NM1 6Y, 9K, E1, EI, EXS, GB: name, required. */
  readonly name: Coded<
    Nm1,
    {
      readonly entityCode: "6Y" | "9K" | "E1" | "EI" | "EXS" | "GB" | "GD" | "J6" | "LR" | "QD" | "S1" | "TZ" | "X4";
      readonly entityType: "1";
      readonly idQualifier: "34" | "ZZ";
    }
  >;
  /** PER: contact. */
  readonly contact?: Coded<Per, { readonly functionCode: "RP" }> | undefined;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
}

/** Loop 2100H, drop off location. */
export interface Loop2100H extends LoopBase {
  /** NM1 45: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "45"; readonly entityType: "1" | "2" }>;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
}

/** Loop 2200, disabilities. */
export interface Loop2200 extends LoopBase {
  /** DSB: disability, required. */
  readonly disability: Coded<
    Dsb,
    { readonly typeCode: "1" | "2" | "3" | "4"; readonly procedureQualifier: "DX" | "ZZ" }
  >;
  /** DTP: date or period. */
  readonly dates?: readonly Coded<Dtp, { readonly qualifier: "360" | "361"; readonly format: "D8" }>[] | undefined;
}

/** Loop 2310, providers. */
export interface Loop2310 extends LoopBase {
  /** LX: line counter, required. */
  readonly assignedNumber: Lx;
  /** NM1: name, required. */
  readonly name: Coded<
    Nm1,
    {
      readonly entityCode: "1X" | "3D" | "80" | "FA" | "OD" | "P3" | "QA" | "QN" | "Y2";
      readonly entityType: "1" | "2";
      readonly idQualifier: "34" | "FI" | "SV" | "XX";
      readonly relationshipCode: "25" | "26" | "72";
    }
  >;
  /** N3: street. */
  readonly streets?: readonly N3[] | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** PER: contact. */
  readonly contacts?: readonly Coded<Per, { readonly functionCode: "IC" }>[] | undefined;
  /** PLA: place of a provider. */
  readonly changeReason?:
    | Coded<
        Pla,
        {
          readonly actionCode: "2";
          readonly entityCode: "1P";
          readonly reasonCode: "14" | "22" | "46" | "AA" | "AB" | "AC" | "AD" | "AE" | "AF" | "AG" | "AH" | "AI" | "AJ";
        }
      >
    | undefined;
}

/** Loop 2330, related entities. */
export interface Loop2330 extends LoopBase {
  /** NM1: name, required. */
  readonly name: Coded<
    Nm1,
    { readonly entityCode: "36" | "GW" | "IN"; readonly entityType: "2"; readonly idQualifier: "FI" | "NI" | "XV" }
  >;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** PER: contact. */
  readonly contact?: Coded<Per, { readonly functionCode: "CN" }> | undefined;
}

/** Loop 2320, other coverages. */
export interface Loop2320 extends LoopBase {
  /** COB: coordination of benefits, required. */
  readonly coordination: Coded<
    Cob,
    {
      readonly payerResponsibilityCode: "P" | "S" | "T" | "U";
      readonly coordinationCode: "1" | "5" | "6";
      readonly serviceTypeCodes: "1" | "35" | "48" | "50" | "54" | "89" | "90" | "A4" | "AG" | "AL" | "BB";
    }
  >;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "60" | "6P" | "SY" | "ZZ" }>[] | undefined;
  /** DTP: date or period. */
  readonly dates?: readonly Coded<Dtp, { readonly qualifier: "344" | "345"; readonly format: "D8" }>[] | undefined;
  /** Loop 2330. */
  readonly relatedEntities?: readonly Loop2330[] | undefined;
}

/** Loop 2300, coverages. */
export interface Loop2300 extends LoopBase {
  /** HD: health coverage, required. */
  readonly coverage: Coded<
    Hd,
    {
      readonly maintenanceTypeCode: "001" | "002" | "021" | "024" | "025" | "026" | "030" | "032";
      readonly coverageLevelCode:
        | "CHD"
        | "DEP"
        | "E1D"
        | "E2D"
        | "E3D"
        | "E5D"
        | "E6D"
        | "E7D"
        | "E8D"
        | "E9D"
        | "ECH"
        | "EMP"
        | "ESP"
        | "FAM"
        | "IND"
        | "SPC"
        | "SPO"
        | "TWO";
      readonly lateEnrollment: "N" | "Y";
    }
  >;
  /** DTP: date or period, required. */
  readonly dates: readonly Coded<
    Dtp,
    { readonly qualifier: "300" | "303" | "343" | "348" | "349" | "543" | "695"; readonly format: "D8" | "RD8" }
  >[];
  /** AMT: amount. */
  readonly policyAmounts?:
    readonly Coded<Amt, { readonly qualifier: "B9" | "C1" | "D2" | "EBA" | "FK" | "P3" | "R" }>[] | undefined;
  /** REF 17, 1L, 9V, CE, E8, M7: reference. */
  readonly policyNumbers?:
    | readonly Coded<
        Ref,
        {
          readonly qualifier:
            "17" | "1L" | "9V" | "CE" | "E8" | "M7" | "PID" | "RB" | "X9" | "XM" | "XX1" | "XX2" | "ZX" | "ZZ";
        }
      >[]
    | undefined;
  /** REF QQ: reference. */
  readonly priorCoverageMonths?: Coded<Ref, { readonly qualifier: "QQ" }> | undefined;
  /** IDC: identification card. */
  readonly identificationCards?:
    | readonly Coded<Idc, { readonly cardTypeCode: "D" | "H" | "P"; readonly actionCode: "1" | "2" | "RX" }>[]
    | undefined;
  /** Loop 2310. */
  readonly providers?: readonly Loop2310[] | undefined;
  /** Loop 2320. */
  readonly otherCoverages?: readonly Loop2320[] | undefined;
}

/** Loop 2750, category. */
export interface Loop2750 extends LoopBase {
  /** N1 75: name, required. */
  readonly name: Coded<N1, { readonly entityCode: "75" }>;
  /** REF: reference. */
  readonly reference?:
    | Coded<
        Ref,
        {
          readonly qualifier:
            | "00"
            | "17"
            | "18"
            | "19"
            | "26"
            | "3L"
            | "6M"
            | "9V"
            | "9X"
            | "GE"
            | "LU"
            | "PID"
            | "XX1"
            | "XX2"
            | "YY"
            | "ZZ";
        }
      >
    | undefined;
  /** DTP: date or period. */
  readonly date?: Coded<Dtp, { readonly qualifier: "007"; readonly format: "D8" | "RD8" }> | undefined;
}

/** Loop 2710, reporting categories. */
export interface Loop2710 extends LoopBase {
  /** LX: line counter, required. */
  readonly assignedNumber: Lx;
  /** Loop 2750. */
  readonly category?: Loop2750 | undefined;
}

/** Loop 2000, members. */
export interface Loop2000 extends LoopBase {
  /** INS: member, required. */
  readonly relationship: Coded<
    Ins,
    {
      readonly subscriberIndicator: "N" | "Y";
      readonly maintenanceTypeCode: "001" | "021" | "024" | "025" | "030";
      readonly benefitStatusCode: "A" | "C" | "S" | "T";
      readonly cobraEventCode: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "ZZ";
      readonly employmentStatusCode: "AC" | "AO" | "AU" | "FT" | "L1" | "PT" | "RT" | "TE";
      readonly studentStatusCode: "F" | "N" | "P";
      readonly handicapped: "N" | "Y";
      readonly deathDateFormat: "D8";
      readonly confidentialityCode: "R" | "U";
    }
  >;
  /** REF 0F: reference, required. */
  readonly subscriberNumber: Coded<Ref, { readonly qualifier: "0F" }>;
  /** REF 1L: reference. */
  readonly groupOrPolicyNumber?: Coded<Ref, { readonly qualifier: "1L" }> | undefined;
  /** REF 17, 23, 3H, 4A, 6O, ABB: reference. */
  readonly secondaryIds?:
    | readonly Coded<
        Ref,
        {
          readonly qualifier: "17" | "23" | "3H" | "4A" | "6O" | "ABB" | "D3" | "DX" | "F6" | "P5" | "Q4" | "QQ" | "ZZ";
        }
      >[]
    | undefined;
  /** DTP: date or period. */
  readonly memberDates?:
    | readonly Coded<
        Dtp,
        {
          readonly qualifier:
            | "050"
            | "286"
            | "296"
            | "297"
            | "300"
            | "301"
            | "303"
            | "336"
            | "337"
            | "338"
            | "339"
            | "340"
            | "341"
            | "350"
            | "351"
            | "356"
            | "357"
            | "383"
            | "385"
            | "386"
            | "393"
            | "394"
            | "473"
            | "474";
          readonly format: "D8";
        }
      >[]
    | undefined;
  /** Loop 2100A, required. */
  readonly member: Loop2100A;
  /** Loop 2100B. */
  readonly incorrectMember?: Loop2100B | undefined;
  /** Loop 2100C. */
  readonly mailingAddress?: Loop2100C | undefined;
  /** Loop 2100D. */
  readonly employers?: readonly Loop2100D[] | undefined;
  /** Loop 2100E. */
  readonly schools?: readonly Loop2100E[] | undefined;
  /** Loop 2100F. */
  readonly custodialParent?: Loop2100F | undefined;
  /** Loop 2100G. */
  readonly responsiblePersons?: readonly Loop2100G[] | undefined;
  /** Loop 2100H. */
  readonly dropOffLocation?: Loop2100H | undefined;
  /** Loop 2200. */
  readonly disabilities?: readonly Loop2200[] | undefined;
  /** Loop 2300. */
  readonly coverages?: readonly Loop2300[] | undefined;
  /** LS: loop header. */
  readonly reportingCategoriesStart?: Coded<Ls, { readonly loopId: "2700" }> | undefined;
  /** Loop 2710. */
  readonly reportingCategories?: readonly Loop2710[] | undefined;
  /** LE: loop trailer. */
  readonly reportingCategoriesEnd?: Coded<Le, { readonly loopId: "2700" }> | undefined;
}

/** The transaction set, ST to SE. */
export interface TransactionSet extends LoopBase {
  /** ST: transaction set header. */
  readonly transactionSetHeader?: Coded<St, { readonly transactionSetIdentifier: "834" }> | undefined;
  /** BGN: beginning of the transaction, required. */
  readonly beginning: Coded<Bgn, { readonly purposeCode: "00" | "15" | "22"; readonly actionCode: "2" | "4" | "RX" }>;
  /** REF 38: reference. */
  readonly masterPolicyNumber?: Coded<Ref, { readonly qualifier: "38" }> | undefined;
  /** DTP: date or period. */
  readonly fileDates?:
    | readonly Coded<
        Dtp,
        { readonly qualifier: "007" | "090" | "091" | "303" | "382" | "388"; readonly format: "D8" }
      >[]
    | undefined;
  /** QTY: quantity. */
  readonly memberTotals?: readonly Coded<Qty, { readonly qualifier: "DT" | "ET" | "TO" }>[] | undefined;
  /** Loop 1000A, required. */
  readonly sponsor: Loop1000A;
  /** Loop 1000B, required. */
  readonly payer: Loop1000B;
  /** Loop 1000C. */
  readonly brokers?: readonly Loop1000C[] | undefined;
  /** Loop 2000. */
  readonly members?: readonly Loop2000[] | undefined;
  /** SE: transaction set trailer. */
  readonly transactionSetTrailer?: Se | undefined;
}
