// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type { Coded, LoopBase } from "../typed/loop-types.ts";
import type {
  Amt,
  Bht,
  Cas,
  Clm,
  Cn1,
  Cr1,
  Cr2,
  Cr3,
  Crc,
  Ctp,
  Cur,
  Dmg,
  Dtp,
  Frm,
  Hcp,
  Hi,
  Hl,
  K3,
  Lin,
  Lq,
  Lx,
  Mea,
  Moa,
  N3,
  N4,
  Nm1,
  Nte,
  Oi,
  Pat,
  Per,
  Prv,
  Ps1,
  Pwk,
  Qty,
  Ref,
  Sbr,
  Se,
  St,
  Sv1,
  Sv5,
  Svd,
} from "./segments.gen.ts";

/** 837: professional claim, 005010X222A1. */
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
  readonly "2320": Loop2320;
  readonly "2410": Loop2410;
  readonly "2420A": Loop2310B;
  readonly "2420B": Loop2420B;
  readonly "2420C": Loop2420C;
  readonly "2420D": Loop2310D;
  readonly "2420E": Loop2420E;
  readonly "2420F": Loop2310A;
  readonly "2420G": Loop2310E;
  readonly "2420H": Loop2310F;
  readonly "2430": Loop2430;
  readonly "2440": Loop2440;
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
  /** PER: contact. */
  readonly contact?: Coded<Per, { readonly functionCode: "IC" }> | undefined;
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
  /** PER: contact. */
  readonly contact?: Coded<Per, { readonly functionCode: "IC" }> | undefined;
}

/** Loop 2310D, supervising provider. */
export interface Loop2310D extends LoopBase {
  /** NM1 DQ: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "DQ"; readonly entityType: "1"; readonly idQualifier: "XX" }>;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[] | undefined;
}

/** Loop 2310E, ambulance pick up. */
export interface Loop2310E extends LoopBase {
  /** NM1 PW: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "PW"; readonly entityType: "2" }>;
  /** N3: street, required. */
  readonly street: N3;
  /** N4: city, state and ZIP, required. */
  readonly cityStateZip: N4;
}

/** Loop 2310F, ambulance drop off. */
export interface Loop2310F extends LoopBase {
  /** NM1 45: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "45"; readonly entityType: "2" }>;
  /** N3: street, required. */
  readonly street: N3;
  /** N4: city, state and ZIP, required. */
  readonly cityStateZip: N4;
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

/** Loop 2330E, service facility. */
export interface Loop2330E extends LoopBase {
  /** NM1 77: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "77"; readonly entityType: "2" }>;
  /** REF: reference, required. */
  readonly secondaryIds: readonly Coded<Ref, { readonly qualifier: "0B" | "G2" | "LU" }>[];
}

/** Loop 2330F, supervising provider. */
export interface Loop2330F extends LoopBase {
  /** NM1 DQ: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "DQ"; readonly entityType: "1" }>;
  /** REF: reference, required. */
  readonly secondaryIds: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" | "LU" }>[];
}

/** Loop 2330G, billing provider. */
export interface Loop2330G extends LoopBase {
  /** NM1 85: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "85"; readonly entityType: "1" | "2" }>;
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
    {
      readonly benefitsAssigned: "N" | "W" | "Y";
      readonly patientSignatureSourceCode: "P";
      readonly releaseOfInformationCode: "I" | "Y";
    }
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
  readonly serviceFacility?: Loop2330E | undefined;
  /** Loop 2330F. */
  readonly supervisingProvider?: Loop2330F | undefined;
  /** Loop 2330G. */
  readonly billingProvider?: Loop2330G | undefined;
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

/** Loop 2420B, purchased service provider. */
export interface Loop2420B extends LoopBase {
  /** NM1 QB: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "QB"; readonly entityType: "1" | "2"; readonly idQualifier: "XX" }>;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" }>[] | undefined;
}

/** Loop 2420C, service facility. */
export interface Loop2420C extends LoopBase {
  /** NM1 77: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "77"; readonly entityType: "2"; readonly idQualifier: "XX" }>;
  /** N3: street, required. */
  readonly street: N3;
  /** N4: city, state and ZIP, required. */
  readonly cityStateZip: N4;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "G2" | "LU" }>[] | undefined;
}

/** Loop 2420E, ordering provider. */
export interface Loop2420E extends LoopBase {
  /** NM1 DK: name, required. */
  readonly name: Coded<Nm1, { readonly entityCode: "DK"; readonly entityType: "1"; readonly idQualifier: "XX" }>;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** REF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "0B" | "1G" | "G2" }>[] | undefined;
  /** PER: contact. */
  readonly contact?: Coded<Per, { readonly functionCode: "IC" }> | undefined;
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

/** Loop 2440, forms. */
export interface Loop2440 extends LoopBase {
  /** LQ: code of a list, required. */
  readonly form: Coded<Lq, { readonly listQualifier: "AS" | "UT" }>;
  /** FRM: answer on a form, required. */
  readonly answers: readonly Coded<Frm, { readonly yesNo: "N" | "W" | "Y" }>[];
}

/** Loop 2400, service lines. */
export interface Loop2400 extends LoopBase {
  /** LX: line counter, required. */
  readonly lineCounter: Lx;
  /** SV1: professional service, required. */
  readonly professionalService: Coded<
    Sv1,
    {
      readonly unit: "MJ" | "UN";
      readonly emergency: "Y";
      readonly epsdt: "Y";
      readonly familyPlanning: "Y";
      readonly copayStatusCode: "0";
    }
  >;
  /** SV5: durable medical equipment. */
  readonly durableEquipment?: Coded<Sv5, { readonly unit: "DA"; readonly frequencyCode: "1" | "4" | "6" }> | undefined;
  /** PWK: paperwork. */
  readonly attachments?:
    | readonly Coded<
        Pwk,
        { readonly transmissionCode: "AA" | "BM" | "EL" | "EM" | "FT" | "FX"; readonly idQualifier: "AC" }
      >[]
    | undefined;
  /** PWK CT; AB, AD, AF, AG, NS: paperwork. */
  readonly equipmentCertificateAttachment?:
    | Coded<Pwk, { readonly reportTypeCode: "CT"; readonly transmissionCode: "AB" | "AD" | "AF" | "AG" | "NS" }>
    | undefined;
  /** CR1: ambulance transport. */
  readonly ambulanceTransport?:
    | Coded<
        Cr1,
        { readonly weightUnit: "LB"; readonly reasonCode: "A" | "B" | "C" | "D" | "E"; readonly distanceUnit: "DH" }
      >
    | undefined;
  /** CR3: durable medical equipment certification. */
  readonly equipmentCertification?:
    Coded<Cr3, { readonly certificationTypeCode: "I" | "R" | "S"; readonly unit: "MO" }> | undefined;
  /** CRC 07: conditions. */
  readonly ambulanceCertifications?:
    readonly Coded<Crc, { readonly categoryCode: "07"; readonly conditionApplies: "N" | "Y" }>[] | undefined;
  /** CRC 70: conditions. */
  readonly hospiceEmployee?:
    Coded<Crc, { readonly categoryCode: "70"; readonly conditionApplies: "N" | "Y" }> | undefined;
  /** CRC 09: conditions. */
  readonly equipmentCondition?:
    Coded<Crc, { readonly categoryCode: "09"; readonly conditionApplies: "N" | "Y" }> | undefined;
  /** DTP 472: date or period, required. */
  readonly serviceDate: Coded<Dtp, { readonly qualifier: "472"; readonly format: "D8" | "RD8" }>;
  /** DTP 471: date or period. */
  readonly prescriptionDate?: Coded<Dtp, { readonly qualifier: "471"; readonly format: "D8" }> | undefined;
  /** DTP 607: date or period. */
  readonly certificationRevisionDate?: Coded<Dtp, { readonly qualifier: "607"; readonly format: "D8" }> | undefined;
  /** DTP 463: date or period. */
  readonly beginTherapyDate?: Coded<Dtp, { readonly qualifier: "463"; readonly format: "D8" }> | undefined;
  /** DTP 461: date or period. */
  readonly lastCertificationDate?: Coded<Dtp, { readonly qualifier: "461"; readonly format: "D8" }> | undefined;
  /** DTP 304: date or period. */
  readonly lastSeenDate?: Coded<Dtp, { readonly qualifier: "304"; readonly format: "D8" }> | undefined;
  /** DTP 738: date or period. */
  readonly hemoglobinTestDate?: Coded<Dtp, { readonly qualifier: "738"; readonly format: "D8" }> | undefined;
  /** DTP 739: date or period. */
  readonly creatinineTestDate?: Coded<Dtp, { readonly qualifier: "739"; readonly format: "D8" }> | undefined;
  /** DTP 011: date or period. */
  readonly shippedDate?: Coded<Dtp, { readonly qualifier: "011"; readonly format: "D8" }> | undefined;
  /** DTP 455: date or period. */
  readonly lastXRayDate?: Coded<Dtp, { readonly qualifier: "455"; readonly format: "D8" }> | undefined;
  /** DTP 454: date or period. */
  readonly initialTreatmentDate?: Coded<Dtp, { readonly qualifier: "454"; readonly format: "D8" }> | undefined;
  /** QTY PT: quantity. */
  readonly ambulancePatientCount?: Coded<Qty, { readonly qualifier: "PT" }> | undefined;
  /** QTY FL: quantity. */
  readonly obstetricAnesthesiaUnits?: Coded<Qty, { readonly qualifier: "FL" }> | undefined;
  /** MEA: measurement. */
  readonly testResults?:
    | readonly Coded<
        Mea,
        { readonly referenceCode: "OG" | "TR"; readonly qualifier: "HT" | "R1" | "R2" | "R3" | "R4" }
      >[]
    | undefined;
  /** CN1: contract. */
  readonly contract?: Coded<Cn1, { readonly typeCode: "01" | "02" | "03" | "04" | "05" | "06" | "09" }> | undefined;
  /** REF 9B: reference. */
  readonly repricedLineNumber?: Coded<Ref, { readonly qualifier: "9B" }> | undefined;
  /** REF 9D: reference. */
  readonly adjustedRepricedLineNumber?: Coded<Ref, { readonly qualifier: "9D" }> | undefined;
  /** REF G1: reference. */
  readonly priorAuthorizations?: readonly Coded<Ref, { readonly qualifier: "G1" }>[] | undefined;
  /** REF 6R: reference. */
  readonly lineItemControlNumber?: Coded<Ref, { readonly qualifier: "6R" }> | undefined;
  /** REF EW: reference. */
  readonly mammographyCertification?: Coded<Ref, { readonly qualifier: "EW" }> | undefined;
  /** REF X4: reference. */
  readonly cliaNumber?: Coded<Ref, { readonly qualifier: "X4" }> | undefined;
  /** REF F4: reference. */
  readonly referringCliaNumber?: Coded<Ref, { readonly qualifier: "F4" }> | undefined;
  /** REF BT: reference. */
  readonly immunizationBatch?: Coded<Ref, { readonly qualifier: "BT" }> | undefined;
  /** REF 9F: reference. */
  readonly referrals?: readonly Coded<Ref, { readonly qualifier: "9F" }>[] | undefined;
  /** AMT T: amount. */
  readonly salesTax?: Coded<Amt, { readonly qualifier: "T" }> | undefined;
  /** AMT F4: amount. */
  readonly postageClaimed?: Coded<Amt, { readonly qualifier: "F4" }> | undefined;
  /** K3: fixed format information. */
  readonly fileInformationRecords?: readonly K3[] | undefined;
  /** NTE ADD, DCP: note. */
  readonly note?: Coded<Nte, { readonly code: "ADD" | "DCP" }> | undefined;
  /** NTE TPO: note. */
  readonly thirdPartyNote?: Coded<Nte, { readonly code: "TPO" }> | undefined;
  /** PS1: purchased service. */
  readonly purchasedService?: Ps1 | undefined;
  /** HCP: repricing. */
  readonly repricing?:
    | Coded<
        Hcp,
        {
          readonly methodologyCode:
            "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13" | "14";
          readonly procedureQualifier: "ER" | "HC" | "IV" | "WK";
          readonly unit: "MJ" | "UN";
          readonly rejectReasonCode: "T1" | "T2" | "T3" | "T4" | "T5" | "T6";
          readonly policyComplianceCode: "1" | "2" | "3" | "4" | "5";
          readonly exceptionCode: "1" | "2" | "3" | "4" | "5" | "6";
        }
      >
    | undefined;
  /** Loop 2410. */
  readonly drug?: Loop2410 | undefined;
  /** Loop 2420A. */
  readonly renderingProvider?: Loop2310B | undefined;
  /** Loop 2420B. */
  readonly purchasedServiceProvider?: Loop2420B | undefined;
  /** Loop 2420C. */
  readonly serviceFacility?: Loop2420C | undefined;
  /** Loop 2420D. */
  readonly supervisingProvider?: Loop2310D | undefined;
  /** Loop 2420E. */
  readonly orderingProvider?: Loop2420E | undefined;
  /** Loop 2420F. */
  readonly referringProviders?: readonly Loop2310A[] | undefined;
  /** Loop 2420G. */
  readonly ambulancePickUp?: Loop2310E | undefined;
  /** Loop 2420H. */
  readonly ambulanceDropOff?: Loop2310F | undefined;
  /** Loop 2430. */
  readonly adjudications?: readonly Loop2430[] | undefined;
  /** Loop 2440. */
  readonly forms?: readonly Loop2440[] | undefined;
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
      readonly patientSignatureSourceCode: "P";
      readonly specialProgramCode: "02" | "03" | "05" | "09";
      readonly submissionReasonCode: "08";
      readonly delayReasonCode: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "15";
    }
  >;
  /** DTP 431: date or period. */
  readonly onsetDate?: Coded<Dtp, { readonly qualifier: "431"; readonly format: "D8" }> | undefined;
  /** DTP 454: date or period. */
  readonly initialTreatmentDate?: Coded<Dtp, { readonly qualifier: "454"; readonly format: "D8" }> | undefined;
  /** DTP 304: date or period. */
  readonly lastSeenDate?: Coded<Dtp, { readonly qualifier: "304"; readonly format: "D8" }> | undefined;
  /** DTP 453: date or period. */
  readonly acuteManifestationDate?: Coded<Dtp, { readonly qualifier: "453"; readonly format: "D8" }> | undefined;
  /** DTP 439: date or period. */
  readonly accidentDate?: Coded<Dtp, { readonly qualifier: "439"; readonly format: "D8" }> | undefined;
  /** DTP 484: date or period. */
  readonly lastMenstrualPeriodDate?: Coded<Dtp, { readonly qualifier: "484"; readonly format: "D8" }> | undefined;
  /** DTP 455: date or period. */
  readonly lastXRayDate?: Coded<Dtp, { readonly qualifier: "455"; readonly format: "D8" }> | undefined;
  /** DTP 471: date or period. */
  readonly prescriptionDate?: Coded<Dtp, { readonly qualifier: "471"; readonly format: "D8" }> | undefined;
  /** DTP 314, 360, 361: date or period. */
  readonly disabilityPeriod?:
    Coded<Dtp, { readonly qualifier: "314" | "360" | "361"; readonly format: "D8" | "RD8" }> | undefined;
  /** DTP 297: date or period. */
  readonly lastWorkedDate?: Coded<Dtp, { readonly qualifier: "297"; readonly format: "D8" }> | undefined;
  /** DTP 296: date or period. */
  readonly returnToWorkDate?: Coded<Dtp, { readonly qualifier: "296"; readonly format: "D8" }> | undefined;
  /** DTP 435: date or period. */
  readonly admissionDate?: Coded<Dtp, { readonly qualifier: "435"; readonly format: "D8" }> | undefined;
  /** DTP 096: date or period. */
  readonly dischargeDate?: Coded<Dtp, { readonly qualifier: "096"; readonly format: "D8" }> | undefined;
  /** DTP 090: date or period. */
  readonly assumedCareDate?: Coded<Dtp, { readonly qualifier: "090"; readonly format: "D8" }> | undefined;
  /** DTP 091: date or period. */
  readonly relinquishedCareDate?: Coded<Dtp, { readonly qualifier: "091"; readonly format: "D8" }> | undefined;
  /** DTP 444: date or period. */
  readonly firstContactDate?: Coded<Dtp, { readonly qualifier: "444"; readonly format: "D8" }> | undefined;
  /** DTP 050: date or period. */
  readonly repricerReceivedDate?: Coded<Dtp, { readonly qualifier: "050"; readonly format: "D8" }> | undefined;
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
  /** REF 4N: reference. */
  readonly serviceAuthorizationException?:
    Coded<Ref, { readonly qualifier: "4N"; readonly value: "1" | "2" | "3" | "4" | "5" | "6" | "7" }> | undefined;
  /** REF F5: reference. */
  readonly mandatoryMedicareCrossover?: Coded<Ref, { readonly qualifier: "F5"; readonly value: "N" | "Y" }> | undefined;
  /** REF EW: reference. */
  readonly mammographyCertification?: Coded<Ref, { readonly qualifier: "EW" }> | undefined;
  /** REF 9F: reference. */
  readonly referral?: Coded<Ref, { readonly qualifier: "9F" }> | undefined;
  /** REF G1: reference. */
  readonly priorAuthorization?: Coded<Ref, { readonly qualifier: "G1" }> | undefined;
  /** REF F8: reference. */
  readonly payerClaimControlNumber?: Coded<Ref, { readonly qualifier: "F8" }> | undefined;
  /** REF X4: reference. */
  readonly cliaNumber?: Coded<Ref, { readonly qualifier: "X4" }> | undefined;
  /** REF 9A: reference. */
  readonly repricedClaimNumber?: Coded<Ref, { readonly qualifier: "9A" }> | undefined;
  /** REF 9C: reference. */
  readonly adjustedRepricedClaimNumber?: Coded<Ref, { readonly qualifier: "9C" }> | undefined;
  /** REF LX: reference. */
  readonly investigationalDeviceExemption?: Coded<Ref, { readonly qualifier: "LX" }> | undefined;
  /** REF D9: reference. */
  readonly intermediaryClaimNumber?: Coded<Ref, { readonly qualifier: "D9" }> | undefined;
  /** REF EA: reference. */
  readonly medicalRecordNumber?: Coded<Ref, { readonly qualifier: "EA" }> | undefined;
  /** REF P4: reference. */
  readonly demonstrationProject?: Coded<Ref, { readonly qualifier: "P4" }> | undefined;
  /** REF 1J: reference. */
  readonly carePlanOversight?: Coded<Ref, { readonly qualifier: "1J" }> | undefined;
  /** K3: fixed format information. */
  readonly fileInformationRecords?: readonly K3[] | undefined;
  /** NTE: note. */
  readonly note?: Coded<Nte, { readonly code: "ADD" | "CER" | "DCP" | "DGN" | "TPO" }> | undefined;
  /** CR1: ambulance transport. */
  readonly ambulanceTransport?:
    | Coded<
        Cr1,
        { readonly weightUnit: "LB"; readonly reasonCode: "A" | "B" | "C" | "D" | "E"; readonly distanceUnit: "DH" }
      >
    | undefined;
  /** CR2: chiropractic treatment. */
  readonly spinalManipulation?:
    Coded<Cr2, { readonly conditionCode: "A" | "C" | "D" | "E" | "F" | "G" | "M" }> | undefined;
  /** CRC 07: conditions. */
  readonly ambulanceCertifications?:
    readonly Coded<Crc, { readonly categoryCode: "07"; readonly conditionApplies: "N" | "Y" }>[] | undefined;
  /** CRC E1, E2, E3: conditions. */
  readonly visionConditions?:
    | readonly Coded<Crc, { readonly categoryCode: "E1" | "E2" | "E3"; readonly conditionApplies: "N" | "Y" }>[]
    | undefined;
  /** CRC 75: conditions. */
  readonly homebound?: Coded<Crc, { readonly categoryCode: "75"; readonly conditionApplies: "Y" }> | undefined;
  /** CRC ZZ: conditions. */
  readonly epsdtReferral?:
    Coded<Crc, { readonly categoryCode: "ZZ"; readonly conditionApplies: "N" | "Y" }> | undefined;
  /** HI ABK, BK: health care codes, required. */
  readonly diagnoses: Hi;
  /** HI BP: health care codes. */
  readonly anesthesiaProcedures?: Hi | undefined;
  /** HI BG: health care codes. */
  readonly conditions?: readonly Hi[] | undefined;
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
  readonly supervisingProvider?: Loop2310D | undefined;
  /** Loop 2310E. */
  readonly ambulancePickUp?: Loop2310E | undefined;
  /** Loop 2310F. */
  readonly ambulanceDropOff?: Loop2310F | undefined;
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
  /** PER: contact. */
  readonly contact?: Coded<Per, { readonly functionCode: "IC" }> | undefined;
}

/** Loop 2000C, patients. */
export interface Loop2000C extends LoopBase {
  /** HL 23: hierarchical level. */
  readonly hierarchicalLevel?: Coded<Hl, { readonly levelCode: "23"; readonly childCode: "0" }> | undefined;
  /** PAT: patient, required. */
  readonly patientInformation: Coded<
    Pat,
    {
      readonly relationshipCode: "01" | "19" | "20" | "21" | "39" | "40" | "53" | "G8";
      readonly deathDateFormat: "D8";
      readonly weightUnit: "01";
      readonly pregnant: "Y";
    }
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
  /** PAT: patient. */
  readonly patientInformation?:
    Coded<Pat, { readonly deathDateFormat: "D8"; readonly weightUnit: "01"; readonly pregnant: "Y" }> | undefined;
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
