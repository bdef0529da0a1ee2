// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type { Coded, LoopBase } from "../typed/loop-types.ts";
import type {
  Aaa,
  Bht,
  Cl1,
  Cr1,
  Cr2,
  Cr5,
  Cr6,
  Crc,
  Dmg,
  Dtp,
  Hcr,
  Hi,
  Hl,
  Hsd,
  Ins,
  Msg,
  N3,
  N4,
  Nm1,
  Per,
  Prv,
  Pwk,
  Ref,
  Se,
  St,
  Sv1,
  Sv2,
  Sv3,
  Too,
  Trn,
  Um,
} from "./segments.gen.ts";

/** 278: services review, 005010X217. */
export type Transaction = TransactionSet;
/** Its loops, by loop id. */
export interface Loops {
  readonly "2010A": Loop2010A;
  readonly "2010B": Loop2010B;
  readonly "2010C": Loop2010C;
  readonly "2010EB": Loop2010EB;
  readonly "2010EC": Loop2010EC | Loop2010EC_2;
  readonly "2010EA": Loop2010EA;
  readonly "2010FB": Loop2010EB;
  readonly "2010FA": Loop2010EA;
  readonly "2000F": Loop2000F;
  readonly "2000E": Loop2000E;
  readonly "2010D": Loop2010D;
  readonly "2000D": Loop2000D;
  readonly "2000C": Loop2000C;
  readonly "2000B": Loop2000B;
  readonly "2000A": Loop2000A;
}
/** Loop 2010A, review organization. */
export interface Loop2010A extends LoopBase {
  /** NM1 2B, 36, PR, X3: name, required. */
  readonly name: Coded<
    Nm1,
    {
      readonly entityCode: "2B" | "36" | "PR" | "X3";
      readonly entityType: "1" | "2";
      readonly idQualifier: "24" | "34" | "46" | "FI" | "PI" | "XV" | "XX";
    }
  >;
  /** PER: contact. */
  readonly contact?: Coded<Per, { readonly functionCode: "IC" }> | undefined;
  /** AAA: validation of a request. */
  readonly requestValidations?:
    | readonly Coded<
        Aaa,
        {
          readonly validRequest: "N" | "Y";
          readonly followUpActionCode: "C" | "G" | "N" | "P" | "Q" | "R" | "S" | "W" | "X" | "Y" | "Z";
        }
      >[]
    | undefined;
}

/** Loop 2010B, requesters. */
export interface Loop2010B extends LoopBase {
  /** NM1 1P, 2B, 36, FA, PR: name, required. */
  readonly name: Coded<
    Nm1,
    {
      readonly entityCode: "1P" | "2B" | "36" | "FA" | "PR";
      readonly entityType: "1" | "2";
      readonly idQualifier: "24" | "34" | "46" | "FI" | "XX";
    }
  >;
  /** REF: reference. */
  readonly secondaryIds?:
    readonly Coded<Ref, { readonly qualifier: "1G" | "1J" | "EI" | "G5" | "N5" | "N7" | "SY" | "ZH" }>[] | undefined;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** PER: contact. */
  readonly contact?: Coded<Per, { readonly functionCode: "IC" }> | undefined;
  /** AAA: validation of a request. */
  readonly requestValidations?:
    | readonly Coded<
        Aaa,
        {
          readonly validRequest: "N" | "Y";
          readonly followUpActionCode: "C" | "G" | "N" | "P" | "Q" | "R" | "S" | "W" | "X" | "Y" | "Z";
        }
      >[]
    | undefined;
  /** PRV: provider. */
  readonly specialty?:
    | Coded<
        Prv,
        {
          readonly roleCode: "AD" | "AS" | "AT" | "BI" | "CO" | "CV" | "OP" | "OR" | "OT" | "PC" | "PE" | "RF";
          readonly referenceQualifier: "PXC";
        }
      >
    | undefined;
}

/** Loop 2010C, subscriber. */
export interface Loop2010C extends LoopBase {
  /** NM1 IL: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "IL"; readonly entityType: "1"; readonly idQualifier: "II" | "MI" }>;
  /** REF: reference. */
  readonly secondaryIds?:
    | readonly Coded<
        Ref,
        { readonly qualifier: "1L" | "3L" | "6P" | "DP" | "EJ" | "F6" | "HJ" | "IG" | "N6" | "NQ" | "SY" | "ZH" }
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
          readonly followUpActionCode: "C" | "G" | "N" | "P" | "Q" | "R" | "S" | "W" | "X" | "Y" | "Z";
        }
      >[]
    | undefined;
  /** DMG: demographics. */
  readonly demographics?: Coded<Dmg, { readonly dateFormat: "D8"; readonly sex: "F" | "M" | "U" }> | undefined;
  /** INS: member. */
  readonly relationship?:
    Coded<Ins, { readonly subscriberIndicator: "Y"; readonly relationshipCode: "18" }> | undefined;
}

/** Loop 2010EB, information contact. */
export interface Loop2010EB extends LoopBase {
  /** NM1 L5: name, required. */
  readonly name: Coded<
    Nm1,
    {
      readonly entityCode: "L5";
      readonly entityType: "1" | "2";
      readonly idQualifier: "24" | "34" | "46" | "XX" | "FI" | "PI" | "XV" | "MI" | "II";
    }
  >;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** PER: contact. */
  readonly contact?: Coded<Per, { readonly functionCode: "IC" }> | undefined;
}

/** Loop 2010EC, transport locations. */
export interface Loop2010EC extends LoopBase {
  /** NM1 45, FS, ND, PW, R3: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "45" | "FS" | "ND" | "PW" | "R3"; readonly entityType: "2" }>;
  /** N3: street, required. */
  readonly street: N3;
  /** N4: city, state and ZIP, required. */
  readonly cityStateZip: N4;
  /** AAA: validation of a request. */
  readonly requestValidations?:
    | readonly Coded<
        Aaa,
        {
          readonly validRequest: "N" | "Y";
          readonly followUpActionCode: "C" | "G" | "N" | "P" | "Q" | "R" | "S" | "W" | "X" | "Y" | "Z";
        }
      >[]
    | undefined;
}

/** Loop 2010EC, other review organizations. */
export interface Loop2010EC_2 extends LoopBase {
  /** NM1 00, CA, GG, X3: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "00" | "CA" | "GG" | "X3"; readonly entityType: "2" }>;
  /** REF: reference. */
  readonly denialReason?: Coded<Ref, { readonly qualifier: "ZZ" }> | undefined;
  /** DTP: date or period. */
  readonly denialDate?: Coded<Dtp, { readonly qualifier: "598"; readonly format: "D8" }> | undefined;
}

/** Loop 2010EA, event providers. */
export interface Loop2010EA extends LoopBase {
  /** NM1: name, required. */
  readonly name: Coded<
    Nm1,
    {
      readonly entityType: "1" | "2";
      readonly idQualifier: "24" | "34" | "46" | "XX" | "FI" | "PI" | "XV" | "MI" | "II";
    }
  >;
  /** REF: reference. */
  readonly secondaryIds?: readonly Ref[] | undefined;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** PER: contact. */
  readonly contacts?: readonly Coded<Per, { readonly functionCode: "IC" }>[] | undefined;
  /** AAA: validation of a request. */
  readonly requestValidations?:
    | readonly Coded<
        Aaa,
        {
          readonly validRequest: "N" | "Y";
          readonly followUpActionCode: "C" | "G" | "N" | "P" | "Q" | "R" | "S" | "W" | "X" | "Y" | "Z";
        }
      >[]
    | undefined;
  /** PRV: provider. */
  readonly specialty?:
    | Coded<
        Prv,
        {
          readonly roleCode: "AD" | "AS" | "AT" | "BI" | "CO" | "CV" | "OP" | "OR" | "OT" | "PC" | "PE" | "RF";
          readonly referenceQualifier: "PXC";
        }
      >
    | undefined;
}

/** Loop 2000F, services. */
export interface Loop2000F extends LoopBase {
  /** HL SS: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "SS"; readonly childCode: "0" }> | undefined;
  /** TRN: trace. */
  readonly traces?: readonly Coded<Trn, { readonly typeCode: "1" | "2" }>[] | undefined;
  /** AAA: validation of a request. */
  readonly requestValidations?:
    | readonly Coded<
        Aaa,
        {
          readonly validRequest: "N" | "Y";
          readonly followUpActionCode: "C" | "G" | "N" | "P" | "Q" | "R" | "S" | "W" | "X" | "Y" | "Z";
        }
      >[]
    | undefined;
  /** UM: health care services review. */
  readonly review?:
    | Coded<
        Um,
        {
          readonly requestCategoryCode: "AR" | "HS" | "IN" | "SC";
          readonly certificationTypeCode: "1" | "2" | "3" | "4" | "5" | "6" | "I" | "N" | "R" | "S";
        }
      >
    | undefined;
  /** HCR: review outcome. */
  readonly decision?:
    | Coded<
        Hcr,
        { readonly actionCode: "A1" | "A2" | "A3" | "A4" | "A6" | "C" | "CT" | "NA"; readonly secondOpinion: "N" | "Y" }
      >
    | undefined;
  /** REF BB: reference. */
  readonly previousReviewAuthorization?: Coded<Ref, { readonly qualifier: "BB" }> | undefined;
  /** REF NT: reference. */
  readonly administrativeReference?: Coded<Ref, { readonly qualifier: "NT" }> | undefined;
  /** DTP 472: date or period. */
  readonly serviceDate?: Coded<Dtp, { readonly qualifier: "472"; readonly format: "D8" | "RD8" }> | undefined;
  /** DTP 102: date or period. */
  readonly certificationIssueDate?: Coded<Dtp, { readonly qualifier: "102"; readonly format: "D8" }> | undefined;
  /** DTP 036: date or period. */
  readonly certificationExpirationDate?: Coded<Dtp, { readonly qualifier: "036"; readonly format: "D8" }> | undefined;
  /** DTP 007: date or period. */
  readonly certificationEffectiveDate?:
    Coded<Dtp, { readonly qualifier: "007"; readonly format: "D8" | "RD8" }> | undefined;
  /** HI: health care codes. */
  readonly wantedInformation?: Hi | undefined;
  /** SV1: professional service. */
  readonly professionalService?: Coded<Sv1, { readonly unit: "F2" | "MJ" | "UN" }> | undefined;
  /** SV2: institutional service. */
  readonly institutionalService?: Coded<Sv2, { readonly unit: "DA" | "F2" | "UN" }> | undefined;
  /** SV3: dental service. */
  readonly dentalService?: Sv3 | undefined;
  /** TOO: tooth. */
  readonly teeth?: readonly Coded<Too, { readonly listQualifier: "JP" }>[] | undefined;
  /** HSD: service delivery. */
  readonly delivery?:
    | Coded<
        Hsd,
        {
          readonly quantityQualifier: "DY" | "FL" | "HS" | "MN" | "VS";
          readonly unit: "DA" | "MO" | "WK";
          readonly timePeriodQualifier: "6" | "7" | "21" | "26" | "27" | "29" | "31" | "34" | "35";
        }
      >
    | undefined;
  /** PWK: paperwork. */
  readonly attachments?:
    | readonly Coded<
        Pwk,
        {
          readonly transmissionCode: "AA" | "AB" | "AD" | "AF" | "AG" | "BM" | "EL" | "EM" | "FX" | "VO";
          readonly idQualifier: "AC";
        }
      >[]
    | undefined;
  /** MSG: message. */
  readonly message?: Msg | undefined;
  /** Loop 2010FB. */
  readonly informationContact?: Loop2010EB | undefined;
  /** Loop 2010FA. */
  readonly serviceProviders?: readonly Loop2010EA[] | undefined;
}

/** Loop 2000E, patient events. */
export interface Loop2000E extends LoopBase {
  /** HL EV: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "EV"; readonly childCode: "0" | "1" }> | undefined;
  /** TRN: trace. */
  readonly traces?: readonly Coded<Trn, { readonly typeCode: "1" | "2" }>[] | undefined;
  /** AAA: validation of a request. */
  readonly requestValidations?:
    | readonly Coded<
        Aaa,
        {
          readonly validRequest: "N" | "Y";
          readonly followUpActionCode: "C" | "G" | "N" | "P" | "Q" | "R" | "S" | "W" | "X" | "Y" | "Z";
        }
      >[]
    | undefined;
  /** UM: health care services review, required. */
  readonly review: Coded<
    Um,
    {
      readonly requestCategoryCode: "AR" | "HS" | "IN" | "SC";
      readonly certificationTypeCode: "1" | "2" | "3" | "4" | "5" | "6" | "I" | "N" | "R" | "S";
      readonly releaseOfInformationCode: "A" | "I" | "M" | "N" | "O" | "Y";
    }
  >;
  /** HCR: review outcome. */
  readonly decision?:
    | Coded<
        Hcr,
        { readonly actionCode: "A1" | "A2" | "A3" | "A4" | "A6" | "C" | "CT" | "NA"; readonly secondOpinion: "N" | "Y" }
      >
    | undefined;
  /** REF BB: reference. */
  readonly previousReviewAuthorization?: Coded<Ref, { readonly qualifier: "BB" }> | undefined;
  /** REF NT: reference. */
  readonly administrativeReference?: Coded<Ref, { readonly qualifier: "NT" }> | undefined;
  /** DTP 439: date or period. */
  readonly accidentDate?: Coded<Dtp, { readonly qualifier: "439"; readonly format: "D8" | "DT" }> | undefined;
  /** DTP 484: date or period. */
  readonly lastMenstrualPeriodDate?: Coded<Dtp, { readonly qualifier: "484"; readonly format: "D8" }> | undefined;
  /** DTP ABC: date or period. */
  readonly estimatedBirthDate?: Coded<Dtp, { readonly qualifier: "ABC"; readonly format: "D8" }> | undefined;
  /** DTP 431: date or period. */
  readonly onsetDate?: Coded<Dtp, { readonly qualifier: "431"; readonly format: "D8" }> | undefined;
  /** DTP AAH: date or period. */
  readonly eventDate?: Coded<Dtp, { readonly qualifier: "AAH"; readonly format: "D8" | "RD8" }> | undefined;
  /** DTP 472: date or period. */
  readonly serviceDate?: Coded<Dtp, { readonly qualifier: "472"; readonly format: "D8" | "RD8" }> | undefined;
  /** DTP 435: date or period. */
  readonly admissionDate?: Coded<Dtp, { readonly qualifier: "435"; readonly format: "D8" | "DT" | "RD8" }> | undefined;
  /** DTP 096: date or period. */
  readonly dischargeDate?: Coded<Dtp, { readonly qualifier: "096"; readonly format: "D8" | "DT" | "RD8" }> | undefined;
  /** DTP 102: date or period. */
  readonly certificationIssueDate?: Coded<Dtp, { readonly qualifier: "102"; readonly format: "D8" }> | undefined;
  /** DTP 036: date or period. */
  readonly certificationExpirationDate?: Coded<Dtp, { readonly qualifier: "036"; readonly format: "D8" }> | undefined;
  /** DTP 007: date or period. */
  readonly certificationEffectiveDate?:
    Coded<Dtp, { readonly qualifier: "007"; readonly format: "D8" | "RD8" }> | undefined;
  /** HI: health care codes. */
  readonly diagnoses?: Hi | undefined;
  /** HSD: service delivery. */
  readonly delivery?:
    | Coded<
        Hsd,
        {
          readonly quantityQualifier: "DY" | "FL" | "HS" | "MN" | "VS";
          readonly unit: "DA" | "MO" | "WK";
          readonly timePeriodQualifier: "6" | "7" | "21" | "26" | "27" | "29" | "31" | "34" | "35";
        }
      >
    | undefined;
  /** CRC: conditions. */
  readonly conditions?:
    | readonly Coded<
        Crc,
        { readonly categoryCode: "07" | "08" | "09" | "11" | "75" | "76" | "77"; readonly conditionApplies: "N" | "Y" }
      >[]
    | undefined;
  /** CL1: institutional stay. */
  readonly admission?: Cl1 | undefined;
  /** CR1: ambulance transport. */
  readonly ambulanceTransport?:
    Coded<Cr1, { readonly weightUnit: "KG" | "LB"; readonly distanceUnit: "DH" | "DK" }> | undefined;
  /** CR2: chiropractic treatment. */
  readonly spinalManipulation?: Cr2 | undefined;
  /** CR5: oxygen therapy certification. */
  readonly oxygenTherapy?: Cr5 | undefined;
  /** CR6: home health care. */
  readonly homeHealthCare?: Cr6 | undefined;
  /** PWK: paperwork. */
  readonly attachments?:
    | readonly Coded<
        Pwk,
        {
          readonly transmissionCode: "AA" | "AB" | "AD" | "AF" | "AG" | "BM" | "EL" | "EM" | "FX" | "VO";
          readonly idQualifier: "AC";
        }
      >[]
    | undefined;
  /** MSG: message. */
  readonly message?: Msg | undefined;
  /** Loop 2010EB. */
  readonly informationContact?: Loop2010EB | undefined;
  /** Loop 2010EC. */
  readonly transportLocations?: readonly Loop2010EC[] | undefined;
  /** Loop 2010EC. */
  readonly otherReviewOrganizations?: readonly Loop2010EC_2[] | undefined;
  /** Loop 2010EA. */
  readonly eventProviders?: readonly Loop2010EA[] | undefined;
  /** Loop 2000F. */
  readonly services?: readonly Loop2000F[] | undefined;
}

/** Loop 2010D, dependent. */
export interface Loop2010D extends LoopBase {
  /** NM1 QC: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "QC"; readonly entityType: "1" }>;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "EJ" | "SY" }>[] | undefined;
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
          readonly followUpActionCode: "C" | "G" | "N" | "P" | "Q" | "R" | "S" | "W" | "X" | "Y" | "Z";
        }
      >[]
    | undefined;
  /** DMG: demographics. */
  readonly demographics?: Coded<Dmg, { readonly dateFormat: "D8"; readonly sex: "F" | "M" | "U" }> | undefined;
  /** INS: member. */
  readonly relationship?: Coded<Ins, { readonly subscriberIndicator: "N" }> | undefined;
}

/** Loop 2000D, dependent level. */
export interface Loop2000D extends LoopBase {
  /** HL 23: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "23"; readonly childCode: "0" | "1" }> | undefined;
  /** Loop 2010D, required. */
  readonly dependent: Loop2010D;
  /** Loop 2000E. */
  readonly patientEvents?: readonly Loop2000E[] | undefined;
}

/** Loop 2000C, subscriber level. */
export interface Loop2000C extends LoopBase {
  /** HL 22: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "22"; readonly childCode: "0" | "1" }> | undefined;
  /** Loop 2010C, required. */
  readonly subscriber: Loop2010C;
  /** Loop 2000E. */
  readonly patientEvents?: readonly Loop2000E[] | undefined;
  /** Loop 2000D. */
  readonly dependentLevel?: Loop2000D | undefined;
}

/** Loop 2000B, requester level. */
export interface Loop2000B extends LoopBase {
  /** HL 21: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "21"; readonly childCode: "0" | "1" }> | undefined;
  /** Loop 2010B, required. */
  readonly requesters: readonly Loop2010B[];
  /** Loop 2000C. */
  readonly subscriberLevel?: Loop2000C | undefined;
}

/** Loop 2000A, review organization level. */
export interface Loop2000A extends LoopBase {
  /** HL 20: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "20"; readonly childCode: "0" | "1" }> | undefined;
  /** AAA: validation of a request. */
  readonly requestValidations?:
    | readonly Coded<
        Aaa,
        {
          readonly validRequest: "N" | "Y";
          readonly followUpActionCode: "C" | "G" | "N" | "P" | "Q" | "R" | "S" | "W" | "X" | "Y" | "Z";
        }
      >[]
    | undefined;
  /** Loop 2010A, required. */
  readonly reviewOrganization: Loop2010A;
  /** Loop 2000B. */
  readonly requesterLevel?: Loop2000B | undefined;
}

/** The transaction set, ST to SE. */
export interface TransactionSet extends LoopBase {
  /** ST: transaction set header. */
  readonly transactionSetHeader?: Coded<St, { readonly transactionSetIdentifier: "278" }> | undefined;
  /** BHT: beginning of a hierarchical transaction, required. */
  readonly beginning: Coded<
    Bht,
    {
      readonly structureCode: "0007";
      readonly purposeCode: "01" | "11" | "13" | "36";
      readonly typeCode: "18" | "19" | "AT" | "RU";
    }
  >;
  /** Loop 2000A, required. */
  readonly reviewOrganizationLevel: Loop2000A;
  /** SE: transaction set trailer. */
  readonly transactionSetTrailer?: Se | undefined;
}
