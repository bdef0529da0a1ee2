/** Grammars of the acknowledgments and of the inquiries, in the notation of `compileGrammar`. Written by us; no text of the guides. */

const REASONS =
  "R:04,15,33,35,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,83,84,85,86,87,88,91,92,95,97,98,AA,AE,AF,AG,AO,CI,E8,IA,MA,T4,T5,TA,TP";
const NAME = "S | S | S | S | S | S | S";
const ADDRESS = "N3 S 1 R | S\n    N4 S 1 R | S | S | S | S | S | S";

/** X231A1. */
export const ACKNOWLEDGMENT_999 = `
ST R 1 R:999 | R | R
AK1 R 1 R | R | S
@2000 S *
  AK2 R 1 R | R | S
  @2100 S *
    IK3 R 1 R | R | S | R:1,2,3,4,5,6,7,8,I4,I6,I7,I8,I9
    CTX S 10
    @2110 S *
      IK4 R 1 R(R/S/S) | S | R:1,2,3,4,5,6,7,8,9,10,12,13,I6,I9,I10,I11,I12,I13 | S
      CTX S 10
  IK5 R 1 R:A,E,M,R,W,X | S | S | S | S | S
AK9 R 1 R:A,E,M,P,R,W,X | R | R | R | S | S | S | S | S
SE R 1
`;

const STC = "R(R/R/S/S) | S | S | S | S | S | S | S | S | S(R/R/S/S) | S(R/R/S/S) | S";
const STC_CA = STC.replace("| S | S |", "| S | S:U,WQ |");
const TOTALS = "QTY S 1e =R:90,AA,QA,QC | R\n    AMT S 1e =R:YU,YY | R";

/** X214. */
export const CLAIM_ACKNOWLEDGMENT = `
ST R 1 R:277 | R | R
BHT R 1 R:0085 | R:08 | R | R | R | R:TH
@2000A R *
  HL R 1 R | N | =R:20 | R:1
  @2100A R 1
    NM1 R 1 =R:AY,PR | R:2 | R | N | N | N | N | R:46,FI,PI,XV | R
  @2200A R 1
    TRN R 1 R:1 | R
    DTP R 1 =R:050 | R:D8 | R
    DTP R 1 =R:009 | R:D8 | R
  @2000B R *
    HL R 1 R | R | =R:21 | R:0,1
    @2100B R 1
      NM1 R 1 =R:41 | R:1,2 | S | S | S | N | N | R:46 | R
    @2200B R 1
      TRN R 1 R:2 | R
      STC R * ${STC_CA}
      ${TOTALS.replace("\n    ", "\n      ")}
    @2000C S *
      HL R 1 R | R | =R:19 | R:0,1
      @2100C R 1
        NM1 R 1 =R:85 | R:1,2 | S | S | S | N | S | R:FI,SV,XX | R
      @2200C S 1
        TRN R 1 R:1,2 | R
        STC S * ${STC_CA}
        REF S 3 =R:0B,1G,G2,LU,SY,TJ | R
        QTY S 1e =R:QA,QC | R
        AMT S 1e =R:YU,YY | R
      @2000D S *
        HL R 1 R | R | =R:PT,22 | S
        @2100D R 1
          NM1 R 1 =R:QC,IL | R:1,2 | S | S | S | N | S | S:II,MI | S
        @2200D R *
          TRN R 1 R:2 | R
          STC R * ${STC_CA}
          REF S 1e =R:1K,D9,BLT,EJ | R
          DTP S 1 =R:472 | R:D8,RD8 | R
          @2220D S *
            SVC R 1 R(R:AD,ER,HC,HP,IV,N4,NU,WK/R/S/S/S/S/S) | R | N | S | N | N | S
            STC S * ${STC_CA}
            REF S 1 =R:FJ | R
            REF S 1 =R:XZ | R
            DTP S 1 =R:472 | R:D8,RD8 | R
SE R 1
`;

const SERVICE_TYPES =
  "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,30,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,92,93,94,95,96,97,98,99,A0,A1,A2,A3,A4,A5,A6,A7,A8,A9,AA,AB,AC,AD,AE,AF,AG,AH,AI,AJ,AK,AL,AM,AN,AO,AQ,AR,B1,B2,B3,BA,BB,BC,BD,BE,BF,BG,BH,BI,BJ,BK,BL,BM,BN,BP,BQ,BR,BS,BT,BU,BV,BW,BX,BY,BZ,C1,CA,CB,CC,CD,CE,CF,CG,CH,CI,CJ,CK,CL,CM,CN,CO,CP,CQ,DG,DM,DS,GF,GN,GY,IC,MH,NI,ON,PT,PU,RN,RT,TC,TN,UC";

function eligibilityMember(loop: string, name: string, hl: string, parent: string, inner: string): string {
  return `@2000${loop} S *
  HL R 1 R | R | =R:${hl} | R:${parent}
  TRN S 9 R:1,2 | R | R | S
  @2100${loop} R 1
    NM1 R 1 =R:${name} | R:1,2 | ${NAME}
    REF S 9 R | R | S
    ${ADDRESS}
    PER S 3
    PRV S 1
    AAA S 9 R:N,Y | N | ${REASONS} | R:C,N,R,S,W,X,Y,P
    DMG S 1
    INS S 1 R:N,Y | R:01,18,19,20,21,39,40,53,G8,34,15,17,22,23,24,29,32,33,36,41,43,76,04,05,07,09,10,11 | S | S | S
    HI S 1
    DTP S 9 R | R:D8,RD8 | R
    MPI S 1
${inner}`;
}

const EQ_LOOP = `    @2110 S 99
      EQ R 1 S:${SERVICE_TYPES} | S | S:FAM | S | S
      AMT S 2 R:R,PB | R
      III S 1 R:BF,BK,ABF,ABK,ZZ | R
      REF S 1 R:9F,G1 | R
      DTP S 1 R:291 | R:D8,RD8 | R`;

const EB_LOOP = `    @2110 S *
      EB R 1 R:1,2,3,4,5,6,7,8,A,B,C,CB,D,E,F,G,H,I,J,K,L,M,MC,N,O,P,Q,R,S,T,U,V,W,X,Y | S:CHD,DEP,ECH,EMP,ESP,FAM,IND,SPC,SPO | S:${SERVICE_TYPES} | S | S | S:6,7,13,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36 | S | S | S | S | S:N,U,Y | S:N,U,W,Y | S | S
      HSD S 9
      REF S 9
      DTP S 20 R | R:D8,RD8 | R
      AAA S 9 R:N,Y | N | ${REASONS} | R:C,N,R,W,X,Y
      MSG S 10 R
      @2115 S 10
        III R 1
      LS S 1 R:2120
      @2120 S 23
        NM1 R 1
        N3 S 1
        N4 S 1
        PER S 3
        PRV S 1
      LE S 1 R:2120`;

function indent(text: string, times: number): string {
  return text
    .split("\n")
    .map((line) => "  ".repeat(times) + line)
    .join("\n");
}

function eligibility(id: "270" | "271", loop: string): string {
  const dependent = eligibilityMember("D", "03", "23", "0", loop);
  const subscriber = eligibilityMember("C", "IL", "22", "0,1", `${loop}\n${indent(dependent, 1)}`);
  const purpose = id === "270" ? "R:0022 | R:01,13 | S | R | R | S:RT" : "R:0022 | R:06,11 | S | R | R";
  const aaa = id === "270" ? "" : "    AAA S 9 R:N,Y | N | ${REASONS} | R:C,N,P,R,S,W,X,Y\n";
  const party =
    id === "270"
      ? "R:1,2 | S | S | S | N | S | R:24,46,FI,NI,PI,XV,XX | R"
      : "R:1,2 | S | S | S | N | S | R:24,46,FI,NI,PI,XV,XX | R";
  const asker = "R:1,2 | S | S | S | N | S | R:24,34,FI,PI,PP,SV,XV,XX | R";
  return `
ST R 1 R:${id} | R | R
BHT R 1 ${purpose}
@2000A R *
  HL R 1 R | N | =R:20 | R:0,1
${id === "271" ? "  AAA S 9 R:N,Y | N | ${REASONS} | R:C,N,P,R,S,W,X,Y\n" : ""}  @2100A R 1
    NM1 R 1 =R:2B,36,GP,P5,PR | ${party}
    PER S 3
${aaa}  @2000B S *
    HL R 1 R | R | =R:21 | R:0,1
    @2100B R 1
      NM1 R 1 =R:1P,2B,36,80,FA,GP,P5,PR | ${asker}
      REF S 9
      N3 S 1
      N4 S 1
${id === "271" ? "      AAA S 9 R:N,Y | N | ${REASONS} | R:C,N,R,S,W,X,Y\n" : ""}      PRV S 1
${indent(subscriber, 2)}
SE R 1
`;
}

/** X279A1, 270. */
export const ELIGIBILITY_INQUIRY = eligibility("270", EQ_LOOP);
/** X279A1, 271. */
export const ELIGIBILITY_RESPONSE = eligibility("271", EB_LOOP);

function statusClaim(id: "276" | "277"): string {
  const service = "R(R:AD,ER,HC,HP,IV,N4,NU,WK/R/S/S/S/S/S) | R | S | S | N | N | S";
  return id === "276"
    ? `  @2200 S *
    TRN R 1 R:1 | R
    REF S 1e R:1K,BLT,EA,EJ,F8,G1,LU,6P,XZ,D9,Y4 | R
    AMT S 1 R:T3 | R
    DTP S 1 =R:472 | R:D8,RD8 | R
    @2210 S *
      SVC R 1 ${service}
      REF S 1 R:FJ | R
      DTP R 1 =R:472 | R:D8,RD8 | R`
    : `  @2200 S *
    TRN R 1 R:1,2 | R
    STC R * ${STC}
    REF S 3e R:1K,BLT,EA,EJ,XZ,VV,D9 | R
    DTP S 1e =R:472,050,009 | R:D8,RD8 | R
    @2220 S *
      SVC R 1 ${service}
      STC R * ${STC}
      REF S 1 R:FJ | R
      DTP R 1 =R:472 | R:D8,RD8 | R`;
}

function claimStatus(id: "276" | "277"): string {
  const named = id === "277" ? "\n    @2200 S *\n      TRN R 1 R:1,2 | R\n      STC S *" : "";
  const member = (loop: string, hl: string, name: string, child: string): string => `@2000${loop} S *
  HL R 1 R | R | =R:${hl} | S:${child}
  DMG S 1
  @2100${loop} R 1
    NM1 R 1 =R:${name} | R:1,2 | S | S | S | S | S | S | S
${statusClaim(id)}`;
  return `
ST R 1 R:${id} | R | R
BHT R 1 R:0010 | R:${id === "276" ? "13" : "08"} | R | R | R${id === "276" ? "" : " | R:DG"}
@2000A R *
  HL R 1 R | N | =R:20 | R:1
  @2100A R 1
    NM1 R 1 =R:PR | R:2 | R | N | N | N | N | R:PI,XV | R
    PER S 1
  @2000B R *
    HL R 1 R | R | =R:21 | R:0,1
    @2100B R 1
      NM1 R 1 =R:41 | R:1,2 | S | S | S | N | N | R:46 | R${indent(named, 0)}
    @2000C S *
      HL R 1 R | R | =R:19 | R:0,1
      @2100C R 2
        NM1 R 1 =R:1P | R:1,2 | S | S | S | N | S | R:FI,SV,XX | R${named.replaceAll("\n", "\n  ")}
${indent(member("D", "22", "IL,QC", "0,1"), 3)}
${indent(member("E", "23", "QC", "0"), 4)}
SE R 1
`;
}

/** X212, 276. */
export const STATUS_REQUEST = claimStatus("276");
/** X212, 277. */
export const STATUS_RESPONSE = claimStatus("277");

/** X217, request and response; one structure for both directions. */
export const SERVICES_REVIEW = `
ST R 1 R:278 | R | R
BHT R 1 R:0007 | R:01,11,13,36,05,08 | R | R | R | S:RU,18,19,AT
@2000A R 1
  HL R 1 R | N | =R:20 | R:1
  AAA S 9 R:N,Y | N | R | R
  @2010A R 1
    NM1 R 1 =R:X3,2B,36,PR | R:1,2 | S | S | S | N | S | R:24,34,46,FI,PI,XV,XX | R
    PER S 1
    AAA S 9 R:N,Y | N | R | R
  @2000B R 1
    HL R 1 R | R | =R:21 | R:0,1
    @2010B R 2
      NM1 R 1 =R:1P,FA | R:1,2 | S | S | S | N | S | R:24,34,46,FI,XX | R
      REF S 8
      N3 S 1
      N4 S 1
      PER S 1
      AAA S 9 R:N,Y | N | R | R
      PRV S 1
    @2000C R 1
      HL R 1 R | R | =R:22 | R:0,1
      @2010C R 1
        NM1 R 1 =R:IL | R:1 | S | S | S | S | S | R:MI,II | R
        REF S 9
        N3 S 1
        N4 S 1
        AAA S 9 R:N,Y | N | R | R
        DMG S 1
        INS S 1
      @2000D S 1
        HL R 1 R | R | =R:23 | R:0,1
        @2010D R 1
          NM1 R 1 =R:QC | R:1 | S | S | S | S | S | S | S
          REF S 9
          N3 S 1
          N4 S 1
          AAA S 9
          DMG S 1
          INS S 1
        &EVENT
      &EVENT
SE R 1
`;

/** Loops 2000E and 2000F of X217, used under the subscriber and under the dependent. */
export const SERVICES_REVIEW_BLOCKS = {
  EVENT: `
@2000E S *
  HL R 1 R | R | =R:EV | R:0,1
  TRN S 3
  AAA S 9 R:N,Y | N | R | R
  UM R 1 R:AR,HS,IN,SC | R:1,2,3,4,5,6,I,N,R,S | S | S | S | S | S | S | S | S
  HCR S 1 R:A1,A2,A3,A4,A6,C,CT,NA | S | S | S
  REF S 9
  DTP S 9
  HI S 1
  HSD S 1
  CRC S 9
  CL1 S 1
  CR1 S 1
  CR2 S 1
  CR5 S 1
  CR6 S 1
  PWK S 10
  MSG S 1
  @2010E S 14
    NM1 R 1
    REF S 9
    N3 S 1
    N4 S 1
    PER S 1
    AAA S 9
    PRV S 1
    DTP S 1
  @2000F S *
    HL R 1 R | R | =R:SS | R:0,1
    TRN S 3
    AAA S 9
    UM S 1
    HCR S 1 R:A1,A2,A3,A4,A6,C,CT,NA | S | S | S
    REF S 9
    DTP S 9
    HI S 1
    SV1 S 1
    SV2 S 1
    SV3 S 1
    TOO S 32
    HSD S 1
    PWK S 10
    MSG S 1
    @2010F S 12
      NM1 R 1
      REF S 9
      N3 S 1
      N4 S 1
      PER S 1
      AAA S 9
      PRV S 1
`,
};
