/**
 * Grammars of claim status request and response and of the claim acknowledgment (277CA), in the notation of
 * `compileGrammar`. Written by us; no text of the guides.
 */

/** A claim status: category, status, the party it speaks of, and RX for a pharmacy reject code. */
const STATUS = "(R/R/S/S:RX)";
/** The same where no pharmacy code may stand. */
const PLAIN_STATUS = "(R/R/S/N)";
const MORE_STATUSES = `S${STATUS} | S${STATUS}`;
const MORE_PLAIN_STATUSES = `S${PLAIN_STATUS} | S${PLAIN_STATUS}`;
const PROCEDURE = "R(R:AD,ER,HC,HP,IV,N4,NU,WK/R/S/S/S/S/N/N)";
const TRAILER = "SE R 1 R | R # transactionSetTrailer";

function ref(code: string, name: string): string {
  return `REF S 1 =R:${code} | R # ${name}`;
}

function serviceDate(usage: "R" | "S"): string {
  return `DTP ${usage} 1 =R:472 | R:D8,RD8 | R # serviceDate`;
}

/** Puts lines under a parent: everything `times` levels deeper. */
function indent(text: string, times: number): string {
  return text
    .split("\n")
    .map((line) => "  ".repeat(times) + line)
    .join("\n");
}

/** The claim that a 276 asks about. */
function inquiry(letter: string): string {
  return `@2200${letter} S * # claims
  TRN R 1 R:1 | R # trace
  ${ref("1K", "payerClaimControlNumber")}
  ${ref("BLT", "billType")}
  ${ref("LU", "applicationOrLocationSystemId")}
  ${ref("6P", "groupNumber")}
  ${ref("EJ", "patientControlNumber")}
  ${ref("XZ", "prescriptionNumber")}
  ${ref("D9", "intermediaryClaimNumber")}
  ${ref("F8,G1,EA,Y4", "otherClaimId")}
  AMT S 1 R:T3 | R # totalCharge
  ${serviceDate("S")}
  @2210${letter} S * # serviceLines
    SVC R 1 ${PROCEDURE} | R | N | S | N | N | R # service
    ${ref("FJ", "lineItemControlNumber")}
    ${serviceDate("R")}`;
}

/** What a 277 says of a claim. */
function answer(letter: string): string {
  return `@2200${letter} S * # claims
  TRN R 1 R:2 | R # trace
  STC R * R${STATUS} | R | N | S | S | S | N | S | S | ${MORE_STATUSES} # statuses
  ${ref("1K", "payerClaimControlNumber")}
  ${ref("BLT", "billType")}
  ${ref("EJ", "patientControlNumber")}
  ${ref("XZ", "prescriptionNumber")}
  ${ref("VV", "voucher")}
  ${ref("D9", "intermediaryClaimNumber")}
  ${serviceDate("S")}
  @2220${letter} S * # serviceLines
    SVC R 1 ${PROCEDURE} | R | R | S | N | N | R # service
    STC R * R${STATUS} | R | N | S | S | N | N | N | N | ${MORE_STATUSES} # statuses
    ${ref("FJ", "lineItemControlNumber")}
    ${serviceDate("R")}`;
}

/** STC of a 277 above the claim: all that was asked failed or waits. */
const REFUSED = `STC R * R${PLAIN_STATUS} | R | N | N | N | N | N | N | N | ${MORE_PLAIN_STATUSES} # statuses`;

const REQUEST_BIRTH = "DMG S 1 R:D8 | R | S:F,M,U # demographics";
const SUBSCRIBER_NAME = "NM1 R 1 =R:IL | R:1,2 | R | S | S | N | S | R:24,II,MI | R # name";
const DEPENDENT_NAME = "NM1 R 1 =R:QC | R:1 | R | S | S | N | S # name";

function claimStatus(id: "276" | "277"): string {
  const asks = id === "276";
  const children = asks ? "1" : "0,1";
  const contact = asks
    ? ""
    : "    PER S 1 R:IC | S | R:ED,EM,FX,TE | R | S:ED,EM,EX,FX,TE | S | S:ED,EM,EX,FX,TE | S # contact\n";
  const receiverTrace = asks ? "" : `    @2200B S 1 # inquiryTrace\n      TRN R 1 R:2 | R # trace\n      ${REFUSED}\n`;
  const providerTrace = asks
    ? ""
    : `      @2200C S 1 # inquiryTrace\n        TRN R 1 R:1 | R # trace\n        ${REFUSED}\n`;
  const birth = (times: number): string => (asks ? `${"  ".repeat(times)}${REQUEST_BIRTH}\n` : "");
  const claims = (letter: string): string => (asks ? inquiry(letter) : answer(letter));
  return `
ST R 1 R:${id} | R | R # transactionSetHeader
BHT R 1 R:0010 | R:${asks ? "13" : "08"} | R | R | R${asks ? "" : " | R:DG"} # beginning
@2000A R * # informationSources
  HL R 1 R | N | =R:20 | R:1 # hierarchicalLevel
  @2100A R 1 # source
    NM1 R 1 =R:PR | R:2 | R | N | N | N | N | R:PI,XV | R # name
${contact}  @2000B R * # informationReceivers
    HL R 1 R | R | =R:21 | R:${children} # hierarchicalLevel
    @2100B R 1 # receiver
      NM1 R 1 =R:41 | R:1,2 | S | S | S | N | N | R:46 | R # name
${receiverTrace}    @2000C S * # serviceProviders
      HL R 1 R | R | =R:19 | R:${children} # hierarchicalLevel
      @2100C R 2 # providers
        NM1 R 1 =R:1P | R:1,2 | S | S | S | N | S | R:FI,SV,XX | R # name
${providerTrace}      @2000D S * # subscribers
        HL R 1 R | R | =R:22 | R:0,1 # hierarchicalLevel
${birth(4)}        @2100D R 1 # subscriber
          ${SUBSCRIBER_NAME}
${indent(claims("D"), 4)}
        @2000E S * # dependents
          HL R 1 R | R | =R:23 | S:0 # hierarchicalLevel
${birth(5)}          @2100E R 1 # dependent
            ${DEPENDENT_NAME}
${indent(claims("E"), 5)}
${TRAILER}
`;
}

/** X212, 276. */
export const STATUS_REQUEST = claimStatus("276");
/** X212, 277. */
export const STATUS_RESPONSE = claimStatus("277");

/** Parties that a status of the acknowledgment may speak of, by level. */
const BATCH_PARTIES = "36,40,41,AY,PR";
const PROVIDER_PARTIES = "36,40,41,77,82,85,87,AY,PR";
const CLAIM_PARTIES =
  "03,1P,1Z,36,40,41,71,72,73,77,82,85,87,AY,DK,DN,DQ,FA,GB,HK,IL,LI,MSC,PR,PRP,QB,QC,QD,SEP,TL,TTP,TU";

/** STC of the acknowledgment: `when` is STC02, `message` STC12, `amount` STC04. X12's own examples leave the first and last out above the claim. */
function verdict(
  parties: string,
  usage: "R" | "S",
  when: "R" | "S",
  message: "S" | "N",
  amount: "R" | "S" = "R",
): string {
  return `STC ${usage} * R(R/R/S:${parties}/N) | ${when} | R:U,WQ | ${amount} | N | N | N | N | N | ${MORE_PLAIN_STATUSES} | ${message} # statuses`;
}

/** X214. */
export const CLAIM_ACKNOWLEDGMENT = `
ST R 1 R:277 | R | R # transactionSetHeader
BHT R 1 R:0085 | R:08 | R | R | R | R:TH # beginning
@2000A R 1 # informationSource
  HL R 1 R | N | =R:20 | R:1 # hierarchicalLevel
  @2100A R 1 # source
    NM1 R 1 =R:AY,PR | R:2 | R | N | N | N | N | R:46,FI,PI,XV | R # name
  @2200A R 1 # receipt
    TRN R 1 R:1 | R # trace
    DTP R 1 =R:050 | R:D8 | R # receiptDate
    DTP R 1 =R:009 | R:D8 | R # processDate
  @2000B R 1 # informationReceiver
    HL R 1 R | R | =R:21 | R:0,1 # hierarchicalLevel
    @2100B R 1 # receiver
      NM1 R 1 =R:41 | R:1,2 | R | S | S | N | S | R:46 | R # name
    @2200B R 1 # batch
      TRN R 1 R:2 | R # trace
      ${verdict(BATCH_PARTIES, "R", "S", "N", "S")}
      QTY S 1 =R:90 | R # acceptedQuantity
      QTY S 1 =R:AA | R # rejectedQuantity
      AMT S 1 =R:YU | R # acceptedAmount
      AMT S 1 =R:YY | R # rejectedAmount
    @2000C S * # billingProviders
      HL R 1 R | R | =R:19 | R:0,1 # hierarchicalLevel
      @2100C R 1 # billingProvider
        NM1 R 1 =R:85 | R:1,2 | R | S | S | S | S | R:FI,SV,XX | R # name
      @2200C S 1 # providerBatch
        TRN R 1 R:1,2 | R # trace
        ${verdict(PROVIDER_PARTIES, "S", "S", "N")}
        REF S 3 R:0B,1G,G2,LU,SY,TJ | R # secondaryIds
        QTY S 1 =R:QA | R # acceptedQuantity
        QTY S 1 =R:QC | R # rejectedQuantity
        AMT S 1 =R:YU | R # acceptedAmount
        AMT S 1 =R:YY | R # rejectedAmount
      @2000D S * # patients
        HL R 1 R | R | =R:PT | S:0 # hierarchicalLevel
        @2100D R 1 # patient
          NM1 R 1 =R:QC | R:1 | R | S | S | S | S | R:II,MI | R # name
        @2200D R * # claims
          TRN R 1 R:2 | R # trace
          ${verdict(CLAIM_PARTIES, "R", "R", "S")}
          ${ref("1K", "payerClaimControlNumber")}
          ${ref("D9", "intermediaryClaimNumber")}
          ${ref("BLT", "billType")}
          ${serviceDate("S")}
          @2220D S * # serviceLines
            SVC R 1 ${PROCEDURE} | R | N | S | N | N | S # service
            STC R * R(R/R/S:${CLAIM_PARTIES}/N) | N | R:U | N | N | N | N | N | N | ${MORE_PLAIN_STATUSES} | S # statuses
            ${ref("FJ", "lineItemControlNumber")}
            ${ref("XZ", "prescriptionNumber")}
            ${serviceDate("S")}
${TRAILER}
`;
