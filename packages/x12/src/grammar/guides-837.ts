/** Grammar of the three 837 guides in the notation of `compileGrammar`. Written by us from working knowledge of the guides; no text of theirs. */

const PERSON_ID = "NM1 R 1";
const CONTACT = "PER S 2 R:IC | S | R:EM,FX,TE,EX | R | S:EM,EX,FX,TE | S | S:EM,EX,FX,TE | S";
const ADDRESS = "N3 R 1 R | S\nN4 R 1 R | S | S | S | N | N | S";
const ADDRESS_OPTIONAL = "N3 S 1 R | S\nN4 S 1 R | S | S | S | N | N | S";
const RESPONSIBILITY = "R:A,B,C,D,E,F,G,H,P,S,T,U";
const FILING = "R:11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ";
const CAS = "CAS S 5 R:CO,CR,OA,PI,PR | R | R | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S";
const PROVIDER_REF = "0B,1G,G2,LU";
const MEMBER = "R:1,2 | R | S | S | N | S | S:II,MI | S";

const HEADER = `
ST R 1 R:837 | R | R
BHT R 1 R:0019 | R:00,18 | R | R | R | R:31,CH,RP
@1000A R 1
  ${PERSON_ID} =R:41 | R:1,2 | R | S | S | N | N | R:46 | R
  PER R 2 R:IC | S | R:EM,FX,TE | R | S:EM,EX,FX,TE | S | S:EM,EX,FX,TE | S
@1000B R 1
  NM1 R 1 =R:40 | R:2 | R | N | N | N | N | R:46 | R
`;

function provider(loop: string, repeat: string, code: string, type: string, detail: string): string {
  const names = type === "2" ? "S | N | N | N | N" : "S | S | S | N | S";
  return `@${loop} ${repeat}\n  NM1 R 1 =R:${code} | R:${type} | ${names} | S:XX | S\n${indent(detail)}`;
}

function indent(text: string): string {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => `  ${line}`)
    .join("\n");
}

function levels(billingNames: string, patientSegments: string): string {
  return `
@2000A R *
  HL R 1 R | N | =R:20 | R:1
  PRV S 1 R:BI | R:PXC | R
  CUR S 1 R:85 | R
  @2010AA R 1
    NM1 R 1 =R:85 | ${billingNames} | S:XX | S
    N3 R 1 R | S
    N4 R 1 R | S | S | S | N | N | S
    REF R 1 =R:EI,SY | R
    REF S 2 =R:0B,1G,LU,G2 | R
    ${CONTACT}
  @2010AB S 1
    NM1 R 1 =R:87 | R:1,2 | S | S | S | N | S | S | S
${indent(indent(ADDRESS))}
  @2010AC S 1
    NM1 R 1 =R:PE | R:2 | R | N | N | N | N | R:PI,XV | R
${indent(indent(ADDRESS))}
    REF S 1 =R:2U,FY,NF | R
    REF R 1 =R:EI | R
  @2000B R *
    HL R 1 R | R | =R:22 | R:0,1
    SBR R 1 ${RESPONSIBILITY} | S:18 | S | S | S:12,13,14,15,16,41,42,43,47 | N | N | N | ${FILING}
    ${patientSegments}
    @2010BA R 1
      NM1 R 1 =R:IL | ${MEMBER}
${indent(indent(indent(ADDRESS_OPTIONAL)))}
      DMG S 1 R:D8 | R | R:F,M,U
      REF S 1 =R:SY | R
      REF S 1 =R:Y4 | R
      PER S 1 R:IC | S | R:TE | R | S:EX | S
    @2010BB R 1
      NM1 R 1 =R:PR | R:2 | R | N | N | N | N | R:PI,XV | R
${indent(indent(indent(ADDRESS_OPTIONAL)))}
      REF S 3 =R:2U,EI,FY,NF | R
      REF S 2 =R:G2,LU | R
    &2300
    @2000C S *
      HL R 1 R | R | =R:23 | R:0
      PAT R 1 R:01,19,20,21,39,40,53,G8 | N | N | N | S:D8 | S | S:01 | S | S:Y
      @2010CA R 1
        NM1 R 1 =R:QC | R:1 | R | S | S | N | S
${indent(indent(indent(indent(ADDRESS))))}
        DMG R 1 R:D8 | R | R:F,M,U
        REF S 1 =R:Y4 | R
        REF S 2 =R:1W,SY | R
        PER S 1 R:IC | S | R:TE | R | S:EX | S
      &2300
SE R 1
`;
}

function otherPayer(remarks: string, providers: string): string {
  return `@2320 S 10
  SBR R 1 ${RESPONSIBILITY} | R:01,18,19,20,21,39,40,53,G8 | S | S | S:12,13,14,15,16,41,42,43,47 | N | N | N | S:11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ
  ${CAS}
  AMT S 1e =R:D,A8,EAF | R
  OI R 1 N | N | R:N,W,Y | S:P | N | R:I,Y
${indent(remarks)}
  @2330A R 1
    NM1 R 1 =R:IL | R:1,2 | R | S | S | N | S | R:II,MI | R
${indent(indent(ADDRESS_OPTIONAL))}
    REF S 2 =R:SY | R
  @2330B R 1
    NM1 R 1 =R:PR | R:2 | R | N | N | N | N | R:PI,XV | R
${indent(indent(ADDRESS_OPTIONAL))}
    DTP S 1 =R:573 | R:D8 | R
    REF S 2 =R:2U,EI,FY,NF | R
    REF S 1e =R:G1,G3,9F,F8,T4 | R
${indent(providers)}`;
}

function otherProvider(loop: string, code: string, type: string): string {
  const repeat = code.includes("P3") ? "S 2" : "S 1";
  return `@${loop} ${repeat}\n  NM1 R 1 =R:${code} | R:${type}\n  REF R 3 R:${PROVIDER_REF} | R`;
}

const LINE_ADJUDICATION = `@2430 S 15
  SVD R 1 R | R | S(R/R/S/S/S/S/S) | S | R | S
  ${CAS}
  DTP R 1 =R:573 | R:D8 | R
  AMT S 1 =R:EAF | R`;

const DRUG = `@2410 S 1
  LIN R 1 N | R:N4,EN,EO,HI,ON,UK,UP | R
  CTP R 1 N | N | N | R | R(R:F2,GR,ME,ML,UN)
  REF S 1 =R:VY,XZ | R`;

const PWK =
  "R:03,04,05,06,07,08,09,10,11,13,15,21,77,A3,A4,AM,AS,B2,B3,B4,BR,BS,BT,CB,CK,CT,D2,DA,DB,DG,DJ,DS,EB,HC,HR,I5,IR,LA,M1,MT,NN,OB,OC,OD,OE,OX,OZ,P4,P5,P6,P7,PE,PN,PO,PQ,PY,PZ,RB,RR,RT,RX,SG,V5,XP";

const PROFESSIONAL_CLAIM = `
@2300 S 100
  CLM R 1 R | R | N | N | R(R/R:B/R) | R:N,Y | R:A,B,C | R:N,W,Y | R:I,Y | S:P | S(R:AA,EM,OA/S:AA,EM,OA/N/S/S) | S:02,03,05,09 | N | N | N | N | N | N | S:08 | S:1,2,3,4,5,6,7,8,9,10,11,15
  DTP S 1e =R:431,454,304,453,439,455,471,297,296,435,096,444,050,090,091,484 | R:D8 | R
  DTP S 1e =R:314,360,361 | R:D8,RD8 | R
  PWK S 10 ${PWK} | R:AA,BM,EL,EM,FT,FX | N | N | S:AC | S
  CN1 S 1 R:02,03,04,05,06,09 | S | S | S | S | S
  AMT S 1 =R:F5 | R
  REF S 1e =R:4N,F5,EW,9F,G1,F8,X4,9A,9C,LX,D9,EA,P4,1J | R
  K3 S 10 R
  NTE S 1 R:ADD,CER,DCP,DGN,TPO | R
  CR1 S 1 S | S | N | R:A,B,C,D,E | R:DH | R | N | N | S | S
  CR2 S 1
  CRC S 3 =R:07 | R:N,Y | R | S | S | S | S
  CRC S 3 =R:E1,E2,E3 | R:N,Y | R | S | S | S | S
  CRC S 1 =R:75 | R:Y | R:IH
  CRC S 1 =R:ZZ | R:N,Y | R | S | S
  HI &HI =R(R:ABK,BK/R) | S(R:ABF,BF/R) | S(R:ABF,BF/R) | S(R:ABF,BF/R) | S(R:ABF,BF/R) | S(R:ABF,BF/R) | S(R:ABF,BF/R) | S(R:ABF,BF/R) | S(R:ABF,BF/R) | S(R:ABF,BF/R) | S(R:ABF,BF/R) | S(R:ABF,BF/R)
  HI S 1 =R(R:BP/R) | S(R:BO/R)
  HI S 2 =R(R:BG/R) | S(R:BG/R) | S(R:BG/R) | S(R:BG/R) | S(R:BG/R) | S(R:BG/R) | S(R:BG/R) | S(R:BG/R) | S(R:BG/R) | S(R:BG/R) | S(R:BG/R) | S(R:BG/R)
  HCP S 1
${indent(provider("2310A", "S 2", "DN,P3", "1", `REF S 3 R:0B,1G,G2 | R`))}
${indent(provider("2310B", "S 1", "82", "1,2", `PRV S 1 R:PE | R:PXC | R\nREF S 4 R:${PROVIDER_REF} | R`))}
${indent(provider("2310C", "S 1", "77", "2", `${ADDRESS}\nREF S 3 R:0B,G2,LU | R\nPER S 1 R:IC | S | R:TE | R | S:EX | S`))}
${indent(provider("2310D", "S 1", "DQ", "1", `REF S 4 R:${PROVIDER_REF} | R`))}
${indent(provider("2310E", "S 1", "PW", "2", ADDRESS))}
${indent(provider("2310F", "S 1", "45", "2", ADDRESS))}
${indent(
  otherPayer(
    "MOA S 1",
    [
      otherProvider("2330C", "DN,P3", "1"),
      otherProvider("2330D", "82", "1,2"),
      otherProvider("2330E", "77", "2"),
      otherProvider("2330F", "DQ", "1"),
      otherProvider("2330G", "85", "1,2"),
    ].join("\n"),
  ),
)}
  @2400 R 50
    LX R 1 R
    SV1 R 1 R(R:ER,HC,IV,WK/R/S/S/S/S/S) | R | R:MJ,UN | R | S | N | R(R/S/S/S) | N | S:Y | N | S:Y | S:Y | N | N | S:0
    SV5 S 1 R(R:HC/R) | R:DA | R | S | S | S:1,4,6
    PWK S 11 ${PWK} | R:AA,AB,AD,AF,AG,NS,BM,EL,EM,FT,FX | N | N | S:AC | S
    CR1 S 1 S | S | N | R:A,B,C,D,E | R:DH | R | N | N | S | S
    CR3 S 1 R:I,R,S | R:MO | R
    CRC S 3 =R:07 | R:N,Y | R | S | S | S | S
    CRC S 1 =R:70 | R:N,Y | R
    CRC S 1 =R:09 | R:N,Y | R | S
    DTP R 1 =R:472 | R:D8,RD8 | R
    DTP S 1e =R:471,607,463,461,304,011,455,454,738,739 | R:D8 | R
    QTY S 1e =R:PT,FL | R
    MEA S 5 R:OG,TR | R:HT,R1,R2,R3,R4 | R
    CN1 S 1 R:01,02,03,04,05,06,09 | S | S | S | S | S
    REF S 1e =R:9B,9D,6R,EW,X4,F4,BT | R
    REF S 5e =R:G1,9F | R | S | S
    AMT S 1e =R:T,F4 | R
    K3 S 10 R
    NTE S 1 =R:ADD,DCP | R
    NTE S 1 =R:TPO | R
    PS1 S 1 R | R
    HCP S 1
${indent(indent(DRUG))}
${indent(indent(provider("2420A", "S 1", "82", "1,2", `PRV S 1 R:PE | R:PXC | R\nREF S 20 R:${PROVIDER_REF} | R | S | S`)))}
${indent(indent(provider("2420B", "S 1", "QB", "1,2", `REF S 20 R:${PROVIDER_REF} | R | S | S`)))}
${indent(indent(provider("2420C", "S 1", "77", "2", `${ADDRESS}\nREF S 3 R:G2,LU | R | S | S`)))}
${indent(indent(provider("2420D", "S 1", "DQ", "1", `REF S 20 R:${PROVIDER_REF} | R | S | S`)))}
${indent(indent(provider("2420E", "S 1", "DK", "1", `${ADDRESS_OPTIONAL}\nREF S 20 R:0B,1G,G2 | R | S | S\nPER S 1 R:IC | S | R:EM,FX,TE | R | S | S | S | S`)))}
${indent(indent(provider("2420F", "S 2", "DN,P3", "1", `REF S 20 R:0B,1G,G2 | R | S | S`)))}
${indent(indent(provider("2420G", "S 1", "PW", "2", ADDRESS)))}
${indent(indent(provider("2420H", "S 1", "45", "2", ADDRESS)))}
${indent(indent(LINE_ADJUDICATION))}
    @2440 S *
      LQ R 1 R:AS,UT | R
      FRM R 99 R | S:N,W,Y | S | S | S
`;

function repeated(composite: string, count: number): string {
  return Array.from({ length: count }, (_, index) => (index === 0 ? `=R${composite}` : `S${composite}`)).join(" | ");
}

const INSTITUTIONAL_CLAIM = `
@2300 S 100
  CLM R 1 R | R | N | N | R(R/R:A/R) | N | R:A,B,C | R:N,W,Y | R:I,Y | N | N | N | N | N | N | N | N | N | S:08 | S:1,2,3,4,5,6,7,8,9,10,11,15
  DTP S 1 =R:096 | R:TM | R
  DTP &STATEMENT =R:434 | R:RD8 | R
  DTP S 1 =R:435 | R:D8,DT | R
  DTP S 1 =R:050 | R:D8 | R
  CL1 R 1 R | S | R
  PWK S 10 ${PWK} | R:AA,BM,EL,EM,FT,FX | N | N | S:AC | S
  CN1 S 1 R | S | S | S | S | S
  AMT S 1 =R:F3 | R
  REF S 1e =R:4N,9F,G1,F8,9A,9C,D9,P4,EA,1J | R
  REF S 5 =R:LU,LX | R
  REF S 1 =R:G4 | R
  K3 S 10 R
  NTE S 10 =R:ALG,DCP,DGN,DME,MED,NTR,ODT,RHB,RLH,RNH,SET,SFM,SPT,UPI | R
  NTE S 1 =R:ADD | R
  CRC S 1 R:ZZ | R:N,Y | R | S | S
  HI R 1 =R(R:ABK,BK/R/N/N/N/N/N/N/S:Y,N,U,W,1)
  HI S 1 =R(R:ABJ,BJ/R)
  HI S 1 ${repeated("(R:APR,PR/R)", 3)}
  HI S 1 ${repeated("(R:ABN,BN/R/N/N/N/N/N/N/S:Y,N,U,W,1)", 12)}
  HI S 1 =R(R:DR/R)
  HI S 2 ${repeated("(R:ABF,BF/R/N/N/N/N/N/N/S:Y,N,U,W,1)", 12)}
  HI S 1 =R(R:BBR,BR,CAH/R/S:D8/S)
  HI S 2 ${repeated("(R:BBQ,BQ/R/S:D8/S)", 12)}
  HI S 2 ${repeated("(R:BI/R/R:RD8/R)", 12)}
  HI S 2 ${repeated("(R:BH/R/R:D8/R)", 12)}
  HI S 2 ${repeated("(R:BE/R/N/N/R)", 12)}
  HI S 2 ${repeated("(R:BG/R)", 12)}
  HI S 2 ${repeated("(R:TC/R)", 12)}
  HCP S 1
${indent(provider("2310A", "S 1", "71", "1", `PRV S 1 R:AT | R:PXC | R\nREF S 4 R:${PROVIDER_REF} | R`))}
${indent(provider("2310B", "S 1", "72", "1", `REF S 4 R:${PROVIDER_REF} | R`))}
${indent(provider("2310C", "S 1", "ZZ", "1", `REF S 4 R:${PROVIDER_REF} | R`))}
${indent(provider("2310D", "S 1", "82", "1", `REF S 4 R:${PROVIDER_REF} | R`))}
${indent(provider("2310E", "S 1", "77", "2", `${ADDRESS}\nREF S 3 R:0B,G2,LU | R`))}
${indent(provider("2310F", "S 1", "DN", "1", `REF S 3 R:0B,1G,G2 | R`))}
${indent(
  otherPayer(
    "MIA S 1\nMOA S 1",
    [
      otherProvider("2330C", "71", "1"),
      otherProvider("2330D", "72", "1"),
      otherProvider("2330E", "ZZ", "1"),
      otherProvider("2330F", "77", "2"),
      otherProvider("2330G", "82", "1"),
      otherProvider("2330H", "DN", "1"),
      otherProvider("2330I", "85", "1,2"),
    ].join("\n"),
  ),
)}
  @2400 R 999
    LX R 1 R
    SV2 R 1 R | S(R:ER,HC,HP,IV,WK/R/S/S/S/S/S) | R | R:DA,UN,F2 | R | N | S
    PWK S 10 ${PWK} | R:AA,AB,AD,AF,AG,BM,EL,EM,FT,FX | N | N | S:AC | S
    DTP S 1 =R:472 | R:D8,RD8 | R
    REF S 1e =R:6R,9B,9D | R
    AMT S 1e =R:GT,N8 | R
    NTE S 1 R:TPO | R
    HCP S 1
${indent(indent(DRUG))}
${indent(indent(provider("2420A", "S 1", "72", "1", `REF S 20 R:${PROVIDER_REF} | R | S | S`)))}
${indent(indent(provider("2420B", "S 1", "ZZ", "1", `REF S 20 R:${PROVIDER_REF} | R | S | S`)))}
${indent(indent(provider("2420C", "S 1", "82", "1", `REF S 20 R:${PROVIDER_REF} | R | S | S`)))}
${indent(indent(provider("2420D", "S 1", "DN", "1", `REF S 20 R:0B,1G,G2 | R | S | S`)))}
${indent(indent(LINE_ADJUDICATION))}
`;

const DENTAL_CLAIM = `
@2300 S 100
  CLM R 1 R | R | N | N | R(R/R:B/R) | R:N,Y | R:A,B,C | R:N,W,Y | R:I,Y | N | S(R:AA,EM,OA/S:AA,EM,OA/N/S/S) | S:01,02,03,05 | N | N | N | N | N | N | S:PB,08 | S:1,2,3,4,5,6,7,8,9,10,11,15
  DTP S 1e =R:439,452,472,050 | R:D8,RD8 | R
  DN1 S 1
  DN2 S 35
  PWK S 10 R | R:AA,BM,EL,EM,FT,FX | N | N | S:AC | S
  CN1 S 1
  AMT S 1 =R:F5 | R
  REF S 1e =R:G3,4N,F5,9F,G1,F8,9A,9C,D9,1J | R
  K3 S 10 R
  NTE S 5 R:ADD | R
  HI S 1 ${repeated("(R:ABK,BK,TQ,ABF,BF/R)", 4)}
  HCP S 1
${indent(provider("2310A", "S 2", "DN,P3", "1", `PRV S 1 R:RF | R:PXC | R\nREF S 3 R:0B,1G,G2 | R`))}
${indent(provider("2310B", "S 1", "82", "1,2", `PRV S 1 R:PE | R:PXC | R\nREF S 4 R:${PROVIDER_REF} | R`))}
${indent(provider("2310C", "S 1", "77", "2", `${ADDRESS}\nREF S 3 R:0B,G2,LU | R`))}
${indent(provider("2310D", "S 1", "DD", "1", `PRV S 1 R:AS | R:PXC | R\nREF S 4 R:${PROVIDER_REF} | R`))}
${indent(provider("2310E", "S 1", "DQ", "1", `REF S 4 R:${PROVIDER_REF} | R`))}
${indent(
  otherPayer(
    "MOA S 1",
    [
      otherProvider("2330C", "DN,P3", "1"),
      otherProvider("2330D", "82", "1,2"),
      otherProvider("2330E", "DQ", "1"),
      otherProvider("2330F", "85", "1,2"),
      otherProvider("2330G", "77", "2"),
      otherProvider("2330H", "DD", "1"),
    ].join("\n"),
  ),
)}
  @2400 R 50
    LX R 1 R
    SV3 R 1 R(R:AD/R/S/S/S/S/S) | R | S | S(R/S/S/S/S) | S:I,R | S | N | N | N | N | S(R/S/S/S)
    TOO S 32 R:JP | S | S(R:B,D,F,I,L,M,O/S/S/S/S)
    DTP S 1e =R:472,452,441,139,196,446 | R:D8,RD8 | R
    CN1 S 1
    REF S 5e =R:G3,G1,9F | R | S | S
    REF S 1e =R:9A,6R,9B,9D,1J | R
    AMT S 1e =R:T | R
    K3 S 10 R
    HCP S 1
${indent(indent(provider("2420A", "S 1", "82", "1,2", `PRV S 1 R:PE | R:PXC | R\nREF S 20 R:${PROVIDER_REF} | R | S | S`)))}
${indent(indent(provider("2420B", "S 1", "DD", "1", `PRV S 1 R:AS | R:PXC | R\nREF S 20 R:${PROVIDER_REF} | R | S | S`)))}
${indent(indent(provider("2420C", "S 1", "DQ", "1", `REF S 20 R:${PROVIDER_REF} | R | S | S`)))}
${indent(indent(provider("2420D", "S 1", "77", "2", `${ADDRESS}\nREF S 3 R:G2,LU | R | S | S`)))}
${indent(indent(LINE_ADJUDICATION))}
`;

const PATIENT = "PAT S 1 N | N | N | N | S:D8 | S | S:01 | S | S:Y";

/** Texts of the professional guides: X222A1, and X291 where a predetermination needs neither dates nor diagnoses. */
export const PROFESSIONAL = {
  source: HEADER + levels("R:1,2 | R | S | S | N | S", PATIENT),
  blocks: { "2300": PROFESSIONAL_CLAIM.replace("HI &HI", "HI R 1") },
};

/** X291, professional predetermination. */
export const PROFESSIONAL_PREDETERMINATION = {
  source: PROFESSIONAL.source,
  blocks: {
    "2300": PROFESSIONAL_CLAIM.replace("HI &HI", "HI S 1").replace("DTP R 1 =R:472", "DTP S 1 =R:472"),
  },
};

/** X223A2, institutional. */
export const INSTITUTIONAL = {
  source: HEADER + levels("R:2 | R | N | N | N | N", ""),
  blocks: { "2300": INSTITUTIONAL_CLAIM.replace("DTP &STATEMENT", "DTP R 1") },
};

/** X292, institutional predetermination. */
export const INSTITUTIONAL_PREDETERMINATION = {
  source: INSTITUTIONAL.source,
  blocks: { "2300": INSTITUTIONAL_CLAIM.replace("DTP &STATEMENT", "DTP S 1").replace("CL1 R 1 R |", "CL1 S 1 S |") },
};

/** X224A2, dental. */
export const DENTAL = {
  source: HEADER + levels("R:1,2 | R | S | S | N | S", ""),
  blocks: { "2300": DENTAL_CLAIM },
};
