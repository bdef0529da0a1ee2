// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type { Coded, LoopBase } from "../typed/loop-types.ts";
import type {
  Amt,
  Bht,
  Cas,
  Clm,
  Cn1,
  Cur,
  Dmg,
  Dn1,
  Dn2,
  Dtp,
  Hcp,
  Hi,
  Hl,
  K3,
  Lx,
  Moa,
  N3,
  N4,
  Nm1,
  Nte,
  Oi,
  Pat,
  Per,
  Prv,
  Pwk,
  Ref,
  Sbr,
  Se,
  St,
  Sv3,
  Svd,
  Too,
} from "./segments.gen.ts";

/** 837: dental claim, 005010X224A2. */
export type Transaction = TransactionSet;
/** Its loops, by loop id. */
export interface Loops {
  readonly "1000A": Loop1000A;
  readonly "1000B": Loop1000B;
  readonly "2010AA": Loop2010AA;
  readonly "2010AB": Loop2010AB;
  readonly "2010AC": Loop2010AC;
  readonly "2010BA": Loop2010BA;
  readonly "2010BB": Loop2010BB;
  readonly "2310A": Loop2310A;
  readonly "2310B": Loop2310B;
  readonly "2310C": Loop2310C;
  readonly "2310D": Loop2310D;
  readonly "2310E": Loop2310E;
  readonly "2330A": Loop2330A;
  readonly "2330B": Loop2330B;
  readonly "2330C": Loop2330C;
  readonly "2330D": Loop2330D;
  readonly "2330E": Loop2330E;
  readonly "2330F": Loop2330F;
  readonly "2330G": Loop2330G;
  readonly "2330H": Loop2330H;
  readonly "2320": Loop2320;
  readonly "2420A": Loop2310B;
  readonly "2420B": Loop2310D;
  readonly "2420C": Loop2310E;
  readonly "2420D": Loop2420D;
  readonly "2430": Loop2430;
  readonly "2400": Loop2400;
  readonly "2300": Loop2300;
  readonly "2010CA": Loop2010CA;
  readonly "2000C": Loop2000C;
  readonly "2000B": Loop2000B;
  readonly "2000A": Loop2000A;
}
/** Loop 1000A, submitter. */
export interface Loop1000A extends LoopBase {
  /** NM1 41: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "41"; readonly entityType: "1" | "2"; readonly idQualifier: "46" }>;
  /** PER: contact, required. */
  readonly contacts: readonly Coded<Per, { readonly functionCode: "IC" }>[];
}

/** Loop 1000B, receiver. */
export interface Loop1000B extends LoopBase {
  /** NM1 40: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "40"; readonly entityType: "2"; readonly idQualifier: "46" }>;
}

/** Loop 2010AA, billing provider. */
export interface Loop2010AA extends LoopBase {
  /** NM1 85: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "85"; readonly entityType: "1" | "2"; readonly idQualifier: "XX" }>;
  /** N3: street, required. */
  readonly street: N3;
  /** N4: city, state and ZIP, required. */
  readonly cityStateZip: N4;
  /** REF EI, SY: reference, required. */
  readonly taxId: Coded<Ref, { readonly qualifier: "EI" | "SY" }>;
  /** REF 0B, 1G: reference. */
  readonly licenseAndUpinNumbers?: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" }>[] | undefined;
  /** PER: contact. */
  readonly contacts?: readonly Coded<Per, { readonly functionCode: "IC" }>[] | undefined;
}

/** Loop 2010AB, pay to address. */
export interface Loop2010AB extends LoopBase {
  /** NM1 87: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "87"; readonly entityType: "1" | "2" }>;
  /** N3: street, required. */
  readonly street: N3;
  /** N4: city, state and ZIP, required. */
  readonly cityStateZip: N4;
}

/** Loop 2010AC, pay to plan. */
export interface Loop2010AC extends LoopBase {
  /** NM1 PE: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "PE"; readonly entityType: "2"; readonly idQualifier: "PI" | "XV" }>;
  /** N3: street, required. */
  readonly street: N3;
  /** N4: city, state and ZIP, required. */
  readonly cityStateZip: N4;
  /** REF 2U, FY, NF: reference. */
  readonly secondaryId?: Coded<Ref, { readonly qualifier: "2U" | "FY" | "NF" }> | undefined;
  /** REF EI: reference, required. */
  readonly taxId: Coded<Ref, { readonly qualifier: "EI" }>;
}

/** Loop 2010BA, subscriber. */
export interface Loop2010BA extends LoopBase {
  /** NM1 IL: name, required. */
  readonly name: Coded<
    Nm1,
    { readonly entityCode: "IL"; readonly entityType: "1" | "2"; readonly idQualifier: "II" | "MI" }
  >;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** DMG: demographics. */
  readonly demographics?: Coded<Dmg, { readonly dateFormat: "D8"; readonly sex: "F" | "M" | "U" }> | undefined;
  /** REF SY: reference. */
  readonly socialSecurityNumber?: Coded<Ref, { readonly qualifier: "SY" }> | undefined;
  /** REF Y4: reference. */
  readonly propertyCasualtyClaimNumber?: Coded<Ref, { readonly qualifier: "Y4" }> | undefined;
}

/** Loop 2010BB, payer. */
export interface Loop2010BB extends LoopBase {
  /** NM1 PR: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "PR"; readonly entityType: "2"; readonly idQualifier: "PI" | "XV" }>;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** REF 2U, EI, FY, NF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "2U" | "EI" | "FY" | "NF" }>[] | undefined;
  /** REF G2, LU: reference. */
  readonly billingProviderSecondaryIds?: readonly Coded<Ref, { readonly qualifier: "G2" | "LU" }>[] | undefined;
}

/** Loop 2310A, referring providers. */
export interface Loop2310A extends LoopBase {
  /** NM1 DN, P3: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "DN" | "P3"; readonly entityType: "1"; readonly idQualifier: "XX" }>;
  /** PRV: provider. */
  readonly specialty?: Coded<Prv, { readonly roleCode: "RF"; readonly referenceQualifier: "PXC" }> | undefined;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" }>[] | undefined;
}

/** Loop 2310B, rendering provider. */
export interface Loop2310B extends LoopBase {
  /** NM1 82: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "82"; readonly entityType: "1" | "2"; readonly idQualifier: "XX" }>;
  /** PRV: provider. */
  readonly specialty?: Coded<Prv, { readonly roleCode: "PE"; readonly referenceQualifier: "PXC" }> | undefined;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[] | undefined;
}

/** Loop 2310C, service facility. */
export interface Loop2310C extends LoopBase {
  /** NM1 77: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "77"; readonly entityType: "2"; readonly idQualifier: "XX" }>;
  /** N3: street, required. */
  readonly street: N3;
  /** N4: city, state and ZIP, required. */
  readonly cityStateZip: N4;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "0B" | "G2" | "LU" }>[] | undefined;
}

/** Loop 2310D, assistant surgeon. */
export interface Loop2310D extends LoopBase {
  /** NM1 DD: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "DD"; readonly entityType: "1"; readonly idQualifier: "XX" }>;
  /** PRV: provider. */
  readonly specialty?: Coded<Prv, { readonly roleCode: "AS"; readonly referenceQualifier: "PXC" }> | undefined;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[] | undefined;
}

/** Loop 2310E, supervising provider. */
export interface Loop2310E extends LoopBase {
  /** NM1 DQ: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "DQ"; readonly entityType: "1"; readonly idQualifier: "XX" }>;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[] | undefined;
}

/** Loop 2330A, subscriber. */
export interface Loop2330A extends LoopBase {
  /** NM1 IL: name, required. */
  readonly name: Coded<
    Nm1,
    { readonly entityCode: "IL"; readonly entityType: "1" | "2"; readonly idQualifier: "II" | "MI" }
  >;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** REF SY: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "SY" }>[] | undefined;
}

/** Loop 2330B, payer. */
export interface Loop2330B extends LoopBase {
  /** NM1 PR: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "PR"; readonly entityType: "2"; readonly idQualifier: "PI" | "XV" }>;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** DTP 573: date or period. */
  readonly adjudicationDate?: Coded<Dtp, { readonly qualifier: "573"; readonly format: "D8" }> | undefined;
  /** REF 2U, EI, FY, NF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "2U" | "EI" | "FY" | "NF" }>[] | undefined;
  /** REF G1: reference. */
  readonly priorAuthorization?: Coded<Ref, { readonly qualifier: "G1" }> | undefined;
  /** REF 9F: reference. */
  readonly referral?: Coded<Ref, { readonly qualifier: "9F" }> | undefined;
  /** REF T4: reference. */
  readonly claimAdjustmentIndicator?: Coded<Ref, { readonly qualifier: "T4"; readonly value: "Y" }> | undefined;
  /** REF G3: reference. */
  readonly predetermination?: Coded<Ref, { readonly qualifier: "G3" }> | undefined;
  /** REF F8: reference. */
  readonly payerClaimControlNumber?: Coded<Ref, { readonly qualifier: "F8" }> | undefined;
}

/** Loop 2330C, referring providers. */
export interface Loop2330C extends LoopBase {
  /** NM1 DN, P3: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "DN" | "P3"; readonly entityType: "1" }>;
  /** REF: reference, required. */
  readonly secondaryIds: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" }>[];
}

/** Loop 2330D, rendering provider. */
export interface Loop2330D extends LoopBase {
  /** NM1 82: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "82"; readonly entityType: "1" | "2" }>;
  /** REF: reference, required. */
  readonly secondaryIds: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[];
}

/** Loop 2330E, supervising provider. */
export interface Loop2330E extends LoopBase {
  /** NM1 DQ: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "DQ"; readonly entityType: "1" }>;
  /** REF: reference, required. */
  readonly secondaryIds: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[];
}

/** Loop 2330F, billing provider. */
export interface Loop2330F extends LoopBase {
  /** NM1 85: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "85"; readonly entityType: "1" | "2" }>;
  /** REF: reference, required. */
  readonly secondaryIds: readonly Coded<Ref, { readonly qualifier: "G2" | "LU" }>[];
}

/** Loop 2330G, service facility. */
export interface Loop2330G extends LoopBase {
  /** NM1 77: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "77"; readonly entityType: "2" }>;
  /** REF: reference, required. */
  readonly secondaryIds: readonly Coded<Ref, { readonly qualifier: "0B" | "G2" | "LU" }>[];
}

/** Loop 2330H, assistant surgeon. */
export interface Loop2330H extends LoopBase {
  /** NM1 DD: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "DD"; readonly entityType: "1" | "2" }>;
  /** REF: reference, required. */
  readonly secondaryIds: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[];
}

/** Loop 2320, other coverages. */
export interface Loop2320 extends LoopBase {
  /** SBR: subscriber, required. */
  readonly coverage: Coded<
    Sbr,
    {
      readonly payerResponsibilityCode: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "P" | "S" | "T" | "U";
      readonly relationshipCode: "18" | "01" | "19" | "20" | "21" | "39" | "40" | "53" | "G8";
      readonly insuranceTypeCode: "12" | "13" | "14" | "15" | "16" | "41" | "42" | "43" | "47";
      readonly filingIndicatorCode:
        | "11"
        | "12"
        | "13"
        | "14"
        | "15"
        | "16"
        | "17"
        | "AM"
        | "BL"
        | "CH"
        | "CI"
        | "DS"
        | "FI"
        | "HM"
        | "LM"
        | "MA"
        | "MB"
        | "MC"
        | "OF"
        | "TV"
        | "VA"
        | "WC"
        | "ZZ";
    }
  >;
  /** CAS: adjustments. */
  readonly adjustments?: readonly Coded<Cas, { readonly groupCode: "CO" | "CR" | "OA" | "PI" | "PR" }>[] | undefined;
  /** AMT D: amount. */
  readonly payerPaidAmount?: Coded<Amt, { readonly qualifier: "D" }> | undefined;
  /** AMT A8: amount. */
  readonly nonCoveredAmount?: Coded<Amt, { readonly qualifier: "A8" }> | undefined;
  /** AMT EAF: amount. */
  readonly remainingPatientLiability?: Coded<Amt, { readonly qualifier: "EAF" }> | undefined;
  /** OI: other insurance, required. */
  readonly assignmentAndRelease: Coded<
    Oi,
    { readonly benefitsAssigned: "N" | "W" | "Y"; readonly releaseOfInformationCode: "I" | "Y" }
  >;
  /** MOA: outpatient adjudication. */
  readonly outpatientAdjudication?: Moa | undefined;
  /** Loop 2330A, required. */
  readonly subscriber: Loop2330A;
  /** Loop 2330B, required. */
  readonly payer: Loop2330B;
  /** Loop 2330C. */
  readonly referringProviders?: readonly Loop2330C[] | undefined;
  /** Loop 2330D. */
  readonly renderingProvider?: Loop2330D | undefined;
  /** Loop 2330E. */
  readonly supervisingProvider?: Loop2330E | undefined;
  /** Loop 2330F. */
  readonly billingProvider?: Loop2330F | undefined;
  /** Loop 2330G. */
  readonly serviceFacility?: Loop2330G | undefined;
  /** Loop 2330H. */
  readonly assistantSurgeon?: Loop2330H | undefined;
}

/** Loop 2420D, service facility. */
export interface Loop2420D extends LoopBase {
  /** NM1 77: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "77"; readonly entityType: "2"; readonly idQualifier: "XX" }>;
  /** N3: street, required. */
  readonly street: N3;
  /** N4: city, state and ZIP, required. */
  readonly cityStateZip: N4;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "G2" | "LU" }>[] | undefined;
}

/** Loop 2430, adjudications. */
export interface Loop2430 extends LoopBase {
  /** SVD: other payer's decision, required. */
  readonly adjudication: Svd;
  /** CAS: adjustments. */
  readonly adjustments?: readonly Coded<Cas, { readonly groupCode: "CO" | "CR" | "OA" | "PI" | "PR" }>[] | undefined;
  /** DTP 573: date or period, required. */
  readonly adjudicationDate: Coded<Dtp, { readonly qualifier: "573"; readonly format: "D8" }>;
  /** AMT EAF: amount. */
  readonly remainingPatientLiability?: Coded<Amt, { readonly qualifier: "EAF" }> | undefined;
}

/** Loop 2400, service lines. */
export interface Loop2400 extends LoopBase {
  /** LX: line counter, required. */
  readonly lineCounter: Lx;
  /** SV3: dental service, required. */
  readonly dentalService: Coded<Sv3, { readonly prosthesisCode: "I" | "R" }>;
  /** TOO: tooth. */
  readonly teeth?: readonly Coded<Too, { readonly listQualifier: "JP" }>[] | undefined;
  /** DTP 472: date or period. */
  readonly serviceDate?: Coded<Dtp, { readonly qualifier: "472"; readonly format: "D8" | "RD8" }> | undefined;
  /** DTP 139, 441: date or period. */
  readonly priorPlacementDate?: Coded<Dtp, { readonly qualifier: "139" | "441"; readonly format: "D8" }> | undefined;
  /** DTP 452: date or period. */
  readonly appliancePlacementDate?: Coded<Dtp, { readonly qualifier: "452"; readonly format: "D8" }> | undefined;
  /** DTP 446: date or period. */
  readonly replacementDate?: Coded<Dtp, { readonly qualifier: "446"; readonly format: "D8" }> | undefined;
  /** DTP 196: date or period. */
  readonly treatmentStartDate?: Coded<Dtp, { readonly qualifier: "196"; readonly format: "D8" }> | undefined;
  /** DTP 198: date or period. */
  readonly treatmentCompletionDate?: Coded<Dtp, { readonly qualifier: "198"; readonly format: "D8" }> | undefined;
  /** CN1: contract. */
  readonly contract?: Coded<Cn1, { readonly typeCode: "01" | "02" | "03" | "04" | "05" | "06" | "09" }> | undefined;
  /** REF G3: reference. */
  readonly predetermination?: Coded<Ref, { readonly qualifier: "G3" }> | undefined;
  /** REF G1: reference. */
  readonly priorAuthorizations?: readonly Coded<Ref, { readonly qualifier: "G1" }>[] | undefined;
  /** REF 6R: reference. */
  readonly lineItemControlNumber?: Coded<Ref, { readonly qualifier: "6R" }> | undefined;
  /** REF 9A: reference. */
  readonly repricedClaimNumber?: Coded<Ref, { readonly qualifier: "9A" }> | undefined;
  /** REF 9C: reference. */
  readonly adjustedRepricedClaimNumber?: Coded<Ref, { readonly qualifier: "9C" }> | undefined;
  /** REF 9F: reference. */
  readonly referrals?: readonly Coded<Ref, { readonly qualifier: "9F" }>[] | undefined;
  /** AMT T: amount. */
  readonly salesTax?: Coded<Amt, { readonly qualifier: "T" }> | undefined;
  /** K3: fixed format information. */
  readonly fileInformationRecords?: readonly K3[] | undefined;
  /** HCP: repricing. */
  readonly repricing?:
    | Coded<
        Hcp,
        {
          readonly methodologyCode:
            "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13" | "14";
          readonly procedureQualifier: "AD" | "ER";
          readonly unit: "UN";
          readonly rejectReasonCode: "T1" | "T2" | "T3" | "T4" | "T5" | "T6";
          readonly policyComplianceCode: "1" | "2" | "3" | "4" | "5";
          readonly exceptionCode: "1" | "2" | "3" | "4" | "5" | "6";
        }
      >
    | undefined;
  /** Loop 2420A. */
  readonly renderingProvider?: Loop2310B | undefined;
  /** Loop 2420B. */
  readonly assistantSurgeon?: Loop2310D | undefined;
  /** Loop 2420C. */
  readonly supervisingProvider?: Loop2310E | undefined;
  /** Loop 2420D. */
  readonly serviceFacility?: Loop2420D | undefined;
  /** Loop 2430. */
  readonly adjudications?: readonly Loop2430[] | undefined;
}

/** Loop 2300, claims. */
export interface Loop2300 extends LoopBase {
  /** CLM: claim, required. */
  readonly claim: Coded<
    Clm,
    {
      readonly providerSignatureOnFile: "N" | "Y";
      readonly assignmentCode: "A" | "B" | "C";
      readonly benefitsAssigned: "N" | "W" | "Y";
      readonly releaseOfInformationCode: "I" | "Y";
      readonly specialProgramCode: "01" | "02" | "03" | "05";
      readonly submissionReasonCode: "PB" | "08";
      readonly delayReasonCode: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "15";
    }
  >;
  /** DTP 439: date or period. */
  readonly accidentDate?: Coded<Dtp, { readonly qualifier: "439"; readonly format: "D8" }> | undefined;
  /** DTP 452: date or period. */
  readonly appliancePlacementDate?: Coded<Dtp, { readonly qualifier: "452"; readonly format: "D8" }> | undefined;
  /** DTP 472: date or period. */
  readonly serviceDate?: Coded<Dtp, { readonly qualifier: "472"; readonly format: "D8" | "RD8" }> | undefined;
  /** DTP 050: date or period. */
  readonly repricerReceivedDate?: Coded<Dtp, { readonly qualifier: "050"; readonly format: "D8" }> | undefined;
  /** DN1: orthodontic treatment. */
  readonly orthodontics?: Dn1 | undefined;
  /** DN2: tooth status. */
  readonly toothStatuses?:
    readonly Coded<Dn2, { readonly statusCode: "E" | "I" | "M"; readonly codeListQualifier: "JP" }>[] | undefined;
  /** PWK: paperwork. */
  readonly attachments?:
    | readonly Coded<
        Pwk,
        { readonly transmissionCode: "AA" | "BM" | "EL" | "EM" | "FT" | "FX"; readonly idQualifier: "AC" }
      >[]
    | undefined;
  /** CN1: contract. */
  readonly contract?: Coded<Cn1, { readonly typeCode: "01" | "02" | "03" | "04" | "05" | "06" | "09" }> | undefined;
  /** AMT F5: amount. */
  readonly patientPaidAmount?: Coded<Amt, { readonly qualifier: "F5" }> | undefined;
  /** REF G3: reference. */
  readonly predetermination?: Coded<Ref, { readonly qualifier: "G3" }> | undefined;
  /** REF 4N: reference. */
  readonly serviceAuthorizationException?:
    Coded<Ref, { readonly qualifier: "4N"; readonly value: "1" | "2" | "3" | "4" | "5" | "6" | "7" }> | undefined;
  /** REF F8: reference. */
  readonly payerClaimControlNumber?: Coded<Ref, { readonly qualifier: "F8" }> | undefined;
  /** REF 9F: reference. */
  readonly referral?: Coded<Ref, { readonly qualifier: "9F" }> | undefined;
  /** REF G1: reference. */
  readonly priorAuthorization?: Coded<Ref, { readonly qualifier: "G1" }> | undefined;
  /** REF 9A: reference. */
  readonly repricedClaimNumber?: Coded<Ref, { readonly qualifier: "9A" }> | undefined;
  /** REF 9C: reference. */
  readonly adjustedRepricedClaimNumber?: Coded<Ref, { readonly qualifier: "9C" }> | undefined;
  /** REF D9: reference. */
  readonly intermediaryClaimNumber?: Coded<Ref, { readonly qualifier: "D9" }> | undefined;
  /** K3: fixed format information. */
  readonly fileInformationRecords?: readonly K3[] | undefined;
  /** NTE: note. */
  readonly notes?: readonly Coded<Nte, { readonly code: "ADD" }>[] | undefined;
  /** HI ABK, BK, TQ: health care codes. */
  readonly diagnoses?: Hi | undefined;
  /** HCP: repricing. */
  readonly repricing?:
    | Coded<
        Hcp,
        {
          readonly methodologyCode:
            "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13" | "14";
          readonly rejectReasonCode: "T1" | "T2" | "T3" | "T4" | "T5" | "T6";
          readonly policyComplianceCode: "1" | "2" | "3" | "4" | "5";
          readonly exceptionCode: "1" | "2" | "3" | "4" | "5" | "6";
        }
      >
    | undefined;
  /** Loop 2310A. */
  readonly referringProviders?: readonly Loop2310A[] | undefined;
  /** Loop 2310B. */
  readonly renderingProvider?: Loop2310B | undefined;
  /** Loop 2310C. */
  readonly serviceFacility?: Loop2310C | undefined;
  /** Loop 2310D. */
  readonly assistantSurgeon?: Loop2310D | undefined;
  /** Loop 2310E. */
  readonly supervisingProvider?: Loop2310E | undefined;
  /** Loop 2320. */
  readonly otherCoverages?: readonly Loop2320[] | undefined;
  /** Loop 2400, required. */
  readonly serviceLines: readonly Loop2400[];
}

/** Loop 2010CA, patient. */
export interface Loop2010CA extends LoopBase {
  /** NM1 QC: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "QC"; readonly entityType: "1" }>;
  /** N3: street, required. */
  readonly street: N3;
  /** N4: city, state and ZIP, required. */
  readonly cityStateZip: N4;
  /** DMG: demographics, required. */
  readonly demographics: Coded<Dmg, { readonly dateFormat: "D8"; readonly sex: "F" | "M" | "U" }>;
  /** REF Y4: reference. */
  readonly propertyCasualtyClaimNumber?: Coded<Ref, { readonly qualifier: "Y4" }> | undefined;
  /** REF 1W, SY: reference. */
  readonly propertyCasualtyPatientId?: Coded<Ref, { readonly qualifier: "1W" | "SY" }> | undefined;
}

/** Loop 2000C, patients. */
export interface Loop2000C extends LoopBase {
  /** HL 23: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "23"; readonly childCode: "0" }> | undefined;
  /** PAT: patient, required. */
  readonly patientInformation: Coded<
    Pat,
    { readonly relationshipCode: "01" | "19" | "20" | "21" | "39" | "40" | "53" | "G8" }
  >;
  /** Loop 2010CA, required. */
  readonly patient: Loop2010CA;
  /** Loop 2300. */
  readonly claims?: readonly Loop2300[] | undefined;
}

/** Loop 2000B, subscribers. */
export interface Loop2000B extends LoopBase {
  /** HL 22: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "22"; readonly childCode: "0" | "1" }> | undefined;
  /** SBR: subscriber, required. */
  readonly coverage: Coded<
    Sbr,
    {
      readonly payerResponsibilityCode: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "P" | "S" | "T" | "U";
      readonly relationshipCode: "18";
      readonly insuranceTypeCode: "12" | "13" | "14" | "15" | "16" | "41" | "42" | "43" | "47";
      readonly filingIndicatorCode:
        | "11"
        | "12"
        | "13"
        | "14"
        | "15"
        | "16"
        | "17"
        | "AM"
        | "BL"
        | "CH"
        | "CI"
        | "DS"
        | "FI"
        | "HM"
        | "LM"
        | "MA"
        | "MB"
        | "MC"
        | "OF"
        | "TV"
        | "VA"
        | "WC"
        | "ZZ";
    }
  >;
  /** Loop 2010BA, required. */
  readonly subscriber: Loop2010BA;
  /** Loop 2010BB, required. */
  readonly payer: Loop2010BB;
  /** Loop 2300. */
  readonly claims?: readonly Loop2300[] | undefined;
  /** Loop 2000C. */
  readonly patients?: readonly Loop2000C[] | undefined;
}

/** Loop 2000A, billing providers. */
export interface Loop2000A extends LoopBase {
  /** HL 20: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "20"; readonly childCode: "1" }> | undefined;
  /** PRV: provider. */
  readonly specialty?: Coded<Prv, { readonly roleCode: "BI"; readonly referenceQualifier: "PXC" }> | undefined;
  /** CUR: currency. */
  readonly foreignCurrency?: Coded<Cur, { readonly entityCode: "85" }> | undefined;
  /** Loop 2010AA, required. */
  readonly billingProvider: Loop2010AA;
  /** Loop 2010AB. */
  readonly payToAddress?: Loop2010AB | undefined;
  /** Loop 2010AC. */
  readonly payToPlan?: Loop2010AC | undefined;
  /** Loop 2000B, required. */
  readonly subscribers: readonly Loop2000B[];
}

/** The transaction set, ST to SE. */
export interface TransactionSet extends LoopBase {
  /** ST: transaction set header. */
  readonly transactionSetHeader?: Coded<St, { readonly transactionSetIdentifier: "837" }> | undefined;
  /** BHT: beginning of a hierarchical transaction, required. */
  readonly beginning: Coded<
    Bht,
    { readonly structureCode: "0019"; readonly purposeCode: "00" | "18"; readonly typeCode: "31" | "CH" | "RP" }
  >;
  /** Loop 1000A, required. */
  readonly submitter: Loop1000A;
  /** Loop 1000B, required. */
  readonly receiver: Loop1000B;
  /** Loop 2000A, required. */
  readonly billingProviders: readonly Loop2000A[];
  /** SE: transaction set trailer. */
  readonly transactionSetTrailer?: Se | undefined;
}
