// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type { Coded, LoopBase } from "../typed/loop-types.ts";
import type {
  Amt,
  Bpr,
  Cas,
  Clp,
  Cur,
  Dtm,
  Lq,
  Lx,
  Mia,
  Moa,
  N1,
  N3,
  N4,
  Nm1,
  Per,
  Plb,
  Qty,
  Rdm,
  Ref,
  Se,
  St,
  Svc,
  Trn,
  Ts2,
  Ts3,
} from "./segments.gen.ts";

/** 835: claim payment, 005010X221A1. */
export type Transaction = TransactionSet;
/** Its loops, by loop id. */
export interface Loops {
  readonly "1000A": Loop1000A;
  readonly "1000B": Loop1000B;
  readonly "2110": Loop2110;
  readonly "2100": Loop2100;
  readonly "2000": Loop2000;
}
/** Loop 1000A, payer. */
export interface Loop1000A extends LoopBase {
  /** N1 PR: name, required. */
  readonly name: Coded<N1, { readonly entityCode: "PR"; readonly idQualifier: "XV" }>;
  /** N3: street, required. */
  readonly street: N3;
  /** N4: city, state and ZIP, required. */
  readonly cityStateZip: N4;
  /** REF 2U, EO, HI, NF: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "2U" | "EO" | "HI" | "NF" }>[] | undefined;
  /** PER CX: contact. */
  readonly businessContact?: Coded<Per, { readonly functionCode: "CX" }> | undefined;
  /** PER BL: contact, required. */
  readonly technicalContacts: readonly Coded<Per, { readonly functionCode: "BL" }>[];
  /** PER IC: contact. */
  readonly website?: Coded<Per, { readonly functionCode: "IC" }> | undefined;
}

/** Loop 1000B, payee. */
export interface Loop1000B extends LoopBase {
  /** N1 PE: name, required. */
  readonly name: Coded<N1, { readonly entityCode: "PE"; readonly idQualifier: "FI" | "XV" | "XX" }>;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
  /** REF 0B, D3, PQ, TJ: reference. */
  readonly secondaryIds?: readonly Coded<Ref, { readonly qualifier: "0B" | "D3" | "PQ" | "TJ" }>[] | undefined;
  /** RDM: remittance delivery. */
  readonly remittanceDelivery?: Coded<Rdm, { readonly transmissionCode: "BM" | "EM" | "FT" | "OL" }> | undefined;
}

/** Loop 2110, services. */
export interface Loop2110 extends LoopBase {
  /** SVC: service payment, required. */
  readonly service: Svc;
  /** DTM 150: date. */
  readonly serviceStartDate?: Coded<Dtm, { readonly qualifier: "150" }> | undefined;
  /** DTM 151: date. */
  readonly serviceEndDate?: Coded<Dtm, { readonly qualifier: "151" }> | undefined;
  /** DTM 472: date. */
  readonly serviceDate?: Coded<Dtm, { readonly qualifier: "472" }> | undefined;
  /** CAS: adjustments. */
  readonly adjustments?: readonly Coded<Cas, { readonly groupCode: "CO" | "CR" | "OA" | "PI" | "PR" }>[] | undefined;
  /** REF 1S, APC, BB, E9, G1, G3: reference. */
  readonly serviceIds?:
    readonly Coded<Ref, { readonly qualifier: "1S" | "APC" | "BB" | "E9" | "G1" | "G3" | "LU" | "RB" }>[] | undefined;
  /** REF 6R: reference. */
  readonly lineItemControlNumber?: Coded<Ref, { readonly qualifier: "6R" }> | undefined;
  /** REF 0B, 1A, 1B, 1C, 1D, 1G: reference. */
  readonly renderingProviderIds?:
    | readonly Coded<
        Ref,
        {
          readonly qualifier: "0B" | "1A" | "1B" | "1C" | "1D" | "1G" | "1H" | "1J" | "D3" | "G2" | "HPI" | "SY" | "TJ";
        }
      >[]
    | undefined;
  /** REF 0K: reference. */
  readonly healthcarePolicyIds?: readonly Coded<Ref, { readonly qualifier: "0K" }>[] | undefined;
  /** AMT B6, KH, T, T2, ZK, ZL: amount. */
  readonly supplementalAmounts?:
    | readonly Coded<Amt, { readonly qualifier: "B6" | "KH" | "T" | "T2" | "ZK" | "ZL" | "ZM" | "ZN" | "ZO" }>[]
    | undefined;
  /** QTY ZK, ZL, ZM, ZN, ZO: quantity. */
  readonly supplementalQuantities?:
    readonly Coded<Qty, { readonly qualifier: "ZK" | "ZL" | "ZM" | "ZN" | "ZO" }>[] | undefined;
  /** LQ HE, RX: code of a list. */
  readonly remarkCodes?: readonly Coded<Lq, { readonly listQualifier: "HE" | "RX" }>[] | undefined;
}

/** Loop 2100, claims. */
export interface Loop2100 extends LoopBase {
  /** CLP: claim payment, required. */
  readonly claimPayment: Coded<
    Clp,
    {
      readonly statusCode: "1" | "2" | "3" | "4" | "19" | "20" | "21" | "22" | "23" | "25";
      readonly filingIndicatorCode:
        | "12"
        | "13"
        | "14"
        | "15"
        | "16"
        | "17"
        | "AM"
        | "CH"
        | "DS"
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
  /** NM1 QC: name, required. */
  readonly patientName: Coded<
    Nm1,
    { readonly entityCode: "QC"; readonly entityType: "1"; readonly idQualifier: "34" | "HN" | "II" | "MI" | "MR" }
  >;
  /** NM1 IL: name. */
  readonly subscriberName?:
    | Coded<
        Nm1,
        { readonly entityCode: "IL"; readonly entityType: "1" | "2"; readonly idQualifier: "FI" | "II" | "MI" }
      >
    | undefined;
  /** NM1 74: name. */
  readonly correctedPatientName?:
    Coded<Nm1, { readonly entityCode: "74"; readonly entityType: "1" | "2"; readonly idQualifier: "C" }> | undefined;
  /** NM1 82: name. */
  readonly serviceProviderName?:
    | Coded<
        Nm1,
        {
          readonly entityCode: "82";
          readonly entityType: "1" | "2";
          readonly idQualifier: "BD" | "BS" | "FI" | "MC" | "PC" | "SL" | "UP" | "XX";
        }
      >
    | undefined;
  /** NM1 TT: name. */
  readonly crossoverCarrierName?:
    | Coded<
        Nm1,
        {
          readonly entityCode: "TT";
          readonly entityType: "2";
          readonly idQualifier: "AD" | "FI" | "NI" | "PI" | "PP" | "XV";
        }
      >
    | undefined;
  /** NM1 PR: name. */
  readonly correctedPriorityPayerName?:
    | Coded<
        Nm1,
        {
          readonly entityCode: "PR";
          readonly entityType: "2";
          readonly idQualifier: "AD" | "FI" | "NI" | "PI" | "PP" | "XV";
        }
      >
    | undefined;
  /** NM1 GB: name. */
  readonly otherSubscriberName?:
    | Coded<
        Nm1,
        { readonly entityCode: "GB"; readonly entityType: "1" | "2"; readonly idQualifier: "FI" | "II" | "MI" }
      >
    | undefined;
  /** MIA: inpatient adjudication. */
  readonly inpatientAdjudication?: Mia | undefined;
  /** MOA: outpatient adjudication. */
  readonly outpatientAdjudication?: Moa | undefined;
  /** REF 1L, 1W, 28, 6P, 9A, 9C: reference. */
  readonly otherClaimIds?:
    | readonly Coded<
        Ref,
        {
          readonly qualifier:
            "1L" | "1W" | "28" | "6P" | "9A" | "9C" | "BB" | "CE" | "EA" | "F8" | "G1" | "G3" | "IG" | "SY";
        }
      >[]
    | undefined;
  /** REF 0B, 1A, 1B, 1C, 1D, 1G: reference. */
  readonly renderingProviderIds?:
    | readonly Coded<
        Ref,
        { readonly qualifier: "0B" | "1A" | "1B" | "1C" | "1D" | "1G" | "1H" | "1J" | "D3" | "G2" | "LU" }
      >[]
    | undefined;
  /** DTM 232: date. */
  readonly statementFromDate?: Coded<Dtm, { readonly qualifier: "232" }> | undefined;
  /** DTM 233: date. */
  readonly statementToDate?: Coded<Dtm, { readonly qualifier: "233" }> | undefined;
  /** DTM 036: date. */
  readonly coverageExpirationDate?: Coded<Dtm, { readonly qualifier: "036" }> | undefined;
  /** DTM 050: date. */
  readonly claimReceivedDate?: Coded<Dtm, { readonly qualifier: "050" }> | undefined;
  /** PER CX: contact. */
  readonly contacts?: readonly Coded<Per, { readonly functionCode: "CX" }>[] | undefined;
  /** AMT AU, D8, DY, F5, I, NL: amount. */
  readonly supplementalAmounts?:
    | readonly Coded<
        Amt,
        { readonly qualifier: "AU" | "D8" | "DY" | "F5" | "I" | "NL" | "T" | "T2" | "ZK" | "ZL" | "ZM" | "ZN" | "ZO" }
      >[]
    | undefined;
  /** QTY CA, CD, LA, LE, NE, NR: quantity. */
  readonly supplementalQuantities?:
    | readonly Coded<
        Qty,
        {
          readonly qualifier:
            "CA" | "CD" | "LA" | "LE" | "NE" | "NR" | "OU" | "PS" | "VS" | "ZK" | "ZL" | "ZM" | "ZN" | "ZO";
        }
      >[]
    | undefined;
  /** Loop 2110. */
  readonly services?: readonly Loop2110[] | undefined;
}

/** Loop 2000, header numbers. */
export interface Loop2000 extends LoopBase {
  /** LX: line counter, required. */
  readonly headerNumber: Lx;
  /** TS3: provider's totals. */
  readonly providerSummary?: Ts3 | undefined;
  /** TS2: provider's inpatient totals. */
  readonly providerSupplementalSummary?: Ts2 | undefined;
  /** Loop 2100, required. */
  readonly claims: readonly Loop2100[];
}

/** The transaction set, ST to SE. */
export interface TransactionSet extends LoopBase {
  /** ST: transaction set header. */
  readonly transactionSetHeader?: Coded<St, { readonly transactionSetIdentifier: "835" }> | undefined;
  /** BPR: payment, required. */
  readonly payment: Coded<
    Bpr,
    {
      readonly handlingCode: "C" | "D" | "H" | "I" | "P" | "U" | "X";
      readonly creditDebitFlag: "C" | "D";
      readonly methodCode: "ACH" | "BOP" | "CHK" | "FWT" | "NON";
      readonly formatCode: "CCP" | "CTX";
      readonly senderBankQualifier: "01" | "04";
      readonly senderAccountQualifier: "DA";
      readonly receiverBankQualifier: "01" | "04";
      readonly receiverAccountQualifier: "DA" | "SG";
    }
  >;
  /** TRN: trace, required. */
  readonly reassociationTrace: Coded<Trn, { readonly typeCode: "1" }>;
  /** CUR: currency. */
  readonly foreignCurrency?: Coded<Cur, { readonly entityCode: "PR" }> | undefined;
  /** REF EV: reference. */
  readonly receiverId?: Coded<Ref, { readonly qualifier: "EV" }> | undefined;
  /** REF F2: reference. */
  readonly versionId?: Coded<Ref, { readonly qualifier: "F2" }> | undefined;
  /** DTM 405: date. */
  readonly productionDate?: Coded<Dtm, { readonly qualifier: "405" }> | undefined;
  /** Loop 1000A, required. */
  readonly payer: Loop1000A;
  /** Loop 1000B, required. */
  readonly payee: Loop1000B;
  /** Loop 2000. */
  readonly headerNumbers?: readonly Loop2000[] | undefined;
  /** PLB: provider adjustments. */
  readonly providerAdjustments?: readonly Plb[] | undefined;
  /** SE: transaction set trailer. */
  readonly transactionSetTrailer?: Se | undefined;
}
