// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type { Coded, LoopBase } from "../typed/loop-types.ts";
import type {
  Amt,
  Bht,
  Cas,
  Cl1,
  Clm,
  Cn1,
  Crc,
  Ctp,
  Cur,
  Dmg,
  Dtp,
  Hcp,
  Hi,
  Hl,
  K3,
  Lin,
  Lx,
  Mia,
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
  Sv2,
  Svd,
} from "./segments.gen.ts";

/** 837: institutional predetermination, 005010X292. */
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
  readonly "2310F": Loop2310F;
  readonly "2330A": Loop2330A;
  readonly "2330B": Loop2330B;
  readonly "2330C": Loop2330C;
  readonly "2330D": Loop2330D;
  readonly "2330E": Loop2330E;
  readonly "2330F": Loop2330F;
  readonly "2330G": Loop2330G;
  readonly "2330H": Loop2330H;
  readonly "2330I": Loop2330I;
  readonly "2320": Loop2320;
  readonly "2410": Loop2410;
  readonly "2420A": Loop2310B;
  readonly "2420B": Loop2310C;
  readonly "2420C": Loop2310D;
  readonly "2420D": Loop2310F;
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
  readonly name: Coded<Nm1, { readonly entityCode: "85"; readonly entityType: "2"; readonly idQualifier: "XX" }>;
  /** N3: street, required. */
  readonly street: N3;
  /** N4: city, state and ZIP, required. */
  readonly cityStateZip: N4;
  /** REF EI: reference, required. */
  readonly taxId: Coded<Ref, { readonly qualifier: "EI" }>;
  /** PER: contact. */
  readonly contacts?: readonly Coded<Per, { readonly functionCode: "IC" }>[] | undefined;
}

/** Loop 2010AB, pay to address. */
export interface Loop2010AB extends LoopBase {
  /** NM1 87: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "87"; readonly entityType: "2" }>;
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
  readonly billingProviderSecondaryId?: Coded<Ref, { readonly qualifier: "G2" | "LU" }> | undefined;
}

/** Loop 2310A, attending provider. */
export interface Loop2310A extends LoopBase {
  /** NM1 71: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "71"; readonly entityType: "1"; readonly idQualifier: "XX" }>;
  /** PRV: provider. */
  readonly specialty?: Coded<Prv, { readonly roleCode: "AT"; readonly referenceQualifier: "PXC" }> | undefined;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[] | undefined;
}

/** Loop 2310B, operating physician. */
export interface Loop2310B extends LoopBase {
  /** NM1 72: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "72"; readonly entityType: "1"; readonly idQualifier: "XX" }>;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[] | undefined;
}

/** Loop 2310C, other operating physician. */
export interface Loop2310C extends LoopBase {
  /** NM1 ZZ: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "ZZ"; readonly entityType: "1"; readonly idQualifier: "XX" }>;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[] | undefined;
}

/** Loop 2310D, rendering provider. */
export interface Loop2310D extends LoopBase {
  /** NM1 82: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "82"; readonly entityType: "1"; readonly idQualifier: "XX" }>;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[] | undefined;
}

/** Loop 2310E, service facility. */
export interface Loop2310E extends LoopBase {
  /** NM1 77: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "77"; readonly entityType: "2"; readonly idQualifier: "XX" }>;
  /** N3: street, required. */
  readonly street: N3;
  /** N4: city, state and ZIP, required. */
  readonly cityStateZip: N4;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "0B" | "G2" | "LU" }>[] | undefined;
}

/** Loop 2310F, referring provider. */
export interface Loop2310F extends LoopBase {
  /** NM1 DN: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "DN"; readonly entityType: "1"; readonly idQualifier: "XX" }>;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" }>[] | undefined;
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
  /** REF F8: reference. */
  readonly payerClaimControlNumber?: Coded<Ref, { readonly qualifier: "F8" }> | undefined;
}

/** Loop 2330C, attending provider. */
export interface Loop2330C extends LoopBase {
  /** NM1 71: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "71"; readonly entityType: "1" }>;
  /** REF: reference, required. */
  readonly secondaryIds: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[];
}

/** Loop 2330D, operating physician. */
export interface Loop2330D extends LoopBase {
  /** NM1 72: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "72"; readonly entityType: "1" }>;
  /** REF: reference, required. */
  readonly secondaryIds: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[];
}

/** Loop 2330E, other operating physician. */
export interface Loop2330E extends LoopBase {
  /** NM1 ZZ: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "ZZ"; readonly entityType: "1" }>;
  /** REF: reference, required. */
  readonly secondaryIds: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[];
}

/** Loop 2330F, service facility. */
export interface Loop2330F extends LoopBase {
  /** NM1 77: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "77"; readonly entityType: "2" }>;
  /** REF: reference, required. */
  readonly secondaryIds: readonly Coded<Ref, { readonly qualifier: "0B" | "G2" | "LU" }>[];
}

/** Loop 2330G, rendering provider. */
export interface Loop2330G extends LoopBase {
  /** NM1 82: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "82"; readonly entityType: "1" }>;
  /** REF: reference, required. */
  readonly secondaryIds: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[];
}

/** Loop 2330H, referring provider. */
export interface Loop2330H extends LoopBase {
  /** NM1 DN: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "DN"; readonly entityType: "1" }>;
  /** REF: reference, required. */
  readonly secondaryIds: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" }>[];
}

/** Loop 2330I, billing provider. */
export interface Loop2330I extends LoopBase {
  /** NM1 85: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "85"; readonly entityType: "2" }>;
  /** REF: reference, required. */
  readonly secondaryIds: readonly Coded<Ref, { readonly qualifier: "G2" | "LU" }>[];
}

/** Loop 2320, other coverages. */
export interface Loop2320 extends LoopBase {
  /** SBR: subscriber, required. */
  readonly coverage: Coded<
    Sbr,
    {
      readonly payerResponsibilityCode: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "P" | "S" | "T" | "U";
      readonly relationshipCode: "18" | "01" | "19" | "20" | "21" | "39" | "40" | "53" | "G8";
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
  /** AMT EAF: amount. */
  readonly remainingPatientLiability?: Coded<Amt, { readonly qualifier: "EAF" }> | undefined;
  /** AMT A8: amount. */
  readonly nonCoveredAmount?: Coded<Amt, { readonly qualifier: "A8" }> | undefined;
  /** OI: other insurance, required. */
  readonly assignmentAndRelease: Coded<
    Oi,
    { readonly benefitsAssigned: "N" | "W" | "Y"; readonly releaseOfInformationCode: "I" | "Y" }
  >;
  /** MIA: inpatient adjudication. */
  readonly inpatientAdjudication?: Mia | undefined;
  /** MOA: outpatient adjudication. */
  readonly outpatientAdjudication?: Moa | undefined;
  /** Loop 2330A, required. */
  readonly subscriber: Loop2330A;
  /** Loop 2330B, required. */
  readonly payer: Loop2330B;
  /** Loop 2330C. */
  readonly attendingProvider?: Loop2330C | undefined;
  /** Loop 2330D. */
  readonly operatingPhysician?: Loop2330D | undefined;
  /** Loop 2330E. */
  readonly otherOperatingPhysician?: Loop2330E | undefined;
  /** Loop 2330F. */
  readonly serviceFacility?: Loop2330F | undefined;
  /** Loop 2330G. */
  readonly renderingProvider?: Loop2330G | undefined;
  /** Loop 2330H. */
  readonly referringProvider?: Loop2330H | undefined;
  /** Loop 2330I. */
  readonly billingProvider?: Loop2330I | undefined;
}

/** Loop 2410, drug. */
export interface Loop2410 extends LoopBase {
  /** LIN: item, required. */
  readonly identification: Lin;
  /** CTP: drug quantity, required. */
  readonly quantity: Ctp;
  /** REF VY, XZ: reference. */
  readonly prescriptionOrLinkNumber?: Coded<Ref, { readonly qualifier: "VY" | "XZ" }> | undefined;
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
  /** SV2: institutional service, required. */
  readonly institutionalService: Coded<Sv2, { readonly unit: "DA" | "UN" }>;
  /** PWK: paperwork. */
  readonly attachments?:
    | readonly Coded<
        Pwk,
        { readonly transmissionCode: "AA" | "BM" | "EL" | "EM" | "FT" | "FX"; readonly idQualifier: "AC" }
      >[]
    | undefined;
  /** DTP 472: date or period. */
  readonly serviceDate?: Coded<Dtp, { readonly qualifier: "472"; readonly format: "D8" | "RD8" }> | undefined;
  /** REF 6R: reference. */
  readonly lineItemControlNumber?: Coded<Ref, { readonly qualifier: "6R" }> | undefined;
  /** REF 9B: reference. */
  readonly repricedLineNumber?: Coded<Ref, { readonly qualifier: "9B" }> | undefined;
  /** REF 9D: reference. */
  readonly adjustedRepricedLineNumber?: Coded<Ref, { readonly qualifier: "9D" }> | undefined;
  /** AMT GT: amount. */
  readonly serviceTax?: Coded<Amt, { readonly qualifier: "GT" }> | undefined;
  /** AMT N8: amount. */
  readonly facilityTax?: Coded<Amt, { readonly qualifier: "N8" }> | undefined;
  /** NTE: note. */
  readonly thirdPartyNote?: Coded<Nte, { readonly code: "TPO" }> | undefined;
  /** HCP: repricing. */
  readonly repricing?:
    | Coded<
        Hcp,
        {
          readonly methodologyCode:
            "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13" | "14";
          readonly procedureQualifier: "ER" | "HC" | "HP" | "IV" | "WK";
          readonly unit: "DA" | "UN";
          readonly rejectReasonCode: "T1" | "T2" | "T3" | "T4" | "T5" | "T6";
          readonly policyComplianceCode: "1" | "2" | "3" | "4" | "5";
          readonly exceptionCode: "1" | "2" | "3" | "4" | "5" | "6";
        }
      >
    | undefined;
  /** Loop 2410. */
  readonly drug?: Loop2410 | undefined;
  /** Loop 2420A. */
  readonly operatingPhysician?: Loop2310B | undefined;
  /** Loop 2420B. */
  readonly otherOperatingPhysician?: Loop2310C | undefined;
  /** Loop 2420C. */
  readonly renderingProvider?: Loop2310D | undefined;
  /** Loop 2420D. */
  readonly referringProvider?: Loop2310F | undefined;
  /** Loop 2430. */
  readonly adjudications?: readonly Loop2430[] | undefined;
}

/** Loop 2300, claims. */
export interface Loop2300 extends LoopBase {
  /** CLM: claim, required. */
  readonly claim: Coded<
    Clm,
    {
      readonly assignmentCode: "A" | "B" | "C";
      readonly benefitsAssigned: "N" | "W" | "Y";
      readonly releaseOfInformationCode: "I" | "Y";
      readonly submissionReasonCode: "08" | "PB";
      readonly delayReasonCode: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "15";
    }
  >;
  /** DTP 096: date or period. */
  readonly dischargeHour?: Coded<Dtp, { readonly qualifier: "096"; readonly format: "TM" }> | undefined;
  /** DTP 434: date or period. */
  readonly statementPeriod?: Coded<Dtp, { readonly qualifier: "434"; readonly format: "RD8" }> | undefined;
  /** DTP 435: date or period. */
  readonly admissionDate?: Coded<Dtp, { readonly qualifier: "435"; readonly format: "D8" | "DT" }> | undefined;
  /** DTP 050: date or period. */
  readonly repricerReceivedDate?: Coded<Dtp, { readonly qualifier: "050"; readonly format: "D8" }> | undefined;
  /** CL1: institutional stay. */
  readonly admission?: Cl1 | undefined;
  /** PWK: paperwork. */
  readonly attachments?:
    | readonly Coded<
        Pwk,
        { readonly transmissionCode: "AA" | "BM" | "EL" | "EM" | "FT" | "FX"; readonly idQualifier: "AC" }
      >[]
    | undefined;
  /** CN1: contract. */
  readonly contract?: Coded<Cn1, { readonly typeCode: "01" | "02" | "03" | "04" | "05" | "06" | "09" }> | undefined;
  /** AMT F3: amount. */
  readonly patientEstimatedAmountDue?: Coded<Amt, { readonly qualifier: "F3" }> | undefined;
  /** REF 4N: reference. */
  readonly serviceAuthorizationException?:
    Coded<Ref, { readonly qualifier: "4N"; readonly value: "1" | "2" | "3" | "4" | "5" | "6" | "7" }> | undefined;
  /** REF 9F: reference. */
  readonly referral?: Coded<Ref, { readonly qualifier: "9F" }> | undefined;
  /** REF G1: reference. */
  readonly priorAuthorization?: Coded<Ref, { readonly qualifier: "G1" }> | undefined;
  /** REF F8: reference. */
  readonly payerClaimControlNumber?: Coded<Ref, { readonly qualifier: "F8" }> | undefined;
  /** REF 9A: reference. */
  readonly repricedClaimNumber?: Coded<Ref, { readonly qualifier: "9A" }> | undefined;
  /** REF 9C: reference. */
  readonly adjustedRepricedClaimNumber?: Coded<Ref, { readonly qualifier: "9C" }> | undefined;
  /** REF LX: reference. */
  readonly investigationalDeviceExemptions?: readonly Coded<Ref, { readonly qualifier: "LX" }>[] | undefined;
  /** REF D9: reference. */
  readonly intermediaryClaimNumber?: Coded<Ref, { readonly qualifier: "D9" }> | undefined;
  /** REF LU: reference. */
  readonly autoAccidentState?: Coded<Ref, { readonly qualifier: "LU" }> | undefined;
  /** REF EA: reference. */
  readonly medicalRecordNumber?: Coded<Ref, { readonly qualifier: "EA" }> | undefined;
  /** REF P4: reference. */
  readonly demonstrationProject?: Coded<Ref, { readonly qualifier: "P4" }> | undefined;
  /** REF G4: reference. */
  readonly peerReviewApproval?: Coded<Ref, { readonly qualifier: "G4" }> | undefined;
  /** K3: fixed format information. */
  readonly fileInformationRecords?: readonly K3[] | undefined;
  /** NTE ALG, DCP, DGN, DME, MED, NTR: note. */
  readonly notes?:
    | readonly Coded<
        Nte,
        {
          readonly code:
            | "ALG"
            | "DCP"
            | "DGN"
            | "DME"
            | "MED"
            | "NTR"
            | "ODT"
            | "RHB"
            | "RLH"
            | "RNH"
            | "SET"
            | "SFM"
            | "SPT"
            | "UPI";
        }
      >[]
    | undefined;
  /** NTE ADD: note. */
  readonly billingNote?: Coded<Nte, { readonly code: "ADD" }> | undefined;
  /** CRC: conditions. */
  readonly epsdtReferral?:
    Coded<Crc, { readonly categoryCode: "ZZ"; readonly conditionApplies: "N" | "Y" }> | undefined;
  /** HI ABK, BK: health care codes, required. */
  readonly principalDiagnosis: Hi;
  /** HI ABJ, BJ: health care codes. */
  readonly admittingDiagnosis?: Hi | undefined;
  /** HI APR, PR: health care codes. */
  readonly reasonsForVisit?: Hi | undefined;
  /** HI ABN, BN: health care codes. */
  readonly externalCauses?: Hi | undefined;
  /** HI DR: health care codes. */
  readonly diagnosisRelatedGroup?: Hi | undefined;
  /** HI ABF, BF: health care codes. */
  readonly otherDiagnoses?: readonly Hi[] | undefined;
  /** HI BBR, BR, CAH: health care codes. */
  readonly principalProcedure?: Hi | undefined;
  /** HI BBQ, BQ: health care codes. */
  readonly otherProcedures?: readonly Hi[] | undefined;
  /** HI BI: health care codes. */
  readonly occurrenceSpans?: readonly Hi[] | undefined;
  /** HI BH: health care codes. */
  readonly occurrences?: readonly Hi[] | undefined;
  /** HI BE: health care codes. */
  readonly values?: readonly Hi[] | undefined;
  /** HI BG: health care codes. */
  readonly conditions?: readonly Hi[] | undefined;
  /** HI TC: health care codes. */
  readonly treatments?: readonly Hi[] | undefined;
  /** HCP: repricing. */
  readonly repricing?:
    | Coded<
        Hcp,
        {
          readonly methodologyCode:
            "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13" | "14";
          readonly unit: "DA" | "UN";
          readonly rejectReasonCode: "T1" | "T2" | "T3" | "T4" | "T5" | "T6";
          readonly policyComplianceCode: "1" | "2" | "3" | "4" | "5";
          readonly exceptionCode: "1" | "2" | "3" | "4" | "5" | "6";
        }
      >
    | undefined;
  /** Loop 2310A. */
  readonly attendingProvider?: Loop2310A | undefined;
  /** Loop 2310B. */
  readonly operatingPhysician?: Loop2310B | undefined;
  /** Loop 2310C. */
  readonly otherOperatingPhysician?: Loop2310C | undefined;
  /** Loop 2310D. */
  readonly renderingProvider?: Loop2310D | undefined;
  /** Loop 2310E. */
  readonly serviceFacility?: Loop2310E | undefined;
  /** Loop 2310F. */
  readonly referringProvider?: Loop2310F | undefined;
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
