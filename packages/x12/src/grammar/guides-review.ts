/**
 * Grammar of services review (278, X217): request, response, and one that takes both. In the notation of `compileGrammar`.
 * Written by us; no text of the guides.
 */

/** What a message of the guide is: an asking, an answer, or not known yet. */
export type ReviewDirection = "request" | "response" | "either";

const LINE = "ED,EM,EX,FX,TE,UR";
const CONTACT = `PER S 1 R:IC | S | S:ED,EM,FX,TE,UR | S | S:${LINE} | S | S:${LINE} | S # contact`;
const CONTACTS = CONTACT.replace("PER S 1", "PER S 3").replace("# contact", "# contacts");
const N3 = "N3 S 1 R | S # street";
const N4 = "N4 S 1 R | S | S | S | N | N | S # cityStateZip";
const REJECTIONS = "AAA S 9 R:N,Y | N | R | R:C,G,N,P,Q,R,S,W,X,Y,Z # requestValidations";
const ROLES = "AD,AS,AT,BI,CO,CV,OP,OR,OT,PC,PE,RF";
const SPECIALTY = `PRV S 1 R:${ROLES} | R:PXC | R # specialty`;
const NAME = "S | S | S | S | S | S:24,34,46,XX,FI,PI,XV,MI,II | S";

/** Up to twelve diagnosis codes, each with the day it was made. */
const DIAGNOSIS = "(R:ABF,BF,ABJ,BJ,ABK,BK,APR,PR,LOI,DR/R/S:D8/S/N/N/N/N/N)";
const DIAGNOSES = `HI S 1 R${DIAGNOSIS} | ${Array<string>(11).fill(`S${DIAGNOSIS}`).join(" | ")} # diagnoses`;
const DELIVERY = "HSD S 1 S:DY,FL,HS,MN,VS | S | S:DA,MO,WK | S | S:6,7,21,26,27,29,31,34,35 | S | S | S # delivery";
const DECISION = "HCR S 1 R:A1,A2,A3,A4,A6,C,CT,NA | S | S | S:N,Y # decision";
const ATTACHMENTS = "PWK S 10 R | S:AA,AB,AD,AF,AG,BM,EL,EM,FX,VO | N | N | S:AC | S | S # attachments";
const PROCEDURE = "(R/R/S/S/S/S/S/S)";
const TRACES = "TRN S 3 R:1,2 | R | R | S # traces";
const CERTIFICATION = "R:1,2,3,4,5,6,I,N,R,S";
const RELATED_CAUSES = "S(R:AA,AP,EM,OA/S:AP,EM,OA/S:AP,EM,OA/S/S)";

/** UM of the event: kind of review, kind of certification, service type, place, related causes and levels. */
const EVENT_REVIEW = `UM R 1 R:AR,HS,IN,SC | ${CERTIFICATION} | S | S(R/R:A,B/S) | ${RELATED_CAUSES} | S | S | S | S:A,I,M,N,O,Y | S # review`;
const SERVICE_REVIEW = `UM S 1 R:AR,HS,IN,SC | S:1,2,3,4,5,6,I,N,R,S | S | S(R/R:A,B/S) | ${RELATED_CAUSES} | S | S | S | S | S # review`;

/** Puts lines under a parent: everything `times` levels deeper. */
function indent(text: string, times: number): string {
  return text
    .trim()
    .split("\n")
    .map((line) => "  ".repeat(times) + line)
    .join("\n");
}

/** The patient event with its services; `answered` lines stand in responses only. */
function patientEvent(answered: (line: string) => string): string {
  return clean(`
@2000E S * # patientEvents
  HL R 1 R | R | =R:EV | R:0,1 # hierarchicalLevel
  ${TRACES}
  ${answered(REJECTIONS)}
  ${EVENT_REVIEW}
  ${answered(DECISION)}
  REF S 9 R:BB,EJ,NT | R # references
  DTP S 9 R:007,036,096,102,431,435,439,472,484,ABC,AAH | R:D8,DT,RD8,TM | R # dates
  ${DIAGNOSES}
  ${DELIVERY}
  CRC S 9 R:07,08,09,11,75,76,77,ZZ | R:N,Y | R | S | S | S | S # conditions
  CL1 S 1 S | S | S | S # admission
  CR1 S 1 S:KG,LB | S | S | S | S:DH,DK | S | N | N | S | S # ambulanceTransport
  CR2 S 1 S | S | S | S | S | S | S | S | S | S | S | S # spinalManipulation
  CR5 S 1 S | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S # oxygenTherapy
  CR6 S 1 R | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S # homeHealthCare
  ${ATTACHMENTS}
  MSG S 1 R # message
  @2010EB S 5 # transportLocations
    NM1 R 1 =R:45,FS,ND,PW,R3 | R:1,2 | S # name
    ${N3}
    N4 S 1 R | S | S | S | N | N | S # cityStateZip
    DTP S 1 R | R:D8,DT,TM | R # date
  @2010EC S 3 # otherReviewOrganizations
    NM1 R 1 =R:CA,X3 | R:1,2 | ${NAME} # name
    REF S 9 R | R # references
    DTP S 1 R | R:D8 | R # date
  @2010EA S 14 # eventProviders
    NM1 R 1 R | R:1,2 | ${NAME} # name
    REF S 9 R | R | S # secondaryIds
    ${N3}
    ${N4}
    ${CONTACTS}
    ${answered(REJECTIONS)}
    ${SPECIALTY}
  @2000F S * # services
    HL R 1 R | R | =R:SS | R:0 # hierarchicalLevel
    ${TRACES}
    ${answered(REJECTIONS)}
    ${SERVICE_REVIEW}
    ${answered(DECISION)}
    REF S 9 R:BB,EJ,NT | R # references
    DTP S 9 R:007,036,102,472 | R:D8,DT,RD8 | R # dates
    ${DIAGNOSES.replace("# diagnoses", "# procedures").replaceAll("ABF,BF,ABJ,BJ,ABK,BK,APR,PR,LOI,DR", "ABF,ABK,BBQ,BBR,BF,BK,BO,BP,BQ,BR")}
    SV1 S 1 R${PROCEDURE} | S | S:F2,MJ,UN | S | N | N | S(R/S/S/S) | N | N | N | S | N | N | N | N | N | N | N | N | S | S # professionalService
    SV2 S 1 S | S${PROCEDURE} | S | S:DA,F2,UN | S | S | N | N | S | S # institutionalService
    SV3 S 1 R${PROCEDURE} | S | S | S(R/S/S/S/S) | S | S | S # dentalService
    TOO S 32 R:JP | R | S(R/S/S/S/S) # teeth
    ${DELIVERY}
    ${ATTACHMENTS}
    MSG S 1 R # message
    @2010F S 12 # serviceProviders
      NM1 R 1 R | R:1,2 | ${NAME} # name
      REF S 9 R | R | S # secondaryIds
      ${N3}
      ${N4}
      ${CONTACTS}
      ${answered(REJECTIONS)}
      ${SPECIALTY}
`);
}

/** Drops the lines that a direction leaves empty. */
function clean(text: string): string {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join("\n");
}

const BEGINNINGS: Readonly<Record<ReviewDirection, string>> = {
  request: "R:01,13,36 | R | R | R | S:RU",
  response: "R:11 | R | R | R | S:18,19,AT,RU",
  either: "R:01,11,13,36 | R | R | R | S:18,19,AT,RU",
};

function servicesReview(direction: ReviewDirection): string {
  const answered = (line: string): string => (direction === "request" ? "" : line);
  const member = "S | S | S | S | S";
  const event = patientEvent(answered);
  return clean(`
ST R 1 R:278 | R | R # transactionSetHeader
BHT R 1 R:0007 | ${BEGINNINGS[direction]} # beginning
@2000A R 1 # reviewOrganizationLevel
  HL R 1 R | N | =R:20 | R:0,1 # hierarchicalLevel
  ${answered(REJECTIONS)}
  @2010A R 1 # reviewOrganization
    NM1 R 1 =R:2B,36,PR,X3 | R:1,2 | ${member} | R:24,34,46,FI,PI,XV,XX | R # name
    ${answered(CONTACT)}
    ${answered(REJECTIONS)}
  @2000B ${direction === "request" ? "R" : "S"} 1 # requesterLevel
    HL R 1 R | R | =R:21 | R:0,1 # hierarchicalLevel
    @2010B R 2 # requesters
      NM1 R 1 =R:1P,2B,36,FA,PR | R:1,2 | ${member} | S:24,34,46,FI,XX | S # name
      REF S 8 R:1G,1J,EI,G5,N5,N7,SY,ZH | R | S # secondaryIds
      ${N3}
      ${N4}
      ${CONTACT}
      ${answered(REJECTIONS)}
      ${SPECIALTY}
    @2000C ${direction === "request" ? "R" : "S"} 1 # subscriberLevel
      HL R 1 R | R | =R:22 | R:0,1 # hierarchicalLevel
      @2010C R 1 # subscriber
        NM1 R 1 =R:IL | R:1 | ${member} | R:II,MI | R # name
        REF S 9 R:1L,3L,6P,DP,EJ,F6,HJ,IG,N6,NQ,SY,ZH | R # secondaryIds
        ${N3}
        ${N4}
        ${answered(REJECTIONS)}
        DMG S 1 R:D8 | R | S:F,M,U # demographics
        INS S 1 R:N,Y | R:18 | N | N | N | N | N | S # relationship
      @2000D S 1 # dependentLevel
        HL R 1 R | R | =R:23 | R:0,1 # hierarchicalLevel
        @2010D R 1 # dependent
          NM1 R 1 =R:QC | R:1 | ${member} | S | S # name
          REF S 9 R:EJ,SY | R # secondaryIds
          ${N3}
          ${N4}
          ${answered(REJECTIONS)}
          DMG S 1 R:D8 | R | S:F,M,U # demographics
          INS S 1 R:N | R | N | N | N | N | N | N | N | N | N | N | N | N | N | N | S # relationship
${indent(event, 4)}
${indent(event, 3)}
SE R 1 R | R # transactionSetTrailer
`);
}

/** X217, request or response: for readers that do not know the direction yet. */
export const SERVICES_REVIEW = servicesReview("either");
/** X217, request: BHT02 13, 01 or 36. */
export const SERVICES_REVIEW_REQUEST = servicesReview("request");
/** X217, response: BHT02 11. */
export const SERVICES_REVIEW_RESPONSE = servicesReview("response");
