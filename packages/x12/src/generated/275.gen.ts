// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type { Coded, LoopBase } from "../typed/loop-types.ts";
import type { Bds, Bgn, Bin, Cat, Dtp, Efi, Lx, N3, N4, Nm1, Nx1, Per, Ref, Se, St, Stc, Trn } from "./segments.gen.ts";

/** 275: claim attachment, 005010X210. */
export type Transaction = TransactionSet;
/** Its loops, by loop id. */
export interface Loops {
  readonly "1000A": Loop1000A;
  readonly "1000B": Loop1000B;
  readonly "1100C": Loop1100C;
  readonly "1000C": Loop1000C;
  readonly "1000D": Loop1000D;
  readonly "2100A": Loop2100A;
  readonly "2110B": Loop2110B;
  readonly "2100B": Loop2100B;
  readonly "2000A": Loop2000A;
}
/** Loop 1000A, payer. */
export interface Loop1000A extends LoopBase {
  /** NM1 PR: name, required. */
  readonly name: Coded<
    Nm1,
    { readonly entityCode: "PR"; readonly entityType: "2"; readonly idQualifier: "46" | "NI" | "PI" | "XV" }
  >;
  /** PER: contact. */
  readonly contacts?: readonly Coded<Per, { readonly functionCode: "IC" }>[] | undefined;
}

/** Loop 1000B, submitter. */
export interface Loop1000B extends LoopBase {
  /** NM1 40, 41: name, required. */
  readonly name: Coded<
    Nm1,
    { readonly entityCode: "40" | "41"; readonly entityType: "1" | "2"; readonly idQualifier: "46" | "FI" | "XX" }
  >;
  /** PER: contact. */
  readonly contacts?: readonly Coded<Per, { readonly functionCode: "IC" }>[] | undefined;
}

/** Loop 1100C, address. */
export interface Loop1100C extends LoopBase {
  /** NX1: property, required. */
  readonly entity: Nx1;
  /** N3: street. */
  readonly street?: N3 | undefined;
  /** N4: city, state and ZIP. */
  readonly cityStateZip?: N4 | undefined;
}

/** Loop 1000C, provider. */
export interface Loop1000C extends LoopBase {
  /** NM1 1P, 85: name, required. */
  readonly name: Coded<
    Nm1,
    {
      readonly entityCode: "1P" | "85";
      readonly entityType: "1" | "2";
      readonly idQualifier: "24" | "34" | "FI" | "SV" | "XX";
    }
  >;
  /** REF: reference. */
  readonly secondaryIds?: readonly Ref[] | undefined;
  /** Loop 1100C. */
  readonly address?: Loop1100C | undefined;
}

/** Loop 1000D, patient. */
export interface Loop1000D extends LoopBase {
  /** NM1 QC: name, required. */
  readonly name: Coded<
    Nm1,
    { readonly entityCode: "QC"; readonly entityType: "1"; readonly idQualifier: "EI" | "II" | "MI" }
  >;
  /** REF EJ: reference. */
  readonly patientControlNumber?: Coded<Ref, { readonly qualifier: "EJ" }> | undefined;
  /** REF 1K: reference. */
  readonly payerClaimControlNumber?: Coded<Ref, { readonly qualifier: "1K" }> | undefined;
  /** REF EA: reference. */
  readonly medicalRecordNumber?: Coded<Ref, { readonly qualifier: "EA" }> | undefined;
  /** REF BLT: reference. */
  readonly billType?: Coded<Ref, { readonly qualifier: "BLT" }> | undefined;
  /** REF D9: reference. */
  readonly intermediaryClaimNumber?: Coded<Ref, { readonly qualifier: "D9" }> | undefined;
  /** DTP: date or period. */
  readonly serviceDate?: Coded<Dtp, { readonly qualifier: "472"; readonly format: "D8" | "RD8" }> | undefined;
}

/** Loop 2100A, service line. */
export interface Loop2100A extends LoopBase {
  /** DTP 472: date or period, required. */
  readonly serviceDate: Coded<Dtp, { readonly qualifier: "472"; readonly format: "D8" | "RD8" }>;
}

/** Loop 2110B, documents. */
export interface Loop2110B extends LoopBase {
  /** EFI: file information, required. */
  readonly format: Coded<Efi, { readonly securityLevelCode: "05" }>;
  /** BIN: binary data. */
  readonly binary?: Bin | undefined;
  /** BDS: binary data. */
  readonly filteredBinary?: Bds | undefined;
}

/** Loop 2100B, submission. */
export interface Loop2100B extends LoopBase {
  /** DTP 368: date or period, required. */
  readonly submissionDate: Coded<Dtp, { readonly qualifier: "368"; readonly format: "D8" }>;
  /** CAT: category of patient information, required. */
  readonly category: Cat;
  /** Loop 2110B. */
  readonly documents?: readonly Loop2110B[] | undefined;
}

/** Loop 2000A, attachments. */
export interface Loop2000A extends LoopBase {
  /** LX: line counter, required. */
  readonly assignedNumber: Lx;
  /** TRN: trace, required. */
  readonly trace: Coded<Trn, { readonly typeCode: "1" | "2" }>;
  /** STC: status. */
  readonly statuses?: readonly Stc[] | undefined;
  /** REF: reference. */
  readonly references?: readonly Ref[] | undefined;
  /** Loop 2100A. */
  readonly serviceLine?: Loop2100A | undefined;
  /** Loop 2100B, required. */
  readonly submission: Loop2100B;
}

/** The transaction set, ST to SE. */
export interface TransactionSet extends LoopBase {
  /** ST: transaction set header. */
  readonly transactionSetHeader?: Coded<St, { readonly transactionSetIdentifier: "275" }> | undefined;
  /** BGN: beginning of the transaction, required. */
  readonly beginning: Coded<Bgn, { readonly purposeCode: "02" | "11" }>;
  /** Loop 1000A, required. */
  readonly payer: Loop1000A;
  /** Loop 1000B, required. */
  readonly submitter: Loop1000B;
  /** Loop 1000C, required. */
  readonly provider: Loop1000C;
  /** Loop 1000D, required. */
  readonly patient: Loop1000D;
  /** Loop 2000A, required. */
  readonly attachments: readonly Loop2000A[];
  /** SE: transaction set trailer. */
  readonly transactionSetTrailer?: Se | undefined;
}
