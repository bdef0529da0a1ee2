/** Grammars of the acknowledgments 999, 997 and 824, in the notation of `compileGrammar`. Written by us; no text of the guides. */

const SET_ERRORS = "S:1,2,3,4,5,6,7,8,9,10,11,12,13,15,16,17,18,19,23,24,25,26,27,I5,I6";
const BASE_SET_ERRORS = "S:1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27";
const GROUP_ERRORS = "S:1,2,3,4,5,6,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26";

function five(code: string): string {
  return Array<string>(5).fill(code).join(" | ");
}

const GROUP_OUTCOME = `AK9 R 1 R:A,E,M,P,R,W,X | R | R | R | ${five(GROUP_ERRORS)} # groupOutcome`;

/** X231A1. */
export const ACKNOWLEDGMENT_999 = `
ST R 1 R:999 | R | R # transactionSetHeader
AK1 R 1 R | R | S # group
@2000 S * # transactionSetResponses
  AK2 R 1 R | R | S # transactionSet
  @2100 S * # segmentErrors
    IK3 R 1 R | R | S | R:1,2,3,4,5,6,7,8,I4,I6,I7,I8,I9 # segment
    CTX S 10 R(R/S) | S | S | S | S(R/S/S) | S # contexts
    @2110 S * # elementErrors
      IK4 R 1 R(R/S/S) | S | R:1,2,3,4,5,6,7,8,9,10,12,13,I6,I9,I10,I11,I12,I13 | S # element
      CTX S 10 R(R/S) | S | S | S | S(R/S/S) | S # contexts
  IK5 R 1 R:A,E,M,R,W,X | ${five(SET_ERRORS)} # outcome
${GROUP_OUTCOME}
SE R 1 R | R # transactionSetTrailer
`;

/** X230. */
export const ACKNOWLEDGMENT_997 = `
ST R 1 R:997 | R | S # transactionSetHeader
AK1 R 1 R | R | S # group
@2000 S * # transactionSetResponses
  AK2 R 1 R | R | S # transactionSet
  @2100 S * # segmentErrors
    AK3 R 1 R | R | S | S:1,2,3,4,5,6,7,8 # segment
    @2110 S 99 # elementErrors
      AK4 R 1 R(R/S/S) | S | R:1,2,3,4,5,6,7,8,9,10,12,13 | S # element
  AK5 R 1 R:A,E,M,R,W,X | ${five(BASE_SET_ERRORS)} # outcome
${GROUP_OUTCOME}
SE R 1 R | R # transactionSetTrailer
`;

const LINES = "S:ED,EM,EX,FX,TE,UR | S";
const CONTACTS = `PER S 3 R:IC | S | ${LINES} | ${LINES} | ${LINES} # contacts`;

/** X186A1. */
export const APPLICATION_ADVICE = `
ST R 1 R:824 | R | S # transactionSetHeader
BGN R 1 R:00,11,15,22,44 | R | R | R | S | S | N | S:RU,U,WQ # beginning
@1000A R 1 # submitter
  N1 R 1 =R:41 | S | S | S # name
  ${CONTACTS}
@1000B R 1 # receiver
  N1 R 1 =R:40 | S | S | S # name
  ${CONTACTS}
@2000 R * # originalTransactions
  OTI R 1 R:BA,BE,BP,BR,GA,GE,GP,GR,IA,IE,IP,IR,TA,TE,TP,TR | R | R | S | S | S | S | S | S | S | S | S | S | S | S | S | S # originalTransaction
  REF S 12 R | S | S | S # references
  DTM S 2 R | S | S | S | S | S # dates
  AMT S 10 R | R # amounts
  QTY S 10 R | S | S | S # quantities
  NM1 S 9 R | R:1,2 | S | S | S | S | S | S | S # names
  @2100 S * # errors
    TED R 1 R | S | S | S | S(R/S/S) | S | S | S # error
    CTX S 10 R(R/S) | S | S | S | S(R/S/S) | S # contexts
    NTE S 100 S | R # notes
    RED S 100 S | S | S | S | S | S # relatedErrors
SE R 1 R | R # transactionSetTrailer
`;
