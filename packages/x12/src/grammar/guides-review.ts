/**
 * Grammar of services review (278, X217): request, response, and one that takes both. In the notation of `compileGrammar`.
 * Written by us; no text of the guides.
 */

/** What a message of the guide is: an asking, an answer, or not known yet. */
export type ReviewDirection = "request" | "response" | "either";

/** What stands in one direction only, and what is called otherwise in each. */
interface Sides {
  readonly asks: boolean;
  readonly answers: boolean;
}

const LINE = "ED,EM,EX,FX,TE,UR";
const CONTACT = `PER S 1 R:IC | S | S:ED,EM,FX,TE,UR | S | S:${LINE} | S | S:${LINE} | S # contact`;
const CONTACTS = CONTACT.replace("PER S 1", "PER S 3").replace("# contact", "# contacts");
const N3 = "N3 S 1 R | S # street";
const N4 = "N4 S 1 R | S | S | S | N | N | S # cityStateZip";
const REJECTIONS = "AAA S 9 R:N,Y | N | S | S:C,G,N,P,Q,R,S,W,X,Y,Z # requestValidations";
const SPECIALTY = "PRV S 1 R:AD,AS,AT,BI,CO,CV,OP,OR,OT,PC,PE,RF | R:PXC | R # specialty";
const MEMBER_NAME = "S | S | S | S | S";
const NAME = `${MEMBER_NAME} | S:24,34,46,XX,FI,PI,XV,MI,II | S`;
const LEVEL = "# hierarchicalLevel";

/** Up to twelve diagnosis codes, each with the day it was made. */
const DIAGNOSIS = "(R:ABF,BF,ABJ,BJ,ABK,BK,APR,PR,LOI,DR/R/S:D8/S/N/N/N/N/N)";
const DIAGNOSES = `HI S 1 R${DIAGNOSIS} | ${Array<string>(11).fill(`S${DIAGNOSIS}`).join(" | ")} # diagnoses`;
/** What else the organization wants to know of a service, as codes. */
const WANTED = "HI S 1 R(R/R/S/S/S/S/S/S/S) | S | S | S | S | S | S | S | S | S | S | S # wantedInformation";
const DELIVERY = "HSD S 1 S:DY,FL,HS,MN,VS | S | S:DA,MO,WK | S | S:6,7,21,26,27,29,31,34,35 | S | S | S # delivery";
const DECISION = "HCR S 1 R:A1,A2,A3,A4,A6,C,CT,NA | S | S | S:N,Y # decision";
const ATTACHMENTS = "PWK S 10 R | S:AA,AB,AD,AF,AG,BM,EL,EM,FX,VO | N | N | S:AC | S | S # attachments";
const PROCEDURE = "(R/R/S/S/S/S/S/S)";
const TRACES = "TRN S 3 R:1,2 | R | R | S # traces";
const RELATED_CAUSES = "S(R:AA,AP,EM,OA/S:AP,EM,OA/S:AP,EM,OA/S/S)";
const PLACE = "S(R/R:A,B/S)";

/** UM: kind of review, kind of certification, service type, place, related causes, level of service, release of information. */
const EVENT_REVIEW = `UM R 1 R:AR,HS,IN,SC | R:1,2,3,4,5,6,I,N,R,S | S | ${PLACE} | ${RELATED_CAUSES} | S | S | S | S:A,I,M,N,O,Y | S # review`;
const SERVICE_REVIEW = `UM S 1 R:AR,HS,IN,SC | S:1,2,3,4,5,6,I,N,R,S | S | ${PLACE} | ${RELATED_CAUSES} | S | S | S | S | S # review`;

const REFERENCES = `
REF S 1 =R:BB | R # previousReviewAuthorization
REF S 1 =R:NT | R # administrativeReference`;

function date(code: string, formats: string, name: string): string {
  return `DTP S 1 =R:${code} | R:${formats} | R # ${name}`;
}

const CERTIFICATION_DATES = `
${date("102", "D8", "certificationIssueDate")}
${date("036", "D8", "certificationExpirationDate")}
${date("007", "D8,RD8", "certificationEffectiveDate")}`;

const CONDITIONS = "CRC S 9 R:07,08,09,11,75,76,77 | R:N,Y | R | S | S | S | S # conditions";

/** Whom to send the information that the organization wants; `letters` are those of the loop. */
function wantedContact(letters: string): string {
  return `
@2010${letters} S 1 # informationContact
  NM1 R 1 =R:L5 | R:1,2 | ${NAME} # name
  ${N3}
  ${N4}
  ${CONTACT}`;
}

const OTHER_ORGANIZATIONS = `
@2010EC S 3 # otherReviewOrganizations
  NM1 R 1 =R:00,CA,GG,X3 | R:2 | S # name
  REF S 1 R:ZZ | R | N | S # denialReason
  DTP S 1 R:598 | R:D8 | R # denialDate`;

function provider(loop: string, name: string, max: number, sides: Sides): string {
  return `
@${loop} S ${max} # ${name}
  NM1 R 1 R | R:1,2 | ${NAME} # name
  REF S 9 R | R | S # secondaryIds
  ${N3}
  ${N4}
  ${CONTACTS}
  ${only(sides.answers, REJECTIONS)}
  ${SPECIALTY}`;
}

function only(wanted: boolean, text: string): string {
  return wanted ? text : "";
}

/** Puts lines under a parent, everything `times` levels deeper, and drops the empty ones. */
function under(times: number, ...texts: readonly string[]): string {
  return texts
    .flatMap((text) => text.split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line) => "  ".repeat(times) + line)
    .join("\n");
}

function transport(sides: Sides): string {
  return `
@${sides.answers ? "2010EC" : "2010EB"} S 5 # transportLocations
  NM1 R 1 =R:45,FS,ND,PW,R3 | R:2 | S # name
  N3 R 1 R | S # street
  N4 R 1 R | S | S | S | N | N | S # cityStateZip
  ${only(sides.answers, REJECTIONS)}`;
}

/** The patient event with its services. */
function patientEvent(sides: Sides): string {
  return under(
    0,
    `@2000E S ${sides.answers ? "* # patientEvents" : "1 # patientEvent"}`,
    under(
      1,
      `HL R 1 R | R | =R:EV | R:0,1 ${LEVEL}`,
      TRACES,
      only(sides.answers, REJECTIONS),
      EVENT_REVIEW,
      only(sides.answers, DECISION),
      REFERENCES,
      date("439", "D8,DT", "accidentDate"),
      date("484", "D8", "lastMenstrualPeriodDate"),
      date("ABC", "D8", "estimatedBirthDate"),
      date("431", "D8", "onsetDate"),
      date("AAH", "D8,RD8", "eventDate"),
      date("472", "D8,RD8", "serviceDate"),
      date("435", "D8,DT,RD8", "admissionDate"),
      date("096", "D8,DT,RD8", "dischargeDate"),
      only(sides.answers, CERTIFICATION_DATES),
      DIAGNOSES,
      DELIVERY,
      only(sides.asks, CONDITIONS),
      "CL1 S 1 S | S | S | S # admission",
      "CR1 S 1 S:KG,LB | S | S | S | S:DH,DK | S | N | N | S | S # ambulanceTransport",
      "CR2 S 1 S | S | S | S | S | S | S | S | S | S | S | S # spinalManipulation",
      `CR5 S 1 ${Array<string>(18).fill("S").join(" | ")} # oxygenTherapy`,
      `CR6 S 1 R | ${Array<string>(20).fill("S").join(" | ")} # homeHealthCare`,
      ATTACHMENTS,
      "MSG S 1 R # message",
      only(sides.answers, wantedContact("EB")),
      transport(sides),
      only(sides.asks, OTHER_ORGANIZATIONS),
      provider("2010EA", "eventProviders", 14, sides),
      service(sides),
    ),
  );
}

function service(sides: Sides): string {
  return under(
    0,
    "@2000F S * # services",
    under(
      1,
      `HL R 1 R | R | =R:SS | R:0 ${LEVEL}`,
      TRACES,
      only(sides.answers, REJECTIONS),
      SERVICE_REVIEW,
      only(sides.answers, DECISION),
      REFERENCES,
      date("472", "D8,RD8", "serviceDate"),
      only(sides.answers, CERTIFICATION_DATES),
      only(sides.answers, WANTED),
      `SV1 S 1 R${PROCEDURE} | S | S:F2,MJ,UN | S | N | N | S(R/S/S/S) | N | N | N | S | N | N | N | N | N | N | N | N | S | S # professionalService`,
      `SV2 S 1 S | S${PROCEDURE} | S | S:DA,F2,UN | S | S | N | N | S | S # institutionalService`,
      `SV3 S 1 R${PROCEDURE} | S | S | S(R/S/S/S/S) | S | S | S # dentalService`,
      "TOO S 32 R:JP | R | S(R/S/S/S/S) # teeth",
      DELIVERY,
      ATTACHMENTS,
      "MSG S 1 R # message",
      only(sides.answers, wantedContact("FB")),
      provider(sides.answers ? "2010FA" : "2010F", "serviceProviders", 12, sides),
    ),
  );
}

const BEGINNINGS: Readonly<Record<ReviewDirection, string>> = {
  request: "R:01,13,36 | R | R | R | S:RU",
  response: "R:11 | R | R | R | S:18,19,AT,RU",
  either: "R:01,11,13,36 | R | R | R | S:18,19,AT,RU",
};

function servicesReview(direction: ReviewDirection): string {
  const sides = { asks: direction !== "response", answers: direction !== "request" };
  const must = direction === "request" ? "R" : "S";
  const rejections = only(sides.answers, REJECTIONS);
  const event = patientEvent(sides);
  const text = `
ST R 1 R:278 | R | R # transactionSetHeader
BHT R 1 R:0007 | ${BEGINNINGS[direction]} # beginning
@2000A R 1 # reviewOrganizationLevel
  HL R 1 R | N | =R:20 | R:0,1 ${LEVEL}
  ${rejections}
  @2010A R 1 # reviewOrganization
    NM1 R 1 =R:2B,36,PR,X3 | R:1,2 | ${MEMBER_NAME} | R:24,34,46,FI,PI,XV,XX | R # name
    ${only(sides.answers, CONTACT)}
    ${rejections}
  @2000B ${must} 1 # requesterLevel
    HL R 1 R | R | =R:21 | R:0,1 ${LEVEL}
    @2010B R ${sides.answers ? "2 # requesters" : "1 # requester"}
      NM1 R 1 =R:1P,2B,36,FA,PR | R:1,2 | ${MEMBER_NAME} | S:24,34,46,FI,XX | S # name
      REF S 8 R:1G,1J,EI,G5,N5,N7,SY,ZH | R | S # secondaryIds
      ${only(sides.asks, N3)}
      ${only(sides.asks, N4)}
      ${only(sides.asks, CONTACT)}
      ${rejections}
      ${SPECIALTY}
    @2000C ${must} 1 # subscriberLevel
      HL R 1 R | R | =R:22 | R:0,1 ${LEVEL}
      @2010C R 1 # subscriber
        NM1 R 1 =R:IL | R:1 | ${MEMBER_NAME} | R:II,MI | R # name
        REF S 9 R:1L,3L,6P,DP,EJ,F6,HJ,IG,N6,NQ,SY,ZH | R # secondaryIds
        ${N3}
        ${N4}
        ${rejections}
        DMG S 1 R:D8 | R | S:F,M,U # demographics
        INS S 1 R:Y | R:18 | N | N | N | N | N | S | N | N | N | N | N | N | N | N | S # relationship
${under(3, event)}
      @2000D S 1 # dependentLevel
        HL R 1 R | R | =R:23 | R:0,1 ${LEVEL}
        @2010D R 1 # dependent
          NM1 R 1 =R:QC | R:1 | ${MEMBER_NAME} | S | S # name
          REF S 9 R:EJ,SY | R # secondaryIds
          ${N3}
          ${N4}
          ${rejections}
          DMG S 1 R:D8 | R | S:F,M,U # demographics
          INS S 1 R:N | R | N | N | N | N | N | N | N | N | N | N | N | N | N | N | S # relationship
${under(4, event)}
SE R 1 R | R # transactionSetTrailer
`;
  return under(0, text);
}

/** X217, request or response: for readers that do not know the direction yet. */
export const SERVICES_REVIEW = servicesReview("either");
/** X217, request: BHT02 13, 01 or 36. */
export const SERVICES_REVIEW_REQUEST = servicesReview("request");
/** X217, response: BHT02 11. */
export const SERVICES_REVIEW_RESPONSE = servicesReview("response");
