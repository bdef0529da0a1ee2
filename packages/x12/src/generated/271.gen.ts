// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type { Coded, LoopBase } from "../typed/loop-types.ts";
import type {
  Aaa,
  Bht,
  Dmg,
  Dtp,
  Eb,
  Hi,
  Hl,
  Hsd,
  Iii,
  Ins,
  Le,
  Ls,
  Mpi,
  Msg,
  N3,
  N4,
  Nm1,
  Per,
  Prv,
  Ref,
  Se,
  St,
  Trn,
} from "./segments.gen.ts";

/** 271: eligibility response, 005010X279A1. */
export type Transaction = TransactionSet;
/** Its loops, by loop id. */
export interface Loops {
  readonly "2100A": Loop2100A;
  readonly "2100B": Loop2100B;
  readonly "2115C": Loop2115C;
  readonly "2120C": Loop2120C;
  readonly "2110C": Loop2110C;
  readonly "2100C": Loop2100C;
  readonly "2115D": Loop2115C;
  readonly "2120D": Loop2120C;
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
  /** PER: contact. */
  readonly contacts?: readonly Coded<Per, { readonly functionCode: "IC" }>[] | undefined;
  /** AAA: validation of a request. */
  readonly requestValidations?:
    | readonly Coded<
        Aaa,
        {
          readonly validRequest: "N" | "Y";
          readonly rejectReasonCode: "04" | "41" | "42" | "79" | "80" | "T4";
          readonly followUpActionCode: "C" | "N" | "P" | "R" | "S" | "W" | "X" | "Y";
        }
      >[]
    | undefined;
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
  /** AAA: validation of a request. */
  readonly requestValidations?:
    | readonly Coded<
        Aaa,
        {
          readonly validRequest: "N" | "Y";
          readonly rejectReasonCode:
            "15" | "41" | "43" | "44" | "45" | "46" | "47" | "48" | "50" | "51" | "79" | "97" | "T4";
          readonly followUpActionCode: "C" | "N" | "R" | "S" | "W" | "X" | "Y";
        }
      >[]
    | undefined;
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

/** Loop 2115C, additional facts. */
export interface Loop2115C extends LoopBase {
  /** III: further information, required. */
  readonly fact: Coded<Iii, { readonly codeListQualifier: "GR" | "NI" | "ZZ"; readonly category: "44" }>;
}

/** Loop 2120C, related entities. */
export interface Loop2120C extends LoopBase {
  /** NM1: name, required. */
  readonly name: Coded<
    Nm1,
    {
      readonly entityType: "1" | "2";
      readonly idQualifier: "24" | "34" | "46" | "FA" | "FI" | "II" | "MI" | "NI" | "PI" | "PP" | "SV" | "XV" | "XX";
      readonly relationshipCode: "01" | "02" | "27" | "41" | "48" | "65" | "72";
    }
  >;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: Coded<N4, { readonly locationQualifier: "RJ" }> | undefined;
  /** PER: contact. */
  readonly contacts?: readonly Coded<Per, { readonly functionCode: "IC" }>[] | undefined;
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

/** Loop 2110C, benefits. */
export interface Loop2110C extends LoopBase {
  /** EB: benefit, required. */
  readonly benefit: Coded<
    Eb,
    {
      readonly coverageLevelCode: "CHD" | "DEP" | "ECH" | "EMP" | "ESP" | "FAM" | "IND" | "SPC" | "SPO";
      readonly timePeriodCode:
        | "6"
        | "7"
        | "13"
        | "21"
        | "22"
        | "23"
        | "24"
        | "25"
        | "26"
        | "27"
        | "28"
        | "29"
        | "30"
        | "31"
        | "32"
        | "33"
        | "34"
        | "35"
        | "36";
      readonly quantityQualifier:
        | "8H"
        | "99"
        | "CA"
        | "CE"
        | "D3"
        | "DB"
        | "DY"
        | "HS"
        | "LA"
        | "LE"
        | "M2"
        | "MN"
        | "P6"
        | "QA"
        | "S7"
        | "S8"
        | "VS"
        | "YY";
      readonly authorizationRequired: "N" | "U" | "Y";
      readonly inNetwork: "N" | "U" | "W" | "Y";
    }
  >;
  /** HSD: service delivery. */
  readonly deliveries?:
    | readonly Coded<
        Hsd,
        {
          readonly quantityQualifier: "DY" | "FL" | "HS" | "MN" | "VS";
          readonly unit: "DA" | "MO" | "VS" | "WK" | "YR";
          readonly timePeriodQualifier:
            | "6"
            | "7"
            | "21"
            | "22"
            | "23"
            | "24"
            | "25"
            | "26"
            | "27"
            | "28"
            | "29"
            | "30"
            | "31"
            | "32"
            | "33"
            | "34"
            | "35";
        }
      >[]
    | undefined;
  /** REF: reference. */
  readonly secondaryIds?:
    | readonly Coded<
        Ref,
        {
          readonly qualifier:
            "18" | "1L" | "1W" | "49" | "6P" | "9F" | "ALS" | "CLI" | "F6" | "FO" | "G1" | "IG" | "M7" | "N6" | "NQ";
        }
      >[]
    | undefined;
  /** DTP: date or period. */
  readonly dates?:
    | readonly Coded<
        Dtp,
        {
          readonly qualifier:
            | "096"
            | "193"
            | "194"
            | "198"
            | "290"
            | "291"
            | "292"
            | "295"
            | "304"
            | "307"
            | "318"
            | "346"
            | "348"
            | "349"
            | "356"
            | "357"
            | "435"
            | "472"
            | "636"
            | "771";
          readonly format: "D8" | "RD8";
        }
      >[]
    | undefined;
  /** AAA: validation of a request. */
  readonly requestValidations?:
    | readonly Coded<
        Aaa,
        {
          readonly validRequest: "N" | "Y";
          readonly rejectReasonCode:
            | "15"
            | "33"
            | "52"
            | "53"
            | "54"
            | "55"
            | "56"
            | "57"
            | "60"
            | "61"
            | "62"
            | "63"
            | "69"
            | "70"
            | "98"
            | "AA"
            | "AE"
            | "AF"
            | "AG"
            | "AO"
            | "CI"
            | "E8"
            | "IA"
            | "MA";
          readonly followUpActionCode: "C" | "N" | "R" | "W" | "X" | "Y";
        }
      >[]
    | undefined;
  /** MSG: message. */
  readonly messages?: readonly Msg[] | undefined;
  /** Loop 2115C. */
  readonly additionalFacts?: readonly Loop2115C[] | undefined;
  /** LS: loop header. */
  readonly relatedEntitiesStart?: Coded<Ls, { readonly loopId: "2120" }> | undefined;
  /** Loop 2120C. */
  readonly relatedEntities?: readonly Loop2120C[] | undefined;
  /** LE: loop trailer. */
  readonly relatedEntitiesEnd?: Coded<Le, { readonly loopId: "2120" }> | undefined;
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
            | "49"
            | "6P"
            | "CE"
            | "CT"
            | "EA"
            | "EJ"
            | "F6"
            | "GH"
            | "HJ"
            | "IF"
            | "IG"
            | "N6"
            | "NQ"
            | "Q4"
            | "SY"
            | "Y4";
        }
      >[]
    | undefined;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** AAA: validation of a request. */
  readonly requestValidations?:
    | readonly Coded<
        Aaa,
        { readonly validRequest: "N" | "Y"; readonly followUpActionCode: "C" | "N" | "R" | "S" | "W" | "X" | "Y" }
      >[]
    | undefined;
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
  /** DMG: demographics. */
  readonly demographics?: Coded<Dmg, { readonly dateFormat: "D8"; readonly sex: "F" | "M" | "U" }> | undefined;
  /** INS: member. */
  readonly relationship?:
    | Coded<
        Ins,
        {
          readonly subscriberIndicator: "Y";
          readonly relationshipCode: "18";
          readonly maintenanceTypeCode: "001";
          readonly maintenanceReasonCode: "25";
        }
      >
    | undefined;
  /** HI: health care codes. */
  readonly diagnoses?: Hi | undefined;
  /** DTP: date or period. */
  readonly dates?:
    | readonly Coded<
        Dtp,
        {
          readonly qualifier:
            | "096"
            | "102"
            | "152"
            | "291"
            | "307"
            | "318"
            | "340"
            | "341"
            | "342"
            | "343"
            | "346"
            | "347"
            | "356"
            | "357"
            | "382"
            | "435"
            | "442"
            | "458"
            | "472"
            | "539"
            | "540"
            | "636"
            | "771";
          readonly format: "D8" | "RD8";
        }
      >[]
    | undefined;
  /** MPI: military personnel. */
  readonly militaryServices?:
    | readonly Coded<
        Mpi,
        {
          readonly informationStatusCode: "A" | "C" | "L" | "O" | "P" | "S" | "T";
          readonly employmentStatusCode:
            "AE" | "AO" | "AS" | "AT" | "AU" | "CC" | "DD" | "HD" | "IR" | "LX" | "PE" | "RE" | "RM" | "RR" | "RU";
          readonly serviceAffiliationCode:
            | "A"
            | "B"
            | "C"
            | "D"
            | "E"
            | "F"
            | "G"
            | "H"
            | "I"
            | "J"
            | "K"
            | "L"
            | "M"
            | "N"
            | "O"
            | "Q"
            | "R"
            | "S"
            | "U"
            | "W";
          readonly periodFormat: "D8" | "RD8";
        }
      >[]
    | undefined;
  /** Loop 2110C. */
  readonly benefits?: readonly Loop2110C[] | undefined;
}

/** Loop 2110D, benefits. */
export interface Loop2110D extends LoopBase {
  /** EB: benefit, required. */
  readonly benefit: Coded<
    Eb,
    {
      readonly coverageLevelCode: "CHD" | "DEP" | "ECH" | "EMP" | "ESP" | "FAM" | "IND" | "SPC" | "SPO";
      readonly timePeriodCode:
        | "6"
        | "7"
        | "13"
        | "21"
        | "22"
        | "23"
        | "24"
        | "25"
        | "26"
        | "27"
        | "28"
        | "29"
        | "30"
        | "31"
        | "32"
        | "33"
        | "34"
        | "35"
        | "36";
      readonly quantityQualifier:
        | "8H"
        | "99"
        | "CA"
        | "CE"
        | "D3"
        | "DB"
        | "DY"
        | "HS"
        | "LA"
        | "LE"
        | "M2"
        | "MN"
        | "P6"
        | "QA"
        | "S7"
        | "S8"
        | "VS"
        | "YY";
      readonly authorizationRequired: "N" | "U" | "Y";
      readonly inNetwork: "N" | "U" | "W" | "Y";
    }
  >;
  /** HSD: service delivery. */
  readonly deliveries?:
    | readonly Coded<
        Hsd,
        {
          readonly quantityQualifier: "DY" | "FL" | "HS" | "MN" | "VS";
          readonly unit: "DA" | "MO" | "VS" | "WK" | "YR";
          readonly timePeriodQualifier:
            | "6"
            | "7"
            | "21"
            | "22"
            | "23"
            | "24"
            | "25"
            | "26"
            | "27"
            | "28"
            | "29"
            | "30"
            | "31"
            | "32"
            | "33"
            | "34"
            | "35";
        }
      >[]
    | undefined;
  /** REF: reference. */
  readonly secondaryIds?:
    | readonly Coded<
        Ref,
        {
          readonly qualifier:
            "18" | "1L" | "1W" | "49" | "6P" | "9F" | "ALS" | "CLI" | "F6" | "FO" | "G1" | "IG" | "M7" | "N6" | "NQ";
        }
      >[]
    | undefined;
  /** DTP: date or period. */
  readonly dates?:
    | readonly Coded<
        Dtp,
        {
          readonly qualifier:
            | "096"
            | "193"
            | "194"
            | "198"
            | "290"
            | "291"
            | "292"
            | "295"
            | "304"
            | "307"
            | "318"
            | "346"
            | "348"
            | "349"
            | "356"
            | "357"
            | "435"
            | "472"
            | "636"
            | "771";
          readonly format: "D8" | "RD8";
        }
      >[]
    | undefined;
  /** AAA: validation of a request. */
  readonly requestValidations?:
    | readonly Coded<
        Aaa,
        {
          readonly validRequest: "N" | "Y";
          readonly rejectReasonCode:
            | "15"
            | "33"
            | "52"
            | "53"
            | "54"
            | "55"
            | "56"
            | "57"
            | "60"
            | "61"
            | "62"
            | "63"
            | "69"
            | "70"
            | "98"
            | "AA"
            | "AE"
            | "AF"
            | "AG"
            | "AO"
            | "CI"
            | "E8"
            | "IA"
            | "MA";
          readonly followUpActionCode: "C" | "N" | "R" | "W" | "X" | "Y";
        }
      >[]
    | undefined;
  /** MSG: message. */
  readonly messages?: readonly Msg[] | undefined;
  /** Loop 2115D. */
  readonly additionalFacts?: readonly Loop2115C[] | undefined;
  /** LS: loop header. */
  readonly relatedEntitiesStart?: Coded<Ls, { readonly loopId: "2120" }> | undefined;
  /** Loop 2120D. */
  readonly relatedEntities?: readonly Loop2120C[] | undefined;
  /** LE: loop trailer. */
  readonly relatedEntitiesEnd?: Coded<Le, { readonly loopId: "2120" }> | undefined;
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
            | "49"
            | "6P"
            | "CE"
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
            | "NQ"
            | "Q4"
            | "SY"
            | "Y4";
        }
      >[]
    | undefined;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** AAA: validation of a request. */
  readonly requestValidations?:
    | readonly Coded<
        Aaa,
        { readonly validRequest: "N" | "Y"; readonly followUpActionCode: "C" | "N" | "R" | "S" | "W" | "X" | "Y" }
      >[]
    | undefined;
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
  /** DMG: demographics. */
  readonly demographics?: Coded<Dmg, { readonly dateFormat: "D8"; readonly sex: "F" | "M" | "U" }> | undefined;
  /** INS: member. */
  readonly relationship?:
    | Coded<
        Ins,
        {
          readonly subscriberIndicator: "N";
          readonly relationshipCode: "01" | "19" | "20" | "21" | "39" | "40" | "53" | "G8";
          readonly maintenanceTypeCode: "001";
          readonly maintenanceReasonCode: "25";
        }
      >
    | undefined;
  /** HI: health care codes. */
  readonly diagnoses?: Hi | undefined;
  /** DTP: date or period. */
  readonly dates?:
    | readonly Coded<
        Dtp,
        {
          readonly qualifier:
            | "096"
            | "102"
            | "152"
            | "291"
            | "307"
            | "318"
            | "340"
            | "341"
            | "342"
            | "343"
            | "346"
            | "347"
            | "356"
            | "357"
            | "382"
            | "435"
            | "442"
            | "458"
            | "472"
            | "539"
            | "540"
            | "636"
            | "771";
          readonly format: "D8" | "RD8";
        }
      >[]
    | undefined;
  /** MPI: military personnel. */
  readonly militaryServices?:
    | readonly Coded<
        Mpi,
        {
          readonly informationStatusCode: "A" | "C" | "L" | "O" | "P" | "S" | "T";
          readonly employmentStatusCode:
            "AE" | "AO" | "AS" | "AT" | "AU" | "CC" | "DD" | "HD" | "IR" | "LX" | "PE" | "RE" | "RM" | "RR" | "RU";
          readonly serviceAffiliationCode:
            | "A"
            | "B"
            | "C"
            | "D"
            | "E"
            | "F"
            | "G"
            | "H"
            | "I"
            | "J"
            | "K"
            | "L"
            | "M"
            | "N"
            | "O"
            | "Q"
            | "R"
            | "S"
            | "U"
            | "W";
          readonly periodFormat: "D8" | "RD8";
        }
      >[]
    | undefined;
  /** Loop 2110D. */
  readonly benefits?: readonly Loop2110D[] | undefined;
}

/** Loop 2000D, dependents. */
export interface Loop2000D extends LoopBase {
  /** HL 23: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "23"; readonly childCode: "0" }> | undefined;
  /** TRN: trace. */
  readonly traces?: readonly Coded<Trn, { readonly typeCode: "1" | "2" }>[] | undefined;
  /** Loop 2100D, required. */
  readonly dependent: Loop2100D;
}

/** Loop 2000C, subscribers. */
export interface Loop2000C extends LoopBase {
  /** HL 22: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "22"; readonly childCode: "0" | "1" }> | undefined;
  /** TRN: trace. */
  readonly traces?: readonly Coded<Trn, { readonly typeCode: "1" | "2" }>[] | undefined;
  /** Loop 2100C, required. */
  readonly subscriber: Loop2100C;
  /** Loop 2000D. */
  readonly dependents?: readonly Loop2000D[] | undefined;
}

/** Loop 2000B, information receivers. */
export interface Loop2000B extends LoopBase {
  /** HL 21: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "21"; readonly childCode: "0" | "1" }> | undefined;
  /** Loop 2100B, required. */
  readonly receiver: Loop2100B;
  /** Loop 2000C. */
  readonly subscribers?: readonly Loop2000C[] | undefined;
}

/** Loop 2000A, information sources. */
export interface Loop2000A extends LoopBase {
  /** HL 20: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "20"; readonly childCode: "0" | "1" }> | undefined;
  /** AAA: validation of a request. */
  readonly requestValidations?:
    | readonly Coded<
        Aaa,
        {
          readonly validRequest: "N" | "Y";
          readonly rejectReasonCode: "04" | "41" | "42" | "79";
          readonly followUpActionCode: "C" | "N" | "P" | "R" | "S" | "Y";
        }
      >[]
    | undefined;
  /** Loop 2100A, required. */
  readonly source: Loop2100A;
  /** Loop 2000B. */
  readonly informationReceivers?: readonly Loop2000B[] | undefined;
}

/** The transaction set, ST to SE. */
export interface TransactionSet extends LoopBase {
  /** ST: transaction set header. */
  readonly transactionSetHeader?: Coded<St, { readonly transactionSetIdentifier: "271" }> | undefined;
  /** BHT: beginning of a hierarchical transaction, required. */
  readonly beginning: Coded<Bht, { readonly structureCode: "0022"; readonly purposeCode: "06" | "11" }>;
  /** Loop 2000A, required. */
  readonly informationSources: readonly Loop2000A[];
  /** SE: transaction set trailer. */
  readonly transactionSetTrailer?: Se | undefined;
}
