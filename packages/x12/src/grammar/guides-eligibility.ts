/** Grammars of eligibility inquiry and response, in the notation of `compileGrammar`. Written by us; no text of the guides. */

const SERVICE_TYPES =
  "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,30,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,92,93,94,95,96,97,98,99,A0,A1,A2,A3,A4,A5,A6,A7,A8,A9,AA,AB,AC,AD,AE,AF,AG,AH,AI,AJ,AK,AL,AM,AN,AO,AQ,AR,B1,B2,B3,BA,BB,BC,BD,BE,BF,BG,BH,BI,BJ,BK,BL,BM,BN,BP,BQ,BR,BS,BT,BU,BV,BW,BX,BY,BZ,C1,CA,CB,CC,CD,CE,CF,CG,CH,CI,CJ,CK,CL,CM,CN,CO,CP,CQ,DG,DM,DS,GF,GN,GY,IC,MH,NI,ON,PT,PU,RN,RT,TC,TN,UC";
const INSURANCE_TYPES =
  "12,13,14,15,16,41,42,43,47,AP,C1,CO,CP,D,DB,EP,FF,GP,HM,HN,HS,IN,IP,LC,LD,LI,LT,MA,MB,MC,MH,MI,MP,OT,PE,PL,PP,PR,PS,QM,RP,SP,TF,WC,WU";
const ROLES = "AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SB,SK,SU";

function contacts(also: "" | ",WP"): string {
  const first = `S:ED,EM,FX,TE,UR${also} | S`;
  const more = `S:ED,EM,EX,FX,TE,UR${also} | S`;
  return `PER S 3 R:IC | S | ${first} | ${more} | ${more} # contacts`;
}

const N3 = "N3 S 1 R | S # street";
const N4 = "N4 S 1 R | S | S | S | N | N | S # cityStateZip";
const DIAGNOSIS = (codes: string): string => `(R:${codes}/R/N/N/N/N/N/N/N)`;
const DIAGNOSES = [`R${DIAGNOSIS("ABK,BK")}`, ...Array<string>(7).fill(`S${DIAGNOSIS("ABF,BF")}`)].join(" | ");
const PROCEDURE = "(R:AD,CJ,HC,ID,IV,N4,ZZ/R/S/S/S/S/N/S)";
const NOT_USED_3_TO_16 = Array<string>(14).fill("N").join(" | ");
const NOT_USED_5_TO_16 = Array<string>(12).fill("N").join(" | ");

/** AAA03 and AAA04 of each place where an answer may say no. */
const REJECTIONS = {
  source: "R:04,41,42,79 | R:C,N,P,R,S,Y",
  sourceName: "R:04,41,42,79,80,T4 | R:C,N,P,R,S,W,X,Y",
  receiver: "R:15,41,43,44,45,46,47,48,50,51,79,97,T4 | R:C,N,R,S,W,X,Y",
  subscriber: "R:15,33,35,42,43,45,47,48,49,51,52,56,57,58,60,61,62,63,71,72,73,74,75,76,78 | R:C,N,R,S,W,X,Y",
  dependent: "R:15,33,35,42,43,45,47,48,49,51,52,56,57,58,60,61,62,63,64,65,66,67,68,71,77 | R:C,N,R,S,W,X,Y",
  benefit: "R:15,33,52,53,54,55,56,57,60,61,62,63,69,70,98,AA,AE,AF,AG,AO,CI,E8,IA,MA | R:C,N,R,W,X,Y",
};

function rejection(where: keyof typeof REJECTIONS): string {
  return `AAA S 9 R:N,Y | N | ${REJECTIONS[where]} # requestValidations`;
}

/** Puts lines under a parent: everything `times` levels deeper. */
function indent(text: string, times: number): string {
  return text
    .split("\n")
    .map((line) => "  ".repeat(times) + line)
    .join("\n");
}

const INQUIRY_DATES = "DTP S 2 R:102,291 | R:D8,RD8 | R # dates";
const RESPONSE_DATES =
  "DTP S 9 R:096,102,152,291,307,318,340,341,342,343,346,347,356,357,382,435,442,458,472,539,540,636,771 | R:D8,RD8 | R # dates";
const MILITARY =
  "MPI S 9 R:A,C,L,O,P,S,T | R:AE,AO,AS,AT,AU,CC,DD,HD,IR,LX,PE,RE,RM,RR,RU | R:A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,Q,R,S,U,W | S | S | S:D8,RD8 | S # militaryServices";

/** Qualifiers of a member's other numbers: what is asked with, what is answered. */
const ASKED_IDS = {
  subscriber: "18,1L,1W,3H,6P,CT,EA,EJ,F6,GH,HJ,IG,N6,NQ,SY,Y4",
  dependent: "18,1L,1W,6P,CT,EA,EJ,F6,GH,HJ,IF,IG,MRC,N6,SY,Y4",
};
const ANSWERED_IDS = {
  subscriber: "18,1L,1W,3H,49,6P,CE,CT,EA,EJ,F6,GH,HJ,IF,IG,N6,NQ,Q4,SY,Y4",
  dependent: "18,1L,1W,49,6P,CE,CT,EA,EJ,F6,GH,HJ,IF,IG,MRC,N6,NQ,Q4,SY,Y4",
};

interface Member {
  readonly letter: "C" | "D";
  readonly loop: "subscriber" | "dependent";
  readonly level: string;
  readonly children: string;
}

const SUBSCRIBER: Member = { letter: "C", loop: "subscriber", level: "22", children: "0,1" };
const DEPENDENT: Member = { letter: "D", loop: "dependent", level: "23", children: "0" };

function person({ letter }: Member): string {
  return letter === "C"
    ? "NM1 R 1 =R:IL | R:1,2 | S | S | S | N | S | S:II,MI | S # name"
    : "NM1 R 1 =R:03 | R:1 | S | S | S | N | S # name";
}

function inquiryMember(member: Member, inner: string): string {
  const { letter, loop, level, children } = member;
  const birth =
    letter === "C"
      ? `INS S 1 R:Y | R:18 | ${NOT_USED_3_TO_16} | R # relationship`
      : `INS S 1 R:N | R:01,19,34 | ${NOT_USED_3_TO_16} | S # relationship`;
  return `@2000${letter} S * # ${loop}s
  HL R 1 R | R | =R:${level} | R:${children} # hierarchicalLevel
  TRN S 2 R:1 | R | R | S # traces
  @2100${letter} R 1 # ${loop}
    ${person(member)}
    REF S 9 R:${ASKED_IDS[loop]} | R # secondaryIds
    ${N3}
    ${N4}
    PRV S 1 R:${ROLES} | S:9K,D3,EI,HPI,PXC,SY,TJ | S # provider
    DMG S 1 S:D8 | S | S:F,M,U # demographics
    ${birth}
    HI S 1 ${DIAGNOSES} # diagnoses
    ${INQUIRY_DATES}
    @2110${letter} S 99 # inquiries
      EQ R 1 S:${SERVICE_TYPES} | S${PROCEDURE} | ${letter === "C" ? "S:FAM" : "N"} | N | S(R/S/S/S) # inquiry
${letter === "C" ? "      AMT S 1 =R:R | R # spendDownAmount\n      AMT S 1 =R:PB | R # spendDownBilledAmount\n" : ""}      III S 1 R:ZZ | R # additionalFact
      REF S 1 R:9F,G1 | R # authorization
      DTP S 1 R:291 | R:D8,RD8 | R # date${inner === "" ? "" : `\n${indent(inner, 1)}`}`;
}

function benefits(letter: string): string {
  return `@2110${letter} S * # benefits
  EB R 1 R:1,2,3,4,5,6,7,8,A,B,C,CB,D,E,F,G,H,I,J,K,L,M,MC,N,O,P,Q,R,S,T,U,V,W,X,Y | S:CHD,DEP,ECH,EMP,ESP,FAM,IND,SPC,SPO | S:${SERVICE_TYPES} | S:${INSURANCE_TYPES} | S | S:6,7,13,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36 | S | S | S:8H,99,CA,CE,D3,DB,DY,HS,LA,LE,M2,MN,P6,QA,S7,S8,VS,YY | S | S:N,U,Y | S:N,U,W,Y | S${PROCEDURE} | S(R/S/S/S) # benefit
  HSD S 9 S:DY,FL,HS,MN,VS | S | S:DA,MO,VS,WK,YR | S | S:6,7,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35 | S | S | S # deliveries
  REF S 9 R:18,1L,1W,49,6P,9F,ALS,CLI,F6,FO,G1,IG,M7,N6,NQ | R | S # secondaryIds
  DTP S 20 R:096,193,194,198,290,291,292,295,304,307,318,346,348,349,356,357,435,472,636,771 | R:D8,RD8 | R # dates
  ${rejection("benefit")}
  MSG S 10 R # messages
  @2115${letter} S 10 # additionalFacts
    III R 1 S:GR,NI,ZZ | S | S:44 | S # fact
  LS S 1 R:2120 # relatedEntitiesStart
  @2120${letter} S 23 # relatedEntities
    NM1 R 1 R:13,1I,1P,2B,36,73,FA,GP,GW,I3,IL,LR,OC,P3,P4,P5,PR,PRP,SEP,TTP,VER,VN,VY,X3,Y2 | R:1,2 | S | S | S | N | S | S:24,34,46,FA,FI,II,MI,NI,PI,PP,SV,XV,XX | S | S:01,02,27,41,48,65,72 # name
    ${N3}
    N4 S 1 R | S | S | S | S:RJ | S | S # cityStateZip
    ${contacts(",WP")}
    PRV S 1 R:${ROLES} | S:PXC | S # specialty
  LE S 1 R:2120 # relatedEntitiesEnd`;
}

function responseMember(member: Member, inner: string): string {
  const { letter, loop, level, children } = member;
  const relation = letter === "C" ? "R:Y | R:18" : "R:N | R:01,19,20,21,39,40,53,G8";
  return `@2000${letter} S * # ${loop}s
  HL R 1 R | R | =R:${level} | R:${children} # hierarchicalLevel
  TRN S 3 R:1,2 | R | R | S # traces
  @2100${letter} R 1 # ${loop}
    ${person(member)}
    REF S 9 R:${ANSWERED_IDS[loop]} | R | S # secondaryIds
    ${N3}
    ${N4}
    ${rejection(loop)}
    PRV S 1 R:${ROLES} | S:PXC | S # specialty
    DMG S 1 S:D8 | S | S:F,M,U # demographics
    INS S 1 ${relation} | S:001 | S:25 | ${NOT_USED_5_TO_16} | S # relationship
    HI S 1 ${DIAGNOSES} # diagnoses
    ${RESPONSE_DATES}
    ${MILITARY}
${indent(benefits(letter), 2)}${inner === "" ? "" : `\n${indent(inner, 1)}`}`;
}

const SOURCE = "NM1 R 1 =R:2B,36,GP,P5,PR | R:1,2 | R | S | S | N | S | R:24,46,FI,NI,PI,XV,XX | R # name";
function receiver(lastName: "R" | "S"): string {
  return `NM1 R 1 =R:1P,2B,36,80,FA,GP,P5,PR | R:1,2 | ${lastName} | S | S | N | S | R:24,34,FI,PI,PP,SV,XV,XX | R # name`;
}
const RECEIVER_IDS = "REF S 9 R:0B,1C,1D,1J,4A,CT,EL,EO,HPI,JD,N5,N7,Q4,SY,TJ | R | S # secondaryIds";

/** X279A1, 270. */
export const ELIGIBILITY_INQUIRY = `
ST R 1 R:270 | R | R # transactionSetHeader
BHT R 1 R:0022 | R:01,13 | S | R | R | S:RT # beginning
@2000A R * # informationSources
  HL R 1 R | N | =R:20 | R:1 # hierarchicalLevel
  @2100A R 1 # source
    ${SOURCE}
  @2000B R * # informationReceivers
    HL R 1 R | R | =R:21 | R:1 # hierarchicalLevel
    @2100B R 1 # receiver
      ${receiver("R")}
      ${RECEIVER_IDS}
      ${N3}
      ${N4}
      PRV S 1 R:${ROLES} | S:PXC | S # specialty
${indent(inquiryMember(SUBSCRIBER, inquiryMember(DEPENDENT, "")), 2)}
SE R 1 R | R # transactionSetTrailer
`;

/** X279A1, 271. */
export const ELIGIBILITY_RESPONSE = `
ST R 1 R:271 | R | R # transactionSetHeader
BHT R 1 R:0022 | R:06,11 | S | R | R # beginning
@2000A R * # informationSources
  HL R 1 R | N | =R:20 | R:0,1 # hierarchicalLevel
  ${rejection("source")}
  @2100A R 1 # source
    ${SOURCE}
    ${contacts("")}
    ${rejection("sourceName")}
  @2000B S * # informationReceivers
    HL R 1 R | R | =R:21 | R:0,1 # hierarchicalLevel
    @2100B R 1 # receiver
      ${receiver("S")}
      ${RECEIVER_IDS}
      ${N3}
      ${N4}
      ${rejection("receiver")}
      PRV S 1 R:${ROLES} | S:PXC | S # specialty
${indent(responseMember(SUBSCRIBER, responseMember(DEPENDENT, "")), 2)}
SE R 1 R | R # transactionSetTrailer
`;
