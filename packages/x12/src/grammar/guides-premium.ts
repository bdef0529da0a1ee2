/** Grammar of premium payment (820, X218), in the notation of `compileGrammar`. Written by us; no text of the guides. */

const NAME = `N2 S 1 R # additionalName
  N3 S 1 R | S # street
  N4 S 1 R | S | S | S | N | N | S # cityStateZip`;
const CONTACTS = "PER S * R:IC | S | R:EM,FX,TE | R | S:EM,EX,FX,TE | S | S:EM,EX,FX,TE | S # contacts";
const EARLIER = "ADX R 1 R | R:52,53,80,81,86,BJ,H1,H6,RU,WO,WW # adjustment";
const CURRENT = "ADX R 1 R | R:20,52,53,AA,AX,H1,H6,IA,J3 # adjustment";
const PERIOD = "DTM S 1 R:582,AAG | S | N | N | S:RD8 | S # coveragePeriod";
const REFERENCES = "R:14,17,18,2F,38,E9,LB,LU,ZZ";

/** X218. */
export const PREMIUM_PAYMENT = `
ST R 1 R:820 | R | R # transactionSetHeader
BPR R 1 R:C,D,I,P,U,X | R | R:C | R:ACH,BOP,CHK,FWT,NON,SWT | S:CCP,CTX | S:01,02,04 | S | S:ALC,DA | S | S | S | S:01,02,04 | S | S:DA,SG | S | R # payment
TRN R 1 R:1,3 | R | S | S # trace
CUR S 1 R:2B,PR | R # currency
REF S * R:14,17,18,2F,38,72,LB | R # premiumReferences
DTM S 1 =R:009 | R # processDate
DTM S 1 =R:035 | R # deliveryDate
DTM S 1 =R:582 | N | N | N | R:RD8 | R # coveragePeriod
DTM S 1 =R:097 | R # creationDate
@1000A R 1 # receiver
  N1 R 1 =R:PE | S | S:1,9,EQ,FI,XV | S # name
  ${NAME}
  RDM S 1 R:BM,EM,FT,FX,IA,OL | S | S # deliveryMethod
@1000B R 1 # payer
  N1 R 1 =R:PR | S | S:1,24,75,9,EQ,FI,PI | S # name
  ${NAME}
  ${CONTACTS}
@1000C S 14 # intermediaryBanks
  N1 R 1 =R:04,0B,8W,AK,BE,BK,C1,C2,IAT,MJ,RB,Z6,ZB,ZL | S | S:31,57,94,A3,A4,A6,CF,G,PA | S # name
  ${NAME}
  ${CONTACTS}
@2000A S 1 # organizationRemittance
  ENT R 1 R | =R:2L,AG,NH,RGA,UN | R:1,24,9,FI | R # organization
  @2200A S * # earlierAdjustments
    ${EARLIER}
  @2300A R * # remittances
    RMR R 1 R:11,1L,CT,IK | R | S:PA,PI,PO,PP | R | S # remittance
    REF S * ${REFERENCES} | R # references
    ${PERIOD}
    @2310A S 1 # summaryLine
      IT1 R 1 R # line
      @2312A S 4 # charges
        SAC R 1 R:C | R:A172,B680,D940,G740 | N | N | R # charge
      @2315A S 3 # memberCounts
        SLN R 1 R | N | R:O | R | R(R:10,IE,PR) # memberCount
    @2320A S * # adjustments
      ${CURRENT}
@2000B S * # individualRemittances
  ENT R 1 R | =R:2J | R:34,EI,II | R # individual
  @2100B S * # names
    NM1 R 1 R:DO,EY,IL,QE | R:1 | S | S | S | S | S | S:34,EI,N | S # name
  @2200B S * # earlierAdjustments
    ${EARLIER}
  @2300B R * # remittances
    RMR R 1 R:11,9J,AZ,B7,CT,ID,IG,IK,KW | R | N | R | S # remittance
    REF S * ${REFERENCES} | R # references
    ${PERIOD}
    @2320B S * # adjustments
      ${CURRENT}
SE R 1 R | R # transactionSetTrailer
`;
