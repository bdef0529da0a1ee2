/** Grammar of benefit enrollment (834, X220A1), in the notation of `compileGrammar`. Written by us; no text of the guides. */

const N3 = "N3 S 1 R | S # street";
const N4 = "N4 S 1 R | S | S | S | N | N | S # cityStateZip";
const HOME_LINES = "AP,BN,CP,EM,EX,FX,HP,TE,WP";
const WORK_LINES = "AP,BN,CP,EM,EX,FX,TE";
const SCHOOL_LINES = "EM,EX,FX,TE";
const POLICY_AMOUNTS = "AMT S 9 R:B9,C1,D2,EBA,FK,P3,R | R # policyAmounts";
const MARITAL = "S:B,D,I,M,R,S,U,W,X";
const RACE = "S(S:7,8,A,B,C,D,E,F,G,H,I,J,N,O,P,Z/S:RET/S)";
const DEMOGRAPHICS = `${MARITAL} | ${RACE} | S:1,2,3,4,5,6,7 | N | N | N | S:REC | S`;
const EMPLOYMENT = "01,02,03,04,05,06,07,08,09,10,11,12,17,18,19,20,21,22,23";
const PERSON = "S | S | S | S | S:34,ZZ | S";

function contact(role: string, lines: string, name: "N" | "S"): string {
  return `PER S 1 R:${role} | ${name} | R:${lines} | R | S:${lines} | S | S:${lines} | S # contact`;
}

/** X220A1. */
export const ENROLLMENT = `
ST R 1 R:834 | R | R # transactionSetHeader
BGN R 1 R:00,15,22 | R | R | R | S | S | N | R:2,4,RX # beginning
REF S 1 =R:38 | R # masterPolicyNumber
DTP S * R:007,090,091,303,382,388 | R:D8 | R # fileDates
QTY S 3 R:DT,ET,TO | R # memberTotals
@1000A R 1 # sponsor
  N1 R 1 =R:P5 | S | R:24,94,FI | R # name
@1000B R 1 # payer
  N1 R 1 =R:IN | S | R:94,FI,XV | R # name
@1000C S 2 # brokers
  N1 R 1 =R:BO,TV | S | R:94,FI,XV | R # name
  @1100C S 1 # account
    ACT R 1 R | N | N | N | N | S # accountNumbers
@2000 S * # members
  INS R 1 R:N,Y | R:01,03,04,05,06,07,08,09,10,11,12,13,14,15,16,17,18,19,23,24,25,26,31,38,48,49,53,60,D2,G8,G9 | R:001,021,024,025,030 | S:01,02,03,04,05,06,07,08,09,10,11,14,15,16,17,18,20,21,22,25,26,27,28,29,31,32,33,37,38,39,40,41,43,59,AA,AB,AC,AD,AE,AF,AG,AH,AI,AJ,AL,EC,XN,XT | R:A,C,S,T | S(R:A,B,C,D,E/S:0,1,2/N/N) | S:1,2,3,4,5,6,7,8,9,10,ZZ | S:AC,AO,AU,FT,L1,PT,RT,TE | S:F,N,P | S:N,Y | S:D8 | S | S:R,U | N | N | N | S # relationship
  REF R 1 =R:0F | R # subscriberNumber
  REF S 1 =R:1L | R # groupOrPolicyNumber
  REF S 13 =R:17,23,3H,4A,6O,ABB,D3,DX,F6,P5,Q4,QQ,ZZ | R # secondaryIds
  DTP S 24 R:050,286,296,297,300,301,303,336,337,338,339,340,341,350,351,356,357,383,385,386,393,394,473,474 | R:D8 | R # memberDates
  @2100A R 1 # member
    NM1 R 1 =R:74,IL | R:1 | R | ${PERSON} # name
    ${contact("IP", HOME_LINES, "N")}
    ${N3}
    N4 S 1 R | S | S | S | S:60,CY | S | S # cityStateZip
    DMG S 1 R:D8 | R | R:F,M,U | ${DEMOGRAPHICS} # demographics
    EC S * R:${EMPLOYMENT} | S:${EMPLOYMENT} | S:${EMPLOYMENT} # employmentClasses
    ICM S 1 R:1,2,3,4,6,7,8,9,B,C,H,Q,S,U | R | S | S | S # income
    ${POLICY_AMOUNTS.replace("S 9", "S 7")}
    HLH S 1 R:N,S,T,U,X | S | S # health
    LUI S * S:LD,LE | S | S | S:5,6,7,8 # languages
  @2100B S 1 # incorrectMember
    NM1 R 1 =R:70 | R:1 | R | ${PERSON} # name
    DMG S 1 S:D8 | S | S:F,M,U | ${DEMOGRAPHICS} # demographics
  @2100C S 1 # mailingAddress
    NM1 R 1 =R:31 | R:1 # name
    N3 R 1 R | S # street
    N4 R 1 R | S | S | S | N | N | S # cityStateZip
  @2100D S 3 # employers
    NM1 R 1 =R:36 | R:1,2 | S | S | S | S | S | S:24,34,ZZ | S # name
    ${contact("EP", WORK_LINES, "S")}
    ${N3}
    ${N4}
  @2100E S 3 # schools
    NM1 R 1 =R:M8 | R:2 | R # name
    ${contact("SK", SCHOOL_LINES, "S")}
    ${N3}
    ${N4}
  @2100F S 1 # custodialParent
    NM1 R 1 =R:S3 | R:1 | R | ${PERSON} # name
    ${contact("PQ", HOME_LINES, "N")}
    ${N3}
    ${N4}
  @2100G S 13 # responsiblePersons
    NM1 R 1 =R:6Y,9K,E1,EI,EXS,GB,GD,J6,LR,QD,S1,TZ,X4 | R:1 | R | ${PERSON} # name
    ${contact("RP", HOME_LINES, "N")}
    ${N3}
    ${N4}
  @2100H S 1 # dropOffLocation
    NM1 R 1 =R:45 | R:1,2 | S | S | S | S | S # name
    ${N3}
    ${N4}
  @2200 S * # disabilities
    DSB R 1 R:1,2,3,4 | N | N | N | N | N | S:DX,ZZ | S # disability
    DTP S 2 R:360,361 | R:D8 | R # dates
  @2300 S 99 # coverages
    HD R 1 R:001,002,021,024,025,026,030,032 | N | R:AC,ADD,AG,AH,AJ,AK,DCP,DEN,EPO,FAC,HE,HLT,HMO,LIF,LTC,LTD,MM,MOD,PDG,POS,PPO,PRA,STD,UR,VIS | S | S:CHD,DEP,E1D,E2D,E3D,E5D,E6D,E7D,E8D,E9D,ECH,EMP,ESP,FAM,IND,SPC,SPO,TWO | N | N | N | S:N,Y # coverage
    DTP R 7 R:300,303,343,348,349,543,695 | R:D8,RD8 | R # dates
    ${POLICY_AMOUNTS}
    REF S 14 =R:17,1L,9V,CE,E8,M7,PID,RB,X9,XM,XX1,XX2,ZX,ZZ | R # policyNumbers
    REF S 1 =R:QQ | R # priorCoverageMonths
    IDC S 3 R | R:D,H,P | S | S:1,2,RX # identificationCards
    @2310 S 30 # providers
      LX R 1 R # assignedNumber
      NM1 R 1 R:1X,3D,80,FA,OD,P3,QA,QN,Y2 | R:1,2 | S | S | S | S | S | S:34,FI,SV,XX | S | R:25,26,72 # name
      N3 S 2 R | S # streets
      ${N4}
      PER S 2 R:IC | N | R:${HOME_LINES} | R | S:${HOME_LINES} | S | S:${HOME_LINES} | S # contacts
      PLA S 1 R:2 | R:1P | R | N | R:14,22,46,AA,AB,AC,AD,AE,AF,AG,AH,AI,AJ # changeReason
    @2320 S 5 # otherCoverages
      COB R 1 R:P,S,T,U | S | R:1,5,6 | S:1,35,48,50,54,89,90,A4,AG,AL,BB # coordination
      REF S 4 R:60,6P,SY,ZZ | R # secondaryIds
      DTP S 2 R:344,345 | R:D8 | R # dates
      @2330 S 3 # relatedEntities
        NM1 R 1 R:36,GW,IN | R:2 | S | N | N | N | N | S:FI,NI,XV | S # name
        ${N3}
        ${N4}
        PER S 1 R:CN | N | R:TE | R # contact
  LS S 1 R:2700 # reportingCategoriesStart
  @2710 S * # reportingCategories
    LX R 1 R # assignedNumber
    @2750 S 1 # category
      N1 R 1 =R:75 | R # name
      REF S 1 R:00,17,18,19,26,3L,6M,9V,9X,GE,LU,PID,XX1,XX2,YY,ZZ | R # reference
      DTP S 1 R:007 | R:D8,RD8 | R # date
  LE S 1 R:2700 # reportingCategoriesEnd
SE R 1 R | R # transactionSetTrailer
`;
