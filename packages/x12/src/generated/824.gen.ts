// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type { Coded, LoopBase } from "../typed/loop-types.ts";
import type { Amt, Bgn, Ctx, Dtm, N1, Nm1, Nte, Oti, Per, Qty, Red, Ref, Se, St, Ted } from "./segments.gen.ts";

/** 824: application advice, 005010X186A1. */
export type Transaction = TransactionSet;
/** Its loops, by loop id. */
export interface Loops {
  readonly "1000A": Loop1000A;
  readonly "1000B": Loop1000B;
  readonly "2100": Loop2100;
  readonly "2000": Loop2000;
}
/** Loop 1000A, submitter. */
export interface Loop1000A extends LoopBase {
  /** N1 41: name, required. */
  readonly name: Coded<N1, { readonly entityCode: "41" }>;
  /** PER: contact. */
  readonly contacts?: readonly Coded<Per, { readonly functionCode: "IC" }>[] | undefined;
}

/** Loop 1000B, receiver. */
export interface Loop1000B extends LoopBase {
  /** N1 40: name, required. */
  readonly name: Coded<N1, { readonly entityCode: "40" }>;
  /** PER: contact. */
  readonly contacts?: readonly Coded<Per, { readonly functionCode: "IC" }>[] | undefined;
}

/** Loop 2100, errors. */
export interface Loop2100 extends LoopBase {
  /** TED: technical error, required. */
  readonly error: Ted;
  /** CTX: context of an error. */
  readonly contexts?: readonly Ctx[] | undefined;
  /** NTE: note. */
  readonly notes?: readonly Nte[] | undefined;
  /** RED: related data. */
  readonly relatedErrors?: readonly Red[] | undefined;
}

/** Loop 2000, original transactions. */
export interface Loop2000 extends LoopBase {
  /** OTI: original transaction, required. */
  readonly originalTransaction: Coded<
    Oti,
    {
      readonly acknowledgmentCode:
        "BA" | "BE" | "BP" | "BR" | "GA" | "GE" | "GP" | "GR" | "IA" | "IE" | "IP" | "IR" | "TA" | "TE" | "TP" | "TR";
    }
  >;
  /** REF: reference. */
  readonly references?: readonly Ref[] | undefined;
  /** DTM: date. */
  readonly dates?: readonly Dtm[] | undefined;
  /** AMT: amount. */
  readonly amounts?: readonly Amt[] | undefined;
  /** QTY: quantity. */
  readonly quantities?: readonly Qty[] | undefined;
  /** NM1: name. */
  readonly names?: readonly Coded<Nm1, { readonly entityType: "1" | "2" }>[] | undefined;
  /** Loop 2100. */
  readonly errors?: readonly Loop2100[] | undefined;
}

/** The transaction set, ST to SE. */
export interface TransactionSet extends LoopBase {
  /** ST: transaction set header. */
  readonly transactionSetHeader?: Coded<St, { readonly transactionSetIdentifier: "824" }> | undefined;
  /** BGN: beginning of the transaction, required. */
  readonly beginning: Coded<
    Bgn,
    { readonly purposeCode: "00" | "11" | "15" | "22" | "44"; readonly actionCode: "RU" | "U" | "WQ" }
  >;
  /** Loop 1000A, required. */
  readonly submitter: Loop1000A;
  /** Loop 1000B, required. */
  readonly receiver: Loop1000B;
  /** Loop 2000, required. */
  readonly originalTransactions: readonly Loop2000[];
  /** SE: transaction set trailer. */
  readonly transactionSetTrailer?: Se | undefined;
}
