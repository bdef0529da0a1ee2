// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type { Coded, LoopBase } from "../typed/loop-types.ts";
import type { Ak1, Ak2, Ak9, Ctx, Ik3, Ik4, Ik5, Se, St } from "./segments.gen.ts";

/** 999: implementation acknowledgment, 005010X231A1. */
export type Transaction = TransactionSet;
/** Its loops, by loop id. */
export interface Loops {
  readonly "2110": Loop2110;
  readonly "2100": Loop2100;
  readonly "2000": Loop2000;
}
/** Loop 2110, element errors. */
export interface Loop2110 extends LoopBase {
  /** IK4: element in error, required. */
  readonly element: Coded<
    Ik4,
    {
      readonly errorCode:
        | "1"
        | "2"
        | "3"
        | "4"
        | "5"
        | "6"
        | "7"
        | "8"
        | "9"
        | "10"
        | "12"
        | "13"
        | "I6"
        | "I9"
        | "I10"
        | "I11"
        | "I12"
        | "I13";
    }
  >;
  /** CTX: context of an error. */
  readonly contexts?: readonly Ctx[] | undefined;
}

/** Loop 2100, segment errors. */
export interface Loop2100 extends LoopBase {
  /** IK3: segment in error, required. */
  readonly segment: Coded<
    Ik3,
    { readonly errorCode: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "I4" | "I6" | "I7" | "I8" | "I9" }
  >;
  /** CTX: context of an error. */
  readonly contexts?: readonly Ctx[] | undefined;
  /** Loop 2110. */
  readonly elementErrors?: readonly Loop2110[] | undefined;
}

/** Loop 2000, transaction set responses. */
export interface Loop2000 extends LoopBase {
  /** AK2: transaction set answered, required. */
  readonly transactionSet: Ak2;
  /** Loop 2100. */
  readonly segmentErrors?: readonly Loop2100[] | undefined;
  /** IK5: outcome of the transaction set, required. */
  readonly outcome: Coded<Ik5, { readonly acknowledgmentCode: "A" | "E" | "M" | "R" | "W" | "X" }>;
}

/** The transaction set, ST to SE. */
export interface TransactionSet extends LoopBase {
  /** ST: transaction set header. */
  readonly transactionSetHeader?: Coded<St, { readonly transactionSetIdentifier: "999" }> | undefined;
  /** AK1: group answered, required. */
  readonly group: Ak1;
  /** Loop 2000. */
  readonly transactionSetResponses?: readonly Loop2000[] | undefined;
  /** AK9: outcome of the group, required. */
  readonly groupOutcome: Coded<
    Ak9,
    {
      readonly acknowledgmentCode: "A" | "E" | "M" | "P" | "R" | "W" | "X";
      readonly errorCode1:
        | "1"
        | "2"
        | "3"
        | "4"
        | "5"
        | "6"
        | "10"
        | "11"
        | "12"
        | "13"
        | "14"
        | "15"
        | "16"
        | "17"
        | "18"
        | "19"
        | "20"
        | "21"
        | "22"
        | "23"
        | "24"
        | "25"
        | "26";
      readonly errorCode2:
        | "1"
        | "2"
        | "3"
        | "4"
        | "5"
        | "6"
        | "10"
        | "11"
        | "12"
        | "13"
        | "14"
        | "15"
        | "16"
        | "17"
        | "18"
        | "19"
        | "20"
        | "21"
        | "22"
        | "23"
        | "24"
        | "25"
        | "26";
      readonly errorCode3:
        | "1"
        | "2"
        | "3"
        | "4"
        | "5"
        | "6"
        | "10"
        | "11"
        | "12"
        | "13"
        | "14"
        | "15"
        | "16"
        | "17"
        | "18"
        | "19"
        | "20"
        | "21"
        | "22"
        | "23"
        | "24"
        | "25"
        | "26";
      readonly errorCode4:
        | "1"
        | "2"
        | "3"
        | "4"
        | "5"
        | "6"
        | "10"
        | "11"
        | "12"
        | "13"
        | "14"
        | "15"
        | "16"
        | "17"
        | "18"
        | "19"
        | "20"
        | "21"
        | "22"
        | "23"
        | "24"
        | "25"
        | "26";
      readonly errorCode5:
        | "1"
        | "2"
        | "3"
        | "4"
        | "5"
        | "6"
        | "10"
        | "11"
        | "12"
        | "13"
        | "14"
        | "15"
        | "16"
        | "17"
        | "18"
        | "19"
        | "20"
        | "21"
        | "22"
        | "23"
        | "24"
        | "25"
        | "26";
    }
  >;
  /** SE: transaction set trailer. */
  readonly transactionSetTrailer?: Se | undefined;
}
