// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type * as Guide837P from "./837p.gen.ts";
import type * as Guide837P_predetermination from "./837p-predetermination.gen.ts";
import type * as Guide837I from "./837i.gen.ts";
import type * as Guide837I_predetermination from "./837i-predetermination.gen.ts";
import type * as Guide837D from "./837d.gen.ts";
import type * as Guide837D_predetermination from "./837d-predetermination.gen.ts";
import type * as Guide835 from "./835.gen.ts";
import type * as Guide999 from "./999.gen.ts";
import type * as Guide997 from "./997.gen.ts";
import type * as Guide824 from "./824.gen.ts";
import type * as Guide277CA from "./277ca.gen.ts";
import type * as Guide270 from "./270.gen.ts";
import type * as Guide271 from "./271.gen.ts";
import type * as Guide276 from "./276.gen.ts";
import type * as Guide277 from "./277.gen.ts";
import type * as Guide278 from "./278.gen.ts";
import type * as Guide834 from "./834.gen.ts";
import type * as Guide820 from "./820.gen.ts";
import type * as Guide275 from "./275.gen.ts";

/** 837, professional claim, 005010X222A1. */
export type * as Guide837P from "./837p.gen.ts";
/** 837, professional predetermination, 005010X291. */
export type * as Guide837P_predetermination from "./837p-predetermination.gen.ts";
/** 837, institutional claim, 005010X223A2. */
export type * as Guide837I from "./837i.gen.ts";
/** 837, institutional predetermination, 005010X292. */
export type * as Guide837I_predetermination from "./837i-predetermination.gen.ts";
/** 837, dental claim, 005010X224A2. */
export type * as Guide837D from "./837d.gen.ts";
/** 837, dental predetermination, 005010X300. */
export type * as Guide837D_predetermination from "./837d-predetermination.gen.ts";
/** 835, claim payment, 005010X221A1. */
export type * as Guide835 from "./835.gen.ts";
/** 999, implementation acknowledgment, 005010X231A1. */
export type * as Guide999 from "./999.gen.ts";
/** 997, functional acknowledgment, 005010X230. */
export type * as Guide997 from "./997.gen.ts";
/** 824, application advice, 005010X186A1. */
export type * as Guide824 from "./824.gen.ts";
/** 277, claim acknowledgment, 005010X214. */
export type * as Guide277CA from "./277ca.gen.ts";
/** 270, eligibility inquiry, 005010X279A1. */
export type * as Guide270 from "./270.gen.ts";
/** 271, eligibility response, 005010X279A1. */
export type * as Guide271 from "./271.gen.ts";
/** 276, claim status request, 005010X212. */
export type * as Guide276 from "./276.gen.ts";
/** 277, claim status response, 005010X212. */
export type * as Guide277 from "./277.gen.ts";
/** 278, services review, 005010X217. */
export type * as Guide278 from "./278.gen.ts";
/** 834, benefit enrollment, 005010X220A1. */
export type * as Guide834 from "./834.gen.ts";
/** 820, premium payment, 005010X218. */
export type * as Guide820 from "./820.gen.ts";
/** 275, claim attachment, 005010X210. */
export type * as Guide275 from "./275.gen.ts";
/** The typed object of each kind of transaction set. */
export interface GuideKinds {
  readonly "837P": Guide837P.Transaction;
  readonly "837P-predetermination": Guide837P_predetermination.Transaction;
  readonly "837I": Guide837I.Transaction;
  readonly "837I-predetermination": Guide837I_predetermination.Transaction;
  readonly "837D": Guide837D.Transaction;
  readonly "837D-predetermination": Guide837D_predetermination.Transaction;
  readonly "835": Guide835.Transaction;
  readonly "999": Guide999.Transaction;
  readonly "997": Guide997.Transaction;
  readonly "824": Guide824.Transaction;
  readonly "277CA": Guide277CA.Transaction;
  readonly "270": Guide270.Transaction;
  readonly "271": Guide271.Transaction;
  readonly "276": Guide276.Transaction;
  readonly "277": Guide277.Transaction;
  readonly "278": Guide278.Transaction;
  readonly "834": Guide834.Transaction;
  readonly "820": Guide820.Transaction;
  readonly "275": Guide275.Transaction;
}
/** The loops of each kind, by loop id. */
export interface GuideLoops {
  readonly "837P": Guide837P.Loops;
  readonly "837P-predetermination": Guide837P_predetermination.Loops;
  readonly "837I": Guide837I.Loops;
  readonly "837I-predetermination": Guide837I_predetermination.Loops;
  readonly "837D": Guide837D.Loops;
  readonly "837D-predetermination": Guide837D_predetermination.Loops;
  readonly "835": Guide835.Loops;
  readonly "999": Guide999.Loops;
  readonly "997": Guide997.Loops;
  readonly "824": Guide824.Loops;
  readonly "277CA": Guide277CA.Loops;
  readonly "270": Guide270.Loops;
  readonly "271": Guide271.Loops;
  readonly "276": Guide276.Loops;
  readonly "277": Guide277.Loops;
  readonly "278": Guide278.Loops;
  readonly "834": Guide834.Loops;
  readonly "820": Guide820.Loops;
  readonly "275": Guide275.Loops;
}
