/**
 * Grammar of additional information to a claim (275), in the notation of `compileGrammar`. Written by us; no text of the
 * guides. Only the basics: what the guide names in code lists that we do not know for certain is left open.
 */

const CONTACTS = "PER S 3 R:IC | S | S:EM,FX,TE,UR | S | S:EM,EX,FX,TE,UR | S | S:EM,EX,FX,TE,UR | S # contacts";
const STATUS = "(R/R/S/S)";
const MORE_STATUSES = `S${STATUS} | S${STATUS}`;

/** X210; the two ways to carry the document, BIN and BDS, both have their place. */
export const ATTACHMENT = `
ST R 1 R:275 | R | R # transactionSetHeader
BGN R 1 R:02,11 | R | R | S | S | S | S | S # beginning
@1000A R 1 # payer
  NM1 R 1 =R:PR | R:2 | R | N | N | N | N | R:46,NI,PI,XV | R # name
  ${CONTACTS}
@1000B R 1 # submitter
  NM1 R 1 =R:40,41 | R:1,2 | S | S | S | S | S | R:46,FI,XX | R # name
  ${CONTACTS}
@1000C R 1 # provider
  NM1 R 1 =R:1P,85 | R:1,2 | S | S | S | S | S | R:24,34,FI,SV,XX | R # name
  REF S * R | R # secondaryIds
  @1100C S 1 # address
    NX1 R 1 R # entity
    N3 S 1 R | S # street
    N4 S 1 R | S | S | S | N | N | S # cityStateZip
@1000D R 1 # patient
  NM1 R 1 =R:QC | R:1 | S | S | S | S | S | S:EI,II,MI | S # name
  REF S 1 =R:EJ | R # patientControlNumber
  REF S 1 =R:1K | R # payerClaimControlNumber
  REF S 1 =R:EA | R # medicalRecordNumber
  REF S 1 =R:BLT | R # billType
  REF S 1 =R:D9 | R # intermediaryClaimNumber
  DTP S 1 R:472 | R:D8,RD8 | R # serviceDate
@2000A R * # attachments
  LX R 1 R # assignedNumber
  TRN R 1 R:1,2 | R | S | S # trace
  STC S * R${STATUS} | S | S | S | S | S | S | S | S | ${MORE_STATUSES} | S # statuses
  REF S * R | R | S | S # references
  @2100A S 1 # serviceLine
    DTP R 1 =R:472 | R:D8,RD8 | R # serviceDate
  @2100B R 1 # submission
    DTP R 1 =R:368 | R:D8 | R # submissionDate
    CAT R 1 R | R | S | S | S | S | S # category
    @2110B S * # documents
      EFI R 1 R:05 | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S # format
      BIN S 1 R | R # binary
      BDS S 1 R | R | R # filteredBinary
SE R 1 R | R # transactionSetTrailer
`;
